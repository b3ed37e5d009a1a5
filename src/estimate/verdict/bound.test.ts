import { expect, test } from 'vitest';
import { stated } from '../../../tests/samples/engine/model.ts';
import type { Hedge, Spread } from '../types.ts';
import { boundHolds, boundWords } from './bound.ts';

const of = (hedge: Hedge) => stated(100, 95, 105, { hedge });
const spread = (p5: number, p95: number): Spread => ({ p5, p50: (p5 + p95) / 2, p95 });

test.each<[Hedge, readonly [number, number], readonly [number, number], Spread | null, boolean]>([
  // Borne out by results up to twice the number, as long as the least is not below its rounding.
  ['over', [90, 200], [95, 400], null, true],
  ['over', [90, 201], [95, 400], null, false],
  ['over', [90, 200], [94, 400], null, false],
  ['over', [90, 200], [94, 400], spread(95, 150), true],
  ['over', [90, 200], [94, 400], spread(94, 150), false],
  ['at-least', [90, 200], [95, 400], null, true],
  ['at-least', [90, 201], [95, 400], null, false],
  // Or by half of it.
  ['under', [50, 90], [10, 105], null, true],
  ['under', [49, 90], [10, 105], null, false],
  ['under', [50, 90], [10, 106], null, false],
  ['under', [50, 90], [10, 106], spread(20, 105), true],
  ['under', [50, 90], [10, 106], spread(20, 106), false],
  // These claim no bound.
  ['up-to', [90, 95], [95, 100], null, false],
  ['about', [90, 110], [95, 105], null, false],
])('%s 100 with the headline within %j and the result within %j', (hedge, over, all, certain, holds) => {
  expect(boundHolds(of(hedge), over, all, certain)).toBe(holds);
});

test('boundWords(stated, number) says on which side the result lies', () => {
  expect(boundWords(of('over'), '2 million')).toBe('That is more than 2 million.');
  expect(boundWords(of('at-least'), '2 million')).toBe('That is more than 2 million.');
  expect(boundWords(of('under'), '2 million')).toBe('That is less than 2 million.');
});
