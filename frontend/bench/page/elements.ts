import type { Mark, ToolbarAction } from '../../variorum-text/protocol.js';
import '../../variorum-text/variorum-text.js';
import type { VariorumText } from '../../variorum-text/variorum-text.js';
import type { Document } from './documents.js';
import type { Subject } from './subject.js';

const ACTIONS: ToolbarAction[] = ['Highlight', 'Note', 'Claim', 'Discuss'].map((label) => ({
  id: label.toLowerCase(),
  label,
  key: label[0]!.toLowerCase(),
}));

/** Text of the element that has not got its blocks yet. */
export const FOLDED = '.variorum-folded';

/** The element itself, as a page uses it. */
export class Elements implements Subject {
  #panes: VariorumText[] = [];

  show(documents: readonly Document[]): void {
    this.#panes = documents.map(({ text, structure, marks }) => {
      const pane = document.createElement('variorum-text');
      return Object.assign(pane, { text, structure, marks, actions: ACTIONS, me: 'reader-0', readerName: 'Reader 0' });
    });
    document.body.append(...this.#panes);
  }

  hide(): void {
    for (const pane of this.#panes) pane.remove();
  }

  scrollers(): HTMLElement[] {
    return this.#panes.map((pane) => pane.querySelector<HTMLElement>('.variorum-scroller')!);
  }

  blocks(document: number): HTMLElement[] {
    return [...this.#panes[document]!.querySelectorAll<HTMLElement>('.variorum-block')];
  }

  addMark(document: number, mark: Mark): void {
    this.#panes[document]!.addMark(mark);
  }

  removeMark(document: number, id: string): void {
    this.#panes[document]!.removeMark(id);
  }

  marksAt(document: number, x: number, y: number): string[] {
    return this.#panes[document]!.marksAt(x, y);
  }
}
