/**
 * The element on a bare page, and `stage`, by which a browser test sets the scene and asks what is to be seen. The tests are
 * `Pane…IT` in `src/test/java/org/variorum/e2e`; they bundle this page themselves.
 */
import { prefer, reconcileAfterOutages, type as changeType } from '../reading-here.js';
import type { Block, Mark, MarkColumns, Named, Span, Structure } from '../variorum-text/protocol.js';
import '../variorum-text/variorum-text.js';
import type { VariorumText } from '../variorum-text/variorum-text.js';
import { documentNamed } from './documents.js';
import { frames, painted, placeOf, rangeOfWords, rowsOfInk, type Place } from './places.js';

const ACTIONS = [
  { id: 'highlight', label: 'Highlight', key: 'h' },
  { id: 'note', label: 'Note', key: 'n' },
  { id: 'claim', label: 'Claim', key: 'c' },
  { id: 'link', label: 'Copy link' },
];
const TOVE: Named = { id: 'tove', name: 'Tove Ostrander', colour: '#7b5ea7' };

const heard: { name: string; detail: unknown }[] = [];
const NAMES = ['passage-selected', 'passage-action', 'mark-activated', 'visible-range-changed', 'linked-scroll'];
for (const name of [...NAMES, 'gesture-ended', 'help-wanted', 'text-loaded', 'load-failed', 'marks-counted']) {
  document.addEventListener(name, (event) => heard.push({ name, detail: (event as CustomEvent).detail }));
}

function paneAt(at: number): VariorumText {
  return document.querySelectorAll('variorum-text')[at]!;
}

function aMark(id: string, span: Span, more: Partial<Mark>): Mark {
  return { id, ...span, tag: null, author: TOVE, role: null, state: null, claims: [], flags: 0, ...more };
}

