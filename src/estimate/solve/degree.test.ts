import { expect, test } from 'vitest';
import { parseFormula } from '../formula/formula.ts';
import { degree } from './degree.ts';

const of = (text: string): number =>
  degree(
    parseFormula(
      text,
      ['x', 'y'].filter((name) => text.includes(name)),
    ).expr,
    'x',
  );

test.each<[string, number]>([
  ['7 * y', 0],
  ['x', 1],
  ['y', 0],
  ['3 * x - y', 1],
  ['-(x + x)', 1],
  ['y - x', 1],
  ['x / y', 1],
  ['x * (1 - x)', 2],
  ['x * y * x * x', 3],
  ['y / x', Infinity],
  ['x / (y + x)', Infinity],
  ['sqrt(x)', Infinity],
  ['max(x, y)', Infinity],
  ['sqrt(y)', 0],
  ['y ^ 2 * x', 1],
  ['x ^ 2', Infinity],
  ['abs(y) + round(y)', 0],
])('the degree of `%s` in x is %d', (text, expected) => {
  expect(of(text)).toBe(expected);
});
