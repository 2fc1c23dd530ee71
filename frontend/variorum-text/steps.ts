import { upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** What one can go by that the browser's own selection does not know everywhere. */
export type Stride = 'sentence' | 'paragraph';

/**
 * Where a step leads from `offset`: back to where the sentence or paragraph begins, or the one before when it begins here;
 * forward to where the next one begins, or, while selecting (`extend`), to where this one ends, or the next when it ends here.
 * `blocks` ascend, `starts` are where they begin; at the ends of the text one stays there.
 */
export function stepFrom(
  text: string,
  blocks: readonly Span[],
  starts: readonly number[],
  offset: number,
  stride: Stride,
  by: 1 | -1,
  extend: boolean,
): number {
  if (blocks.length === 0) return offset;
  const here = Math.max(0, upperBound(starts, offset) - 1);
  for (const at of [here, here + by]) {
    const block = blocks[at];
    const parts = !block ? [] : stride === 'paragraph' ? [block] : sentencesOf(text, block);
    const stops = parts.map((part) => (extend && by > 0 ? part.end : part.start));
    const found = by > 0 ? stops.find((stop) => stop > offset) : stops.findLast((stop) => stop < offset);
    if (found !== undefined) return found;
  }
  return by > 0 ? blocks.at(-1)!.end : blocks[0]!.start;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The sentences of a block, without the white space around them. */
export function sentencesOf(text: string, block: Span): Span[] {
  const sentences: Span[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(block.start, block.end))) {
    const words = segment.trim();
    const start = block.start + index + segment.indexOf(words);
    if (words) sentences.push({ start, end: start + words.length });
  }
  return sentences;
}
