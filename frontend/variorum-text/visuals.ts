import { colourForId, markColour, NEUTRAL, PALETTE, soundHex, type Pattern } from './colours.js';
import type { MarkTable } from './marks.js';
import type { ColourBy, MarkStyle, Role, State } from './protocol.js';

const STATE_COLOURS: Record<State, string> = {
  open: '#3b74b4',
  accepted: '#4c8a44',
  rejected: '#7b5ea7',
  disputed: '#b4494f',
  'needs-work': '#b07d10',
};

const ROLE_COLOURS: Record<Role, string> = {
  states: '#4c8a44',
  supports: '#3b74b4',
  contradicts: '#b4494f',
  qualifies: '#b07d10',
};

/** The colour `#rrggbb` of a role; neutral without one. */
export function roleColour(role: Role | null): string {
  return role === null ? NEUTRAL : ROLE_COLOURS[role];
}

/** The colour `#rrggbb` of a mark, as the reader chose to colour them. */
export function colourOf(marks: MarkTable, slot: number, by: ColourBy): string {
  switch (by) {
    case 'author':
      return soundHex(marks.author(slot).colour);
    case 'claim': {
      const claim = marks.claim(slot);
      return claim === null ? NEUTRAL : colourForId(claim);
    }
    case 'state': {
      const state = marks.state(slot);
      return state === null ? NEUTRAL : STATE_COLOURS[state];
    }
    case 'role':
      return roleColour(marks.role(slot));
    default:
      return soundHex(marks.tag(slot)?.colour);
  }
}

/** A visual class: all marks that look the same share one `Highlight` and one rule. */
export interface VisualClass {
  readonly name: string;
  readonly level: number;
  /** The declarations of its rule. */
  readonly css: string;
}

const classes = new Map<string, VisualClass>();
const LINES: Record<Pattern, string> = { solid: '1.5px', dashed: '1.5px', dotted: '2px', double: '1px' };
/** Without a ground the lines have to be seen alone. */
const BARS: Record<Pattern, string> = { solid: '2.5px', dashed: '2.5px', dotted: '2.5px', double: '1px' };
const OFFSETS = ['0.16em', '0.3em', '0.44em', '0.58em'];

/** Above all levels, so that the selected mark's ground is seen whatever lies on it. */
const RAISED = 6;

/** How a class differs from a plain mark on its ground: `raised` above all others, `bars` without a ground. */
export interface Manner {
  readonly style: MarkStyle;
  readonly raised: boolean;
}

const PLAIN: Manner = { style: 'ground', raised: false };

/** Deeper marks are painted above, and their line runs further below. */
export function visualClass(colour: string, level: number, { style, raised }: Manner = PLAIN): VisualClass {
  const bars = style === 'bars' && !raised;
  const name = `variorum-${colour.slice(1)}-${level}${bars ? '-bars' : ''}${raised ? '-raised' : ''}`;
  let known = classes.get(name);
  if (!known) {
    known = { name, level: raised ? RAISED : level, css: declarations(colour, level, bars) };
    classes.set(name, known);
  }
  return known;
}

/** Colours with rules in advance; who has more gets them one by one. */
const FORESEEN = 48;

/** The classes that marks coloured so will probably need, so that their rules come at once and not while one reads. */
export function foreseenClasses(marks: MarkTable, by: ColourBy, style: MarkStyle): VisualClass[] {
  const colours = [...new Set(coloursOf(marks, by))].slice(0, FORESEEN);
  return colours.flatMap((colour) => OFFSETS.map((_, level) => visualClass(colour, level, { style, raised: false })));
}

function coloursOf(marks: MarkTable, by: ColourBy): string[] {
  switch (by) {
    case 'author':
      return marks.authors.map((author) => soundHex(author.colour));
    case 'claim':
      return [NEUTRAL, ...PALETTE];
    case 'state':
      return [NEUTRAL, ...Object.values(STATE_COLOURS)];
    case 'role':
      return [NEUTRAL, ...Object.values(ROLE_COLOURS)];
    default:
      return [NEUTRAL, ...marks.tags.map((tag) => soundHex(tag.colour))];
  }
}

function declarations(colour: string, level: number, bars: boolean): string {
  const { light, dark, pattern } = markColour(colour);
  const thickness = bars ? BARS[pattern] : LINES[pattern];
  const ground = bars ? '' : `background-color: light-dark(${light.ground}, ${dark.ground});`;
  return `${ground}
    text-decoration: underline ${pattern} light-dark(${light.line}, ${dark.line}) ${thickness};
    text-underline-offset: ${OFFSETS[level]};
    text-decoration-skip-ink: none;`;
}

/** The passages of the badge that one points at. */
export const HOVER_GROUND = { light: '#c4d4d2', dark: '#2d4f52' } as const;

export const HOVER: VisualClass = {
  name: 'variorum-hover',
  level: 8,
  css: `background-color: light-dark(${HOVER_GROUND.light}, ${HOVER_GROUND.dark});`,
};

/** The ground's colour; ink is readable on it. */
export function groundColour(colour: string): string {
  const { light, dark } = markColour(colour);
  return `light-dark(${light.ground}, ${dark.ground})`;
}

/** The line's colour, for what is drawn beside the text. */
export function lineColour(colour: string): string {
  const { light, dark } = markColour(colour);
  return `light-dark(${light.line}, ${dark.line})`;
}
