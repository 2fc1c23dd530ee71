import { BeyondButtons } from './beyond.js';
import type { Companion } from './companions.js';
import { LinkLayer, newOverlay } from './link-layer.js';
import { settle } from './linking.js';
import { chosenPassages, measurePassages, sightOf, type LinkedPassage, type Sight } from './chosen-passages.js';
import type { Reading } from './reading.js';
import { Standing, type Stand } from './standing.js';
import { rows, threads, type Bundle, type Thread } from './threads.js';

/** A pane whose passages take part; makes known what is chosen in it and where that stands. */
export class PaneLinks implements Companion {
  passages: LinkedPassage[] = [];
  layer: LinkLayer | null = null;
  readonly standing: Standing;
  readonly #buttons: BeyondButtons;
  #measured = -1;
  #sight: Sight | null = null;
  scrolled = false;

  constructor(
    readonly reading: Reading,
    signal: AbortSignal,
  ) {
    const { element, scroller } = reading.parts!;
    this.standing = new Standing(reading, signal, () => this.#laidOut());
    this.#buttons = new BeyondButtons(element, scroller, (edge) => this.#go(edge), signal);
    scroller.addEventListener('scroll', () => (this.scrolled = true), { passive: true, signal });
    panes.add(this);
    signal.addEventListener('abort', () => {
      panes.delete(this);
      this.layer?.remove();
      this.layer = null;
      drawSoon();
    });
  }

  textChanged(): void {
    this.standing.textChanged();
    this.#choose();
  }

  marksChanged(): void {
    this.standing.marksChanged();
    this.#choose();
  }

  /** While scrolling nothing is measured; what came near is measured in the next frame. */
  moved(): void {
    if (this.scrolled) drawNow(false);
    this.scrolled = false;
    if (this.standing.isStale) drawSoon();
  }

  #choose(): void {
    this.passages = chosenPassages(this.reading);
    this.#measured = -1;
    drawSoon();
  }

  /** The layout is clean and not yet painted: the curves are on their words in the same frame. */
  #laidOut(): void {
    settle(this.reading);
    if (overlay || this.passages.length > 0) drawNow(true);
    else this.stand(true);
  }

  /** Reads the layout if it has changed; otherwise takes what is known, with `mayMeasure` false in any case. */
  stand(mayMeasure: boolean): Stand | null {
    const stand = mayMeasure ? this.standing.now : this.standing.last;
    if (stand && mayMeasure && this.#measured !== this.standing.measured) {
      this.#measured = this.standing.measured;
      measurePassages(this.reading, this.passages, stand);
    }
    return stand;
  }

  sight(stand: Stand, scrollTop: number): Sight {
    return (this.#sight = sightOf(this.passages, stand, scrollTop));
  }

  showBeyond(): void {
    this.#buttons.show(this.#sight ?? { above: 0, below: 0 }, this.reading.labels);
  }

  forget(): void {
    this.#sight = null;
    this.showBeyond();
    this.layer?.remove();
    this.layer = null;
  }

  #go(edge: 'above' | 'below'): void {
    const passage = edge === 'above' ? this.#sight?.nearestAbove : this.#sight?.nearestBelow;
    if (passage) this.reading.places.reveal(passage.start, passage.end);
  }
}

const panes = new Set<PaneLinks>();
/** Holds what is drawn between panes; there is one for the page, and none while nothing is linked. */
let overlay: HTMLElement | null = null;
const gaps = new Map<string, LinkLayer>();
let frame = 0;
let drawn = '';

function drawSoon(): void {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    drawNow(true);
  });
}

interface Seen {
  readonly pane: PaneLinks;
  readonly stand: Stand;
  readonly sight: Sight;
}

