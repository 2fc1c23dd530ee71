import type { TextDom } from './blocks.js';
import { inSteps, noMoreSteps } from './idle.js';
import type { Viewport } from './viewport.js';

/** Milliseconds of a free moment. */
const SLICE = 5;

/**
 * Gives folded chunks their blocks: what scrolls into view before it is drawn, the rest in free moments. After
 * that, mostly a second after the opening, nothing of this is left.
 */
export class Unfolding {
  constructor(
    private readonly dom: TextDom,
    private readonly viewport: Viewport,
    scroller: HTMLElement,
    signal: AbortSignal,
  ) {
    if (!dom.hasFolded) return;
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    signal.addEventListener('abort', () => noMoreSteps(this.#step));
    inSteps(this.#step);
  }

  #step = (): boolean => {
    this.dom.unfoldSome(SLICE);
    return this.dom.hasFolded;
  };

  /** The event comes before the frame that shows where it was scrolled to. */
  #scrolled(): void {
    if (!this.dom.hasFolded) return;
    const [first, last] = this.viewport.chunksInView();
    this.dom.unfold(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
  }
}
