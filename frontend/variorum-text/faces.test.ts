import { describe, expect, it } from 'vitest';
import { badgeFace } from './faces.js';
import { ENGLISH } from './labels.js';
import { MarkTable } from './marks.js';
import { aMark } from './testing.js';

const says = (table: MarkTable, members: number[], isShown: (slot: number) => boolean = () => true) =>
  badgeFace({ top: 0, members }, table, ENGLISH, new Set(), isShown).label;

describe('a badge', () => {
  it('says how many marks lie on the same words where bars cannot tell, of those that are shown', () => {
    const deep = Array.from({ length: 7 }, (_, i) => aMark(`m${i}`, i, 50));
    const table = MarkTable.ofMarks([...deep, aMark('apart', 100, 120)]);
    const slots = [...table.index.order];
    expect(says(table, slots.slice(0, 7))).toContain('Up to 7 marks on the same words');
    expect(says(table, slots.slice(0, 7), (slot) => slot < 5)).toContain('Up to 5 marks on the same words');
    expect(says(table, slots.slice(0, 3))).not.toContain('same words');
    expect(says(table, slots.slice(7))).toBe('1 mark: Tove');
  });
});
