import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSteps, noMoreSteps } from './idle.js';

let free: (left: number) => void;

describe('work in free moments', () => {
  beforeEach(() => {
    const asked: ((deadline: { timeRemaining: () => number }) => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (work: (typeof asked)[0]) => asked.push(work));
    free = (left) => asked.shift()?.({ timeRemaining: () => left-- });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('goes on while there is time, and lets panes take turns', () => {
    const done: string[] = [];
    const pane = (name: string, steps: number) => () => done.push(name) > 0 && --steps > 0;
    inSteps(pane('a', 3));
    inSteps(pane('b', 2));
    free(0);
    expect(done).toEqual(['a']);
    free(6);
    expect(done).toEqual(['a', 'b', 'a', 'b']);
    free(50);
    free(50);
    expect(done).toEqual(['a', 'b', 'a', 'b', 'a']);
  });

  it('forgets a pane that is gone', () => {
    const step = vi.fn(() => true);
    inSteps(step);
    noMoreSteps(step);
    free(50);
    expect(step).not.toHaveBeenCalled();
  });
});
