import { describe, expect, it } from 'vitest';
import fixture from './fixtures/text.json';
import type { Block, Inline, Structure } from './protocol.js';
import { chunksOf, itemSign, soundStructure } from './structure.js';
import { numbers } from './testing.js';

const KINDS = ['paragraph', 'heading', 'nonsense'] as Block['kind'][];

describe('the structure of a text', () => {
  it('takes a sound one as it is', () => {
    const sound = soundStructure(fixture.text, fixture as Structure);
    expect(sound.blocks).toEqual(fixture.blocks);
    expect(sound.inlines).toHaveLength(fixture.inlines.length);
  });

  it('makes a paragraph of every line when there is none', () => {
    const { blocks } = soundStructure('To be\n\nor not\n  \n', null);
    expect(blocks.map(({ start, end, number }) => ({ start, end, number }))).toEqual([
      { start: 0, end: 5, number: 1 },
      { start: 7, end: 13, number: 2 },
    ]);
    expect(soundStructure('', null).blocks).toEqual([]);
  });

  it('repairs whatever contradicts the text, and never throws', () => {
    const next = numbers(5);
    const text = 'a'.repeat(60);
    for (let round = 0; round < 300; round++) {
      const span = () => ({ start: next(90) - 15, end: next(90) - 15 });
      const blocks = Array.from({ length: next(8) }, (_, i) => ({ kind: KINDS[next(3)]!, id: `b${i}`, ...span() }));
      const inlines = Array.from({ length: next(8) }, () => ({ kind: 'strong', ...span() }) as Inline);
      const sound = soundStructure(text, { blocks, inlines });
      let reached = 0;
      for (const block of sound.blocks) {
        expect(block.start).toBeGreaterThanOrEqual(reached);
        expect(block.end).toBeGreaterThan(block.start);
        reached = block.end;
      }
      expect(reached).toBeLessThanOrEqual(text.length);
      for (const inline of sound.inlines) expect(inline.end).toBeLessThanOrEqual(text.length);
    }
    expect(() => soundStructure('a', { blocks: 'no' } as never)).not.toThrow();
    expect(() => soundStructure('a', { blocks: [null, 3, {}] } as never)).not.toThrow();
  });

  it('cuts a very long block at spaces, losing nothing', () => {
    const text = 'word '.repeat(20_000);
    const { blocks } = soundStructure(text, {
      blocks: [{ kind: 'paragraph', start: 0, end: text.length, number: 1, id: 'b' }],
    });
    expect(blocks.map((block) => text.slice(block.start, block.end)).join('')).toBe(text);
    expect(Math.max(...blocks.map((block) => block.end - block.start))).toBeLessThanOrEqual(16_000);
    expect(blocks.filter((block) => block.number)).toHaveLength(1);
    const solid = '漢'.repeat(50_000);
    expect(soundStructure(solid, null).blocks.length).toBeGreaterThan(3);
  });

  it('groups blocks into chunks that follow each other without a gap', () => {
    const next = numbers(6);
    const blocks: Block[] = [];
    for (let start = 0; blocks.length < 400;) {
      const end = start + 1 + next(1_500);
      blocks.push({ kind: 'paragraph', start, end, id: `b${start}` });
      start = end + 1;
    }
    const chunks = chunksOf(blocks);
    expect(chunks[0]!.from).toBe(0);
    expect(chunks.at(-1)!.to).toBe(blocks.length);
    chunks.slice(1).forEach((chunk, i) => expect(chunk.from).toBe(chunks[i]!.to));
    for (const chunk of chunks) expect(chunk.end - chunk.start).toBeLessThanOrEqual(8_000);
  });

  it('shows the number of a list item whose marker is not shown, a bullet for others, nothing for one that has its own', () => {
    const hidden: Inline[] = [{ kind: 'hidden', start: 0, end: 3 }];
    expect(itemSign('2. two', { start: 0, end: 6 }, hidden)).toBe('2.');
    expect(itemSign('2. two', { start: 3, end: 6 }, [])).toBe('2.');
    expect(itemSign('- one', { start: 0, end: 5 }, [{ kind: 'hidden', start: 0, end: 2 }])).toBe('•');
    expect(itemSign('- one', { start: 0, end: 5 }, [])).toBeNull();
  });
});
