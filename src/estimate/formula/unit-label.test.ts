import { expect, test } from 'vitest';
import { article, unitLabel } from './unit-label.ts';

test.each([
  ['box', 'a'],
  ['apple', 'an'],
  ['egg', 'an'],
  ['inch', 'an'],
  ['ounce', 'an'],
  ['umbrella', 'an'],
  ['hour', 'an'],
  ['honour', 'an'],
  ['honor', 'an'],
  ['heir', 'an'],
  ['unit', 'a'],
  ['user', 'a'],
  ['US dollar', 'a'],
  ['uk', 'a'],
  ['euro', 'a'],
  ['one', 'a'],
  ['once', 'a'],
  ['onion', 'an'],
  ['house', 'a'],
  ['Hour', 'an'],
])('%s takes %s', (word, expected) => {
  expect(article(word)).toBe(expected);
});

const label = (parts: Array<[string, number]>, declared = {}) => unitLabel(new Map(parts), declared);

test.each<[Array<[string, number]>, [string, string]]>([
  [[['m', 1]], ['metre', 'metres']],
  [[['km', 1]], ['km', 'km']],
  [[['t', 1]], ['tonne', 'tonnes']],
  [
    [
      ['mile', 1],
      ['hour', -1],
    ],
    ['mile an hour', 'miles an hour'],
  ],
  [[['m', 2]], ['m²', 'm²']],
  [[['m', 4]], ['m^4', 'm^4']],
  [
    [
      ['litre', 1],
      ['km', -2],
    ],
    ['litre a km²', 'litres a km²'],
  ],
  [
    [
      ['week', 1],
      ['day', 1],
    ],
    ['week day', 'week days'],
  ],
  [[['furlong', 1]], ['furlong', 'furlong']],
  [[['month', -1]], ['a month', 'a month']],
  [
    [
      ['hectare', 1],
      ['year', -1],
      ['l', -1],
    ],
    ['hectare a year a litre', 'hectares a year a litre'],
  ],
  [[['h', 1]], ['hour', 'hours']],
  [[], ['', '']],
])('%j is printed in words', (parts, words) => {
  expect(label(parts)).toEqual(words);
});

test('a declared unit has its own words, to a power too', () => {
  const declared = { box: { one: 'crate', many: 'crates' }, m: { one: 'yard', many: 'yards' } };
  expect(
    label(
      [
        ['box', 1],
        ['m', -1],
      ],
      declared,
    ),
  ).toEqual(['crate a yard', 'crates a yard']);
  expect(label([['box', 2]], declared)).toEqual(['crate²', 'crate²']);
});

test.each(['cm', 'mm', 'kg', 'g'])('the symbol %s stands for itself', (unit) => {
  expect(label([[unit, 1]])).toEqual([unit, unit]);
});
