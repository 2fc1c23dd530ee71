import { MarkIndex } from './mark-index.js';
import { ROLES, STATES, type Mark, type MarkColumns, type Named, type Span } from './protocol.js';

/** Things that many marks share, by number. What is known already takes the newest name and colour. */
class Dictionary {
  readonly items: Named[] = [];
  readonly #numbers = new Map<string, number>();

  intern(item: Named | null | undefined): number {
    if (!item) return -1;
    const known = this.#numbers.get(item.id);
    if (known !== undefined) {
      this.items[known] = item;
      return known;
    }
    this.#numbers.set(item.id, this.items.length);
    return this.items.push(item) - 1;
  }
}

const NOBODY: Named = { id: '', name: '', colour: '#8a8578' };
const NUMBERS = ['start', 'end', 'tag', 'author', 'role', 'state', 'claim', 'flags', 'level'] as const;
type Column = (typeof NUMBERS)[number];

/** Where something has changed, when nobody knows where. */
export const EVERYWHERE: Span = { start: 0, end: Infinity };
const NOWHERE: Span = { start: 0, end: 0 };

/** The least stretch that holds both; one that is empty or null does not count. */
export function around(a: Span | null, b: Span | null): Span {
  if (!a || a.start >= a.end) return b ?? NOWHERE;
  if (!b || b.start >= b.end) return a;
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function isSound({ start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
}

/**
 * All marks of one text, a number column each. A mark keeps its *slot* (row) as long as it lives; the index over the slots
 * answers what is where.
 */
export class MarkTable {
  readonly #columns: Record<Column, Int32Array>;
  readonly #ids: (string | null)[] = [];
  /** By id; made when somebody asks for a mark by its id, which is after the marks are seen. */
  #slots: Map<string, number> | null = null;
  readonly #free: number[] = [];
  readonly #tags = new Dictionary();
  readonly #authors = new Dictionary();
  readonly #claims = new Dictionary();
  /** Of marks that serve several claims, all of them. */
  readonly #manyClaims = new Map<number, readonly string[]>();
  #index: MarkIndex | null = null;

  constructor(capacity = 16) {
    const columns = NUMBERS.map((name) => [name, new Int32Array(Math.max(16, capacity))] as const);
    this.#columns = Object.fromEntries(columns) as Record<Column, Int32Array>;
  }

  /** From the columns of the marks response; a RangeError when they do not fit together. */
  static ofColumns(sent: MarkColumns): MarkTable {
    const count = sent.ids.length;
    const lists = [sent.start, sent.length, sent.tag, sent.author, sent.role, sent.state, sent.claim, sent.flags];
    if (lists.some((list) => list?.length !== count)) throw new RangeError('columns of different length');
    const table = new MarkTable(count);
    const tags = sent.tags.map((tag) => table.#tags.intern(tag));
    const authors = sent.authors.map((author) => table.#authors.intern(author));
    const claims = sent.claims.map((id) => table.#claims.intern({ ...NOBODY, id }));
    // Held once: this is done for each of ten thousand marks before anything is seen.
    const columns = table.#columns;
    for (let i = 0, start = 0; i < count; i++) {
      start += sent.start[i]!;
      const end = start + sent.length[i]!;
      if (!isSound({ start, end })) continue;
      const slot = table.#row(sent.ids[i]!, start, end);
      columns.tag[slot] = tags[sent.tag[i]!] ?? -1;
      columns.author[slot] = authors[sent.author[i]!] ?? -1;
      columns.role[slot] = sent.role[i]!;
      columns.state[slot] = sent.state[i]!;
      columns.claim[slot] = claims[sent.claim[i]!] ?? -1;
      columns.flags[slot] = sent.flags[i]!;
    }
    return table;
  }

  static ofMarks(marks: Iterable<Mark>): MarkTable {
    const table = new MarkTable();
    for (const mark of marks) table.put(mark);
    return table;
  }

  /** All tags that marks have or had, in no order. */
  get tags(): readonly Named[] {
    return this.#tags.items;
  }

  /** All authors, likewise. */
  get authors(): readonly Named[] {
    return this.#authors.items;
  }

  get count(): number {
    return this.#ids.length - this.#free.length;
  }

  get index(): MarkIndex {
    return (this.#index ??= new MarkIndex(this.#rows(), () => this.#columns));
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** -1 when there is no such mark. */
  slotOf(id: string): number {
    return this.#byId.get(id) ?? -1;
  }

  /**
   * Adds the mark, or takes its newest state; an empty or reversed one is not kept. Gives the stretch of the text that may
   * look otherwise now.
   */
  put(mark: Mark): Span {
    const before = this.#byId.get(mark.id);
    const old = before === undefined ? null : { start: this.start(before), end: this.end(before) };
    if (!isSound(mark)) return this.remove(mark.id) ?? NOWHERE;
    const stays = old?.start === mark.start && old.end === mark.end;
    const left = stays ? null : this.remove(mark.id);
    const slot = stays ? before! : this.#place(mark.id, mark);
    this.#set(slot, 'tag', this.#tags.intern(mark.tag));
    this.#set(slot, 'author', this.#authors.intern(mark.author ?? NOBODY));
    this.#set(slot, 'role', ROLES.indexOf(mark.role as never));
    this.#set(slot, 'state', STATES.indexOf(mark.state as never));
    const claims = mark.claims ?? [];
    this.#set(slot, 'claim', claims.length > 0 ? this.#claims.intern({ ...NOBODY, id: claims[0]! }) : -1);
    this.#manyClaims.delete(slot);
    if (claims.length > 1) this.#manyClaims.set(slot, claims);
    this.#set(slot, 'flags', mark.flags ?? 0);
    const arrived = stays ? old : (this.#index?.insert(slot) ?? EVERYWHERE);
    return around(left, arrived);
  }

  /** Gives the stretch of the text that may look otherwise now; null when there was no such mark. */
  remove(id: string): Span | null {
    const slot = this.#byId.get(id);
    if (slot === undefined) return null;
    this.#byId.delete(id);
    return this.#drop(slot);
  }

  #drop(slot: number): Span | null {
    const left = this.#index ? this.#index.remove(slot) : EVERYWHERE;
    this.#ids[slot] = null;
    this.#manyClaims.delete(slot);
    this.#free.push(slot);
    return left;
  }

  id(slot: number): string {
    return this.#ids[slot] ?? '';
  }

  start(slot: number): number {
    return this.#columns.start[slot]!;
  }

  end(slot: number): number {
    return this.#columns.end[slot]!;
  }

  /** How many marks lie under it, capped; the index knows. */
  level(slot: number): number {
    return this.#columns.level[slot]!;
  }

  flags(slot: number): number {
    return this.#columns.flags[slot]!;
  }

  tag(slot: number): Named | null {
    return this.#tags.items[this.#columns.tag[slot]!] ?? null;
  }

  author(slot: number): Named {
    return this.#authors.items[this.#columns.author[slot]!] ?? NOBODY;
  }

  role(slot: number): Mark['role'] {
    return ROLES[this.#columns.role[slot]!] ?? null;
  }

  state(slot: number): Mark['state'] {
    return STATES[this.#columns.state[slot]!] ?? null;
  }

  /** The claim that colours it. */
  claim(slot: number): string | null {
    return this.#claims.items[this.#columns.claim[slot]!]?.id ?? null;
  }

  /** All claims that rest on it, as far as they were sent. */
  claims(slot: number): readonly string[] {
    const claim = this.claim(slot);
    return this.#manyClaims.get(slot) ?? (claim === null ? [] : [claim]);
  }

  mark(slot: number): Mark {
    return {
      id: this.id(slot),
      start: this.start(slot),
      end: this.end(slot),
      tag: this.tag(slot),
      author: this.author(slot),
      role: this.role(slot),
      state: this.state(slot),
      claims: this.claims(slot),
      flags: this.flags(slot),
    };
  }

  #set(slot: number, column: Column, value: number): void {
    this.#columns[column][slot] = value;
  }

  get #byId(): Map<string, number> {
    if (this.#slots) return this.#slots;
    const slots = (this.#slots = new Map<string, number>());
    this.#ids.forEach((id, slot) => {
      if (id === null) return;
      // Sent twice: the later one counts.
      const before = slots.get(id);
      if (before !== undefined) this.#drop(before);
      slots.set(id, slot);
    });
    return slots;
  }

  /** The slots of all marks, ascending. */
  #rows(): Int32Array {
    const rows = new Int32Array(this.count);
    let count = 0;
    for (let slot = 0; slot < this.#ids.length; slot++) if (this.#ids[slot] !== null) rows[count++] = slot;
    return rows;
  }

  /** A row for a sound span. The index does not know of it yet. */
  #place(id: string, span: Span): number {
    const slot = this.#byId.get(id) ?? this.#free.pop() ?? this.#ids.length;
    if (slot >= this.#columns.start.length) this.#grow();
    this.#write(slot, id, span.start, span.end);
    this.#byId.set(id, slot);
    return slot;
  }

  /** A row at the end, while nobody has asked for an id. */
  #row(id: string, start: number, end: number): number {
    const slot = this.#ids.length;
    this.#write(slot, id, start, end);
    return slot;
  }

  #write(slot: number, id: string, start: number, end: number): void {
    this.#ids[slot] = id;
    this.#columns.start[slot] = start;
    this.#columns.end[slot] = end;
  }

  #grow(): void {
    for (const name of NUMBERS) {
      const wider = new Int32Array(this.#columns[name].length * 2);
      wider.set(this.#columns[name]);
      this.#columns[name] = wider;
    }
  }
}
