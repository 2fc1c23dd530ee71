import { Aids } from './aids.js';
import { TextDom } from './blocks.js';
import { Changes } from './changes.js';
import { companionsOf, type Companion } from './companions.js';
import { Controls, type ControlsHost } from './controls.js';
import type { Comparison } from './comparison.js';
import { inSteps, noMoreSteps } from './idle.js';
import { labelsOf, type Labels } from './labels.js';
import { follow, scrollTogether } from './linking.js';
import { Marking, type MarkingHost } from './marking.js';
import { around, type MarkTable } from './marks.js';
import { Pane, type PaneState } from './pane.js';
import type { Remarks } from './printing.js';
import { Places, type PlacesHost } from './places.js';
import type { ColourBy, Gesture, Mark, MarkStyle, Span, Structure } from './protocol.js';
import type { LinkedBy, ToolbarAction, VariorumEvents } from './protocol.js';
import { soundStructure } from './structure.js';

/** What a reading takes from its element, always as it is now. */
export interface ReadingHost extends EventTarget {
  readonly isConnected: boolean;
  readonly colourBy: ColourBy;
  readonly markStyle: MarkStyle;
  readonly show: string;
  readonly me: string;
  readonly readerName: string;
  selectedMark: string | null;
  readonly selectedClaim: readonly string[] | null;
  readonly actions: readonly ToolbarAction[] | null;
  readonly labels: Partial<Labels> | null;
  readonly gesture: Gesture | null;
  readonly linked: boolean;
  readonly linkedBy: LinkedBy;
  readonly spoken: boolean;
}

/** The parts of the element that it draws on. */
export interface Parts {
  /** The element itself: what floats over the pane is put here. */
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  readonly sheet: HTMLElement;
  readonly minimap: HTMLElement;
}

/** All connected readings of the page, in no order. */
export const openReadings: ReadonlySet<Reading> = new Set<Reading>();

/**
 * One pane at work: the text, the marks on it, and what is drawn and heard while it is connected. The text's DOM and the
 * marks outlive a disconnection; paint, observers and listeners do not.
 */
export class Reading implements PaneState, ControlsHost, PlacesHost, MarkingHost {
  dom: TextDom | null = null;
  pane: Pane | null = null;
  pending: Span | null = null;
  parts: Parts | null = null;
  selectedClaim: ReadonlySet<string> = new Set();
  /** What differs from another version; null while the text stands for itself. */
  comparison: Comparison | null = null;
  readonly marking = new Marking(this);
  readonly places = new Places(this);
  #companions: Companion[] = [];
  #controls: Controls | null = null;
  #life: AbortController | null = null;
  #scrollTop = 0;
  #frame = 0;
  #toPointOut: Span | null = null;
  /** A place of the other version that was asked for before the element was on the page. */
  #oppositeWanted: number | null = null;

  constructor(readonly host: ReadingHost) {}

  // Life

