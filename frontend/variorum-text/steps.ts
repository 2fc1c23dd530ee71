import { upperBound } from './offsets.js';
import type { Inline, Span } from './protocol.js';

/** What one can go by that the browser's own selection does not know everywhere. */
export type Stride = 'sentence' | 'paragraph';

/** A text that one goes through: its blocks ascend, `blockStarts` are where they begin. */
export interface SteppedText<B extends Span = Span> {
  readonly text: string;
  readonly blocks: readonly B[];
  readonly blockStarts: readonly number[];
  inlinesOf(block: B): readonly Inline[];
}

/**
 * Where a step leads from `offset`: back to where the sentence or paragraph begins, or the one before when it begins here;
 * forward to where the next one begins, or, while selecting (`extend`), to where this one ends, or the next when it ends
 * here. At the ends of the text one stays there.
 */
export function stepFrom<B extends Span>(
  within: SteppedText<B>,
  offset: number,
  stride: Stride,
  by: 1 | -1,
  extend: boolean,
): number {
  const { text, blocks, blockStarts } = within;
  if (blocks.length === 0) return offset;
  const here = Math.max(0, upperBound(blockStarts, offset) - 1);
  for (const at of [here, here + by]) {
    const block = blocks[at];
    const parts = !block ? [] : stride === 'paragraph' ? [block] : sentencesOf(text, block, within.inlinesOf(block));
    const stops = parts.map((part) => (extend && by > 0 ? part.end : part.start));
    const found = by > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
    if (found !== undefined) return found;
  }
  return by > 0 ? blocks.at(-1)!.end : blocks[0]!.start;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Format characters: to the segmenter they belong to the letter before them, and change nothing. */
const MARKER = '\u2060';
const HIDDEN = '\ufeff';

/** The sentences of a block, without the white space around them, the hidden signs before and the footnote markers behind. */
export function sentencesOf(text: string, block: Span, inlines: readonly Inline[]): Span[] {
  const sentences: Span[] = [];
  for (const { index, segment } of segmenter.segment(wordsAlone(text, block, inlines))) {
    const words = segment.replace(/[\s\u2060]+$/, '');
    const first = words.search(/\S/);
    if (first >= 0) sentences.push({ start: block.start + index + first, end: block.start + index + words.length });
  }
  return sentences;
}

/** The text of a block, as long as it is, where no sign that is none of its words comes between a sentence and its end. */
function wordsAlone(text: string, block: Span, inlines: readonly Inline[]): string {
  let words = '';
  let from = block.start;
  for (const { kind, start, end } of inlines) {
    if ((kind !== 'hidden' && kind !== 'footnote-ref') || end <= from) continue;
    const at = Math.max(start, from);
    words += text.slice(from, at) + (kind === 'hidden' ? HIDDEN : MARKER).repeat(end - at);
    from = end;
  }
  return words + text.slice(from, block.end);
}
