import type { TextDom } from './blocks.js';
import { caretAt } from './hits.js';
import { passageOf, upperBound } from './offsets.js';
import type { Span } from './protocol.js';

/** By what a selection was made: touch has handles that nothing may cover. */
export type Means = 'mouse' | 'touch' | 'keyboard';

export interface SelectionListener {
  /** A selection stands: the button is up, the handles rest, the keys are quiet. */
  finished(passage: Span, means: Means): void;
  /** There is no selection in this pane any more. */
  cleared(): void;
}

const QUIET: Record<Means, number> = { mouse: 0, keyboard: 250, touch: 450 };

/** The part of the page's selection that lies in this text; null when it began elsewhere or holds nothing. */
export function selectedSpan(dom: TextDom, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  if (!dom.sheet.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const start = dom.offsetAt(range.startContainer, range.startOffset) ?? 0;
  const end = dom.offsetAt(range.endContainer, range.endOffset, 'end') ?? dom.text.length;
  const passage = passageOf(dom.text, { start, end });
  return passage && passageOf(dom.text, seenPart(dom, passage));
}

/** Without the signs at its ends that nobody sees: the `## ` of a heading is none of the words that were selected. */
function seenPart(dom: TextDom, { start, end }: Span): Span {
  const hidden = (at: number) => {
    const block = dom.blocks[upperBound(dom.blockStarts, at) - 1];
    return block ? dom.inlinesOf(block).filter(({ kind }) => kind === 'hidden') : [];
  };
  const from = hidden(start).reduce((at, sign) => (sign.start <= at && at < sign.end ? sign.end : at), start);
  const to = hidden(end - 1).reduceRight((at, sign) => (sign.start < at && at <= sign.end ? sign.start : at), end);
  return { start: from, end: Math.max(from, to) };
}

/** A selection that was drawn out of the pane is cut to what it means. */
function stayInside(dom: TextDom, passage: Span): void {
  const selection = document.getSelection();
  if (!selection || dom.sheet.contains(selection.focusNode)) return;
  const range = dom.rangeOf(passage);
  if (range) selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** A selection that was drawn out of the text ends in the line beside which the pointer was let go. */
function endBeside(dom: TextDom, scroller: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const selection = document.getSelection();
  if (!selection || !dom.sheet.contains(selection.anchorNode) || dom.sheet.contains(selection.focusNode)) return;
  const { left, right } = dom.sheet.getBoundingClientRect();
  const { top, bottom } = scroller.getBoundingClientRect();
  const caret = caretAt(between(left, clientX, right), between(top, clientY, bottom));
  if (caret && dom.sheet.contains(caret.node)) selection.extend(caret.node, caret.offset);
}

/** The value, or the border that it is beyond; a pixel inside. */
function between(least: number, value: number, greatest: number): number {
  return Math.max(least + 1, Math.min(value, greatest - 1));
}

/** Watches the page's selection on behalf of one pane. */
export class SelectionWatcher {
  #means: Means = 'mouse';
  #pressed = false;
  #standing: Span | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly dom: () => TextDom | null,
    private readonly scroller: HTMLElement,
    private readonly listener: SelectionListener,
    signal: AbortSignal,
  ) {
    const passive = { passive: true, signal };
    scroller.addEventListener('pointerdown', (event) => this.#press(event), passive);
    scroller.addEventListener('keydown', () => (this.#means = 'keyboard'), passive);
    window.addEventListener('pointerup', (event) => this.#release(event), passive);
    window.addEventListener('pointercancel', () => this.#release(), passive);
    document.addEventListener('selectionchange', () => this.#changed(), passive);
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #press(event: PointerEvent): void {
    if ((event.target as Element).closest('button')) return;
    this.#means = event.pointerType === 'touch' ? 'touch' : 'mouse';
    this.#pressed = this.#means === 'mouse' && event.button === 0;
  }

  #release(event?: PointerEvent): void {
    if (!this.#pressed) return;
    this.#pressed = false;
    const dom = this.dom();
    if (dom && event) endBeside(dom, this.scroller, event);
    this.#settle();
  }

  #changed(): void {
    const dom = this.dom();
    const selection = document.getSelection();
    const ours = dom && selection && !selection.isCollapsed && dom.sheet.contains(selection.anchorNode);
    if (ours) {
      if (!this.#pressed) this.#settle();
    } else if (this.#standing) {
      clearTimeout(this.#timer);
      this.#standing = null;
      this.listener.cleared();
    }
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#finish(), QUIET[this.#means]);
  }

  #finish(): void {
    const dom = this.dom();
    const passage = dom && selectedSpan(dom, document.getSelection());
    if (!passage || !this.scroller.isConnected) return;
    if (this.#standing?.start === passage.start && this.#standing.end === passage.end) return;
    this.#standing = passage;
    stayInside(dom, passage);
    this.listener.finished(passage, this.#means);
  }
}
