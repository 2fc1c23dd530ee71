import type { Mark } from '../../variorum-text/protocol.js';
import type { SubjectName } from '../contract.js';
import type { Document } from './documents.js';
import { Elements } from './elements.js';
import { LazyPages } from './lazy.js';
import { PlainPages } from './plain.js';

/** What is measured: documents side by side, shown in one way or another. */
export interface Subject {
  show(documents: readonly Document[]): void;
  /** Takes everything away again. */
  hide(): void;
  /** The scrolling element of each document. */
  scrollers(): HTMLElement[];
  /** The elements of a document's blocks, in the order of its structure; right after an opening perhaps only the first. */
  blocks(document: number): HTMLElement[];
  addMark(document: number, mark: Mark): void;
  removeMark(document: number, id: string): void;
  /** The ids of the marks under a point of the window; only the element knows. */
  marksAt(document: number, x: number, y: number): string[];
}

export function subjectOf(name: SubjectName): Subject {
  switch (name) {
    case 'element':
      return new Elements();
    case 'lazy':
      return new LazyPages();
    case 'plain':
      return new PlainPages();
  }
}
