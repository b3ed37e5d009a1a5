import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assumption, Implied, Model } from './types.ts';
import { sliderFor, withSliders } from './slider.ts';

const assumption = (changes: Partial<Assumption>): Assumption => ({
  id: 'a',
  label: 'A',
  unit: '',
  unitLabel: ['', ''],
  percent: false,
  range: { shape: 'fixed', central: 1000 },
  min: null,
  max: null,
  limitReason: '',
  sourced: true,
  stated: false,
  integer: false,
  slider: { min: 0, max: 0, step: 0, log: false },
  origin: { kind: 'definition', label: '', value: '', detail: '', href: null, children: [] },
  ...changes,
});
const needs = (value: number, inLimits = true): Implied => ({
  assumption: 'a',
  solutions: [value],
  intervals: [[value, value]],
  inRange: [false],
  inLimits: [inLimits],
});

describe('sliderFor', () => {
  test('reaches a third to three times the central value, in round numbers', () => {
    expect(sliderFor(assumption({}), null)).toEqual({ min: 330, max: 3000, step: 10, log: false });
  });

  test('stops at the hard limits', () => {
    expect(sliderFor(assumption({ min: 500, max: 1234.5 }), null)).toMatchObject({ min: 500, max: 1234.5 });
  });

  test('holds the whole range', () => {
    const { min, max } = sliderFor(
      assumption({ range: { shape: 'lognormal', low: 100, central: 1000, high: 10000 } }),
      null,
    );
    expect(min).toBeLessThanOrEqual(100);
    expect(max).toBeGreaterThanOrEqual(10000);
  });

  test('reaches the value that the claim needs, within the limits only', () => {
    expect(sliderFor(assumption({}), needs(9000)).max).toBeGreaterThanOrEqual(9000);
    expect(sliderFor(assumption({ max: 5000 }), needs(9000, false)).max).toBe(3000);
  });

  test('is not stretched out of use for a value that is far away', () => {
    expect(sliderFor(assumption({}), needs(1e7)).max).toBe(3000);
  });

  test('takes steps in ratio where its ends are far apart', () => {
    expect(
      sliderFor(assumption({ range: { shape: 'lognormal', low: 100, central: 1000, high: 10000 } }), null).log,
    ).toBe(true);
    expect(sliderFor(assumption({}), null).log).toBe(false);
  });

  test('goes from nothing to all for a share', () => {
    expect(
      sliderFor(assumption({ percent: true, range: { shape: 'fixed', central: 0.3 }, min: 0, max: 1 }), null),
    ).toEqual({ min: 0, max: 1, step: 0.005, log: false });
  });

  test('takes whole steps for whole numbers', () => {
    expect(sliderFor(assumption({ integer: true, range: { shape: 'fixed', central: 20 } }), null).step).toBe(1);
  });

  test('keeps the ends that a seed gives', () => {
    expect(sliderFor(assumption({ slider: { min: 5, max: 25, step: 0, log: false } }), needs(9000))).toEqual({
      min: 5,
      max: 25,
      step: 0.1,
      log: false,
    });
  });

  test('has a width for a value of nothing and for values below it', () => {
    for (const central of [0, -40]) {
      const { min, max, step } = sliderFor(assumption({ range: { shape: 'fixed', central } }), null);
      expect(min).toBeLessThan(central);
      expect(max).toBeGreaterThan(central);
      expect(step).toBeGreaterThan(0);
    }
  });

  test('reaches a third of the value and three times it, below zero too', () => {
    expect(sliderFor(assumption({ range: { shape: 'fixed', central: -1000 } }), null)).toEqual({
      min: -3000,
      max: -330,
      step: 10,
      log: false,
    });
    expect(sliderFor(assumption({ range: { shape: 'fixed', central: 0 } }), null)).toEqual({
      min: -1,
      max: 1,
      step: 0.01,
      log: false,
    });
  });

  test('moves in equal ratios where its ends are more than twenty times apart', () => {
    const ends = (min: number, max: number) =>
      sliderFor(
        assumption({ min, max, range: { shape: 'lognormal', low: min, central: Math.sqrt(min * max), high: max } }),
        null,
      ).log;
    expect([ends(10, 190), ends(10, 210)]).toEqual([false, true]);
  });

  test('has a step near a two-hundredth of its way', () => {
    const stepOver = (max: number) =>
      sliderFor(assumption({ slider: { min: 0, max, step: 0, log: false } }), null).step;
    // 1, 2 or 5 times a power of ten: where one gives way to the next.
    expect([290, 310, 690, 710, 1490, 1510, 2900].map(stepOver)).toEqual([1, 2, 2, 5, 5, 10, 10]);
    expect(stepOver(0.29)).toBe(0.001);
  });

  test('is stretched to an implied value up to thirty times the central one, either way', () => {
    const { max: near } = sliderFor(assumption({}), needs(29_000));
    expect(near).toBeGreaterThanOrEqual(29_000 * 1.1);
    expect(sliderFor(assumption({}), needs(31_000)).max).toBe(3000);
    expect(sliderFor(assumption({}), needs(1000 / 29)).min).toBeLessThanOrEqual((1000 / 29) * 0.9);
    expect(sliderFor(assumption({}), needs(1000 / 31)).min).toBe(330);
  });

  test('a whole step is at least one', () => {
    expect(sliderFor(assumption({ integer: true, range: { shape: 'fixed', central: 5000 } }), null).step).toBe(50);
    expect(sliderFor(assumption({ integer: true, range: { shape: 'fixed', central: 3 } }), null).step).toBe(1);
  });

  test('a share below nothing or above all keeps its range', () => {
    const { min, max } = sliderFor(
      assumption({ percent: true, range: { shape: 'uniform', low: -0.2, central: 0.5, high: 1.2 } }),
      null,
    );
    expect([min, max]).toEqual([-0.2, 1.2]);
  });

  test('stays within the limits where a claim states what lies beyond them', () => {
    const { min, max, step } = sliderFor(
      assumption({ range: { shape: 'fixed', central: 50_000 }, min: 0, max: 6000 }),
      null,
    );
    expect([min, max, step > 0]).toEqual([2000, 6000, true]);
  });

  test('ends below what cannot be printed', () => {
    expect(sliderFor(assumption({ range: { shape: 'fixed', central: 8e20 } }), null).max).toBe(9.99e20);
  });
});

