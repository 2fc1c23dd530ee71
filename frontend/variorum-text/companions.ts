import { BadgeHover } from './badge-hover.js';
import { PaneLinks } from './links.js';
import type { Reading } from './reading.js';
import { StripWindow } from './strip.js';

/** Something that goes along with a reading while it is on the page: it hears what changes and draws beside the text. */
export interface Companion {
  /** Another text is shown, or none. */
  textChanged?(): void;
  /** Marks, colours, the filter, what is selected or the labels have changed; at most once a frame. */
  marksChanged?(): void;
  /** The text was scrolled or laid out anew; at most once a frame, before it is drawn. */
  moved?(): void;
}

/** Makes the companions of a reading; what they listen to ends with `signal`. */
export function companionsOf(reading: Reading, signal: AbortSignal): Companion[] {
  return [new PaneLinks(reading, signal), new StripWindow(reading, signal), new BadgeHover(reading, signal)];
}
