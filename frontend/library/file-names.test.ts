import { describe, expect, it } from 'vitest';
import { shown, visible } from './file-names';

describe('names of files', () => {
  it('lose what makes them read as another', () => {
    expect(visible('canal\u202Etxt.exe')).toBe('canaltxt.exe');
    expect(visible('be\u0007ll\u200B\uFEFF.txt')).toBe('bell.txt');
    expect(visible('line\u2028break\u2066.md')).toBe('linebreak.md');
  });

  it('keep letters of every script', () => {
    for (const name of ['Größe – “1”.txt', 'תעלה.txt', '運河 𠮷.md']) {
      expect(visible(name)).toBe(name);
    }
  });

  it('are those of the same files', () => {
    const file = new File(['words'], 'a\u202Etxt.exe');
    expect(shown(file)).toBe(file);
    expect(file.name).toBe('atxt.exe');
  });
});
