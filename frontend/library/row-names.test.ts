import { expect, it } from 'vitest';
import { nameBoxes, type SelectionColumn } from './row-names.js';

/** The part of Vaadin's column that matters: it draws a box once, and calls each the same. */
function aGrid(): { grid: HTMLElement; column: SelectionColumn } {
  const grid = document.createElement('div');
  const column = Object.assign(document.createElement('vaadin-grid-flow-selection-column'), {
    _defaultRenderer(root: HTMLElement) {
      if (root.firstElementChild) return;
      root.append(Object.assign(document.createElement('i'), { accessibleName: 'Select Row' }));
    },
    _defaultHeaderRenderer(root: HTMLElement) {
      root.append(Object.assign(document.createElement('i'), { accessibleName: 'Select All' }));
    },
  });
  grid.append(column);
  return { grid, column: column as unknown as SelectionColumn };
}

const nameIn = (root: HTMLElement) =>
  (root.firstElementChild as HTMLElement & { accessibleName: string }).accessibleName;

it('calls each box by its row, also when the cell gets another row', () => {
  const { grid, column } = aGrid();
  nameBoxes(grid, 'Choose all documents');
  const cell = document.createElement('div');
  column.renderer!(cell, column, { item: { boxName: 'Choose “The canal”' } });
  expect(nameIn(cell)).toBe('Choose “The canal”');
  column.renderer!(cell, column, { item: { boxName: 'Choose “The river”' } });
  expect([cell.childElementCount, nameIn(cell)]).toEqual([1, 'Choose “The river”']);
  const head = document.createElement('div');
  column.headerRenderer!(head, column);
  expect(nameIn(head)).toBe('Choose all documents');
});

it('leaves a grid without boxes alone, and a box without a name', () => {
  nameBoxes(document.createElement('div'), 'all');
  const { grid, column } = aGrid();
  nameBoxes(grid, '');
  const cell = document.createElement('div');
  column.renderer!(cell, column, { item: {} });
  expect(nameIn(cell)).toBe('Select Row');
});
