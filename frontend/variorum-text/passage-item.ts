import type { TextDom } from './blocks.js';
import { fill, type Labels } from './labels.js';
import { make } from './make.js';
import type { MarkTable } from './marks.js';
import { upperBound } from './offsets.js';
import { Flag } from './protocol.js';
import type { ColourBy } from './protocol.js';
import { shownText } from './shown-text.js';
import { colourOf, lineColour } from './visuals.js';

/** What the list says of one marked passage. */
export interface PassageFace {
  readonly author: string;
  /** The number of its paragraph; null where it has none. */
  readonly paragraph: number | null;
  readonly quote: string;
  readonly tag: string | null;
  /** Whether a claim rests on it. */
  readonly claim: boolean;
  /** Role, state, note and discussion, in words. */
  readonly words: readonly string[];
  /** A CSS colour. */
  readonly colour: string;
}

const LONGEST_QUOTE = 180;

export function faceOf(dom: TextDom, marks: MarkTable, slot: number, colourBy: ColourBy, labels: Labels): PassageFace {
  const start = marks.start(slot);
  const flags = marks.flags(slot);
  const role = marks.role(slot);
  const state = marks.state(slot);
  const claim = role !== null || (flags & Flag.claim) !== 0;
  const discussion = flags & Flag.openDiscussion ? labels.hasOpenDiscussion : labels.hasDiscussion;
  const words = [
    role ? labels[role] : claim ? labels.hasClaim : '',
    state ? labels[state] : '',
    flags & Flag.note ? labels.hasNote : '',
    flags & (Flag.discussion | Flag.openDiscussion) ? discussion : '',
    flags & Flag.private ? labels.isPrivate : '',
  ];
  return {
    author: marks.author(slot).name,
    paragraph: dom.blocks[upperBound(dom.blockStarts, start) - 1]?.number ?? null,
    quote: shownText(dom, { start, end: marks.end(slot) }, LONGEST_QUOTE),
    tag: marks.tag(slot)?.name ?? null,
    claim,
    words: words.filter(Boolean),
    colour: lineColour(colourOf(marks, slot, colourBy)),
  };
}

/** As long as this is the same, so is the face of a mark on this text in these words; much cheaper than the face. */
export function faceKey(marks: MarkTable, slot: number, colourBy: ColourBy): string {
  const tag = marks.tag(slot);
  const what = `${marks.start(slot)} ${marks.end(slot)} ${marks.flags(slot)} ${marks.role(slot)} ${marks.state(slot)}`;
  return `${what} ${colourOf(marks, slot, colourBy)} ${marks.author(slot).name}, ${tag?.name}`;
}

/** A new place in the list, still empty. */
export function newItem(id: string): HTMLElement {
  const item = make('li', 'variorum-passage');
  item.dataset['mark'] = id;
  item.append(make('button', '', { type: 'button', tabindex: '-1' }));
  return item;
}

/** Shows a face in its place. The commas are only heard. */
export function showFace(item: HTMLElement, face: PassageFace, labels: Labels): void {
  const paragraph = face.paragraph === null ? '' : fill(labels.paragraph, face.paragraph);
  const words = make('span', 'variorum-passage-words');
  if (face.tag) words.append(part('variorum-passage-tag', face.tag));
  if (face.claim) words.append(make('span', 'variorum-passage-claim', { 'aria-hidden': 'true' }));
  words.append(...face.words.map((word) => part('', word)));
  const head = make('span', 'variorum-passage-head');
  head.append(part('variorum-passage-author', face.author), part('', paragraph));
  const quote = part('variorum-passage-quote', face.quote);
  quote.dir = 'auto';
  const button = item.firstElementChild as HTMLElement;
  button.style.setProperty('--_mark', face.colour);
  button.replaceChildren(head, quote, words);
}

function part(className: string, words: string): HTMLElement {
  const element = make('span', className);
  const comma = make('span', 'variorum-unseen');
  comma.textContent = ', ';
  if (words) element.append(words, comma);
  return element;
}
