import { upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** Marks deeper than this share the last level. */
export const LEVELS = 4;

/**
 * Which marks are where: slots sorted by start (the longer first), and for each position the greatest end so far. From the
 * last start that is not beyond the question one walks back only as long as something can still reach it.
 */
export class MarkIndex {
  readonly order: Int32Array;
  readonly #starts: Int32Array;
  readonly #reach: Int32Array;

  /** `level` is written: how many marks lie under each one, capped. */
  constructor(
    slots: Iterable<number>,
    private readonly start: Int32Array,
    private readonly end: Int32Array,
    level: Int32Array,
  ) {
    this.order = Int32Array.from(slots).sort((a, b) => start[a]! - start[b]! || end[b]! - end[a]! || a - b);
    this.#starts = this.order.map((slot) => start[slot]!);
    this.#reach = new Int32Array(this.order.length);
    const levelEnds = new Array<number>(LEVELS).fill(0);
    let reach = 0;
    this.order.forEach((slot, i) => {
      reach = Math.max(reach, end[slot]!);
      this.#reach[i] = reach;
      let free = levelEnds.findIndex((levelEnd) => levelEnd <= start[slot]!);
      if (free < 0) free = LEVELS - 1;
      levelEnds[free] = Math.max(levelEnds[free]!, end[slot]!);
      level[slot] = free;
    });
  }

  /** The slots that hold the character at `offset`, smallest first. */
  at(offset: number): number[] {
    return this.overlapping({ start: offset, end: offset + 1 }).sort((a, b) => this.#size(a) - this.#size(b) || b - a);
  }

  /** The slots that share a character with the span, by start. */
  overlapping(span: Span): number[] {
    const found: number[] = [];
    for (let i = upperBound(this.#starts, span.end - 1) - 1; i >= 0 && this.#reach[i]! > span.start; i--) {
      if (this.end[this.order[i]!]! > span.start) found.push(this.order[i]!);
    }
    return found.reverse();
  }

  /** The first slot after `slot` in reading order that `wanted` accepts; -1 when there is none. */
  after(slot: number, wanted: (slot: number) => boolean): number {
    for (let i = this.#positionOf(slot) + 1; i < this.order.length; i++) {
      if (wanted(this.order[i]!)) return this.order[i]!;
    }
    return -1;
  }

  before(slot: number, wanted: (slot: number) => boolean): number {
    for (let i = this.#positionOf(slot) - 1; i >= 0; i--) {
      if (wanted(this.order[i]!)) return this.order[i]!;
    }
    return -1;
  }

  /** The first that starts at `offset` or later. */
  firstFrom(offset: number, wanted: (slot: number) => boolean): number {
    for (let i = upperBound(this.#starts, offset - 1); i < this.order.length; i++) {
      if (wanted(this.order[i]!)) return this.order[i]!;
    }
    return -1;
  }

  /** The last that starts before `offset`. */
  lastBefore(offset: number, wanted: (slot: number) => boolean): number {
    for (let i = upperBound(this.#starts, offset - 1) - 1; i >= 0; i--) {
      if (wanted(this.order[i]!)) return this.order[i]!;
    }
    return -1;
  }

  #positionOf(slot: number): number {
    let i = upperBound(this.#starts, this.start[slot]! - 1);
    while (i < this.order.length && this.order[i] !== slot) i++;
    return i;
  }

  #size(slot: number): number {
    return this.end[slot]! - this.start[slot]!;
  }
}
