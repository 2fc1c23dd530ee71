import { describe, expect, it } from 'vitest';
import { clampSpan, graphemeAround, passageOf, snapToGraphemes, trimSpan, upperBound } from './offsets.js';
import { numbers } from './testing.js';

const FAMILY = '👩‍👩‍👧‍👦';

describe('offsets', () => {
  it('finds the first number that is greater, like a walk would', () => {
    const next = numbers(1);
    for (let round = 0; round < 300; round++) {
      const sorted = Array.from({ length: next(20) }, () => next(30)).sort((a, b) => a - b);
      const value = next(32) - 1;
      const walked = sorted.findIndex((number) => number > value);
      expect(upperBound(sorted, value)).toBe(walked < 0 ? sorted.length : walked);
    }
  });

  it('keeps a span inside the text, or says that nothing is left', () => {
    expect(clampSpan({ start: -3, end: 4 }, 10)).toEqual({ start: 0, end: 4 });
    expect(clampSpan({ start: 8, end: 40 }, 10)).toEqual({ start: 8, end: 10 });
    expect(clampSpan({ start: 10, end: 12 }, 10)).toBeNull();
    expect(clampSpan({ start: 5, end: 2 }, 10)).toBeNull();
    expect(clampSpan({ start: NaN, end: 2 }, 10)).toBeNull();
  });

  it('takes the white space off both ends', () => {
    expect(trimSpan('  to be \n', { start: 0, end: 9 })).toEqual({ start: 2, end: 7 });
    expect(trimSpan(' \n ', { start: 0, end: 3 })).toBeNull();
  });

  it('cuts no emoji, no accent, no flag and no Hangul syllable', () => {
    for (const grapheme of [FAMILY, 'e\u0301', '🇩🇪', '각', '👍🏽', 'नि']) {
      const text = `a${grapheme}b`;
      for (let inside = 2; inside < 1 + grapheme.length; inside++) {
        expect(snapToGraphemes(text, { start: inside, end: text.length })).toEqual({ start: 1, end: text.length });
        expect(snapToGraphemes(text, { start: 0, end: inside })).toEqual({ start: 0, end: 1 + grapheme.length });
      }
    }
  });

  it('agrees with segmenting the whole text, wherever it starts', () => {
    const parts = ['a', ' ', '\n', 'e\u0301', FAMILY, '漢', '🇩🇪', 'ß', '\u0301', '👍🏽', 'é'];
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const next = numbers(2);
    for (let round = 0; round < 100; round++) {
      const text = Array.from({ length: 30 }, () => parts[next(parts.length)]).join('');
      const offset = next(text.length);
      const whole = segmenter.segment(text).containing(offset)!;
      expect(graphemeAround(text, offset)).toEqual({ start: whole.index, end: whole.index + whole.segment.length });
    }
  });

  it('leaves borders that are graphemes already, and the ends of the text', () => {
    expect(snapToGraphemes('ab', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
    expect(snapToGraphemes('', { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
  });

  it('makes a passage of a rough selection', () => {
    expect(passageOf(`go ${FAMILY} home`, { start: 2, end: 5 })).toEqual({ start: 3, end: 3 + FAMILY.length });
    expect(passageOf('a b', { start: 1, end: 2 })).toBeNull();
  });
});
