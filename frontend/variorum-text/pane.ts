import type { TextDom } from './blocks.js';
import { badgeFace } from './faces.js';
import { keepOneBadgeInTabOrder, measureClusters, showBadges, type BadgeFace } from './margin.js';
import type { MarkTable } from './marks.js';
import { stripes, type Tick } from './minimap.js';
import { measureLines, showOutlines, type LineBox, type Outlined } from './outline.js';
import { Painter, type Paint } from './paint.js';
import type { Labels } from './labels.js';
import type { ColourBy, MarkStyle, Span } from './protocol.js';
import type { Aside } from './render.js';
import { Viewport } from './viewport.js';
import { colourOf, lineColour, visualClass, type VisualClass } from './visuals.js';

/** What a pane shows of its text; read anew for every frame that draws. */
export interface PaneState {
  readonly marks: MarkTable;
  readonly colourBy: ColourBy;
  readonly markStyle: MarkStyle;
  readonly labels: Labels;
  readonly selectedMark: string | null;
  readonly selectedClaim: ReadonlySet<string>;
  /** The passage that an action is under way for. */
  readonly pending: Span | null;
  isShown(slot: number): boolean;
  /** What stands where on the screen has changed. */
  moved(): void;
}

const PENDING: VisualClass = {
  name: 'variorum-pending',
  level: 9,
  css: '::highlight(variorum-pending) { background-color: light-dark(#c4d4d2, #2d4f52); }',
};

/** Milliseconds. */
const STRIP_PAUSE = 120;
/** Pixels left and right of the text. */
const MARGINS = 80;
/** In em: an average letter of the serif with the space that broken lines leave, and the measure. */
const LETTER = 0.45;
const WIDEST = 33;