const stage = {
  /** Lays these texts side by side; `properties` are for every pane. */
  async show(names: readonly string[], properties: Partial<VariorumText> = {}): Promise<void> {
    const panes = names.map((name) => {
      const { text, ...structure } = documentNamed(name);
      const pane = document.createElement('variorum-text');
      return Object.assign(pane, { text, structure, actions: ACTIONS, me: 'me', readerName: 'Me' }, properties);
    });
    document.querySelector('#panes')!.replaceChildren(...panes);
    await Promise.all(panes.map((pane) => pane.updateComplete));
    await document.fonts.ready;
    await frames(4);
  },

  /** As if the page had just been opened. */
  reset(): void {
    document.querySelector('#panes')!.replaceChildren();
    document.getSelection()?.removeAllRanges();
    changeType('reset');
    localStorage.clear();
    document.documentElement.removeAttribute('dir');
    heard.length = 0;
  },

  /** Changes properties of one pane. */
  async set(at: number, properties: Partial<VariorumText>): Promise<void> {
    await Object.assign(paneAt(at), properties).updateComplete;
    await frames();
  },

  async call(
    at: number,
    method: 'nextMark' | 'previousMark' | 'openContents' | 'openPassages' | 'openFind' | 'openHelp',
  ): Promise<void> {
    paneAt(at)[method]();
    await frames();
  },

  /** Where words stand in the text. */
  span(at: number, words: string): Span {
    const start = paneAt(at).text!.indexOf(words);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    return { start, end: start + words.length };
  },

  async mark(at: number, id: string, words: string, more: Partial<Mark> = {}): Promise<void> {
    paneAt(at).addMark(aMark(id, stage.span(at, words), more));
    await frames();
  },

  /** As marks come from the server, whatever the span. */
  async put(at: number, id: string, start: number, end: number, more: Partial<Mark> = {}): Promise<void> {
    paneAt(at).addMark(aMark(id, { start, end }, more));
    await frames();
  },

  /** So many marks on one word, as they come with the text. */
  async crowd(at: number, word: string, count: number): Promise<void> {
    const span = stage.span(at, word);
    await stage.take(
      at,
      Array.from({ length: count }, (_, i) => aMark(`m${i}`, span, {})),
    );
  },

  /** A structure as a broken importer might send it, with the text of that name. */
  async contradict(at: number, name: string): Promise<void> {
    const { text, blocks, inlines } = documentNamed(name);
    const [first, second, third] = blocks as [Block, Block, Block];
    const broken = [
      { ...third, start: second.start, end: third.start + 10 },
      { ...second, start: second.end, end: second.start },
      { ...first, end: first.end + 5 },
      { ...first, start: text.length - 20, end: text.length + 1_000, kind: 'chapter' },
      { ...first, start: NaN, end: -4 },
      { start: 3 },
      null,
    ];
    const crossing = [
      ...inlines!,
      { kind: 'strong', start: first.start + 3, end: third.start + 4 },
      { kind: 'emphasis', start: first.start + 6, end: text.length * 2 },
      { kind: 'blink', start: 0, end: 5 },
      { kind: 'link', href: 'javascript:alert(1)', start: 8, end: 2 },
    ];
    const structure = { blocks: broken, inlines: crossing } as unknown as Structure;
    await stage.set(at, { text, structure });
  },

  async take(at: number, marks: MarkColumns | Mark[]): Promise<void> {
    paneAt(at).marks = marks;
    await paneAt(at).updateComplete;
    await frames();
  },

  async remove(at: number, id: string): Promise<void> {
    paneAt(at).removeMark(id);
    await frames();
  },

  /** Scrolls words to the middle and tells where they are drawn. */
  async reveal(at: number, words: string): Promise<Place> {
    const scroller = paneAt(at).querySelector('.variorum-scroller')!;
    for (let i = 0; i < 3; i++) {
      const box = rangeOfWords(paneAt(at), words).getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      scroller.scrollBy({ top: box.top - frame.top - frame.height / 2, behavior: 'instant' });
      await frames();
    }
    return stage.place(at, words);
  },

  place(at: number, words: string): Place {
    return placeOf(paneAt(at), words);
  },

  rectOf(at: number, words: string): DOMRect | null {
    const { start, end } = stage.span(at, words);
    return paneAt(at).rectOf(start, end);
  },

  painted(at: number, prefix = 'variorum-') {
    return painted(paneAt(at)).filter(({ name }) => name.startsWith(prefix));
  },

  marksAt(at: number, x: number, y: number): string[] {
    return paneAt(at).marksAt(x, y);
  },

  visible(at: number): Span {
    return paneAt(at).visibleRange();
  },

  scrolled(at: number): number {
    return paneAt(at).querySelector('.variorum-scroller')!.scrollTop;
  },

  async scrollTo(at: number, top: number): Promise<void> {
    paneAt(at).querySelector('.variorum-scroller')!.scrollTo({ top, behavior: 'instant' });
    await frames(4);
  },

  /** As the browser's own handles leave a selection. */
  select(at: number, words: string): void {
    const range = rangeOfWords(paneAt(at), words);
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()!.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  },

  /** Puts the caret where a click there would, before or behind the words. */
  putCaret(at: number, words: string, behind: boolean): void {
    const range = rangeOfWords(paneAt(at), words);
    range.collapse(!behind);
    document.getSelection()!.collapse(range.startContainer, range.startOffset);
  },

  selected(): string {
    return document.getSelection()?.toString() ?? '';
  },

  /** What follows the caret in the text, so many characters of it. */
  behindCaret(length: number): string {
    const { focusNode, focusOffset } = document.getSelection()!;
    return (focusNode as Text).data.slice(focusOffset, focusOffset + length);
  },

  /** In which rows of the window curves leave the column of text behind which they run, on that side. */
  inkRows(at: number, side: 'left' | 'right'): number[] {
    const canvas = paneAt(at).querySelector<HTMLCanvasElement>('canvas.variorum-behind');
    const chunk = paneAt(at).querySelector('.variorum-chunk')!;
    const box = chunk.getBoundingClientRect();
    const { paddingLeft, paddingRight } = getComputedStyle(chunk);
    const x = side === 'left' ? box.left + parseFloat(paddingLeft) - 16 : box.right - parseFloat(paddingRight) + 2;
    return canvas ? rowsOfInk(canvas, x) : [];
  },

  /** The same in the layers between the panes. */
  inkRowsBetween(x: number): number[] {
    return [...document.querySelectorAll<HTMLCanvasElement>('canvas.variorum-between')].flatMap((canvas) =>
      rowsOfInk(canvas, x),
    );
  },

  /** What Vaadin tells of the connection, without Vaadin: `connectionWas('reconnecting', 'connected')`. */
  connectionWas(before: string, now: string): void {
    connection.forEach((listener) => listener(before, now));
  },

  heard(name: string): unknown[] {
    return heard.filter((event) => event.name === name).map((event) => event.detail);
  },

  forget(): void {
    heard.length = 0;
  },

  frames,
  type: changeType,
  prefer,
};

declare global {
  interface Window {
    stage: typeof stage;
  }
}
const connection: ((before: string, now: string) => void)[] = [];
const connectionState = {
  addStateChangeListener: (listener: (typeof connection)[number]) => connection.push(listener),
};
Object.assign(window, { Vaadin: { connectionState }, stage });
reconcileAfterOutages();
