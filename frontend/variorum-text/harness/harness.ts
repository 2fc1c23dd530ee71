/**
 * The element on a bare page, to try by hand and by script: no Vaadin, no server. Bundle it with any bundler and open
 * index.html?panes=3&length=200000&marks=1000&scheme=dark; without a length it shows the fixture.
 */
import '../variorum-text.js';
import marks from '../fixtures/marks.json';
import text from '../fixtures/text.json';
import type { Block, Mark, MarkColumns, MarkStyle, Named, Structure, ToolbarAction } from '../protocol.js';
import { ROLES, STATES } from '../protocol.js';
import type { VariorumText } from '../variorum-text.js';

const ask = new URLSearchParams(location.search);
const number = (name: string, otherwise: number) => Number(ask.get(name) ?? otherwise);

const ACTIONS: ToolbarAction[] = [
  { id: 'highlight', label: 'Highlight', key: 'h' },
  { id: 'note', label: 'Note', key: 'n' },
  { id: 'claim', label: 'Claim', key: 'c' },
  { id: 'discuss', label: 'Discuss', key: 'd' },
  { id: 'link', label: 'Link' },
];

const SENTENCES = [
  'Nobody doubts that the market floods.',
  'The question is what a drain may cost, and who would pay for it in the years when it does not rain.',
  'The consultants’ model assumes that every upstream basin works as designed; two of the four have never been finished.',
  'Without them the open channel lowers the peak by a tenth, not by half.',
  'A place that has a river behaves like a place that has a river: children fish, old men complain, somebody opens a café too early.',
];

const HEADINGS = [
  'A street that floods twice',
  'Ninety million',
  'What shopkeepers fear',
  'The open channel, and what it would do to the market square in the years when it does not rain',
];

/** Scripts that go from right to left, join their letters or have no spaces: `?script=rtl` or `?script=mixed`. */
const SCRIPTS: Record<string, string[]> = {
  rtl: [
    'אין איש מטיל ספק בכך שהשוק מוצף. השאלה היא כמה יעלה הניקוז, ומי ישלם עליו בשנים שבהן אין גשם.',
    'שָׁלוֹם לָעוֹלָם, אמר הזקן, והנהר ענה לו בקול רם. העיר העתיקה 1931 לא שכחה את הים.',
    'لا أحد يشك في أنّ السوق يغرق. السؤال هو كم يكلّف المصرف، ومن يدفع في السنوات الجافة؟',
  ],
  mixed: [
    'The family 👩‍👩‍👧‍👦 went 🇩🇪🇫🇷 to the cafe\u0301 👍🏽. Cafés are nai\u0308ve; the Straße ﬂoods.',
    '運河は街を冷やす。誰も疑わない。水は帰ってくる。',
    'कोई संदेह नहीं है कि बाज़ार में बाढ़ आती है। सवाल यह है।',
    'He said שָׁלוֹם עולם to them, and then left. 그는 강을 기억한다.',
  ],
};

function scriptText(script: string): { text: string; structure: Structure } {
  const blocks: Block[] = [];
  const parts: string[] = [];
  for (let i = 0, at = 0; i < 60; i++) {
    const isHeading = i % 10 === 0;
    const list = SCRIPTS[script]!;
    const words = isHeading
      ? list[i % list.length]!.slice(0, 30)
      : list.map((_, k) => list[(i + k) % list.length]).join(' ');
    const shape = isHeading ? { kind: 'heading' as const, level: 2 } : { kind: 'paragraph' as const, number: i };
    blocks.push({ ...shape, start: at, end: at + words.length, id: `b${i}` });
    parts.push(words);
    at += words.length + 2;
  }
  return { text: parts.join('\n\n'), structure: { blocks } };
}

/** The same numbers on every machine. */
function chance(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) / 16_777_216;
  };
}

function longText(length: number, random: () => number): { text: string; structure: Structure } {
  const blocks: Block[] = [];
  const parts: string[] = [];
  const source = ask.has('rtl') ? HEBREW : SENTENCES;
  for (let at = 0, paragraph = 0; at < length;) {
    const isHeading = blocks.length % 9 === 0;
    const headingLevel = 1 + (Math.floor(blocks.length / 9) % 4 === 0 ? 0 : 1 + (Math.floor(blocks.length / 9) % 2));
    const count = isHeading ? 1 : 2 + Math.floor(random() * 6);
    const sentences = Array.from({ length: count }, () => source[Math.floor(random() * source.length)]!);
    const words = isHeading ? HEADINGS[(blocks.length / 9) % HEADINGS.length]! : sentences.join(' ');
    const id = `b${blocks.length}`;
    const shape = isHeading
      ? { kind: 'heading' as const, level: headingLevel }
      : { kind: 'paragraph' as const, number: ++paragraph };
    blocks.push({ ...shape, start: at, end: at + words.length, id });
    parts.push(words);
    at += words.length + 2;
  }
  return { text: parts.join('\n\n'), structure: { blocks } };
}