/** Draws marks, badges, outlines and the strip over one text: in a frame all reads before all writes. */
export class Pane {
  readonly viewport: Viewport;
  readonly #painter: Painter;
  readonly #resized: ResizeObserver | null;
  readonly #sizes = new Map<number, string>();
  #frame = 0;
  #unpainted = true;
  #width = 0;
  #metrics = '';
  #stripTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly dom: TextDom,
    private readonly scroller: HTMLElement,
    private readonly minimap: HTMLElement,
    private readonly state: PaneState,
  ) {
    this.#painter = new Painter(dom);
    this.viewport = new Viewport(scroller, dom, (came, went) => this.#nearChanged(came, went));
    this.#resized =
      typeof ResizeObserver === 'function' ? new ResizeObserver((entries) => this.#sizeChanged(entries)) : null;
    this.#resized?.observe(dom.sheet);
    this.#resized?.observe(scroller);
    this.#paintNear();
    this.#schedule();
    this.#scheduleStrip();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#stripTimer);
    this.viewport.dispose();
    this.#resized?.disconnect();
    this.#painter.forgetAll();
  }

  /** Marks, colours or the filter changed: everything near is drawn anew in the next frame. */
  marksChanged(): void {
    this.#sizes.clear();
    this.#unpainted = true;
    this.#schedule();
    this.#scheduleStrip();
  }

  /** Draws a chunk's text anew, with these words beside its own. */
  redraw(chunk: number, asides: readonly Aside[]): void {
    this.#painter.forget(chunk);
    this.dom.redraw(chunk, asides);
    this.#sizes.delete(chunk);
    if (this.viewport.near.has(chunk)) this.#paint(chunk);
    this.#schedule();
  }

  /** Paints far chunks too, for paper. */
  paintAll(): void {
    this.dom.chunks.forEach((_, chunk) => this.#paint(chunk));
  }

  paintNearOnly(): void {
    this.dom.chunks.forEach((_, chunk) => {
      if (!this.viewport.near.has(chunk)) this.#painter.forget(chunk);
    });
    this.marksChanged();
  }

  #sizeChanged(entries: ResizeObserverEntry[]): void {
    this.#width = entries.find((entry) => entry.target === this.scroller)?.contentRect.width ?? this.#width;
    const { fontSize, lineHeight } = getComputedStyle(this.dom.sheet);
    const metrics = `${this.#width} ${fontSize} ${lineHeight}`;
    if (this.#width > 0 && metrics !== this.#metrics) {
      this.#estimate(parseFloat(fontSize) || 16, parseFloat(lineHeight) || 26);
      if (this.#metrics) this.viewport.keepPlace();
      this.#metrics = metrics;
    }
    this.#schedule();
    this.#scheduleStrip();
  }

  /** The heights of chunks that were never laid out, from the width of an average letter. */
  #estimate(em: number, lineHeight: number): void {
    const column = Math.min(this.#width - MARGINS, em * WIDEST);
    this.dom.estimateHeights(Math.max(10, column / (em * LETTER)), lineHeight);
  }

  #nearChanged(came: number[], went: number[]): void {
    for (const chunk of went) {
      this.#painter.forget(chunk);
      this.#sizes.delete(chunk);
      const { layer } = this.dom.chunks[chunk]!;
      if (!layer.contains(document.activeElement)) layer.replaceChildren();
    }
    came.forEach((chunk) => this.#paint(chunk));
    if (came.length > 0) this.#schedule();
  }

  /** Paint in one frame, what needs measuring in the next: the text with its marks is there first. */
  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#unpainted) return this.#draw();
      this.#paintNear();
      this.#schedule();
    });
  }

  #paintNear(): void {
    this.#unpainted = false;
    this.viewport.near.forEach((chunk) => this.#paint(chunk));
  }

  /** The strip may lag behind: heights change all the time while chunks are laid out for the first time. */
  #scheduleStrip(): void {
    this.#stripTimer ??= setTimeout(() => {
      this.#stripTimer = undefined;
      const { all, chosen } = this.#stripes();
      this.minimap.style.backgroundImage = `${chosen}, ${all}`;
    }, STRIP_PAUSE);
  }

  /** Only chunks whose size is not the one they were drawn for. */
  #draw(): void {
    const sizeOf = (chunk: number) => {
      const { offsetWidth, offsetHeight } = this.dom.chunks[chunk]!.element;
      return `${offsetWidth} ${offsetHeight}`;
    };
    const stale = [...this.viewport.near].filter((chunk) => this.#sizes.get(chunk) !== sizeOf(chunk));
    const measured = stale.map((chunk) => ({ chunk, size: sizeOf(chunk), ...this.#measure(chunk) }));
    for (const { chunk, size, badges, outlines } of measured) {
      this.#sizes.set(chunk, size);
      const { layer } = this.dom.chunks[chunk]!;
      showOutlines(layer, outlines);
      showBadges(layer, badges);
    }
    if (measured.length > 0) keepOneBadgeInTabOrder(this.dom.sheet);
    this.state.moved();
  }

  #paint(chunk: number): void {
    const { marks, colourBy, markStyle: style, pending, selectedMark } = this.state;
    const paints: Paint[] = this.#shownIn(this.dom.chunks[chunk]!).map((slot) => ({
      start: marks.start(slot),
      end: marks.end(slot),
      visual: visualClass(colourOf(marks, slot, colourBy), marks.level(slot), {
        style,
        raised: marks.id(slot) === selectedMark,
      }),
    }));
    if (pending) paints.push({ ...pending, visual: PENDING });
    this.#painter.paintChunk(chunk, paints);
  }

  #shownIn(span: Span): number[] {
    return this.state.marks.index.overlapping(span).filter((slot) => this.state.isShown(slot));
  }

  #measure(number: number): { badges: BadgeFace[]; outlines: { passage: Outlined; lines: LineBox[] }[] } {
    const { marks, labels, selectedClaim } = this.state;
    const chunk = this.dom.chunks[number]!;
    const shown = this.#shownIn(chunk);
    const beginning = shown.filter((slot) => this.viewport.chunkAt(marks.start(slot)) === number);
    const groups = measureClusters(this.dom, chunk, beginning, (slot) => marks.start(slot));
    const outlines = shown.flatMap((slot) => this.#outlined(slot));
    return {
      badges: groups.map((group) => badgeFace(group, marks, labels, selectedClaim)),
      outlines: outlines.map((passage) => ({ passage, lines: measureLines(this.dom, chunk, passage) })),
    };
  }

  #outlined(slot: number): Outlined[] {
    const { marks, selectedMark, selectedClaim } = this.state;
    const id = marks.id(slot);
    const strong = id === selectedMark;
    if (!strong && !selectedClaim.has(id)) return [];
    return [{ id, strong, start: marks.start(slot), end: marks.end(slot) }];
  }

  /** Those of the chosen claim once more, for a layer above the others. */
  #stripes(): { all: string; chosen: string } {
    const { marks, colourBy, selectedClaim } = this.state;
    const height = this.minimap.clientHeight;
    const whole = Math.max(this.scroller.scrollHeight, this.scroller.clientHeight);
    const heightOf = this.viewport.heights();
    const ticks: Tick[] = [];
    const chosen: Tick[] = [];
    for (const slot of marks.index.order) {
      if (!this.state.isShown(slot) || marks.start(slot) >= this.dom.text.length) continue;
      const colour = lineColour(colourOf(marks, slot, colourBy));
      const at = heightOf(marks.start(slot)) / whole;
      ticks.push({ at, colour });
      if (selectedClaim.has(marks.id(slot))) chosen.push({ at, colour: 'var(--_accent)' });
    }
    return { all: stripes(ticks, height), chosen: stripes(chosen, height) };
  }
}
