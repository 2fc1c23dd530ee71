import type { Companion } from './companions.js';
import { make } from './make.js';
import type { Reading } from './reading.js';
import { shownText } from './shown-text.js';
import { footnoteLabel, type LaidBlock } from './structure.js';

/** How long, in milliseconds, the note stays when the pointer has left its mark, so that one can go into it. */
const STAYS = 250;
let count = 0;

/**
 * Shows a note of the text's own apparatus beside its mark, on hover and on focus (WCAG 2.2, 1.4.13: it can be hovered
 * itself, it stays, Esc puts it away); a click or Enter goes to the note.
 */
export class Footnotes implements Companion {
  readonly #card = make('div', 'variorum-footnote', { role: 'tooltip', id: `variorum-footnote-${++count}` });
  #mark: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    this.#card.hidden = true;
    const { scroller } = reading.parts!;
    scroller.append(this.#card);
    const quiet = { signal, passive: true };
    scroller.addEventListener('pointerover', (event) => this.#entered(event.target as Element), quiet);
    scroller.addEventListener('pointerout', () => this.#hideSoon(), quiet);
    scroller.addEventListener('focusin', (event) => this.#entered(event.target as Element), quiet);
    scroller.addEventListener('focusout', () => this.#hide(), quiet);
    scroller.addEventListener('click', (event) => this.#go(event.target as Element), { signal });
    scroller.addEventListener('keydown', (event) => this.#typed(event), { signal, capture: true });
    signal.addEventListener('abort', () => this.#card.remove());
  }

  textChanged(): void {
    this.#hide();
  }

  #entered(target: Element): void {
    const mark = target.closest<HTMLElement>('.variorum-footnote-ref');
    if (this.#card.contains(target) || (mark && mark === this.#mark)) return clearTimeout(this.#timer);
    const note = mark && this.#noteOf(mark);
    if (mark && note) this.#show(mark, note);
  }

  #noteOf(mark: HTMLElement): LaidBlock | undefined {
    return this.reading.dom?.notes.get(footnoteLabel(mark.textContent ?? ''));
  }

  #show(mark: HTMLElement, note: LaidBlock): void {
    const { dom } = this.reading;
    if (!dom) return;
    this.#hide();
    this.#mark = mark;
    this.#card.textContent = shownText(dom, note);
    this.#card.hidden = false;
    mark.setAttribute('aria-describedby', this.#card.id);
    this.#place(mark);
  }

  /** Under its mark, or above it where there is no room below; inside the pane. */
  #place(mark: HTMLElement): void {
    const { scroller } = this.reading.parts!;
    const frame = scroller.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const below = box.bottom + 6 + height <= frame.bottom;
    const top = (below ? box.bottom + 6 : box.top - height - 6) - frame.top + scroller.scrollTop;
    const middle = box.left + box.width / 2 - frame.left - width / 2;
    const left = Math.max(8, Math.min(middle, scroller.clientWidth - width - 8));
    this.#card.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    if (this.#mark && this.#mark !== document.activeElement) this.#timer = setTimeout(() => this.#hide(), STAYS);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#mark?.removeAttribute('aria-describedby');
    this.#mark = null;
    this.#card.hidden = true;
  }

  #go(target: Element): void {
    const mark = target.closest<HTMLElement>('.variorum-footnote-ref');
    const note = mark && this.#noteOf(mark);
    if (!note || !(document.getSelection()?.isCollapsed ?? true)) return;
    this.#hide();
    this.reading.places.reveal(note.start, note.end);
  }

  #typed(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#mark) {
      this.#hide();
      event.stopPropagation();
    } else if (event.key === 'Enter' && (event.target as Element).matches('.variorum-footnote-ref')) {
      this.#go(event.target as Element);
      event.preventDefault();
    }
  }
}
