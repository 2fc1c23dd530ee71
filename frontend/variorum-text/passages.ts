import type { DrawerView } from './drawer.js';
import type { Labels } from './labels.js';
import { make } from './make.js';
import { faceKey, faceOf, newItem, showFace } from './passage-item.js';
import type { Reading } from './reading.js';
import { Roving } from './roving.js';
import { around, keepWindow, type Window } from './window.js';

/** So many passages are drawn at a time. */
const BATCH = 100;
/** How many of the first ones drawn lie before the reader's place. */
const BEFORE = 20;

/**
 * The marked passages in reading order, as the filter shows them. Only a stretch of them is drawn: from the reader's place,
 * on as one scrolls, back by a button. What comes and goes leaves the others, the focus and the scrolling where they are.
 */
export class Passages implements DrawerView {
  readonly element = make('div', 'variorum-passages');
  readonly #list = make('ol', '');
  readonly #earlier = make('button', 'variorum-more', { type: 'button' });
  readonly #later = make('button', 'variorum-more', { type: 'button' });
  readonly #empty = make('p', 'variorum-drawer-empty');
  readonly #roving = new Roving(this.#list, 'button');
  readonly #seen: IntersectionObserver | null;
  readonly #items = new Map<string, HTMLElement>();
  /** What is drawn in the items, as {@link faceKey} says it. */
  #faces = new WeakMap<HTMLElement, string>();
  #drawnFor: readonly unknown[] = [];
  /** Ids of all passages, and which of them are drawn. */
  #ids: string[] = [];
  #drawn: Window = { from: 0, to: 0 };
  #isOpen = false;

