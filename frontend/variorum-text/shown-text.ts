import type { TextDom } from './blocks.js';
import { graphemeAround, intersect, upperBound } from './offsets.js';
import type { Span } from './protocol.js';
import { shownPieces } from './search.js';

/** How many characters after the last one that is wanted are looked at, to end at a word. */
const MORE = 24;

/** The words of a span as a reader sees them, in one line; from `most` characters on with an ellipsis at the end. */
export function shownText(dom: TextDom, span: Span, most = Infinity): string {
  const reach = { start: span.start, end: Math.min(span.end, span.start + most * 2 + MORE) };
  const first = Math.max(0, upperBound(dom.blockStarts, reach.start) - 1);
  const last = upperBound(dom.blockStarts, reach.end - 1);
  const blocks = dom.blocks.slice(first, last);
  const inlines = blocks.flatMap((block) => dom.inlinesOf(block));
  let words = '';
  for (const piece of shownPieces(blocks, inlines)) {
    const part = intersect(piece, reach);
    if (part) words += (piece.apart && words ? ' ' : '') + dom.text.slice(part.start, part.end);
  }
  return shorten(words.replace(/\s+/g, ' ').trim(), most);
}

/** At most so many characters and an ellipsis; it ends behind a word where there is one near, never inside a letter. */
export function shorten(words: string, most: number): string {
  if (words.length <= most) return words;
  const space = words.lastIndexOf(' ', most);
  const end = space > most - MORE ? space : graphemeAround(words, most).start;
  return `${words.slice(0, end).replace(/[\s,;:.–—-]+$/, '')}…`;
}
