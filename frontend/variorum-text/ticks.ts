import type { Companion } from './companions.js';
import { markColour } from './colours.js';
import { inSteps, noMoreSteps } from './idle.js';
import { Ink } from './ink.js';
import { rowsOf, TICK, type Tick } from './minimap.js';
import type { Pane } from './pane.js';
import type { Reading } from './reading.js';
import { watchSizes } from './sizes.js';
import { colourOf } from './visuals.js';

/** Milliseconds: heights change all the time while chunks are laid out for the first time. */
const PAUSE = 400;
/** Pixels; ticks of the chosen claim are as wide as the strip. */
const WIDTH = 4;

/** Shows on the strip where in the whole text the marks are. */
export class Ticks implements Companion {
  readonly #ink: Ink;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #drawn = '';

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    const { minimap, sheet } = reading.parts!;
    this.#ink = new Ink(minimap, 'variorum-ticks', () => this.#soon());
    watchSizes([minimap, sheet], () => this.#soon(), signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      noMoreSteps(this.#step);
      this.#ink.element.remove();
    });
  }

  textChanged(): void {
    this.#soon();
  }

  marksChanged(): void {
    this.#soon();
  }

  /** The first ones at once, in a free moment. */
  #soon(): void {
    if (this.#drawn === '') inSteps(this.#step);
    else
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        inSteps(this.#step);
      }, PAUSE);
  }

  #step = (): boolean => {
    this.#draw();
    return false;
  };

  /** Reads the layout; a canvas, so that nothing has to be laid out or styled for it. */
  #draw(): void {
    const { pane, parts } = this.reading;
    if (!pane || !parts) return;
    const { clientWidth: width, clientHeight: height } = parts.minimap;
    const whole = Math.max(parts.scroller.scrollHeight, parts.scroller.clientHeight);
    const { all, chosen } = this.#rows(pane, height, whole);
    const wanted = `${width} ${height} ${this.#ink.isDark} ${[...all]} ${[...chosen.keys()]}`;
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const context = this.#ink.begin(width, height);
    if (!context) return;
    const scheme = this.#ink.isDark ? 'dark' : 'light';
    for (const [row, colour] of all) {
      context.fillStyle = markColour(colour)[scheme].line;
      context.fillRect((width - WIDTH) / 2, row * TICK, WIDTH, TICK - 1);
    }
    // The style sheet says the accent there, where it is not seen.
    if (chosen.size > 0) context.fillStyle = getComputedStyle(this.#ink.element).caretColor;
    for (const row of chosen.keys()) context.fillRect(0, row * TICK, width, TICK - 1);
  }

  #rows(pane: Pane, height: number, whole: number): { all: Map<number, string>; chosen: Map<number, string> } {
    const { marks, colourBy, selectedClaim } = this.reading;
    const heightOf = pane.viewport.heights();
    const ticks: Tick[] = [];
    const chosen: Tick[] = [];
    for (const slot of marks.index.order) {
      if (!this.reading.isShown(slot) || marks.start(slot) >= pane.dom.text.length) continue;
      const tick = { at: heightOf(marks.start(slot)) / whole, colour: colourOf(marks, slot, colourBy) };
      ticks.push(tick);
      if (selectedClaim.has(marks.id(slot))) chosen.push(tick);
    }
    return { all: rowsOf(ticks, height), chosen: rowsOf(chosen, height) };
  }
}
