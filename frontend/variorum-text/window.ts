/** A stretch of a list: `from` inclusive, `to` exclusive. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A stretch of `size` things of `count`, with `before` of them before the one at `place` where there are as many. */
export function around(place: number, count: number, size: number, before: number): Window {
  const from = Math.max(0, Math.min(place - before, count - size));
  return { from, to: Math.min(count, from + size) };
}

/**
 * What to draw of a list that has changed: from the first of what was drawn to the last of it that is still there, also
 * what has come between, before a stretch that began at the beginning, and after one that ended at the end. It grows by no
 * more than `most`.
 */
export function keepWindow(before: readonly string[], drawn: Window, now: readonly string[], most: number): Window {
  const places = new Map(now.map((id, place) => [id, place]));
  const kept = before.slice(drawn.from, drawn.to).flatMap((id) => places.get(id) ?? []);
  const size = drawn.to - drawn.from;
  if (kept.length === 0) return around(Math.min(drawn.from, now.length), now.length, Math.max(size, most), 0);
  const from = drawn.from === 0 ? 0 : Math.min(...ends(kept));
  const to = drawn.to === before.length ? now.length : Math.max(...ends(kept)) + 1;
  if (to - from <= size + most) return { from, to };
  const first = kept[0]!;
  const start = first - from > most ? first : from;
  return { from: start, to: Math.min(now.length, start + size + most) };
}

/** A passage that was moved can stand anywhere: the least and the greatest, without spreading a long list. */
function ends(places: readonly number[]): [number, number] {
  return places.reduce<[number, number]>(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Infinity, -Infinity],
  );
}
