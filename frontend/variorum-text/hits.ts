import type { TextDom } from './blocks.js';

/** The offset of the character that is drawn at a point of the window; null beside the text. */
export function characterAt(dom: TextDom, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const border = caret && dom.offsetAt(caret.node, caret.offset);
  if (border === null) return null;
  // The caret stands at the nearer border: the character is before or after it.
  for (const offset of [border, border - 1]) {
    const range = offset >= 0 && offset < dom.text.length ? dom.rangeOf({ start: offset, end: offset + 1 }) : null;
    if (range && [...range.getClientRects()].some((box) => holds(box, x, y))) return offset;
  }
  return null;
}

/** The offset of a character in the first full line that is in view; null when there is no text at the top. */
export function characterNear(dom: TextDom, scroller: HTMLElement): number | null {
  const frame = scroller.getBoundingClientRect();
  for (let below = 16; below < Math.min(160, frame.height); below += 16) {
    const caret = caretAt(frame.left + frame.width / 2, frame.top + below);
    const offset = caret && dom.offsetAt(caret.node, caret.offset);
    const top =
      offset === null ? -1 : (dom.rangeOf({ start: offset, end: offset + 1 })?.getBoundingClientRect().top ?? -1);
    if (top >= frame.top) return offset;
  }
  return null;
}

/** Between two lines the nearer one is meant, so a box reaches a little above and below. */
function holds(box: DOMRect, x: number, y: number): boolean {
  const reach = box.height * 0.3;
  return x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - reach && y <= box.bottom + reach;
}

/** The place in the page's text nearest to a point of the window. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && { node: caret.offsetNode, offset: caret.offset };
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
