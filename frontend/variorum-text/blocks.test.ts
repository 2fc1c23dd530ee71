import { describe, expect, it } from 'vitest';
import { TextDom } from './blocks.js';
import fixture from './fixtures/text.json';
import type { Inline, Structure } from './protocol.js';
import { shownText } from './shown-text.js';
import { soundStructure } from './structure.js';
import { isSafe } from './render.js';
import { numbers } from './testing.js';

function shown(text: string, structure: Structure | null): TextDom {
  const sheet = document.createElement('div');
  document.body.replaceChildren(sheet);
  return new TextDom(sheet, text, soundStructure(text, structure));
}

const essay = () => shown(fixture.text, fixture as Structure);

describe('a long text', () => {
  const line = 'So it begins, and so it goes on for a while. ';
  const long = Array.from({ length: 30 }, (_, i) => line.repeat(20 + (i % 5)).trim()).join('\n');

  it('has all its characters at once, far ones in one piece until somebody asks for a place in them', () => {
    const dom = shown(long, null);
    expect(dom.hasFolded).toBe(true);
    expect(dom.sheet.textContent!.replaceAll('\n', '')).toBe(long.replaceAll('\n', ''));
    const folded = dom.sheet.querySelectorAll('.variorum-folded').length;
    const last = dom.blocks.at(-1)!;
    expect(dom.startPoint(last.start)!.node.data).toBe(long.slice(last.start, last.end));
    expect(dom.blockElement(dom.blocks.length - 1)!.textContent).toBe(long.slice(last.start, last.end));
    expect(dom.sheet.querySelectorAll('.variorum-folded').length).toBe(folded - 1);
    dom.unfoldSome(Infinity);
    expect(dom.hasFolded).toBe(false);
    expect(dom.sheet.querySelectorAll('.variorum-block').length).toBe(dom.blocks.length);
  });

  it('keeps a selection that reaches into what is unfolded on its words', () => {
    const dom = shown(long, null);
    const folded = dom.sheet.querySelector('.variorum-folded')!.firstChild as Text;
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(dom.startPoint(3)!.node, 3, folded, 13);
    const offset = dom.offsetAt(folded, 13)!;
    dom.unfoldSome(Infinity);
    expect(dom.offsetAt(selection.anchorNode!, selection.anchorOffset)).toBe(3);
    expect(dom.offsetAt(selection.focusNode!, selection.focusOffset)).toBe(offset);
    expect(folded.isConnected).toBe(false);
  });
});

describe('the text in the DOM', () => {
  it('holds every character of every block, hidden ones too', () => {
    const dom = essay();
    const inBlocks = fixture.blocks.map((block) => fixture.text.slice(block.start, block.end)).join('');
    expect(dom.sheet.textContent).toBe(inBlocks);
    expect(dom.sheet.querySelector('strong')?.textContent).toBe('**halves the peak level**');
    expect([...dom.sheet.querySelectorAll('.variorum-hidden')].slice(0, 2).map((span) => span.textContent)).toEqual([
      '**',
      '**',
    ]);
  });

  it('goes from an offset to its place and back', () => {
    const dom = essay();
    for (const block of fixture.blocks) {
      for (let offset = block.start; offset < block.end; offset++) {
        const start = dom.startPoint(offset)!;
        expect(dom.offsetAt(start.node, start.offset)).toBe(offset);
        expect(start.node.data[start.offset]).toBe(fixture.text[offset]);
        const end = dom.endPoint(offset + 1)!;
        expect(dom.offsetAt(end.node, end.offset)).toBe(offset + 1);
      }
    }
  });

  it('draws a passage over exactly its characters', () => {
    const dom = essay();
    const next = numbers(8);
    for (let round = 0; round < 200; round++) {
      const block = fixture.blocks[next(fixture.blocks.length)]!;
      const start = block.start + next(block.end - block.start);
      const end = start + 1 + next(block.end - start);
      expect(dom.rangeOf({ start, end })?.toString()).toBe(fixture.text.slice(start, end));
    }
  });

  it('tells what a reader sees of a passage', () => {
    const dom = essay();
    expect(shownText(dom, { start: 0, end: 40 })).toBe('A street that floods twice When the Lin');
    const at = fixture.text.indexOf('channel **halves');
    expect(shownText(dom, { start: at, end: at + 24 })).toBe('channel halves the pea');
  });

  it('begins in the next block and ends in the one before, when a passage touches what is between', () => {
    const dom = shown('one\n\ntwo', null);
    expect(dom.rangeOf({ start: 3, end: 8 })?.toString()).toBe('two');
    expect(dom.rangeOf({ start: 0, end: 5 })?.toString()).toBe('one');
    expect(dom.rangeOf({ start: 3, end: 5 })).toBeNull();
    expect(dom.rangeOf({ start: 20, end: 30 })).toBeNull();
  });

  it('understands boundary points on elements, as a triple click makes them', () => {
    const dom = shown('one\n\ntwo\n\nthree', null);
    const chunk = dom.chunks[0]!.element;
    expect(dom.offsetAt(chunk, 1)).toBe(5);
    expect(dom.offsetAt(chunk, 1, 'end')).toBe(3);
    expect(dom.offsetAt(dom.sheet, 0)).toBe(0);
    expect(dom.offsetAt(dom.sheet, 1)).toBe(15);
    expect(dom.offsetAt(document.body, 0)).toBeNull();
  });

  it('makes links only of addresses that are expected behind links', () => {
    const links = [...essay().sheet.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/tram']);
    expect(links[0]!.rel).toBe('noopener noreferrer');
    for (const href of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//host', '', null]) {
      expect(isSafe(href)).toBe(false);
    }
  });

  it('never takes text for markup', () => {
    const dom = shown('<img src=x onerror=alert(1)>', null);
    expect(dom.sheet.querySelector('img')).toBeNull();
  });

  it('keeps every character once, however inlines cross', () => {
    const next = numbers(9);
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const kinds = ['strong', 'emphasis', 'hidden', 'link'] as const;
    for (let round = 0; round < 300; round++) {
      const inlines: Inline[] = Array.from({ length: next(7) }, () => {
        const start = next(26);
        return { kind: kinds[next(4)]!, start, end: start + 1 + next(12), href: 'https://example.org' };
      });
      const dom = shown(text, { blocks: [{ kind: 'paragraph', start: 0, end: 26, id: 'b' }], inlines });
      expect(dom.sheet.textContent).toBe(text);
      expect(dom.rangeOf({ start: 5, end: 17 })?.toString()).toBe('fghijklmnopq');
    }
  });

  it('puts list items into one list', () => {
    const lists = essay().sheet.querySelectorAll('[role=list]');
    expect(lists).toHaveLength(1);
    expect(lists[0]!.querySelectorAll('[role=listitem]')).toHaveLength(2);
  });
});
