import { FindBar } from './find-bar.js';
import { Folding, type Folded } from './fold.js';
import { FoundPaint } from './found-paint.js';
import { make } from './make.js';
import type { Span } from './protocol.js';
import type { Reading } from './reading.js';
import { Hits, Search, shownPieces } from './search.js';
import { selectedSpan } from './selection.js';
import { shownText } from './shown-text.js';

/** Milliseconds of work at a time: typing and scrolling go on meanwhile. */
const TURN = 8;
/** How many characters around a place are told to who does not see it. */
const AROUND = 40;
/** What is selected is looked for when it is no longer than this. */
const LONGEST_WANTED = 200;
const STRIP_PAUSE = 150;

/** Find in the whole text, also in what is not laid out. */
export class Finder {
  readonly #bar = new FindBar({
    typed: () => this.#look(),
    step: (by) => this.step(by),
    close: () => this.close(),
  });
  readonly #strip = make('div', 'variorum-found-strip');
  #folding: Folding | null = null;
  #folded: Folded | null = null;
  #search: Search | null = null;
  #paint: FoundPaint | null = null;
  #hits = Hits.NONE;
  #current = -1;
  /** From where one looks on: where the reader was, then where the last place was that one went to. */
  #from = 0;
  #turn: ReturnType<typeof setTimeout> | undefined;
  #stripTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reading: Reading,
    signal: AbortSignal,
  ) {
    const { element, minimap } = reading.parts!;
    element.prepend(this.#bar.element);
    minimap.append(this.#strip);
    this.#strip.hidden = true;
    signal.addEventListener('abort', () => this.#removed());
  }

  get isOpen(): boolean {
    return this.#bar.isOpen;
  }

  /** True when the focus is in the bar. */
  get isFocused(): boolean {
    return this.#bar.element.contains(document.activeElement);
  }

  /** Opens the bar, or goes back to it; with the words that are selected, if there are any. */
  open(): void {
    const { dom, pane, labels } = this.reading;
    const selected = dom && selectedSpan(dom, document.getSelection());
    const words = dom && selected && selected.end - selected.start <= LONGEST_WANTED ? shownText(dom, selected) : '';
    if (!this.isOpen || words) this.#from = selected?.start ?? pane?.viewport.visibleSpan().start ?? 0;
    if (words) this.#bar.wanted = words;
    const isNew = !this.isOpen;
    this.#bar.open(labels);
    if (isNew) this.#shift(1);
    if (isNew || words) this.#look();
  }

  /** The place that was reached stays selected, and the reader is in the text again. */
  close(): void {
    if (!this.isOpen) return;
    const { dom, parts, gesture } = this.reading;
    const place = this.#current >= 0 ? this.#hits.at(this.#current) : null;
    this.#shift(-1);
    this.#bar.element.hidden = true;
    this.#stop();
    parts?.scroller.focus({ preventScroll: true });
    const range = place && dom?.rangeOf(place);
    if (!range) return;
    if (gesture) range.collapse(true); // In this mode every selection is a mark at once.
    document
      .getSelection()
      ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  step(by: 1 | -1): void {
    const { count } = this.#hits;
    if (count === 0) return;
    this.#goTo((this.#current + by + count) % count);
  }

  textChanged(): void {
    this.#stop();
    this.#from = 0;
    if (this.isOpen) this.#look();
  }

  relabel(): void {
    if (this.isOpen) this.#bar.relabel(this.reading.labels);
  }

  moved(): void {
    if (this.isOpen && this.#hits.count > 0) this.#paint?.follow(this.#hits, this.#current);
  }

  // Looking, a turn at a time

  #look(): void {
    const { dom, pane } = this.reading;
    clearTimeout(this.#turn);
    this.#search = null;
    if (!dom || !pane) return this.#found(Hits.NONE, true);
    this.#paint ??= new FoundPaint(dom, pane.viewport);
    if (!this.#folded) this.#folding ??= new Folding(dom.text, shownPieces(dom.blocks, dom.inlines));
    this.#turn = setTimeout(() => this.#work(), 0);
  }

  #work(): void {
    const until = performance.now() + TURN;
    if (!this.#folded && this.#folding?.go(until)) {
      this.#folded = this.#folding.done();
      this.#folding = null;
    }
    if (this.#folded) {
      this.#search ??= new Search(this.#folded, this.#bar.wanted);
      if (this.#search.go(until)) return this.#found(this.#search.hits(), true);
    } else this.#bar.show({ count: 0, at: 0, context: '', done: false }, this.reading.labels);
    this.#turn = setTimeout(() => this.#work(), 0);
  }

  #found(hits: Hits, done: boolean): void {
    this.#search = null;
    this.#hits = hits;
    this.#current = -1;
    if (hits.count > 0) return this.#goTo(hits.from(this.#from));
    this.#show(done);
  }

  #goTo(at: number): void {
    this.#current = at;
    const place = this.#hits.at(at);
    this.#from = place.start;
    this.reading.scrollsByPage();
    this.reading.pane?.viewport.reveal(place, false);
    this.#show(true);
  }

  #show(done: boolean): void {
    const { dom, labels } = this.reading;
    const place = dom && this.#current >= 0 ? this.#hits.at(this.#current) : null;
    const context = dom && place ? shownText(dom, wider(place)) : '';
    this.#bar.show({ count: this.#hits.count, at: this.#current + 1, context, done }, labels);
    this.#paint?.repaint(this.#hits, this.#current);
    this.#stripTimer ??= setTimeout(() => this.#drawStrip(), STRIP_PAUSE);
  }

  #drawStrip(): void {
    this.#stripTimer = undefined;
    const { parts } = this.reading;
    if (!parts) return;
    const whole = Math.max(parts.scroller.scrollHeight, parts.scroller.clientHeight);
    const drawn = this.#paint?.stripes(this.#hits, parts.minimap.clientHeight, whole);
    this.#strip.style.backgroundImage = drawn ?? 'none';
    this.#strip.hidden = this.#hits.count === 0;
  }

  /** The bar takes its height from the text's pane; the text itself stays where it is on the screen. */
  #shift(by: 1 | -1): void {
    const { element, scroller } = this.reading.parts!;
    const height = this.#bar.element.offsetHeight;
    const top = scroller.scrollTop;
    element.toggleAttribute('data-finding', by > 0);
    this.reading.scrollsByPage();
    if (top > 0) scroller.scrollTop = Math.max(0, top + by * height);
  }

  #stop(): void {
    clearTimeout(this.#turn);
    clearTimeout(this.#stripTimer);
    this.#paint?.forgetAll();
    this.#paint = this.#folding = this.#folded = this.#search = null;
    this.#stripTimer = undefined;
    this.#hits = Hits.NONE;
    this.#current = -1;
    this.#strip.hidden = true;
  }

  #removed(): void {
    this.#stop();
    this.reading.parts?.element.removeAttribute('data-finding');
    this.#bar.element.remove();
    this.#strip.remove();
  }
}

function wider(place: Span): Span {
  return { start: Math.max(0, place.start - AROUND), end: place.end + AROUND };
}
