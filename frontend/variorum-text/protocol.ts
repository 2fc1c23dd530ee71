/**
 * The contract of `<variorum-text>`: what comes down to it and what goes up from it.
 *
 * Every offset is a UTF-16 code unit of the version's text; `start` is inclusive, `end` exclusive. Whoever speaks another
 * unit (the REST API speaks code points) converts before it comes here.
 */

/** A piece of the text, `start` inclusive, `end` exclusive; never empty where it names a passage. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'note';

/** One block of the text. Blocks ascend and do not overlap; the text between them (line ends) is not shown. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Depth of a heading or of a list item, from 1. */
  readonly level?: number | null;
  /** The number in the left margin; headings have none. */
  readonly number?: number | null;
  /** Stable within the document, whatever happens to other paragraphs. */
  readonly id: string;
}

export type InlineKind = 'emphasis' | 'strong' | 'code' | 'link' | 'footnote-ref' | 'hidden';

/**
 * A style inside blocks. `hidden` are characters of the source that are not displayed (the `**` of Markdown): they stay in
 * the DOM at zero width, so that there is one coordinate system.
 */
export interface Inline extends Span {
  readonly kind: InlineKind;
  /** Of a link; rendered as one for http, https and mailto, otherwise as plain text. */
  readonly href?: string | null;
}

export interface Structure {
  readonly blocks: readonly Block[];
  readonly inlines?: readonly Inline[];
}

/** The answer of `GET textUrl`: immutable for a version. */
export interface TextResponse extends Structure {
  readonly text: string;
}

export { ENGLISH, setPageLabels, type Labels } from './labels.js';

/** Someone or something with a name and a colour `#rrggbb`. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

export const ROLES = ['states', 'supports', 'contradicts', 'qualifies'] as const;
export const STATES = ['open', 'accepted', 'rejected', 'disputed', 'needs-work'] as const;
export type Role = (typeof ROLES)[number];
export type State = (typeof STATES)[number];

/** Bits of a mark's `flags`. */
export const Flag = { private: 1, note: 2, claim: 4, discussion: 8, openDiscussion: 16 } as const;

/** One mark, as deltas carry it. */
export interface Mark extends Span {
  readonly id: string;
  readonly tag: Named | null;
  readonly author: Named;
  readonly role: Role | null;
  readonly state: State | null;
  /** Ids of the claims that rest on it; the first one colours it. */
  readonly claims: readonly string[];
  /** Sum of {@link Flag} bits. */
  readonly flags: number;
}

/** The answer of `GET marksUrl`: all marks of a document's version, one array a column, sorted by start. */
export interface MarkColumns {
  readonly version: string;
  readonly ids: readonly string[];
  /** Difference to the start of the mark before; the first is absolute. */
  readonly start: readonly number[];
  readonly length: readonly number[];
  /** Index into `tags`, -1 for none. */
  readonly tag: readonly number[];
  /** Index into `authors`. */
  readonly author: readonly number[];
  /** Index into {@link ROLES}, -1 for none. */
  readonly role: readonly number[];
  /** Index into {@link STATES}, -1 for none. */
  readonly state: readonly number[];
  /** Index into `claims`, -1 for none; the first where it serves several. */
  readonly claim: readonly number[];
  readonly flags: readonly number[];
  readonly tags: readonly Named[];
  readonly authors: readonly Named[];
  readonly claims: readonly string[];
}

/** The answer of `GET remarksUrl`: what was said of the marked passages, a line each, by the mark's id. */
export interface RemarksResponse {
  readonly remarks: Readonly<Record<string, readonly string[]>>;
}

/** Which of two compared versions a text is. */
export type Side = 'old' | 'new';

/** The other version that a text is shown against: where the difference comes from, and which side of it this is. */
export interface ComparedTo {
  readonly url: string;
  readonly side: Side;
}

/** The answer of a comparison's `url`: immutable. Offsets of the old text first, then those of the new one. */
export interface DifferenceResponse {
  /** Words deleted, words inserted in their place; either span may be empty. 1 at the end: they moved, and are still there. */
  readonly edits: readonly (readonly [number, number, number, number, 0 | 1])[];
  /** Paragraphs that became one another; 1 at the end for those that left their place. */
  readonly pairs: readonly (readonly [number, number, number, number, 0 | 1])[];
}

/** What decides a mark's colour. */
export type ColourBy = 'tag' | 'author' | 'claim' | 'state' | 'role';

/** How marks look: a ground and a line, or only bars under the words, for who wants clean paper. */
export type MarkStyle = 'ground' | 'bars';

/**
 * How linked panes scroll together: to the same share of the text, to the same paragraph (versions of one document), or
 * from a passage of a claim to that claim's passage in the other text.
 */
export type LinkedBy = 'proportion' | 'paragraph' | 'claims';

/** One word of the selection toolbar; `label` comes from the server, `key` is a single letter. */
export interface ToolbarAction {
  readonly id: string;
  readonly label: string;
  readonly key?: string | null;
}

/** The *current tag* or *current claim* mode: every finished selection is an action at once. */
export interface Gesture {
  readonly label: string;
  /** Paints the provisional mark in the colour that it will have. */
  readonly tag?: Named | null;
}

/** The details of the events, by name. All bubble and cross shadow roots. */
export interface VariorumEvents {
  /** A selection was finished, on grapheme borders, without white space at its ends. */
  'passage-selected': Span;
  /**
   * A word of the toolbar (or its key), or `gesture`. For `highlight` and `gesture` a provisional mark `temporaryId` is
   * painted already; `replaceMark` or `removeMark` settles it. `quote` is exactly the text from `start` to `end`.
   */
  'passage-action': Span & { action: string; quote: string; temporaryId: string };
  /** A click where marks are, or a badge: all ids, smallest first; `x`, `y` in the window. */
  'mark-activated': { ids: string[]; x: number; y: number };
  /** What is in view; at most about six times a second. */
  'visible-range-changed': Span;
  /** Only while the user scrolls, at most once a frame; 0 is the top, 1 the bottom. */
  'linked-scroll': { fraction: number };
  /** Esc in gesture mode; the page sets `gesture` to null. */
  'gesture-ended': Record<string, never>;
  /** `?` was pressed; unless the page prevents it, the element shows its own list of keys. */
  'help-wanted': Record<string, never>;
  'text-loaded': { length: number };
  /** How many marks the text bears now, shown or not. */
  'marks-counted': { count: number };
  /** How many differences there are to the version that the text is compared to. */
  'changes-counted': { count: number };
  /** `status` is the HTTP status; 0 when there was no answer, or one that is not what was agreed. */
  /** One stepped to a difference: `at` counts from 1, in the order of this text. */
  'change-reached': { at: number; count: number };
  'load-failed': { what: 'text' | 'marks' | 'difference'; status: number };
}
