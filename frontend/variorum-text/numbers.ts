import type { ChunkBox, TextDom } from './blocks.js';
import { make } from './make.js';

/** The number of a paragraph, and how far below its chunk's upper edge the paragraph begins, in pixels. */
export interface PlacedNumber {
  readonly number: number;
  readonly top: number;
}

/** Where the numbered paragraphs of a chunk begin. Reads the layout. */
export function measureNumbers(dom: TextDom, chunk: ChunkBox): PlacedNumber[] {
  const origin = chunk.element.getBoundingClientRect().top;
  const topOf = (block: number) => dom.blockElement(block)!.getBoundingClientRect().top - origin;
  return dom.blocks
    .slice(chunk.from, chunk.to)
    .flatMap(({ number }, i) => (number ? [{ number, top: topOf(chunk.from + i) }] : []));
}

/**
 * Writes the numbers beside the text of one chunk. In its layer, because a number that is content of its paragraph lays the
 * paragraph out twice; one below the other without being positioned, because that would be a layer of paint for each.
 */
export function showNumbers(layer: HTMLElement, numbers: readonly PlacedNumber[]): void {
  layer.querySelector('.variorum-numbers')?.remove();
  if (numbers.length === 0) return;
  const column = make('div', 'variorum-numbers', { 'aria-hidden': 'true' });
  let above = 0;
  for (const { number, top } of numbers) {
    const line = make('div', 'variorum-number', { 'data-number': String(number) });
    line.style.marginBlockStart = `${top - above}px`;
    above = top;
    column.append(line);
  }
  layer.prepend(column);
}
