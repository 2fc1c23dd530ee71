import type { Span } from './protocol.js';

/** A place in one text and the place in another that belongs to it. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  /** Rather kept than others where the two texts have another order. */
  readonly preferred?: boolean;
}

/** What has an identity in both texts: a block, or a passage of a claim. */
export interface Identified extends Span {
  readonly id: string;
  readonly preferred?: boolean;
}

/** The most pairs that ascend in both texts, strictly; preferred ones before all others. */
export function ascending(pairs: readonly Pair[]): Pair[] {
  const preferred = longestAscending(pairs.filter((pair) => pair.preferred));
  const ends: Pair[] = [...preferred, { from: Infinity, to: Infinity }];
  let before: Pair = { from: -Infinity, to: -Infinity };
  const kept: Pair[] = [];
  for (const end of ends) {
    const { from, to } = before;
    const between = pairs.filter((p) => p.from > from && p.from < end.from && p.to > to && p.to < end.to);
    kept.push(...longestAscending(between));
    if (end.from < Infinity) kept.push(end);
    before = end;
  }
  return kept;
}

/** Patience sorting: for each length the chain that ends lowest. */
function longestAscending(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => a.from - b.from || b.to - a.to);
  const tails: number[] = [];
  const previous: number[] = [];
  sorted.forEach((pair, i) => {
    let low = 0;
    for (let high = tails.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (sorted[tails[middle]!]!.to < pair.to) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chain: Pair[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chain.push(sorted[i]!);
  return chain.reverse();
}

/** Beginnings and ends of the blocks that both texts have; pieces of one block (the same id in a row) are one. */
export function blockPairs(from: readonly Identified[], to: readonly Identified[]): Pair[] {
  const there = wholes(to);
  const begins: (Pair & { ends: Pair })[] = [];
  for (const [id, here] of wholes(from)) {
    const other = there.get(id);
    if (other) begins.push({ from: here.start, to: other.start, ends: { from: here.end, to: other.end } });
  }
  const kept = ascending(begins) as typeof begins;
  return kept.flatMap((begin) => [{ from: begin.from, to: begin.to }, begin.ends]);
}

function wholes(blocks: readonly Identified[]): Map<string, Span> {
  const found = new Map<string, Span>();
  let last = '';
  for (const { id, start, end } of blocks) {
    const known = found.get(id);
    if (id && !known) found.set(id, { start, end });
    else if (known && id === last) found.set(id, { start: known.start, end });
    last = id;
  }
  return found;
}

/** Passages of claims that both texts hold, the first with the first, the second with the second; `id` is the claim's. */
export function claimPairs(from: readonly Identified[], to: readonly Identified[]): Pair[] {
  const there = byId(to);
  const pairs: Pair[] = [];
  for (const [id, passages] of byId(from)) {
    const others = there.get(id) ?? [];
    passages.slice(0, others.length).forEach((passage, i) => {
      const preferred = passage.preferred === true || others[i]!.preferred === true;
      pairs.push({ from: passage.start, to: others[i]!.start, preferred });
    });
  }
  return ascending(pairs);
}

function byId(passages: readonly Identified[]): Map<string, Identified[]> {
  const found = new Map<string, Identified[]>();
  for (const passage of [...passages].sort((a, b) => a.start - b.start)) {
    const known = found.get(passage.id);
    if (known) known.push(passage);
    else found.set(passage.id, [passage]);
  }
  return found;
}

/** One text's heights, and how high it is as a whole. */
export interface Scale {
  readonly whole: number;
  at(offset: number): number;
}

/**
 * The height in one text that belongs to a height in the other: at pairs exactly, between them by proportion, before the
 * first and after the last by proportion to the text's ends. Never falls as `y` rises. `pairs` ascend.
 */
export function mapHeight(y: number, pairs: readonly Pair[], from: Scale, to: Scale): number {
  let low = 0;
  for (let high = pairs.length; low < high;) {
    const middle = (low + high) >>> 1;
    if (from.at(pairs[middle]!.from) <= y) low = middle + 1;
    else high = middle;
  }
  const before = pairs[low - 1];
  const after = pairs[low];
  const [y0, z0] = before ? [from.at(before.from), to.at(before.to)] : [0, 0];
  const [y1, z1] = after ? [from.at(after.from), to.at(after.to)] : [from.whole, to.whole];
  const share = y1 > y0 ? Math.min(1, Math.max(0, (y - y0) / (y1 - y0))) : 0;
  return z0 + share * Math.max(0, z1 - z0);
}

/** Where in the window of a text one reads: at a third of its height, but at the top and the bottom where the text ends. */
export function readingLine(scrollTop: number, room: number, height: number): number {
  const third = height / 3;
  const left = Math.max(0, room - scrollTop);
  if (scrollTop < third && scrollTop <= left) return Math.max(0, scrollTop);
  return Math.max(third, height - left);
}
