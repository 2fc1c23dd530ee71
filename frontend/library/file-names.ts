/** Names of files as they may be shown and sent; the server's `documents.Filename` leaves out the same. */

const INVISIBLE = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** The name without what is not seen, or makes it read as another name: `a<RLO>txt.exe` reads as `aexe.txt`. */
export function visible(name: string): string {
  return name.replace(INVISIBLE, '');
}

/** The same file under the name that may be shown. */
export function shown(file: File): File {
  const name = visible(file.name);
  return name === file.name ? file : Object.defineProperty(file, 'name', { value: name });
}
