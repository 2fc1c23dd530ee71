import type { Span } from './protocol.js';

/** The index of the first number greater than `value` in ascending numbers; their count if there is none. */
export function upperBound(sorted: ArrayLike<number>, value: number, count = sorted.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span inside a text of that length, with whole numbers; null when nothing of it is left. */
export function clampSpan(span: Span, length: number): Span | null {
  const start = Math.max(0, Math.trunc(Number(span.start)));
  const end = Math.min(length, Math.trunc(Number(span.end)));
  return start < end ? { start, end } : null;
}

/** The part that both have; null when there is none. */
export function intersect(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** The span without the white space at its ends; null when there was nothing else. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/** The smallest span around the given one that cuts no grapheme (no emoji, no letter from its accent). */
export function snapToGraphemes(text: string, span: Span): Span {
  return { start: graphemeAround(text, span.start).start, end: graphemeEnd(text, span.end) };
}

/** What a finished selection means: grapheme borders, no white space at the ends; null if that is nothing. */
export function passageOf(text: string, span: Span): Span | null {
  const inside = clampSpan(span, text.length);
  const trimmed = inside && trimSpan(text, inside);
  return trimmed && snapToGraphemes(text, trimmed);
}

function graphemeEnd(text: string, offset: number): number {
  const around = graphemeAround(text, offset);
  return around.start === offset ? offset : around.end;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const REACH = 512;

/** The grapheme that holds the code unit at `offset`; empty at the end of the text. */
export function graphemeAround(text: string, offset: number): Span {
  if (offset <= 0 && text.length === 0) return { start: 0, end: 0 };
  if (offset >= text.length) return { start: text.length, end: text.length };
  let from = offset;
  while (from > 0 && offset - from < REACH && !plainBorder(text, from)) from--;
  let to = offset + 1;
  while (to < text.length && to - offset < REACH && !plainBorder(text, to)) to++;
  const segment = segmenter.segment(text.slice(from, to)).containing(offset - from)!;
  return { start: from + segment.index, end: from + segment.index + segment.segment.length };
}

/** Between two ASCII characters there is always a border (a CR is never in our texts), so segmenting can start there. */
function plainBorder(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) < 0x80 && text.charCodeAt(offset) < 0x80;
}
