import { markColour, PAPER } from './colours.js';
import { Ink } from './ink.js';
import { make } from './make.js';
import type { Role } from './protocol.js';
import type { Thread } from './threads.js';
import { roleColour } from './visuals.js';

/** Dashes of the curves are those of the lines under marks. */
const DASHES: Record<string, number[]> = { dashed: [7, 4], dotted: [0.1, 4.5] };
const WIDTH = 1.6;
const RADIUS = 3.5;

/** One part of the page in which curves are seen: a pane behind its text, or the gap between two panes. */
export class LinkLayer {
  readonly #ink: Ink;
  #place = '';
  #drawn = '';
  #last: Parameters<LinkLayer['draw']> | null = null;

  constructor(parent: Element, className: string) {
    this.#ink = new Ink(parent, className, () => {
      this.#drawn = '';
      if (this.#last) this.draw(...this.#last);
    });
  }

  /** Draws in pixels of the window; `left` and `top` are where this part begins. */
  draw(left: number, top: number, width: number, height: number, threads: readonly Thread[]): void {
    const what = threads.map((thread) => thread.d + thread.role).join();
    const wanted = `${left} ${top} ${width} ${height} ${what}`;
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    this.#last = [left, top, width, height, threads];
    const context = this.#ink.begin(width, height);
    if (!context) return;
    context.translate(-left, -top);
    context.lineCap = 'round';
    context.lineWidth = WIDTH;
    for (const thread of threads) this.#line(context, thread);
    context.globalAlpha = 1;
    context.setLineDash([]);
    for (const thread of threads) this.#dots(context, thread);
  }

  /** Puts this part somewhere else; `css` are the declarations that say where. */
  place(css: string): void {
    if (css !== this.#place) this.#ink.element.style.cssText = this.#place = css;
  }

  remove(): void {
    this.#ink.element.remove();
  }

  #line(context: CanvasRenderingContext2D, { d, role, faint }: Thread): void {
    if (!d) return;
    context.globalAlpha = faint ? 0.55 : 0.88;
    context.strokeStyle = this.#colour(role);
    context.setLineDash(DASHES[markColour(roleColour(role)).pattern] ?? []);
    context.stroke(new Path2D(d));
  }

  #dots(context: CanvasRenderingContext2D, { role, dots }: Thread): void {
    if (dots.length === 0) return;
    const colour = this.#colour(role);
    const isRing = role === 'qualifies';
    context.strokeStyle = colour;
    context.fillStyle = isRing ? PAPER[this.#scheme] : colour;
    for (const { x, y } of dots) {
      context.beginPath();
      context.arc(x, y, RADIUS, 0, 2 * Math.PI);
      context.fill();
      if (isRing) context.stroke();
    }
  }

  #colour(role: Role | null): string {
    return markColour(roleColour(role))[this.#scheme].line;
  }

  get #scheme(): 'light' | 'dark' {
    return this.#ink.isDark ? 'dark' : 'light';
  }
}

/** The parent of what is drawn between panes. */
export function newOverlay(): HTMLElement {
  return make('div', 'variorum-links', { 'aria-hidden': 'true' });
}
