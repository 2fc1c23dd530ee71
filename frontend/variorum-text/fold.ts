import { INVOLVED, LETTER, ONE, SPACE, belongs, foldLetter, learn } from './letters.js';
import { upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** What of a text is searched, in order. */
export interface Piece extends Span {
  /** Stands apart from the piece before it, as words do; otherwise it goes on where that one ended. */
  readonly apart: boolean;
}

/** A text as it is searched: without case, accents and differences of spelling that one does not type. */
export interface Folded {
  readonly text: string;
  /** The span of the original that a part of the folded text (`start` before `end`) stands for; whole letters only. */
  spanOf(start: number, end: number): Span;
}

/** Folds a text in one go. */
export function fold(text: string): Folded {
  const folding = new Folding(text, [{ start: 0, end: text.length, apart: false }]);
  folding.go(Infinity);
  return folding.done();
}

const SLICE = 8_192;
/**
 * Folds a text a slice at a time, so that a long one stops nobody. Where letters go one to one, original and folded text
 * differ by a constant: only the places where that constant changes are kept.
 */
export class Folding {
  #piece = 0;
  #at: number;
  readonly #slices: string[] = [];
  readonly #units = new Uint16Array(SLICE);
  #used = 0;
  #length = 0;
  #last = 0;
  /** Runs of the folded text: where they begin in it, where in the original, and for a letter that changed its length its end. */
  readonly #runs: number[] = [];
  readonly #origins: number[] = [];
  readonly #ends: number[] = [];

  constructor(
    private readonly text: string,
    private readonly pieces: readonly Piece[],
  ) {
    this.#at = pieces[0]?.start ?? 0;
  }

  /** Goes on until that time of `performance.now()`; true when all is folded. */
  go(until: number): boolean {
    while (this.#piece < this.pieces.length) {
      const piece = this.pieces[this.#piece]!;
      if (this.#at === piece.start && piece.apart) this.#space(piece.start);
      const end = Math.min(piece.end, this.#at + SLICE);
      while (this.#at < end) this.#letter(piece.end);
      if (this.#at >= piece.end) this.#at = this.pieces[++this.#piece]?.start ?? 0;
      if (performance.now() >= until) break;
    }
    return this.#piece >= this.pieces.length;
  }

  done(): Folded {
    this.#flush();
    return new FoldedText(this.#slices.join(''), this.#runs, this.#origins, this.#ends);
  }

  /** One letter with what belongs to it. */
  #letter(end: number): void {
    const { text } = this;
    const at = this.#at;
    const unit = text.charCodeAt(at);
    const one = ONE[unit] || learn(unit);
    if (one !== INVOLVED && (at + 1 >= end || !belongs(text.charCodeAt(at + 1)))) {
      this.#at++;
      if (one === SPACE) return this.#space(at);
      this.#one(one, at);
      return this.#plain(end);
    }
    LETTER.lastIndex = at;
    const letter = (LETTER.exec(text)?.[0] ?? text[at]!).slice(0, end - at);
    this.#at += letter.length;
    this.#lump(foldLetter(letter), at, this.#at);
  }

  /** Plain letters that follow a plain one, quickly: most of most texts. */
  #plain(end: number): void {
    const { text } = this;
    const units = this.#units;
    const to = Math.min(end, this.#at + SLICE - this.#used);
    let at = this.#at;
    let used = this.#used;
    let last = this.#last;
    for (let unit = text.charCodeAt(at); at < to; at++) {
      const one = ONE[unit]!;
      if (one <= INVOLVED || (one === SPACE && last === SPACE)) break;
      unit = text.charCodeAt(at + 1);
      if (unit >= 0x300 && at + 1 < end && belongs(unit)) break;
      units[used++] = last = one;
    }
    this.#last = last;
    this.#length += at - this.#at;
    this.#at = at;
    this.#used = used;
  }

  #space(at: number): void {
    if (this.#last !== SPACE && this.#length > 0) this.#one(SPACE, at);
  }

  #one(unit: number, at: number): void {
    const run = this.#runs.length - 1;
    const goesOn = run >= 0 && this.#ends[run] === 0 && this.#origins[run]! + this.#length - this.#runs[run]! === at;
    if (!goesOn) this.#run(at, 0);
    this.#emit(unit);
  }

  #lump(folded: string, at: number, end: number): void {
    if (folded === ' ') return this.#space(at);
    if (folded === '') return;
    this.#run(at, end);
    for (let i = 0; i < folded.length; i++) this.#emit(folded.charCodeAt(i));
  }

  #run(at: number, end: number): void {
    this.#runs.push(this.#length);
    this.#origins.push(at);
    this.#ends.push(end);
  }

  #emit(unit: number): void {
    if (this.#used === SLICE) this.#flush();
    this.#units[this.#used++] = this.#last = unit;
    this.#length++;
  }

  #flush(): void {
    this.#slices.push(String.fromCharCode(...this.#units.subarray(0, this.#used)));
    this.#used = 0;
  }
}

class FoldedText implements Folded {
  #recent = 0;

  constructor(
    readonly text: string,
    private readonly runs: ArrayLike<number>,
    private readonly origins: ArrayLike<number>,
    private readonly ends: ArrayLike<number>,
  ) {}

  spanOf(start: number, end: number): Span {
    const first = this.#runAt(start);
    const last = this.#runAt(end - 1);
    return {
      start: this.origins[first]! + (this.ends[first] ? 0 : start - this.runs[first]!),
      end: this.ends[last] || this.origins[last]! + end - this.runs[last]!,
    };
  }

  /** Mostly one asks in ascending order: then it is the run of the last answer or the next. */
  #runAt(at: number): number {
    const holds = (run: number) => this.runs[run]! <= at && at < (this.runs[run + 1] ?? Infinity);
    if (!holds(this.#recent)) this.#recent = holds(this.#recent + 1) ? this.#recent + 1 : upperBound(this.runs, at) - 1;
    return this.#recent;
  }
}
