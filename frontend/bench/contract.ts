/** What the runner (in Node) and the measured page (in Chromium) tell each other. */

/** One place of the matrix: `length` in characters and `marks` are those of each of the `documents` side by side. */
export interface Cell {
  readonly length: number;
  readonly marks: number;
  readonly documents: number;
}

/** The element, and the two bare pages that it is held against. */
export type SubjectName = 'element' | 'lazy' | 'plain';

/** How long frames took while something went on, in milliseconds. */
export interface Frames {
  readonly count: number;
  readonly longest: number;
  /** How many took more than 50 ms. */
  readonly slow: number;
  /** How many the browser itself calls long: more than 50 ms on the main thread. The others waited for the machine. */
  readonly busy: number;
}

/** A point of the window, and the ids of the marks under it, found by looking at every mark. */
export interface Target {
  readonly x: number;
  readonly y: number;
  readonly ids: readonly string[];
}

export interface Hits {
  /** Milliseconds, one a call. */
  readonly times: number[];
  /** What was found and should not, or the other way round; in words. */
  readonly wrong: string[];
}

export interface Click {
  readonly ms: number;
  readonly ids: readonly string[];
}

/** `window.bench`: everything that is done within the page. Times are milliseconds. */
export interface Bench {
  /** Makes the documents and waits for the fonts; nothing is shown yet. */
  prepare(subject: SubjectName, cell: Cell): Promise<void>;
  /** From the documents in hand to painted; what was shown before is taken away first. */
  load(): Promise<number>;
  /** Until all text has its blocks, which the element makes after it is painted. */
  whole(): Promise<void>;
  /** Characters in view whose paint is not what their marks ask for. */
  wrongPaint(): number;
  /** From each call to the frame that shows its effect; `pause` apart, so that what comes later is over too. */
  edit(kind: 'add' | 'remove', times: number, pause: number): Promise<number[]>;
  /** One edit; false when the next frame does not show it. */
  editIsShown(kind: 'add' | 'remove'): Promise<boolean>;
  /** Steps as the wheel makes them. */
  wheel(): Promise<Frames>;
  /** On to the end in long steps, as one drags the scroll bar. */
  drag(): Promise<Frames>;
  select(length: number): Promise<Frames>;
  /** Brings the mark at that share of all marks into view, in every document. */
  goTo(fraction: number): Promise<void>;
  hits(count: number): Hits;
  /** Where to click. */
  targets(count: number): Target[];
  /** What came of the last click; null when it led to no marks. */
  clicked(): Click | null;
}
