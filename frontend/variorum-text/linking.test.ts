import { describe, expect, it } from 'vitest';
import { Heights } from './heights.js';
import { ascending, blockPairs, claimPairs, mapHeight, readingLine } from './mapping.js';
import { numbers } from './testing.js';

/** A text in which an offset stands at so many pixels. */
const scale = (whole: number, pixels = 1) => ({ whole, at: (offset: number) => offset * pixels });
const passage = (id: string, start: number, preferred = false) => ({ id, start, end: start + 5, preferred });

describe('linked scrolling', () => {
  it('goes exactly from pair to pair and by proportion between them', () => {
    const pairs = [
      { from: 100, to: 300 },
      { from: 200, to: 320 },
    ];
    const map = (y: number) => mapHeight(y, pairs, scale(1000), scale(2000));
    expect([0, 50, 100, 150, 200, 600, 1000].map(map)).toEqual([0, 150, 300, 310, 320, 1160, 2000]);
  });

  it('is by proportion without any pair, and stays at the ends of empty texts', () => {
    expect(mapHeight(30, [], scale(100), scale(50))).toBe(15);
    expect(mapHeight(30, [], scale(0), scale(50))).toBe(0);
  });

  it('never goes back while one scrolls on, in whatever order the claims stand in the other text', () => {
    const next = numbers(11);
    for (let round = 0; round < 100; round++) {
      const any = () => Array.from({ length: next(30) }, () => passage(`c${next(12)}`, next(1000), next(9) === 0));
      const pairs = claimPairs(any(), any());
      const there = Array.from({ length: 101 }, (_, i) => mapHeight(i * 10, pairs, scale(1000), scale(1000)));
      expect(there).toEqual([...there].sort((a, b) => a - b));
      expect(there[0]).toBeGreaterThanOrEqual(0);
      expect(there[100]).toBeLessThanOrEqual(1000);
    }
  });

  it('drops as few claims as it can, and never the chosen one', () => {
    const crossed = [passage('late', 10), passage('a', 20), passage('b', 30), passage('c', 40)];
    const other = [passage('a', 1), passage('b', 2), passage('c', 3), passage('late', 4)];
    expect(claimPairs(crossed, other).map((pair) => pair.from)).toEqual([20, 30, 40]);
    const chosen = crossed.map((one) => ({ ...one, preferred: one.id === 'late' }));
    expect(claimPairs(chosen, other).map((pair) => pair.from)).toEqual([10]);
  });

  it('takes the passages of one claim in their order', () => {
    const pairs = claimPairs(
      [passage('a', 90), passage('a', 10)],
      [passage('a', 5), passage('a', 50), passage('a', 70)],
    );
    expect(pairs.map(({ from, to }) => [from, to])).toEqual([
      [10, 5],
      [90, 50],
    ]);
  });

  it('keeps each place once', () => {
    const pairs = [
      { from: 1, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 2 },
    ];
    expect(ascending(pairs)).toHaveLength(2);
  });

  it('goes from block to block, over those that only one version has, and takes a cut block as one', () => {
    const block = (id: string, start: number, end: number) => ({ id, start, end });
    const before = [block('a', 0, 10), block('gone', 12, 50), block('b', 52, 60), block('b', 60, 70)];
    const after = [block('a', 0, 10), block('b', 12, 30), block('new', 32, 40)];
    const pairs = blockPairs(before, after);
    expect(pairs).toEqual([
      { from: 0, to: 0 },
      { from: 10, to: 10 },
      { from: 52, to: 12 },
      { from: 70, to: 30 },
    ]);
    const map = (y: number) => mapHeight(y, pairs, scale(70), scale(40));
    expect([5, 31, 61].map(map)).toEqual([5, 11, 21]);
  });

  it('reads at a third of the window, and at its ends where the text ends', () => {
    const line = (top: number) => readingLine(top, 1000, 300);
    expect([0, 50, 100, 500, 800, 900, 1000].map(line)).toEqual([0, 50, 100, 100, 100, 200, 300]);
    const places = Array.from({ length: 101 }, (_, i) => i * 10 + line(i * 10));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('heights', () => {
  const heights = new Heights([
    { start: 0, end: 100, top: 14, height: 200 },
    { start: 102, end: 202, top: 214, height: 50 },
  ]);

  it('are by share inside a stretch, and at its bottom between two', () => {
    expect([0, 50, 100, 101, 102, 152, 500].map((offset) => heights.at(offset))).toEqual([
      14, 114, 214, 214, 214, 239, 264,
    ]);
  });

  it('are at the top of nothing', () => {
    expect(new Heights([]).at(5)).toBe(0);
  });
});
