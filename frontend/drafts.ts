/**
 * Keeps what is being written in the browser's own storage, so that an expired session, a closed tab or a lost network
 * does not lose it. Words leave the store when they are saved or discarded; forgotten ones after 30 days. Each person
 * finds their own alone: who signs in next on the same browser neither sees nor deletes them.
 */

const PREFIX = 'variorum-draft:';
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What the words are for; mirrors `DraftKey` in `org.variorum.ui.components`. */
export interface DraftKey {
  readonly person: string;
  /** What is written, unique in the installation but for the span: `post-…`, `note-…`. */
  readonly of: string;
  /** The lock of what stood there when the field was opened; 0 for something new. */
  readonly lock: number;
  /** The passage that is written about, if it is one without an id: UTF-16 units, `end` exclusive. */
  readonly span: readonly [start: number, end: number] | null;
}

interface Draft {
  readonly text: string;
  readonly at: number;
  /** The lock on which it was begun, whatever has been saved since. */
  readonly lock: number;
  readonly span: readonly [number, number] | null;
}

/** A field with a value, as Vaadin's text fields are. */
interface Field extends HTMLElement {
  value: string;
}

/** What was last typed into a field in this window. */
const typed = new WeakMap<Field, string>();

function familyOf({ person, of }: DraftKey): string {
  return `${PREFIX}${person}:${of}`;
}

function nameOf(key: DraftKey): string {
  return key.span ? `${familyOf(key)}:${key.span.join('-')}` : familyOf(key);
}

function isOld(draft: Draft): boolean {
  return Date.now() - draft.at >= KEPT_FOR;
}

function read(name: string): Draft | undefined {
  try {
    const stored = localStorage.getItem(name);
    const draft = stored ? (JSON.parse(stored) as Draft) : undefined;
    return draft && !isOld(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, draft: Draft): void {
  try {
    localStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // A full or forbidden store costs the safety net, not the words on screen.
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept where nothing can be stored.
  }
}

function namesBeginning(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

/** Everybody's: age is the only reason to delete what is not one's own. */
function removeOld(): void {
  namesBeginning(PREFIX)
    .filter((name) => !read(name))
    .forEach(remove);
}

/** The name of the newest draft about a passage that shares words with this one. */
function nameOfOverlapping(key: DraftKey): string | undefined {
  const [start, end] = key.span ?? [0, 0];
  const overlaps = (draft: Draft | undefined) => !!draft?.span && draft.span[0] < end && start < draft.span[1];
  return namesBeginning(`${familyOf(key)}:`)
    .filter((name) => overlaps(read(name)))
    .sort((one, other) => read(other)!.at - read(one)!.at)[0];
}

/** A passage is rarely selected to the same character twice: what was begun about the same words is found again. */
function moveOverlapping(key: DraftKey): void {
  const name = nameOf(key);
  const from = read(name) ? undefined : nameOfOverlapping(key);
  if (from === undefined) return;
  write(name, { ...read(from)!, span: key.span });
  remove(from);
}

/**
 * Puts kept words back into the field and keeps what is written there from now on. Fires `draft-restored` with the lock
 * on which the words were begun, so that saving them over something newer is noticed; `draft-begun` with the first words.
 */
function keep(field: Field, key: DraftKey): void {
  removeOld();
  moveOverlapping(key);
  const name = nameOf(key);
  const draft = read(name);
  if (draft?.text && draft.text !== field.value) {
    field.value = draft.text;
    field.dispatchEvent(new CustomEvent('draft-restored', { detail: { lock: draft.lock } }));
  } else {
    remove(name);
  }
  field.addEventListener('input', () => {
    typed.set(field, field.value);
    const begun = read(name);
    write(name, { text: field.value, at: Date.now(), lock: begun?.lock ?? key.lock, span: key.span });
    if (!begun) field.dispatchEvent(new CustomEvent('draft-begun'));
  });
}

/** Forgets the words, after they were saved or thrown away on purpose. */
function forget(key: DraftKey): void {
  remove(nameOf(key));
}

/**
 * Forgets the words that were sent and are saved now. What was written since, while the answer was on its way, is kept; it
 * stands in the field again, which the answer has emptied, and alone where it was written behind what was sent. What
 * another window is writing under the same key is left to it.
 */
function sent(field: Field | null, key: DraftKey, words: string): void {
  const name = nameOf(key);
  const draft = read(name);
  const latest = (field && typed.get(field)) ?? draft?.text ?? '';
  if (draft?.text === latest) remove(name);
  if (field) typed.delete(field);
  if (latest === '' || latest.trim() === words.trim()) return;
  const rest = latest.startsWith(words) ? latest.slice(words.length).trimStart() : latest;
  write(name, { text: rest, at: Date.now(), lock: key.lock, span: key.span });
  if (!field?.isConnected) return;
  typed.set(field, rest);
  field.value = rest;
  field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  field.dispatchEvent(new CustomEvent('draft-begun'));
}

declare global {
  interface Window {
    variorumDrafts: { keep: typeof keep; forget: typeof forget; sent: typeof sent };
  }
}

window.variorumDrafts = { keep, forget, sent };

export { keep, forget, sent };
