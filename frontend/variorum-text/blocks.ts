import { intersect, upperBound } from './offsets.js';
import type { Block, Inline, Span } from './protocol.js';
import {
  chunksOf,
  estimateLines,
  inlinesIn,
  itemSign,
  type Chunk,
  type LaidBlock,
  type SoundStructure,
} from './structure.js';

/** A boundary point of the DOM. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** A chunk with its element. */
export interface ChunkBox extends Chunk {
  readonly element: HTMLElement;
  /** Lies over the text of the chunk: badges and outlines, placed relative to the chunk. */
  readonly layer: HTMLElement;
}

/**
 * The text in the DOM, and the way from an offset to a place in it and back. All text is there from the beginning (find,
 * selection and screen readers work); the browser skips the layout of chunks that are far away.
 */
export class TextDom {
  readonly chunks: ChunkBox[] = [];
  readonly blocks: readonly LaidBlock[];
  readonly chunkStarts: number[];
  readonly blockStarts: number[];
  readonly #blockElements: HTMLElement[] = [];
  readonly #nodes: Text[] = [];
  readonly #starts: number[] = [];
  readonly #indexOf = new Map<Node, number>();

  constructor(
    readonly sheet: HTMLElement,
    readonly text: string,
    structure: SoundStructure,
  ) {
    this.blocks = structure.blocks;
    this.blockStarts = structure.blocks.map((block) => block.start);
    const inlineStarts = structure.inlines.map((inline) => inline.start);
    const longest = structure.inlines.reduce((most, inline) => Math.max(most, inline.end - inline.start), 0);
    const plan = chunksOf(this.blocks);
    this.chunkStarts = plan.map((chunk) => chunk.start);
    for (const chunk of plan) {
      this.#appendChunk(chunk, (block) => inlinesIn(structure.inlines, inlineStarts, block, longest));
    }
    sheet.replaceChildren(...this.chunks.map((chunk) => chunk.element));
  }

  #appendChunk(chunk: Chunk, inlinesOf: (block: Block) => Inline[]): void {
    const element = make('div', 'variorum-chunk');
    let list: HTMLElement | null = null;
    for (let i = chunk.from; i < chunk.to; i++) {
      const block = this.blocks[i]!;
      if (block.kind !== 'item') list = null;
      else if (!list) element.append((list = make('div', 'variorum-list', { role: 'list' })));
      (list ?? element).append(this.#blockElement(block, inlinesOf(block)));
    }
    const layer = make('div', 'variorum-layer');
    element.append(layer);
    this.chunks.push({ ...chunk, element, layer });
  }

