import type { TextDom } from './blocks.js';
import { inSteps, noMoreSteps } from './idle.js';
import { keepOneBadgeInTabOrder, showBadges, type BadgeFace } from './margin.js';
import { measureNumbers, showNumbers } from './numbers.js';
import { showOutlines, type LineBox, type Outlined } from './outline.js';
import type { Viewport } from './viewport.js';

/** What lies over the text of a chunk, measured. */
export interface Beside {
  readonly badges: readonly BadgeFace[];
  readonly outlines: readonly { passage: Outlined; lines: LineBox[] }[];
}

/**
 * Draws badges, outlines and the numbers of paragraphs, which need measuring: only of chunks that the browser has laid out,
 * because measuring others would make it do so. New ones in free moments; what is drawn already and has changed, within the
 * next frame.
 */
export class BesideText {
  /** The chunks that are drawn, each with the size it had; empty when its marks have changed since. */
  readonly #drawn = new Map<number, string>();
  /** The chunks whose numbers are drawn, each with the size it had: marks do not move them. */
  readonly #numbered = new Map<number, string>();

  constructor(
    private readonly dom: TextDom,
    private readonly viewport: Viewport,
    private readonly measure: (chunk: number) => Beside,
  ) {}

  dispose(): void {
    noMoreSteps(this.#step);
  }

  /** Draws what has been laid out and is not drawn yet, soon. */
  soon(): void {
    if (this.#missing() !== undefined) inSteps(this.#step);
  }

  /** A chunk is not what it was; it is drawn anew with {@link refresh}. */
  changed(chunk: number): void {
    if (this.#drawn.has(chunk)) this.#drawn.set(chunk, '');
  }

  forget(chunk: number): void {
    this.#drawn.delete(chunk);
    const { layer } = this.dom.chunks[chunk]!;
    if (!layer.firstChild || layer.contains(document.activeElement)) return;
    this.#numbered.delete(chunk);
    layer.replaceChildren();
  }

  /** Measures what is drawn and has changed; what it gives draws it, after all reads of the frame. */
  refresh(): () => void {
    const draws = this.#measurable()
      .filter((chunk) => this.#drawn.has(chunk) && this.#drawn.get(chunk) !== this.#sizeOf(chunk))
      .map((chunk) => this.#draw(chunk));
    return () => {
      draws.forEach((draw) => draw());
      if (draws.length > 0) keepOneBadgeInTabOrder(this.dom.sheet);
    };
  }

  #step = (): boolean => {
    const chunk = this.#missing();
    if (chunk === undefined) return false;
    this.#draw(chunk)();
    keepOneBadgeInTabOrder(this.dom.sheet);
    return this.#missing() !== undefined;
  };

  #missing(): number | undefined {
    return this.#measurable().find((chunk) => !this.#drawn.get(chunk));
  }

  /** Far chunks are laid out too where the selection reaches into them. */
  #measurable(): number[] {
    const { laid, near } = this.viewport;
    return [...laid].filter((chunk) => near.has(chunk));
  }

  #draw(chunk: number): () => void {
    const size = this.#sizeOf(chunk);
    const { badges, outlines } = this.measure(chunk);
    const drawNumbers = this.#numbers(chunk, size);
    return () => {
      this.#drawn.set(chunk, size);
      const { layer } = this.dom.chunks[chunk]!;
      drawNumbers?.();
      showOutlines(layer, outlines);
      showBadges(layer, badges);
    };
  }

  #numbers(number: number, size: string): (() => void) | null {
    if (this.#numbered.get(number) === size) return null;
    const chunk = this.dom.chunks[number]!;
    const numbers = measureNumbers(this.dom, chunk);
    return () => {
      this.#numbered.set(number, size);
      showNumbers(chunk.layer, numbers);
    };
  }

  #sizeOf(chunk: number): string {
    const { offsetWidth, offsetHeight } = this.dom.chunks[chunk]!.element;
    return `${offsetWidth} ${offsetHeight}`;
  }
}
