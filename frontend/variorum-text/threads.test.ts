import { describe, expect, it } from 'vitest';
import { initialsOf } from './faces.js';
import { endOf, rows, threads, type PassageLine, type ThreadEnd } from './threads.js';

const line = (left: number, right: number, top: number, more: Partial<PassageLine> = {}): PassageLine => ({
  ...{ left, right, top, bottom: top + 20, freeLeft: true, freeRight: true },
  ...more,
});
const end = (x: number, y: number, role: ThreadEnd['role'] = null): ThreadEnd => ({ x, y, edge: x, role, weight: 1 });
const gap = { left: 400, right: 413 };
const window = { top: 0, bottom: 600 };
const nothing = { ends: [], beyond: [] };

describe('curves between passages', () => {
  it('leave from the line that reaches furthest, the one nearest to the middle', () => {
    const lines = [line(200, 380, 100), line(40, 390, 126), line(40, 388, 152), line(40, 120, 178)];
    expect(endOf(lines, window, 'right')).toMatchObject({ x: 390, y: 136, free: true });
    expect(endOf(lines, window, 'left')).toMatchObject({ x: 40, y: 136 });
  });

  it('leave only from lines in view, and say when words stand beside', () => {
    const lines = [line(40, 390, -100), line(40, 200, 20, { freeRight: false })];
    expect(endOf(lines, window, 'right')).toMatchObject({ x: 200, y: 30, free: false });
    expect(endOf(lines, { top: 300, bottom: 600 }, 'right')).toBeNull();
  });

  it('are one from a single passage to a single one, in the colour of what is made of the statement', () => {
    const [only, ...more] = threads(
      { ends: [end(300, 100, 'states')], beyond: [] },
      { ends: [end(450, 200, 'contradicts')], beyond: [] },
      gap,
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ part: 'both', role: 'contradicts', faint: false });
    expect(only!.d).toBe('M300 100H300C375 100 375 200 450 200H450');
  });

  it('meet in a knot between the panes when there are more', () => {
    const left = { ends: [end(300, 100, 'states'), end(300, 300, 'supports')], beyond: [] };
    const right = { ends: [end(450, 200, 'contradicts')], beyond: [] };
    const drawn = threads(left, right, gap);
    expect(drawn.map(({ part, role }) => `${part} ${role}`)).toEqual([
      'left states',
      'left supports',
      'right contradicts',
      'both null',
    ]);
    expect(drawn.slice(0, 3).every(({ d }) => d.endsWith(' 406.5 200'))).toBe(true);
  });

  it('go to the edge of a pane in which all passages are out of view, and are not drawn from nowhere to nowhere', () => {
    const below = { ends: [], beyond: [{ x: 430, y: 600, down: true }] };
    const drawn = threads({ ends: [end(300, 100)], beyond: [] }, below, gap);
    expect(drawn.map(({ faint }) => faint)).toEqual([false, true, false]);
    expect(drawn[1]!.d).toMatch(/ 430 600$/);
    expect(threads(below, below, gap)).toEqual([]);
    expect(threads({ ends: [end(300, 100)], beyond: [] }, nothing, gap)).toEqual([]);
  });

  it('grow in number with the passages, not with their pairs', () => {
    const many = (x: number) => ({ ends: Array.from({ length: 40 }, (_, i) => end(x, i * 10)), beyond: [] });
    expect(threads(many(300), many(450), gap)).toHaveLength(81);
  });

  it('join panes that stand beside each other, from left to right', () => {
    const box = (left: number, top = 0) => ({ left, top, right: left + 100, bottom: top + 500 });
    expect(rows([box(220), box(0), box(110)])).toEqual([[1, 2, 0]]);
    expect(rows([box(0), box(0, 510)])).toEqual([[0], [1]]);
    expect(rows([])).toEqual([]);
  });
});

describe('faces', () => {
  it('have the letters of a name', () => {
    expect(['Tove', 'Mika Karhu', 'anna maria ek', '王小明', ''].map(initialsOf)).toEqual([
      'TO',
      'MK',
      'AE',
      '王小',
      '',
    ]);
  });
});
