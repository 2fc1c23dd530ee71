import { html, LitElement, nothing } from 'lit';
import { Fetching } from './fetching.js';
import type { Labels } from './labels.js';
import type {
  ColourBy,
  ComparedTo,
  Gesture,
  LinkedBy,
  Mark,
  MarkColumns,
  MarkStyle,
  Span,
  Structure,
  ToolbarAction,
} from './protocol.js';
import { Reading } from './reading.js';
import { adoptStyles } from './styles.js';

export * from './protocol.js';

/**
 * A text with everybody's marks, to read and to mark. In light DOM, because the page's highlight registry and its rules
 * reach only text of the document's own tree. `protocol.ts` has the types and events.
 */
export class VariorumText extends LitElement {
  static override properties = {
    textUrl: { type: String },
    marksUrl: { type: String },
    remarksUrl: { type: String },
    comparedTo: { attribute: false },
    text: { attribute: false },
    structure: { attribute: false },
    marks: { attribute: false },
    colourBy: { type: String },
    markStyle: { type: String },
    show: { type: String },
    me: { type: String },
    readerName: { type: String },
    selectedMark: { type: String },
    selectedClaim: { attribute: false },
    actions: { attribute: false },
    labels: { attribute: false },
    gesture: { attribute: false },
    linked: { type: Boolean },
    linkedBy: { type: String },
    spoken: { type: Boolean },
    condition: { state: true },
  };

  /** Where the text comes from; a new address drops the text and loads anew. */
  declare textUrl: string | null;
  /** Where the marks come from; a new address drops the marks and loads anew. */
  declare marksUrl: string | null;
  /** Where the notes and claims on the marks come from, which only a print needs. */
  declare remarksUrl: string | null;
  /** Another version of the text: what differs from it is shown, and one can step through it. */
  declare comparedTo: ComparedTo | null;
  /** The text itself, for who has it at hand. */
  declare text: string | null;
  declare structure: Structure | null;
  /** All marks, for who has them at hand. */
  declare marks: MarkColumns | readonly Mark[] | null;
  declare colourBy: ColourBy;
  declare markStyle: MarkStyle;
  /** `everyone`, `mine` or the id of an author. */
  declare show: string;
  /** My own author id. */
  declare me: string;
  /** My name, for the marks that wait for the server's answer. */
  declare readerName: string;
  declare selectedMark: string | null;
  /** Ids of the marks that the chosen claim rests on: outlined, their badges filled. */
  declare selectedClaim: readonly string[] | null;
  /** The words of the selection toolbar; none for who may only read. */
  declare actions: readonly ToolbarAction[] | null;
  declare labels: Partial<Labels> | null;
  /** While set, every finished selection is the action `gesture` at once. */
  declare gesture: Gesture | null;
  /** Panes of the page that are linked scroll together, without asking the server. */
  declare linked: boolean;
  declare linkedBy: LinkedBy;
  /** Screen readers hear a note at the end of each mark. */
  declare spoken: boolean;
  declare private condition: 'loading' | 'failed' | 'empty' | null;

