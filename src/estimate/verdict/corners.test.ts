import { expect, test } from 'vitest';
import { assumption, choice, uniform } from '../../../tests/samples/engine/model.ts';
import { corners } from './corners.ts';

test('two assumptions have four corners, a choice from its least to its greatest value, and none have one', () => {
  expect(corners([assumption('a', uniform(1, 2)), assumption('b', choice(4, 3, 5))])).toEqual([
    { a: 1, b: 3 },
    { a: 1, b: 5 },
    { a: 2, b: 3 },
    { a: 2, b: 5 },
  ]);
  expect(corners([])).toEqual([{}]);
});
