import type { Labels } from './labels.js';
import { make } from './make.js';

/** What a drawer can show. */
export interface DrawerView {
  readonly element: HTMLElement;
  title(labels: Labels): string;
  /** What stands small beside the title; empty for nothing. */
  count(): string;
  /** It is about to be seen: draws itself, and gives what the focus shall go to (null: the close button). */
  opened(): HTMLElement | null;
  closed(): void;
}

/** Up to this width of the pane, in pixels, the drawer covers it whole. The style sheet says the same. */
const NARROW = 520;
let count = 0;

/**
 * A panel over the pane at its inline end. It is a landmark with its title's name; Esc or its button close it and the focus
 * goes back to where it was. It does not hold the focus: who tabs out of it is in the pane again.
 */
export class Drawer {
  readonly element = make('section', 'variorum-drawer', { role: 'navigation' });
  readonly #title = make('h2', 'variorum-drawer-title', { id: `variorum-drawer-${++count}` });
  readonly #count = make('span', 'variorum-drawer-count');
  readonly #close = make('button', 'variorum-icon', { type: 'button' });
  readonly #body = make('div', 'variorum-drawer-body');
  #view: DrawerView | null = null;
  #before: Element | null = null;

  constructor(
    private readonly pane: HTMLElement,
    private readonly scroller: HTMLElement,
    private readonly labels: () => Labels,
    signal: AbortSignal,
  ) {
    const head = make('header', 'variorum-drawer-head');
    this.#close.append(make('span', 'variorum-cross', { 'aria-hidden': 'true' }));
    head.append(this.#title, this.#count, this.#close);
    this.element.append(head, this.#body);
    this.element.setAttribute('aria-labelledby', this.#title.id);
    this.element.hidden = true;
    pane.append(this.element);
    this.#close.addEventListener('click', () => this.close());
    this.element.addEventListener('keydown', (event) => this.#typed(event));
    scroller.addEventListener('focusin', () => this.#covers() && this.close(false), { signal });
    signal.addEventListener('abort', () => this.#removed());
  }

  get isOpen(): boolean {
    return this.#view !== null;
  }

  open(view: DrawerView): void {
    const { activeElement } = document;
    if (!this.element.contains(activeElement)) this.#before = activeElement;
    if (this.#view !== view) this.#view?.closed();
    this.#view = view;
    this.element.hidden = false;
    this.#body.replaceChildren(view.element);
    const first = view.opened() ?? this.#close;
    this.refresh();
    first.focus();
    first.scrollIntoView({ block: 'nearest' });
  }

  /** The title and the count may have changed. */
  refresh(): void {
    if (!this.#view) return;
    const labels = this.labels();
    this.#title.textContent = this.#view.title(labels);
    this.#count.textContent = this.#view.count();
    this.#close.setAttribute('aria-label', labels.close);
    this.#close.title = labels.close;
  }

  /** Where the focus is in it, it goes back to where it was, unless somebody else takes it. */
  close(returns = true): void {
    const view = this.#view;
    if (!view) return;
    const before = this.#before?.isConnected ? (this.#before as HTMLElement) : this.scroller;
    // First of all: where it covers the text, the focus that goes there closes it.
    this.#view = this.#before = null;
    if (returns && this.element.contains(document.activeElement)) before.focus({ preventScroll: true });
    this.element.hidden = true;
    view.closed();
  }

  /** Something in the text was chosen: where the drawer covers the text, it makes way. */
  chosen(): void {
    if (this.#covers()) this.scroller.focus({ preventScroll: true });
  }

  /** Focused without a choice the close button is a safe place. */
  focusClose(): void {
    this.#close.focus({ preventScroll: true });
  }

  #covers(): boolean {
    return this.#view !== null && this.pane.clientWidth <= NARROW;
  }

  #typed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }

  #removed(): void {
    this.close(false);
    this.element.remove();
  }
}
