import type { TextDom } from './blocks.js';
import { Caret } from './caret.js';
import { characterAt } from './hits.js';
import { marksOfBadge, moveAmongBadges, keepOneBadgeInTabOrder } from './margin.js';
import type { Pane } from './pane.js';
import type { Places } from './places.js';
import type { Labels } from './labels.js';
import type { Gesture, Span, ToolbarAction, VariorumEvents } from './protocol.js';
import { Scrolling } from './scrolling.js';
import { selectedSpan, SelectionWatcher, type Means } from './selection.js';
import { placeToolbar, Toolbar, type Box } from './toolbar.js';

/** What the controls need of their element. */
export interface ControlsHost {
  readonly dom: TextDom | null;
  readonly pane: Pane | null;
  readonly gesture: Gesture | null;
  /** The passage that an action is under way for. */
  readonly pending: Span | null;
  fire<K extends keyof VariorumEvents>(name: K, detail: VariorumEvents[K]): void;
  readonly places: Places;
  /** The passage that an action is under way for stays visible when the selection goes. */
  setPending(span: Span | null): void;
  /** Paints a mark that waits for the server's answer; gives its id. */
  addProvisional(span: Span): string;
  scrolledByUser(fraction: number): void;
  /** What stands where on the screen has changed. */
  moved(): void;
  /** Esc was pressed, and nothing here had a use for it. */
  escaped(): void;
}

/** At most this often, in milliseconds, the page hears what is in view. */
const RANGE_PAUSE = 150;

/** Everything a reader does to a pane: selecting, clicking, keys, scrolling. Lives as long as its signal. */
export class Controls {
  readonly scrolling: Scrolling;
  readonly #toolbar: Toolbar;
  readonly #caret: Caret;
  #means: Means = 'mouse';
  #rangeTimer: ReturnType<typeof setTimeout> | undefined;
  #lastRange = '';
  #hoverFrame = 0;

