import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsOrGap } from './changes.js';
import { Comparison } from './comparison.js';
import type { DifferenceResponse } from './protocol.js';
import './variorum-text.js';
import type { VariorumText } from './variorum-text.js';

/** `One two three.` became `One and three.`, a block moved up, and there are words only in one of the two. */
const DIFFERENCE: DifferenceResponse = {
  edits: [
    [100, 120, 0, 20, 1],
    [4, 7, 24, 27, 0],
    [30, 30, 50, 60, 0],
    [40, 45, 70, 70, 0],
  ],
  pairs: [
    [0, 14, 21, 35, 0],
    [16, 60, 37, 80, 0],
    [100, 120, 0, 20, 1],
  ],
};

const old = new Comparison(DIFFERENCE, 'old', 'k');
const now = new Comparison(DIFFERENCE, 'new', 'k');

describe('a comparison', () => {
  it('tells in each text what the other has not', () => {
    expect(old.changes).toEqual([
      { start: 4, end: 7, kind: 'deleted' },
      { start: 40, end: 45, kind: 'deleted' },
      { start: 100, end: 120, kind: 'moved' },
    ]);
    expect(now.changes).toEqual([
      { start: 0, end: 20, kind: 'moved' },
      { start: 24, end: 27, kind: 'inserted' },
      { start: 50, end: 60, kind: 'inserted' },
    ]);
  });

  it('finds what is in a part of the text, cut or whole', () => {
    expect(now.within({ start: 10, end: 25 }).map(({ start }) => start)).toEqual([0, 24]);
    expect(now.within({ start: 20, end: 24 })).toEqual([]);
    expect(now.within({ start: 60, end: 400 })).toEqual([]);
    expect(old.within({ start: 44, end: 101 }).map(({ start }) => start)).toEqual([40, 100]);
  });

  it('steps through differences without words here, too', () => {
    expect(old.stops.map(({ here }) => here.start)).toEqual([4, 30, 40, 100]);
    expect(old.stopFrom(4, 1)).toBe(1);
    expect(old.stopFrom(4, -1)).toBe(-1);
    expect(old.stopFrom(500, -1)).toBe(3);
  });

  it('knows a difference by the same number in both texts', () => {
    expect(old.stops.map(({ id }) => id)).toEqual([1, 2, 3, 0]);
    expect(now.stops.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
  });

  it('points at the blank where words are missing', () => {
    expect(wordsOrGap({ start: 4, end: 7 }, 'One two three.')).toEqual({ start: 4, end: 7 });
    expect(wordsOrGap({ start: 4, end: 4 }, 'One two three.')).toEqual({ start: 3, end: 4 });
    expect(wordsOrGap({ start: 3, end: 3 }, 'One two three.')).toEqual({ start: 3, end: 4 });
    expect(wordsOrGap({ start: 14, end: 14 }, 'One two three.')).toEqual({ start: 13, end: 14 });
    expect(wordsOrGap({ start: 0, end: 0 }, 'One')).toEqual({ start: 0, end: 1 });
  });

  it('tells about where a place of the other text would be', () => {
    expect([0, 14, 20, 60, 200].map((offset) => now.opposite(offset))).toEqual([21, 35, 41, 80, 220]);
    expect(now.opposite(15)).toBe(36);
    // The gap that words left, the words behind it to the letter, and words that moved.
    expect([5, 42, 8, 105].map((offset) => now.opposite(offset))).toEqual([24, 70, 28, 5]);
    expect(new Comparison({ edits: [], pairs: [] }, 'new', 'k').opposite(7)).toBe(7);
  });

  it('pairs paragraphs in their places alone, either way round', () => {
    expect(old.pairs).toEqual([
      { from: 0, to: 21 },
      { from: 14, to: 35 },
      { from: 16, to: 37 },
      { from: 60, to: 80 },
    ]);
    expect(now.pairs).toEqual(old.pairs.map(({ from, to }) => ({ from: to, to: from })));
  });
});

describe('variorum-text against another version', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });

  it('says how many differences there are, and what could not be loaded', async () => {
    vi.stubGlobal('fetch', async (url: string) =>
      url === '/d' ? new Response(JSON.stringify(DIFFERENCE)) : new Response('gone', { status: 404 }),
    );
    const pane: VariorumText = Object.assign(document.createElement('variorum-text'), {
      text: 'One and three.',
      comparedTo: { url: '/d', side: 'new' as const },
    });
    const heard: unknown[] = [];
    for (const name of ['changes-counted', 'load-failed'])
      pane.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    document.body.append(pane);
    await vi.waitFor(() => expect(heard).toEqual([{ count: 4 }]));
    pane.nextChange();
    pane.comparedTo = { url: '/missing', side: 'new' };
    await vi.waitFor(() => expect(heard).toEqual([{ count: 4 }, { count: 0 }, { what: 'difference', status: 404 }]));
    pane.previousChange();
  });

  it('goes to a difference in both texts, at one height, and says which one it is', async () => {
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(DIFFERENCE)));
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }));
    const pane = (side: 'old' | 'new'): VariorumText =>
      Object.assign(document.createElement('variorum-text'), {
        text: `${'One two three. '.repeat(12)}\n${'And more of it. '.repeat(4)}`,
        comparedTo: { url: '/d', side },
      });
    const panes = [pane('old'), pane('new')];
    const reached: unknown[] = [];
    let counted = 0;
    for (const each of panes) {
      each.addEventListener('change-reached', (event) => reached.push((event as CustomEvent).detail));
      each.addEventListener('changes-counted', () => counted++);
    }
    document.body.append(...panes);
    await vi.waitFor(() => expect(counted).toBe(2));
    const went = panes.map((each) => {
      const scroller = each.querySelector<HTMLElement>('.variorum-scroller')!;
      Object.defineProperty(scroller, 'clientHeight', { value: 600 });
      const tops: number[] = [];
      scroller.scrollBy = ((to: ScrollToOptions) => tops.push(to.top ?? 0)) as typeof scroller.scrollBy;
      return tops;
    });
    panes[1]!.nextChange();
    panes[1]!.previousChange();
    // Nothing has a height here, so that the last line counts as the one that is read.
    expect(reached).toEqual([
      { at: 4, count: 4 },
      { at: 3, count: 4 },
    ]);
    expect(went[0]).toHaveLength(2);
    expect(went[1]).toEqual(went[0]);
    for (const each of panes) expect(each.querySelectorAll('.variorum-change-here')).toHaveLength(1);
  });

  it('marks the end of a paragraph behind which another one is missing, and goes there', async () => {
    const edits = [[4, 12, 3, 3, 0]];
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ edits, pairs: [] })));
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }));
    const pane: VariorumText = Object.assign(document.createElement('variorum-text'), {
      text: 'One\nand three.',
      comparedTo: { url: '/d', side: 'new' as const },
    });
    let counted = 0;
    pane.addEventListener('changes-counted', () => counted++);
    document.body.append(pane);
    await vi.waitFor(() => expect(counted).toBe(1));
    const scroller = pane.querySelector<HTMLElement>('.variorum-scroller')!;
    Object.defineProperty(scroller, 'clientHeight', { value: 600 });
    let went = 0;
    scroller.scrollBy = () => void went++;
    pane.nextChange();
    expect(went).toBe(1);
    expect(pane.querySelector('.variorum-change-below')?.textContent).toBe('One');
    went = 0;
    pane.revealOpposite(8);
    expect(went).toBe(1);
  });
});
