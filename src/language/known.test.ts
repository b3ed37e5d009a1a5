import { expect, test } from 'vitest';
import { known } from './known.ts';

test('known gives what a map or a table holds', () => {
  expect(known(new Map([['a', 1]]), 'a', 'letter')).toBe(1);
  expect(known({ a: 1 }, 'a', 'letter')).toBe(1);
});

test('known says what it looked for where there is nothing, and never gives what every object has', () => {
  expect(() => known(new Map<string, number>(), 'b', 'letter')).toThrow('no letter `b`, though it was checked before');
  expect(() => known({ a: 1 }, 'constructor', 'letter')).toThrow('no letter `constructor`');
});
