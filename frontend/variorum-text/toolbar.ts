import { make } from './make.js';
import type { ToolbarAction } from './protocol.js';

/** A box in one coordinate system with the others it is compared to. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const AWAY = 8;
/** The handles of a touch selection hang below its end. */
const HANDLES = 36;

/**
 * Where the toolbar goes: above the selection's first line, below its last when there is no room above, else at the top of
 * what is in view. Always inside the pane. `touch` goes below the handles when it can.
 */
export function placeToolbar(
  first: Box,
  last: Box,
  pane: Box,
  size: Size,
  touch: boolean,
): { left: number; top: number } {
  const above = first.top - AWAY - size.height;
  const below = last.bottom + (touch ? HANDLES : AWAY);
  const fits = (top: number) => top >= pane.top + 4 && top + size.height <= pane.bottom - 4;
  const candidates = touch ? [below, above] : [above, below];
  const top = candidates.find(fits) ?? pane.top + AWAY;
  const anchor = top === below ? last : first;
  const middle = (anchor.left + anchor.right) / 2 - size.width / 2;
  return { top, left: Math.max(pane.left + AWAY, Math.min(middle, pane.right - AWAY - size.width)) };
}

/** The dark strip of five words at a selection. */
export class Toolbar {
  readonly element = make('div', 'variorum-toolbar', { role: 'toolbar' });
  #actions: readonly ToolbarAction[] = [];

  constructor(
    private readonly act: (action: string) => void,
    private readonly leave: () => void,
  ) {
    this.element.hidden = true;
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => this.#clicked(event));
    this.element.addEventListener('keydown', (event) => this.#moved(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  setActions(actions: readonly ToolbarAction[], label: string): void {
    this.#actions = actions;
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(...actions.map((action, i) => button(action, i)));
    if (actions.length === 0) this.hide();
  }

  /** Measured where it is, placed by `place`; with no actions it stays hidden. */
  show(place: (size: Size) => { left: number; top: number } | null): void {
    if (this.#actions.length === 0) return;
    this.element.hidden = false;
    const { width, height } = this.element.getBoundingClientRect();
    const at = place({ width, height });
    if (!at) this.element.hidden = true;
    else this.element.style.transform = `translate(${Math.round(at.left)}px, ${Math.round(at.top)}px)`;
  }

  hide(): void {
    this.element.hidden = true;
  }

  focus(): void {
    this.#focus(0);
  }

  /** The action that a key stands for. */
  actionFor(event: KeyboardEvent): string | null {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
    const key = event.key.toLowerCase();
    return this.#actions.find((action) => action.key?.toLowerCase() === key)?.id ?? null;
  }

  #clicked(event: Event): void {
    const id = (event.target as Element).closest<HTMLElement>('[data-action]')?.dataset['action'];
    if (id) this.act(id);
  }

  #moved(event: KeyboardEvent): void {
    const buttons = [...this.element.children];
    const at = buttons.indexOf(document.activeElement!);
    if (event.key === 'ArrowRight') this.#focus((at + 1) % buttons.length);
    else if (event.key === 'ArrowLeft') this.#focus((at + buttons.length - 1) % buttons.length);
    else if (event.key === 'Home') this.#focus(0);
    else if (event.key === 'End') this.#focus(buttons.length - 1);
    else if (event.key === 'Tab' && event.shiftKey) this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #focus(at: number): void {
    [...this.element.children].forEach((child, i) => ((child as HTMLElement).tabIndex = i === at ? 0 : -1));
    (this.element.children[at] as HTMLElement | undefined)?.focus({ preventScroll: true });
  }
}

function button(action: ToolbarAction, index: number): HTMLElement {
  const element = make('button', '', { type: 'button', tabindex: index === 0 ? '0' : '-1' });
  element.dataset['action'] = action.id;
  element.append(action.label);
  if (action.key) {
    element.setAttribute('aria-keyshortcuts', action.key.toUpperCase());
    const hint = make('kbd', '', { 'aria-hidden': 'true' });
    hint.textContent = action.key.toUpperCase();
    element.append(hint);
  }
  return element;
}