  #blockElement(block: LaidBlock, inlines: Inline[]): HTMLElement {
    const element = elementOf(block);
    element.classList.add('variorum-block', `variorum-${block.kind}`);
    if (block.continued) element.classList.add('variorum-continued');
    if (block.number) element.dataset['number'] = String(block.number);
    if (block.kind === 'item') {
      const sign = itemSign(this.text, block, inlines);
      if (sign) element.dataset['sign'] = sign;
      element.style.setProperty('--variorum-level', String(Math.min(6, Math.max(1, block.level ?? 1))));
    }
    this.#appendInlines(element, block, inlines);
    this.#blockElements.push(element);
    return element;
  }

  /** `inlines` are in order; one that crosses the end of its parent is cut there. */
  #appendInlines(parent: HTMLElement, span: Span, inlines: readonly Inline[]): void {
    let at = span.start;
    for (let i = 0; i < inlines.length;) {
      const inline = { ...inlines[i]!, end: Math.min(inlines[i]!.end, span.end) };
      const next = nextOutside(inlines, i + 1, inline.end);
      if (inline.start >= at && inline.start < inline.end) {
        this.#appendText(parent, at, inline.start);
        const element = inlineElement(inline);
        parent.append(element);
        this.#appendInlines(element, inline, inline.kind === 'hidden' ? [] : inlines.slice(i + 1, next));
        at = inline.end;
      }
      i = next;
    }
    this.#appendText(parent, at, span.end);
  }

  #appendText(parent: HTMLElement, start: number, end: number): void {
    if (start >= end) return;
    const node = document.createTextNode(this.text.slice(start, end));
    this.#indexOf.set(node, this.#nodes.length);
    this.#nodes.push(node);
    this.#starts.push(start);
    parent.append(node);
  }

  /** Tells the browser how high skipped chunks probably are. */
  estimateHeights(lineLength: number, lineHeight: number): void {
    for (const chunk of this.chunks) {
      const height = Math.round(estimateLines(this.blocks, chunk, lineLength) * lineHeight);
      chunk.element.style.containIntrinsicBlockSize = `auto ${height}px`;
    }
  }

  /** Where a passage that begins at `offset` begins in the DOM; in the next block when it lies between two. */
  startPoint(offset: number): Point | null {
    let i = upperBound(this.#starts, offset) - 1;
    if (i < 0 || offset >= this.#endOf(i)) i++;
    const node = this.#nodes[i];
    return node ? { node, offset: Math.max(0, offset - this.#starts[i]!) } : null;
  }

  /** Where a passage that ends at `offset` ends in the DOM; in the block before when it lies between two. */
  endPoint(offset: number): Point | null {
    const i = upperBound(this.#starts, offset - 1) - 1;
    const node = this.#nodes[i];
    return node ? { node, offset: Math.min(node.length, offset - this.#starts[i]!) } : null;
  }

  /** The boundary points around a span; null when nothing of it is shown. */
  pointsOf(span: Span): { start: Point; end: Point } | null {
    const start = this.startPoint(span.start);
    const end = this.endPoint(span.end);
    if (!start || !end) return null;
    return this.#offsetOf(start) < this.#offsetOf(end) ? { start, end } : null;
  }

  /** A live range; for measuring and selecting, never kept. */
  rangeOf(span: Span): Range | null {
    const points = this.pointsOf(span);
    if (!points) return null;
    const range = document.createRange();
    range.setStart(points.start.node, points.start.offset);
    range.setEnd(points.end.node, points.end.offset);
    return range;
  }

  /** The offset of a boundary point; null when it is not in this text. `side` decides between two blocks. */
  offsetAt(node: Node, offset: number, side: 'start' | 'end' = 'start'): number | null {
    const index = this.#indexOf.get(node);
    if (index !== undefined) return this.#starts[index]! + offset;
    if (!this.sheet.contains(node) || this.#nodes.length === 0) return null;
    const after = this.#firstNodeAfter(node, offset);
    if (side === 'end' || after === this.#nodes.length) return after === 0 ? this.#starts[0]! : this.#endOf(after - 1);
    return this.#starts[after]!;
  }

  #firstNodeAfter(node: Node, offset: number): number {
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (boundary.comparePoint(this.#nodes[middle]!, 0) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #offsetOf(point: Point): number {
    return this.#starts[this.#indexOf.get(point.node)!]! + point.offset;
  }

  #endOf(index: number): number {
    return this.#starts[index]! + this.#nodes[index]!.length;
  }

  /** The pieces of a span, one a text node: measuring them gives lines and never the boxes of whole blocks. */
  *piecesOf(span: Span): Generator<Range> {
    for (let i = Math.max(0, upperBound(this.#starts, span.start) - 1); i < this.#nodes.length; i++) {
      if (this.#starts[i]! >= span.end) return;
      const piece = intersect(span, { start: this.#starts[i]!, end: this.#endOf(i) });
      if (!piece) continue;
      const range = document.createRange();
      range.setStart(this.#nodes[i]!, piece.start - this.#starts[i]!);
      range.setEnd(this.#nodes[i]!, piece.end - this.#starts[i]!);
      yield range;
    }
  }

  blockElement(index: number): HTMLElement | undefined {
    return this.#blockElements[index];
  }

  /** Indexes of the chunks that a span touches, first and last. */
  chunksOf(span: Span): [number, number] {
    const first = Math.max(0, upperBound(this.chunkStarts, span.start) - 1);
    const last = Math.max(0, upperBound(this.chunkStarts, span.end - 1) - 1);
    return [first, last];
  }
}

function nextOutside(inlines: readonly Inline[], from: number, end: number): number {
  let next = from;
  while (next < inlines.length && inlines[next]!.start < end) next++;
  return next;
}

function elementOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return document.createElement(`h${Math.min(6, Math.max(1, block.level ?? 1) + 1)}`);
    case 'item':
      return make('div', '', { role: 'listitem' });
    case 'quote':
      return document.createElement('blockquote');
    case 'code':
      return document.createElement('pre');
    case 'note':
      return make('div', '', { role: 'note' });
    default:
      return document.createElement('p');
  }
}

const TAGS: Record<string, string> = { emphasis: 'em', strong: 'strong', code: 'code' };

function inlineElement(inline: Inline): HTMLElement {
  if (inline.kind === 'link' && isSafe(inline.href)) {
    const attributes = { href: inline.href!, target: '_blank', rel: 'noopener noreferrer' };
    return make('a', 'variorum-link', attributes);
  }
  if (inline.kind === 'hidden') return make('span', 'variorum-hidden', { 'aria-hidden': 'true' });
  return make(TAGS[inline.kind] ?? 'span', inline.kind === 'footnote-ref' ? 'variorum-footnote-ref' : '');
}

/** Only addresses that a reader expects behind a link; never `javascript:` or `data:`. */
export function isSafe(href: string | null | undefined): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href ?? '');
}

export function make(tag: string, className: string, attributes: Record<string, string> = {}): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