  open(parts: Parts): void {
    this.close();
    this.parts = parts;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { scroller } = parts;
    this.#controls = new Controls(this, scroller, parts.minimap, signal);
    inSteps(this.#accompany);
    this.actionsChanged();
    (openReadings as Set<Reading>).add(this);
    this.#openPane();
    if (this.#scrollTop > 0) scroller.scrollTop = this.#scrollTop;
  }

  /** In a free moment, after the text is seen; or as soon as one of them is asked for. */
  #accompany = (): boolean => {
    noMoreSteps(this.#accompany);
    if (!this.#life || this.#companions.length > 0) return false;
    this.#companions = companionsOf(this, this.#life.signal);
    if (this.pane) this.#tellOfText();
    if (this.#oppositeWanted !== null) this.revealOpposite(this.#oppositeWanted);
    return false;
  };

  close(): void {
    (openReadings as Set<Reading>).delete(this);
    noMoreSteps(this.#accompany);
    this.#life?.abort();
    this.#life = this.#controls = null;
    this.#companions = [];
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#closePane();
  }

  /** Shows a text from its beginning. */
  setText(text: string, structure: Structure | null): void {
    this.dropText();
    if (this.parts) this.dom = new TextDom(this.parts.sheet, text, soundStructure(text, structure));
    this.#openPane();
    this.fire('text-loaded', { length: text.length });
    this.places.revealWanted();
    this.setPending(this.#toPointOut);
    this.#toPointOut = null;
  }

  dropText(): void {
    this.#closePane();
    this.dom = null;
    this.pending = null;
    this.#scrollTop = 0;
    this.parts?.sheet.replaceChildren();
  }

  #openPane(): void {
    this.#closePane();
    if (!this.dom || !this.parts || !this.host.isConnected) return;
    this.pane = new Pane(this.dom, this.parts.scroller, this);
    this.#controls?.rangeMayHaveChanged();
    this.#tellOfText();
  }

  #tellOfText(): void {
    this.#companions.forEach((companion) => companion.textChanged?.());
    this.#tellOfMarks();
  }

  #closePane(): void {
    this.pane?.dispose();
    this.pane = null;
  }

  // What is drawn

  get marks(): MarkTable {
    return this.marking.store.table;
  }

  get colourBy(): ColourBy {
    return this.host.colourBy;
  }

  get markStyle(): MarkStyle {
    return this.host.markStyle;
  }

  get selectedMark(): string | null {
    return this.host.selectedMark;
  }

  get labels(): Labels {
    return labelsOf(this.host.labels);
  }

  get gesture(): Gesture | null {
    return this.host.gesture;
  }

  isShown = (slot: number): boolean => {
    const { show } = this.host;
    if (!show || show === 'everyone') return true;
    return this.marks.author(slot).id === (show === 'mine' ? this.host.me : show);
  };

  changed(): void {
    this.selectedClaim = new Set(this.host.selectedClaim ?? []);
    this.redraw();
  }

  actionsChanged(): void {
    this.#controls?.setActions(this.host.actions ?? [], this.labels);
  }

  /** Draws the marks anew and lets the companions do so, once for all that changes until the next frame. */
  redraw(where?: Span): void {
    this.pane?.marksChanged(where);
    this.#tellOfMarks();
  }

  #tellOfMarks(): void {
    if (this.#companions.length === 0) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#companions.forEach((companion) => companion.marksChanged?.());
    });
  }

  /** What stands where on the screen has changed. */
  moved(): void {
    this.#scrollTop = this.parts?.scroller.scrollTop ?? 0;
    this.#companions.forEach((companion) => companion.moved?.());
  }

  /** Other chunks are near what is seen: what companions paint in the text is due there. */
  nearChanged(): void {
    this.#companions.forEach((companion) => companion.nearChanged?.());
  }

  /** The lists, the find bar and the help; null while the element is not on the page. */
  get aids(): Aids | null {
    this.#accompany();
    return this.#companions.find((companion) => companion instanceof Aids) ?? null;
  }

  /** The differences to another version; null while the element is not on the page. */
  get changes(): Changes | null {
    this.#accompany();
    return this.#companions.find((companion) => companion instanceof Changes) ?? null;
  }

  /** Goes to about where a place of the other version would be, as soon as there is something to show it in. */
  revealOpposite(there: number): void {
    const { changes } = this;
    this.#oppositeWanted = changes ? null : there;
    changes?.revealOpposite(there);
  }

  /** Shows the text against another version, or by itself. */
  compare(comparison: Comparison | null): void {
    if (this.comparison === comparison) return;
    this.comparison = comparison;
    this.fire('changes-counted', { count: comparison?.stops.length ?? 0 });
    this.#companions.forEach((companion) => companion.comparisonChanged?.());
    this.redraw();
  }

  escaped(): void {
    if (this.parts?.element.contains(document.activeElement)) this.#companions.forEach((each) => each.escaped?.());
  }

  /** What is to be printed under the text. */
  takeRemarks(remarks: Remarks): void {
    this.#accompany();
    this.#companions.forEach((companion) => companion.takeRemarks?.(remarks));
  }

  // Marks

  markCame(mark: Mark): void {
    this.#accompany();
    this.#companions.forEach((companion) => companion.markCame?.(mark));
  }

  settled(span: Span): void {
    if (this.pending?.start === span.start && this.pending.end === span.end) this.pending = null;
  }

  addProvisional(span: Span): string {
    return this.marking.addProvisional(span);
  }

  /** Goes to a passage and shows it as one that an action is under way for; as soon as there is a text. */
  pointOut(span: Span): void {
    this.places.reveal(span.start, span.end);
    if (this.dom) this.setPending(span);
    else this.#toPointOut = span;
  }

  setPending(span: Span | null): void {
    if (this.pending === span) return;
    const where = around(this.pending, span);
    this.pending = span;
    this.pane?.marksChanged(where);
  }

  // Places

  scrollsByPage(): void {
    this.#controls?.scrolling.byPage();
  }

  arrived(id: string, box: DOMRect | null): void {
    this.host.selectedMark = id;
    this.fire('mark-activated', { ids: [id], x: box?.left ?? 0, y: box?.bottom ?? 0 });
  }

  get scrollFraction(): number {
    return this.#controls?.scrolling.fraction ?? 0;
  }

  set scrollFraction(fraction: number) {
    if (this.#controls) this.#controls.scrolling.fraction = fraction;
  }

  scrolledByUser(fraction: number): void {
    this.fire('linked-scroll', { fraction });
    const together = [...openReadings].filter((other) => other !== this && scrollTogether(this, other));
    if (together.length > 0) follow(this, together);
  }

  /** Fires an event that the page can prevent; false when it did. */
  ask(name: keyof VariorumEvents): boolean {
    const options = { detail: {}, bubbles: true, composed: true, cancelable: true };
    return this.host.dispatchEvent(new CustomEvent(name, options));
  }

  fire<K extends keyof VariorumEvents>(name: K, detail: VariorumEvents[K]): void {
    this.host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
