import { expect, test } from 'vitest';
import { readStated } from '../../language/stated.ts';
import { completeRange, type LooseRange } from '../../estimate/complete-range.ts';
import { numberIn, printFact } from './quantities.ts';

test.each([
  ['up to 9.4 million', 'box', '9.4 million'],
  ['around $24.5 billion', 'USD', '24.5 billion'],
  ['approximately 30%', '1', '30 %'],
  ['thirty percent', '1', 'thirty %'],
  ['twofold', '1', 'twofold'],
  ['4 to 6 million', 'box', '4 to 6 million'],
  ['between 312,000 and 400,000', 'box', '312,000 to 400,000'],
  ['£4m to £5m', 'GBP', '4 to 5 million'],
  ['half a metre', 'm', '0.5'],
])('the number of `%s` is printed as its source has it, and a range as a range', (text, unit, printed) => {
  expect(numberIn(readStated({ text, unit }))).toBe(printed);
});

test.each<[LooseRange, string, string]>([
  [1, '1', '1 box'],
  [28180, '28,180', '28,180 boxes'],
  [[55.25, 60], '55.25 to 60', '55.25 to 60 boxes'],
  [{ shape: 'choice', values: [24, 30], weights: [3, 1] }, '24 (75 %) or 30 (25 %)', '24 (75 %) or 30 (25 %) boxes'],
  [{ shape: 'normal', percentiles: { 10: 3, 80: 7 } }, '2.32 to 8.51', '2.32 to 8.51 boxes'],
  [{ shape: 'triangular', low: 1, mode: 2, high: 5 }, '1 to 5', '1 to 5 boxes, most likely 2'],
  [{ shape: 'beta', hits: 6, of: 40 }, '0.083 to 0.269', '0.083 to 0.269 boxes (beta of 7 and 35)'],
  [{ shape: 'samples', values: [3, 5, 4] }, '3 to 5', '3 to 5 boxes, from 3 samples'],
])('a fact of %j is printed alone as `%s`, and with its unit as `%s`', (range, printed, told) => {
  expect(printFact(completeRange(range), ['box', 'boxes'])).toEqual({ printed, told });
});
