import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../tests/samples/engine/seed.ts';
import { createModel } from './create-model.ts';
import { mathml } from './formula/mathml.ts';
import { createRunner } from './run.ts';
import { stepBounds, stepValue } from './step-operations.ts';
import type { StepOp } from './types.ts';

test.each<[StepOp, number[], number]>([
  ['floor', [2.7], 2],
  ['floor', [-2.2], -3],
  ['floor', [0.29 * 100], 29],
  ['ceil', [2.1], 3],
  ['ceil', [3 * 1.1 * 10], 33],
  ['log10', [1000], 3],
  ['mod', [7, 3], 1],
  ['mod', [-1, 3], 2],
  ['mod', [0.3, 0.1], 0],
  ['clamp', [5, 1, 3], 3],
  ['clamp', [-5, 1, 3], 1],
  ['if', [1, 7, 8], 7],
  ['if', [0, 7, 8], 8],
  ['<', [1, 2], 1],
  ['<=', [2, 2], 1],
  ['>', [2, 2], 0],
  ['>=', [2, 2], 1],
])('%s of %j is %d', (op, args, expected) => {
  expect(stepValue(op, args)).toBeCloseTo(expected, 12);
});

test('the bounds of an operation enclose what it gives anywhere within its operands’', () => {
  const side = fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }));
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const ops = fc.constantFrom<StepOp>('floor', 'ceil', 'mod', 'clamp', 'if', '<', '<=', '>', '>=');
  fc.assert(
    fc.property(ops, fc.tuple(side, side, side), fc.tuple(place, place, place), (op, sides, places) => {
      const boxes = sides.map(([low, width]) => [low, low + width] as const);
      const values = boxes.map(([low, high], i) => low + (high - low) * (places[i] ?? 0));
      // Between limits that are inside out nothing lies.
      fc.pre(op !== 'mod' || Math.abs(values[1] ?? 0) > 0.01);
      fc.pre(op !== 'clamp' || (values[1] ?? 0) <= (values[2] ?? 0));
      const [low, high] = stepBounds(op, boxes);
      const value = stepValue(op, values);
      expect(value).toBeGreaterThanOrEqual(low - 1e-9);
      expect(value).toBeLessThanOrEqual(high + 1e-9);
    }),
    { numRuns: 600 },
  );
});

test('a claim is solved through a condition, a stair and a sum of parts', () => {
  const model = createModel({
    formula: 'sum(rent, food, if(people > 2, people * extra, 0))',
    unit: 'USD/month',
    units: { person: { one: 'person', many: 'people' } },
    assumptions: {
      rent: { value: [800, 1200], unit: 'USD/month' },
      food: { value: 400, unit: 'USD/month' },
      people: { value: 3, unit: '1', min: 1, max: 9, integer: true },
      extra: { value: [90, 110], unit: 'USD/month' },
    },
    stated: { value: 2000, low: 1950, high: 2050 },
  });
  const { headline, implied, reach } = createRunner(model)();
  expect(headline).toBeCloseTo(Math.sqrt(800 * 1200) + 400 + 3 * Math.sqrt(9900), 6);
  const needed = Object.fromEntries(implied.map(({ assumption, solutions }) => [assumption, solutions]));
  expect(needed['people']).toEqual([6]);
  expect(needed['rent']?.[0]).toBeCloseTo(1600 - 3 * Math.sqrt(9900), 6);
  expect(reach[0]).toBeCloseTo(400, 9);
});

test.each([
  ['if(a > b, a, b * 2)', { a: 'kg', b: 'tonne' }, 'kg', '`>` compares `kg` and `tonne`, which are of different size'],
  ['mod(a, b)', { a: 'kg', b: 'm' }, 'kg', '`mod` divides `kg` and `m`, which measure different things'],
  ['clamp(a, b, 3)', { a: 'kg', b: 'kg' }, 'kg', '`clamp` holds `kg` and a plain number'],
  ['if(a > 1, a, b)', { a: '1', b: 'kg' }, 'kg', '`if` chooses between a plain number and `kg`'],
  ['log10(a) * b', { a: 'kg', b: 'kg' }, 'kg', 'what `log10` takes must be a plain number'],
])('units go through `%s`', (formula, units, unit, message) => {
  const assumptions = Object.fromEntries(Object.entries(units).map(([name, one]) => [name, { value: 2, unit: one }]));
  expect(() => createModel({ formula, assumptions, unit })).toThrow(message);
});

test('a condition stands behind a brace, with its two cases', () => {
  const model = createModel({ formula: 'if(a >= 2, floor(a), mod(a, 3))', assumptions: { a: 4 } });
  const text = (node: unknown): string =>
    Array.isArray(node)
      ? node
          .slice(2)
          .map(text)
          .join(node[0] === 'mtr' ? ' ' : '')
      : String(node);
  expect(text(mathml(model))).toBe('{⌊a⌋ if\u00a0a≥2amod3 otherwise');
});

test('an assumption may be called like one of the younger functions', () => {
  const model = createModel({ formula: 'floor(floor * 2.5)', assumptions: { floor: 3 } });
  expect(createRunner(model)().headline).toBe(7);
});
