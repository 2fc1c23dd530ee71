import type { MarkStyle } from './variorum-text/protocol.js';
import type { VariorumText } from './variorum-text/variorum-text.js';

/** How this reader reads in this browser: remembered here and told to nobody. */

const TYPE_KEY = 'variorum-type';
const MARKS_KEY = 'variorum-marks';

interface TypeSettings {
  size: number;
  measure: number;
  spacing: number;
}

interface MarkSettings {
  markStyle: MarkStyle;
  spoken: boolean;
}

const DEFAULTS: TypeSettings = { size: 16, measure: 68, spacing: 1.62 };
const MARKS: MarkSettings = { markStyle: 'ground', spoken: false };

function stored<T>(key: string, otherwise: T): T {
  try {
    return { ...otherwise, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>) };
  } catch {
    return otherwise;
  }
}

/** A full or forbidden store costs the memory of it, not the change itself. */
function remember(key: string, settings: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // It is as it was with the next page.
  }
}

function texts(): VariorumText[] {
  return [...document.querySelectorAll<VariorumText>('variorum-text')];
}

// Type

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function applyType({ size, measure, spacing }: TypeSettings): void {
  const { style } = document.documentElement;
  style.setProperty('--variorum-font-size', `${between(12, size, 28)}px`);
  style.setProperty('--variorum-measure', `${between(40, measure, 110)}ch`);
  style.setProperty('--variorum-line-height', String(between(1.3, spacing, 2.2)));
}

const STEPS: Record<string, (now: TypeSettings) => TypeSettings> = {
  larger: (now) => ({ ...now, size: between(12, now.size + 1, 28) }),
  smaller: (now) => ({ ...now, size: between(12, now.size - 1, 28) }),
  wider: (now) => ({ ...now, measure: between(40, now.measure + 6, 110) }),
  narrower: (now) => ({ ...now, measure: between(40, now.measure - 6, 110) }),
  looser: (now) => ({ ...now, spacing: between(1.3, Math.round((now.spacing + 0.1) * 100) / 100, 2.2) }),
  tighter: (now) => ({ ...now, spacing: between(1.3, Math.round((now.spacing - 0.1) * 100) / 100, 2.2) }),
  reset: () => DEFAULTS,
};

/** One step larger, wider and so on. */
export function type(step: string): void {
  const change = STEPS[step];
  if (!change) return;
  const settings = change(stored(TYPE_KEY, DEFAULTS));
  remember(TYPE_KEY, settings);
  applyType(settings);
}

applyType(stored(TYPE_KEY, DEFAULTS));

// Marks

const CHOICES: Record<string, Partial<MarkSettings>> = {
  bars: { markStyle: 'bars' },
  ground: { markStyle: 'ground' },
  spoken: { spoken: true },
  unspoken: { spoken: false },
};

/** How marks look and whether they are said; every text of the page follows, those to come too. */
export function prefer(choice: string): void {
  const settings = { ...stored(MARKS_KEY, MARKS), ...CHOICES[choice] };
  remember(MARKS_KEY, settings);
  texts().forEach((text) => Object.assign(text, settings));
}

document.addEventListener('text-loaded', (event) => Object.assign(event.target as object, stored(MARKS_KEY, MARKS)));

// Keys and paper

/** Shows the list of keys. */
export function keys(): void {
  texts()[0]?.openHelp();
}

/** Prints what lies on the desk, with what was said of it. */
export async function print(): Promise<void> {
  await Promise.all(texts().map((text) => text.prepareForPrint()));
  window.print();
}

// Outages

interface ConnectionState {
  addStateChangeListener(listener: (before: string, now: string) => void): void;
}

const AWAY: ReadonlySet<string> = new Set(['reconnecting', 'connection-lost']);

/**
 * Once the connection is back, each text asks what it has missed; scroll and selection stay. Between the outage and
 * its end other states may lie: a request that is on its way makes it 'loading'.
 */
export function reconcileAfterOutages(): void {
  const { Vaadin } = window as { Vaadin?: { connectionState?: ConnectionState } };
  let wasAway = false;
  Vaadin?.connectionState?.addStateChangeListener((before, now) => {
    wasAway ||= AWAY.has(before) || AWAY.has(now);
    if (now !== 'connected' || !wasAway) return;
    wasAway = false;
    texts().forEach((text) => void text.reload());
  });
}
