import type { TextDom } from './blocks.js';

/**
 * Changes the DOM of a text; a selection in it stays on its words. Better once for many changes: after one the browser lays
 * the page out before it tells what is selected.
 */
export function keepingSelection(dom: TextDom, change: () => void): void {
  const selection = document.getSelection();
  const nodes = [selection?.anchorNode, selection?.focusNode];
  const ends = selection && nodes.some((node) => node && dom.sheet.contains(node)) ? endsOf(dom, selection) : null;
  change();
  // Of a chunk that was drawn anew the element is still there, but not at the place that was meant in it.
  const isLost = (node: Node | null | undefined) => !node?.isConnected || node.parentNode === dom.sheet;
  if (!selection || !ends || !nodes.some(isLost)) return;
  const [anchor, focus] = ends.map((offset) => dom.endPoint(offset) ?? dom.startPoint(offset));
  if (anchor && focus) selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}

function endsOf(dom: TextDom, selection: Selection): [number, number] | null {
  const { anchorNode, focusNode } = selection;
  const anchor = anchorNode && dom.offsetAt(anchorNode, selection.anchorOffset);
  const focus = focusNode && dom.offsetAt(focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : [anchor, focus];
}
