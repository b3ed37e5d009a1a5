import { expect, test } from 'vitest';
import type { LooseModel } from '../../estimate/create-model.ts';
import { createModel } from '../../estimate/create-model.ts';
import { withFine } from '../../estimate/fine-model.ts';
import { createRunner } from '../../estimate/run.ts';
import type { Outcome } from '../../estimate/types.ts';
import { resultRange } from './result-range.ts';

type Loose = LooseModel['assumptions'];

const outcome = (headline: number, spread: Outcome['spread']): Outcome => ({
  headline,
  spread,
  reach: [null, null],
  implied: [],
  verdict: { arithmetic: null, none: 'nothing-stated', sentence: '', changes: [] },
});
const model = createModel({ formula: 'a', assumptions: { a: { value: [50, 200] } } });
const handed = (headline: number, spread: Outcome['spread']) => resultRange(outcome(headline, spread), model);

test('a result is handed on with its headline in the middle, and with the ends that its own page prints', () => {
  expect(handed(100.9, { p5: 50.123, p50: 100, p95: 1e4 / 50.123 })).toMatchObject({
    shape: 'result',
    low: 50,
    central: 100.9,
    high: 200,
  });
  // Two digits would move these ends by more than half of the width.
  expect(handed(1002, { p5: 1001.2, p50: 1002, p95: 1002.9 })).toMatchObject({ low: 1001, high: 1003 });
});

test('an end is not rounded beyond what is possible', () => {
  const found = outcome(102, { p5: 97.2, p50: 102, p95: 106.9 });
  expect(resultRange({ ...found, reach: [97.1, 106.95] }, model)).toMatchObject({ low: 97.2, high: 106.9 });
});

test('a headline outside its own range gives way to the median', () => {
  expect(handed(300, { p5: 50, p50: 100, p95: 200 })).toMatchObject({ central: 100 });
});

test('what does not vary is one value', () => {
  expect(handed(7, null)).toEqual({ shape: 'fixed', central: 7 });
  expect(handed(7, { p5: 7, p50: 7, p95: 7 })).toEqual({ shape: 'fixed', central: 7 });
});

const die = { value: { shape: 'choice', values: [1, 2, 3, 4, 5, 6] } } as const;

// The estimate that rests on another has the same range as one formula with all assumptions.
test.each<[what: string, inner: string, Loose, outer: string, Loose]>([
  ['a product', 'a * b', { a: { value: [10, 14] }, b: { value: [3, 9] } }, 'r * c', { c: { value: [5, 6] } }],
  [
    'a skewed one',
    'a * b',
    { a: { value: [1, 100] }, b: { value: { shape: 'uniform', low: 0, high: 10 } } },
    'r * c',
    { c: { value: [2, 3] } },
  ],
  [
    'a difference about zero',
    'a - b',
    { a: { value: [10, 100] }, b: { value: [10, 60] } },
    'r + c',
    { c: { value: [5, 50] } },
  ],
  [
    'one that is mostly zero',
    'max(0, a - b)',
    { a: { value: [10, 100] }, b: { value: [10, 100] } },
    'r * c',
    { c: { value: [5, 6] } },
  ],
  [
    'two alternatives',
    'k * a',
    { k: { value: { shape: 'choice', values: [1, 10] } }, a: { value: [2, 3] } },
    'r * c',
    { c: { value: [5, 6] } },
  ],
  ['two dice', 'd + f', { d: die, f: die }, 'r * c', { c: { value: { shape: 'choice', values: [10, 20] } } }],
])('%s: what rests on it has the range of both together', (_, inner, of, outer, others) => {
  const first = createModel({ formula: inner, assumptions: of });
  const range = resultRange(createRunner(first)(), first);
  const rest = createModel({ formula: outer, assumptions: { ...others, r: 1.5 } });
  const { fine: _fine, ...second } = rest;
  const chained = withFine({
    ...second,
    assumptions: rest.assumptions.map((a) => (a.id === 'r' ? { ...a, range } : a)),
  });
  const joint = createModel({ formula: outer.replace('r', `(${inner})`), assumptions: { ...of, ...others } });
  const [found, wanted] = [createRunner(chained)().spread, createRunner(joint)().spread];
  const width = (wanted?.p95 ?? NaN) - (wanted?.p5 ?? NaN);
  for (const end of ['p5', 'p50', 'p95'] as const)
    expect(Math.abs((found?.[end] ?? NaN) - (wanted?.[end] ?? NaN)) / width, end).toBeLessThan(0.004);
});
