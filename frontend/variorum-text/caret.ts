import type { TextDom } from './blocks.js';
import { characterNear } from './hits.js';
import { hasCommandKey, hasWordKey } from './keys.js';
import { make } from './make.js';
import { graphemeAround } from './offsets.js';
import { stepFrom, type Stride } from './steps.js';

type Direction = 'forward' | 'backward' | 'left' | 'right';
type Granularity = 'character' | 'word' | 'line' | 'lineboundary' | 'documentboundary' | Stride;

/** One move of the caret; `wakes` when it need not be awake, `extend` to select. */
export interface CaretStep {
  readonly direction: Direction;
  readonly granularity: Granularity;
  readonly extend: boolean;
  readonly wakes: boolean;
}

/**
 * What a key does to the caret; null when it is not a caret key. Alt with Up and Down is for the marks on every machine; on
 * a Mac Option goes by word, Cmd to the ends of a line and by paragraph.
 */
export function caretStep(event: KeyboardEvent): CaretStep | null {
  const { key, shiftKey: extend } = event;
  const wide = hasCommandKey(event) && !event.altKey;
  const byWord = hasWordKey(event);
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
  if (!wide && !byWord && !plain) return null;
  const step = (direction: Direction, granularity: Granularity, wakes = extend): CaretStep => ({
    direction,
    granularity,
    extend,
    wakes,
  });
  const backward = key === 'ArrowUp' || key === 'Home';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return step(key === 'ArrowLeft' ? 'left' : 'right', byWord ? 'word' : wide ? 'lineboundary' : 'character', true);
    case 'ArrowUp':
    case 'ArrowDown':
      if (byWord && !wide) return null;
      return step(backward ? 'backward' : 'forward', wide ? 'paragraph' : 'line', extend || event.ctrlKey);
    case 'Home':
    case 'End':
      return step(backward ? 'backward' : 'forward', wide ? 'documentboundary' : 'lineboundary', extend || wide);
    default:
      return plain ? sentenceStep(event) : null;
  }
}

/** The full stop goes forward, the comma back; with Shift they are other signs, so that the key itself counts. */
function sentenceStep({ key, code, shiftKey }: KeyboardEvent): CaretStep | null {
  const typed = key === '.' ? 'forward' : key === ',' ? 'backward' : null;
  const meant = !shiftKey ? null : code === 'Period' ? 'forward' : code === 'Comma' ? 'backward' : null;
  const direction = typed ?? meant;
  return direction && { direction, granularity: 'sentence', extend: typed === null, wakes: false };
}

