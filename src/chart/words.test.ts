import { expect, test } from 'vitest';
import { resultSpan } from './words.ts';

test('a result’s range is printed to two digits, but no end beyond what is possible', () => {
  expect(resultSpan({ p5: 498.16, p50: 572, p95: 646.92 }, [0, null], false)).toBe('500 to 650');
  expect(resultSpan({ p5: 498.16, p50: 572, p95: 646.92 }, [0, 646.92], false)).toBe('498 to 647');
  expect(resultSpan({ p5: 0.6449, p50: 0.7, p95: 0.8 }, [0.6449, 1], true)).toBe('64.5 to 80 %');
});