  readonly #reading = new Reading(this);
  readonly #fetching = new Fetching(
    {
      urls: () => this,
      waiting: (condition) => (this.condition = condition),
      setText: (text, structure) => this.#setText(text, structure),
    },
    this.#reading,
  );

  constructor() {
    super();
    Object.assign(this, { textUrl: null, marksUrl: null, remarksUrl: null, comparedTo: null });
    Object.assign(this, { text: null, structure: null, marks: null, selectedMark: null, selectedClaim: [] });
    Object.assign(this, { colourBy: 'tag', markStyle: 'ground', show: 'everyone', me: '', readerName: '' });
    Object.assign(this, { actions: [], labels: {}, gesture: null, linked: false, linkedBy: 'proportion' });
    Object.assign(this, { spoken: false, condition: null });
  }

  /** Adds the mark, or takes its newest state when it is known. */
  addMark(mark: Mark): void {
    this.#reading.marking.put(mark);
  }

  updateMark(mark: Mark): void {
    this.#reading.marking.put(mark);
  }

  removeMark(id: string): void {
    this.#reading.marking.remove(id);
  }

  /** The server's mark takes the place of the provisional one. */
  replaceMark(temporaryId: string, mark: Mark): void {
    this.#reading.marking.replace(temporaryId, mark);
  }

  /** Asks for all marks again, after deltas may have been lost. Scroll position and selection stay. */
  async reload(): Promise<void> {
    await this.#fetching.marks('no-cache');
  }

  /** Fetches what is printed under the text; call it before `window.print()`. Without it only quotes and names are. */
  async prepareForPrint(): Promise<void> {
    const remarks = await this.#fetching.remarks();
    if (remarks) this.#reading.takeRemarks(remarks);
  }

  /** Ids of the marks under a point of the window, smallest first. */
  marksAt(x: number, y: number): string[] {
    return this.#reading.places.marksAt(x, y);
  }

  /**
   * Scrolls a passage into view; one that is well in view stays where it is. (Not the pixels of `Element.scrollTo`: the
   * element itself never scrolls.)
   */
  override scrollTo(start?: number | ScrollToOptions, end?: number): void {
    if (typeof start === 'number') this.#reading.places.reveal(start, end ?? start + 1);
  }

  /** Scrolls a passage into view and shows which words it is, until the reader does something. */
  pointOut(start: number, end: number): void {
    this.#reading.pointOut({ start, end });
  }

  revealMark(id: string): void {
    this.#reading.places.revealMark(id);
  }

  /** The box around a passage in the window, also while it is out of view; null when nothing of it is shown. */
  rectOf(start: number, end: number): DOMRect | null {
    return this.#reading.places.rectOf({ start, end });
  }

  /** From the start of the first block in view to the end of the last. */
  visibleRange(): Span {
    return this.#reading.pane?.viewport.visibleSpan() ?? { start: 0, end: 0 };
  }

  nextMark(): void {
    this.#reading.places.step(1);
  }

  previousMark(): void {
    this.#reading.places.step(-1);
  }

  /** To the next difference to the version that the text is compared to; the other text goes along. */
  nextChange(): void {
    this.#reading.changes?.step(1);
  }

  previousChange(): void {
    this.#reading.changes?.step(-1);
  }

  /** Goes to about where a place of the version that the text is compared to would be. */
  revealOpposite(there: number): void {
    this.#reading.revealOpposite(there);
  }

  /** Opens the outline of the text's headings in the drawer. */
  openContents(): void {
    this.#reading.aids?.openContents();
  }

  /** Opens the list of the marked passages in the drawer. */
  openPassages(): void {
    this.#reading.aids?.openPassages();
  }

  /** Opens the find bar; what is selected in the text is looked for at once. */
  openFind(): void {
    this.#reading.aids?.openFind();
  }

  /** Shows which keys there are; without asking the page, as `?` does by `help-wanted`. */
  openHelp(): void {
    this.#reading.aids?.openHelp();
  }

  /** 0 at the top, 1 at the bottom; setting it fires no `linked-scroll`. */
  get linkedScroll(): number {
    return this.#reading.scrollFraction;
  }

  set linkedScroll(fraction: number) {
    this.#reading.scrollFraction = fraction;
  }

  /** Gives up the selection, and the passage that an action is under way for. */
  clearSelection(): void {
    this.#reading.setPending(null);
    const selection = document.getSelection();
    if (selection?.anchorNode && this.contains(selection.anchorNode)) selection.removeAllRanges();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles();
    if (this.hasUpdated) this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.close();
  }

  protected override render(): unknown {
    const { labels } = this.#reading;
    return html`
      <div class="variorum-scroller" role="document" tabindex="0" aria-label=${labels.document}>
        <div class="variorum-sheet"></div>
      </div>
      <div class="variorum-minimap" aria-hidden="true" title=${labels.minimap}></div>
      ${this.#message(labels)}
    `;
  }

  #message(labels: Labels): unknown {
    switch (this.condition) {
      case 'loading':
        return html`<div class="variorum-message" role="status">${labels.loading}</div>`;
      case 'empty':
        return html`<div class="variorum-message">${labels.empty}</div>`;
      case 'failed':
        return html`<div class="variorum-message" role="alert">
          ${labels.failed}<button type="button" @click=${() => this.#fetching.text()}>${labels.retry}</button>
        </div>`;
      default:
        return nothing;
    }
  }

  protected override firstUpdated(): void {
    this.#open();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const has = (...names: string[]) => names.some((name) => changed.has(name));
    if (has('textUrl')) void this.#fetching.text();
    if (has('marksUrl')) void this.#fetching.marks('default');
    if (has('comparedTo')) void this.#fetching.difference(this.comparedTo);
    if (has('text', 'structure') && this.text !== null) this.#setText(this.text, this.structure);
    if (has('marks') && this.marks) this.#reading.marking.take(this.marks);
    if (has('actions', 'labels')) this.#reading.actionsChanged();
    if (has('colourBy', 'markStyle', 'show', 'me', 'selectedMark', 'selectedClaim', 'labels', 'spoken'))
      this.#reading.changed();
  }

  #open(): void {
    const part = (name: string) => this.querySelector<HTMLElement>(`.variorum-${name}`)!;
    this.#reading.open({ element: this, scroller: part('scroller'), sheet: part('sheet'), minimap: part('minimap') });
  }

  #setText(text: string, structure: Structure | null): void {
    this.#reading.setText(text, structure);
    this.condition = text.trim() === '' ? 'empty' : null;
  }
}

// Not with the first element: then a text is waited for.
adoptStyles();
if (!customElements.get('variorum-text')) customElements.define('variorum-text', VariorumText);

declare global {
  interface HTMLElementTagNameMap {
    'variorum-text': VariorumText;
  }
}
