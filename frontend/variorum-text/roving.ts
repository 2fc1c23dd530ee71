/**
 * A long list is one stop for Tab: Up, Down, Home and End go through its buttons, and Tab comes back to the one that was
 * left.
 */
export class Roving {
  #here: HTMLElement | null = null;

  /** `selector` finds the buttons in the list, in order. */
  constructor(
    private readonly list: HTMLElement,
    private readonly selector: string,
  ) {
    list.addEventListener('focusin', (event) => this.#entered((event.target as Element).closest(selector)));
    list.addEventListener('keydown', (event) => this.#typed(event));
  }

  /** The button that Tab comes to; null in an empty list. */
  get here(): HTMLElement | null {
    return this.#here && this.list.contains(this.#here) ? this.#here : null;
  }

  /** Makes this the button that Tab comes to. The list's buttons are made with `tabindex="-1"`. */
  settle(button: HTMLElement | null): void {
    if (this.#here) this.#here.tabIndex = -1;
    this.#here = button;
    if (button) button.tabIndex = 0;
  }

  #entered(button: HTMLElement | null): void {
    if (button && button !== this.#here) this.settle(button);
  }

  #typed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.#here) return;
    const buttons = [...this.list.querySelectorAll<HTMLElement>(this.selector)];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = at < 0 ? undefined : buttons[targetOf(event.key, at, buttons.length)];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
}

function targetOf(key: string, at: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}
