import type { Comparison } from './comparison.js';
import { blockPairs, claimPairs, mapHeight, readingLine, type Pair } from './mapping.js';
import type { LinkedBy } from './protocol.js';
import type { Reading } from './reading.js';
import { standingOf, type Standing } from './standing.js';

interface Known {
  readonly by: LinkedBy;
  readonly leader: number;
  readonly follower: number;
  readonly pairs: readonly Pair[];
}

const known = new WeakMap<Reading, WeakMap<Reading, Known>>();

/** Who led last, and what was written: as long as nobody moves, late layout is made good. */
let last: { leader: Reading; at: number; time: number; written: Map<Reading, number> } | null = null;

/** Milliseconds in which chunks that are laid out late still correct the others' places. */
const SETTLES = 600;

/** The other panes go to where the leader is: reads first, then all writes. They do not echo. */
export function follow(leader: Reading, others: readonly Reading[]): void {
  const at = leader.parts!.scroller.scrollTop;
  const targets = others.map((other) => [other, placeFor(leader, at, other)] as const);
  const written = new Map<Reading, number>();
  for (const [other, top] of targets) {
    if (top === null || !other.parts) continue;
    other.scrollsByPage();
    other.parts.scroller.scrollTop = top;
    written.set(other, top);
  }
  last = { leader, at, time: performance.now(), written };
}

/** A pane was laid out anew; when it takes part in a scrolling that is hardly over, the others' places are corrected. */
export function settle(reading: Reading): void {
  if (!last || performance.now() - last.time > SETTLES) return;
  const { leader, at, written } = last;
  if (reading !== leader && !written.has(reading)) return;
  const stands = (one: Reading, top: number) => Math.abs((one.parts?.scroller.scrollTop ?? -9) - top) < 2;
  if (!stands(leader, at)) return;
  for (const [other, before] of written) {
    const wanted = placeFor(leader, at, other);
    if (wanted === null || !other.parts || Math.abs(wanted - before) < 1) continue;
    other.scrollsByPage();
    other.parts.scroller.scrollTop = wanted;
    written.set(other, wanted);
  }
}

/** The scroll position of `other` that belongs to the leader's; null when one of them shows nothing. */
function placeFor(leader: Reading, at: number, other: Reading): number | null {
  const [from, to] = [standingOf(leader), standingOf(other)];
  const here = from?.last ?? from?.now;
  const there = to?.last ?? to?.now;
  if (!from || !to || !here || !there) return null;
  const by = leader.host.linkedBy;
  if (by !== 'claims' && comparable(leader, other)) {
    const line = readingLine(at, here.room, here.height);
    return Math.min(there.room, Math.max(0, mapHeight(at + line, comparedPairs(leader), here, there) - line));
  }
  if (by !== 'paragraph' && by !== 'claims') return here.room > 0 ? (at / here.room) * there.room : 0;
  const pairs = pairsOf(leader, from, other, to, by);
  const line = by === 'claims' ? readingLine(at, here.room, here.height) : 0;
  return Math.min(there.room, Math.max(0, mapHeight(at + line, pairs, here, there) - line));
}

function pairsOf(leader: Reading, from: Standing, other: Reading, to: Standing, by: LinkedBy): readonly Pair[] {
  let ofLeader = known.get(leader);
  if (!ofLeader) known.set(leader, (ofLeader = new WeakMap()));
  const before = ofLeader.get(other);
  if (before?.by === by && before.leader === from.content && before.follower === to.content) return before.pairs;
  const pairs =
    by === 'claims'
      ? claimPairs(from.passages, to.passages)
      : blockPairs(leader.dom?.blocks ?? [], other.dom?.blocks ?? []);
  ofLeader.set(other, { by, leader: from.content, follower: to.content, pairs });
  return pairs;
}

/** Whether one goes where the other is scrolled to. */
export function scrollTogether(one: Reading, other: Reading): boolean {
  return one.host.linked && other.host.linked;
}

/** Two sides of one comparison: they go by the paragraphs that became one another. */
function comparable(one: Reading, other: Reading): boolean {
  return one.comparison !== null && one.comparison.key === other.comparison?.key;
}

const compared = new WeakMap<Comparison, readonly Pair[]>();

function comparedPairs(leader: Reading): readonly Pair[] {
  const comparison = leader.comparison!;
  let pairs = compared.get(comparison);
  if (!pairs) compared.set(comparison, (pairs = comparison.pairs));
  return pairs;
}