  /** `left`: a passage was chosen; `changed`: how many there are may have changed; `emptied`: there is none left to focus. */
  constructor(
    private readonly reading: Reading,
    private readonly left: () => void,
    private readonly changed: () => void,
    private readonly emptied: () => void,
    signal: AbortSignal,
  ) {
    this.element.append(this.#empty, this.#earlier, this.#list, this.#later);
    this.#list.addEventListener('click', (event) => this.#clicked(event));
    this.#earlier.addEventListener('click', () => this.#drawEarlier());
    this.#later.addEventListener('click', () => this.#drawLater());
    const isSeen = (entries: IntersectionObserverEntry[]) => entries.at(-1)?.isIntersecting && this.#drawLater();
    this.#seen = typeof IntersectionObserver === 'function' ? new IntersectionObserver(isSeen) : null;
    signal.addEventListener('abort', () => this.#seen?.disconnect());
  }

  title(labels: Labels): string {
    return labels.passages;
  }

  count(): string {
    return this.#ids.length.toLocaleString();
  }

  opened(): HTMLElement | null {
    this.#isOpen = true;
    this.#ids = this.#shownIds();
    const here = this.#placeOfReader();
    this.#drawn = around(here, this.#ids.length, BATCH, BEFORE);
    this.#draw();
    this.#seen?.observe(this.#later);
    const item = this.#items.get(this.#ids[here] ?? '');
    this.#roving.settle(item ? buttonOf(item) : null);
    return this.#roving.here;
  }

  closed(): void {
    this.#isOpen = false;
    this.#seen?.disconnect();
  }

  /** Marks, the filter, what is selected, the labels or the text have changed. */
  update(): void {
    if (!this.#isOpen) return;
    const before = this.#ids;
    this.#ids = this.#shownIds();
    this.#drawn = keepWindow(before, this.#drawn, this.#ids, BATCH);
    this.#draw();
    this.changed();
  }

  #shownIds(): string[] {
    const { dom, marks } = this.reading;
    const ids: string[] = [];
    if (!dom) return ids;
    for (const slot of marks.index.order) {
      if (this.reading.isShown(slot) && marks.start(slot) < dom.text.length) ids.push(marks.id(slot));
    }
    return ids;
  }

  /** The selected passage, else the first one from the top of what is in view. */
  #placeOfReader(): number {
    const { marks, selectedMark, pane } = this.reading;
    const selected = selectedMark === null ? -1 : this.#ids.indexOf(selectedMark);
    if (selected >= 0) return selected;
    const top = pane?.viewport.visibleSpan().start ?? 0;
    const first = this.#ids.findIndex((id) => marks.start(marks.slotOf(id)) >= top);
    return first >= 0 ? first : Math.max(0, this.#ids.length - 1);
  }

  #draw(): void {
    const { labels } = this.reading;
    const { from, to } = this.#drawn;
    const lost = this.#focusedPlace();
    const drawnFor = [this.reading.dom, ...Object.values(labels)];
    if (drawnFor.some((part, i) => part !== this.#drawnFor[i])) this.#faces = new WeakMap();
    this.#drawnFor = drawnFor;
    this.#reconcile(this.#ids.slice(from, to));
    this.#empty.hidden = this.#ids.length > 0;
    this.#earlier.hidden = from === 0;
    this.#later.hidden = to === this.#ids.length;
    this.#empty.textContent = labels.noPassages;
    this.#earlier.textContent = labels.earlierPassages;
    this.#later.textContent = labels.laterPassages;
    if (!this.#roving.here) this.#roving.settle(this.#buttonAt(Math.max(0, lost)));
    if (lost < 0 || this.element.contains(document.activeElement)) return;
    if (this.#roving.here) this.#roving.here.focus({ preventScroll: true });
    else this.emptied();
  }

  /** Brings the list to these ids; what stays is not moved about, so that it keeps the focus. */
  #reconcile(ids: readonly string[]): void {
    const wanted = new Set(ids);
    for (const [id, item] of this.#items) {
      if (wanted.has(id)) continue;
      item.remove();
      this.#items.delete(id);
    }
    const { marks, labels, selectedMark } = this.reading;
    let next = this.#list.firstElementChild;
    for (const id of ids) {
      const item = this.#items.get(id) ?? newItem(id);
      this.#items.set(id, item);
      if (item === next) next = next.nextElementSibling;
      else this.#list.insertBefore(item, next);
      this.#face(item, marks.slotOf(id), labels);
      const button = buttonOf(item);
      if (id === selectedMark) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  #face(item: HTMLElement, slot: number, labels: Labels): void {
    const { dom, marks, colourBy } = this.reading;
    const key = faceKey(marks, slot, colourBy);
    if (!dom || this.#faces.get(item) === key) return;
    this.#faces.set(item, key);
    showFace(item, faceOf(dom, marks, slot, colourBy, labels), labels);
  }

  /** Which of the drawn passages has the focus; -1 when none has. */
  #focusedPlace(): number {
    const item = document.activeElement?.closest('.variorum-passage');
    return item && this.#list.contains(item) ? [...this.#list.children].indexOf(item) : -1;
  }

  #buttonAt(place: number): HTMLElement | null {
    const item = this.#list.children[Math.min(place, this.#list.children.length - 1)];
    return item ? buttonOf(item) : null;
  }

  #drawLater(): void {
    const { from, to } = this.#drawn;
    if (!this.#isOpen || to >= this.#ids.length) return;
    const hadFocus = document.activeElement === this.#later;
    this.#drawn = { from, to: Math.min(this.#ids.length, to + BATCH) };
    this.#draw();
    if (hadFocus) this.#buttonAt(to - from)?.focus();
    this.#seen?.unobserve(this.#later);
    this.#seen?.observe(this.#later);
  }

  /** What was at the top stays where it is; the focus stays on the button, or goes to the first passage without it. */
  #drawEarlier(): void {
    const { from, to } = this.#drawn;
    const scrolled = this.element.parentElement!;
    const below = scrolled.scrollHeight - scrolled.scrollTop;
    this.#drawn = { from: Math.max(0, from - BATCH), to };
    this.#draw();
    if (this.#drawn.from === 0) this.#buttonAt(from - 1)?.focus({ preventScroll: true });
    scrolled.scrollTop = scrolled.scrollHeight - below;
  }

  #clicked(event: Event): void {
    const id = (event.target as Element).closest<HTMLElement>('.variorum-passage')?.dataset['mark'];
    if (id === undefined) return;
    this.left();
    this.reading.places.goTo(id);
  }
}

function buttonOf(item: Element): HTMLElement {
  return item.firstElementChild as HTMLElement;
}
