import type { Block, Inline, TextResponse } from '../variorum-text/protocol.js';

/** The texts of the tests, by name. Each paragraph has words that stand nowhere else, so that a test can point at them. */

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const BASINS = NUMBERS.flatMap((number) => [`upper ${number}`, `lower ${number}`, `outer ${number}`]);

function aboutBasin(name: string): string {
  return [
    `Basin ${name} was dug by hand.`,
    `The gate of basin ${name} stands open all summer, and the water leaves it by the old ditch.`,
    `Nobody has counted the frogs of basin ${name}.`,
  ].join(' ');
}

/** Lines as an author writes them: `# ` heads, `[1] ` begins a note; every line is a block. */
function documentOf(lines: readonly string[]): TextResponse {
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    const heading = /^(#+) /.exec(line);
    const words = line.slice(heading?.[0].length ?? 0);
    const start = text.length;
    const isNote = /^\[\d+\] /.test(words);
    const kind = heading ? 'heading' : isNote ? 'note' : 'paragraph';
    const number = kind === 'paragraph' ? i : null;
    blocks.push({ kind, start, end: start + words.length, level: heading?.[1]!.length ?? null, number, id: words });
    for (const mark of isNote ? [] : words.matchAll(/\[\d+\]/g)) {
      inlines.push({ kind: 'footnote-ref', start: start + mark.index, end: start + mark.index + mark[0].length });
    }
    text += `${words}\n\n`;
  }
  return { text: text.trimEnd(), blocks, inlines };
}

function chapters(paragraphs: readonly string[], name: (chapter: number) => string): string[] {
  return paragraphs.flatMap((words, i) =>
    i % 6 === 0 ? [`${i % 12 === 0 ? '#' : '##'} ${name(i / 6)}`, words] : [words],
  );
}

function essay(): TextResponse {
  const paragraphs = BASINS.map(aboutBasin);
  paragraphs[1] += ' The ledger of that year is lost.[1]';
  const head = 'The basins above the town were finished in 1904, and none of them was ever filled.';
  return documentOf([
    ...chapters([head, ...paragraphs], (chapter) => `Chapter ${chapter}: the digging`),
    '[1] A copy of the ledger turned up in a barn.',
  ]);
}

/** The same paragraphs with a new one before every third of them. */
function newVersion(): TextResponse {
  const old = essay();
  const lines = old.blocks.map(({ start, end, kind, level }) => {
    return `${kind === 'heading' ? '#'.repeat(level ?? 1) + ' ' : ''}${old.text.slice(start, end)}`;
  });
  return documentOf(
    lines.flatMap((line, i) =>
      i % 3 === 2 ? [`New here, number ${i}. ${'It rained and rained. '.repeat(12)}`, line] : [line],
    ),
  );
}

/** Another text, in which after a long preface other things are said of the same basins. */
function reply(): TextResponse {
  const preface = NUMBERS.map(
    (number) => `Preface, part ${number}. ${'One has to begin somewhere. '.repeat(9).trimEnd()}`,
  );
  const said = BASINS.map((name) => {
    return `Of basin ${name} the reply says that it leaks. It has always leaked, say the neighbours.`;
  });
  return documentOf(chapters([...preface, ...said], (chapter) => `Reply ${chapter}`));
}

function scripts(): TextResponse {
  return documentOf([
    '# Scripts',
    'The family 👩‍👩‍👧‍👦 went 🇩🇪🇫🇷 home 👍🏽 at last.',
    'The cafe\u0301 is nai\u0308ve.',
    '運河は街を冷やす。誰も疑わない。水は帰ってくる。',
    'אין איש מטיל ספק בכך שהשוק מוצף. השאלה היא כמה יעלה הניקוז.',
    'He said שָׁלוֹם עולם to them, and then he left.',
    'कोई संदेह नहीं है। सवाल यह है।',
  ]);
}

const OTHERS: Record<string, () => TextResponse> = {
  essay,
  newVersion,
  reply,
  scripts,
  empty: () => documentOf(['   ']),
  plain: () => documentOf(['Only one paragraph, and no heading at all.']),
  oneLine: () => ({ text: 'A line that does not end goes on and on, '.repeat(262_144).trimEnd(), blocks: [] }),
};

export function documentNamed(name: string): TextResponse {
  return OTHERS[name]!();
}
