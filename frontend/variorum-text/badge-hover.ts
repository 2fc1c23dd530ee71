import type { Companion } from './companions.js';
import { marksOfBadge } from './margin.js';
import { highlightOf } from './paint.js';
import type { Reading } from './reading.js';
import { HOVER } from './visuals.js';

/** More passages than anyone sees at once. */
const MOST = 200;

/** Pointing at a badge, or the focus on it, lights the passages that it stands for. */
export class BadgeHover implements Companion {
  #lit: AbstractRange[] = [];

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    const { sheet } = reading.parts!;
    const options = { signal, passive: true };
    for (const name of ['pointerover', 'focusin']) {
      sheet.addEventListener(name, (event) => this.#light(badgeOf(event.target)), options);
    }
    for (const name of ['pointerout', 'focusout']) {
      sheet.addEventListener(name, (event) => badgeOf(event.target) && this.#light(null), options);
    }
    signal.addEventListener('abort', () => this.#light(null));
  }

  textChanged(): void {
    this.#light(null);
  }

  marksChanged(): void {
    if (this.#lit.length > 0) this.#light(badgeOf(document.activeElement));
  }

  #light(badge: Element | null): void {
    if (!badge && this.#lit.length === 0) return;
    const highlight = highlightOf(HOVER);
    this.#lit.forEach((range) => highlight?.delete(range));
    this.#lit = badge ? this.#rangesOf(badge) : [];
    this.#lit.forEach((range) => highlight?.add(range));
  }

  #rangesOf(badge: Element): AbstractRange[] {
    const { marks, dom } = this.reading;
    if (!dom || !dom.sheet.contains(badge)) return [];
    const spans = new Map<string, { start: number; end: number }>();
    for (const id of marksOfBadge(badge)) {
      const slot = marks.slotOf(id);
      if (slot >= 0)
        spans.set(`${marks.start(slot)} ${marks.end(slot)}`, { start: marks.start(slot), end: marks.end(slot) });
      if (spans.size >= MOST) break;
    }
    return [...spans.values()].flatMap((span) => {
      const points = dom.pointsOf(span);
      if (!points) return [];
      const { start, end } = points;
      return new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: end.node,
        endOffset: end.offset,
      });
    });
  }
}

function badgeOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('.variorum-badge') : null;
}
