/** A tick of the strip: where (0 to 1 of its height) and in which CSS colour. */
export interface Tick {
  readonly at: number;
  readonly colour: string;
}

/** Pixels of a row: a tick and the line of paper below it. */
export const TICK = 4;

/** The colour of each row of a strip of that height: ticks that would lie on each other share one, and the later wins. */
export function rowsOf(ticks: readonly Tick[], height: number): Map<number, string> {
  const rows = Math.max(1, Math.floor(height / TICK));
  const colours = new Map<number, string>();
  for (const tick of ticks) colours.set(Math.min(rows - 1, Math.max(0, Math.floor(tick.at * rows))), tick.colour);
  return colours;
}

/**
 * The strip as one CSS background: it follows light and dark by itself and has no element for each mark.
 */
export function stripes(ticks: readonly Tick[], height: number): string {
  const colours = rowsOf(ticks, height);
  if (colours.size === 0) return 'none';
  const stops: string[] = [];
  let at = 0;
  for (const [row, colour] of [...colours].sort((a, b) => a[0] - b[0])) {
    const top = row * TICK;
    if (top > at) stops.push(`transparent ${at}px ${top}px`);
    stops.push(`${colour} ${top}px ${top + TICK - 1}px`, `transparent ${top + TICK - 1}px ${top + TICK}px`);
    at = top + TICK;
  }
  stops.push(`transparent ${at}px`);
  return `linear-gradient(to bottom, ${stops.join(', ')})`;
}
