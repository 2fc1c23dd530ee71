import type { TextDom } from './blocks.js';
import { upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** A stretch of the text and where it stands, in pixels from the top of what scrolls. */
export interface Stretch extends Span {
  readonly top: number;
  readonly height: number;
}

/** At which height offsets stand: inside a stretch by its share of the characters. Never falls as offsets rise. */
export class Heights {
  readonly #starts: number[];

  /** `stretches` ascend and do not overlap. */
  constructor(private readonly stretches: readonly Stretch[]) {
    this.#starts = stretches.map((stretch) => stretch.start);
  }

  /** Reads the layout: chunks that are laid out block by block, the others, whose heights are guesses, as a whole. */
  static measure(dom: TextDom, laid: ReadonlySet<number>): Heights {
    const stretches: Stretch[] = [];
    dom.chunks.forEach(({ element, start, end, from, to }, number) => {
      const { offsetTop: top, offsetHeight: height } = element;
      if (!laid.has(number)) {
        stretches.push({ start, end, top, height });
        return;
      }
      for (let i = from; i < to; i++) {
        const block = dom.blocks[i]!;
        const box = dom.blockElement(i)!;
        const inside = { top: top + box.offsetTop, height: box.offsetHeight };
        stretches.push({ start: block.start, end: block.end, ...inside });
      }
    });
    return new Heights(stretches);
  }

  at(offset: number): number {
    const stretch = this.stretches[Math.max(0, upperBound(this.#starts, offset) - 1)];
    if (!stretch) return 0;
    const share = (offset - stretch.start) / (stretch.end - stretch.start);
    return stretch.top + Math.min(1, Math.max(0, share)) * stretch.height;
  }
}
