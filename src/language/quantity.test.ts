import { expect, test } from 'vitest';
import { parseQuantity, quantitiesIn } from './quantity.ts';

test.each<[string, string, string, number]>([
  ['could hold up to 9.4 million parcels', 'up to 9.4 million', 'up-to', 9.4e6],
  ['Over 20,000 boxes', 'Over 20,000', 'over', 2e4],
  ['at least 10,000 boxes', 'at least 10,000', 'at-least', 1e4],
  ['some 200 plants', 'some 200', 'about', 200],
  ['nearly half', 'nearly half', 'almost', 0.5],
  ['fewer than 12', 'fewer than 12', 'under', 12],
  ['exactly 100', 'exactly 100', 'exactly', 100],
  ['10,000 or so', '10,000 or so', 'about', 1e4],
  ['500+', '500+', 'at-least', 500],
  ['20,000 or more', '20,000 or more', 'at-least', 2e4],
  ['a total of over 300', 'over 300', 'over', 300],
  ['over a total of 300', 'over a total of 300', 'over', 300],
  ['a mere 20', '20', 'none', 20],
  ['awesome 5', '5', 'none', 5],
  ['approximately 180 kilometers (110 miles)', 'approximately 180', 'about', 180],
])('%s', (text, words, hedge, value) => {
  expect(parseQuantity(text)).toMatchObject({ text: words, hedge, value, high: null });
});

test.each([
  ['up to almost 5,000,000', 'up-to'],
  ['up to approximately 4', 'up-to'],
  ['about at least 5', 'at-least'],
  ['more than about 5', 'over'],
  ['almost at least 5', 'almost'],
  ['almost exactly 5', 'about'],
  ['just about 5', 'about'],
  ['roughly 5 or more', 'at-least'],
])('of stacked hedges the bound wins, the outer of two: %s', (text, hedge) => {
  expect(parseQuantity(text)).toMatchObject({ text, hedge });
});

test.each<[string, string, number, number]>([
  ['4 to 6 million parcels', '4 to 6 million', 4e6, 6e6],
  ['4-6 million parcels', '4-6 million', 4e6, 6e6],
  ['between 3 and 5 boxes', '3 and 5', 3, 5],
  ['between about 3 and 5 million', '3 and 5 million', 3e6, 5e6],
  ['30 to 40 % of it', '30 to 40 %', 0.3, 0.4],
  ['900,000 to 1.2 million', '900,000 to 1.2 million', 9e5, 1.2e6],
  ['five or six boxes', 'five or six', 5, 6],
])('a range has two ends: %s', (text, number, low, high) => {
  expect(parseQuantity(text)).toMatchObject({ number, value: low, high, middle: (low + high) / 2, interval: [low, high] });
});

test('two numbers that descend, or are joined by "and" alone, are two numbers', () => {
  expect(quantitiesIn('6 to 4').map((q) => q.value)).toEqual([6, 4]);
  expect(quantitiesIn('6 and 8 boxes').map((q) => q.value)).toEqual([6, 8]);
});

test('several million is vague, and a bound before it is a bound', () => {
  expect(parseQuantity('several million')).toMatchObject({ hedge: 'vague', interval: [3e6, 9e6] });
  expect(parseQuantity('about hundreds of thousands')).toMatchObject({ hedge: 'vague' });
  expect(parseQuantity('at least several million')).toMatchObject({ hedge: 'at-least', interval: [3e6, 9e6] });
});

test.each([
  ['approximately $1 billion', 'approximately $1 billion', 'USD'],
  ['around US$24.5bn', 'around US$24.5bn', 'USD'],
  ['€5m', '€5m', 'EUR'],
  ['2 billion dollars', '2 billion', 'USD'],
  ['3 million won', '3 million', 'KRW'],
  ['20 boxes', '20', null],
])('%s has its currency', (text, words, currency) => {
  expect(parseQuantity(text)).toMatchObject({ text: words, currency });
});

test('what has no number has no quantity', () => {
  expect(parseQuantity('a great many')).toBeNull();
});
