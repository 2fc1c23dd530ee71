import { keepingSelection } from './keeping-selection.js';
import { make } from './make.js';
import { intersect, upperBound } from './offsets.js';
import type { Inline, Span } from './protocol.js';
import { folded, Renderer, type Aside, type Drawn } from './render.js';
import { chunksOf, estimateLines, type Chunk, type LaidBlock, type SoundStructure } from './structure.js';

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

/** A text node by its number in its chunk. */
interface Place {
  readonly chunk: number;
  readonly index: number;
}

/** What the pane before was like: the next one is probably as wide. */
let lastEstimate = { lineLength: 62, lineHeight: 26 };

/** Chunks that begin before this offset have their blocks from the beginning: what the browser lays out at first. */
const AT_ONCE = 6_000;

/**
 * The text in the DOM, and the way from an offset to a place in it and back. All text is there from the beginning (find,
 * selection and screen readers work); the browser skips the layout of chunks that are far away. Those are *folded* at first,
 * one text node a chunk, which is quickly made; whoever asks for a place in one gets it with its blocks.
 */
export class TextDom {
  readonly chunks: ChunkBox[];
  readonly blocks: readonly LaidBlock[];
  readonly inlines: readonly Inline[];
  readonly chunkStarts: number[];
  readonly blockStarts: number[];
  /** The text's own notes, by their label. */
  readonly notes: ReadonlyMap<string, LaidBlock>;
  readonly #renderer: Renderer;
  readonly #drawn: Drawn[] = [];
  readonly #placeOf = new Map<Node, Place>();
  readonly #heights: number[] = [];
  readonly #folded = new Set<number>();
  #estimate: typeof lastEstimate | null = null;

