import type { Companion } from './companions.js';
import { make } from './make.js';
import type { Reading } from './reading.js';
import { standingOf } from './standing.js';

/** Shows on the strip which part of the text is in view. */
export class StripWindow implements Companion {
  readonly #element = make('div', 'variorum-in-view');
  #size = '';
  #place = '';

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    reading.parts!.minimap.append(this.#element);
    signal.addEventListener('abort', () => this.#element.remove());
  }

  textChanged(): void {
    this.moved();
  }

  moved(): void {
    const { parts } = this.reading;
    const stand = standingOf(this.reading)?.last;
    if (!stand || !parts) return;
    const share = stand.height / stand.whole;
    const size = `${round(share * 100)}%`;
    // In shares of its own height, so that the strip's own is never asked for.
    const place = `0 ${round((parts.scroller.scrollTop / stand.height) * 100)}%`;
    if (size !== this.#size) this.#element.style.blockSize = this.#size = size;
    if (place !== this.#place) this.#element.style.translate = this.#place = place;
    this.#element.hidden = share >= 1;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
