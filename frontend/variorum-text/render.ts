import { make } from './make.js';
import type { Block, Inline, Span } from './protocol.js';
import { inlinesIn, itemSign, type Chunk, type LaidBlock, type SoundStructure } from './structure.js';

/** Words that only a screen reader says, right after the character before `at`. */
export interface SpokenNote {
  readonly at: number;
  readonly words: string;
}

/** What a chunk consists of in the DOM: text nodes with the offsets at which they begin, and an element a block. */
export interface Drawn {
  readonly content: HTMLElement[];
  readonly nodes: Text[];
  readonly starts: number[];
  readonly blocks: HTMLElement[];
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

  /** `notes` ascend; only those that lie in the chunk matter. */
  draw(chunk: Chunk, notes: readonly SpokenNote[]): Drawn {
    const drawing = new Drawing(this.text, notes);
    let list: HTMLElement | null = null;
    for (let i = chunk.from; i < chunk.to; i++) {
      const block = this.structure.blocks[i]!;
      const element = drawing.block(block, this.#inlinesOf(block));
      if (block.kind !== 'item') list = null;
      else if (!list) drawing.content.push((list = make('div', 'variorum-list', { role: 'list' })));
      if (list) list.append(element);
      else drawing.content.push(element);
    }
    return drawing;
  }

  #inlinesOf(block: Block): Inline[] {
    return inlinesIn(this.structure.inlines, this.#inlineStarts, block, this.#longest);
  }
}

class Drawing implements Drawn {
  readonly content: HTMLElement[] = [];
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly blocks: HTMLElement[] = [];
  #nextNote = 0;

  constructor(
    private readonly text: string,
    private readonly notes: readonly SpokenNote[],
  ) {}

  block(block: LaidBlock, inlines: Inline[]): HTMLElement {
    const element = elementOf(block);
    element.classList.add('variorum-block', `variorum-${block.kind}`);
    if (block.continued) element.classList.add('variorum-continued');
    if (block.number) element.dataset['number'] = String(block.number);
    if (block.kind === 'item') {
      const sign = itemSign(this.text, block, inlines);
      if (sign) element.dataset['sign'] = sign;
      element.style.setProperty('--variorum-level', String(Math.min(6, Math.max(1, block.level ?? 1))));
    }
    this.#inlines(element, block, inlines);
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
        const element = inlineElement(inline);
        parent.append(element);
        this.#inlines(element, inline, inline.kind === 'hidden' ? [] : inlines.slice(i + 1, next));
        at = inline.end;
      }
      i = next;
    }
    this.#run(parent, at, span.end);
  }

  /** The characters from `start` to `end`, cut where something is to be said. */
  #run(parent: HTMLElement, start: number, end: number): void {
    let from = start;
    for (; (this.notes[this.#nextNote]?.at ?? Infinity) <= end; this.#nextNote++) {
      const { at, words } = this.notes[this.#nextNote]!;
      if (at <= start) continue;
      this.#text(parent, from, at);
      from = at;
      const note = make('span', 'variorum-spoken', { role: 'note' });
      note.dataset['words'] = words;
      note.setAttribute('aria-label', words);
      parent.append(note);
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
