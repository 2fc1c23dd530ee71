import type { TextDom } from './blocks.js';
import { upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** How far beyond the viewport marks are painted, in viewports. */
const NEAR = '150%';
/** The chunks that are taken as near before the browser has answered: about this many characters. */
const AT_ONCE = 4_000;

const SKIPS = 'contentvisibilityautostatechange';

interface SkipEvent extends Event {
  readonly skipped: boolean;
}

/** Whether the browser says which chunks it skips. One that does not skips none, or has to be taken to. */
function tellsSkips(): boolean {
  return typeof document !== 'undefined' && `on${SKIPS}` in document.documentElement;
}

/** Which part of the text is in view or near it, and how to go to another. */
export class Viewport {
  readonly near = new Set<number>();
  /** Counts how often what is near or laid out has changed. */
  changes = 0;
  readonly #laid = new Set<number>();
  readonly #numbers: ReadonlyMap<EventTarget, number>;
  readonly #life = new AbortController();
  #place: { block: number; share: number } | null = null;
  readonly #observer: IntersectionObserver | null;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly dom: TextDom,
    onNear: (came: number[], went: number[]) => void,
    private readonly onLaid: () => void,
  ) {
    this.#numbers = new Map(dom.chunks.map((chunk, i) => [chunk.element, i]));
    const options = { signal: this.#life.signal, passive: true };
    dom.sheet.addEventListener(SKIPS, (event) => this.#heard(event as SkipEvent), options);
    this.#observer = typeof IntersectionObserver === 'function' ? this.#observe(onNear) : null;
    dom.chunks.forEach((chunk, i) => {
      if (chunk.start < AT_ONCE) this.near.add(i);
      if (i === 0) this.#laid.add(i);
    });
  }

  #observe(onNear: (came: number[], went: number[]) => void): IntersectionObserver {
    const observer = new IntersectionObserver(
      (entries) => {
        const changed = entries.filter(
          (entry) => entry.isIntersecting !== this.near.has(this.#numbers.get(entry.target)!),
        );
        const came = changed.filter((entry) => entry.isIntersecting).map((entry) => this.#numbers.get(entry.target)!);
        const went = changed.filter((entry) => !entry.isIntersecting).map((entry) => this.#numbers.get(entry.target)!);
        came.forEach((chunk) => this.near.add(chunk));
        went.forEach((chunk) => this.near.delete(chunk));
        if (changed.length === 0) return;
        this.changes++;
        onNear(came, went);
      },
      { root: this.scroller, rootMargin: `${NEAR} 0px` },
    );
    for (const chunk of this.dom.chunks) observer.observe(chunk.element);
    return observer;
  }

  /** The chunks that the browser has laid out and keeps so: what is in them can be measured at no cost. */
  get laid(): ReadonlySet<number> {
    return tellsSkips() ? this.#laid : this.near;
  }

  #heard(event: SkipEvent): void {
    const chunk = this.#numbers.get(event.target!);
    if (chunk === undefined || this.#laid.has(chunk) !== event.skipped) return;
    if (event.skipped) this.#laid.delete(chunk);
    else this.#laid.add(chunk);
    this.changes++;
    this.onLaid();
  }

  dispose(): void {
    this.#life.abort();
    this.#observer?.disconnect();
  }

  /** The blocks that are in view, from the first's start to the last's end. Reads the layout. */
  visibleSpan(): Span {
    const frame = this.scroller.getBoundingClientRect();
    const first = this.#blockAt(frame.top);
    const last = this.#blockAt(frame.bottom - 1);
    const blocks = this.dom.blocks;
    if (blocks.length === 0) return { start: 0, end: 0 };
    return { start: blocks[first]!.start, end: blocks[Math.max(first, last)]!.end };
  }

  /**
   * Whether the browser has laid out what is in view. While one scrolls fast it has not: asking where a block is would make
   * it do so, for a place that is left at once.
   */
  get isLaidInView(): boolean {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const last = Math.min(this.#chunkBelow(bottom - 1), this.dom.chunks.length - 1);
    for (let chunk = this.#chunkBelow(top); chunk <= last; chunk++) if (!this.laid.has(chunk)) return false;
    return true;
  }

  /** The first block that is seen below the uppermost so many pixels of the pane; -1 without a text. Reads the layout. */
  blockBelow(pixels: number): number {
    return this.#blockAt(this.scroller.getBoundingClientRect().top + pixels);
  }

  /** Brings the beginning of a block to the top of the pane. */
  revealBlock(block: number, tries = 4): void {
    const box = this.dom.blockElement(block)?.getBoundingClientRect();
    if (!box || !this.scroller.isConnected) return;
    const by = box.top - this.scroller.getBoundingClientRect().top - 8;
    if (Math.abs(by) > 1) this.scroller.scrollBy({ top: by, behavior: 'instant' });
    if (tries > 1) requestAnimationFrame(() => this.revealBlock(block, tries - 1));
  }

  /** Notes what is at the top, for {@link keepPlace}. Reads the layout. */
  notePlace(): void {
    const { top } = this.scroller.getBoundingClientRect();
    const block = this.#blockAt(top);
    const box = this.dom.blockElement(block)?.getBoundingClientRect();
    this.#place = box && this.scroller.scrollTop > 0 ? { block, share: (top - box.top) / box.height } : null;
  }

  /** After the text was broken into other lines: what was at the top is there again. */
  keepPlace(tries = 3): void {
    const box = this.#place && this.dom.blockElement(this.#place.block)?.getBoundingClientRect();
    if (!this.#place || !box || !this.scroller.isConnected) return;
    const by = box.top + this.#place.share * box.height - this.scroller.getBoundingClientRect().top;
    if (Math.abs(by) > 1) this.scroller.scrollBy({ top: by, behavior: 'instant' });
    if (tries > 1) requestAnimationFrame(() => this.keepPlace(tries - 1));
  }

  /**
   * The chunks of which something is in view, first and last, with one before and two after: their heights may be guesses.
   * Reads the layout.
   */
  chunksInView(): [number, number] {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const [first, last] = [this.#chunkBelow(top), this.#chunkBelow(bottom)];
    return [Math.max(0, first - 1), Math.min(last + 2, this.dom.chunks.length - 1)];
  }

  /** The first chunk that ends below that height of the window; behind the last when there is none. */
  #chunkBelow(y: number): number {
    const { chunks } = this.dom;
    return firstBelow(chunks.length, (i) => chunks[i]!.element.getBoundingClientRect().bottom, y);
  }

  /** The block at that height of the window, or the next one below it. */
  #blockAt(y: number): number {
    const { chunks, blocks } = this.dom;
    const chunk = chunks[this.#chunkBelow(y)];
    if (!chunk) return blocks.length - 1;
    const bottom = (i: number) => this.dom.blockElement(chunk.from + i)!.getBoundingClientRect().bottom;
    return Math.min(chunk.from + firstBelow(chunk.to - chunk.from, bottom, y), blocks.length - 1);
  }

  /**
   * Brings a span into view, at about a third of the height, and leaves what is well in view where it is; with `top` so
   * many pixels below the upper edge, wherever it is.
   */
  reveal(span: Span, smooth: boolean, top: number | null = null): void {
    const distance = this.#distance(span, top);
    if (distance === 0) return;
    const near = Math.abs(distance) < this.scroller.clientHeight * 2;
    this.scroller.scrollBy({ top: distance, behavior: near && smooth ? 'smooth' : 'instant' });
    if (!near) this.#settle(span, 4, top);
  }

  /** After a long jump the chunks on the way get their real heights; look again until the passage stands still. */
  #settle(span: Span, tries: number, top: number | null): void {
    requestAnimationFrame(() => {
      const distance = this.scroller.isConnected ? this.#distance(span, top) : 0;
      if (Math.abs(distance) > 1) this.scroller.scrollBy({ top: distance, behavior: 'instant' });
      if (tries > 1) this.#settle(span, tries - 1, top);
    });
  }

  /** So many pixels below the upper edge a span is best read: at a third of the height, or higher so that it fits. */
  bestTop(span: Span): number {
    const { height } = this.#box(span) ?? { height: 0 };
    const frame = this.scroller.clientHeight;
    return Math.max(20, Math.min(frame / 3, frame - height - 20));
  }

  /** Around a span; of a place between two paragraphs, where nothing stands, the lower edge of the upper one. */
  #box(span: Span): { top: number; bottom: number; height: number } | undefined {
    const box = this.dom.rangeOf(span)?.getBoundingClientRect();
    if (box) return box;
    const above = this.dom.blockElement(upperBound(this.dom.blockStarts, span.start) - 1)?.getBoundingClientRect();
    return above && { top: above.bottom, bottom: above.bottom, height: 0 };
  }

  #distance(span: Span, top: number | null): number {
    const box = this.#box(span);
    if (!box) return 0;
    const frame = this.scroller.getBoundingClientRect();
    if (top !== null) return box.top - frame.top - top;
    const fits = box.height < frame.height - 40;
    if (box.top >= frame.top + 12 && (fits ? box.bottom <= frame.bottom - 12 : box.top < frame.top + 80)) return 0;
    return box.top - frame.top - this.bestTop(span);
  }

  /**
   * At which height of the whole text an offset is: to the line in blocks that are laid out, roughly elsewhere. Reads the
   * layout once; what it gives reads no more of it than new blocks.
   */
  heights(): (offset: number) => number {
    const { chunks, blocks, blockStarts } = this.dom;
    const boxes = chunks.map(({ element }) => ({ top: element.offsetTop, height: element.offsetHeight }));
    return (offset) => {
      const number = this.chunkAt(offset);
      const chunk = chunks[number];
      if (!chunk) return 0;
      const box = boxes[number]!;
      if (!this.laid.has(number)) return box.top + share(offset, chunk) * box.height;
      const block = Math.max(0, upperBound(blockStarts, offset) - 1);
      const element = this.dom.blockElement(block)!;
      return box.top + element.offsetTop + share(offset, blocks[block]!) * element.offsetHeight;
    };
  }

  /** A chunk of the text by its offset. */
  chunkAt(offset: number): number {
    return Math.max(0, upperBound(this.dom.chunkStarts, offset) - 1);
  }
}

function share(offset: number, span: Span): number {
  return Math.min(1, Math.max(0, (offset - span.start) / (span.end - span.start)));
}

/** The first of `count` ascending things whose bottom is below `y`; `count` when there is none. */
function firstBelow(count: number, bottom: (i: number) => number, y: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (bottom(middle) <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
