import type { ChunkBox, TextDom } from './blocks.js';
import { make } from './make.js';

/** Marks whose beginnings are so near each other that they share a badge. `top` is relative to the chunk. */
export interface Cluster<T> {
  readonly top: number;
  readonly members: T[];
}

/** Badges nearer than this, in pixels, would touch. */
const GAP = 26;
/** Marks that begin within so many characters of a cluster's first one join it unmeasured. */
const TOGETHER = 40;

/** Groups what begins at ascending heights; what is within {@link GAP} of a group's top belongs to it. */
export function clusters<T>(items: readonly { top: number; members: T[] }[], gap = GAP): Cluster<T>[] {
  const groups: { top: number; members: T[] }[] = [];
  for (const item of [...items].sort((a, b) => a.top - b.top)) {
    const last = groups.at(-1);
    if (last && item.top - last.top < gap) last.members.push(...item.members);
    else groups.push({ top: item.top, members: [...item.members] });
  }
  return groups;
}

/** Where the marks of a chunk begin. Reads the layout; `slots` ascend by start. */
export function measureClusters(
  dom: TextDom,
  chunk: ChunkBox,
  slots: readonly number[],
  startOf: (slot: number) => number,
): Cluster<number>[] {
  const found: { top: number; members: number[] }[] = [];
  const origin = chunk.element.getBoundingClientRect().top;
  let from = -Infinity;
  for (const slot of slots) {
    const start = startOf(slot);
    if (start - from < TOGETHER) {
      found.at(-1)!.members.push(slot);
      continue;
    }
    const at = dom.startOf(start);
    const box = at === null ? null : dom.rangeOf({ start: at, end: at + 1 })?.getBoundingClientRect();
    if (!box) continue;
    from = start;
    found.push({ top: box.top - origin + box.height / 2, members: [slot] });
  }
  return clusters(found);
}

/** A person's sign in a badge; `line` and `ground` are CSS colours. */
export interface Face {
  readonly initials: string;
  readonly line: string;
  readonly ground: string;
}

/** What a badge shows and says. */
export interface BadgeFace {
  /** Stays the same as long as the badge is the same one. */
  readonly key: string;
  readonly ids: readonly string[];
  readonly top: number;
  readonly count: number;
  readonly filled: boolean;
  readonly open: boolean;
  /** Whether a claim rests on one of the marks. */
  readonly claim: boolean;
  /** Seen where the pane is wide enough. */
  readonly faces: readonly Face[];
  readonly label: string;
}

const idsOf = new WeakMap<Element, readonly string[]>();

/** The marks that a badge stands for, in reading order. */
export function marksOfBadge(badge: Element): readonly string[] {
  return idsOf.get(badge) ?? [];
}

/** Brings the badges of one chunk to these faces; a badge that stays keeps its element, and the focus with it. */
export function showBadges(layer: HTMLElement, faces: readonly BadgeFace[]): void {
  const before = new Map<string, HTMLElement>();
  for (const badge of layer.querySelectorAll<HTMLElement>('.variorum-badge')) before.set(badge.dataset['key']!, badge);
  for (const face of faces) {
    const badge = before.get(face.key) ?? layer.appendChild(newBadge(face.key));
    before.delete(face.key);
    idsOf.set(badge, face.ids);
    const wanted = `${Math.round(face.top)} ${face.filled} ${face.open} ${face.label}`;
    if (badge.dataset['is'] !== wanted) {
      badge.dataset['is'] = wanted;
      badge.style.top = `${Math.round(face.top)}px`;
      badge.classList.toggle('variorum-filled', face.filled);
      badge.classList.toggle('variorum-open', face.open);
      badge.setAttribute('aria-label', face.label);
      badge.title = face.label;
    }
    showFaces(badge, face);
  }
  before.forEach((badge) => badge.remove());
}

/** The count, and the signs of those who marked. */
function showFaces(badge: HTMLElement, { count, claim, faces }: BadgeFace): void {
  const wanted = `${count} ${claim} ${faces.map((face) => face.initials + face.line).join(' ')}`;
  if (badge.dataset['shows'] === wanted) return;
  badge.dataset['shows'] = wanted;
  const signs = faces.map(({ initials, line, ground }) => {
    // A picture of a person who is named in the label, as an avatar is.
    const sign = make('span', 'variorum-face', { 'aria-hidden': 'true' });
    sign.textContent = initials;
    sign.style.borderColor = line;
    sign.style.backgroundColor = ground;
    return sign;
  });
  signs.at(-1)?.classList.add('variorum-last-face');
  badge.classList.toggle('variorum-signed', faces.length > 0);
  if (claim) signs.push(make('span', 'variorum-diamond'));
  badge.replaceChildren(...signs, count > 99 ? '99+' : String(count));
}

function newBadge(key: string): HTMLElement {
  const badge = make('button', 'variorum-badge', { type: 'button', tabindex: '-1' });
  badge.dataset['key'] = key;
  return badge;
}

/** One badge is in the tab order; up and down go to the others. */
export function moveAmongBadges(sheet: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const badges = [...sheet.querySelectorAll<HTMLElement>('.variorum-badge')];
  const inOrder = badges.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  inOrder[inOrder.indexOf(from) + by]?.focus();
}

export function keepOneBadgeInTabOrder(sheet: HTMLElement, preferred?: HTMLElement): void {
  const badges = [...sheet.querySelectorAll<HTMLElement>('.variorum-badge')];
  const chosen = preferred ?? badges.find((badge) => badge === document.activeElement) ?? badges[0];
  for (const badge of badges) {
    const wanted = badge === chosen ? 0 : -1;
    if (badge.tabIndex !== wanted) badge.tabIndex = wanted;
  }
}
