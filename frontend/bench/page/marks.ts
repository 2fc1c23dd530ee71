import { ROLES, STATES, type MarkColumns, type Named, type Span } from '../../variorum-text/protocol.js';
import { numbers } from '../../variorum-text/testing.js';

type Pick = ReturnType<typeof numbers>;

const COLOURS = ['#b07d10', '#3b74b4', '#4c8a44', '#b4494f', '#7b5ea7', '#00857a', '#a8487f', '#6b6f2a'];

export const TAGS: readonly Named[] = COLOURS.map((colour, i) => ({ id: `tag-${i}`, name: `tag ${i}`, colour }));
export const READERS: readonly Named[] = COLOURS.slice(0, 6).map((colour, i) => ({
  id: `reader-${i}`,
  name: `Reader ${i}`,
  colour,
}));
const CLAIMS = Array.from({ length: 40 }, (_, i) => `claim-${i}`);

/** A passage that several people mark is within so many characters. */
const TOGETHER = 240;

/** `count` marks on a text, as a server sends them: the same ones for the same seed. */
export function someMarks(text: string, count: number, seed: number): MarkColumns {
  const pick = numbers(seed);
  const spots = Array.from({ length: Math.ceil(count / 12) }, () => pick(text.length));
  const spans = Array.from({ length: count }, () => aPassage(text, spots, pick)).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const column = (number: (i: number) => number) => spans.map((_, i) => number(i));
  return {
    version: `version-${seed}`,
    ids: spans.map((_, i) => `mark-${seed}-${i}`),
    start: column((i) => spans[i]!.start - (spans[i - 1]?.start ?? 0)),
    length: column((i) => spans[i]!.end - spans[i]!.start),
    tag: column(() => pick(TAGS.length + 1) - 1),
    author: column(() => pick(READERS.length)),
    role: column(() => pick(ROLES.length + 1) - 1),
    state: column(() => pick(STATES.length + 1) - 1),
    claim: column(() => (pick(4) === 0 ? pick(CLAIMS.length) : -1)),
    flags: column(() => (pick(9) === 0 ? 24 : 0)),
    tags: TAGS,
    authors: READERS,
    claims: CLAIMS,
  };
}

/** Most are near where others are, and most are a clause or a sentence long; one in fifty is longer. */
function aPassage(text: string, spots: readonly number[], pick: Pick): Span {
  const near = pick(10) < 6 ? spots[pick(spots.length)]! + pick(TOGETHER) : pick(text.length);
  const length = pick(50) === 0 ? 600 + pick(2_400) : 12 - Math.log((1 + pick(1_000)) / 1_001) * 110;
  return wholeWords(text, { start: near, end: near + Math.floor(length) });
}

/** The words that a span touches, without the white space around them. */
export function wholeWords(text: string, span: Span): Span {
  let start = Math.min(span.start, text.length - 1);
  let end = Math.min(Math.max(span.end, start + 1), text.length);
  while (start > 0 && isBlank(text, start)) start--;
  while (start > 0 && !isBlank(text, start - 1)) start--;
  while (isBlank(text, end - 1)) end--;
  while (end < text.length && !isBlank(text, end)) end++;
  return { start, end };
}

function isBlank(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\n';
}
