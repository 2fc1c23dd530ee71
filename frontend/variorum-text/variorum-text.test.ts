import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import marks from './fixtures/marks.json';
import text from './fixtures/text.json';
import { Places } from './places.js';
import type { Block, VariorumEvents } from './protocol.js';
import { aMark } from './testing.js';
import './variorum-text.js';
import type { VariorumText } from './variorum-text.js';

const ANSWERS: Record<string, unknown> = {
  '/text': text,
  '/marks': marks,
  '/other': { text: 'Another text.', blocks: [] },
  '/difference': { edits: [], pairs: [[0, 8, 2, 10, 0]] },
};
const ACTIONS = [
  { id: 'highlight', label: 'Highlight', key: 'h' },
  { id: 'link', label: 'Link' },
];

function answer(url: string): Response {
  const body = ANSWERS[url];
  return body === undefined ? new Response('gone', { status: 404 }) : new Response(JSON.stringify(body));
}

function aPane(properties: Partial<VariorumText>): VariorumText {
  return Object.assign(document.createElement('variorum-text'), properties);
}

function next<K extends keyof VariorumEvents>(pane: VariorumText, name: K): Promise<VariorumEvents[K]> {
  return new Promise((resolve) =>
    pane.addEventListener(name, (event) => resolve((event as CustomEvent<VariorumEvents[K]>).detail), { once: true }),
  );
}

function shownText(pane: VariorumText): string {
  return pane.querySelector('.variorum-sheet')!.textContent!;
}

