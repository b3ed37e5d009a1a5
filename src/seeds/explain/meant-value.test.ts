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
  ['3-5', 'some text', ''],
])('of `%s`, where %s is expected, says “%s”', (found, expected, said) => {
  expect(meantValue(found, expected)).toBe(said);
});
