import type { Mark, Named } from './protocol.js';

/** Whole numbers from 0 to below the bound, the same ones in every run. */
export function numbers(seed: number): (bound: number) => number {
  let state = seed + 0x9e3779b9;
  return (bound) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % bound;
  };
}

export const TOVE: Named = { id: 'tove', name: 'Tove', colour: '#7b5ea7' };
export const MIKA: Named = { id: 'mika', name: 'Mika', colour: '#1f8a8a' };
export const COST: Named = { id: 'cost', name: 'cost', colour: '#b07d10' };

/** A mark of Tove's, with what a test cares about. */
export function aMark(id: string, start: number, end: number, more: Partial<Mark> = {}): Mark {
  return { id, start, end, tag: null, author: TOVE, role: null, state: null, claims: [], flags: 0, ...more };
}
