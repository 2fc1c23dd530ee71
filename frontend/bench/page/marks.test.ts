import { describe, expect, it } from 'vitest';
import { MarkTable } from '../../variorum-text/marks.js';
import { median } from '../statistics.js';
import { passagesOf } from './documents.js';
import { someMarks, wholeWords } from './marks.js';
import { aText } from './texts.js';

const { text } = aText(200_000, 1);

describe('marks', () => {
  it('are the same for the same seed', () => {
    expect(someMarks(text, 50, 1)).toEqual(someMarks(text, 50, 1));
  });

  it('are all taken by the element', () => {
    const table = MarkTable.ofColumns(someMarks(text, 1_000, 1));
    expect(table.count).toBe(1_000);
    expect(Math.max(...table.index.order.map((slot) => table.end(slot)))).toBeLessThanOrEqual(text.length);
  });

  it('are whole words, most of them a clause or a sentence, some longer', () => {
    const lengths = passagesOf(someMarks(text, 1_000, 2)).map(({ start, end }) => {
      expect(text.slice(start, end)).toMatch(/^\S[^]*\S$|^\S$/);
      return end - start;
    });
    expect(median(lengths)).toBeGreaterThan(60);
    expect(median(lengths)).toBeLessThan(160);
    expect(Math.max(...lengths)).toBeGreaterThan(1_000);
  });

  it('overlap', () => {
    const passages = passagesOf(someMarks(text, 1_000, 3));
    const overlapping = passages.filter(({ start }, i) => i > 0 && passages[i - 1]!.end > start);
    expect(overlapping.length).toBeGreaterThan(500);
  });

  it('fit a text that is shorter than they would be', () => {
    const passages = passagesOf(someMarks('Only a few words.', 20, 1));
    for (const { start, end } of passages) expect([start >= 0, start < end, end <= 17]).toEqual([true, true, true]);
  });
});

describe('whole words', () => {
  it.each([
    [4, 5, 'and'],
    [1, 6, 'one and'],
    [3, 4, 'one'],
    [12, 40, 'two'],
  ])('from %i to %i are "%s"', (start, end, words) => {
    const span = wholeWords('one and two', { start, end });
    expect('one and two'.slice(span.start, span.end)).toBe(words);
  });
});
