import { fill, type Labels } from './labels.js';
import type { Cluster, BadgeFace, Face } from './margin.js';
import { LEVELS } from './mark-index.js';
import type { MarkTable } from './marks.js';
import { Flag } from './protocol.js';
import { groundColour, lineColour } from './visuals.js';

/** How many names a label says, and how many faces a badge shows. */
const NAMES = 3;
const FACES = 2;

/** What the badge of a cluster shows and says; where more marks lie on each other than bars can tell, how many. */
export function badgeFace(
  group: Cluster<number>,
  marks: MarkTable,
  labels: Labels,
  selectedClaim: ReadonlySet<string>,
  isShown: (slot: number) => boolean,
): BadgeFace {
  const { members, top } = group;
  const ids = members.map((slot) => marks.id(slot));
  const has = (flag: number) => members.some((slot) => (marks.flags(slot) & flag) !== 0);
  const claims = members.filter((slot) => (marks.flags(slot) & Flag.claim) !== 0).length;
  const open = has(Flag.openDiscussion);
  const names = namesOf(members, marks, labels);
  const says = [members.length === 1 ? fill(labels.oneMark, names) : fill(labels.marks, members.length, names)];
  if (claims > 0) says.push(claims === 1 ? labels.oneForClaims : fill(labels.forClaims, claims));
  if (open) says.push(labels.openDiscussion);
  const depth = depthOf(members, marks, isShown);
  if (depth > LEVELS) says.push(fill(labels.onSameWords, depth));
  return {
    key: ids[0]!,
    ids,
    top,
    count: members.length,
    filled: ids.some((id) => selectedClaim.has(id)),
    open,
    claim: claims > 0,
    faces: facesOf(members, marks),
    label: says.join('. '),
  };
}

function depthOf(members: readonly number[], marks: MarkTable, isShown: (slot: number) => boolean): number {
  const deep = members.filter((slot) => marks.level(slot) === LEVELS - 1);
  const starts = new Set(deep.map((slot) => marks.start(slot)));
  return Math.max(0, ...[...starts].map((start) => marks.index.count(start, isShown)));
}

/** The first few different ones, and how many more there are. */
function namesOf(members: readonly number[], marks: MarkTable, labels: Labels): string {
  const names = [...new Set(members.map((slot) => nameOf(slot, marks)))];
  const more = names.length - NAMES;
  const said = names.slice(0, NAMES).join('; ');
  return more > 0 ? fill(labels.andMore, said, more) : said;
}

function nameOf(slot: number, marks: MarkTable): string {
  const tag = marks.tag(slot);
  return tag ? `${marks.author(slot).name}, ${tag.name}` : marks.author(slot).name;
}

function facesOf(members: readonly number[], marks: MarkTable): Face[] {
  const authors = new Map(members.map((slot) => [marks.author(slot).id, marks.author(slot)]));
  return [...authors.values()].slice(0, FACES).map(({ name, colour }) => ({
    initials: initialsOf(name),
    line: lineColour(colour),
    ground: groundColour(colour),
  }));
}

const known = new Map<string, string>();

/** The first letters of the first and the last word; of one word its first two. Whole characters as people see them. */
export function initialsOf(name: string): string {
  let initials = known.get(name);
  if (initials === undefined) known.set(name, (initials = findInitials(name)));
  return initials;
}

function findInitials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [first(words[0]!, 1), first(words.at(-1)!, 1)] : [first(words[0] ?? '', 2)];
  return letters.join('').toLocaleUpperCase();
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function first(word: string, count: number): string {
  return [...segmenter.segment(word)]
    .slice(0, count)
    .map(({ segment }) => segment)
    .join('');
}
