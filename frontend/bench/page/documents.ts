import type { MarkColumns, Span, Structure } from '../../variorum-text/protocol.js';
import type { Cell } from '../contract.js';
import { someMarks } from './marks.js';
import { aText } from './texts.js';

/** What the server would have sent for one pane. */
export interface Document {
  readonly text: string;
  readonly structure: Structure;
  readonly marks: MarkColumns;
}

/** A mark as the truth is found with: an id and a place. */
export interface Passage extends Span {
  readonly id: string;
}

export function documentsOf(cell: Cell): Document[] {
  return Array.from({ length: cell.documents }, (_, i) => {
    const { text, structure } = aText(cell.length, i + 1);
    return { text, structure, marks: someMarks(text, cell.marks, i + 1) };
  });
}

/** The columns as a list. */
export function passagesOf(marks: MarkColumns): Passage[] {
  let start = 0;
  return marks.ids.map((id, i) => {
    start += marks.start[i]!;
    return { id, start, end: start + marks.length[i]! };
  });
}
