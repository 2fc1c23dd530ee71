import { mergeLines } from './outline.js';
import type { Role, Span } from './protocol.js';
import type { Reading } from './reading.js';
import type { Stand } from './standing.js';
import { endOf, type PassageLine, type ThreadEnd } from './threads.js';

/** A passage of the chosen claim. Lines are in pixels of the scroller's content; null where it is not laid out. */
export interface LinkedPassage extends Span {
  readonly role: Role | null;
  lines: readonly PassageLine[] | null;
}

/**
 * The shown passages of the chosen claim in reading order, not yet measured; between two versions also the selected passage,
 * so that a line leads from where it was to where it is.
 */
export function chosenPassages(reading: Reading): LinkedPassage[] {
  const { marks, selectedClaim, selectedMark, dom } = reading;
  const found: LinkedPassage[] = [];
  const compares = reading.comparison !== null && selectedMark !== null;
  for (const id of compares ? [selectedMark] : selectedClaim) {
    const slot = marks.slotOf(id);
    if (slot < 0 || !reading.isShown(slot) || marks.start(slot) >= (dom?.text.length ?? 0)) continue;
    found.push({ start: marks.start(slot), end: marks.end(slot), role: marks.role(slot), lines: null });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Reads the layout: the lines of those passages that are near the window. */
export function measurePassages(reading: Reading, passages: readonly LinkedPassage[], stand: Stand): void {
  const { dom, pane, parts } = reading;
  if (!dom || !pane || !parts) return;
  const x = stand.frame.left;
  const y = stand.frame.top - parts.scroller.scrollTop;
  for (const passage of passages) {
    const [first, last] = dom.chunksOf(passage);
    const near: number[] = [];
    for (let chunk = first; chunk <= last; chunk++) if (pane.viewport.near.has(chunk)) near.push(chunk);
    passage.lines = near.length === 0 ? null : linesOf(reading, passage, near, x, y);
  }
}

function linesOf(reading: Reading, passage: Span, near: number[], x: number, y: number): PassageLine[] {
  const dom = reading.dom!;
  const start = Math.max(passage.start, dom.chunks[near[0]!]!.start);
  const end = Math.min(passage.end, dom.chunks[near.at(-1)!]!.end);
  const boxes: DOMRect[] = [];
  for (const piece of dom.piecesOf({ start, end })) boxes.push(...piece.getClientRects());
  const before = start > 0 ? dom.rangeOf({ start: start - 1, end: start })?.getBoundingClientRect() : null;
  const after = dom.rangeOf({ start: end, end: end + 1 })?.getBoundingClientRect();
  return mergeLines(boxes).map((line) => {
    const beside = [before, after].filter((box) => box && box.width > 0 && isOnLine(box, line)) as DOMRect[];
    const centre = (line.left + line.right) / 2;
    return {
      left: line.left - x,
      right: line.right - x,
      top: line.top - y,
      bottom: line.bottom - y,
      freeLeft: !beside.some((box) => box.left < centre),
      freeRight: !beside.some((box) => box.left >= centre),
    };
  });
}

function isOnLine(box: DOMRect, line: { top: number; bottom: number }): boolean {
  const middle = (box.top + box.bottom) / 2;
  return middle > line.top && middle < line.bottom;
}

/** What of the passages is in view, for each side; and which are the nearest ones out of view. */
export interface Sight {
  readonly left: ThreadEnd[];
  readonly right: ThreadEnd[];
  readonly above: number;
  readonly below: number;
  readonly nearestAbove: LinkedPassage | null;
  readonly nearestBelow: LinkedPassage | null;
}

/** What is seen of the passages at that scroll position; arithmetic only. */
export function sightOf(passages: readonly LinkedPassage[], stand: Stand, scrollTop: number): Sight {
  const window = { top: scrollTop, bottom: scrollTop + stand.height };
  const sight = { left: [] as ThreadEnd[], right: [] as ThreadEnd[], above: 0, below: 0 };
  let nearestAbove: LinkedPassage | null = null;
  let nearestBelow: LinkedPassage | null = null;
  const shift = { x: stand.frame.left, y: stand.frame.top - scrollTop };
  const edges = { left: stand.column.left - 6, right: stand.column.right + 6 };
  for (const passage of passages) {
    const side = standsIn(passage, stand, window);
    if (side === 'above') {
      sight.above++;
      nearestAbove = passage;
    } else if (side === 'below') {
      sight.below++;
      nearestBelow ??= passage;
    } else if (passage.lines) {
      for (const name of ['left', 'right'] as const) {
        const end = endOf(passage.lines, window, name);
        if (!end) continue;
        const x = end.x + shift.x + (name === 'left' ? -5 : 5);
        const edge = beyondEdge(x, edges[name], name);
        // Beside other words a curve begins in the margin, at the height of the line.
        const from = { x: end.free ? x : edge, y: end.y + shift.y, edge, weight: end.weight };
        sight[name].push({ ...from, role: passage.role });
      }
    }
  }
  return { ...sight, nearestAbove, nearestBelow };
}

function beyondEdge(x: number, edge: number, side: 'left' | 'right'): number {
  return side === 'left' ? Math.min(x, edge) : Math.max(x, edge);
}

function standsIn(
  passage: LinkedPassage,
  stand: Stand,
  window: { top: number; bottom: number },
): 'above' | 'below' | 'in' {
  const { lines } = passage;
  const first = lines?.[0];
  const last = lines?.at(-1);
  const top = first ? (first.top + first.bottom) / 2 : stand.at(passage.start);
  const bottom = last ? (last.top + last.bottom) / 2 : stand.at(passage.end);
  if (bottom < window.top) return 'above';
  return top > window.bottom ? 'below' : 'in';
}
