import { describe, expect, it } from 'vitest';
import fixture from './fixtures/marks.json';
import text from './fixtures/text.json';
import { LEVELS } from './mark-index.js';
import { MarkStore } from './mark-store.js';
import { MarkTable } from './marks.js';
import type { Mark, MarkColumns } from './protocol.js';
import { aMark, COST, MIKA, numbers, TOVE } from './testing.js';

const columns = fixture as MarkColumns;
const all = () => true;

function ids(table: MarkTable, slots: number[]): string[] {
  return slots.map((slot) => table.id(slot));
}

function manyMarks(seed: number, count: number): Mark[] {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, i) => {
    const start = next(100);
    return aMark(`m${i}`, start, start + 1 + next(next(10) === 0 ? 80 : 12));
  });
}

describe('the marks of a text', () => {
  it('reads the columns that the server sends', () => {
    const table = MarkTable.ofColumns(columns);
    expect(table.count).toBe(7);
    const quotes = columns.ids.map((id) => {
      const mark = table.mark(table.slotOf(id));
      return [id, text.text.slice(mark.start, mark.end)];
    });
    expect(Object.fromEntries(quotes)).toMatchObject({
      m1: 'The market has stood under water eleven times since 2002',
      m3: 'an open channel **halves',
      m5: '👩‍👩‍👧‍👦',
    });
    expect(table.mark(table.slotOf('m3'))).toEqual({
      ...{ id: 'm3', start: 296, end: 320, role: 'contradicts', state: 'disputed', claims: ['c-peak'], flags: 6 },
      tag: { id: 't-doubt', name: 'doubt', colour: '#b4494f' },
      author: { id: 'p-mika', name: 'Mika', colour: '#1f8a8a' },
    });
    expect(table.tag(table.slotOf('m5'))).toBeNull();
  });

  it('refuses columns that do not fit together', () => {
    expect(() => MarkTable.ofColumns({ ...columns, flags: [0] })).toThrow(RangeError);
  });

  it('keeps no empty, reversed or negative mark', () => {
    const marks = [
      aMark('empty', 4, 4),
      aMark('reversed', 9, 2),
      aMark('before', -3, 4),
      aMark('half', 1.5, 4),
      aMark('good', 1, 2),
    ];
    const table = MarkTable.ofMarks(marks);
    expect(ids(table, [...table.index.order])).toEqual(['good']);
  });

  it('gives a mark back as it was put, with all its claims', () => {
    const mark = aMark('m', 3, 9, {
      tag: COST,
      author: MIKA,
      role: 'supports',
      state: 'needs-work',
      claims: ['a', 'b'],
      flags: 12,
    });
    const table = MarkTable.ofMarks([mark]);
    expect(table.mark(table.slotOf('m'))).toEqual(mark);
  });

  it('takes the newest name and colour of a tag for all its marks', () => {
    const table = MarkTable.ofMarks([aMark('a', 0, 1, { tag: COST }), aMark('b', 2, 3, { tag: COST })]);
    table.put(aMark('b', 2, 3, { tag: { ...COST, name: 'costs' } }));
    expect(table.tag(table.slotOf('a'))?.name).toBe('costs');
  });

  it('finds what is at an offset, smallest first, as a search through all of them would', () => {
    for (let seed = 0; seed < 20; seed++) {
      const marks = manyMarks(seed, 60);
      const table = MarkTable.ofMarks(marks);
      for (let offset = 0; offset < 200; offset++) {
        const found = [...table.index.at(offset)];
        const wanted = marks.filter((mark) => mark.start <= offset && offset < mark.end).map((mark) => mark.id);
        expect(ids(table, found).sort()).toEqual(wanted.sort());
        const sizes = found.map((slot) => table.end(slot) - table.start(slot));
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      }
    }
  });

  it('finds ten thousand on one word in order of their size', () => {
    const marks = Array.from({ length: 10_000 }, (_, i) => aMark(`m${i}`, 500 - (i % 3), 503 + ((i * 7) % 5_000)));
    const table = MarkTable.ofMarks(marks);
    const found = [...table.index.at(501)];
    const sizes = found.map((slot) => table.end(slot) - table.start(slot));
    expect(new Set(found).size).toBe(10_000);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(table.index.some(501, (slot) => table.id(slot) === 'm9999')).toBe(true);
    expect(table.index.some(501, () => false)).toBe(false);
    expect(table.index.some(497, () => true)).toBe(false);
  });

  it('of an id that was sent twice the later mark counts', () => {
    const sent = { version: 'v', tags: [], authors: [MIKA], claims: [] };
    const nothing = { tag: [-1, -1], author: [0, 0], role: [-1, -1], state: [-1, -1], claim: [-1, -1], flags: [0, 0] };
    const table = MarkTable.ofColumns({ ...sent, ...nothing, ids: ['a', 'a'], start: [0, 5], length: [3, 3] });
    expect(table.slotOf('a')).toBe(1);
    expect(table.count).toBe(1);
    expect([...table.index.order]).toEqual([1]);
  });

  it('stays right through adding, moving and removing', () => {
    const next = numbers(7);
    const table = new MarkTable();
    const wanted = new Map<string, Mark>();
    for (let round = 0; round < 2_000; round++) {
      const start = next(100);
      const mark = aMark(`m${next(40)}`, start, start + 1 + next(20));
      if (next(3) === 0) {
        table.remove(mark.id);
        wanted.delete(mark.id);
      } else {
        table.put(mark);
        wanted.set(mark.id, mark);
      }
      const span = { start: next(100), end: 101 };
      const here = [...wanted.values()].filter((each) => each.end > span.start).map((each) => each.id);
      if (round % 20 === 0) expect(ids(table, table.index.overlapping(span)).sort()).toEqual(here.sort());
    }
    expect(table.count).toBe(wanted.size);
  });

  it('has after each change the order and the levels that a new index would have, and says where they changed', () => {
    const next = numbers(11);
    const table = MarkTable.ofMarks(manyMarks(5, 30));
    const looks = () => new Map([...table.index.order].map((slot) => [table.id(slot), lookOf(slot)]));
    const lookOf = (slot: number) => `${table.start(slot)} ${table.end(slot)} ${table.level(slot)}`;
    for (let round = 0; round < 500; round++) {
      const before = looks();
      const start = next(100);
      const mark = aMark(`m${next(50)}`, start, start + 1 + next(next(8) === 0 ? 60 : 12));
      const changed = next(3) === 0 ? table.remove(mark.id) : table.put(mark);
      const after = looks();
      const rebuilt = MarkTable.ofMarks([...table.index.order].map((slot) => table.mark(slot)));
      const order = [...rebuilt.index.order];
      const levels = order.map((slot) => `${rebuilt.start(slot)} ${rebuilt.end(slot)} ${rebuilt.level(slot)}`);
      expect([...after.values()]).toEqual(levels);
      for (const [id, look] of [...before, ...after]) {
        if (before.get(id) === after.get(id)) continue;
        const [from, to] = look.split(' ').map(Number) as [number, number];
        expect(from >= changed!.start && to <= changed!.end, `${id} ${look}`).toBe(true);
      }
    }
  });

  it('walks in reading order, over marks that begin at the same place too', () => {
    const table = MarkTable.ofMarks([aMark('c', 5, 9), aMark('a', 1, 3), aMark('b', 5, 20), aMark('d', 30, 31)]);
    const { index } = table;
    expect(ids(table, [...index.order])).toEqual(['a', 'b', 'c', 'd']);
    expect(table.id(index.after(table.slotOf('b'), all))).toBe('c');
    expect(table.id(index.before(table.slotOf('c'), all))).toBe('b');
    expect(index.after(table.slotOf('d'), all)).toBe(-1);
    expect(table.id(index.firstFrom(5, all))).toBe('b');
    expect(table.id(index.lastBefore(5, all))).toBe('a');
    expect(table.id(index.after(table.slotOf('a'), (slot) => table.id(slot) === 'd'))).toBe('d');
  });

  it('puts overlapping marks on different levels, as long as there are some', () => {
    const table = MarkTable.ofMarks(manyMarks(3, 40));
    const { order } = table.index;
    for (const a of order) {
      for (const b of order) {
        const apart = table.end(a) <= table.start(b) || table.end(b) <= table.start(a);
        const deepest = Math.max(table.level(a), table.level(b)) === LEVELS - 1;
        if (a !== b && !apart && !deepest) expect(table.level(a)).not.toBe(table.level(b));
      }
    }
  });
});

