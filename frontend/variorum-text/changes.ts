import type { ChangeKind, Comparison } from './comparison.js';
import type { Companion } from './companions.js';
import { Painter, type Paint } from './paint.js';
import type { Pane } from './pane.js';
import { openReadings, type Reading } from './reading.js';
import type { VisualClass } from './visuals.js';

/** Below the marks, whose grounds stay as they are; struck, underlined or dotted whatever the colours. */
const LEVEL = -1;

function visual(name: string, css: string): VisualClass {
  return { name: `variorum-${name}`, level: LEVEL, css };
}

const VISUALS: Record<ChangeKind, VisualClass> = {
  deleted: visual(
    'deleted',
    `color: light-dark(#8c2b31, #f2b1b5); background-color: light-dark(#faeaea, #3a2225);
    text-decoration: line-through solid light-dark(#b4494f, #e08b90) 1.5px;`,
  ),
  inserted: visual(
    'inserted',
    `color: light-dark(#1f5b19, #b4e3ab); background-color: light-dark(#eaf5e8, #1d3020);
    text-decoration: underline solid light-dark(#4c8a44, #86c07d) 2px; text-underline-offset: 0.1em;`,
  ),
  moved: visual(
    'moved',
    `color: light-dark(#234f83, #aed0f3); background-color: light-dark(#eaf2fb, #1c2b3b);
    text-decoration: underline dotted light-dark(#3b74b4, #86b6e6) 2px; text-underline-offset: 0.1em;`,
  ),
};

/** Shows in the text how it differs from another version, and steps from difference to difference. */
export class Changes implements Companion {
  #painter: { readonly pane: Pane; readonly painter: Painter } | null = null;
  /** The painted chunks, each with the first node of its text: a chunk that was drawn anew has another one. */
  readonly #painted = new Map<number, Node | undefined>();
  /** The difference that was stepped to last; -1 for none. */
  #at = -1;
  /** A place of the other text that was asked for before the difference was known. */
  #wanted: number | null = null;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.#forgetAll());
  }

  textChanged(): void {
    this.#forgetAll();
    this.#follow();
  }

  comparisonChanged(): void {
    this.#forgetAll();
    this.#follow();
    if (this.#wanted !== null) this.revealOpposite(this.#wanted);
  }

  /** Goes to about where a place of the other text would be, as soon as that is known. */
  revealOpposite(there: number): void {
    const { comparison } = this.reading;
    this.#wanted = comparison ? null : there;
    if (!comparison) return;
    const here = comparison.opposite(there);
    this.reading.places.reveal(here, here + 1);
  }

  marksChanged(): void {
    this.#follow();
  }

  moved(): void {
    this.#follow();
  }

  /** After a long jump the text comes later than the last scrolling is told. */
  nearChanged(): void {
    this.#follow();
  }

  /** To the next difference, or the one before; the other text, where it is shown, goes along. */
  step(by: 1 | -1): void {
    const { comparison, pane } = this.reading;
    if (!comparison || !pane || comparison.stops.length === 0) return;
    const next =
      this.#at >= 0 ? this.#at + by : comparison.stopFrom(pane.viewport.visibleSpan().start - (by > 0 ? 1 : 0), by);
    this.#at = Math.min(comparison.stops.length - 1, Math.max(0, next < 0 ? (by > 0 ? Infinity : 0) : next));
    const { here, there } = comparison.stops[this.#at]!;
    this.reading.places.reveal(here.start, here.end);
    for (const other of otherSides(this.reading, comparison)) other.places.reveal(there.start, there.end);
  }

  /** Paints what has come near and forgets what is far; reads no layout. */
  #follow(): void {
    const { comparison, pane, dom } = this.reading;
    if (!comparison || !pane || !dom) return;
    if (this.#painter?.pane !== pane) {
      this.#painter?.painter.forgetAll();
      this.#painted.clear();
      this.#painter = { pane, painter: new Painter(dom) };
    }
    const { painter } = this.#painter;
    const { near } = pane.viewport;
    for (const chunk of this.#painted.keys()) {
      if (near.has(chunk)) continue;
      painter.forget(chunk);
      this.#painted.delete(chunk);
    }
    for (const chunk of near) {
      const box = dom.chunks[chunk]!;
      const node = dom.startPoint(box.start)?.node;
      if (this.#painted.has(chunk) && this.#painted.get(chunk) === node) continue;
      painter.forget(chunk);
      painter.paintChunk(chunk, paintsOf(comparison, box));
      this.#painted.set(chunk, node);
    }
  }

  #forgetAll(): void {
    this.#painter?.painter.forgetAll();
    this.#painter = null;
    this.#painted.clear();
    this.#at = -1;
  }
}

function paintsOf(comparison: Comparison, span: { start: number; end: number }): Paint[] {
  return comparison.within(span).map(({ start, end, kind }) => ({ start, end, visual: VISUALS[kind] }));
}

function otherSides(reading: Reading, { key, side }: Comparison): Reading[] {
  return [...openReadings].filter(
    (other) => other !== reading && other.comparison?.key === key && other.comparison.side !== side,
  );
}
