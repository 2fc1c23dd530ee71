import { fill, type Labels } from './labels.js';
import { make } from './make.js';

/** What the bar asks for. */
export interface FindBarHost {
  typed(wanted: string): void;
  step(by: 1 | -1): void;
  close(): void;
}

/** The line at the top of the pane in which one types what is to be found. */
export class FindBar {
  readonly element = make('div', 'variorum-find', { role: 'search' });
  readonly #field = document.createElement('input');
  readonly #count = make('span', 'variorum-find-count');
  readonly #heard = make('span', 'variorum-unseen', { 'aria-live': 'polite' });
  readonly #previous = icon('variorum-up');
  readonly #next = icon('variorum-down');
  readonly #close = icon('variorum-cross');

  constructor(private readonly host: FindBarHost) {
    Object.assign(this.#field, {
      type: 'text',
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'search',
      dir: 'auto',
    });
    this.element.hidden = true;
    this.element.append(this.#field, this.#count, this.#heard, this.#previous, this.#next, this.#close);
    this.#field.addEventListener('input', () => host.typed(this.#field.value));
    this.#previous.addEventListener('click', () => host.step(-1));
    this.#next.addEventListener('click', () => host.step(1));
    this.#close.addEventListener('click', () => host.close());
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  get wanted(): string {
    return this.#field.value;
  }

  set wanted(words: string) {
    this.#field.value = words;
  }

  open(labels: Labels): void {
    this.relabel(labels);
    this.element.hidden = false;
    this.#field.focus({ preventScroll: true });
    this.#field.select();
  }

  relabel(labels: Labels): void {
    const names: [HTMLElement, string][] = [
      [this.element, labels.find],
      [this.#field, labels.find],
      [this.#previous, labels.findPrevious],
      [this.#next, labels.findNext],
      [this.#close, labels.close],
    ];
    for (const [element, name] of names) element.setAttribute('aria-label', name);
    for (const button of [this.#previous, this.#next, this.#close]) button.title = button.getAttribute('aria-label')!;
    this.#field.placeholder = labels.find;
  }

  /** `at` counts from 1; `context` are the words around the place, for who does not see them. */
  show(state: { count: number; at: number; context: string; done: boolean }, labels: Labels): void {
    const { count, at, context, done } = state;
    const asked = this.wanted.trim() !== '';
    const nothing = asked && done && count === 0;
    const numbers = fill(labels.findCount, at.toLocaleString(), count.toLocaleString());
    const words = nothing ? labels.findNothing : count > 0 ? numbers : '';
    this.#count.textContent = asked && !done && count === 0 ? '…' : words;
    this.#heard.textContent = context ? `${words}: ${context}` : words;
    this.element.toggleAttribute('data-nothing', nothing);
    for (const button of [this.#previous, this.#next]) button.setAttribute('aria-disabled', String(count === 0));
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.host.close();
    else if (event.key === 'Enter' && event.target === this.#field) this.host.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

function icon(name: string): HTMLElement {
  const button = make('button', 'variorum-icon', { type: 'button' });
  button.append(make('span', name, { 'aria-hidden': 'true' }));
  return button;
}
