import { expect, test } from 'vitest';
import { countedAt } from './counted.ts';
import { tokensOf } from './tokens.ts';

const tokens = (text: string) => tokensOf({ text, start: 0 });

test.each([
  // A symbol keeps its capitals, a noun does not, nor the sign of what is somebody's.
  ['5 MBq', 'MBq'],
  ['5 mBq', 'mBq'],
  ['5 CDs', 'CDs'],
  ['5 Boats', 'boats'],
  ['5 BOATS', 'boats'],
  ['5 Boat-loads', 'boat-loads'],
  ["5 boats'", 'boats'],
  ['5 kilos', 'kg'],
])('`%s` counts %s', (text, unit) => expect(countedAt(tokens(text), 1, '').unit).toBe(unit));

test('what stands at the number is a measure only where it is one, and takes the next word where both are', () => {
  const at = (text: string, glued: string, from = 1) => countedAt(tokens(text), from, glued);
  expect(at('10 loads', 'kg')).toEqual({ unit: 'kg', to: 1, measure: true, doubt: null });
  expect(at('10 loads', 'zz')).toMatchObject({ unit: 'zz', measure: false, doubt: expect.any(String) as string });
  expect(at('10 loads', 'm')).toEqual({ unit: 'm', to: 1, measure: true, doubt: null });
  expect(at('3923 m wide', 'sq')).toEqual({ unit: 'square metre', to: 2, measure: true, doubt: null });
  // Behind hours, `m` is minutes.
  const [hours] = tokens('2h 10m');
  expect(hours?.glued).toBe('h');
  expect(at('2h 10m', 'm', 2)).toEqual({ unit: 'minutes', to: 2, measure: true, doubt: null });
  expect(at('2km 10m', 'm', 2)).toEqual({ unit: 'm', to: 2, measure: true, doubt: null });
});

test('pounds alone may be a weight or money, other measures are what they are', () => {
  expect(countedAt(tokens('5 pounds'), 1, '').doubt).toBe('pounds may be a weight or money');
  expect(countedAt(tokens('5 miles'), 1, '')).toEqual({ unit: 'miles', to: 2, measure: true, doubt: null });
});
