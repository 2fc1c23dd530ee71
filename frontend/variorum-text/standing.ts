import type { Companion } from './companions.js';
import { Heights } from './heights.js';
import type { Identified, Scale } from './mapping.js';
import type { Reading } from './reading.js';
import { watchSizes } from './sizes.js';

/** Where a pane and its text stand; read once, until something moves them. */
export interface Stand extends Scale {
  /** Of the scroller's content, of its window, and what can be scrolled, in pixels. */
  readonly whole: number;
  readonly height: number;
  readonly room: number;
  /** The scroller's window, and the inside of the element, in the page's window. */
  readonly frame: DOMRect;
  readonly inside: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** The size of the strip beside the text. */
  readonly strip: { readonly width: number; readonly height: number };
  /** The text column, in the page's window. */
  readonly column: { readonly left: number; readonly right: number };
}

const standings = new WeakMap<Reading, Standing>();

export function standingOf(reading: Reading): Standing | undefined {
  return standings.get(reading);
}

/**
 * Measures a pane when it or its text has been laid out anew, so that nobody has to while it scrolls. `onChange` is called
 * when the layout is clean and before it is painted.
 */
export class Standing implements Companion {
  /** Counts the changes of the text and the marks. */
  content = 0;
  /** Counts the measurings. */
  measured = 0;
  #stand: Stand | null = null;
  #near = -1;
  #passages: { content: number; list: Identified[] } | null = null;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
    private readonly onChange: () => void,
  ) {
    standings.set(reading, this);
    const { element, scroller, sheet } = reading.parts!;
    watchSizes([element, scroller, sheet], () => this.#changed(), signal);
    const outside = { signal, passive: true, capture: true };
    addEventListener('resize', () => this.#changed(), outside);
    document.addEventListener('scroll', (event) => this.#scrolledOutside(event), outside);
    document.fonts?.addEventListener('loadingdone', () => this.#fontsCame(), { signal });
    signal.addEventListener('abort', () => {
      if (standings.get(reading) === this) standings.delete(reading);
    });
  }

  textChanged(): void {
    this.content++;
    this.#stand = null;
  }

  marksChanged(): void {
    this.content++;
  }

  /** Whether asking for {@link now} reads the layout. */
  get isStale(): boolean {
    return !this.#stand || this.#near !== this.reading.pane?.viewport.changes;
  }

  /** What was measured last, however old; null before the first time. */
  get last(): Stand | null {
    return this.#stand;
  }

  /** Where everything stands now; null without a text, or while the pane is not shown. */
  get now(): Stand | null {
    const { dom, pane, parts } = this.reading;
    if (!dom || !pane || !parts || dom.chunks.length === 0) return null;
    if (!this.isStale) return this.#stand;
    const { element, scroller } = parts;
    const frame = scroller.getBoundingClientRect();
    if (frame.width === 0) return null;
    this.#near = pane.viewport.changes;
    this.measured++;
    let heights: Heights | null = null;
    const { scrollHeight: whole, clientHeight: height } = scroller;
    const outer = element.getBoundingClientRect();
    const [left, top] = [outer.left + element.clientLeft, outer.top + element.clientTop];
    const inside = { left, top, right: left + element.clientWidth, bottom: top + element.clientHeight };
    const chunk = dom.chunks[0]!.element;
    const { paddingLeft, paddingRight } = getComputedStyle(chunk);
    const box = chunk.getBoundingClientRect();
    const column = { left: box.left + parseFloat(paddingLeft), right: box.right - parseFloat(paddingRight) };
    const at = (offset: number) => (heights ??= Heights.measure(dom, pane.viewport.laid)).at(offset);
    const strip = { width: parts.minimap.clientWidth, height: parts.minimap.clientHeight };
    this.#stand = { whole, height, room: Math.max(0, whole - height), frame, inside, strip, column, at };
    return this.#stand;
  }

  /** The shown passages of claims; `id` is the claim's. One of several claims is there several times. */
  get passages(): readonly Identified[] {
    if (this.#passages?.content === this.content) return this.#passages.list;
    const { marks, selectedClaim } = this.reading;
    const list: Identified[] = [];
    for (const slot of marks.index.order) {
      if (!this.reading.isShown(slot)) continue;
      const preferred = selectedClaim.has(marks.id(slot));
      const span = { start: marks.start(slot), end: marks.end(slot), preferred };
      for (const id of marks.claims(slot)) list.push({ id, ...span });
    }
    this.#passages = { content: this.content, list };
    return list;
  }

  #scrolledOutside(event: Event): void {
    const { target } = event;
    const { parts } = this.reading;
    if (parts && target !== parts.scroller && target instanceof Node && target.contains(parts.element)) this.#changed();
  }

  /** Lines are broken elsewhere now, perhaps without any box being another. */
  #fontsCame(): void {
    this.reading.pane?.marksChanged();
    this.#changed();
  }

  #changed(): void {
    this.#stand = null;
    this.onChange();
  }
}