const HEBREW = [
  'איש אינו מטיל ספק בכך שהשוק מוצף.',
  'השאלה היא כמה יעלה הניקוז (about 90 million) ומי ישלם עליו בשנים שבהן לא יורד גשם.',
  'מקום שיש בו נהר מתנהג כמו מקום שיש בו נהר: ילדים דגים, זקנים מתלוננים, ומישהו פותח בית קפה מוקדם מדי.',
];

const TAGS: Named[] = ['#b07d10', '#3b74b4', '#4c8a44', '#b4494f', '#7b5ea7', '#00b3a4', '#ff6ec7'].map(
  (colour, i) => ({
    id: `t${i}`,
    name: `tag ${i}`,
    colour,
  }),
);

/** `?deep=20`: so many marks on the same words at the beginning of the third block. */
function deepMarks(count: number, start: number): Mark[] {
  return manyMarks(count, 1_000, chance(3)).map((mark, i) => ({
    ...mark,
    id: `deep${i}`,
    start: start + (i % 3),
    end: start + 40 - (i % 3),
  }));
}

function manyMarks(count: number, length: number, random: () => number): Mark[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(random() * (length - 200));
    const end = start + 8 + Math.floor(random() ** 2 * 150);
    const author = { id: `p${i % 5}`, name: `Reader ${i % 5}`, colour: TAGS[i % 5]!.colour };
    const flags = i % 11 === 0 ? 24 : 0;
    return {
      id: `m${i}`,
      start,
      end,
      tag: pick(TAGS),
      author,
      role: i % 3 === 0 ? pick(ROLES) : null,
      state: i % 3 === 0 ? pick(STATES) : null,
      claims: i % 25 === 0 && ask.has('claim') ? [`c${(i / 25) % 7}`] : i % 3 === 0 ? [`own${i}`] : [],
      flags: i % 3 === 0 || (i % 25 === 0 && ask.has('claim')) ? flags | 4 : i % 7 === 0 ? flags | 2 : flags,
    };
  });
}

/** `?deep`: 1, 3, 6, 20 and as many as are asked for on the same words, each lot in a paragraph of its own. */
function allDeepMarks(structure: Structure): Mark[] {
  if (!ask.has('deep')) return [];
  return [1, 3, 6, 20, number('deep', 0)].flatMap((count, i) =>
    deepMarks(count, structure.blocks[i + 1]!.start + 50).map((mark) => ({ ...mark, id: `${mark.id}-${i}` })),
  );
}

function pane(seed: number): VariorumText {
  const element = document.createElement('variorum-text');
  element.actions = ask.has('viewer') ? [] : ACTIONS;
  element.me = 'p-me';
  element.readerName = 'Me';
  const length = number('length', 0);
  const random = chance(seed);
  const script = ask.get('script');
  if (script) {
    const other = scriptText(script);
    element.text = other.text;
    element.structure = other.structure;
    element.marks = manyMarks(number('marks', 20), other.text.length, random);
  } else if (length > 0) {
    const long = longText(length, random);
    element.text = long.text;
    element.structure = long.structure;
    element.marks = [...manyMarks(number('marks', 100), long.text.length, random), ...allDeepMarks(long.structure)];
    if (ask.has('deep')) element.selectedMark = 'deep2-2';
  } else {
    element.text = text.text;
    element.structure = text as Structure;
    element.marks = marks as MarkColumns;
  }
  choose(element, seed);
  return element;
}

/** `?claim=40`: the first so many of the marks are a claim's passages; `linkedBy`, `style`, `rtl` as named. */
function choose(element: VariorumText, seed: number): void {
  const count = number('claim', 0);
  const sent = element.marks!;
  const ids = 'ids' in sent ? sent.ids : sent.map((mark) => mark.id);
  if (count > 0) element.selectedClaim = ids.slice(0, count + (seed % 3));
  if (ask.has('style')) element.markStyle = ask.get('style') as MarkStyle;
  if (ask.has('linkedBy')) Object.assign(element, { linked: true, linkedBy: ask.get('linkedBy') });
}

const heard: { name: string; detail: unknown }[] = [];
Object.assign(window, { heard });
for (const name of ['passage-selected', 'passage-action', 'mark-activated', 'visible-range-changed', 'linked-scroll']) {
  document.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }));
}
for (const name of ['gesture-ended', 'help-wanted', 'text-loaded', 'load-failed']) {
  document.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }));
}

document.documentElement.dir = ask.get('dir') ?? (ask.has('rtl') ? 'rtl' : 'ltr');
document.documentElement.style.colorScheme = ask.get('scheme') ?? 'light dark';
const panes = Array.from({ length: number('panes', 1) }, (_, i) => pane(i + 7));
const began = performance.now();
document.body.append(...panes);
requestAnimationFrame(() =>
  requestAnimationFrame(() => (document.body.dataset['opened'] = (performance.now() - began).toFixed(1))),
);
