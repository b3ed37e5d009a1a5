import { expect, test } from 'vitest';
import { meantValue } from './meant-value.ts';

const date = 'a date such as `2024-06-14`, or a month such as `2024-06`';
const number = 'a number without unit or comma, as `2400`, or two, as `0.3 to 0.9`';

test.each([
  ['7 July 2025', date, '; write `2025-07-07`'],
  ['July 7, 2025', date, '; write `2025-07-07`'],
  ['July 2025', date, '; write `2025-07`'],
  // Day or month first: nobody can tell.
  ['7/8/2025', date, ''],
  ['3-5', number, '; write `3 to 5`'],
  ['1,200–1,500', number, '; write `1200 to 1500`'],
  ['2,400', number, '; write `2400`'],
  ['24 crossings', number, '; write `24`, and what is counted under `unit`'],
  // A comma for a point, or at a thousand: nobody can tell.
  ['2.400,5', number, ''],
  ['many', number, ''],
  ['12.000.000', number, '; write `12000000`'],
  ['40', 'a number', '; write `40` without quotes'],
  ['40.000', 'a number', '; write `40` or `40000`'],
  ['1_000', 'a number', '; write `1000`'],
  ['1,000', 'a number', '; write `1000`'],
  ['1 500', 'a number', '; write `1500`'],
  ['1,5', 'a number', '; write `1.5`'],
  ['40%', 'a number', '; write `0.4`'],
  ['forty', 'a number', '; write `40`'],
  ['4.5 million', 'a whole number', '; write `4500000`'],
  ['12 km', 'a number', '; write `12`, and what is counted under `unit`'],
  ['40 to 50', 'a number', '; write one number alone, as `2400`'],
  ['12:30', 'a number', '; write a number in digits alone, as `2400` or `0.5`'],
  ['NO', 'a number', '; write a number in digits alone, as `2400` or `0.5`'],
  ['about 40', 'a number', '; write a number in digits alone, as `2400` or `0.5`'],
  ['40', 'a number of at least 1', '; write `40` without quotes'],
  ['3-5', 'some text', ''],
])('of `%s`, where %s is expected, says “%s”', (found, expected, said) => {
  expect(meantValue(found, expected)).toBe(said);
});
