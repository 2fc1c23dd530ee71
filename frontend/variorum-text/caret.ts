import type { TextDom } from './blocks.js';
import { make } from './make.js';

type Direction = 'forward' | 'backward' | 'left' | 'right';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary';

/** What a key does to the caret; null when it is not a caret key. */
export function caretStep(event: KeyboardEvent): { direction: Direction; granularity: Granularity } | null {
  if (event.altKey) return null;
  const wide = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowLeft':
      return { direction: 'left', granularity: wide ? 'word' : 'character' };
    case 'ArrowRight':
      return { direction: 'right', granularity: wide ? 'word' : 'character' };
    case 'ArrowUp':
      return wide ? null : { direction: 'backward', granularity: 'line' };
    case 'ArrowDown':
      return wide ? null : { direction: 'forward', granularity: 'line' };
    case 'Home':
      return { direction: 'backward', granularity: wide ? 'documentboundary' : 'lineboundary' };
    case 'End':
      return { direction: 'forward', granularity: wide ? 'documentboundary' : 'lineboundary' };
    default:
      return null;
  }
}

/**
 * A caret in text that cannot be edited. Left and right (and Shift with any caret key) wake it; then up and down move it
 * instead of scrolling, until Esc or a click. The browser's own selection does the moving, by its own rules for words.
 */
export class Caret {
  readonly element = make('div', 'variorum-caret', { 'aria-hidden': 'true' });
  #awake = false;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly topOffset: () => number,
  ) {
    this.element.hidden = true;
  }

  get isAwake(): boolean {
    return this.#awake;
  }

  sleep(): void {
    this.#awake = false;
    this.element.hidden = true;
  }

  /** True when the key was for the caret. */
  handle(event: KeyboardEvent, dom: TextDom): boolean {
    const step = caretStep(event);
    const selection = document.getSelection();
    if (!step || !selection) return false;
    const wakes = event.shiftKey || event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (!this.#awake && !wakes) return false;
    if (!this.#isInside(selection, dom)) this.#startAtTop(selection, dom);
    this.#awake = true;
    this.#move(selection, dom, event.shiftKey, step.direction, step.granularity);
    this.#show(selection);
    return true;
  }

  /** The caret's offset; null while it sleeps. */
  offset(dom: TextDom): number | null {
    const selection = document.getSelection();
    if (!this.#awake || !selection?.focusNode) return null;
    return dom.offsetAt(selection.focusNode, selection.focusOffset);
  }

  #isInside(selection: Selection, dom: TextDom): boolean {
    return selection.focusNode !== null && dom.offsetAt(selection.focusNode, selection.focusOffset) !== null;
  }

  #startAtTop(selection: Selection, dom: TextDom): void {
    const point = dom.startPoint(this.topOffset());
    if (point) selection.collapse(point.node, point.offset);
  }

  /** The selection may leave the text (into a badge, the next pane); then it goes back to where it was. */
  #move(selection: Selection, dom: TextDom, extend: boolean, direction: Direction, granularity: Granularity): void {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    selection.modify(extend ? 'extend' : 'move', direction, granularity);
    if (this.#isInside(selection, dom) || !anchorNode || !focusNode) return;
    if (extend) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    else selection.collapse(focusNode, focusOffset);
  }

  #show(selection: Selection): void {
    const box = caretBox(selection);
    this.element.hidden = !box;
    if (!box) return;
    const frame = this.scroller.getBoundingClientRect();
    const over = frame.top + 24 - box.top;
    const under = box.bottom - (frame.bottom - 24);
    const by = over > 0 ? -over : under > 0 ? under : 0;
    const x = box.left - frame.left + this.scroller.scrollLeft;
    const y = box.top - frame.top + this.scroller.scrollTop;
    this.element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    this.element.style.blockSize = `${Math.round(box.height)}px`;
    if (by !== 0) this.scroller.scrollBy({ top: by, behavior: 'instant' });
  }
}

function caretBox(selection: Selection): DOMRect | null {
  if (!selection.focusNode) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return box.height > 0 ? box : null;
}
