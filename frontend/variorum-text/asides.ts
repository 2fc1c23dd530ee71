import type { TextDom } from './blocks.js';
import type { Companion } from './companions.js';
import { cancelIdle, whenIdle } from './idle.js';
import { fill, type Labels } from './labels.js';
import type { MarkTable } from './marks.js';
import { upperBound } from './offsets.js';
import { Flag } from './protocol.js';
import type { Reading } from './reading.js';
import type { Aside } from './render.js';

/** What is said at the end of a mark: what it is, whose, and what has become of it. */
export function spokenWords(marks: MarkTable, slot: number, labels: Labels): string {
  const tag = marks.tag(slot)?.name;
  const role = marks.role(slot);
  const state = marks.state(slot);
  const words = [fill(labels.spokenMark, marks.author(slot).name)];
  if (tag) words.push(tag);
  if (role) words.push(labels[role]);
  if (state) words.push(labels[state]);
  if (marks.flags(slot) & Flag.note) words.push(labels.hasNote);
  if (marks.flags(slot) & Flag.openDiscussion) words.push(labels.hasOpenDiscussion);
  return words.join(', ');
}

/** Where the words for a passage that ends at `end` go: behind its last character that is shown. */
export function placeOfAside(dom: TextDom, end: number): number {
  const block = dom.blocks[upperBound(dom.blockStarts, end - 1) - 1];
  return block ? Math.min(end, block.end) : 0;
}

/**
 * The words beside the text: what screen readers hear at the end of each mark, while that is switched on, and the numbers
 * of a print. Chunks whose words have changed are drawn anew, those in view first, the others when the browser is idle.
 */
export class Asides implements Companion {
  readonly #drawn = new Map<number, string>();
  #printed: readonly Aside[] | null = null;
  #idle = 0;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => cancelIdle(this.#idle));
  }

  textChanged(): void {
    this.#drawn.clear();
  }

  marksChanged(): void {
    const { spoken } = this.reading.host;
    if (!spoken && this.#drawn.size === 0) return;
    this.#take(spoken ? this.#spoken() : [], false);
  }

  /** Shows these words in all chunks at once, for paper; null gives back what was there before. */
  print(asides: readonly Aside[] | null): void {
    this.#printed = asides;
    this.#take(asides ?? (this.reading.host.spoken ? this.#spoken() : []), true);
  }

  #spoken(): Aside[] {
    const { dom, marks, labels } = this.reading;
    if (!dom) return [];
    const asides: Aside[] = [];
    for (const slot of marks.index.order) {
      if (!this.reading.isShown(slot)) continue;
      const at = placeOfAside(dom, marks.end(slot));
      asides.push({ at, words: spokenWords(marks, slot, labels), kind: 'spoken' });
    }
    for (const { end, kind } of this.reading.comparison?.changes ?? []) {
      asides.push({ at: placeOfAside(dom, end), words: labels[kind], kind: 'spoken' });
    }
    return asides.sort((a, b) => a.at - b.at);
  }

  #take(asides: readonly Aside[], now: boolean): void {
    const { dom, pane } = this.reading;
    cancelIdle(this.#idle);
    if (!dom || !pane || (this.#printed && !now)) return;
    const ends = asides.map((aside) => aside.at);
    const wanted = dom.chunks.map((chunk) => asides.slice(upperBound(ends, chunk.start), upperBound(ends, chunk.end)));
    const stale = wanted.flatMap((words, chunk) => (keyOf(words) === (this.#drawn.get(chunk) ?? '') ? [] : [chunk]));
    const isSoon = (chunk: number) => now || pane.viewport.near.has(chunk);
    stale.filter(isSoon).forEach((chunk) => this.#draw(chunk, wanted[chunk]!));
    this.#drawLater(
      stale.filter((chunk) => !isSoon(chunk)),
      wanted,
    );
  }

  #drawLater(chunks: number[], wanted: Aside[][]): void {
    if (chunks.length === 0) return;
    this.#idle = whenIdle(() => {
      this.#draw(chunks[0]!, wanted[chunks[0]!]!);
      this.#drawLater(chunks.slice(1), wanted);
    });
  }

  #draw(chunk: number, asides: readonly Aside[]): void {
    const key = keyOf(asides);
    if (key) this.#drawn.set(chunk, key);
    else this.#drawn.delete(chunk);
    this.reading.pane?.redraw(chunk, asides);
  }
}

function keyOf(asides: readonly Aside[]): string {
  return asides.map(({ at, words, kind }) => `${at} ${kind} ${words}`).join('\n');
}
