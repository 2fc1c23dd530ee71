import { clampSpan, graphemeAround, upperBound } from './offsets.js';
import type { Block, BlockKind, Inline, InlineKind, Span, Structure } from './protocol.js';

/** A block as it is laid out; `continued` when a very long one was cut and this is not its first piece. */
export interface LaidBlock extends Block {
  readonly continued?: boolean;
}

/** Consecutive blocks that are laid out and skipped together. `from` and `to` (exclusive) count blocks. */
export interface Chunk extends Span {
  readonly from: number;
  readonly to: number;
}

export interface SoundStructure {
  readonly blocks: LaidBlock[];
  readonly inlines: Inline[];
  /** The text's own notes, by their label. */
  readonly notes: ReadonlyMap<string, LaidBlock>;
}

const BLOCK_KINDS: readonly string[] = ['heading', 'paragraph', 'item', 'quote', 'code', 'note'];
const INLINE_KINDS: readonly string[] = ['emphasis', 'strong', 'code', 'link', 'footnote-ref', 'hidden'];
const CHUNK = 8_000;
/** Characters from the top, and of a chunk there. */
const BEGINNING = 9_000;
const SMALL_CHUNK = 2_250;
const LONGEST_BLOCK = 16_000;

/** Whatever was sent, a structure that fits the text: sorted, inside, not overlapping. Never throws. */
export function soundStructure(text: string, structure: Structure | null | undefined): SoundStructure {
  const sent = Array.isArray(structure?.blocks) ? structure.blocks : [];
  const found = soundBlocks(text, sent);
  const blocks = inPieces(text, found.length > 0 ? found : oneBlockPerLine(text));
  const inlines = soundInlines(text, Array.isArray(structure?.inlines) ? structure.inlines : []);
  return { blocks, inlines, notes: notesOf(text, blocks) };
}

/** `12` of `[12]`, `[^12]:` or `12.`: what a mark and its note have in common; empty when there is nothing. */
export function footnoteLabel(marker: string): string {
  return marker
    .replace(/[[\]^:.()\s]/g, '')
    .normalize('NFKC')
    .toLowerCase();
}

const NOTE_LABEL = /^\s*(?:\[\^?[^\]\s]{1,12}\]:?|[\d*†‡¹²³⁰⁴-⁹]{1,4}[.):]?(?=\s))/u;

function notesOf(text: string, blocks: readonly LaidBlock[]): Map<string, LaidBlock> {
  const notes = new Map<string, LaidBlock>();
  for (const block of blocks) {
    if (block.kind !== 'note' || block.continued) continue;
    const label = NOTE_LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 24)));
    const key = label && footnoteLabel(label[0]);
    if (key && !notes.has(key)) notes.set(key, block);
  }
  return notes;
}

function soundBlocks(text: string, sent: readonly Block[]): LaidBlock[] {
  const blocks: LaidBlock[] = [];
  let reached = 0;
  for (const block of inOrder(sent, text.length)) {
    const start = wholeCharacter(text, Math.max(block.start, reached));
    if (start >= block.end) continue;
    const isSound = start === block.start && typeof block.id === 'string' && BLOCK_KINDS.includes(block.kind);
    blocks.push(isSound ? block : mended(block, start));
    reached = block.end;
  }
  return blocks;
}

function mended(block: Block, start: number): LaidBlock {
  const kind = (BLOCK_KINDS.includes(block.kind) ? block.kind : 'paragraph') as BlockKind;
  return { ...block, kind, start, id: String(block.id ?? '') };
}

function soundInlines(text: string, sent: readonly Inline[]): Inline[] {
  return inOrder(sent, text.length).filter((inline) => INLINE_KINDS.includes(inline.kind as InlineKind));
}

/** Clamped to the text, empty ones left out, by start and then the longer first, as nesting wants it. */
function inOrder<T extends Span>(spans: readonly T[], length: number): T[] {
  const inside: T[] = [];
  let isInOrder = true;
  for (const span of spans) {
    const clamped = span && (isInside(span, length) ? span : clamp(span, length));
    if (!clamped) continue;
    const before = inside.at(-1);
    isInOrder &&= !before || byPlace(before, clamped) <= 0;
    inside.push(clamped);
  }
  return isInOrder ? inside : inside.sort(byPlace);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

function isInside({ start, end }: Span, length: number): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= length;
}

