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
    const count = isHeading ? 1 : 2 + Math.floor(random() * 6);
    const sentences = Array.from({ length: count }, () => source[Math.floor(random() * source.length)]!);
    const words = isHeading ? sentences[0]!.split(' ').slice(0, 2).join(' ') : sentences.join(' ');
    const id = `b${blocks.length}`;
    const shape = isHeading
      ? { kind: 'heading' as const, level: 3 }
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
      role: pick(ROLES),
      state: pick(STATES),
      claims: i % 25 === 0 && ask.has('claim') ? [`c${(i / 25) % 7}`] : [],
      flags: i % 25 === 0 && ask.has('claim') ? flags | 4 : flags,
    };
  });
}

function pane(seed: number): VariorumText {
  const element = document.createElement('variorum-text');
  element.actions = ask.has('viewer') ? [] : ACTIONS;
  element.me = 'p-me';
  element.readerName = 'Me';
  const length = number('length', 0);
  const random = chance(seed);
  if (length > 0) {
    const long = longText(length, random);
    element.text = long.text;
    element.structure = long.structure;
    const deep = [1, 3, 6, 20, number('deep', 0)].flatMap((count, i) =>
      deepMarks(ask.has('deep') ? count : 0, long.structure.blocks[i + 1]!.start + 50).map((mark) => ({
        ...mark,
        id: `${mark.id}-${i}`,
      })),
    );
    element.marks = [...manyMarks(number('marks', 100), long.text.length, random), ...deep];
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
for (const name of ['gesture-ended', 'text-loaded', 'load-failed']) {
  document.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }));
}

if (ask.has('rtl')) document.documentElement.dir = 'rtl';
document.documentElement.style.colorScheme = ask.get('scheme') ?? 'light dark';
const panes = Array.from({ length: number('panes', 1) }, (_, i) => pane(i + 7));
const began = performance.now();
document.body.append(...panes);
requestAnimationFrame(() =>
  requestAnimationFrame(() => (document.body.dataset['opened'] = (performance.now() - began).toFixed(1))),
);
