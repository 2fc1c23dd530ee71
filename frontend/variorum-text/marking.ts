import { MarkStore } from './mark-store.js';
import { around, MarkTable } from './marks.js';
import type { Gesture, Mark, MarkColumns, Named, Span } from './protocol.js';

/** What bringing marks to a text needs of its reading. */
export interface MarkingHost {
  readonly host: { readonly me: string; readonly readerName: string };
  readonly gesture: Gesture | null;
  /** A mark that was not there has come from the page. */
  markCame(mark: Mark): void;
  /** The action for a pending passage has led to its mark. */
  settled(span: Span): void;
  /** Marks have changed in that part of the text, or anywhere. */
  redraw(where?: Span): void;
  fire(name: 'marks-counted', detail: { count: number }): void;
}

const MY_COLOUR = '#2f5d62';

/** The marks of a reading as the page brings them: all at once, one by one, or for the time being. */
export class Marking {
  readonly store = new MarkStore();
  #provisionals = 0;
  #counted = -1;

  constructor(private readonly reading: MarkingHost) {}

  take(marks: MarkColumns | readonly Mark[]): void {
    this.store.take(isList(marks) ? MarkTable.ofMarks(marks) : MarkTable.ofColumns(marks));
    this.#changed();
  }

  /** False when what was sent are no marks; then nothing changes. */
  tryTake(marks: MarkColumns): boolean {
    try {
      this.take(marks);
      return true;
    } catch (error) {
      if (error instanceof RangeError || error instanceof TypeError) return false;
      throw error;
    }
  }

  put(mark: Mark): void {
    if (!this.store.table.has(mark.id)) this.reading.markCame(mark);
    this.#settle(mark, this.store.put(mark));
  }

  replace(temporaryId: string, mark: Mark): void {
    this.#settle(mark, this.store.replace(temporaryId, mark));
  }

  remove(id: string): void {
    const where = this.store.remove(id);
    if (where) this.#changed(where);
  }

  /** Paints a mark that waits for the server's answer; gives its id. */
  addProvisional(span: Span): string {
    const id = `temporary-${++this.#provisionals}-${Math.random().toString(36).slice(2)}`;
    const { me, readerName } = this.reading.host;
    const author: Named = { id: me, name: readerName, colour: MY_COLOUR };
    const tag = this.reading.gesture?.tag ?? null;
    const mark = { id, ...span, tag, author, role: null, state: null, claims: [], flags: 0 };
    this.reading.redraw(this.store.putProvisional(mark));
    return id;
  }

  #settle(mark: Mark, where: Span): void {
    this.reading.settled(mark);
    this.#changed(around(where, mark));
  }

  /** Draws anew, and tells how many marks there are when that has changed. */
  #changed(where?: Span): void {
    this.reading.redraw(where);
    const { count } = this.store.table;
    if (count === this.#counted) return;
    this.#counted = count;
    this.reading.fire('marks-counted', { count });
  }
}

function isList(marks: MarkColumns | readonly Mark[]): marks is readonly Mark[] {
  return Array.isArray(marks);
}
