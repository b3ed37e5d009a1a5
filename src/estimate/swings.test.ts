import { expect, test } from 'vitest';
import { assumption, choice, fixed, lognormal, model, normal, uniform } from '../../tests/samples/engine/model.ts';
import { swings } from './swings.ts';

const m = model('a * b / c + d', [
  assumption('a', lognormal(2, 8)),
  assumption('b', uniform(3, 5)),
  assumption('c', choice(1, 2, 4)),
  assumption('d', fixed(10)),
]);

test('each assumption goes to its low and its high end, the others at their central values, the widest swing first', () => {
  expect(swings(m)).toEqual([
    { assumption: 'a', ends: [2, 8], results: [18, 42] },
    { assumption: 'c', ends: [1, 4], results: [26, 14] },
    { assumption: 'b', ends: [3, 5], results: [22, 30] },
  ]);
});

test('a value that a reader set stays, and has no swing of its own', () => {
  expect(swings(m, { a: 2, c: 2 })).toEqual([{ assumption: 'b', ends: [3, 5], results: [13, 15] }]);
});

test('an end beyond a hard limit counts as the limit', () => {
  const limited = model('a * 2', [assumption('a', normal(-1, 3), { min: 0 })]);
  expect(swings(limited)[0]?.results).toEqual([0, 6]);
});

test('an assumption that changes nothing has no swing', () => {
  const flat = model('max(a, 10) + b', [assumption('a', uniform(1, 2)), assumption('b', uniform(0, 1))]);
  expect(swings(flat).map((one) => one.assumption)).toEqual(['b']);
});
