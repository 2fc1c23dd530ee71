import { colourForId, markColour, NEUTRAL, soundHex } from './colours.js';
import type { MarkTable } from './marks.js';
import type { ColourBy, Role, State } from './protocol.js';

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
  readonly css: string;
}

const classes = new Map<string, VisualClass>();
const OFFSETS = ['0.16em', '0.3em', '0.44em', '0.58em'];

/** Deeper marks are painted above, and their line runs further below. */
export function visualClass(colour: string, level: number): VisualClass {
  const name = `variorum-${colour.slice(1)}-${level}`;
  let known = classes.get(name);
  if (!known) classes.set(name, (known = { name, level, css: rule(name, colour, level) }));
  return known;
}

function rule(name: string, colour: string, level: number): string {
  const { light, dark, pattern } = markColour(colour);
  const thickness = pattern === 'dotted' ? '2px' : pattern === 'double' ? '1px' : '1.5px';
  return `::highlight(${name}) {
    background-color: light-dark(${light.ground}, ${dark.ground});
    text-decoration: underline ${pattern} light-dark(${light.line}, ${dark.line}) ${thickness};
    text-underline-offset: ${OFFSETS[level]};
    text-decoration-skip-ink: none;
  }`;
}

/** The line's colour, for what is drawn beside the text. */
export function lineColour(colour: string): string {
  const { light, dark } = markColour(colour);
  return `light-dark(${light.line}, ${dark.line})`;
}
