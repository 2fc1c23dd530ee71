import type { ChunkBox, TextDom } from './blocks.js';
import { make } from './make.js';
import { intersect } from './offsets.js';
import type { Span } from './protocol.js';

/** One line's box, relative to its chunk. */
export interface LineBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A passage to be outlined. */
export interface Outlined extends Span {
  readonly id: string;
  readonly strong: boolean;
}

/** Joins boxes that stand on the same line; they come in reading order. */
export function mergeLines(boxes: readonly LineBox[]): LineBox[] {
  const lines: LineBox[] = [];
  for (const box of boxes) {
    if (box.right - box.left < 0.5) continue;
    const last = lines.at(-1);
    const middle = (box.top + box.bottom) / 2;
    if (last && middle > last.top && middle < last.bottom) {
      lines[lines.length - 1] = {
        left: Math.min(last.left, box.left),
        right: Math.max(last.right, box.right),
        top: Math.min(last.top, box.top),
        bottom: Math.max(last.bottom, box.bottom),
      };
    } else lines.push(box);
  }
  return lines;
}

/** The lines of a passage inside a chunk. Reads the layout. */
export function measureLines(dom: TextDom, chunk: ChunkBox, span: Span): LineBox[] {
  const inside = intersect(span, chunk);
  if (!inside) return [];
  const origin = chunk.element.getBoundingClientRect();
  const boxes: LineBox[] = [];
  for (const piece of dom.piecesOf(inside)) {
    for (const rect of piece.getClientRects()) {
      boxes.push({
        left: rect.left - origin.left,
        right: rect.right - origin.left,
        top: rect.top - origin.top,
        bottom: rect.bottom - origin.top,
      });
    }
  }
  return mergeLines(boxes);
}

/** The outline stands this far from the first and the last letter, in pixels. */
const AROUND = 2;

/** Draws the outlines of one chunk anew. */
export function showOutlines(layer: HTMLElement, passages: readonly { passage: Outlined; lines: LineBox[] }[]): void {
  layer.querySelectorAll('.variorum-outline').forEach((box) => box.remove());
  for (const { passage, lines } of passages) {
    lines.forEach((line, i) => {
      const box = make('div', 'variorum-outline', { 'aria-hidden': 'true' });
      box.dataset['mark'] = passage.id;
      if (passage.strong) box.classList.add('variorum-strong-outline');
      if (i === 0) box.classList.add('variorum-first-line');
      if (i === lines.length - 1) box.classList.add('variorum-last-line');
      const left = line.left - (i === 0 ? AROUND : 0);
      const right = line.right + (i === lines.length - 1 ? AROUND : 0);
      const height = line.bottom - line.top;
      box.style.cssText = `left:${left}px;top:${line.top}px;width:${right - left}px;height:${height}px`;
      layer.append(box);
    });
  }
}
