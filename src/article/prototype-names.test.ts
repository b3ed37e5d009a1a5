import { describe, expect, test } from 'vitest';
import type { Findings } from './find.ts';
import { readArticle } from './read-article.ts';

const names = Object.getOwnPropertyNames(Object.prototype);
const filler =
  'The council met on Tuesday in the old hall and heard what the builders had to say about the bridge over the river. Nobody objected, and the plan was passed without a word.';

/** Where an ordinary word may be taken for part of a number, a unit, a date or a speaker. */
const places = [
  'The NAME of the bridge spoke first.',
  'The firm has 300 NAME on its books.',
  'It takes NAME hundred workers.',
  'It takes two NAME.',
  'It costs NAME 40 a metre.',
  'It costs 40 NAME a metre.',
  'They carried 5 tonnes per NAME.',
  'The price is half a NAME.',
  'Sales NAME in a year.',
  'It rose by 5 NAME per cent.',
  'It opens on 5 NAME 2025.',
  'It opens in NAME.',
  '“We need 300 workers,” said NAME.',
  'The NAME-year plan has 300-NAME vans.',
  'NAME, NAME and NAME.',
];

const read = (sentence: string): Findings =>
  readArticle(new TextEncoder().encode(`A bridge is planned\n\n${filler}\n\n${sentence}\n\n${filler}\n`)).findings;

const numbers = ({ statements }: Findings): unknown => statements.map(({ quantity: { value, high } }) => [value, high]);

describe('a word that every object of the language has is a word', () => {
  test.each(places)('in “%s”', (place) => {
    for (const name of names) {
      // A word of the same shape that nobody knows stands for how any other is read.
      const plain = read(place.replaceAll('NAME', name.replace(/[a-z]/g, 'q').replace(/[A-Z]/g, 'Q')));
      const found = read(place.replaceAll('NAME', name));
      expect(JSON.stringify(found), name).not.toMatch(/native code|\[object|function \w*\(|NaN/);
      expect(numbers(found), name).toEqual(numbers(plain));
    }
  });
});
