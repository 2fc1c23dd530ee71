import type { TextDom } from './blocks.js';
import { characterAt } from './hits.js';
import type { MarkTable } from './marks.js';
import { clampSpan } from './offsets.js';
import type { Pane } from './pane.js';
import type { Span } from './protocol.js';

/** What finding a place needs of its reading. */
export interface PlacesHost {
  readonly dom: TextDom | null;
  readonly pane: Pane | null;
  readonly marks: MarkTable;
  readonly selectedMark: string | null;
  isShown(slot: number): boolean;
  /** What scrolls from here on is not the reader's doing. */
  scrollsByPage(): void;
  /** A mark was stepped to. */
  arrived(id: string, box: DOMRect | null): void;
}

/** Where marks and passages are, and how to get there. */
export class Places {
  /** Asked to be shown before there was a text. */
  #wanted: Span | null = null;

  constructor(private readonly host: PlacesHost) {}

  /** Ids of the shown marks that hold a character, smallest first. */
  idsAt(offset: number): string[] {
    const { marks } = this.host;
    const ids: string[] = [];
    for (const slot of marks.index.at(offset)) if (this.host.isShown(slot)) ids.push(marks.id(slot));
    return ids;
  }

  /** Whether a shown mark holds a character. */
  isMarked(offset: number): boolean {
    return this.host.marks.index.some(offset, (slot) => this.host.isShown(slot));
  }

  smallestFirst(ids: readonly string[]): string[] {
    const { marks } = this.host;
    const size = (id: string) => {
      const slot = marks.slotOf(id);
      return slot < 0 ? Infinity : marks.end(slot) - marks.start(slot);
    };
    return [...ids].sort((a, b) => size(a) - size(b));
  }

  marksAt(x: number, y: number): string[] {
    const offset = this.host.dom && characterAt(this.host.dom, x, y);
    return offset === null ? [] : this.idsAt(offset);
  }

  rectOf(span: Span): DOMRect | null {
    return this.host.dom?.rangeOf(span)?.getBoundingClientRect() ?? null;
  }

  /** Scrolls a passage into view, as soon as there is a text; with `top` to that height, also where it is in view. */
  reveal(start: number, end: number, top: number | null = null): void {
    const { dom, pane } = this.host;
    if (!dom) {
      this.#wanted = { start, end };
      return;
    }
    const span = clampSpan({ start, end: Math.max(end, start + 1) }, dom.text.length);
    if (!span) return;
    this.host.scrollsByPage();
    pane?.viewport.reveal(span, !matchMedia('(prefers-reduced-motion: reduce)').matches, top);
  }

  /** A text has come: what was asked for meanwhile is shown. */
  revealWanted(): void {
    const wanted = this.#wanted;
    this.#wanted = null;
    if (wanted) requestAnimationFrame(() => this.reveal(wanted.start, wanted.end));
  }

  revealMark(id: string): void {
    const { marks } = this.host;
    const slot = marks.slotOf(id);
    if (slot >= 0) this.reveal(marks.start(slot), marks.end(slot));
  }

  /** To the next mark in reading order, or the one before: from the selected one, else from the top of what is in view. */
  step(by: 1 | -1): void {
    const { marks, selectedMark, dom } = this.host;
    const { index } = marks;
    const shown = (slot: number) => this.host.isShown(slot) && marks.start(slot) < (dom?.text.length ?? 0);
    const from = selectedMark === null ? -1 : marks.slotOf(selectedMark);
    const top = this.host.pane?.viewport.visibleSpan().start ?? 0;
    const next =
      from >= 0
        ? by > 0
          ? index.after(from, shown)
          : index.before(from, shown)
        : by > 0
          ? index.firstFrom(top, shown)
          : index.lastBefore(top, shown);
    if (next >= 0) this.goTo(marks.id(next));
  }

  /** Scrolls to a mark and tells the page that it was chosen. */
  goTo(id: string): void {
    const { marks } = this.host;
    const slot = marks.slotOf(id);
    if (slot < 0) return;
    this.revealMark(id);
    this.host.arrived(id, this.rectOf({ start: marks.start(slot), end: marks.end(slot) }));
  }
}
