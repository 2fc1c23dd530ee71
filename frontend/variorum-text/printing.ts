import { placeOfAside, type Asides } from './asides.js';
import type { Companion } from './companions.js';
import { make } from './make.js';
import type { Reading } from './reading.js';
import type { Aside } from './render.js';
import { shownText } from './shown-text.js';

/** Quotes on paper are cut after so many characters. */
const QUOTE = 110;

/** What is said of a passage, a line each: notes, claims. By the mark's id. */
export type Remarks = ReadonlyMap<string, readonly string[]>;

/**
 * Paper: all marks are painted, not only those near the viewport, each has a number at its end, and the numbers are
 * explained below the text with what was said of the passage. After printing the screen is as before.
 */
export class Printing implements Companion {
  readonly #list = make('ol', 'variorum-printed-notes');
  #remarks: Remarks = new Map();

  constructor(
    private readonly reading: Reading,
    private readonly asides: Asides,
    signal: AbortSignal,
  ) {
    window.addEventListener('beforeprint', () => this.#prepare(), { signal });
    window.addEventListener('afterprint', () => this.#finish(), { signal });
    signal.addEventListener('abort', () => this.#list.remove());
  }

  textChanged(): void {
    this.#remarks = new Map();
  }

  /** What is to be printed under the text, until another text comes. */
  takeRemarks(remarks: Remarks): void {
    this.#remarks = remarks;
  }

  #prepare(): void {
    const { dom, marks, pane, parts } = this.reading;
    if (!dom || !pane || !parts) return;
    const slots = [...marks.index.order]
      .filter((slot) => this.reading.isShown(slot))
      .sort((a, b) => marks.end(a) - marks.end(b) || a - b);
    const asides = slots.map<Aside>((slot, i) => {
      return { at: placeOfAside(dom, marks.end(slot)), words: String(i + 1), kind: 'printed' };
    });
    this.asides.print(asides);
    pane.paintAll();
    this.#list.replaceChildren(...slots.map((slot) => this.#entry(slot)));
    parts.scroller.append(this.#list);
  }

  #entry(slot: number): HTMLElement {
    const { marks, dom } = this.reading;
    const entry = make('li', '');
    const quote = make('q', '');
    quote.textContent = shownText(dom!, { start: marks.start(slot), end: marks.end(slot) }, QUOTE);
    const tag = marks.tag(slot)?.name;
    entry.append(quote, ` ${marks.author(slot).name}${tag ? `, ${tag}` : ''}`);
    for (const words of this.#remarks.get(marks.id(slot)) ?? []) {
      const remark = make('div', '');
      remark.textContent = words;
      entry.append(remark);
    }
    return entry;
  }

  #finish(): void {
    this.#list.remove();
    this.#list.replaceChildren();
    this.asides.print(null);
    this.reading.pane?.paintNearOnly();
  }
}
