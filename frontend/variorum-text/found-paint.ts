import type { TextDom } from './blocks.js';
import { stripes, type Tick } from './minimap.js';
import { Painter, type Paint } from './paint.js';
import type { Hits } from './search.js';
import type { Viewport } from './viewport.js';
import type { VisualClass } from './visuals.js';

const FOUND: VisualClass = {
  name: 'variorum-found',
  level: 10,
  css: 'background-color: light-dark(#ffe58a, #5f5212); color: light-dark(#23252b, #fbf6e3);',
};
const CURRENT: VisualClass = {
  name: 'variorum-found-current',
  level: 11,
  css: 'background-color: light-dark(#ff9f43, #ffb454); color: #1d1f23; text-decoration: underline 2px;',
};
const TICK = 'light-dark(#c96a00, #ffb454)';
/** More ticks than the strip has rows tell nothing more. */
const MOST_TICKS = 2_000;

/** Paints what was found near the viewport, a chunk at a time. */
export class FoundPaint {
  readonly #painter: Painter;
  /** The painted chunks, each with the first node of its text: a chunk that was drawn anew has another one. */
  readonly #painted = new Map<number, Node | undefined>();

  constructor(
    private readonly dom: TextDom,
    private readonly viewport: Viewport,
  ) {
    this.#painter = new Painter(dom);
  }

  /** Paints chunks that have come near and forgets those that are far now; reads no layout. */
  follow(hits: Hits, current: number): void {
    for (const chunk of this.#painted.keys()) if (!this.viewport.near.has(chunk)) this.#forget(chunk);
    for (const chunk of this.viewport.near) {
      if (this.#painted.get(chunk) !== this.#firstNode(chunk)) this.#forget(chunk);
      if (!this.#painted.has(chunk)) this.#paint(chunk, hits, current);
    }
  }

  /** Other hits, or another current one. */
  repaint(hits: Hits, current: number): void {
    for (const chunk of this.viewport.near) this.#paint(chunk, hits, current);
    this.follow(hits, current);
  }

  forgetAll(): void {
    this.#painter.forgetAll();
    this.#painted.clear();
  }

  /** Where in the whole text the hits are, as a background for a strip of that height. Reads the layout. */
  stripes(hits: Hits, height: number, whole: number): string {
    const heightOf = this.viewport.heights();
    const by = Math.max(1, Math.ceil(hits.count / MOST_TICKS));
    const ticks: Tick[] = [];
    for (let i = 0; i < hits.count; i += by) ticks.push({ at: heightOf(hits.starts[i]!) / whole, colour: TICK });
    return stripes(ticks, height);
  }

  #paint(chunk: number, hits: Hits, current: number): void {
    if (this.#painted.has(chunk) && this.#painted.get(chunk) !== this.#firstNode(chunk)) this.#forget(chunk);
    const [from, to] = hits.within(this.dom.chunks[chunk]!);
    const paints: Paint[] = [];
    for (let i = from; i < to; i++) paints.push({ ...hits.at(i), visual: i === current ? CURRENT : FOUND });
    this.#painter.paintChunk(chunk, paints);
    this.#painted.set(chunk, this.#firstNode(chunk));
  }

  #forget(chunk: number): void {
    this.#painter.forget(chunk);
    this.#painted.delete(chunk);
  }

  #firstNode(chunk: number): Node | undefined {
    return this.dom.startPoint(this.dom.chunks[chunk]!.start)?.node;
  }
}
