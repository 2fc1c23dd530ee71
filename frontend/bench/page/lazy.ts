import type { Block, Mark, Span } from '../../variorum-text/protocol.js';
import { passagesOf, type Document } from './documents.js';
import { TAGS } from './marks.js';
import { barePane, paragraph } from './plain.js';
import type { Subject } from './subject.js';

/** Characters of a block that is laid out or skipped as a whole. */
const BLOCK = 8_000;
/** Characters from the top whose marks are there at once, before the browser has told what is near. */
const AT_ONCE = 4_000;
const LINE_HEIGHT = 26;
const LINE_LENGTH = 73;

interface LazyBlock extends Span {
  readonly element: HTMLElement;
  readonly marks: Map<string, Painted>;
  isNear: boolean;
}

interface Painted extends Span {
  readonly tag: number;
  range: StaticRange | null;
}

/**
 * The second yardstick: blocks that the browser skips, ranges near the viewport only, one `Highlight` a tag. It knows
 * neither levels nor badges nor hits nor selections: less work for the same picture of text and marks is hardly possible.
 */
export class LazyPages implements Subject {
  #panes: LazyPane[] = [];

  show(documents: readonly Document[]): void {
    const highlights = [null, ...TAGS].map((_, i) => {
      const highlight = new Highlight();
      CSS.highlights.set(`bare-${i}`, highlight);
      return highlight;
    });
    this.#panes = documents.map((document) => new LazyPane(document, highlights));
    document.body.append(...this.#panes.map(({ pane }) => pane));
    for (const pane of this.#panes) pane.watch();
  }

  hide(): void {
    for (const { pane } of this.#panes) pane.remove();
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name);
  }

  scrollers(): HTMLElement[] {
    return this.#panes.map(({ pane }) => pane);
  }

  blocks(document: number): HTMLElement[] {
    return [...this.#panes[document]!.pane.querySelectorAll('p')];
  }

  addMark(document: number, mark: Mark): void {
    this.#panes[document]!.add(mark.id, {
      start: mark.start,
      end: mark.end,
      tag: TAGS.indexOf(mark.tag!),
      range: null,
    });
  }

  removeMark(document: number, id: string): void {
    this.#panes[document]!.remove(id);
  }

  marksAt(): string[] {
    return [];
  }
}

class LazyPane {
  readonly pane: HTMLElement;
  readonly #blocks: LazyBlock[] = [];
  readonly #nodes: Text[] = [];
  readonly #structure: readonly Block[];

  constructor(
    document: Document,
    private readonly highlights: readonly Highlight[],
  ) {
    const { pane, sheet } = barePane();
    this.pane = pane;
    this.#structure = document.structure.blocks;
    this.#fill(document);
    sheet.append(...this.#blocks.map(({ element }) => element));
    passagesOf(document.marks).forEach(({ id, start, end }, i) => {
      this.add(id, { start, end, tag: document.marks.tag[i]!, range: null });
    });
  }

  #fill({ text }: Document): void {
    let marks: LazyBlock | null = null;
    let lines = 0;
    for (const block of this.#structure) {
      if (!marks || block.end - marks.start > BLOCK) {
        marks?.element.style.setProperty('contain-intrinsic-block-size', `auto ${lines * LINE_HEIGHT}px`);
        marks = { start: block.start, end: 0, element: newBlock(), marks: new Map(), isNear: block.start < AT_ONCE };
        this.#blocks.push(marks);
        lines = 0;
      }
      const element = paragraph(text, block);
      this.#nodes.push(element.firstChild as Text);
      marks.element.append(element);
      (marks as { end: number }).end = block.end;
      lines += Math.ceil((block.end - block.start) / LINE_LENGTH) + 0.4;
    }
    marks?.element.style.setProperty('contain-intrinsic-block-size', `auto ${lines * LINE_HEIGHT}px`);
  }

  /** Follows what is near the viewport. */
  watch(): void {
    const blocks = new Map<Element, LazyBlock>(this.#blocks.map((block) => [block.element, block]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#setNear(blocks.get(target)!, isIntersecting);
      },
      { root: this.pane, rootMargin: '150% 0px' },
    );
    for (const { element } of this.#blocks) observer.observe(element);
  }

  add(id: string, mark: Painted): void {
    for (let i = last(this.#blocks, mark.start); i < this.#blocks.length; i++) {
      const block = this.#blocks[i]!;
      if (block.start >= mark.end) break;
      const part = { ...mark, start: Math.max(mark.start, block.start), end: Math.min(mark.end, block.end) };
      if (part.start >= part.end) continue;
      block.marks.set(id, part);
      if (block.isNear) this.#paint(part);
    }
  }

  remove(id: string): void {
    for (const block of this.#blocks) {
      const mark = block.marks.get(id);
      if (mark) this.#unpaint(mark);
      block.marks.delete(id);
    }
  }

  #setNear(block: LazyBlock, isNear: boolean): void {
    if (block.isNear === isNear) return;
    block.isNear = isNear;
    for (const mark of block.marks.values()) {
      if (isNear) this.#paint(mark);
      else this.#unpaint(mark);
    }
  }

  #paint(mark: Painted): void {
    const from = last(this.#structure, mark.start);
    const to = last(this.#structure, mark.end - 1);
    mark.range = new StaticRange({
      startContainer: this.#nodes[from]!,
      startOffset: Math.min(this.#nodes[from]!.length, mark.start - this.#structure[from]!.start),
      endContainer: this.#nodes[to]!,
      endOffset: Math.min(this.#nodes[to]!.length, mark.end - this.#structure[to]!.start),
    });
    this.highlights[mark.tag + 1]!.add(mark.range);
  }

  #unpaint(mark: Painted): void {
    if (mark.range) this.highlights[mark.tag + 1]!.delete(mark.range);
    mark.range = null;
  }
}

function newBlock(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'bare-block';
  return element;
}

/** The last of ascending spans that starts at `offset` or before; the first where none does. */
function last(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
