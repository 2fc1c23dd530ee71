import type { Block } from '../../variorum-text/protocol.js';
import type { Document } from './documents.js';
import type { Subject } from './subject.js';

/** The first yardstick: the text with one element a paragraph, and nothing else. */
export class PlainPages implements Subject {
  #panes: HTMLElement[] = [];

  show(documents: readonly Document[]): void {
    this.#panes = documents.map(({ text, structure }) => {
      const { pane, sheet } = barePane();
      sheet.append(...structure.blocks.map((block) => paragraph(text, block)));
      return pane;
    });
    document.body.append(...this.#panes);
  }

  hide(): void {
    for (const pane of this.#panes) pane.remove();
  }

  scrollers(): HTMLElement[] {
    return this.#panes;
  }

  blocks(document: number): HTMLElement[] {
    return [...this.#panes[document]!.querySelectorAll('p')];
  }

  addMark(): void {}

  removeMark(): void {}

  marksAt(): string[] {
    return [];
  }
}

export function barePane(): { pane: HTMLElement; sheet: HTMLElement } {
  const pane = document.createElement('div');
  pane.className = 'bare-pane';
  const sheet = document.createElement('div');
  sheet.className = 'bare-sheet';
  pane.append(sheet);
  return { pane, sheet };
}

export function paragraph(text: string, block: Block): HTMLElement {
  const element = document.createElement('p');
  if (block.kind === 'heading') element.className = 'bare-heading';
  element.textContent = text.slice(block.start, block.end);
  return element;
}
