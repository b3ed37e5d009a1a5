import { expect, test } from 'vitest';
import { own } from './own.ts';
import { shorten } from './shorten.ts';

test('a text of sixty letters is quoted whole, a longer one by its beginning, in sixty letters too', () => {
  expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(57)}...`);
  expect(shorten('abcdefgh', 6)).toBe('abc...');
});

test('a table has its own names only', () => {
  expect(own({ a: 1 }, 'a')).toBe(1);
  expect(own({ a: 1 }, 'toString')).toBeUndefined();
});
