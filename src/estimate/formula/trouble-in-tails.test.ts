import { expect, test } from 'vitest';
import { assumption, fixed, lognormal, model, normal, uniform } from '../../../tests/samples/engine/model.ts';
import type { Range } from '../types.ts';
import { parseFormula } from './formula.ts';
import { findTroubleInTails } from './trouble-in-tails.ts';

const trouble = (text: string, ranges: Record<string, Range>) => {
  const assumptions = Object.entries(ranges).map(([id, range]) => assumption(id, range));
  return findTroubleInTails(parseFormula(text, Object.keys(ranges)), model(text, assumptions));
};
const ADVICE = 'in the tail of its range; give it a hard limit, or a shape without tails';

// A normal range from 1 to 9 has values below zero in its tail, and some are zero within rounding.
test.each<[string, Record<string, Range>, string, number]>([
  ['sqrt(a)', { a: normal(1, 9) }, 'takes the root of `a`, which may be negative', 0],
  ['log(a)', { a: normal(1, 9) }, 'takes the logarithm of `a`, which may be zero or less', 0],
  [
    'b * a ^ 0.5',
    { a: normal(1, 9), b: fixed(2) },
    'raises `a`, which may be negative, to a power that may be a fraction',
    6,
  ],
  ['exp(a)', { a: normal(1, 40) }, 'grows to 1e21 and more, which cannot be printed,', 0],
  ['exp(a)', { a: lognormal(1, 30) }, 'grows to 1e21 and more, which cannot be printed,', 0],
  ['a ^ 9', { a: lognormal(1, 90) }, 'grows to 1e21 and more, which cannot be printed,', 2],
])('`%s` over %j has no value in a tail', (text, ranges, reason, position) => {
  expect(trouble(text, ranges)).toEqual({ reason, position, advice: ADVICE });
});

test.each<[string, Record<string, Range>]>([
  ['a * b', { a: normal(1, 9), b: lognormal(1, 9) }],
  ['sqrt(a)', { a: normal(80, 90) }],
  ['1 / a', { a: normal(80, 90) }],
  ['1 / a', { a: lognormal(1, 9) }],
  ['sqrt(a)', { a: uniform(1, 9) }],
  ['exp(a)', { a: lognormal(1, 2) }],
  ['sqrt(a)', { a: fixed(4) }],
])('`%s` over %j has a value in every tail', (text, ranges) => expect(trouble(text, ranges)).toBeNull());
