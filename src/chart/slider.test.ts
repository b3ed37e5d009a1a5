import { describe, expect, test } from 'vitest';
import { assumption } from '../../tests/samples/chart-models.ts';
import { fromSlider, hold, isOutside, stepsOf, toSlider } from './slider.ts';

const log = assumption(
  'x',
  'X',
  { shape: 'lognormal', low: 1, central: 10, high: 100 },
  { slider: { min: 0.1, max: 1000, step: 0.1, log: true }, max: null },
);

describe('a log slider', () => {
  test('moves by equal ratios', () => {
    const ratio = (i: number): number => fromSlider(log, i + 1) / fromSlider(log, i);
    expect(ratio(20)).toBeCloseTo(ratio(150), 1);
  });
  test('ends at its ends, however many digits they have', () => {
    const odd = { ...log, slider: { ...log.slider, min: 0.12345, max: 98765.4 } };
    expect([fromSlider(odd, 0), fromSlider(odd, stepsOf(odd))]).toEqual([0.12345, 98765.4]);
  });
  test('comes back to within half a step', () => {
    for (const v of [0.1, 1, 7.3, 250, 1000])
      expect(Math.abs(Math.log(fromSlider(log, toSlider(log, v)) / v))).toBeLessThan(Math.log(10_000) / stepsOf(log));
  });
  test('stands at its end for what lies beyond', () => {
    expect(toSlider(log, 1e9)).toBe(200);
    expect(toSlider(log, 1e-9)).toBe(0);
  });
});

describe('hold', () => {
  test('keeps to the hard limits and to whole numbers', () => {
    expect(hold(assumption('n', 'N', { shape: 'fixed', central: 5 }, { integer: true, max: 9 }), 7.6)).toBe(8);
    expect(hold(assumption('n', 'N', { shape: 'fixed', central: 5 }, { integer: true, max: 9 }), 99)).toBe(9);
    expect(hold(assumption('n', 'N', { shape: 'fixed', central: 5 }, { min: null }), -99)).toBe(-99);
  });
});

describe('isOutside', () => {
  test('is a matter of the range, the choices or the one value', () => {
    expect(isOutside(log, 100)).toBe(false);
    expect(isOutside(log, 100.1)).toBe(true);
    expect(isOutside({ range: { shape: 'choice', central: 2, values: [2, 3] } }, 2.5)).toBe(true);
    expect(isOutside({ range: { shape: 'fixed', central: 2 } }, 2)).toBe(false);
  });
});

describe('a slider of equal steps', () => {
  const tenths = assumption(
    'x',
    'X',
    { shape: 'fixed', central: 0.3 },
    { slider: { min: 0.1, max: 0.9, step: 0.1, log: false } },
  );
  test('counts them from 0, and gives values without the last bits of arithmetic', () => {
    expect(stepsOf(tenths)).toBe(8);
    expect([0, 2, 8].map((at) => fromSlider(tenths, at, 8))).toEqual([0.1, 0.3, 0.9]);
    expect(toSlider(tenths, 0.3, 8)).toBeCloseTo(2);
    expect([toSlider(tenths, 0, 8), toSlider(tenths, 5, 8)]).toEqual([0, 8]);
  });
  test('has none where one value alone is possible', () => {
    const one = { ...tenths, slider: { min: 4, max: 4, step: 0, log: false } };
    expect([stepsOf(one), toSlider(one, 4, 0), fromSlider(one, 0, 0)]).toEqual([0, 0, 4]);
  });
});
