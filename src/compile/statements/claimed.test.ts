import { describe, expect, test } from 'vitest';
import { claimed, exclude, leeway, times } from './claimed.ts';
import { readStated } from '../../language/stated.ts';

const stated = (text: string) => readStated({ text, unit: 'head' });

describe('leeway', () => {
  test.each([
    ['over 10,000', [9500, Infinity]],
    ['at least 10,000', [9500, Infinity]],
    ['up to 10,000', [-Infinity, 10500]],
    ['under 10,000', [-Infinity, 10500]],
    ['about 10,000', [9500, 10500]],
    ['10,000', [9500, 10500]],
  ])('of “%s” is %j', (text, expected) => {
    const { low, high } = stated(text);
    const [from, to] = leeway(stated(text));
    expect([from, to]).toEqual([
      expected[0] === -Infinity ? -Infinity : low,
      expected[1] === Infinity ? Infinity : high,
    ]);
  });
});

test('claimed is the number with its rounding, whatever the hedge', () => {
  const { low, high } = stated('up to 4.8 million');
  expect(claimed(stated('up to 4.8 million'))).toEqual([low, high]);
  expect([low, high]).toEqual([4.75e6, 4.85e6]);
});

describe('times', () => {
  test('multiplies the lower ends and the upper ends', () => {
    expect(times([2, 3], [10, 20])).toEqual([20, 60]);
  });

  test('keeps an open end open, even for no months at all', () => {
    expect(times([-Infinity, 5], [0, 2])).toEqual([-Infinity, 10]);
    expect(times([5, Infinity], [1, 0])).toEqual([5, Infinity]);
  });
});

describe('exclude', () => {
  test('is true where no number satisfies both, in either order', () => {
    expect(exclude([1, 2], [3, 4])).toBe(true);
    expect(exclude([3, 4], [1, 2])).toBe(true);
    expect(exclude([1, 3], [2, 4])).toBe(false);
  });

  test('is false where they meet in one number', () => {
    expect(exclude([1, 2], [2, 3])).toBe(false);
    expect(exclude([2, 3], [1, 2])).toBe(false);
  });
});
