import { fill, type Labels } from './labels.js';
import { make } from './make.js';

/** How many passages of the chosen claim are out of view, and the offsets of the nearest. */
export interface Beyond {
  readonly above: number;
  readonly below: number;
}

/** The two buttons at a pane's upper and lower edge that say how many passages are out of view, and go to the nearest. */
export class BeyondButtons {
  readonly #above = newButton('above', '↑');
  readonly #below = newButton('below', '↓');
  #shown = '';

  constructor(
    private readonly element: HTMLElement,
    private readonly scroller: HTMLElement,
    go: (edge: 'above' | 'below') => void,
    signal: AbortSignal,
  ) {
    this.#above.addEventListener('click', () => go('above'), { signal });
    this.#below.addEventListener('click', () => go('below'), { signal });
    signal.addEventListener('abort', () => [this.#above, this.#below].forEach((button) => button.remove()));
  }

  show({ above, below }: Beyond, labels: Labels): void {
    const wanted = `${above} ${below} ${labels.oneAbove} ${labels.oneBelow}`;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#set(this.#above, above, above === 1 ? labels.oneAbove : fill(labels.manyAbove, above));
    this.#set(this.#below, below, below === 1 ? labels.oneBelow : fill(labels.manyBelow, below));
  }

  #set(button: HTMLElement, count: number, label: string): void {
    if (count === 0) {
      if (button === document.activeElement) this.scroller.focus({ preventScroll: true });
      button.remove();
      return;
    }
    button.lastElementChild!.textContent = count > 99 ? '99+' : String(count);
    button.setAttribute('aria-label', label);
    button.title = label;
    if (!button.isConnected) this.element.append(button);
  }
}

function newButton(edge: 'above' | 'below', arrow: string): HTMLElement {
  const button = make('button', `variorum-beyond variorum-${edge}`, { type: 'button' });
  const sign = make('span', '', { 'aria-hidden': 'true' });
  sign.textContent = arrow;
  button.append(sign, make('span', ''));
  return button;
}
