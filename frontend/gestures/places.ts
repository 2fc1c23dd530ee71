import type { VariorumText } from '../variorum-text/variorum-text.js';

/** Where words are drawn, in pixels of the window: the first of them, the last, and the box around all. */
export interface Place {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds words in the page itself, without asking the element where it has put them. */
export function rangeOfWords(pane: Element, words: string): Range {
  const walker = document.createTreeWalker(pane.querySelector('.variorum-sheet')!, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement!.closest('button')) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`nowhere on the page: ${words}`);
  const range = document.createRange();
  const holder = (at: number) => nodes.findLast((each) => each.start <= at)!;
  const first = holder(start);
  const last = holder(start + words.length - 1);
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, start + words.length - last.start);
  return range;
}

export function placeOf(pane: Element, words: string): Place {
  const range = rangeOfWords(pane, words);
  const boxes = [...range.getClientRects()].filter((box) => box.width > 0.5);
  const [first, last] = [boxes.at(0)!, boxes.at(-1)!];
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const isRtl = /[\u0590-\u08ff]/.test(words);
  return {
    fromX: isRtl ? first.right - 0.5 : first.left + 0.5,
    fromY: (first.top + first.bottom) / 2,
    toX: isRtl ? last.left + 0.5 : last.right - 0.5,
    toY: (last.top + last.bottom) / 2,
    ...{ left, top, right, bottom },
  };
}

/** The words that are painted, with the highlight's name, as the page's registry has them. */
export function painted(
  pane: VariorumText,
): { name: string; words: string; place: Omit<Place, 'fromX' | 'fromY' | 'toX' | 'toY'> }[] {
  const found = [];
  for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<AbstractRange>>) {
    for (const part of highlight) {
      if (!pane.contains(part.startContainer)) continue;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      found.push({ name, words: range.toString(), place: { left, top, right, bottom } });
    }
  }
  return found;
}

/** Rows of the window in which a canvas has ink in the twelve columns from this one of the window on. */
export function rowsOfInk(canvas: HTMLCanvasElement, x: number): number[] {
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  const column = Math.min(canvas.width - 12, Math.max(0, Math.round((x - box.left) * scale)));
  const { data } = canvas.getContext('2d')!.getImageData(column, 0, 12, canvas.height);
  const rows: number[] = [];
  for (let row = 0; row < canvas.height; row++) {
    const alphas = Array.from({ length: 12 }, (_, i) => data[(row * 12 + i) * 4 + 3]!);
    if (alphas.some((alpha) => alpha > 40)) rows.push(box.top + row / scale);
  }
  return rows;
}

export function frames(count = 2): Promise<void> {
  return new Promise((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });
}
