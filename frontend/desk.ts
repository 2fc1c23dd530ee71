import { keys, prefer, print, reconcileAfterOutages, type } from './reading-here.js';
import { setPageLabels } from './variorum-text/labels.js';
import { lastSeen } from './seen.js';

/** What the desk does in the browser alone: dragging the edges between sheets, copying an address; the rest it gathers. */

const LEAST_WIDTH = 240;
const STEP = 24;

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
    variorumDesk: typeof functions;
  }
}

const functions = { resizable, copy, type, prefer, keys, print, lastSeen, label: setPageLabels };
window.variorumDesk = functions;
reconcileAfterOutages();

export { copy, moveEdge, resizable };
