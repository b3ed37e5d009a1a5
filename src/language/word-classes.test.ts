import { expect, test } from 'vitest';
import { endsPhrase, isPlural, singular } from './word-classes.ts';

test.each(
  `boats people men women children troops sheep aircraft MPs UAVs gases buses ties fire-men half-sisters boats' Boats
   policemen lives`
    .split(/\s+/)
    .map((word) => [word]),
)('%s is a plural', (word) => expect(isPlural(word)).toBe(true));

test.each(
  `boat gas bus glass virus crisis canvas is was his us as As this perhaps always yes plus Ps x-gas man person Mps2 it's`
    .split(/\s+/)
    .map((word) => [word]),
)('%s is none', (word) => expect(isPlural(word)).toBe(false));

test.each([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['geese', 'goose'],
  ['feet', 'foot'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['factories', 'factory'],
  ['ties', 'tie'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ['dishes', 'dish'],
  ['glasses', 'glass'],
  ['buses', 'bus'],
  ['houses', 'house'],
  ['warehouses', 'warehouse'],
  ['causes', 'cause'],
  ['prizes', 'prize'],
  ['waltzes', 'waltz'],
  ['boats', 'boat'],
  ['Boats', 'boat'],
  ['sheep', 'sheep'],
  ['gas', 'gas'],
  ['boat', 'boat'],
])('one of %s is a %s', (many, one) => expect(singular(many)).toBe(one));

test.each(['of', 'every', 'such', 'they', 'is', "don't", 'ago'])('%s ends what is counted', (word) =>
  expect(endsPhrase(word)).toBe(true),
);

test('a noun does not', () => expect(endsPhrase('boat')).toBe(false));
