import { BesideText, type Beside } from './beside.js';
import type { TextDom } from './blocks.js';
import { badgeFace } from './faces.js';
import { measureClusters } from './margin.js';
import { around, EVERYWHERE, type MarkTable } from './marks.js';
import { measureLines, type Outlined } from './outline.js';
import { foresee, Painter, type Paint } from './paint.js';
import { inSteps, noMoreSteps } from './idle.js';
import type { Labels } from './labels.js';
import type { ColourBy, MarkStyle, Span } from './protocol.js';
import type { Aside } from './render.js';
import { watchSizes } from './sizes.js';
import { Unfolding } from './unfolding.js';
import { Viewport } from './viewport.js';
import { colourOf, foreseenClasses, visualClass, type VisualClass } from './visuals.js';

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
  nearChanged(): void;
}

const PENDING: VisualClass = {
  name: 'variorum-pending',
  level: 9,
  css: 'background-color: light-dark(#c4d4d2, #2d4f52);',
};

/** Pixels left and right of the text. */
const MARGINS = 80;
/** In em: an average letter of the serif with the space that broken lines leave, and the measure. */
const LETTER = 0.45;
const WIDEST = 33;

/** Draws marks, badges and outlines over one text: in a frame all reads before all writes. */
export class Pane {
  readonly viewport: Viewport;
  readonly #painter: Painter;
  readonly #beside: BesideText;
  readonly #life = new AbortController();
  #frame = 0;
  /** Where marks have changed since they were painted. */
  #changed: Span | null = null;
  #metrics = '';
  /** What the rules of colours were made for. */
  #foreseen = '';

  constructor(
    readonly dom: TextDom,
    private readonly scroller: HTMLElement,
    private readonly state: PaneState,
  ) {
    this.#painter = new Painter(dom);
    const near = (came: number[], went: number[]) => this.#nearChanged(came, went);
    this.viewport = new Viewport(scroller, dom, near, () => this.#beside.soon());
    this.#beside = new BesideText(dom, this.viewport, (chunk) => this.#measure(chunk));
    watchSizes([dom.sheet, scroller], () => this.#sizeChanged(), this.#life.signal);
    this.#paintNear(EVERYWHERE);
    this.#beside.soon();
    new Unfolding(dom, this.viewport, scroller, this.#life.signal);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    noMoreSteps(this.#complete);
    this.viewport.dispose();
    this.#beside.dispose();
    this.#life.abort();
    this.#painter.forgetAll();
  }

  /** Marks, colours or the filter changed in that part of the text: what is near of it is drawn anew in the next frame. */
  marksChanged(where: Span = EVERYWHERE): void {
    this.#changed = around(this.#changed, where);
    this.#schedule();
  }

  /** Draws a chunk's text anew, with these words beside its own. */
  redraw(chunk: number, asides: readonly Aside[]): void {
    this.#painter.forget(chunk);
    this.dom.redraw(chunk, asides);
    this.#beside.changed(chunk);
    if (this.viewport.near.has(chunk)) this.#paint(chunk);
    this.#schedule();
  }

  /** Paints far chunks too, for paper. */
  paintAll(): void {
    this.dom.unfold(...this.dom.chunks.keys());
    this.dom.chunks.forEach((_, chunk) => this.#paint(chunk));
  }

  paintNearOnly(): void {
    this.dom.chunks.forEach((_, chunk) => {
      if (!this.viewport.near.has(chunk)) this.#painter.forget(chunk);
    });
    this.marksChanged();
  }

  /** What was measured for another width is measured again; the first badges come in a free moment after the text. */
  #sizeChanged(): () => void {
    const { clientWidth } = this.scroller;
    const { fontSize, lineHeight } = getComputedStyle(this.dom.sheet);
    const metrics = `${clientWidth} ${fontSize} ${lineHeight}`;
    const isNew = clientWidth > 0 && metrics !== this.#metrics;
    const draw = this.#beside.refresh();
    this.state.moved();
    return () => {
      if (isNew) {
        this.#estimate(clientWidth, parseFloat(fontSize) || 16, parseFloat(lineHeight) || 26);
        if (this.#metrics) this.viewport.keepPlace();
        this.#metrics = metrics;
      }
      draw();
    };
  }

  /** The heights of chunks that were never laid out, from the width of an average letter. */
  #estimate(width: number, em: number, lineHeight: number): void {
    const column = Math.min(width - MARGINS, em * WIDEST);
    this.dom.estimateHeights(Math.max(10, column / (em * LETTER)), lineHeight);
  }

  #nearChanged(came: number[], went: number[]): void {
    for (const chunk of went) {
      this.#painter.forget(chunk);
      this.#beside.forget(chunk);
    }
    this.dom.unfold(...came);
    came.forEach((chunk) => this.#paint(chunk));
    this.state.nearChanged();
    this.#beside.soon();
  }

  #schedule(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const changed = this.#changed;
      this.#changed = null;
      if (changed) this.#paintNear(changed);
      const draw = this.#beside.refresh();
      if (this.#metrics) this.state.moved();
      draw();
      this.#beside.soon();
    });
  }

  #paintNear(where: Span): void {
    const { marks, colourBy, markStyle } = this.state;
    const kinds = [colourBy, markStyle, marks.tags.length, marks.authors.length].join(' ');
    if (kinds !== this.#foreseen) inSteps(this.#complete);
    this.#foreseen = kinds;
    const [first, last] = this.dom.chunksOf(where);
    for (const chunk of this.viewport.near) {
      if (chunk < first || chunk > last) continue;
      this.#beside.changed(chunk);
      this.#paint(chunk);
    }
  }

  /** What is not needed to read on: in a free moment after that is painted. */
  #complete = (): boolean => {
    const { marks, colourBy, markStyle } = this.state;
    if (marks.count > 0) foresee(foreseenClasses(marks, colourBy, markStyle));
    return false;
  };

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

  #measure(number: number): Beside {
    const { marks, labels, selectedClaim } = this.state;
    const chunk = this.dom.chunks[number]!;
    const shown = this.#shownIn(chunk);
    const beginning = shown.filter((slot) => this.viewport.chunkAt(marks.start(slot)) === number);
    const groups = measureClusters(this.dom, chunk, beginning, (slot) => marks.start(slot));
    const outlines = shown.flatMap((slot) => this.#outlined(slot));
    return {
      badges: groups.map((group) => badgeFace(group, marks, labels, selectedClaim, (slot) => this.state.isShown(slot))),
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
}
