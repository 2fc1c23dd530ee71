import { describe, expect, it } from 'vitest';
import { colourForId, contrast, INK, markColour, NAMED, NEUTRAL, PALETTE, PAPER, soundHex } from './colours.js';
import { numbers } from './testing.js';
import { HOVER_GROUND, visualClass } from './visuals.js';

describe('colours', () => {
  it('keeps the four of the look as they are drawn', () => {
    expect(markColour('#b07d10')).toEqual(NAMED['#b07d10']);
    expect(markColour('#F7E3AE')).toEqual(NAMED['#b07d10']);
    expect(new Set(Object.values(NAMED).map((colour) => colour.pattern)).size).toBe(4);
  });

  it('knows the contrast of black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('keeps ink readable on every ground, and every line visible on the paper', () => {
    const next = numbers(4);
    const anything = Array.from({ length: 500 }, () => `#${next(0x1000000).toString(16).padStart(6, '0')}`);
    for (const hex of [
      ...PALETTE,
      ...Object.keys(NAMED),
      NEUTRAL,
      '#000000',
      '#ffffff',
      '#ffff00',
      '#0000ff',
      ...anything,
    ]) {
      const { light, dark } = markColour(hex);
      expect(contrast(INK.light, light.ground), hex).toBeGreaterThanOrEqual(4.5);
      expect(contrast(INK.dark, dark.ground), hex).toBeGreaterThanOrEqual(4.5);
      expect(contrast(PAPER.light, light.line), hex).toBeGreaterThanOrEqual(3);
      expect(contrast(PAPER.dark, dark.line), hex).toBeGreaterThanOrEqual(3);
    }
  });

  it('paints grounds that let nothing through, so that where marks overlap the uppermost alone counts', () => {
    const next = numbers(9);
    for (let i = 0; i < 200; i++) {
      const colour = soundHex(`#${next(0x1000000).toString(16).padStart(6, '0')}`);
      const { light, dark } = markColour(colour);
      for (const raised of [true, false]) {
        const { css } = visualClass(colour, i % 4, { style: 'ground', raised });
        expect(css).toContain(`background-color: light-dark(${light.ground}, ${dark.ground})`);
      }
      expect(`${light.ground}${dark.ground}`).toMatch(/^(#[0-9a-f]{6}){2}$/);
      expect(visualClass(colour, i % 4, { style: 'bars', raised: false }).css).not.toContain('background');
    }
    expect(contrast(INK.light, HOVER_GROUND.light)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(INK.dark, HOVER_GROUND.dark)).toBeGreaterThanOrEqual(4.5);
  });

  it('takes what is no colour for neutral, and never lets it into a rule', () => {
    expect(soundHex('red; } body { display: none')).toBe(NEUTRAL);
    expect(soundHex(null)).toBe(NEUTRAL);
    expect(soundHex('#FA0')).toBe('#ffaa00');
  });

  it('gives an id always the same colour', () => {
    expect(colourForId('c-peak')).toBe(colourForId('c-peak'));
    const used = new Set(Array.from({ length: 200 }, (_, i) => colourForId(`claim-${i}`)));
    expect(used.size).toBe(PALETTE.length);
  });
});