function clamp<T extends Span>(span: T, length: number): T | null {
  const clamped = clampSpan(span, length);
  return clamped && { ...span, ...clamped };
}

/** Not in the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit < 0xe000 ? offset + 1 : offset;
}

/** What is shown when there is no structure at all. */
function oneBlockPerLine(text: string): Block[] {
  const blocks: Block[] = [];
  let number = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    if (!line[0].trim()) continue;
    number++;
    blocks.push({
      kind: 'paragraph',
      start: line.index,
      end: line.index + line[0].length,
      number,
      id: `line-${number}`,
    });
  }
  return blocks;
}

/** A block of a megabyte would be laid out in one go; pieces of it can be skipped like other blocks. */
function inPieces(text: string, blocks: LaidBlock[]): LaidBlock[] {
  const isLong = (block: Span) => block.end - block.start > LONGEST_BLOCK;
  return blocks.some(isLong) ? blocks.flatMap((block) => (isLong(block) ? cut(text, block) : [block])) : blocks;
}

function cut(text: string, block: LaidBlock): LaidBlock[] {
  const pieces: LaidBlock[] = [];
  for (let start = block.start; start < block.end;) {
    const end = cutAt(text, start, block.end);
    pieces.push({ ...block, start, end, continued: start > block.start, number: pieces.length ? null : block.number });
    start = end;
  }
  return pieces;
}

function cutAt(text: string, start: number, end: number): number {
  if (end - start <= LONGEST_BLOCK) return end;
  const space = text.lastIndexOf(' ', start + CHUNK) + 1;
  return space > start + CHUNK / 2 ? space : graphemeAround(text, start + CHUNK).start || start + CHUNK;
}

/**
 * Groups blocks into chunks of about 8,000 characters. Those at the beginning are smaller, so that not much more is laid
 * out before a text is seen than the browser wants around the window.
 */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  const chunks: Chunk[] = [];
  let from = 0;
  blocks.forEach((block, at) => {
    const { start } = blocks[from]!;
    const size = start < BEGINNING ? SMALL_CHUNK : CHUNK;
    const last = at === blocks.length - 1;
    if (!last && blocks[at + 1]!.end - start <= size && block.end - start < size) return;
    chunks.push({ from, to: at + 1, start, end: block.end });
    from = at + 1;
  });
  return chunks;
}

/** The inlines that reach into a block, clipped to it; `inlines` is in order. */
export function inlinesIn(
  inlines: readonly Inline[],
  starts: ArrayLike<number>,
  block: Span,
  longest: number,
): Inline[] {
  const found: Inline[] = [];
  for (let i = upperBound(starts, block.start - longest - 1); i < inlines.length; i++) {
    const inline = inlines[i]!;
    if (inline.start >= block.end) break;
    if (inline.end <= block.start) continue;
    found.push({ ...inline, start: Math.max(inline.start, block.start), end: Math.min(inline.end, block.end) });
  }
  return found;
}

const MARKER = /^\s*(?:[-*+•–]|\(?(?:\d{1,4}|[a-z])[.)])\s/;

/**
 * The sign before a list item: null when the text shows one itself, its own number when the source has one that is hidden
 * or lies before the block, else a bullet.
 */
export function itemSign(text: string, block: Span, inlines: readonly Inline[]): string | null {
  const hidden = inlines.find((inline) => inline.kind === 'hidden' && inline.start === block.start);
  const lineStart = text.lastIndexOf('\n', block.start - 1) + 1;
  const unseen = hidden
    ? text.slice(hidden.start, hidden.end)
    : text.slice(Math.max(lineStart, block.start - 40), block.start);
  const number = /(\d+[.)])\s*$/.exec(unseen);
  if (number) return number[1]!;
  return !hidden && MARKER.test(text.slice(block.start, block.end)) ? null : '•';
}

/** How many lines chunks will probably take; only a first guess for the scroll bar, replaced when they are laid out. */
export function estimateLines(blocks: readonly Block[], chunk: Chunk, lineLength: number): number {
  let lines = 0;
  for (let i = chunk.from; i < chunk.to; i++) {
    const block = blocks[i]!;
    lines += Math.ceil((block.end - block.start) / lineLength) + (block.kind === 'heading' ? 1.1 : 0.5);
  }
  return lines;
}
