/** Names for the boxes of a grid's rows: Vaadin calls each of them "Select Row". */

export interface Row {
  readonly item: { readonly boxName?: string };
}

type Renderer = (root: HTMLElement, column: SelectionColumn, row: Row) => void;

export interface SelectionColumn extends HTMLElement {
  renderer?: Renderer;
  headerRenderer?: (root: HTMLElement, column: SelectionColumn) => void;
  _defaultRenderer: Renderer;
  _defaultHeaderRenderer: (root: HTMLElement, column: SelectionColumn) => void;
}

function name(root: HTMLElement, words: string | undefined): void {
  const box = root.firstElementChild as (HTMLElement & { accessibleName: string }) | null;
  if (box && words) box.accessibleName = words;
}

/** Each row's box has the name that its item brings as `boxName`, the one in the header this one. */
function nameBoxes(grid: HTMLElement, all: string): void {
  const column = grid.querySelector<SelectionColumn>('vaadin-grid-flow-selection-column');
  if (!column) return;
  column.renderer = (root, owner, row) => {
    column._defaultRenderer(root, owner, row);
    name(root, row.item.boxName);
  };
  column.headerRenderer = (root, owner) => {
    column._defaultHeaderRenderer(root, owner);
    name(root, all);
  };
}

declare global {
  interface Window {
    variorumLibrary: { nameBoxes: typeof nameBoxes };
  }
}

window.variorumLibrary = { nameBoxes };

export { nameBoxes };
