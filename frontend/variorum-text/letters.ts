/* eslint-disable no-misleading-character-class -- single code points are meant */
const UNKNOWN = 0;
/** In {@link ONE}: not one to one. */
export const INVOLVED = 1;
/** By UTF-16 code unit: what it is folded to, when that is one unit and nothing follows that belongs to it. */
export const ONE = new Uint16Array(65_536);
/** By code unit: 1 when it can belong to the letter before it, 2 when not. */
const BELONGS = new Uint8Array(65_536);

export const SPACE = 0x20;
/** A letter with its accents, vowel signs and joined parts; a pair of regional indicators; an emoji with what modifies it. */
export const LETTER =
  /\p{RI}\p{RI}|.(?:[\p{M}\p{Emoji_Modifier}\u1160-\u11ff\uff9e\uff9f\u{e0020}-\u{e007f}]|\u200d\p{ExtPict}?)*/suy;
const MAY_BELONG = /[\p{M}\u200d\u1160-\u11ff\uff9e\uff9f\ud83c\udb40]/u;
/** Nothing that one sees or types: soft hyphens, joiners, direction marks, variation selectors, the Arabic stretcher. */
const UNSEEN =
  /[\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|\p{Emoji_Modifier}/gu;
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic; not the vowel signs of Indian scripts. */
const ACCENTS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
// prettier-ignore
const SPELT: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ς: 'σ',
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", ʼ: "'", '‹': "'", '›': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-',
};
const known = new Map<string, string>();

/** What one letter, with all that belongs to it, is searched as; empty for what nobody sees. */
export function foldLetter(letter: string): string {
  let folded = known.get(letter);
  if (folded === undefined) {
    folded = /^\s+$/.test(letter) ? ' ' : foldUnknown(letter);
    if (known.size > 20_000) known.clear();
    known.set(letter, folded);
  }
  return folded;
}

function foldUnknown(letter: string): string {
  const spelt = (text: string) => text.replace(/./gsu, (one) => SPELT[one] ?? one);
  const bare = spelt(letter.replace(UNSEEN, '').toLowerCase()).normalize('NFKD').replace(ACCENTS, '');
  return spelt(bare.toLowerCase()).normalize('NFC').trim();
}

/** {@link ONE} of a unit that was not asked for before. */
export function learn(unit: number): number {
  const isHalf = unit >= 0xd800 && unit < 0xe000;
  const folded = isHalf ? '' : foldLetter(String.fromCharCode(unit));
  return (ONE[unit] = folded.length === 1 && folded.charCodeAt(0) > INVOLVED ? folded.charCodeAt(0) : INVOLVED);
}

/** Whether a code unit can belong to the letter before it. */
export function belongs(unit: number): boolean {
  if (unit < 0x300) return false;
  if (BELONGS[unit] === UNKNOWN) BELONGS[unit] = MAY_BELONG.test(String.fromCharCode(unit)) ? 1 : 2;
  return BELONGS[unit] === 1;
}