/** One drawing for all panes of the page: first all reads, then all writes. */
function drawNow(mayMeasure: boolean): void {
  const linked = [...panes].filter((pane) => pane.passages.length > 0);
  if (linked.length === 0) return clear();
  const stands = [...panes].map((pane) => ({ pane, stand: pane.stand(mayMeasure) }));
  const tops = stands.map(({ pane, stand }) => (stand ? pane.reading.parts!.scroller.scrollTop : -1));
  if (!mayMeasure && drawn === tops.join()) return;
  drawn = tops.join();
  const seen: Seen[] = [];
  stands.forEach(({ pane, stand }, i) => {
    if (stand) seen.push({ pane, stand, sight: pane.sight(stand, tops[i]!) });
    else pane.forget();
  });
  const wanted = new Set<string>();
  const inPane = new Map<PaneLinks, Thread[]>();
  for (const row of rows(seen.map(({ stand }) => stand.inside))) drawRow(row, seen, inPane, wanted);
  for (const { pane, stand } of seen) {
    const list = inPane.get(pane) ?? [];
    if (list.length > 0) pane.layer ??= new LinkLayer(pane.reading.parts!.element, 'variorum-behind');
    const { left, top, right, bottom } = stand.inside;
    pane.layer?.draw(left, top, right - left, bottom - top, list);
    pane.showBeyond();
  }
  for (const [key, layer] of gaps) if (!wanted.has(key)) layer.draw(0, 0, 1, 1, []);
}

/** The curves of one row of panes. A curve past a pane without a passage runs behind it, unseen. */
function drawRow(row: number[], seen: readonly Seen[], inPane: Map<PaneLinks, Thread[]>, wanted: Set<string>): void {
  const between = row.slice(1).map((): Thread[] => []);
  const members = row.map((i) => seen[i]!);
  let before = -1;
  members.forEach((right, i) => {
    if (right.pane.passages.length === 0) return;
    const left = members[before];
    if (left) {
      const gap = { left: left.stand.inside.right, right: members[before + 1]!.stand.inside.left };
      for (const thread of threads(bundle(left, 'right'), bundle(right, 'left'), gap)) {
        if (thread.part !== 'right') add(inPane, left.pane, thread);
        if (thread.part !== 'left') add(inPane, right.pane, thread);
        const until = thread.part === 'left' ? before + 1 : i;
        for (let g = before; g < until; g++) between[g]!.push(thread);
      }
    }
    before = i;
  });
  between.forEach((list, g) => {
    if (list.length > 0) drawGap(`${row.join()} ${g}`, members[g]!.stand, members[g + 1]!.stand, list, wanted);
  });
}

function add(lists: Map<PaneLinks, Thread[]>, pane: PaneLinks, thread: Thread): void {
  const list = lists.get(pane);
  if (list) list.push(thread);
  else lists.set(pane, [thread]);
}

/** How far inside the pane's edge a curve leaves upwards or downwards, in pixels. */
const EXIT = 16;

function bundle({ stand, sight }: Seen, side: 'left' | 'right'): Bundle {
  const ends = sight[side];
  const x = side === 'left' ? stand.inside.left + EXIT : stand.inside.right - EXIT;
  const beyond: { x: number; y: number; down: boolean }[] = [];
  if (ends.length === 0 && sight.above > 0) beyond.push({ x, y: stand.frame.top, down: false });
  if (ends.length === 0 && sight.below > 0) beyond.push({ x, y: stand.frame.bottom, down: true });
  return { ends, beyond };
}

function drawGap(key: string, left: Stand, right: Stand, list: readonly Thread[], wanted: Set<string>): void {
  if (!overlay) document.body.append((overlay = newOverlay()));
  let layer = gaps.get(key);
  if (!layer) gaps.set(key, (layer = new LinkLayer(overlay, 'variorum-between')));
  wanted.add(key);
  const [from, to] = [left.inside.right, right.inside.left];
  const top = Math.min(left.inside.top, right.inside.top);
  const height = Math.max(left.inside.bottom, right.inside.bottom) - top;
  const place = `left:${from}px;top:${top}px;width:${Math.max(0, to - from)}px;height:${height}px`;
  layer.place(place);
  layer.draw(from, top, Math.max(1, to - from), height, list);
}

function clear(): void {
  drawn = '';
  panes.forEach((pane) => pane.forget());
  overlay?.remove();
  overlay = null;
  gaps.clear();
}
