/**
 * Keeps what is being written in the browser's own storage, so that an expired session, a closed tab or a lost network
 * does not lose it. Words leave the store when they are saved or discarded; forgotten ones after 30 days.
 */

const PREFIX = 'variorum-draft:';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

interface Draft {
  text: string;
  at: number;
}

/** A field with a value, as Vaadin's text area is. */
interface Field extends HTMLElement {
  value: string;
}

function read(key: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(PREFIX + key);
    return stored ? (JSON.parse(stored) as Draft) : undefined;
  } catch {
    return undefined;
  }
}

function keep(field: Field, key: string): void {
  const draft = read(key);
  if (draft && draft.text && draft.text !== field.value && Date.now() - draft.at < KEPT_FOR) {
    field.value = draft.text;
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }
  field.addEventListener('input', () => {
    try {
      localStorage.setItem(PREFIX + key, JSON.stringify({ text: field.value, at: Date.now() }));
    } catch {
      // A full or forbidden store costs the safety net, not the words on screen.
    }
  });
}

function forget(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept where nothing can be stored.
  }
}

declare global {
  interface Window {
    variorumDrafts: { keep: typeof keep; forget: typeof forget };
  }
}

window.variorumDrafts = { keep, forget };

export { keep, forget };
