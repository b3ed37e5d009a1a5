import { expect, test } from 'vitest';
import { suggest } from './suggest.ts';

test('names of one article are compared by their ends', () => {
  const known = ['harbour-times-march-2026/number', 'harbour-times-march-2026/hours'];
  expect(suggest('harbour-times-march-2026/hour', known)).toBe('; did you mean `harbour-times-march-2026/hours`?');
  expect(suggest('harbour-times-march-2026/places', known)).toBe(
    '; known: `harbour-times-march-2026/number`, `harbour-times-march-2026/hours`',
  );
});
