import { describe, expect, it } from 'vitest';
import { median, percentile, ratio } from './statistics.js';

describe('statistics', () => {
  it('take the middle one, or the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 7])).toBe(6);
    expect(median([])).toBeNaN();
  });

  it('find the value below which so many lie', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile([3], 95)).toBe(3);
    expect(percentile([2, 1], 0)).toBe(1);
    expect(percentile([], 95)).toBeNaN();
  });

  it('compare medians, so that one slow run does not count', () => {
    expect(ratio([3, 3, 90], [2, 2, 2])).toBe(1.5);
    expect(ratio([1], [])).toBeNaN();
  });
});
