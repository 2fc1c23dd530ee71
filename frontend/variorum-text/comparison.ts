import type { Pair } from './mapping.js';
import { ascending } from './mapping.js';
import { upperBound } from './offsets.js';
import type { DifferenceResponse, Side, Span } from './protocol.js';

/** `deleted` stands in the old text only, `inserted` in the new one only; `moved` words are in both, elsewhere. */
export type ChangeKind = 'deleted' | 'inserted' | 'moved';

/** Words of this text that differ from the other's. */
export interface Change extends Span {
  readonly kind: ChangeKind;
}

/** A difference as one steps through them: where it is in this text and in the other; either may be empty. */
export interface Stop {
  readonly here: Span;
  readonly there: Span;
  /** The same number on both sides. */
  readonly id: number;
  /** Whether the words are the same, in another place. */
  readonly isMove: boolean;
}

/** One of two versions that are compared: what differs in it, and where everything is in the other. Pure. */
export class Comparison {
  /** Ascending; the differences without words in this text are only {@link stops}. */
  readonly changes: readonly Change[];
  /** All differences, in the order of this text. */
  readonly stops: readonly Stop[];
  readonly #starts: number[];

  /** @param key the same for both sides of one comparison, and for no other */
  constructor(
    private readonly difference: DifferenceResponse,
    readonly side: Side,
    readonly key: string,
  ) {
    const edits = difference.edits.map(([oldStart, oldEnd, start, end, move], id): Stop => {
      const old = { start: oldStart, end: oldEnd };
      const now = { start, end };
      const isMove = move === 1;
      return side === 'old' ? { here: old, there: now, id, isMove } : { here: now, there: old, id, isMove };
    });
    edits.sort((a, b) => a.here.start - b.here.start || a.here.end - b.here.end);
    this.stops = edits;
    const kind = side === 'old' ? 'deleted' : 'inserted';
    this.changes = edits
      .filter(({ here }) => here.end > here.start)
      .map(({ here, isMove }) => ({ ...here, kind: isMove ? 'moved' : kind }));
    this.#starts = this.changes.map((change) => change.start);
  }

  /** The changes that share characters with that part of the text. */
  within(span: Span): readonly Change[] {
    const from = Math.max(0, upperBound(this.#starts, span.start) - 1);
    const to = upperBound(this.#starts, span.end - 1);
    return this.changes.slice(from, to).filter((change) => change.end > span.start);
  }

  /** The next difference behind the place, or the last one before it; -1 when there is none. */
  stopFrom(offset: number, by: 1 | -1): number {
    if (by > 0) return this.stops.findIndex(({ here }) => here.start > offset);
    return this.stops.findLastIndex(({ here }) => here.start < offset);
  }

  /**
   * Where in this text a place of the other one is, or would be: where its words stand, moved or not; for words that are
   * only in the other one, the gap that they left.
   */
  opposite(there: number): number {
    const within = this.stops.find((stop) => stop.there.start <= there && there < stop.there.end);
    if (within) return within.isMove ? within.here.start + (there - within.there.start) : within.here.start;
    const pairs = this.pairs;
    const before = pairs.findLast((pair) => pair.to <= there) ?? { from: 0, to: 0 };
    const after = pairs.find((pair) => pair.to > there);
    const edit = this.stops.findLast(
      (stop) =>
        !stop.isMove && stop.there.end <= there && stop.there.start >= before.to && stop.here.start >= before.from,
    );
    const from = edit ? edit.here.end + (there - edit.there.end) : before.from + (there - before.to);
    return after ? Math.min(from, after.from) : from;
  }

  /** Beginnings and ends of the paragraphs that became one another, this text's first; those in their places only. */
  get pairs(): Pair[] {
    const begins = this.difference.pairs
      .filter(([, , , , move]) => move !== 1)
      .map(([oldStart, oldEnd, start, end]) =>
        this.side === 'old'
          ? { from: oldStart, to: start, ends: { from: oldEnd, to: end } }
          : { from: start, to: oldStart, ends: { from: end, to: oldEnd } },
      );
    const kept = ascending(begins) as typeof begins;
    return ascending(kept.flatMap(({ from, to, ends }) => [{ from, to }, ends]));
  }
}
