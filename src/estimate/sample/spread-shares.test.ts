import { expect, test } from 'vitest';
import { assumption, fixed, model, uniform } from '../../../tests/samples/engine/model.ts';
import { spreadShares } from './spread-shares.ts';

test('of a product about zero neither has a share alone, and each accounts for a half', () => {
  const m = model('a * b * c', [
    assumption('a', uniform(-1, 1)),
    assumption('b', uniform(-1, 1)),
    assumption('c', fixed(2)),
  ]);
  const found = spreadShares(m);
  expect(found.map((one) => one.assumption).sort()).toEqual(['a', 'b']);
  for (const { share, accounts } of found) expect([share < 0.02, accounts]).toEqual([true, expect.closeTo(0.5, 2)]);
  expect(spreadShares(m, { a: 1 })).toEqual([
    { assumption: 'b', share: expect.closeTo(1, 2), accounts: expect.closeTo(1, 9) },
  ]);
  expect(spreadShares(m, { a: 1, b: 1 })).toEqual([]);
});
