import { expect, test } from 'vitest';
import { parseFormula } from '../formula/formula.ts';
import { heldBut } from './held-but.ts';

const held = (formula: string, ...free: string[]) =>
  heldBut(
    free,
    parseFormula(
      formula,
      ['a', 'b', 'c'].filter((id) => formula.includes(id)),
    ).expr,
    (id) => (id === 'b' ? 2 : 3),
  );

test.each([
  ['a * (b + c)', ['a'], ['*', 'a', 5]],
  ['a * (b + c)', ['b'], ['*', 3, ['+', 'b', 3]]],
  ['a * (b + c)', ['a', 'c'], ['*', 'a', ['+', 2, 'c']]],
  ['a * (b + c)', [], 15],
  ['if(a > b, b * c, 1)', ['a'], ['if', ['>', 'a', 2], 6, 1]],
  ['b', ['a'], 2],
  ['a', ['a'], 'a'],
])('%s along %j is %j', (formula, free, wanted) => expect(held(formula, ...free)).toEqual(wanted));
