import type { Role } from './protocol.js';

/**
 * The geometry of the curves that join the passages of a claim from pane to pane; pure. Everything is in pixels of the
 * page's window, from left to right whatever the direction of the texts.
 */

/** A line of a passage. `freeLeft`, `freeRight`: no words stand beside it on that side. */
export interface PassageLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly freeLeft: boolean;
  readonly freeRight: boolean;
}

/** Where a curve leaves a passage (or arrives), and the edge of the text column that it has to cross. */
export interface ThreadEnd {
  readonly x: number;
  readonly y: number;
  readonly edge: number;
  readonly role: Role | null;
  /** 0 to 1: how much it draws the others to its height; little at the edges of the window, so that nothing jumps. */
  readonly weight: number;
}

/** One pane's passages, as a neighbour sees them. */
export interface Bundle {
  readonly ends: readonly ThreadEnd[];
  /** Only when none is in view: where a curve leaves the pane, above or below, for those that are not. */
  readonly beyond: readonly { readonly x: number; readonly y: number; readonly down: boolean }[];
}

/** A curve, or half of one. `part`: to be seen at the left pane, at the right one, or all along. */
export interface Thread {
  readonly d: string;
  readonly part: 'left' | 'right' | 'both';
  readonly role: Role | null;
  readonly faint: boolean;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** Lines whose ends differ by less are equally good to leave from. */
const SAME_EDGE = 24;
/** Over this distance from the window's edge a passage's weight grows, in pixels. */
const RAMP = 80;
const LEAST = 0.02;

/** The line's end at which a curve leaves on that side, among the lines in view, free ones first; null when none is. */
export function endOf(
  lines: readonly PassageLine[],
  window: { top: number; bottom: number },
  side: 'left' | 'right',
): { x: number; y: number; free: boolean; weight: number } | null {
  const seen = lines.filter((line) => middle(line) >= window.top && middle(line) <= window.bottom);
  const first = seen[0];
  const final = seen.at(-1);
  if (!first || !final) return null;
  const reach = (line: PassageLine) => (side === 'right' ? line.right : -line.left);
  const free = (line: PassageLine) => (side === 'right' ? line.freeRight : line.freeLeft);
  const freeOnes = seen.filter(free);
  const candidates = freeOnes.length > 0 ? freeOnes : seen;
  const furthest = Math.max(...candidates.map(reach));
  const centre = (middle(first) + middle(final)) / 2;
  const good = candidates.filter((line) => reach(line) > furthest - SAME_EDGE);
  const best = good.reduce((a, b) => (Math.abs(middle(b) - centre) < Math.abs(middle(a) - centre) ? b : a));
  const y = middle(best);
  const inside = Math.min(y - window.top, window.bottom - y) / RAMP;
  return {
    x: side === 'right' ? best.right : best.left,
    y,
    free: free(best),
    weight: Math.max(LEAST, Math.min(1, inside)),
  };
}

function middle(line: PassageLine): number {
  return (line.top + line.bottom) / 2;
}

/** The curves between two neighbours; `gap` is what lies between their panes. */
export function threads(left: Bundle, right: Bundle, gap: { left: number; right: number }): Thread[] {
  if (left.ends.length === 0 && right.ends.length === 0) return [];
  const [a, b] = [left.ends[0], right.ends[0]];
  const single = left.ends.length === 1 && right.ends.length === 1 && a && b && oneRole(a.role, b.role);
  if (single) return [direct(a, b)];
  if (left.ends.length + left.beyond.length === 0 || right.ends.length + right.beyond.length === 0) return [];
  const x = (gap.left + gap.right) / 2;
  const y = knotHeight([...left.ends, ...right.ends]);
  const knot = { x, y };
  const roles = new Set([...left.ends, ...right.ends].map((end) => end.role));
  const role = roles.size === 1 ? [...roles][0]! : null;
  return [
    ...left.ends.map((end) => half(end, knot, 'left')),
    ...right.ends.map((end) => half(end, knot, 'right')),
    ...left.beyond.map((exit) => leaving(exit, knot, 'left', role)),
    ...right.beyond.map((exit) => leaving(exit, knot, 'right', role)),
    { d: '', part: 'both', role, faint: false, dots: [knot] },
  ];
}

/** Two ends of one curve: what is stated gives way to what is made of it; null when each has a role of its own. */
function oneRole(a: Role | null, b: Role | null): { role: Role | null } | null {
  if (a === b || a === 'states' || a === null) return { role: b };
  return b === 'states' || b === null ? { role: a } : null;
}

function direct(a: ThreadEnd, b: ThreadEnd): Thread {
  const bend = (b.edge - a.edge) * 0.5;
  const d = `M${at(a)}H${round(a.edge)}C${point(a.edge + bend, a.y)} ${point(b.edge - bend, b.y)} ${point(b.edge, b.y)}H${round(b.x)}`;
  return { d, part: 'both', role: oneRole(a.role, b.role)!.role, faint: false, dots: [a, b] };
}

/** From a passage to the knot. */
function half(end: ThreadEnd, knot: { x: number; y: number }, part: 'left' | 'right'): Thread {
  const bend = (knot.x - end.edge) * 0.55;
  const d = `M${at(end)}H${round(end.edge)}C${point(end.edge + bend, end.y)} ${point(knot.x - bend, knot.y)} ${at(knot)}`;
  return { d, part, role: end.role, faint: false, dots: [end] };
}

/** Before that many pixels of the pane's edge a curve turns from the gap into the pane. */
const TURN = 40;

/** From the knot along the gap, and out of the pane, upwards or downwards. */
function leaving(
  exit: { x: number; y: number; down: boolean },
  knot: { x: number; y: number },
  part: 'left' | 'right',
  role: Role | null,
): Thread {
  const turn = Math.min(TURN, Math.abs(knot.y - exit.y)) * (exit.down ? -1 : 1);
  const bent = `${point(knot.x, exit.y + turn * 0.4)} ${point(exit.x, exit.y + turn * 0.7)} ${at(exit)}`;
  const d = `M${at(knot)}V${round(exit.y + turn)}C${bent}`;
  return { d, part, role, faint: true, dots: [] };
}

function knotHeight(ends: readonly ThreadEnd[]): number {
  const weight = ends.reduce((sum, end) => sum + end.weight, 0);
  return ends.reduce((sum, end) => sum + end.y * end.weight, 0) / weight;
}

function at({ x, y }: { x: number; y: number }): string {
  return point(x, y);
}

function point(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** Half pixels are fine enough, and numbers stay short. */
function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** A pane's place in the window. */
export interface PaneBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Panes that share less height are not beside each other. */
const BESIDE = 80;

/** Indexes of panes from left to right, in rows of those that stand beside each other. */
export function rows(boxes: readonly PaneBox[]): number[][] {
  const found: number[][] = [];
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.left - boxes[b]!.left);
  for (const i of order) {
    const box = boxes[i]!;
    const row = found.find((members) => {
      const last = boxes[members.at(-1)!]!;
      const shared = Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top);
      return box.left >= last.right - 2 && shared >= BESIDE;
    });
    if (row) row.push(i);
    else found.push([i]);
  }
  return found;
}
