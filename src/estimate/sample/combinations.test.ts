import { expect, test } from 'vitest';
import { assumption, choice } from '../../../tests/samples/engine/model.ts';
import { combinations } from './combinations.ts';
import type { Rows } from './lines.ts';
import { LINES, NODES } from './lines.ts';

/** Each line's values of all choices, and its weight. */
function drawn(sizes: readonly number[], least: number): Array<{ values: number[]; weight: number }> {
  const choices = sizes.map((size, j) =>
    assumption('abc'[j]!, choice(0, ...Array.from({ length: size - 1 }, (_, i) => i + 1))),
  );
  const rows: Record<string, Rows | undefined> = {};
  const weights = combinations(choices, rows, least);
  return [...weights].map((weight, i) => ({ weight, values: choices.map(({ id }) => rows[id]![0]![i]!) }));
}

/** How likely each combination is. */
function likelihood(lines: ReadonlyArray<{ values: number[]; weight: number }>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { values, weight } of lines) found.set(values.join(), (found.get(values.join()) ?? 0) + weight);
  return found;
}

test('there is one line for each combination where one is enough', () => {
  const lines = drawn([2, 3], 1);
  expect(lines).toHaveLength(6);
  expect([...likelihood(lines).values()].map((w) => w * 6)).toEqual(
    Array.from({ length: 6 }, () => expect.closeTo(1, 12)),
  );
});

test.each([[[2]], [[2, 3]], [[3, 2]], [[2, 3, 4]]])(
  'all combinations of %j values are equally likely, however the lines fall',
  (sizes) => {
    const all = sizes.reduce((a, b) => a * b);
    const found = likelihood(drawn(sizes, LINES));
    expect(found.size).toBe(all);
    for (const weight of found.values()) expect(weight * all).toBeCloseTo(1, 12);
  },
);

test('there are no more lines than the engine has, even for more combinations', () => {
  const lines = drawn([10, 10, 10], 1);
  expect(lines).toHaveLength(LINES);
  expect(new Set(lines.map(({ values }) => values.join())).size).toBe(LINES);
});

test('a choice stays the same along a line', () => {
  const rows: Record<string, Rows | undefined> = {};
  combinations([assumption('a', choice(1, 2))], rows, 8);
  expect(rows['a']).toHaveLength(NODES.length);
  for (const row of rows['a']!) expect([...row]).toEqual([1, 1, 1, 1, 2, 2, 2, 2]);
});

test('without a choice all lines are equally likely', () => {
  expect([...combinations([], {}, 5)].map((w) => w * 5)).toEqual([1, 1, 1, 1, 1]);
});
