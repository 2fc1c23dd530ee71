import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lastSeen } from './seen.js';

describe('the version that was read last', () => {
  beforeEach(() => localStorage.clear());

  it('is told the next time, to each person apart', () => {
    expect(lastSeen('ada', 'ferry', 1)).toBe(0);
    expect(lastSeen('ada', 'ferry', 3)).toBe(1);
    expect(lastSeen('ada', 'ferry', 3)).toBe(3);
    expect(lastSeen('mika', 'ferry', 3)).toBe(0);
    expect(lastSeen('ada', 'canal', 1)).toBe(0);
  });

  it('does not go back', () => {
    lastSeen('ada', 'ferry', 3);
    expect(lastSeen('ada', 'ferry', 2)).toBe(3);
    expect(lastSeen('ada', 'ferry', 3)).toBe(3);
  });

  it('is none where nothing can be kept, or something else stands there', () => {
    localStorage.setItem('variorum-seen:ada:ferry', 'many');
    expect(lastSeen('ada', 'ferry', 2)).toBe(0);
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new DOMException('no');
      },
    });
    expect(lastSeen('ada', 'ferry', 3)).toBe(0);
    vi.unstubAllGlobals();
  });
});
