import { expect, test } from 'vitest';
import type { Expr } from '../types.ts';
import { occurrences } from './occurrences.ts';

test.each<[Expr, number]>([
  [7, 0],
  ['b', 0],
  ['a', 1],
  [['+', 'b', 7], 0],
  [['*', ['-', 'a', 'b'], ['max', 'b', 'a', ['neg', 'a']]], 3],
])('in %j the assumption stands so often: %d', (expr, count) => expect(occurrences(expr, 'a')).toBe(count));
