import { describe, expect, it } from 'vitest';
import { fold, Folding } from './fold.js';
import { search, shownPieces } from './search.js';

/** What is found, as it stands in the text. */
function found(text: string, typed: string): string[] {
  const hits = search(fold(text), typed);
  return Array.from({ length: hits.count }, (_, i) => text.slice(hits.at(i).start, hits.at(i).end));
}

describe('finding', () => {
  it('asks neither for case nor for accents', () => {
    expect(found('Café CAFE\u0301 cafe', 'café')).toEqual(['Café', 'CAFE\u0301', 'cafe']);
    expect(found('Ångström', 'angstrom')).toEqual(['Ångström']);
    expect(found('ΟΔΥΣΣΕΥΣ, Ὀδυσσεύς', 'οδυσσευς')).toEqual(['ΟΔΥΣΣΕΥΣ', 'Ὀδυσσεύς']);
    expect(found('Й и й', 'и')).toHaveLength(3);
  });

  it.each([
    ['Die Straße, STRASSE, Straẞe', 'strasse', ['Straße', 'STRASSE', 'Straẞe']],
    ['Die STRASSE', 'straße', ['STRASSE']],
    ['maß', 's', ['ß']],
    ['the ﬁrst ofﬁce', 'fi', ['ﬁ', 'ﬁ']],
    ['encyclopædia, Œuvre', 'oe', ['Œ']],
    ['ＡＢＣ ½ …', 'abc', ['ＡＢＣ']],
    ['İstanbul, ISTANBUL, ıstanbul', 'istanbul', ['İstanbul', 'ISTANBUL', 'ıstanbul']],
    ['it’s “so” – and', `it's "so" - and`, ['it’s “so” – and']],
    ['co\u00adope\u00adrate', 'cooperate', ['co\u00adope\u00adrate']],
  ])('finds in %j what one types as %j', (text, typed, wanted) => expect(found(text, typed)).toEqual(wanted));

  it('keeps apart what are other letters, not accents', () => {
    expect(found('が か', 'か')).toEqual(['か']);
    expect(found('か\u3099', 'が')).toEqual(['か\u3099']);
    expect(found('ｶﾞ', 'ガ')).toEqual(['ｶﾞ']);
    expect(found('कि का', 'का')).toEqual(['का']);
    expect(found('한국 하', '하')).toEqual(['하']);
    expect(found('\u1112\u1161\u11ab', '한')).toEqual(['\u1112\u1161\u11ab']);
  });

  it('finds in scripts without spaces and in those with points', () => {
    expect(found('運河は街を冷やす。運河', '運河')).toHaveLength(2);
    expect(found('שָׁלוֹם', 'שלום')).toEqual(['שָׁלוֹם']);
    expect(found('كِتَاب كـتاب', 'كتاب')).toEqual(['كِتَاب', 'كـتاب']);
  });

  it('never cuts an emoji', () => {
    expect(found('a 👍🏽 b 👍', '👍')).toEqual(['👍🏽', '👍']);
    expect(found('👩‍👩‍👧!', '👩')).toEqual(['👩‍👩‍👧']);
    expect(found('🇩🇪🇫🇷', '🇫🇷')).toEqual(['🇫🇷']);
    expect(found('❤️ ☝🏿', '☝')).toEqual(['☝🏿']);
  });

  it('takes any white space for one space, and white space alone for nothing', () => {
    expect(found('two \n\t three', 'TWO three')).toEqual(['two \n\t three']);
    expect(found('two three', '  ')).toEqual([]);
    expect(found('', 'x')).toEqual([]);
  });

  it('does not count a place twice', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(found('ßß', 's')).toEqual(['ß', 'ß']);
  });

  it('reads over what is hidden, and takes blocks for words apart', () => {
    const text = '# One **two**three\n\nfour';
    const blocks = [
      { kind: 'paragraph' as const, id: 'a', start: 2, end: 18 },
      { kind: 'paragraph' as const, id: 'b', start: 20, end: 24 },
    ];
    const hidden = [6, 11].map((start) => ({ kind: 'hidden' as const, start, end: start + 2 }));
    const folding = new Folding(text, shownPieces(blocks, hidden));
    while (!folding.go(0));
    const folded = folding.done();
    expect(folded.text).toBe('one twothree four');
    expect(search(folded, 'twothree four').at(0)).toEqual({ start: 8, end: 24 });
    expect(search(folded, 'one two').at(0)).toEqual({ start: 2, end: 11 });
    expect(search(folded, '#').count).toBe(0);
  });

  it('agrees with the text in every place of a long one', () => {
    const text = 'Straße ﬁn İ, 👩‍👧 é e\u0301 – x  y\n'.repeat(2_000);
    const hits = search(fold(text), 'e');
    expect(hits.count).toBe(6_000);
    for (let i = 0; i < hits.count; i++) {
      expect(['e', 'é', 'e\u0301']).toContain(text.slice(hits.at(i).start, hits.at(i).end));
    }
  });

  it('tells where to go on, around the end', () => {
    const hits = search(fold('one two one two'), 'two');
    expect(hits.from(0)).toBe(0);
    expect(hits.from(5)).toBe(1);
    expect(hits.from(13)).toBe(0);
    expect(hits.within({ start: 0, end: 8 })).toEqual([0, 1]);
    expect(hits.within({ start: 7, end: 12 })).toEqual([1, 1]);
  });
});