  constructor(
    readonly sheet: HTMLElement,
    readonly text: string,
    structure: SoundStructure,
  ) {
    this.#renderer = new Renderer(text, structure);
    this.blocks = structure.blocks;
    this.inlines = structure.inlines;
    this.notes = structure.notes;
    this.blockStarts = structure.blocks.map((block) => block.start);
    const plan = chunksOf(this.blocks);
    this.chunkStarts = plan.map((chunk) => chunk.start);
    this.chunks = plan.map((chunk) => ({ ...chunk, element: make('div', 'variorum-chunk'), layer: newLayer() }));
    this.chunks.forEach((chunk, number) => (chunk.start < AT_ONCE ? this.#draw(number, []) : this.#fold(number)));
    this.estimateHeights(lastEstimate.lineLength, lastEstimate.lineHeight);
    sheet.replaceChildren(...this.chunks.map((chunk) => chunk.element));
  }

  get hasFolded(): boolean {
    return this.#folded.size > 0;
  }

  /** Gives chunks their blocks, if they have not got them. */
  unfold(...numbers: number[]): void {
    const folded = numbers.filter((number) => this.#folded.has(number));
    if (folded.length > 0) keepingSelection(this, () => folded.forEach((number) => this.#redraw(number, [])));
  }

  /** Unfolds one chunk after the other for so many milliseconds. */
  unfoldSome(ms: number): void {
    const until = performance.now() + ms;
    keepingSelection(this, () => {
      for (const number of this.#folded) {
        this.#redraw(number, []);
        if (performance.now() >= until) return;
      }
    });
  }

  /** Draws a chunk anew, with these words beside its own; a selection that touches it stays on its words. */
  redraw(number: number, asides: readonly Aside[]): void {
    keepingSelection(this, () => this.#redraw(number, asides));
  }

  #redraw(number: number, asides: readonly Aside[]): void {
    this.#drawn[number]!.nodes.forEach((node) => this.#placeOf.delete(node));
    this.#draw(number, asides);
  }

  #draw(number: number, asides: readonly Aside[]): void {
    this.#folded.delete(number);
    this.#show(number, this.#renderer.draw(this.chunks[number]!, asides));
  }

  #fold(number: number): void {
    this.#folded.add(number);
    this.#show(number, folded(this.text, this.chunks[number]!));
  }

  #show(number: number, drawn: Drawn): void {
    const { element, layer } = this.chunks[number]!;
    this.#drawn[number] = drawn;
    drawn.nodes.forEach((node, index) => this.#placeOf.set(node, { chunk: number, index }));
    element.replaceChildren(...drawn.content, layer);
  }

  /** Tells the browser how high skipped chunks probably are: how many letters a line has, and its height in pixels. */
  estimateHeights(lineLength: number, lineHeight: number): void {
    const before = this.#estimate;
    if (before && isNear(lineLength, before.lineLength) && isNear(lineHeight, before.lineHeight)) return;
    lastEstimate = this.#estimate = { lineLength, lineHeight };
    this.chunks.forEach((chunk, number) => {
      const height = Math.round(estimateLines(this.blocks, chunk, lineLength) * lineHeight);
      if (this.#heights[number] === height) return;
      this.#heights[number] = height;
      chunk.element.style.containIntrinsicBlockSize = `auto ${height}px`;
    });
  }

  /** Where a passage that begins at `offset` begins in the DOM; in the next block when it lies between two. */
  startPoint(offset: number): Point | null {
    let place = this.#lastFrom(offset);
    if (place === null) place = this.#first();
    else if (offset >= this.#endOf(place)) place = this.#following(place);
    return place && { node: this.#node(place), offset: Math.max(0, offset - this.#startOf(place)) };
  }

  /** The offset of the first character that is shown of a passage that begins there; null behind the last. */
  startOf(offset: number): number | null {
    const point = this.startPoint(offset);
    return point && this.#offsetOf(point);
  }

  /** Where a passage that ends at `offset` ends in the DOM; in the block before when it lies between two. */
  endPoint(offset: number): Point | null {
    const place = this.#lastFrom(offset - 1);
    if (!place) return null;
    const node = this.#node(place);
    return { node, offset: Math.min(node.length, offset - this.#startOf(place)) };
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
    const place = this.#placeOf.get(node);
    if (place) return this.#startOf(place) + offset;
    if (!this.sheet.contains(node) || this.chunks.length === 0) return null;
    const [before, after] = this.#around(node, offset);
    if (after && (side === 'start' || !before)) return this.#startOf(after);
    return before && this.#endOf(before);
  }

  /** The text nodes before and after a boundary point on an element. */
  #around(node: Node, offset: number): [Place | null, Place | null] {
    const boundary = document.createRange();
    boundary.setStart(node, offset);
    const isBefore = (text: Text) => boundary.comparePoint(text, 0) < 0;
    const chunk = countWhile(this.#drawn.length, (i) => isBefore(this.#drawn[i]!.nodes[0]!)) - 1;
    if (chunk < 0) return [null, this.#first()];
    const { nodes } = this.#drawn[chunk]!;
    const before = { chunk, index: countWhile(nodes.length, (i) => isBefore(nodes[i]!)) - 1 };
    return [before, this.#following(before)];
  }

  #offsetOf(point: Point): number {
    return this.#startOf(this.#placeOf.get(point.node)!) + point.offset;
  }

  #first(): Place | null {
    return this.chunks.length > 0 ? { chunk: 0, index: 0 } : null;
  }

  /** The last text node that begins at `offset` or before. */
  #lastFrom(offset: number): Place | null {
    const chunk = upperBound(this.chunkStarts, offset) - 1;
    this.unfold(chunk);
    return chunk < 0 ? null : { chunk, index: upperBound(this.#drawn[chunk]!.starts, offset) - 1 };
  }

  #following({ chunk, index }: Place): Place | null {
    if (index + 1 < this.#drawn[chunk]!.nodes.length) return { chunk, index: index + 1 };
    if (chunk + 1 >= this.chunks.length) return null;
    this.unfold(chunk + 1);
    return { chunk: chunk + 1, index: 0 };
  }

  #node({ chunk, index }: Place): Text {
    return this.#drawn[chunk]!.nodes[index]!;
  }

  #startOf({ chunk, index }: Place): number {
    return this.#drawn[chunk]!.starts[index]!;
  }

  #endOf(place: Place): number {
    return this.#startOf(place) + this.#node(place).length;
  }

  /** The pieces of a span, one a text node: measuring them gives lines and never the boxes of whole blocks. */
  *piecesOf(span: Span): Generator<Range> {
    for (let place = this.#lastFrom(span.start) ?? this.#first(); place; place = this.#following(place)) {
      const start = this.#startOf(place);
      if (start >= span.end) return;
      const piece = intersect(span, { start, end: this.#endOf(place) });
      if (!piece) continue;
      const range = document.createRange();
      range.setStart(this.#node(place), piece.start - start);
      range.setEnd(this.#node(place), piece.end - start);
      yield range;
    }
  }

  /** The inlines that reach into a block, clipped to it. */
  inlinesOf(block: LaidBlock): Inline[] {
    return this.#renderer.inlinesOf(block);
  }

  blockElement(index: number): HTMLElement | undefined {
    const number = upperBound(this.chunkStarts, this.blocks[index]?.start ?? -1) - 1;
    this.unfold(number);
    return this.#drawn[number]?.blocks[index - this.chunks[number]!.from];
  }

  /** Indexes of the chunks that a span touches, first and last. */
  chunksOf(span: Span): [number, number] {
    const first = Math.max(0, upperBound(this.chunkStarts, span.start) - 1);
    const last = Math.max(0, upperBound(this.chunkStarts, span.end - 1) - 1);
    return [first, last];
  }
}

function newLayer(): HTMLElement {
  return make('div', 'variorum-layer');
}

/** A guess that is nearly right stays: another one costs every chunk a style. */
function isNear(guess: number, before: number): boolean {
  return Math.abs(guess / before - 1) < 0.1;
}

/** How many of the first `count` things are so; nothing is so after the first that is not. */
function countWhile(count: number, isSo: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
