import { expect, test } from 'vitest';
import { assumption, choice, fixed, lognormal, uniform } from '../../../tests/samples/engine/model.ts';
import type { Range } from '../types.ts';
import { parseFormula } from './formula.ts';
import { explain, findTrouble } from './trouble.ts';

const trouble = (text: string, ranges: Record<string, Range>) =>
  findTrouble(
    parseFormula(text, Object.keys(ranges)),
    Object.entries(ranges).map(([id, range]) => assumption(id, range)),
  );

test.each<[string, Record<string, Range>, string, number]>([
  ['1 / a', { a: uniform(-1, 1) }, 'divides by `a`, which may be zero', 2],
  ['1 / a', { a: uniform(0, 1) }, 'divides by `a`, which may be zero', 2],
  ['1 / a', { a: uniform(-1, 0) }, 'divides by `a`, which may be zero', 2],
  ['1 / (a - b)', { a: lognormal(1, 3), b: lognormal(2, 4) }, 'divides by a part, which may be zero', 2],
  ['a / b / c', { a: fixed(1), b: choice(1, -2), c: fixed(1) }, 'divides by `b`, which may be zero', 2],
  ['sqrt(a)', { a: uniform(-1, 1) }, 'takes the root of `a`, which may be negative', 0],
  ['sqrt(a - 2)', { a: uniform(1, 3) }, 'takes the root of a part, which may be negative', 0],
  ['log(a)', { a: uniform(0, 1) }, 'takes the logarithm of `a`, which may be zero or less', 0],
  ['a ^ 0.5', { a: uniform(-1, 1) }, 'raises `a`, which may be negative, to a power that may be a fraction', 2],
  [
    'a ^ b',
    { a: uniform(-1, 1), b: uniform(1, 2) },
    'raises `a`, which may be negative, to a power that may be a fraction',
    2,
  ],
  ['a ^ -1', { a: uniform(0, 1) }, 'raises `a`, which may be zero, to a negative power', 2],
  ['2 * exp(a)', { a: uniform(1, 900) }, 'grows beyond all numbers', 2],
  ['a ^ -1', { a: uniform(-1, 1) }, 'raises `a`, which may be zero, to a negative power', 2],
  ['a ^ -b', { a: uniform(-2, 1), b: fixed(2) }, 'raises `a`, which may be zero, to a negative power', 2],
  ['a ^ -0.5', { a: uniform(-2, -1) }, 'raises `a`, which may be negative, to a power that may be a fraction', 2],
])('`%s` over %j: %s', (text, ranges, reason, position) => {
  expect(trouble(text, ranges)).toMatchObject({ reason, position });
});

test.each<[string, Record<string, Range>]>([
  ['1 / a', { a: uniform(1, 2) }],
  ['1 / a', { a: uniform(-2, -1) }],
  ['sqrt(a)', { a: uniform(0, 1) }],
  ['log(a)', { a: uniform(0.1, 1) }],
  ['a ^ 2', { a: uniform(-1, 1) }],
  ['a ^ 0.5', { a: uniform(0, 1) }],
  ['a ^ b', { a: uniform(0, 1), b: uniform(1, 2) }],
  ['a ^ -1', { a: uniform(1, 2) }],
  ['a ^ -1', { a: uniform(-2, -1) }],
  ['a ^ (1 - 3)', { a: uniform(-2, -1) }],
  ['a ^ (1 - b)', { a: uniform(-2, 1), b: fixed(-1) }],
  ['min(a, b) * 3 - round(abs(a))', { a: uniform(-1, 1), b: fixed(0) }],
])('`%s` over %j has a value everywhere', (text, ranges) => {
  expect(trouble(text, ranges)).toBeNull();
});

test('the innermost part that has none is named, where it was written', () => {
  expect(trouble('a * sqrt(1 / b)', { a: fixed(1), b: uniform(-1, 1) })).toMatchObject({
    reason: 'divides by `b`, which may be zero',
    position: 11,
  });
});

test.each(['1 / a', 'mod(1, a)', 'a ^ -1'])('of `%s` through zero it is said what to write', (formula) => {
  const parsed = parseFormula(formula, ['a']);
  const found = findTrouble(parsed, [assumption('a', uniform(-1, 2))]);
  expect(found && explain(formula, found)).toMatch(
    /write a range that is all above or all below zero, or change the formula$/,
  );
});