/**
 * A caret in text that cannot be edited. Left and right, the keys to the ends of the text (and Shift with any caret key)
 * wake it; then up and down move it instead of scrolling, until Esc or a click. The browser's own selection does the moving, by its own rules for words.
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
    if (!step || !selection || (!this.#awake && !step.wakes)) return false;
    if (!this.#isInside(selection, dom)) this.#startAtTop(selection, dom);
    this.#awake = true;
    const { granularity } = step;
    if (granularity === 'sentence' || granularity === 'paragraph') this.#stride(selection, dom, step, granularity);
    else if (granularity === 'documentboundary') this.#toTheEnd(selection, dom, step);
    else this.#move(selection, dom, step, granularity);
    if (granularity === 'character' && this.#stoodStill(selection)) this.#move(selection, dom, step, granularity);
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

  /** At the beginning of the first line in view. */
  #startAtTop(selection: Selection, dom: TextDom): void {
    const point = dom.startPoint(characterNear(dom, this.scroller) ?? this.topOffset());
    if (!point) return;
    selection.collapse(point.node, point.offset);
    selection.modify('move', 'backward', 'lineboundary');
    if (!this.#isInside(selection, dom)) selection.collapse(point.node, point.offset);
  }

  #stride(selection: Selection, dom: TextDom, step: CaretStep, stride: Stride): void {
    const from = dom.offsetAt(selection.focusNode!, selection.focusOffset);
    if (from === null) return;
    const by = step.direction === 'forward' ? 1 : -1;
    const to = stepFrom(dom, from, stride, by, step.extend);
    this.#put(selection, dom, to, step.extend, to === dom.blocks.at(-1)?.end || (step.extend && by > 0));
  }

  /** To this text's own first or last letter; the browser would go to those of the page. */
  #toTheEnd(selection: Selection, dom: TextDom, { direction, extend }: CaretStep): void {
    const isEnd = direction === 'forward';
    const offset = isEnd ? dom.blocks.at(-1)?.end : dom.blocks[0]?.start;
    if (offset !== undefined) this.#put(selection, dom, offset, extend, isEnd);
  }

  #put(selection: Selection, dom: TextDom, offset: number, extend: boolean, isEnd: boolean): void {
    const point = isEnd ? dom.endPoint(offset) : dom.startPoint(offset);
    if (!point) return;
    if (extend) selection.extend(point.node, point.offset);
    else selection.collapse(point.node, point.offset);
  }

  /** The selection may leave the text (into a badge, the next pane); then it goes back to where it was. */
  #move(selection: Selection, dom: TextDom, step: CaretStep, granularity: Granularity): void {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    const before = focusNode && dom.offsetAt(focusNode, focusOffset);
    if (step.extend && (step.direction === 'left' || step.direction === 'right')) {
      extendVisually(selection, step.direction, granularity);
    } else selection.modify(step.extend ? 'extend' : 'move', step.direction, granularity);
    if (this.#isInside(selection, dom)) return this.#snap(selection, dom, before, step.extend);
    if (!anchorNode || !focusNode) return;
    if (step.extend) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    else selection.collapse(focusNode, focusOffset);
  }

  /** Never inside a letter or an emoji, whatever the browser takes for one: on to its end, or back to its start. */
  #snap(selection: Selection, dom: TextDom, before: number | null, extend: boolean): void {
    const offset = dom.offsetAt(selection.focusNode!, selection.focusOffset);
    if (offset === null || offset === before) return;
    const letter = graphemeAround(dom.text, offset);
    if (letter.start === offset) return;
    const isForward = before === null || offset > before;
    this.#put(selection, dom, isForward ? letter.end : letter.start, extend, isForward);
  }

  /** It went over characters that are hidden. */
  #stoodStill(selection: Selection): boolean {
    const box = caretBox(selection);
    const { transform } = this.element.style;
    return !this.element.hidden && box !== null && transform === this.#transform(box);
  }

  #transform(box: DOMRect): string {
    const frame = this.scroller.getBoundingClientRect();
    const x = box.left - frame.left + this.scroller.scrollLeft;
    const y = box.top - frame.top + this.scroller.scrollTop;
    return `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  #show(selection: Selection): void {
    const box = caretBox(selection);
    this.element.hidden = !box;
    if (!box) return;
    const frame = this.scroller.getBoundingClientRect();
    const over = frame.top + 24 - box.top;
    const under = box.bottom - (frame.bottom - 24);
    const by = over > 0 ? -over : under > 0 ? under : 0;
    this.element.style.transform = this.#transform(box);
    this.element.style.blockSize = `${Math.round(box.height)}px`;
    if (by !== 0) this.scroller.scrollBy({ top: by, behavior: 'instant' });
  }
}

/**
 * The browser moves a caret to the left of the letters as they are seen, but draws a selection on by the direction of the
 * style, which a paragraph of another script does not have to follow. So the focus is moved, and the anchor put back.
 */
function extendVisually(selection: Selection, direction: 'left' | 'right', granularity: string): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.collapse(focusNode, focusOffset);
  selection.modify('move', direction, granularity);
  if (anchorNode && selection.focusNode) {
    selection.setBaseAndExtent(anchorNode, anchorOffset, selection.focusNode, selection.focusOffset);
  }
}

function caretBox(selection: Selection): DOMRect | null {
  if (!selection.focusNode) return null;
  const range = document.createRange();
  range.setStart(selection.focusNode, selection.focusOffset);
  const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
  return box.height > 0 ? box : null;
}
