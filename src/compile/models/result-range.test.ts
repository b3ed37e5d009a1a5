import { expect, test } from 'vitest';
import type { Outcome } from '../../estimate/types.ts';
import { resultRange } from './result-range.ts';

const outcome = (headline: number, spread: Outcome['spread']): Outcome => ({
  headline,
  spread,
  reach: [null, null],
  implied: [],
  verdict: { arithmetic: null, none: 'nothing-stated', sentence: '', changes: [] },
});

test('a result within a hundredth of a lognormal’s middle is handed on as one, with the ends that its own page prints', () => {
  expect(resultRange(outcome(100.9, { p5: 50.123, p50: 100, p95: 1e4 / 50.123 }))).toEqual({
    shape: 'lognormal',
    low: 50,
    central: 100.9,
    high: 200,
  });
  expect(resultRange(outcome(99.1, { p5: 50, p50: 100, p95: 200 })).shape).toBe('lognormal');
});

test('a result farther from it is a triangular between its 5 and 95 %', () => {
  expect(resultRange(outcome(101.1, { p5: 50, p50: 100, p95: 200 }))).toEqual({
    shape: 'halves',
    low: 50,
    central: 101.1,
    high: 200,
  });
  expect(resultRange(outcome(98.9, { p5: 50, p50: 100, p95: 200 })).shape).toBe('halves');
  expect(resultRange(outcome(10, { p5: -50, p50: 10, p95: 200 })).shape).toBe('halves');
});

test('a headline outside its own range gives way to the median', () => {
  expect(resultRange(outcome(300, { p5: 50, p50: 100, p95: 200 }))).toMatchObject({ central: 100 });
});

test('what does not vary is one value', () => {
  expect(resultRange(outcome(7, null))).toEqual({ shape: 'fixed', central: 7 });
  expect(resultRange(outcome(7, { p5: 7, p50: 7, p95: 7 }))).toEqual({ shape: 'fixed', central: 7 });
});
