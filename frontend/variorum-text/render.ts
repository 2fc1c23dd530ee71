import { make } from './make.js';
import type { Block, Inline, Span } from './protocol.js';
import { footnoteLabel, inlinesIn, itemSign, type Chunk, type LaidBlock, type SoundStructure } from './structure.js';

/**
 * Words beside the text's own, right after the character before `at`: said by a screen reader, or printed. They are the
 * style sheet's content, so they are neither found, nor selected, nor copied.
 */
export interface Aside {
  readonly at: number;
  readonly words: string;
  readonly kind: 'spoken' | 'printed';
}

/** What a chunk consists of in the DOM: text nodes with the offsets at which they begin, and an element a block. */
export interface Drawn {
  readonly content: HTMLElement[];
  readonly nodes: Text[];
  readonly starts: number[];
  readonly blocks: HTMLElement[];
}

/** A chunk without its blocks: its text alone, in one piece. */
export function folded(text: string, { start, end }: Span): Drawn {
  const node = document.createTextNode(text.slice(start, end));
  const content = make('div', 'variorum-folded');
  content.append(node);
  return { content: [content], nodes: [node], starts: [start], blocks: [] };
}

/** Makes the elements of a text, a chunk at a time. */
export class Renderer {
  readonly #inlineStarts: number[];
  readonly #longest: number;

  constructor(
    private readonly text: string,
    private readonly structure: SoundStructure,
  ) {
    this.#inlineStarts = structure.inlines.map((inline) => inline.start);
    this.#longest = structure.inlines.reduce((most, inline) => Math.max(most, inline.end - inline.start), 0);
  }

  /** `asides` ascend; only those in the chunk matter. */
  draw(chunk: Chunk, asides: readonly Aside[]): Drawn {
    const drawing = new Drawing(this.text, asides, this.structure.notes);
    let list: HTMLElement | null = null;
    for (let i = chunk.from; i < chunk.to; i++) {
      const block = this.structure.blocks[i]!;
      const element = drawing.block(block, this.inlinesOf(block));
      if (block.kind !== 'item') list = null;
      else if (!list) drawing.content.push((list = make('div', 'variorum-list', { role: 'list' })));
      if (list) list.append(element);
      else drawing.content.push(element);
    }
    return drawing;
  }

  /** The inlines that reach into a block, clipped to it. */
  inlinesOf(block: Block): Inline[] {
    return inlinesIn(this.structure.inlines, this.#inlineStarts, block, this.#longest);
  }
}

class Drawing implements Drawn {
  readonly content: HTMLElement[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly blocks: HTMLElement[] = [];
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly asides: readonly Aside[],
    private readonly notes: ReadonlyMap<string, Block>,
  ) {}

  block(block: LaidBlock, inlines: Inline[]): HTMLElement {
    const element = elementOf(block);
    element.className = `variorum-block variorum-${block.kind}${block.continued ? ' variorum-continued' : ''}`;
    if (block.number) element.setAttribute('data-number', String(block.number));
    if (block.kind === 'item') {
      const sign = itemSign(this.text, block, inlines);
      if (sign) element.dataset['sign'] = sign;
      element.style.setProperty('--variorum-level', String(Math.min(6, Math.max(1, block.level ?? 1))));
    }
    if (inlines.length > 0) this.#inlines(element, block, inlines);
    else this.#run(element, block.start, block.end);
    this.blocks.push(element);
    return element;
  }

  /** `inlines` are in order; one that crosses the end of its parent is cut there. */
  #inlines(parent: HTMLElement, span: Span, inlines: readonly Inline[]): void {
    let at = span.start;
    for (let i = 0; i < inlines.length;) {
      const inline = { ...inlines[i]!, end: Math.min(inlines[i]!.end, span.end) };
      const next = nextOutside(inlines, i + 1, inline.end);
      if (inline.start >= at && inline.start < inline.end) {
        this.#run(parent, at, inline.start);
        const element = this.#inlineElement(inline);
        parent.append(element);
        this.#inlines(element, inline, inline.kind === 'hidden' ? [] : inlines.slice(i + 1, next));
        at = inline.end;
      }
      i = next;
    }
    this.#run(parent, at, span.end);
  }

  #inlineElement(inline: Inline): HTMLElement {
    const isRef = inline.kind === 'footnote-ref';
    const hasNote = isRef && this.notes.has(footnoteLabel(this.text.slice(inline.start, inline.end)));
    return inlineElement(inline, hasNote);
  }

  /** The characters from `start` to `end`, cut where something is to be said. */
  #run(parent: HTMLElement, start: number, end: number): void {
    let from = start;
    for (; (this.asides[this.#next]?.at ?? Infinity) <= end; this.#next++) {
      const { at, words, kind } = this.asides[this.#next]!;
      if (at <= start) continue;
      this.#text(parent, from, at);
      from = at;
      parent.append(make('span', `variorum-aside variorum-${kind}`, { role: 'note', 'data-words': words }));
    }
    this.#text(parent, from, end);
  }

  #text(parent: HTMLElement, start: number, end: number): void {
    if (start >= end) return;
    const node = document.createTextNode(this.text.slice(start, end));
    this.nodes.push(node);
    this.starts.push(start);
    parent.append(node);
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

function inlineElement(inline: Inline, hasNote: boolean): HTMLElement {
  if (inline.kind === 'link' && isSafe(inline.href)) {
    const attributes = { href: inline.href!, target: '_blank', rel: 'noopener noreferrer' };
    return make('a', 'variorum-link', attributes);
  }
  if (inline.kind === 'hidden') return make('span', 'variorum-hidden', { 'aria-hidden': 'true' });
  if (inline.kind !== 'footnote-ref') return make(TAGS[inline.kind] ?? 'span', '');
  return make('span', 'variorum-footnote-ref', hasNote ? { role: 'link', tabindex: '0' } : {});
}

/** Only addresses that a reader expects behind a link; never `javascript:` or `data:`. */
export function isSafe(href: string | null | undefined): boolean {
  return /^(?:https?:\/\/|mailto:)/i.test(href ?? '');
}
