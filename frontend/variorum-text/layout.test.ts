import { describe, expect, it } from 'vitest';
import { clusters } from './margin.js';
import { rowsOf, stripes } from './minimap.js';
import { mergeLines } from './outline.js';
import { placeToolbar } from './toolbar.js';

const line = (left: number, top: number, right = left + 50, bottom = top + 20) => ({ left, top, right, bottom });

describe('what is drawn beside and over the text', () => {
  it('gives marks that begin near each other one badge', () => {
    const items = [10, 20, 100, 110, 130].map((top) => ({ top, members: [top] }));
    expect(clusters(items, 26)).toEqual([
      { top: 10, members: [10, 20] },
      { top: 100, members: [100, 110] },
      { top: 130, members: [130] },
    ]);
  });

  it('joins the boxes of a line and leaves out those without width', () => {
    expect(mergeLines([line(0, 0), line(50, 1), line(0, 30, 0), line(0, 30)])).toEqual([
      { left: 0, top: 0, right: 100, bottom: 21 },
      line(0, 30),
    ]);
  });

  it('draws the strip with one row of pixels for ticks that would lie on each other', () => {
    expect(stripes([], 100)).toBe('none');
    const drawn = stripes(
      [
        { at: 0.5, colour: 'red' },
        { at: 0.501, colour: 'blue' },
        { at: 2, colour: 'green' },
      ],
      100,
    );
    expect(drawn).toContain('blue 48px 51px');
    expect(drawn).toContain('green 96px 99px');
    expect(drawn).not.toContain('red');
  });

  it('gives each row of the strip the colour of its last tick, and none beyond the ends', () => {
    const ticks = [-1, 0.01, 0.5, 0.51, 3].map((at, i) => ({ at, colour: String(i) }));
    expect([...rowsOf(ticks, 40)]).toEqual([
      [0, '1'],
      [5, '3'],
      [9, '4'],
    ]);
  });

  const pane = { left: 0, top: 100, right: 400, bottom: 600 };
  const size = { width: 200, height: 40 };

  it('puts the toolbar above the selection, below where there is no room, always inside the pane', () => {
    expect(placeToolbar(line(150, 300), line(150, 320), pane, size, false)).toEqual({ left: 75, top: 252 });
    expect(placeToolbar(line(150, 110), line(150, 130), pane, size, false)).toEqual({ left: 75, top: 158 });
    expect(placeToolbar(line(0, 300), line(0, 300), pane, size, false).left).toBe(8);
    expect(placeToolbar(line(350, 300), line(350, 300), pane, size, false).left).toBe(192);
    expect(placeToolbar(line(0, 0), line(0, 900), pane, size, false).top).toBe(108);
  });

  it('keeps below the handles of a touch selection', () => {
    expect(placeToolbar(line(150, 300), line(150, 320), pane, size, true).top).toBe(376);
  });
});
