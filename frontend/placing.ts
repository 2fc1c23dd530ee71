/** The keys of the queue of passages that wait for a place: told to the server wherever the focus is, unless one writes. */

const KEYS = new Set(['j', 'n', 'k', 'p', 'a', 'c', 'o', 'Escape', ...'123456789']);
const WRITING =
  'input, textarea, select, dialog, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';

/** The name under which a key is told; null for one that is none of ours. */
export function keyOf(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  const target = event.composedPath()[0];
  if (target instanceof Element && target.closest(WRITING)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return KEYS.has(key) ? key : null;
}

/** Tells the element of each key, as long as it is on the page. */
export function listen(element: HTMLElement): void {
  if (element.dataset['listens']) return;
  element.dataset['listens'] = 'true';
  const life = new AbortController();
  document.addEventListener(
    'keydown',
    (event) => {
      if (!element.isConnected) return life.abort();
      const key = keyOf(event);
      if (key === null) return;
      if (key !== 'Escape') event.preventDefault();
      element.dispatchEvent(new CustomEvent('placing-key', { detail: { key } }));
    },
    { signal: life.signal },
  );
}

declare global {
  interface Window {
    variorumPlacing: { listen: typeof listen };
  }
}

window.variorumPlacing = { listen };
