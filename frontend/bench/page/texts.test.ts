import { describe, expect, it } from 'vitest';
import { soundStructure } from '../../variorum-text/structure.js';
import { aText } from './texts.js';

describe('a text', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(aText(5_000, 1)).toEqual(aText(5_000, 1));
    expect(aText(5_000, 1).text).not.toBe(aText(5_000, 2).text);
  });

  it('has the length that was asked for, and less than a paragraph more', () => {
    const { text } = aText(20_000, 3);
    expect(text.length).toBeGreaterThanOrEqual(19_998);
    expect(text.length).toBeLessThan(22_000);
  });

  it('has a structure that fits it as it is', () => {
    const { text, structure } = aText(50_000, 4);
    const sound = soundStructure(text, structure);
    expect(sound.blocks).toEqual(structure.blocks);
    expect(sound.inlines).toEqual(structure.inlines);
  });

  it('has paragraphs like prose, with headings and styles among them', () => {
    const { structure } = aText(200_000, 5);
    const paragraphs = structure.blocks.filter(({ kind }) => kind === 'paragraph');
    const mean = paragraphs.reduce((sum, { start, end }) => sum + end - start, 0) / paragraphs.length;
    expect(mean).toBeGreaterThan(300);
    expect(mean).toBeLessThan(900);
    expect(new Set(structure.blocks.map(({ kind }) => kind))).toEqual(
      new Set(['heading', 'paragraph', 'item', 'quote']),
    );
    expect(structure.inlines!.length).toBeGreaterThan(paragraphs.length / 6);
  });
});