  constructor(
    private readonly host: ControlsHost,
    private readonly scroller: HTMLElement,
    minimap: HTMLElement,
    signal: AbortSignal,
  ) {
    this.#toolbar = new Toolbar(
      (action) => this.#act(action),
      () => this.scroller.focus({ preventScroll: true }),
    );
    this.#caret = new Caret(scroller, () => this.host.pane?.viewport.visibleSpan().start ?? 0);
    this.scrolling = new Scrolling(scroller, signal, (byUser) => this.#scrolled(byUser));
    const listener = { finished: this.#finished, cleared: () => this.#toolbar.hide() };
    new SelectionWatcher(() => this.host.dom, scroller, listener, signal);
    scroller.append(this.#toolbar.element, this.#caret.element);
    scroller.addEventListener('click', (event) => this.#clicked(event), { signal });
    scroller.addEventListener('pointerdown', (event) => this.#pressed(event), { signal, passive: true });
    scroller.addEventListener('pointermove', (event) => this.#hovered(event), { signal, passive: true });
    scroller.addEventListener('keydown', (event) => this.#typed(event), { signal });
    scroller.addEventListener('focus', () => this.#returned(), { signal });
    document.addEventListener('keydown', (event) => this.#typedAnywhere(event), { signal });
    minimap.addEventListener('click', (event) => this.#jumped(event, minimap), { signal });
    signal.addEventListener('abort', () => this.#dispose());
  }

  setActions(actions: readonly ToolbarAction[], labels: Labels): void {
    this.#toolbar.setActions(actions, labels.toolbar);
  }

  /** Tells the page what is in view, soon and not too often. */
  rangeMayHaveChanged(): void {
    this.#rangeTimer ??= setTimeout(() => {
      this.#rangeTimer = undefined;
      const viewport = this.host.pane?.viewport;
      if (!viewport) return;
      if (!viewport.isLaidInView) return this.rangeMayHaveChanged();
      const span = viewport.visibleSpan();
      viewport.notePlace();
      if (`${span.start} ${span.end}` === this.#lastRange) return;
      this.#lastRange = `${span.start} ${span.end}`;
      this.host.fire('visible-range-changed', span);
    }, RANGE_PAUSE);
  }

  #dispose(): void {
    clearTimeout(this.#rangeTimer);
    cancelAnimationFrame(this.#hoverFrame);
    this.#toolbar.element.remove();
    this.#caret.element.remove();
  }

  #scrolled(byUser: boolean): void {
    if (byUser) this.host.scrolledByUser(this.scrolling.fraction);
    this.host.moved();
    this.rangeMayHaveChanged();
  }

  #finished = (passage: Span, means: Means): void => {
    this.#means = means;
    this.host.setPending(null);
    this.host.fire('passage-selected', passage);
    if (this.host.gesture) this.#act('gesture', passage);
    else this.#toolbar.show((size) => this.#place(passage, size));
  };

  #place(passage: Span, size: { width: number; height: number }): { left: number; top: number } | null {
    const { dom, scroller } = { dom: this.host.dom, scroller: this.scroller };
    const head = dom?.rangeOf({ start: passage.start, end: passage.start + 1 })?.getBoundingClientRect();
    const tail = dom?.rangeOf({ start: passage.end - 1, end: passage.end })?.getBoundingClientRect();
    if (!head || !tail) return null;
    const frame = scroller.getBoundingClientRect();
    const inside = (line: DOMRect): Box => ({
      left: Math.min(head.left, tail.left) - frame.left,
      right: Math.max(head.right, tail.right) - frame.left,
      top: line.top - frame.top + scroller.scrollTop,
      bottom: line.bottom - frame.top + scroller.scrollTop,
    });
    const top = scroller.scrollTop;
    const pane = { left: 0, right: scroller.clientWidth, top, bottom: top + scroller.clientHeight };
    return placeToolbar(inside(head), inside(tail), pane, size, this.#means === 'touch');
  }

  #act(action: string, passage = this.#selected()): void {
    const { dom } = this.host;
    if (!dom || !passage) return;
    const paintsAtOnce = action === 'highlight' || action === 'gesture';
    const temporaryId = paintsAtOnce ? this.host.addProvisional(passage) : '';
    if (this.#toolbar.element.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
    this.#toolbar.hide();
    if (paintsAtOnce) document.getSelection()?.removeAllRanges();
    else this.host.setPending(passage);
    this.#caret.sleep();
    const quote = dom.text.slice(passage.start, passage.end);
    this.host.fire('passage-action', { action, ...passage, quote, temporaryId });
  }

  #selected(): Span | null {
    return this.host.dom && selectedSpan(this.host.dom, document.getSelection());
  }

  /** From a dialog that led to nothing: the passage that it was about is selected as before. */
  #returned(): void {
    const { dom, pending, gesture } = this.host;
    // In this mode every selection is a mark at once.
    const range = pending && !gesture && dom?.rangeOf(pending);
    if (!range) return;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  #pressed(event: PointerEvent): void {
    if (this.#toolbar.element.contains(event.target as Node)) return;
    this.host.setPending(null);
    this.#caret.sleep();
  }

  #clicked(event: MouseEvent): void {
    const target = event.target as Element;
    const badge = target.closest('.variorum-badge');
    if (badge) return this.#activateBadge(badge);
    if (target.closest('a, .variorum-toolbar') || this.#selected() || !this.host.dom) return;
    const offset = characterAt(this.host.dom, event.clientX, event.clientY);
    if (offset !== null) this.#activate(this.host.places.idsAt(offset), event.clientX, event.clientY);
  }

  #activateBadge(badge: Element): void {
    const box = badge.getBoundingClientRect();
    this.#activate(this.host.places.smallestFirst(marksOfBadge(badge)), box.left + box.width / 2, box.bottom);
  }

  #activate(ids: string[], x: number, y: number): void {
    if (ids.length > 0) this.host.fire('mark-activated', { ids, x, y });
  }

  #hovered(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || this.#hoverFrame) return;
    this.#hoverFrame = requestAnimationFrame(() => {
      this.#hoverFrame = 0;
      const { dom } = this.host;
      const offset = dom && characterAt(dom, event.clientX, event.clientY);
      dom?.sheet.toggleAttribute('data-over', offset !== null && this.host.places.isMarked(offset));
    });
  }

  #jumped(event: MouseEvent, minimap: HTMLElement): void {
    const box = minimap.getBoundingClientRect();
    const whole = this.scroller.scrollHeight;
    const wanted = ((event.clientY - box.top) / box.height) * whole - this.scroller.clientHeight / 2;
    this.scrolling.byReader();
    this.scroller.scrollTo({ top: wanted, behavior: 'instant' });
  }

  /** Keys while the focus is in this pane. */
  #typed(event: KeyboardEvent): void {
    const badge = (event.target as Element).closest<HTMLElement>('.variorum-badge');
    if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      this.host.places.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (badge && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      moveAmongBadges(this.host.dom!.sheet, badge, event.key === 'ArrowDown' ? 1 : -1);
      keepOneBadgeInTabOrder(this.host.dom!.sheet);
    } else if (event.target !== this.scroller || !this.host.dom) {
      return;
    } else if (event.key === 'Tab' && !event.shiftKey && this.#toolbar.isOpen) {
      this.#toolbar.focus();
    } else if (event.key === 'Enter' && this.#caret.isAwake) {
      this.#activateAtCaret(this.host.dom);
    } else if (!this.#caret.handle(event, this.host.dom)) {
      return;
    }
    event.preventDefault();
  }

  #activateAtCaret(dom: TextDom): void {
    const offset = this.#caret.offset(dom);
    const box = this.#caret.element.getBoundingClientRect();
    if (offset !== null) this.#activate(this.host.places.idsAt(offset), box.left, box.bottom);
  }

  /** Keys wherever the focus is, unless it is where one writes or chooses. */
  #typedAnywhere(event: KeyboardEvent): void {
    if (event.defaultPrevented || isBusy(event.composedPath()[0])) return;
    if (event.key === 'Escape') return this.#escape();
    const action = this.#toolbar.actionFor(event);
    if (action === null || !this.#selected()) return;
    event.preventDefault();
    this.#act(action);
  }

  #escape(): void {
    if (this.#toolbar.isOpen) {
      if (this.#toolbar.element.contains(document.activeElement)) this.scroller.focus({ preventScroll: true });
      this.#toolbar.hide();
    } else if (this.host.gesture) this.host.fire('gesture-ended', {});
    else if (this.#caret.isAwake) this.#caret.sleep();
    else this.host.escaped();
    this.host.setPending(null);
  }
}

const BUSY =
  'input, dialog, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

function isBusy(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.closest(BUSY) !== null;
}
