import type { Block, Inline, Structure } from '../../variorum-text/protocol.js';
import { numbers } from '../../variorum-text/testing.js';

type Pick = ReturnType<typeof numbers>;
type Shape = Omit<Block, 'start' | 'end' | 'id' | 'number'>;

/** The first are the most frequent, as in any language. */
const WORDS = (
  'the of and to a in that is was it for with as on not but they which his this from had by or be an are at when there were ' +
  'their one what who all would more some could than other into time only new such people should about water city river ' +
  'year house market question cost between every after before because under without another against public answer reason ' +
  'evidence claim author reader passage history council engineer district measure argument channel winter estimate ' +
  'neighbour assembly consequence translation manuscript particular uncertainty nevertheless responsibility'
).split(' ');

/** A text of at least `length` characters, longer by less than a paragraph: the same one for the same seed. */
export function aText(length: number, seed: number): { text: string; structure: Structure } {
  const pick = numbers(seed);
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  const parts: string[] = [];
  let paragraphs = 0;
  for (let at = 0; at < length;) {
    const shape = shapeOf(blocks.length, pick);
    const isHeading = shape.kind === 'heading';
    const words = isHeading ? capital(someWords(3 + pick(5), pick).join(' ')) : sentences(shape.kind, pick);
    const number = isHeading ? null : ++paragraphs;
    blocks.push({ ...shape, number, start: at, end: at + words.length, id: `b${blocks.length}` });
    if (!isHeading) inlines.push(...stylesOf(words, at, pick));
    parts.push(words);
    at += words.length + 2;
  }
  return { text: parts.join('\n\n'), structure: { blocks, inlines } };
}

function shapeOf(index: number, pick: Pick): Shape {
  if (index % 11 === 0) return { kind: 'heading', level: index === 0 ? 1 : 2 };
  const chance = pick(100);
  if (chance < 5) return { kind: 'item', level: 1 };
  return { kind: chance < 9 ? 'quote' : 'paragraph' };
}

function sentences(kind: Block['kind'], pick: Pick): string {
  const count = kind === 'paragraph' ? 2 + pick(7) : 1 + pick(2);
  return Array.from({ length: count }, () => aSentence(pick)).join(' ');
}

function aSentence(pick: Pick): string {
  const words = someWords(6 + pick(12) + pick(12), pick);
  const comma = 3 + pick(words.length - 4);
  words[comma] += ',';
  return `${capital(words.join(' '))}.`;
}

function someWords(count: number, pick: Pick): string[] {
  return Array.from({ length: count }, () => WORDS[Math.floor((pick(1_000) * pick(1_000) * WORDS.length) / 1e6)]!);
}

function capital(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}

const KINDS = ['emphasis', 'emphasis', 'emphasis', 'strong', 'link'] as const;

/** Every third paragraph or so has a few words in another style. */
function stylesOf(words: string, at: number, pick: Pick): Inline[] {
  if (pick(3) > 0) return [];
  const start = words.indexOf(' ', pick(words.length >>> 1)) + 1;
  const end = words.indexOf(' ', start + 4 + pick(20));
  if (end < 0) return [];
  const kind = KINDS[pick(KINDS.length)]!;
  return [{ kind, start: at + start, end: at + end, href: kind === 'link' ? 'https://example.org/' : null }];
}
