import type { ChangeKind, Comparison } from './comparison.js';
import type { Companion } from './companions.js';
import { upperBound } from './offsets.js';
import { Painter, type Paint } from './paint.js';
import type { Pane } from './pane.js';
import type { Span } from './protocol.js';
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
    `color: light-dark(#4d3b78, #cdbff0); background-color: light-dark(#f0ecf8, #2a2439);
    text-decoration: underline overline dashed light-dark(#7b63ad, #a893da) 1.5px; text-underline-offset: 0.1em;`,
  ),
};

/** The difference one is at, on top of all that is painted there. */
const HERE: VisualClass = {
  name: 'variorum-change-here',
  level: 7,
  css: `color: light-dark(#3d2f05, #fff3cf); background-color: light-dark(#ffe39a, #6b5310);
    text-decoration: underline double light-dark(#8a6400, #ffd568) 1.5px; text-underline-offset: 0.14em;`,
};

/** Milliseconds in which one step is still on its way: the next one starts from where it leads. */
const ON_ITS_WAY = 1200;

/** Shows in the text how it differs from another version, and steps from difference to difference. */
export class Changes implements Companion {
  #painter: { readonly pane: Pane; readonly painter: Painter } | null = null;
  /** The painted chunks, each with the first node of its text: a chunk that was drawn anew has another one. */
  readonly #painted = new Map<number, Node | undefined>();
  /** The difference that was stepped to last; -1 for none. */
  #at = -1;
  /** When that was. */
  #since = 0;
  /** The paragraph that has the difference one is at, as it is drawn now. */
  #paragraph: HTMLElement | null = null;
  /** Stepped to while this text was out of sight. */
  #missed = false;
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
    this.#makeGood();
  }

  /** After a long jump the text comes later than the last scrolling is told. */
  nearChanged(): void {
    this.#follow();
  }

  /** To the next difference, or the one before: here and in the other text, at one height. */
  step(by: 1 | -1): void {
    const { comparison, pane } = this.reading;
    if (!comparison || !pane || comparison.stops.length === 0) return;
    const next = this.#isHere()
      ? this.#at + by
      : comparison.stopFrom(pane.viewport.visibleSpan().start - (by > 0 ? 1 : 0), by);
    const last = comparison.stops.length - 1;
    const { id } = comparison.stops[Math.min(last, Math.max(0, next < 0 ? (by > 0 ? last : 0) : next))]!;
    const sides = [this as Changes, ...otherSides(this.reading, comparison)];
    const tops = sides.map((side) => side.#arrive(id)).filter((top) => top !== null);
    for (const side of sides) side.#show(tops.length > 0 ? Math.min(...tops) : null);
    this.reading.fire('change-reached', { at: this.#at + 1, count: last + 1 });
  }

  /** Whether one still is where one stepped to, or on the way there. */
  #isHere(): boolean {
    const stop = this.reading.comparison?.stops[this.#at];
    const seen = this.reading.pane?.viewport.visibleSpan();
    if (!stop || !seen) return false;
    const inView = stop.here.start <= seen.end && stop.here.end >= seen.start;
    return inView || this.#missed || performance.now() - this.#since < ON_ITS_WAY;
  }

  /** Marks a difference as the one that one is at; at which height it is best read, null where nothing is seen. */
  #arrive(id: number): number | null {
    const { comparison, pane, parts } = this.reading;
    this.#at = comparison?.stops.findIndex((stop) => stop.id === id) ?? -1;
    this.#since = performance.now();
    this.#painted.clear();
    this.#follow();
    this.#missed = parts?.scroller.clientHeight === 0;
    const stop = comparison?.stops[this.#at];
    return stop && pane && !this.#missed ? pane.viewport.bestTop(stop.here) : null;
  }

  #show(top: number | null): void {
    const stop = this.reading.comparison?.stops[this.#at];
    if (stop && !this.#missed) this.reading.places.reveal(stop.here.start, stop.here.end, top);
  }

  /** A text that was out of sight goes where one stepped meanwhile. */
  #makeGood(): void {
    if (!this.#missed || !this.reading.parts?.scroller.clientHeight) return;
    this.#missed = false;
    this.#show(null);
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
      painter.paintChunk(chunk, [...paintsOf(comparison, box), ...this.#here(dom.text)]);
      this.#painted.set(chunk, node);
    }
    this.#markParagraph(near);
  }

  /** The words of the difference one is at; where it has none in this text, the gap. */
  #here(text: string): Paint[] {
    const stop = this.reading.comparison?.stops[this.#at];
    return stop ? [{ ...wordsOrGap(stop.here, text), visual: HERE }] : [];
  }

  /** A bar beside its paragraph, or below where it ended: seen by who sees no colours, and where words are missing. */
  #markParagraph(near: ReadonlySet<number>): void {
    const { comparison, dom, pane } = this.reading;
    const stop = comparison?.stops[this.#at];
    const block = stop && dom && pane ? Math.max(0, upperBound(dom.blockStarts, stop.here.start) - 1) : -1;
    const drawn = block >= 0 && near.has(pane!.viewport.chunkAt(dom!.blocks[block]!.start));
    const paragraph = drawn ? (dom!.blockElement(block) ?? null) : null;
    const isAtEnd = drawn && stop!.here.end === stop!.here.start && stop!.here.start >= dom!.blocks[block]!.end;
    if (paragraph !== this.#paragraph) this.#unmark();
    this.#paragraph = paragraph;
    paragraph?.classList.toggle('variorum-change-here', !isAtEnd);
    paragraph?.classList.toggle('variorum-change-below', isAtEnd);
  }

  #unmark(): void {
    this.#paragraph?.classList.remove('variorum-change-here', 'variorum-change-below');
    this.#paragraph = null;
  }

  #forgetAll(): void {
    this.#painter?.painter.forgetAll();
    this.#painter = null;
    this.#painted.clear();
    this.#at = -1;
    this.#missed = false;
    this.#unmark();
  }
}

/** The words, or the blank at which they are missing. */
export function wordsOrGap({ start, end }: Span, text: string): Span {
  if (end > start) return { start, end };
  const blank = (at: number) => /\s/.test(text.charAt(at));
  const at = start > 0 && blank(start - 1) && !blank(start) ? start - 1 : Math.min(start, text.length - 1);
  return { start: Math.max(0, at), end: Math.max(0, at) + 1 };
}

function paintsOf(comparison: Comparison, span: { start: number; end: number }): Paint[] {
  return comparison.within(span).map(({ start, end, kind }) => ({ start, end, visual: VISUALS[kind] }));
}

function otherSides(reading: Reading, { key, side }: Comparison): Changes[] {
  return [...openReadings]
    .filter((other) => other !== reading && other.comparison?.key === key && other.comparison.side !== side)
    .flatMap((other) => other.changes ?? []);
}
