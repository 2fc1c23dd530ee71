import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Structure } from './protocol.js';
import { aMark, COST, MIKA, TOVE } from './testing.js';
import './variorum-text.js';
import type { VariorumText } from './variorum-text.js';

const TEXT = 'To be[1], or not to be.\n\n[1] That is the question.';
const STRUCTURE: Structure = {
  blocks: [
    { kind: 'paragraph', start: 0, end: 23, number: 1, id: 'p' },
    { kind: 'note', start: 25, end: 50, id: 'n' },
  ],
  inlines: [{ kind: 'footnote-ref', start: 5, end: 8 }],
};

async function aPane(properties: Partial<VariorumText> = {}): Promise<VariorumText> {
  const pane = document.createElement('variorum-text');
  Object.assign(pane, { text: TEXT, structure: STRUCTURE, me: 'me', ...properties });
  document.body.append(pane);
  await pane.updateComplete;
  await freeMoment();
  return pane;
}

/** What goes along with a text comes after it. */
const freeMoment = () => new Promise((resolve) => setTimeout(resolve, 60));

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const words = (pane: VariorumText) =>
  [...pane.querySelectorAll<HTMLElement>('.variorum-aside')].map((aside) => aside.dataset['words']);
const textOf = (pane: VariorumText) =>
  [...pane.querySelectorAll('.variorum-block')].map((block) => block.textContent).join('');

describe('beside the text', () => {
  afterEach(() => {
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  it('says at the end of each mark what it is, only while that is switched on', async () => {
    const marks = [aMark('a', 0, 5, { tag: COST, role: 'supports', state: 'accepted' }), aMark('b', 9, 24)];
    const pane = await aPane({ marks, spoken: true });
    await frame();
    await frame();
    expect(words(pane)).toEqual(['marked by Tove, cost, supports a claim, claim accepted', 'marked by Tove']);
    expect(pane.querySelector('.variorum-aside')!.previousSibling!.textContent).toBe('To be');
    expect(textOf(pane)).toBe('To be[1], or not to be.[1] That is the question.');
    pane.spoken = false;
    await pane.updateComplete;
    await frame();
    await frame();
    expect(words(pane)).toEqual([]);
  });

  it('keeps offsets and the selection where they are while words come and go', async () => {
    const pane = await aPane({ marks: [aMark('a', 0, 11)] });
    const first = pane.querySelector('.variorum-block')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(first, 3, first, 5);
    pane.spoken = true;
    await pane.updateComplete;
    await frame();
    await frame();
    expect(words(pane)).toEqual(['marked by Tove']);
    expect(document.getSelection()!.toString()).toBe('be');
  });

  it('shows the note of the text at its mark, and goes to it', async () => {
    const pane = await aPane();
    const mark = pane.querySelector<HTMLElement>('.variorum-footnote-ref')!;
    expect(mark.tabIndex).toBe(0);
    mark.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    const card = pane.querySelector<HTMLElement>('.variorum-footnote')!;
    expect([card.hidden, card.textContent]).toEqual([false, '[1] That is the question.']);
    expect(mark.getAttribute('aria-describedby')).toBe(card.id);
    mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(card.hidden).toBe(true);
  });

  it('offers nothing at a mark whose note is not in the text', async () => {
    const inlines = [{ kind: 'footnote-ref' as const, start: 5, end: 8 }];
    const pane = await aPane({ text: TEXT.slice(0, 23), structure: { blocks: STRUCTURE.blocks.slice(0, 1), inlines } });
    const mark = pane.querySelector<HTMLElement>('.variorum-footnote-ref')!;
    expect(mark.hasAttribute('tabindex')).toBe(false);
    mark.dispatchEvent(new Event('pointerover', { bubbles: true }));
    expect(pane.querySelector<HTMLElement>('.variorum-footnote')!.hidden).toBe(true);
  });

  it('numbers the marks on paper and explains them below the text', async () => {
    const pane = await aPane({ marks: [aMark('b', 13, 16, { author: MIKA, tag: COST }), aMark('a', 0, 5)] });
    pane.remarksUrl = '/remarks';
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ remarks: { b: ['A note: not?'] } })));
    await pane.prepareForPrint();
    vi.unstubAllGlobals();
    window.dispatchEvent(new Event('beforeprint'));
    expect(words(pane)).toEqual(['1', '2']);
    expect([...pane.querySelectorAll('.variorum-printed-notes li')].map((entry) => entry.textContent)).toEqual([
      'To be Tove',
      'not Mika, costA note: not?',
    ]);
    window.dispatchEvent(new Event('afterprint'));
    expect(words(pane)).toEqual([]);
    expect(pane.querySelector('.variorum-printed-notes')).toBeNull();
  });
});

describe('live announcements', () => {
  afterEach(() => {
    vi.useRealTimers();
    document.body.replaceChildren();
  });

  it('tell in one sentence what others have marked meanwhile, and nothing of my own', async () => {
    const pane = await aPane({ marks: [aMark('old', 0, 2)], me: 'me' });
    vi.useFakeTimers();
    const region = pane.querySelector('.variorum-only-heard')!;
    pane.addMark(aMark('a', 0, 5));
    pane.addMark(aMark('b', 9, 11));
    pane.addMark(aMark('c', 9, 11, { author: MIKA }));
    pane.addMark(aMark('d', 9, 11, { author: { ...TOVE, id: 'me' } }));
    pane.updateMark(aMark('old', 0, 3));
    expect(region.textContent).toBe('');
    vi.advanceTimersByTime(4_000);
    expect(region.textContent).toBe('Tove has marked 2 passages. Mika has marked a passage.');
  });
});
