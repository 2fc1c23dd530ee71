import { describe, expect, it } from 'vitest';
import { around, keepWindow } from './window.js';
import { sectionsOf } from './contents.js';
import type { Inline, InlineKind } from './protocol.js';
import { shorten } from './shown-text.js';
import { sentencesOf, stepFrom, type SteppedText } from './steps.js';

const TEXT = 'One. Two?  Three\n\nFour! Five.';
const BLOCKS = [
  { start: 0, end: 16 },
  { start: 18, end: 29 },
];
const THE_TEXT = aText(TEXT, BLOCKS);
const from = (offset: number, stride: 'sentence' | 'paragraph', by: 1 | -1, extend = false) =>
  stepFrom(THE_TEXT, offset, stride, by, extend);

function aText(text: string, blocks = [{ start: 0, end: text.length }], inlines: Inline[] = []): SteppedText {
  const blockStarts = blocks.map((block) => block.start);
  return { text, blocks, blockStarts, inlinesOf: () => inlines };
}

/** The words of each sentence, where every match of `pattern` is a marker of that kind. */
function sentences(text: string, kind: InlineKind, pattern: RegExp): string[] {
  const inlines = [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    kind,
    start: index,
    end: index + length,
  }));
  return sentencesOf(text, { start: 0, end: text.length }, inlines).map(({ start, end }) => text.slice(start, end));
}

/** All stops of a walk from one end of the text to the other. */
function walk(stride: 'sentence' | 'paragraph', by: 1 | -1, extend = false): number[] {
  const stops = [by > 0 ? 0 : TEXT.length];
  for (let i = 0; i < 9; i++) {
    const next = from(stops.at(-1)!, stride, by, extend);
    if (next === stops.at(-1)) break;
    stops.push(next);
  }
  return stops.slice(1);
}

describe('steps of the caret', () => {
  it('go by sentence, through the blocks, and stay at the ends', () => {
    expect(walk('sentence', 1)).toEqual([5, 11, 18, 24, 29]);
    expect(walk('sentence', -1)).toEqual([24, 18, 11, 5, 0]);
  });

  it('end with the sentence while one selects forward', () => {
    expect(walk('sentence', 1, true)).toEqual([4, 9, 16, 23, 29]);
    expect(walk('paragraph', 1, true)).toEqual([16, 29]);
  });

  it('go by paragraph, first to where this one begins', () => {
    expect(walk('paragraph', 1)).toEqual([18, 29]);
    expect(from(20, 'paragraph', -1)).toBe(18);
    expect(from(18, 'paragraph', -1)).toBe(0);
    expect(stepFrom(aText('', []), 0, 'sentence', 1, false)).toBe(0);
  });

  it('stop where a sentence ends before a footnote marker', () => {
    const marker = /\[\^?\w+\]/g;
    for (const text of ['It ends.[1] Next.', 'It ends.[^a] Next.', 'It ends.[1][^long2] Next.', 'It ends. [1] Next.']) {
      expect(sentences(text, 'footnote-ref', marker)).toEqual(['It ends.', 'Next.']);
    }
    expect(sentences('So it[1] goes[2]. “Does it?”[3] 🌊[4] yes!', 'footnote-ref', marker)).toEqual([
      'So it[1] goes[2].',
      '“Does it?”',
      '🌊[4] yes!',
    ]);
    expect(sentences('[1] Only.[2]', 'footnote-ref', marker)).toEqual(['[1] Only.']);
    expect(sentences('[1]', 'footnote-ref', marker)).toEqual([]);
    const text = 'It ends.[^a] Next.';
    const walked = aText(text, undefined, [{ kind: 'footnote-ref', start: 8, end: 12 }]);
    expect(stepFrom(walked, 0, 'sentence', 1, false)).toBe(13);
    expect(stepFrom(walked, 0, 'sentence', 1, true)).toBe(8);
    expect(stepFrom(walked, 13, 'sentence', -1, false)).toBe(0);
  });

  it('stop as if the signs that are hidden were not there', () => {
    expect(sentences('**It ends.** *Next* one.', 'hidden', /\*+/g)).toEqual(['It ends.', 'Next* one.']);
  });

  it('know sentences of scripts without spaces', () => {
    const text = '運河は街を冷やす。誰も疑わない。';
    expect(sentencesOf(text, { start: 0, end: text.length }, [])).toEqual([
      { start: 0, end: 9 },
      { start: 9, end: 16 },
    ]);
  });
});

describe('contents', () => {
  it('lie under each other by their level, also where one is left out', () => {
    const levels = [2, 3, null, 1, 4, 2];
    const blocks = levels.map((level, i) => ({
      kind: level ? ('heading' as const) : ('paragraph' as const),
      level,
      id: `${i}`,
      start: i * 2,
      end: i * 2 + 1,
    }));
    expect(sectionsOf(blocks)).toEqual([
      { block: 0, under: [{ block: 1, under: [] }] },
      {
        block: 3,
        under: [
          { block: 4, under: [] },
          { block: 5, under: [] },
        ],
      },
    ]);
  });
});

describe('the list of passages', () => {
  const ids = Array.from({ length: 1_000 }, (_, i) => `m${i}`);

  it('begins before the place of the reader, and is full at the end of the list too', () => {
    expect(around(500, 1_000, 100, 20)).toEqual({ from: 480, to: 580 });
    expect(around(999, 1_000, 100, 20)).toEqual({ from: 900, to: 1_000 });
    expect(around(3, 5, 100, 20)).toEqual({ from: 0, to: 5 });
  });

  it('keeps what is drawn when others come and go', () => {
    const drawn = { from: 480, to: 580 };
    expect(keepWindow(ids, drawn, ['new', ...ids], 100)).toEqual({ from: 481, to: 581 });
    expect(keepWindow(ids, drawn, ids.toSpliced(500, 3), 100)).toEqual({ from: 480, to: 577 });
    expect(keepWindow(ids, drawn, ids.toSpliced(500, 0, 'new'), 100)).toEqual({ from: 480, to: 581 });
    expect(keepWindow(ids, drawn, ids.slice(0, 400), 100)).toEqual({ from: 300, to: 400 });
    expect(keepWindow([], { from: 0, to: 0 }, ids, 100)).toEqual({ from: 0, to: 100 });
    expect(keepWindow(ids, drawn, [], 100)).toEqual({ from: 0, to: 0 });
  });

  it('never draws the whole of a long list because a few far apart were drawn', () => {
    const few = ['m0', 'm500', 'm999'];
    expect(keepWindow(few, { from: 0, to: 3 }, ids, 100)).toEqual({ from: 0, to: 103 });
  });

  it('shortens a quote behind a word, and never inside a letter', () => {
    expect(shorten('to be, or not to be', 9)).toBe('to be, or…');
    expect(shorten('to be', 9)).toBe('to be');
    expect(shorten(`${'x'.repeat(40)}👩‍👩‍👧 and more`, 43)).toBe(`${'x'.repeat(40)}…`);
  });
});
