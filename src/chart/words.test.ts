import { expect, test } from 'vitest';
import { answer } from './scenario-list.ts';
import { result, resultSpan } from './words.ts';

test('a result’s range is printed to two digits, but no end beyond what is possible', () => {
  expect(resultSpan({ p5: 498.16, p50: 572, p95: 646.92 }, { headline: 572, reach: [0, null] }, false)).toBe(
    '500 to 650',
  );
  expect(resultSpan({ p5: 498.16, p50: 572, p95: 646.92 }, { headline: 572, reach: [0, 646.92] }, false)).toBe(
    '498 to 647',
  );
  expect(resultSpan({ p5: 0.6449, p50: 0.7, p95: 0.8 }, { headline: 0.7, reach: [0.6449, 1] }, true)).toBe(
    '64.5 to 80 %',
  );
});

test('what a scenario gives is never printed beyond its ends', () => {
  const printed = (low: number, high: number): string => answer({ low, high, holds: null }, null, false);
  expect(printed(250, 375)).toBe('250 to 375.');
  expect(printed(9.96e6, 1.294e7)).toBe('9.96 to 12.9 million.');
  expect(printed(5.2e6, 6e6)).toBe('5.2 to 6 million.');
});

test('a result stands between the printed ends of its range, however near they are', () => {
  const printed = (headline: number, p5: number, p95: number, percent = false): string[] => [
    result({ headline, spread: { p5, p50: headline, p95 } }, { percent }),
    resultSpan({ p5, p50: headline, p95 }, { headline, reach: [null, null] }, percent),
  ];
  expect(printed(10_490, 10_450, 10_540)).toEqual(['10,490', '10,450 to 10,540']);
  expect(printed(0.9972, 0.996, 0.999, true)).toEqual(['99.7 %', '99.6 to 99.9 %']);
  expect(printed(0.99985, 0.9997, 0.99995, true)).toEqual(['99.98 %', '99.97 to 99.995 %']);
  expect(printed(7.09e6, 5.1e6, 1.02e7)).toEqual(['7.09 million', '5.1 to 10 million']);
  // No more digits than it takes: the headline lies beyond one of the ends as two digits print them.
  expect(printed(101, 96, 104)).toEqual(['101', '96 to 104']);
  expect(printed(13_052, 12_079, 13_373)).toEqual(['13,100', '12,100 to 13,400']);
  expect(printed(-101, -104, -96)).toEqual(['−101', '−104 to −96']);
  expect(printed(99, 96, 104)).toEqual(['99', '96 to 100']);
  expect(printed(5e-9, 3e-9, 8e-9)).toEqual(['5 × 10⁻⁹', '3 × 10⁻⁹ to 8 × 10⁻⁹']);
  expect(result({ headline: -0.99999, spread: null }, { percent: true })).toBe('−99.999 %');
  expect(result({ headline: -1, spread: null }, { percent: true })).toBe('−100 %');
  expect(result({ headline: 3, spread: null }, { percent: false, unitLabel: ['box', 'boxes'] })).toBe('3 boxes');
});
