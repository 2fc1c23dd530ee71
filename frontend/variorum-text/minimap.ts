/** A tick of the strip: where (0 to 1 of its height) and in which CSS colour. */
export interface Tick {
  readonly at: number;
  readonly colour: string;
}

const TICK = 4;

/**
 * The strip as one CSS background: it follows light and dark by itself and has no element for each mark. Ticks that would
 * lie on each other share a row of pixels; the later one wins.
 */
export function stripes(ticks: readonly Tick[], height: number): string {
  const rows = Math.max(1, Math.floor(height / TICK));
  const colours = new Map<number, string>();
  for (const tick of ticks) colours.set(Math.min(rows - 1, Math.max(0, Math.floor(tick.at * rows))), tick.colour);
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
