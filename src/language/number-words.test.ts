import { expect, test } from 'vitest';
import { numbersIn, parseNumber } from './number-words.ts';

test.each<[string, string, number, number, number]>([
  ['9.4 million parcels', '9.4 million', 9.4e6, 9.35e6, 9.45e6],
  ['9,400,000 parcels', '9,400,000', 9.4e6, 9.35e6, 9.45e6],
  ['9\u202f400\u202f000 parcels', '9\u202f400\u202f000', 9.4e6, 9.35e6, 9.45e6],
  ['9 400 000 parcels', '9 400 000', 9.4e6, 9.35e6, 9.45e6],
  ['9.400.000 parcels', '9.400.000', 9.4e6, 9.35e6, 9.45e6],
  ['9,4 million parcels', '9,4 million', 9.4e6, 9.35e6, 9.45e6],
  ['6.0 million', '6.0 million', 6e6, 5.95e6, 6.05e6],
  ['4.8m parcels', '4.8m', 4.8e6, 4.75e6, 4.85e6],
  ['5 m of rope', '5', 5, 4.5, 5.5],
  ['10k parcels', '10k', 1e4, 9e3, 1.1e4],
  ['worth 24.5bn', '24.5bn', 24.5e9, 24.45e9, 24.55e9],
  ['30% of it', '30%', 0.3, 0.27, 0.33],
  ['30 per cent of it', '30 per cent', 0.3, 0.27, 0.33],
  ['thirty percent of it', 'thirty percent', 0.3, 0.27, 0.33],
  ['three million parcels', 'three million', 3e6, 2.7e6, 3.3e6],
  ['twenty-one parcels', 'twenty-one', 21, 20.5, 21.5],
  ['three hundred and twenty thousand', 'three hundred and twenty thousand', 320e3, 315e3, 325e3],
  ['two million three hundred thousand', 'two million three hundred thousand', 2.3e6, 2.25e6, 2.35e6],
  ['one hundred twenty-five', 'one hundred twenty-five', 125, 124.5, 125.5],
  ['nineteen hundred', 'nineteen hundred', 1900, 1850, 1950],
  ['a million and a half parcels', 'a million and a half', 1.5e6, 1.35e6, 1.65e6],
  ['one and a half million', 'one and a half million', 1.5e6, 1.35e6, 1.65e6],
  ['six-and-a-half million', 'six-and-a-half million', 6.5e6, 5.85e6, 7.15e6],
  ['half a million', 'half a million', 5e5, 4.5e5, 5.5e5],
  ['a quarter of a million', 'a quarter of a million', 2.5e5, 2.25e5, 2.75e5],
  ['two-thirds of them', 'two-thirds', 2 / 3, 0.6, 2.2 / 3],
  ['a third of them', 'a third', 1 / 3, 0.3, 1.1 / 3],
  ['half of them', 'half', 0.5, 0.45, 0.55],
  ['a twofold rise', 'twofold', 2, 1.8, 2.2],
  ['a 3.5-fold rise', '3.5-fold', 3.5, 3.45, 3.55],
  ['double the count', 'double', 2, 1.8, 2.2],
  ['has tripled', 'tripled', 3, 2.7, 3.3],
  ['a dozen parcels', 'a dozen', 12, 10.8, 13.2],
  ['two dozen parcels', 'two dozen', 24, 21.6, 26.4],
  ['sent million parcels', 'million', 1e6, 9e5, 1.1e6],
])('%s', (text, words, value, low, high) => {
  const read = parseNumber(text)!;
  expect(text.slice(read.index, read.index + read.length)).toBe(words);
  expect(read.value / value).toBeCloseTo(1, 12);
  expect(read.low / low).toBeCloseTo(1, 9);
  expect(read.high / high).toBeCloseTo(1, 9);
  expect(read.vague).toBe(false);
});

test.each<[string, string, number, number]>([
  ['hundreds of thousands of parcels', 'hundreds of thousands', 2e5, 1e6],
  ['tens of thousands', 'tens of thousands', 2e4, 1e5],
  ['several million', 'several million', 3e6, 9e6],
  ['several hundred thousand', 'several hundred thousand', 3e5, 9e5],
  ['a few dozen', 'a few dozen', 36, 108],
  ['dozens of parcels', 'dozens', 24, 100],
  ['millions', 'millions', 2e6, 1e7],
  ['a couple of thousand', 'a couple of thousand', 2000, 3000],
])('%s leaves open how many', (text, words, low, high) => {
  const read = parseNumber(text)!;
  expect(text.slice(read.index, read.index + read.length)).toBe(words);
  expect(read).toMatchObject({ low, high, vague: true });
  expect(read.value / Math.sqrt(low * high)).toBeCloseTo(1, 12);
});

test.each(['no number here', 'the third man', 'few of them', 'someone', 'attend'])('%s holds no number', (text) => {
  expect(parseNumber(text)).toBeNull();
});

test('all numbers of a sentence are found in their order', () => {
  const text = 'more than three million 152cm parcels or 500,000 122cm ones';
  expect(numbersIn(text).map((n) => n.value)).toEqual([3e6, 152, 5e5, 122]);
});
