import { expect, test } from 'vitest';
import type { LooseModel } from './create-model.ts';
import { createModel } from './create-model.ts';
import { createSampler } from './sample/sample.ts';

const of: LooseModel['assumptions'] = { a: { value: [2, 7] }, b: { value: [3, 5] }, c: { value: [1, 4] } };

/** The model `times` a factor that brings the end of its range to `wanted`. */
function scaled(formula: string, share: 0.05 | 0.95, wanted: number): LooseModel {
  const [low = NaN, , high = NaN] =
    createSampler(createModel({ formula, assumptions: of }))({}, [0.05, 0.5, 0.95]) ?? [];
  return { formula: `k * (${formula})`, assumptions: { ...of, k: wanted / (share === 0.05 ? low : high) } };
}

test.each([
  ['max(a, b) + c', 0.05],
  ['max(a, b) + c', 0.95],
  ['if(a > b, a, c) + b', 0.95],
] as const)(
  '%s says that it is approximate where its end at %d may be rounded either way, and only there',
  (formula, share) => {
    expect(createModel(scaled(formula, share, 1250.0001)).approximate).toBe(true);
    expect(createModel(scaled(formula, share, 1249.9999)).approximate).toBe(true);
    expect(createModel(scaled(formula, share, 1210)).approximate).toBeUndefined();
  },
);

/** Of two uniforms as wide as each other: as much of their difference lies below `x` as `1 - (1 - x) ^ 2`. */
test.each([0.03, 0.05, 0.1, 0.5])('near a kink at zero the quantile %d is as exact as elsewhere', (share) => {
  const side = { value: { shape: 'uniform', low: 10, high: 11 } } as const;
  const model = createModel({ formula: 'abs(a - b)', assumptions: { a: side, b: side } });
  const [found = NaN] = createSampler(model)({}, [share]) ?? [];
  expect(1 - (1 - found) ** 2).toBeCloseTo(share, 4);
});

test('values that a result jumps over many times are found between the places that are computed first', () => {
  const model = createModel({
    formula: 'mod(a * b, 5)',
    assumptions: { a: { value: [1.6, 5.9] }, b: { value: [1.6, 9] } },
  });
  const found = createSampler(model)({}, [0.05, 0.5, 0.95]) ?? [];
  // As a million points have them.
  [0.24755, 2.52531, 4.75367].forEach((q, i) => expect(found[i]).toBeCloseTo(q, 2));
});
