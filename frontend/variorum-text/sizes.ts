/** Reads what it needs to know; what it gives writes, after all reads. */
export type SizeWatcher = () => (() => void) | void;

const watchers = new Map<Element, Set<SizeWatcher>>();
let observer: ResizeObserver | null = null;

/**
 * Calls once a frame in which one of the elements has another size (or was not watched before): when the layout is clean and
 * nothing is painted yet. One observer for the whole page, so that all panes read before one of them writes.
 */
export function watchSizes(elements: readonly Element[], watcher: SizeWatcher, signal: AbortSignal): void {
  if (typeof ResizeObserver !== 'function') return;
  observer ??= new ResizeObserver((entries) => tell(entries.map(({ target }) => target)));
  for (const element of elements) {
    const known = watchers.get(element);
    if (known) known.add(watcher);
    else watchers.set(element, new Set([watcher]));
    // Again, so that a new watcher hears of an element that others watch.
    observer.unobserve(element);
    observer.observe(element);
  }
  signal.addEventListener('abort', () => elements.forEach((element) => forget(element, watcher)));
}

function forget(element: Element, watcher: SizeWatcher): void {
  const known = watchers.get(element);
  known?.delete(watcher);
  if (known?.size !== 0) return;
  watchers.delete(element);
  observer?.unobserve(element);
}

function tell(elements: readonly Element[]): void {
  const concerned = new Set(elements.flatMap((element) => [...(watchers.get(element) ?? [])]));
  const writes = [...concerned].map((watcher) => watcher());
  writes.forEach((write) => write?.());
}
