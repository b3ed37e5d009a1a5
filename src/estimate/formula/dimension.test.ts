import { expect, test } from 'vitest';
import { NUMBER, agrees, bridge, cancel, isNumber, named, sameScale, times } from './dimension.ts';
import type { Dimension } from './dimension.ts';

const unit = (parts: Record<string, number>, scale = 1, base: number[] = [1]): Dimension => ({
  base,
  scale,
  parts: new Map(Object.entries(parts)),
});
const box = unit({ box: 1 });
const dozen = unit({ dozen: 1 }, 12);

test('units agree where their base units have the same powers', () => {
  expect(agrees(box, dozen)).toBe(true);
  expect(agrees(box, unit({ box: 2 }, 1, [2]))).toBe(false);
  expect(agrees(unit({}, 1, [1, 0]), unit({}, 1, [1]))).toBe(true);
  expect(agrees(unit({}, 1, [1]), unit({}, 1, [1, 1]))).toBe(false);
  expect(agrees(unit({}, 1, [1 / 3 + 1 / 3 + 1 / 3]), box)).toBe(true);
});

test('scales are the same to a billionth', () => {
  expect(sameScale(box, unit({}, 1 + 5e-10))).toBe(true);
  expect(sameScale(box, unit({}, 1 + 5e-9))).toBe(false);
  expect(sameScale(box, unit({}, 1 - 5e-9))).toBe(false);
});

test('a product adds powers and multiplies scales, and what cancels is gone', () => {
  expect(times(box, dozen, 1)).toEqual({
    base: [2],
    scale: 12,
    parts: new Map([
      ['box', 1],
      ['dozen', 1],
    ]),
  });
  expect(times(dozen, dozen, -1)).toEqual({ base: [0], scale: 1, parts: new Map() });
  expect(times(NUMBER, unit({ box: 2 }, 9, [2]), 0.5)).toEqual({ base: [1], scale: 3, parts: new Map([['box', 1]]) });
  expect(times(box, NUMBER, 1)).toEqual(box);
  expect([
    ...cancel(
      new Map([
        ['a', 0],
        ['b', -1],
      ]),
    ),
  ]).toEqual([['b', -1]]);
});

test('a number is what has no base and the scale of one', () => {
  expect([NUMBER, unit({}, 1, [0]), box, unit({ percent: 1 }, 0.01, [])].map(isNumber)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each<[Dimension, string]>([
  [NUMBER, 'a plain number'],
  [unit({ box: 1, bus: -1 }, 1, [0]), '`box/bus`'],
  [unit({ day: -1 }), '`1/day`'],
  [unit({ m: 3, kg: 1, s: -2 }), '`m^3 kg/s^2`'],
  [unit({ m: 1, a: -1, b: -1 }), '`m/a/b`'],
  [unit({ percent: 1 }, 0.01, []), '`percent`'],
])('a unit is named as a seed would write it: %#', (dimension, text) => {
  expect(named(dimension)).toBe(text);
});

test('two units on different scales are brought together by what one is in the other', () => {
  const words = 'give both in one unit, or multiply by an assumption of unit `box/dozen` with the value 12';
  expect(bridge(box, dozen)).toBe(`1 dozen is 12 box: ${words}`);
  expect(bridge(dozen, box)).toBe(`1 dozen is 12 box: ${words}`);
  expect(bridge(box, dozen, 'divide')).toContain('or divide by');
  expect(bridge(NUMBER, unit({ percent: 1 }, 0.01, []))).toBe(
    '1 is 100 percent: give both in one unit, or multiply by an assumption of unit `percent` with the value 100',
  );
  expect(bridge(unit({ hundred: 1 }, 100, []), NUMBER)).toBe(
    '1 hundred is 100: give both in one unit, or multiply by an assumption of unit `1/hundred` with the value 100',
  );
  expect(bridge(unit({ heap: 1 }, 1e21, []), NUMBER)).toContain('1 heap is 1 × 10²¹: ');
});
