import type { DrawerView } from './drawer.js';
import type { Labels } from './labels.js';
import { make } from './make.js';
import { upperBound } from './offsets.js';
import type { Block } from './protocol.js';
import type { Reading } from './reading.js';
import { Roving } from './roving.js';
import { shownText } from './shown-text.js';

/** A heading with those under it. `block` is its number among the text's blocks. */
export interface Section {
  readonly block: number;
  readonly under: Section[];
}

/** The headings as they lie under each other; one that skips a level lies under the nearest one above it. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const top: Section[] = [];
  const open: { level: number; section: Section }[] = [];
  blocks.forEach(({ kind, level }, block) => {
    if (kind !== 'heading') return;
    const own = level ?? 1;
    while (open.length > 0 && open.at(-1)!.level >= own) open.pop();
    const section = { block, under: [] };
    (open.at(-1)?.section.under ?? top).push(section);
    open.push({ level: own, section });
  });
  return top;
}

/** A section is the current one as soon as its heading is within so many pixels of the pane's top. */
const BELOW = 64;
/** Milliseconds between two looks at what is current, while one scrolls. */
const PAUSE = 120;
const LONGEST = 160;

/** The headings of the text, to go to; the one that is read is marked. */
export class Contents implements DrawerView {
  readonly element = make('div', 'variorum-contents');
  readonly #roving = new Roving(this.element, 'button');
  /** Blocks that are headings, in order, and their buttons. */
  #blocks: number[] = [];
  #buttons: HTMLElement[] = [];
  #current: HTMLElement | null = null;
  #chosen = false;
  #isOpen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `left`: a section was chosen. */
  constructor(
    private readonly reading: Reading,
    private readonly left: () => void,
    signal: AbortSignal,
  ) {
    this.element.addEventListener('click', (event) => this.#clicked(event));
    const { element } = reading.parts!;
    element.addEventListener('linked-scroll', () => (this.#chosen = false), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  title(labels: Labels): string {
    return labels.contents;
  }

  count(): string {
    return '';
  }

  opened(): HTMLElement | null {
    this.#isOpen = true;
    this.#chosen = false;
    this.#draw();
    this.#mark();
    this.#roving.settle(this.#current ?? this.#buttons[0] ?? null);
    return this.#roving.here;
  }

  closed(): void {
    this.#isOpen = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  textChanged(): void {
    if (this.#isOpen) this.opened();
  }

  moved(): void {
    if (!this.#isOpen || this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#mark();
    }, PAUSE);
  }

  #draw(): void {
    const { dom, labels } = this.reading;
    this.#blocks = [];
    this.#buttons = [];
    this.#current = null;
    const sections = sectionsOf(dom?.blocks ?? []);
    const empty = make('p', 'variorum-drawer-empty');
    empty.textContent = labels.noContents;
    this.element.replaceChildren(sections.length > 0 ? this.#list(sections) : empty);
  }

  #list(sections: readonly Section[]): HTMLElement {
    const list = make('ol', '');
    for (const { block, under } of sections) {
      const { dom } = this.reading;
      const item = make('li', '');
      const button = make('button', '', { type: 'button', tabindex: '-1' });
      button.textContent = shownText(dom!, dom!.blocks[block]!, LONGEST) || '…';
      this.#blocks.push(block);
      this.#buttons.push(button);
      item.append(button);
      if (under.length > 0) item.append(this.#list(under));
      list.append(item);
    }
    return list;
  }

  /** Reads the layout. */
  #mark(): void {
    const viewport = this.reading.pane?.viewport;
    if (!viewport || this.#chosen || this.#blocks.length === 0) return;
    this.#setCurrent(this.#buttons[upperBound(this.#blocks, viewport.blockBelow(BELOW)) - 1] ?? null);
  }

  #setCurrent(button: HTMLElement | null): void {
    if (button === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    this.#current = button;
    button?.setAttribute('aria-current', 'location');
    if (button && !this.element.contains(document.activeElement)) button.scrollIntoView({ block: 'nearest' });
  }

  #clicked(event: Event): void {
    const button = (event.target as Element).closest('button');
    const at = button ? this.#buttons.indexOf(button) : -1;
    if (at < 0) return;
    this.left();
    const { dom, pane } = this.reading;
    const point = dom?.startPoint(dom.blocks[this.#blocks[at]!]!.start);
    if (point) document.getSelection()?.collapse(point.node, point.offset);
    this.reading.scrollsByPage();
    pane?.viewport.revealBlock(this.#blocks[at]!);
    this.#setCurrent(button);
    this.#chosen = true;
  }
}
