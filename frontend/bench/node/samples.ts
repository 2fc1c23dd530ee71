import type { Cell, Frames } from '../contract.js';

/** What was measured of one page in one cell, one value a run; milliseconds and megabytes. */
export interface Samples {
  /** The first opening in a new page. */
  readonly first: number[];
  readonly firstWork: number[];
  /** An opening in a page that has shown documents before. */
  readonly painted: number[];
  readonly loadWork: number[];
  readonly addShown: number[];
  readonly addWork: number[];
  readonly removeShown: number[];
  readonly removeWork: number[];
  readonly memory: number[];
  /** Processor time of the main thread while it was scrolled to the end. */
  readonly scrollWork: number[];
  readonly wheel: Frames[];
  readonly drag: Frames[];
  readonly select: Frames[];
}

export function noSamples(): Samples {
  const times = {
    first: [],
    firstWork: [],
    painted: [],
    loadWork: [],
    addShown: [],
    addWork: [],
    removeShown: [],
    removeWork: [],
  };
  return { ...times, memory: [], scrollWork: [], wheel: [], drag: [], select: [] };
}

/** What the element found under points and clicks. */
export interface Findings {
  readonly hits: number[];
  readonly clicks: number[];
  /** Everything that was not right, in words. */
  readonly wrong: string[];
}

export interface Measured {
  readonly cell: Cell;
  readonly element: Samples;
  readonly lazy: Samples;
  /** Milliseconds until painted. */
  readonly plain: readonly number[];
  readonly findings: Findings;
}
