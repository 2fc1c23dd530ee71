import type { Frames } from '../contract.js';
import type { Measured, Samples } from './samples.js';
import { median, percentile, ratio } from '../statistics.js';

/** One promise: what is measured, how much it may be, and what it is in a cell. */
export interface Budget {
  readonly name: string;
  readonly most: number;
  readonly unit: '×' | 'ms' | '';
  /** NaN where it could not be measured. */
  of(measured: Measured): number;
}

export interface Verdict {
  readonly budget: Budget;
  readonly held: Measured[];
  readonly over: Measured[];
  readonly worst: number;
}

const against = (name: 'first' | 'painted' | 'addWork' | 'removeWork' | 'memory') => (measured: Measured) =>
  ratio(measured.element[name], measured.lazy[name]);
const shown = (name: 'addShown' | 'removeShown') => (measured: Measured) => median(measured.element[name]);
const slow = (name: 'wheel' | 'drag') => (measured: Measured) => median(measured.element[name].map((run) => run.slow));

/** Issue 3, "Must reach". */
export const BUDGETS: readonly Budget[] = [
  { name: 'first opening in a page, of the lazy page', most: 1.5, unit: '×', of: against('first') },
  { name: 'opening, of the lazy page', most: 1.5, unit: '×', of: against('painted') },
  { name: 'add a mark, of the lazy page', most: 2, unit: '×', of: against('addWork') },
  { name: 'add a mark until shown', most: 33, unit: 'ms', of: shown('addShown') },
  { name: 'remove a mark, of the lazy page', most: 2, unit: '×', of: against('removeWork') },
  { name: 'remove a mark until shown', most: 33, unit: 'ms', of: shown('removeShown') },
  { name: 'hit test (95 of 100)', most: 0.5, unit: 'ms', of: ({ findings }) => percentile(findings.hits, 95) },
  { name: 'click to ids (95 of 100)', most: 3, unit: 'ms', of: ({ findings }) => percentile(findings.clicks, 95) },
  { name: 'wrong paint, hits or clicks', most: 0, unit: '', of: ({ findings }) => findings.wrong.length },
  { name: 'frames over 50 ms by the wheel', most: 0, unit: '', of: slow('wheel') },
  { name: 'frames over 50 ms by the scroll bar', most: 0, unit: '', of: slow('drag') },
  { name: 'memory, of the lazy page', most: 1.3, unit: '×', of: against('memory') },
  { name: 'longest frame while selecting', most: 50, unit: 'ms', of: ({ element }) => longest(element, 'select') },
];

export function longest(samples: Samples, name: 'wheel' | 'drag' | 'select'): number {
  return median(samples[name].map((frames: Frames) => frames.longest));
}

/** What is not a number counts for neither side. */
export function judge(all: readonly Measured[], budgets = BUDGETS): Verdict[] {
  return budgets.map((budget) => {
    const held = all.filter((measured) => budget.of(measured) <= budget.most);
    const over = all.filter((measured) => budget.of(measured) > budget.most);
    const worst = Math.max(...[...held, ...over].map((measured) => budget.of(measured)));
    return { budget, held, over, worst };
  });
}
