import type { Cell } from '../contract.js';

const LENGTHS = [20_000, 200_000, 3_000_000];
const MARKS = [100, 1_000, 10_000];
const DOCUMENTS = [1, 3];

/** The whole matrix, or the corner of it that is quickly measured. */
export function cellsOf(quick: boolean): Cell[] {
  const all = LENGTHS.flatMap((length) =>
    MARKS.flatMap((marks) => DOCUMENTS.map((documents) => ({ length, marks, documents }))),
  );
  return quick ? all.filter(({ length, marks }) => length < 1_000_000 && marks < 10_000) : all;
}

/** As people say it and as `--only` takes it: `200kB-1000-3`. */
export function nameOf({ length, marks, documents }: Cell): string {
  return `${sizeOf(length)}-${marks}-${documents}`;
}

export function sizeOf(length: number): string {
  return length < 1_000_000 ? `${length / 1_000}kB` : `${length / 1_000_000}MB`;
}
