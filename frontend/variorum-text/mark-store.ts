import { around, MarkTable } from './marks.js';
import type { Mark, Span } from './protocol.js';

/**
 * The marks of a pane through time: a snapshot, then deltas. Deltas that arrive while a snapshot is under way are applied to
 * it again, and marks that wait for the server's answer survive it.
 */
export class MarkStore {
  table = new MarkTable();
  readonly #provisional = new Map<string, Mark>();
  #deltas: ((table: MarkTable) => unknown)[] | null = null;

  /** A snapshot was asked for. */
  expectSnapshot(): void {
    this.#deltas ??= [];
  }

  /** The snapshot that was asked for will not come. */
  snapshotFailed(): void {
    this.#deltas = null;
  }

  take(table: MarkTable): void {
    this.#provisional.forEach((mark) => table.put(mark));
    this.#deltas?.forEach((apply) => apply(table));
    this.#deltas = null;
    this.table = table;
  }

  /** Another text: nothing of the old marks means anything. */
  clear(): void {
    this.#provisional.clear();
    this.#deltas = null;
    this.table = new MarkTable();
  }

  /**
   * A mark that stands until `replace` or `remove`, or until the same author's real mark of the same passage comes. Gives, as
   * the others do, the stretch of the text that may look otherwise now.
   */
  putProvisional(mark: Mark): Span {
    this.#provisional.set(mark.id, mark);
    return this.table.put(mark);
  }

  put(mark: Mark): Span {
    let changed: Span | null = null;
    for (const waiting of this.#provisional.values()) {
      const same = waiting.start === mark.start && waiting.end === mark.end && waiting.author.id === mark.author?.id;
      if (same) changed = around(changed, this.remove(waiting.id));
    }
    return around(
      changed,
      this.#apply((table) => table.put(mark)),
    );
  }

  /** Null when there was no such mark. */
  remove(id: string): Span | null {
    this.#provisional.delete(id);
    return this.#apply((table) => table.remove(id));
  }

  replace(temporaryId: string, mark: Mark): Span {
    return around(this.remove(temporaryId), this.put(mark));
  }

  #apply<T>(delta: (table: MarkTable) => T): T {
    this.#deltas?.push(delta);
    return delta(this.table);
  }
}
