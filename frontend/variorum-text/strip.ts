import type { Companion } from './companions.js';
import { Ink } from './ink.js';
import type { Reading } from './reading.js';
import { standingOf } from './standing.js';

/** Pixels; smaller could not be seen. */
const LEAST = 8;
const COLOURS = {
  light: { line: '#6b6f7a', ground: '#23252b1f' },
  dark: { line: '#9a9ea8', ground: '#e4e2dc2b' },
} as const;

/** Shows on the strip which part of the text is in view. */
export class StripWindow implements Companion {
  readonly #ink: Ink;
  #drawn = '';

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    this.#ink = new Ink(reading.parts!.minimap, 'variorum-in-view', () => {
      this.#drawn = '';
      this.moved();
    });
    signal.addEventListener('abort', () => this.#ink.element.remove());
  }

  textChanged(): void {
    this.moved();
  }

  moved(): void {
    const { parts } = this.reading;
    const stand = standingOf(this.reading)?.last;
    if (!stand || !parts) return;
    const { width, height } = stand.strip;
    const size = Math.max(LEAST, Math.round((stand.height / stand.whole) * height));
    const share = stand.room > 0 ? Math.min(1, Math.max(0, parts.scroller.scrollTop / stand.room)) : 0;
    const top = Math.round(share * (height - size) * 2) / 2;
    const wanted = `${width} ${height} ${size} ${top}`;
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const context = this.#ink.begin(width, height);
    if (!context || stand.room === 0) return;
    const colours = COLOURS[this.#ink.isDark ? 'dark' : 'light'];
    context.beginPath();
    context.roundRect(0.5, top + 0.5, width - 1, size - 1, 3);
    context.fillStyle = colours.ground;
    context.fill();
    context.strokeStyle = colours.line;
    context.stroke();
  }
}
