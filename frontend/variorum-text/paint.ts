import type { TextDom } from './blocks.js';
import { intersect } from './offsets.js';
import type { Span } from './protocol.js';
import type { VisualClass } from './visuals.js';

/** What is to be painted: a span in a class. */
export interface Paint extends Span {
  readonly visual: VisualClass;
}

/**
 * The page's registry is one for all panes: one named `Highlight` a visual class, made when first needed and kept. Nobody
 * clears it; a pane adds and deletes its own ranges.
 */
class Registry {
  readonly #highlights = new Map<string, Highlight>();
  readonly #ruled = new Set<string>();
  readonly #sheet: CSSStyleSheet | null;

  constructor() {
    this.#sheet = supported() ? new CSSStyleSheet() : null;
    if (this.#sheet) document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  of(visual: VisualClass): Highlight | null {
    if (!this.#sheet) return null;
    let highlight = this.#highlights.get(visual.name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = visual.level;
      this.#highlights.set(visual.name, highlight);
      CSS.highlights.set(visual.name, highlight);
      this.foresee([visual]);
    }
    return highlight;
  }

  /**
   * A rule that comes later restyles all that it is about. Rules are for any element (the names are ours alone): then
   * Chromium computes each style once for the page, otherwise once for every element.
   */
  foresee(visuals: readonly VisualClass[]): void {
    for (const { name, css } of visuals) {
      if (!this.#sheet || this.#ruled.has(name)) continue;
      this.#ruled.add(name);
      this.#sheet.insertRule(`::highlight(${name}) { ${css} }`, this.#sheet.cssRules.length);
    }
  }
}

function supported(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
}

let registry: Registry | null = null;

/** The page's highlight of that class; null where the browser has none. Add and delete only your own ranges. */
export function highlightOf(visual: VisualClass): Highlight | null {
  return (registry ??= new Registry()).of(visual);
}

/** Makes the rules of classes that are about to be wanted, all at once. */
export function foresee(visuals: readonly VisualClass[]): void {
  (registry ??= new Registry()).foresee(visuals);
}

interface Painted {
  readonly highlight: Highlight;
  readonly range: AbstractRange;
}

/** Paints one pane's marks, a chunk at a time; only chunks near the viewport are painted at all. */
export class Painter {
  readonly #registry = (registry ??= new Registry());
  readonly #chunks = new Map<number, Map<string, Painted>>();

  constructor(private readonly dom: TextDom) {}

  /** Makes a chunk look like this: what is painted already stays, what is no longer wanted goes. */
  paintChunk(chunk: number, paints: Iterable<Paint>): void {
    const before = this.#chunks.get(chunk) ?? new Map<string, Painted>();
    const after = new Map<string, Painted>();
    for (const paint of paints) {
      const span = intersect(paint, this.dom.chunks[chunk]!);
      if (!span) continue;
      const key = `${paint.visual.name} ${span.start} ${span.end}`;
      if (after.has(key)) continue;
      const painted = before.get(key) ?? this.#add(span, paint.visual);
      if (!painted) continue;
      after.set(key, painted);
      before.delete(key);
    }
    before.forEach(unpaint);
    this.#chunks.set(chunk, after);
  }

  forget(chunk: number): void {
    this.#chunks.get(chunk)?.forEach(unpaint);
    this.#chunks.delete(chunk);
  }

  forgetAll(): void {
    for (const chunk of [...this.#chunks.keys()]) this.forget(chunk);
  }

  #add(span: Span, visual: VisualClass): Painted | null {
    const highlight = this.#registry.of(visual);
    const points = highlight && this.dom.pointsOf(span);
    if (!points) return null;
    const range = new StaticRange({
      startContainer: points.start.node,
      startOffset: points.start.offset,
      endContainer: points.end.node,
      endOffset: points.end.offset,
    });
    highlight.add(range);
    return { highlight, range };
  }
}

function unpaint(painted: Painted): void {
  painted.highlight.delete(painted.range);
}