test('withSliders gives each assumption the slider that its implied value asks for', () => {
  const [a, b] = [assumption({}), assumption({ id: 'b' })];
  const laid = withSliders({ assumptions: [a, b], id: 'kept' } as Model, [{ ...needs(9000), assumption: 'b' }]);
  expect(laid.id).toBe('kept');
  expect(laid.assumptions.map((one) => one.slider)).toEqual([sliderFor(a, null), sliderFor(b, needs(9000))]);
});

describe('the end of a slider', () => {
  const ends = fc.tuple(
    fc.double({ min: 0.001, max: 900, noNaN: true }),
    fc.double({ min: 1.01, max: 500, noNaN: true }),
  );
  test('is as many steps away from its beginning as there are, wherever its ends lie', () => {
    fc.assert(
      fc.property(ends, fc.boolean(), ([from, times], integer) => {
        const [min, max] = integer
          ? [Math.floor(from), Math.ceil(from * times) + 1]
          : [Number(from.toPrecision(3)), Number((from * times).toPrecision(3))];
        fc.pre(max > min);
        const { step } = sliderFor(assumption({ slider: { min, max, step: 0, log: false }, integer }), null);
        const last = min + Math.floor((max - min) / step + 1e-9) * step;
        expect(Math.abs(last - max)).toBeLessThan(1e-9 * max);
        if (integer) expect(Number.isInteger(step)).toBe(true);
      }),
    );
  });

  test('of 0.44 to 220 is 220', () => {
    const { step } = sliderFor(assumption({ slider: { min: 0.44, max: 220, step: 0, log: false } }), null);
    expect((219.56 / step) % 1).toBeCloseTo(0, 9);
  });
});
