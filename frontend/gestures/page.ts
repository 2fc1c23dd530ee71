/**
 * The element on a bare page, and `stage`, by which a browser test sets the scene and asks what is to be seen. The tests are
 * `Pane…IT` in `src/test/java/org/variorum/e2e`; they bundle this page themselves.
 */
import { prefer, reconcileAfterOutages, type as changeType } from '../reading-here.js';
import type { Mark, MarkColumns, Named, Span } from '../variorum-text/protocol.js';
import '../variorum-text/variorum-text.js';
import type { VariorumText } from '../variorum-text/variorum-text.js';
import { documentNamed } from './documents.js';
import { frames, painted, placeOf, rangeOfWords, type Place } from './places.js';

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

  /** Changes properties of one pane. */
  async set(at: number, properties: Partial<VariorumText>): Promise<void> {
    await Object.assign(paneAt(at), properties).updateComplete;
    await frames();
  },

  async call(
    at: number,
    method: 'nextMark' | 'openContents' | 'openPassages' | 'openFind' | 'openHelp',
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

  selected(): string {
    return document.getSelection()?.toString() ?? '';
  },

  /** What follows the caret in the text, so many characters of it. */
  behindCaret(length: number): string {
    const { focusNode, focusOffset } = document.getSelection()!;
    return (focusNode as Text).data.slice(focusOffset, focusOffset + length);
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
  reconcileAfterOutages,
};

declare global {
  interface Window {
    stage: typeof stage;
  }
}
window.stage = stage;
