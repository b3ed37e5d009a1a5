import { expect, test } from 'vitest';
import { assumption, uniform } from '../../tests/samples/engine/model.ts';
import { completeTogether, isPossible, togetherWords } from './complete-together.ts';
import type { LooseTogether } from './complete-together.ts';

const all = ['rain', 'floods', 'wind'].map((id) => assumption(id, uniform(0, 1)));
const ours = { ours: true, origin: all[0]?.origin ?? assumption('a', uniform(0, 1)).origin };
const reasons = (...entries: LooseTogether[]): string[] =>
  completeTogether(entries, all, () => ours).faults.map(({ index, reason }) => `${index}: ${reason}`);

test.each([
  [0.2, 'tends slightly to be high'],
  [0.5, 'tends to be high'],
  [-0.5, 'tends to be low'],
  [0.8, 'is nearly always high'],
  [-0.8, 'is nearly always low'],
])('a rank of %d is said in words', (rank, words) => {
  expect(togetherWords({ of: ['rain', 'floods'], ranks: [rank], cause: null }, (id) => id)).toBe(
    `“rain” and “floods” are taken as moving together: when one is high, the other ${words}.`,
  );
});

test('a set is possible where something of each is left over once the others are known', () => {
  const matrix = (...rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));
  expect(isPossible(matrix([1, 0.9], [0.9, 1]))).toBe(true);
  // A millionth is left over of the second: 1 - 0.9999995².
  expect(isPossible(matrix([1, 0.9999996], [0.9999996, 1]))).toBe(false);
  expect(isPossible(matrix([1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]))).toBe(false);
});

test('each entry that cannot be says why, and the others stand', () => {
  expect(reasons({ of: ['rain', 'rain'], rank: 0.5 })[0]).toMatch(/^0: `rain` cannot move together with itself/);
  expect(reasons({ of: ['rain', 'wind'], rank: 0.5 }, { of: ['wind', 'rain'], rank: 0.4 })).toEqual([
    '1: `wind` and `rain` stand here twice; leave one of them out',
  ]);
  expect(reasons({ cause: 'The sea', moves: { rain: 0.5 } })[0]).toMatch(/^0: a cause moves two assumptions or more/);
  for (const rank of [0, 1, -1, 1.5])
    expect(reasons({ of: ['rain', 'wind'], rank })[0]).toMatch(/^0: the rank correlation `.*` is not between -1 and 1/);
  expect(reasons({ of: ['rain', 'wind'], rank: -0.99 })).toEqual([]);
});
