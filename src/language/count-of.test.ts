import { expect, test } from 'vitest';
import { allOf, countOf } from './count-of.ts';

test('a number of things is singular for one alone', () => {
  expect([0, 1, 2].map((n) => countOf(n, 'claim'))).toEqual(['0 claims', '1 claim', '2 claims']);
  expect([0, 1, 2].map((n) => allOf(n, 'report'))).toEqual(['No reports', 'The report', 'The 2 reports']);
});
