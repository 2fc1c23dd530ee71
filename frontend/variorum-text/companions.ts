import { Aids } from './aids.js';
import { Announcer } from './announcer.js';
import { Asides } from './asides.js';
import { BadgeHover } from './badge-hover.js';
import { Changes } from './changes.js';
import { Footnotes } from './footnotes.js';
import { Printing, type Remarks } from './printing.js';
import { PaneLinks } from './links.js';
import type { Mark } from './protocol.js';
import type { Reading } from './reading.js';
import { StripWindow } from './strip.js';
import { Ticks } from './ticks.js';

/** Something that goes along with a reading while it is on the page: it hears what changes and draws beside the text. */
export interface Companion {
  /** Another text is shown, or none. */
  textChanged?(): void;
  /** Marks, colours, the filter, what is selected or the labels have changed; at most once a frame. */
  marksChanged?(): void;
  /** The text is shown against another version now, or against none. */
  comparisonChanged?(): void;
  /** The text was scrolled or laid out anew; at most once a frame, before it is drawn. */
  moved?(): void;
  /** Other chunks are near what is seen; some of them have only now been drawn. */
  nearChanged?(): void;
  /** A mark that was not there has come from the page, after the first ones were loaded. */
  markCame?(mark: Mark): void;
  /** Esc was pressed in the pane, and nothing else had a use for it. */
  escaped?(): void;
  /** What is to be printed under the text has been fetched. */
  takeRemarks?(remarks: Remarks): void;
}

/** Makes the companions of a reading; what they listen to ends with `signal`. */
export function companionsOf(reading: Reading, signal: AbortSignal): Companion[] {
  const asides = new Asides(reading, signal);
  return [
    asides,
    new Announcer(reading, signal),
    new Footnotes(reading, signal),
    new Printing(reading, asides, signal),
    new Aids(reading, signal),
    new PaneLinks(reading, signal),
    new Ticks(reading, signal),
    new StripWindow(reading, signal),
    new BadgeHover(reading, signal),
    new Changes(reading, signal),
  ];
}
