/**
 * What the desk does in the browser alone: dragging the edges between sheets, the reader's own size and measure of type, and
 * copying an address.
 */

const TYPE_KEY = 'variorum-type';
const LEAST_WIDTH = 240;
const STEP = 24;

interface TypeSettings {
  size: number;
  measure: number;
  spacing: number;
}

const DEFAULTS: TypeSettings = { size: 16, measure: 68, spacing: 1.62 };

// Edges between sheets

function widthsOf(panes: HTMLElement[]): number[] {
  return panes.map((pane) => pane.getBoundingClientRect().width);
}

/** Moves the edge right of `pane` by so many pixels; the two sheets beside it share their width anew. */
function moveEdge(pane: HTMLElement, by: number): void {
  const next = pane.nextElementSibling;
  if (!(next instanceof HTMLElement)) return;
  const panes = [...pane.parentElement!.children] as HTMLElement[];
  const widths = widthsOf(panes);
  const left = panes.indexOf(pane);
  const both = widths[left]! + widths[left + 1]!;
  const wanted = Math.min(both - LEAST_WIDTH, Math.max(LEAST_WIDTH, widths[left]! + by));
  widths[left] = wanted;
  widths[left + 1] = both - wanted;
  panes.forEach((each, i) => (each.style.flexGrow = String(widths[i])));
  tellEdges(panes);
}

/** Says of each edge where it stands: the share of the left sheet, in percent of the width of the two beside it. */
function tellEdges(panes: HTMLElement[]): void {
  const widths = widthsOf(panes);
  panes.slice(0, -1).forEach((pane, i) => {
    const both = widths[i]! + widths[i + 1]!;
    const handle = pane.querySelector('.pane-handle');
    if (!handle || both === 0) return;
    const least = Math.min(50, Math.round((100 * LEAST_WIDTH) / both));
    handle.setAttribute('aria-valuemin', String(least));
    handle.setAttribute('aria-valuemax', String(100 - least));
    handle.setAttribute('aria-valuenow', String(Math.round((100 * widths[i]!) / both)));
  });
}

function paneOf(event: Event): HTMLElement | null {
  const handle = event.target;
  return handle instanceof HTMLElement && handle.classList.contains('pane-handle') ? handle.closest('.pane') : null;
}

function drag(start: PointerEvent): void {
  const pane = paneOf(start);
  if (!pane) return;
  start.preventDefault();
  const handle = start.target as HTMLElement;
  handle.setPointerCapture(start.pointerId);
  let last = start.clientX;
  const done = new AbortController();
  const move = (event: PointerEvent): void => {
    moveEdge(pane, event.clientX - last);
    last = event.clientX;
  };
  handle.addEventListener('pointermove', move, { signal: done.signal });
  for (const end of ['pointerup', 'pointercancel']) {
    handle.addEventListener(end, () => done.abort(), { signal: done.signal });
  }
}

function nudge(event: KeyboardEvent): void {
  const pane = paneOf(event);
  const by = { ArrowLeft: -STEP, ArrowRight: STEP, Home: -Infinity, End: Infinity }[event.key];
  if (!pane || !by) return;
  event.preventDefault();
  moveEdge(pane, by);
}

/** Listeners and observers die with the element, so attaching it again adds no second ones. */
function resizable(desk: HTMLElement): void {
  if (desk.dataset.resizable) return;
  desk.dataset.resizable = 'true';
  desk.addEventListener('pointerdown', drag);
  desk.addEventListener('keydown', nudge);
  const tell = (): void => tellEdges([...desk.children] as HTMLElement[]);
  new ResizeObserver(tell).observe(desk);
  new MutationObserver(tell).observe(desk, { childList: true });
}

// Type

function storedType(): TypeSettings {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(TYPE_KEY) ?? '{}') as Partial<TypeSettings>) };
  } catch {
    return DEFAULTS;
  }
}

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

function type(step: string): void {
  const change = STEPS[step];
  if (!change) return;
  const settings = change(storedType());
  localStorage.setItem(TYPE_KEY, JSON.stringify(settings));
  applyType(settings);
}

applyType(storedType());

// Addresses

/** False where the browser does not let a page write to the clipboard. */
async function copy(address: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(new URL(address, document.baseURI).href);
    return true;
  } catch {
    return false;
  }
}

declare global {
  interface Window {
    variorumDesk: { resizable: typeof resizable; type: typeof type; copy: typeof copy };
  }
}

window.variorumDesk = { resizable, type, copy };

export { copy, moveEdge, resizable, type };
