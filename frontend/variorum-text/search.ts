import type { Folded, Piece } from './fold.js';
import { fold } from './fold.js';
import { upperBound } from './offsets.js';
import type { Inline, Span } from './protocol.js';
import type { LaidBlock } from './structure.js';

/** What of a text is seen: its blocks without the hidden characters in them. Blocks stand apart from each other. */
export function shownPieces(blocks: readonly LaidBlock[], inlines: readonly Inline[]): Piece[] {
  const hidden = inlines.filter((inline) => inline.kind === 'hidden');
  const pieces: Piece[] = [];
  let next = 0;
  for (const block of blocks) {
    let from = block.start;
    let apart = !block.continued;
    const add = (end: number) => {
      if (from < end) pieces.push({ start: from, end, apart });
      if (from < end) apart = false;
    };
    while (next < hidden.length && hidden[next]!.end <= block.start) next++;
    for (let i = next; i < hidden.length && hidden[i]!.start < block.end; i++) {
      add(Math.min(hidden[i]!.start, block.end));
      from = Math.max(from, hidden[i]!.end);
    }
    add(block.end);
  }
  return pieces;
}

/** All places where something was found, in order; none overlaps another. */
export class Hits {
  static readonly NONE = new Hits([], []);

  constructor(
    readonly starts: ArrayLike<number>,
    readonly ends: ArrayLike<number>,
  ) {}

  get count(): number {
    return this.starts.length;
  }

  at(i: number): Span {
    return { start: this.starts[i]!, end: this.ends[i]! };
  }

  /** Indexes of the hits that share a character with the span: from the first, to before the second. */
  within(span: Span): [number, number] {
    return [upperBound(this.ends, span.start), upperBound(this.starts, span.end - 1)];
  }

  /** The first hit that begins at `offset` or later; after the last one it begins again. -1 when there is none. */
  from(offset: number): number {
    return this.count === 0 ? -1 : upperBound(this.starts, offset - 1) % this.count;
  }
}

/** Looks for what was typed, a slice at a time; white space alone finds nothing. */
export class Search {
  readonly #wanted: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #at = 0;
  #reached = -1;

  constructor(
    private readonly folded: Folded,
    typed: string,
  ) {
    this.#wanted = fold(typed).text;
    if (!this.#wanted.trim()) this.#at = Infinity;
  }

  /** Goes on until that time of `performance.now()`; true when the end is reached. */
  go(until: number): boolean {
    for (let i = 1; this.#at !== Infinity; i++) {
      const at = this.folded.text.indexOf(this.#wanted, this.#at);
      this.#at = at < 0 ? Infinity : at + this.#wanted.length;
      if (at >= 0) this.#take(this.folded.spanOf(at, this.#at));
      if (i % 256 === 0 && performance.now() >= until) break;
    }
    return this.#at === Infinity;
  }

  /** What has been found so far. */
  hits(): Hits {
    return new Hits(this.#starts, this.#ends);
  }

  /** Several parts of one letter (`ss` of ß) are one place. */
  #take(span: Span): void {
    if (span.start < this.#reached) return;
    this.#starts.push(span.start);
    this.#ends.push((this.#reached = span.end));
  }
}

/** Finds what was typed, in one go. */
export function search(folded: Folded, typed: string): Hits {
  const searching = new Search(folded, typed);
  searching.go(Infinity);
  return searching.hits();
}
