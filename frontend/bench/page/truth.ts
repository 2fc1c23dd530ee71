import type { Span } from '../../variorum-text/protocol.js';
import { numbers } from '../../variorum-text/testing.js';
import type { Target } from '../contract.js';
import { passagesOf, type Document, type Passage } from './documents.js';
import { FOLDED } from './elements.js';
import type { Subject } from './subject.js';

/**
 * What is right for one document on screen, found the slow and simple way: by walking the DOM and by looking at every mark.
 * It shares no code with what is measured.
 */
export class Truth {
  readonly #passages: readonly Passage[];
  readonly #blocks: HTMLElement[];
  readonly #numbers: Map<Element, number>;
  readonly #pick = numbers(7);

  constructor(
    private readonly document: Document,
    private readonly scroller: HTMLElement,
    subject: Subject,
    index: number,
  ) {
    this.#passages = passagesOf(document.marks);
    this.#blocks = subject.blocks(index);
    this.#numbers = new Map(this.#blocks.map((block, i) => [block, i]));
    // Right after an opening the element has blocks only for the beginning of the text.
    const isWhole = this.#blocks.length === document.structure.blocks.length;
    if (!isWhole && !scroller.querySelector(FOLDED)) throw new Error('the blocks are not all there');
  }

  /** The block drawn at a point of the window. */
  #blockAt(x: number, y: number): number | undefined {
    const block = document.elementFromPoint(x, y)?.closest('p, .variorum-block');
    return block ? this.#numbers.get(block) : undefined;
  }

  /** The numbers of the blocks in view. */
  visible(): number[] {
    const frame = this.scroller.getBoundingClientRect();
    const found = new Set<number>();
    for (let y = frame.top + 2; y < frame.bottom; y += 6) {
      const block = this.#blockAt(frame.left + frame.width / 2, y);
      if (block !== undefined) found.add(block);
    }
    return [...found];
  }

  spanOf(block: number): Span {
    return this.document.structure.blocks[block]!;
  }

  /** A random letter in view: every second one at the border of a mark, where mistakes would be. */
  target(visible: readonly number[]): Target | null {
    const random = this.#letterIn(visible[this.#pick(visible.length)]!);
    const offset = this.#pick(2) === 0 ? (this.#border(visible) ?? random) : random;
    const block = visible.find((number) => this.spanOf(number).start <= offset && offset < this.spanOf(number).end);
    if (block === undefined || this.document.text[offset] === ' ') return null;
    const box = letterBox(this.#blocks[block]!, offset - this.spanOf(block).start);
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    if (box.width === 0 || this.#blockAt(x, y) !== block || document.elementFromPoint(x, y)!.closest('a')) return null;
    return { x, y, ids: this.idsAt(offset) };
  }

  #letterIn(block: number): number {
    const { start, end } = this.spanOf(block);
    return start + this.#pick(end - start);
  }

  /** The first or last letter of a mark in view, or the one beside it; undefined where there are no marks. */
  #border(visible: readonly number[]): number | undefined {
    const first = this.spanOf(Math.min(...visible)).start;
    const last = this.spanOf(Math.max(...visible)).end;
    const here = this.#passages.filter((mark) => mark.start < last && first < mark.end);
    const mark = here[this.#pick(Math.max(1, here.length))];
    return mark && [mark.start - 1, mark.start, mark.end - 1, mark.end][this.#pick(4)];
  }

  /** Smallest first; of two of one size the order is free. */
  idsAt(offset: number): string[] {
    return this.#passages
      .filter((mark) => mark.start <= offset && offset < mark.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map((mark) => mark.id);
  }

  /** The same marks, smallest first. */
  isRight(ids: readonly string[], expected: readonly string[]): boolean {
    const sizes = new Map(this.#passages.map((mark) => [mark.id, mark.end - mark.start]));
    const sameMarks = [...ids].sort().join() === [...expected].sort().join();
    return sameMarks && ids.every((id, i) => i === 0 || sizes.get(ids[i - 1]!)! <= sizes.get(id)!);
  }

  /** Some range holds exactly these characters of one of the first blocks. */
  isPainted(span: Span): boolean {
    const blocks = this.#blocks.slice(0, 9).map((block, i) => textsOf(block, this.spanOf(i).start));
    const places = new Map(blocks.flat());
    for (const { startContainer, startOffset, endContainer, endOffset } of allRanges()) {
      const starts = places.has(startContainer) && places.get(startContainer)! + startOffset === span.start;
      if (starts && places.get(endContainer)! + endOffset === span.end) return true;
    }
    return false;
  }

  /** How many characters in view are marked and not painted, or painted and not marked. */
  wrongPaint(): number {
    const visible = this.visible();
    const places = new Map(visible.flatMap((block) => textsOf(this.#blocks[block]!, this.spanOf(block).start)));
    const painted = new Set<number>();
    for (const range of allRanges()) addOffsets(painted, range, places);
    let wrong = 0;
    for (const block of visible) {
      const { start, end } = this.spanOf(block);
      const here = this.#passages.filter((mark) => mark.start < end && start < mark.end);
      for (let offset = start; offset < end; offset++) {
        const marked = here.some((mark) => mark.start <= offset && offset < mark.end);
        if (marked !== painted.has(offset)) wrong++;
      }
    }
    return wrong;
  }
}

function* allRanges(): Generator<AbstractRange> {
  for (const highlight of CSS.highlights.values()) yield* highlight;
}

/** The text nodes of a block with the offsets at which they start. */
function textsOf(block: HTMLElement, start: number): [Node, number][] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const found: [Node, number][] = [];
  for (let at = start; walker.nextNode(); at += (walker.currentNode as Text).length)
    found.push([walker.currentNode, at]);
  return found;
}

function letterBox(block: HTMLElement, at: number): DOMRect {
  const range = document.createRange();
  for (const [node, start] of textsOf(block, 0)) {
    const { length } = node as Text;
    if (at >= start + length) continue;
    range.setStart(node, at - start);
    range.setEnd(node, at - start + 1);
    break;
  }
  return range.getClientRects()[0] ?? new DOMRect();
}

/** What a range holds of the text nodes whose places are known. */
function addOffsets(painted: Set<number>, range: AbstractRange, places: ReadonlyMap<Node, number>): void {
  const { startContainer, endContainer } = range;
  if (!places.has(startContainer) && !places.has(endContainer)) return;
  const live = document.createRange();
  live.setStart(startContainer, range.startOffset);
  live.setEnd(endContainer, range.endOffset);
  for (const [node, start] of places) {
    if (!live.intersectsNode(node)) continue;
    const from = node === startContainer ? range.startOffset : 0;
    const to = node === endContainer ? range.endOffset : (node as Text).length;
    for (let at = from; at < to; at++) painted.add(start + at);
  }
}