describe('variorum-text', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', async (url: string) => answer(url));
  });
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('loads the text that it is pointed at', async () => {
    const pane = aPane({ textUrl: '/text', marksUrl: '/marks' });
    const loaded = next(pane, 'text-loaded');
    document.body.append(pane);
    expect(await loaded).toEqual({ length: text.text.length });
    expect(shownText(pane)).toContain('When the Linde was covered');
  });

  it('says what could not be loaded, to the page and to the reader', async () => {
    const pane = aPane({ textUrl: '/missing' });
    const failed = next(pane, 'load-failed');
    document.body.append(pane);
    expect(await failed).toEqual({ what: 'text', status: 404 });
    await pane.updateComplete;
    expect(pane.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
  });

  it('does not take for marks what are none', async () => {
    const pane = aPane({ textUrl: '/text', marksUrl: '/text' });
    const failed = next(pane, 'load-failed');
    document.body.append(pane);
    expect(await failed).toEqual({ what: 'marks', status: 0 });
  });

  it('shows the text that was asked for last, whichever answers first', async () => {
    const waiting: (() => void)[] = [];
    vi.stubGlobal('fetch', (url: string) => new Promise((resolve) => waiting.push(() => resolve(answer(url)))));
    const pane = aPane({ textUrl: '/text' });
    document.body.append(pane);
    await pane.updateComplete;
    pane.textUrl = '/other';
    await pane.updateComplete;
    const loaded = next(pane, 'text-loaded');
    waiting.reverse().forEach((give) => give());
    await loaded;
    await new Promise((resolve) => setTimeout(resolve));
    expect(shownText(pane)).toBe('Another text.');
  });

  it('keeps its text and its one toolbar when it is moved', async () => {
    const pane = aPane({ text: 'To be, or not to be', actions: ACTIONS });
    document.body.append(pane);
    await pane.updateComplete;
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(pane);
    await pane.updateComplete;
    expect(shownText(pane)).toBe('To be, or not to be');
    expect(pane.querySelectorAll('[role=toolbar]')).toHaveLength(1);
    expect([...pane.querySelectorAll('[role=toolbar] button')].map((button) => button.textContent)).toEqual([
      'HighlightH',
      'Link',
    ]);
  });

  it('goes to the place opposite, also where that was asked before it is on the page', async () => {
    const reveal = vi.spyOn(Places.prototype, 'reveal');
    const pane = aPane({ textUrl: '/other', comparedTo: { url: '/difference', side: 'new' } });
    pane.revealOpposite(3);
    document.body.append(pane);
    await vi.waitFor(() => expect(reveal).toHaveBeenCalledWith(5, 6));
    reveal.mockRestore();
  });

  it('says when there is nothing to read', async () => {
    const pane = aPane({ text: ' \n' });
    document.body.append(pane);
    await pane.updateComplete;
    await pane.updateComplete;
    expect(pane.textContent).toContain('There is no text');
  });

  it('walks from mark to mark, and past those of others when only mine are shown', async () => {
    const mine = { id: 'me', name: 'Me', colour: '#3b74b4' };
    const list = [aMark('a', 0, 2), aMark('b', 3, 5, { author: mine }), aMark('c', 7, 9)];
    const pane = aPane({ text: 'To be, or not to be', marks: list, me: 'me' });
    document.body.append(pane);
    await pane.updateComplete;
    const heard: string[] = [];
    pane.addEventListener('mark-activated', (event) => heard.push(...(event as CustomEvent).detail.ids));
    pane.nextMark();
    pane.nextMark();
    pane.nextMark();
    pane.nextMark();
    pane.show = 'mine';
    await pane.updateComplete;
    pane.previousMark();
    expect(heard).toEqual(['a', 'b', 'c', 'b']);
    expect(pane.selectedMark).toBe('b');
  });

  it('selects the passage again when one comes back from a dialog that led to nothing', async () => {
    const pane = aPane({ text: 'The canal floods.', actions: [{ id: 'note', label: 'Note', key: 'n' }] });
    document.body.append(pane);
    await pane.updateComplete;
    const scroller = pane.querySelector('.variorum-scroller')!;
    const words = document.createTreeWalker(pane.querySelector('.variorum-sheet')!, NodeFilter.SHOW_TEXT).nextNode()!;
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(words, 4, words, 9);
    const asked = next(pane, 'passage-action');
    pane.querySelector<HTMLElement>('[data-action=note]')!.click();
    expect((await asked).quote).toBe('canal');
    selection.removeAllRanges();
    scroller.dispatchEvent(new FocusEvent('focus'));
    expect(selection.toString()).toBe('canal');
    pane.clearSelection();
    scroller.dispatchEvent(new FocusEvent('focus'));
    expect(selection.isCollapsed).toBe(true);
  });

  it('takes for the words of a selection none of the signs at its ends that nobody sees', async () => {
    const words = '## The **head**\n\nText';
    const blocks: Block[] = [
      { kind: 'heading', start: 0, end: 15, level: 2, id: 'a' },
      { kind: 'paragraph', start: 17, end: 21, id: 'b' },
    ];
    const signs = [0, 7, 13].map((start) => ({ kind: 'hidden' as const, start, end: start === 0 ? 3 : start + 2 }));
    const structure = { blocks, inlines: signs };
    const pane = aPane({ text: words, structure, actions: [{ id: 'claim', label: 'Claim', key: 'c' }] });
    document.body.append(pane);
    await pane.updateComplete;
    const heading = pane.querySelector('.variorum-heading')!;
    const quoteOf = async (from: number, to: number) => {
      document.getSelection()!.setBaseAndExtent(heading, from, heading, to);
      const asked = next(pane, 'passage-action');
      pane.querySelector<HTMLElement>('[data-action=claim]')!.click();
      return (await asked).quote;
    };
    expect(await quoteOf(0, heading.childNodes.length)).toBe('The **head');
    expect(await quoteOf(2, heading.childNodes.length)).toBe('head');
    expect(document.getSelection()!.toString()).toContain('head');
  });

  it('brings the caret to the ends of the text, also one that was never placed', async () => {
    const pane = aPane({ text: 'The canal floods.' });
    document.body.append(pane);
    await pane.updateComplete;
    const scroller = pane.querySelector<HTMLElement>('.variorum-scroller')!;
    const selection = Object.assign(document.getSelection()!, { modify: () => {} });
    const press = (key: string, ctrlKey = true) => {
      const event = new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true });
      scroller.dispatchEvent(event);
      return event.defaultPrevented;
    };
    selection.removeAllRanges();
    expect(press('End', false)).toBe(false);
    expect(selection.focusNode).toBeNull();
    expect(press('End')).toBe(true);
    expect([selection.focusNode?.textContent, selection.focusOffset]).toEqual(['The canal floods.', 17]);
    scroller.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(press('Home')).toBe(true);
    expect([selection.isCollapsed, selection.focusOffset]).toEqual([true, 0]);
  });

  it('takes deltas before it has been connected, and none that make no sense', () => {
    const pane = aPane({});
    pane.addMark(aMark('a', 0, 2));
    pane.addMark(aMark('reversed', 5, 2));
    pane.removeMark('unknown');
    pane.revealMark('unknown');
    pane.replaceMark('unknown', aMark('a', 0, 3));
    expect(pane.marksAt(0, 0)).toEqual([]);
    expect(pane.visibleRange()).toEqual({ start: 0, end: 0 });
    expect(pane.rectOf(0, 1)).toBeNull();
  });
});