describe('marks through time', () => {
  it('lets the real mark take the place of the provisional one, in any order of arrival', () => {
    const waiting = aMark('temporary', 3, 8);
    const byReply = new MarkStore();
    byReply.putProvisional(waiting);
    byReply.replace('temporary', aMark('m1', 3, 8));
    const byPush = new MarkStore();
    byPush.putProvisional(waiting);
    byPush.put(aMark('m1', 3, 8));
    byPush.replace('temporary', aMark('m1', 3, 8));
    for (const { table } of [byReply, byPush]) expect(ids(table, [...table.index.order])).toEqual(['m1']);
  });

  it('keeps a provisional mark when someone else marks the same words', () => {
    const store = new MarkStore();
    store.putProvisional(aMark('temporary', 3, 8));
    store.put(aMark('m1', 3, 8, { author: MIKA }));
    expect(store.table.count).toBe(2);
  });

  it('applies deltas to the snapshot that was under way, and keeps what waits', () => {
    const store = new MarkStore();
    store.expectSnapshot();
    store.put(aMark('new', 1, 2));
    store.remove('old');
    store.putProvisional(aMark('temporary', 5, 6));
    store.take(MarkTable.ofMarks([aMark('old', 0, 9), aMark('kept', 2, 4, { author: TOVE })]));
    expect(ids(store.table, [...store.table.index.order])).toEqual(['new', 'kept', 'temporary']);
  });
});
