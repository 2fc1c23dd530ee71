import { describe, expect, it } from 'vitest';
import { make } from './make.js';
import { showNumbers } from './numbers.js';

describe('the numbers of paragraphs', () => {
  const layer = make('div', 'variorum-layer');
  const shown = () =>
    [...layer.querySelectorAll<HTMLElement>('.variorum-number')].map(
      (line) => `${line.dataset['number']} ${line.style.marginBlockStart}`,
    );

  it('stand one below the other, each so far below the one before', () => {
    showNumbers(layer, [
      { number: 7, top: 4 },
      { number: 8, top: 30.5 },
      { number: 9, top: 100 },
    ]);
    expect(shown()).toEqual(['7 4px', '8 26.5px', '9 69.5px']);
  });

  it('are said by nobody, replaced as a whole, and leave badges alone', () => {
    layer.append(make('button', 'variorum-badge'));
    showNumbers(layer, [{ number: 1, top: 0 }]);
    expect(shown()).toEqual(['1 0px']);
    expect(layer.querySelector('.variorum-numbers')!.getAttribute('aria-hidden')).toBe('true');
    showNumbers(layer, []);
    expect(layer.children).toHaveLength(1);
  });
});
