/**
 * Which version of a document a person has last read in this browser, so that a version that came while they were away
 * is told when they are back. Kept where drafts are, for each person apart; forgotten with the browser's storage.
 */

const PREFIX = 'variorum-seen:';

/**
 * Notes that a version is being read now.
 *
 * @returns the greatest number that was read before; 0 if none was, or nothing can be kept
 */
export function lastSeen(person: string, document: string, number: number): number {
  const name = `${PREFIX}${person}:${document}`;
  try {
    const before = Number.parseInt(localStorage.getItem(name) ?? '', 10) || 0;
    if (number > before) localStorage.setItem(name, String(number));
    return before;
  } catch {
    return 0;
  }
}
