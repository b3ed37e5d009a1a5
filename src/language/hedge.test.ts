import { expect, test } from 'vitest';
import { HEDGES, edgeOf } from './hedge.ts';
import { toStated } from './stated.ts';
import { parseQuantity } from './quantity.ts';

test('a stated number has its interval and the edge that it claims', () => {
  expect(toStated('up to 9.4 million', 'item')).toEqual({ text: 'up to 9.4 million', value: 9.4e6, unit: 'item', hedge: 'up-to', edge: 'top', low: 9.35e6, high: 9.45e6 });
});

test('a hedge never widens the number', () => {
  const [low, high] = [toStated('6,700', 'box').low, toStated('6,700', 'box').high];
  for (const { before } of HEDGES) {
    for (const words of before.filter((w) => !/exactly|precisely|full/.test(w))) {
      expect(toStated(`${words} 6,700`, 'box')).toMatchObject({ low, high });
    }
  }
});

test.each(HEDGES.flatMap((row) => [...row.before.map((w) => [`${w} 6,700`, row.hedge]), ...row.behind.map((w) => [`6,700 ${w}`, row.hedge])]))('`%s` is %s', (text, hedge) => {
  expect(parseQuantity(text!)).toMatchObject({ text, hedge });
});

test('no words stand in two rows', () => {
  const before = HEDGES.flatMap((row) => row.before);
  expect(new Set(before).size).toBe(before.length);
});

test('each hedge of the contract has its row, with an edge and a rule', () => {
  expect(HEDGES.map((row) => row.hedge).sort()).toEqual(['about', 'almost', 'at-least', 'exactly', 'none', 'over', 'under', 'up-to', 'vague']);
  expect((['over', 'at-least', 'up-to', 'almost', 'under', 'about', 'none'] as const).map(edgeOf)).toEqual(['bottom', 'bottom', 'top', 'top', 'top', 'middle', 'middle']);
});

test('what a maintainer gives goes before the words', () => {
  expect(toStated('a tidy sum', 'USD', { value: 500 })).toMatchObject({ value: 500, hedge: 'none', low: 450, high: 550 });
  expect(toStated('9 million', 'item', { hedge: 'up-to' })).toMatchObject({ hedge: 'up-to', edge: 'top' });
  expect(toStated('twofold', '1', { value: 2 })).toMatchObject({ value: 2, low: 1.8, high: 2.2 });
  expect(toStated('at least several million', 'item', { value: 4e6 })).toMatchObject({ value: 4e6, low: 3e6, high: 9e6 });
});

test('words without a number are refused, with what to write', () => {
  expect(() => toStated('a great many', 'item')).toThrow('no number can be read from `a great many`; write it beside it, as `value: 1500000`');
  expect(() => toStated('9 million', 'item', { value: NaN })).toThrow('`NaN` is not a finite number; write a plain number, such as `1500000`');
});

// Written out here, since a word that is lost from the table is missed by no test that reads the table.
test.each([
  ['virtually 500', 'almost'], ['nearly 500', 'almost'], ['all but 500', 'almost'], ['close to 500', 'almost'], ['just under 500', 'almost'],
  ['more than 500', 'over'], ['upwards of 500', 'over'], ['in excess of 500', 'over'], ['well over 500', 'over'],
  ['at least 500', 'at-least'], ['no fewer than 500', 'at-least'], ['500 or more', 'at-least'], ['500 and counting', 'at-least'],
  ['up to 500', 'up-to'], ['as many as 500', 'up-to'], ['no more than 500', 'up-to'], ['500 at most', 'up-to'],
  ['fewer than 500', 'under'], ['below 500', 'under'], ['about 500', 'about'], ['some 500', 'about'], ['roughly 500', 'about'], ['500 or so', 'about'], ['exactly 500', 'exactly'],
])('a reader of news knows `%s` as %s', (text, hedge) => {
  expect(parseQuantity(text)).toMatchObject({ text, hedge });
});
