import { describe, expect, test } from 'vitest';
import { HEDGES } from '../language/hedge.ts';
import { ModelError } from './model-error.ts';
import { EDGES, createModel } from './create-model.ts';
import type { LooseModel } from './create-model.ts';
import { createRunner } from './run.ts';

const units = { stall: { one: 'stall', many: 'stalls' }, guest: { one: 'guest', many: 'guests' } };
const fair = (more: Partial<LooseModel> = {}): LooseModel => ({
  formula: 'share * each * stalls',
  unit: 'guest',
  units,
  assumptions: {
    stalls: { value: 40, unit: 'stall' },
    each: { value: [50, 200], unit: 'guest/stall', min: 0 },
    share: { value: [0.5, 0.9], percent: true },
  },
  ...more,
});

const faultsOf = (loose: LooseModel): readonly string[] => {
  try {
    createModel(loose);
  } catch (error) {
    if (error instanceof ModelError) return error.faults;
    throw error;
  }
  return [];
};

describe('createModel', () => {
  test('completes what is left out, in the order of the formula', () => {
    const { assumptions, ...model } = createModel(fair());
    expect(model).toEqual({
      id: 'model',
      title: 'model',
      resultLabel: 'model',
      percent: false,
      formula: 'share * each * stalls',
      expr: ['*', ['*', 'share', 'each'], 'stalls'],
      unit: 'guest',
      unitLabel: ['guest', 'guests'],
      stated: null,
    });
    expect(assumptions.map((a) => a.id)).toEqual(['share', 'each', 'stalls']);
    expect(assumptions[1]).toEqual({
      id: 'each',
      label: 'each',
      percent: false,
      integer: false,
      min: 0,
      max: null,
      limitReason: '',
      unit: 'guest/stall',
      unitLabel: ['guest a stall', 'guests a stall'],
      range: { shape: 'lognormal', low: 50, central: 100, high: 200 },
      sourced: false,
      stated: false,
      slider: { min: 33, max: 300, step: 1, log: false },
      origin: { kind: 'working', label: 'each', value: '', detail: '', href: null, children: [] },
    });
  });

  test('takes two ends of a share as those of a uniform, and a plain number for itself', () => {
    const { assumptions } = createModel({
      formula: 'half * many',
      assumptions: { half: { value: [0.4, 0.6], percent: true }, many: 7 },
    });
    expect(assumptions.map((a) => a.range)).toEqual([
      { shape: 'uniform', low: 0.4, central: 0.5, high: 0.6 },
      { shape: 'fixed', central: 7 },
    ]);
    expect(assumptions[1]).toMatchObject({ unit: '', unitLabel: ['', ''] });
  });

  test('keeps what is given', () => {
    const { assumptions, ...model } = createModel(
      fair({
        id: 'fair',
        title: 'The fair',
        resultLabel: 'guests in all',
        stated: { value: 9000, low: 8500, high: 9500, hedge: 'almost', text: 'almost nine thousand' },
        assumptions: {
          ...fair().assumptions,
          stalls: {
            value: 40,
            unit: 'stall',
            label: 'Stalls',
            integer: true,
            max: 60,
            limitReason: 'the square',
            source: 'The plan',
          },
        },
      }),
    );
    expect(model).toMatchObject({
      id: 'fair',
      title: 'The fair',
      resultLabel: 'guests in all',
      stated: {
        text: 'almost nine thousand',
        value: 9000,
        unit: 'guest',
        hedge: 'almost',
        edge: 'top',
        low: 8500,
        high: 9500,
      },
    });
    expect(assumptions[2]).toMatchObject({
      label: 'Stalls',
      integer: true,
      max: 60,
      limitReason: 'the square',
      sourced: true,
      origin: { kind: 'reference', detail: 'The plan' },
    });
  });

  test('lays the sliders so that they reach what the stated number needs', () => {
    const [, each] = createModel(fair({ stated: { value: 28_000, low: 27_500, high: 28_500 } })).assumptions;
    expect(each?.slider.max).toBeGreaterThanOrEqual(1000);
  });

  test('the title stands for the label of the result, and the id for the title', () => {
    expect(createModel(fair({ title: 'The fair' })).resultLabel).toBe('The fair');
    expect(createModel(fair({ id: 'fair' })).title).toBe('fair');
  });

  test('gives a model that runs', () => {
    expect(createRunner(createModel(fair()))({ share: 0.5, each: 100 })).toMatchObject({
      headline: 2000,
      spread: null,
    });
  });

  test('a result may be a percentage', () => {
    expect(createModel({ formula: 'a / b', assumptions: { a: 1, b: 4 }, percent: true }).percent).toBe(true);
    expect(() => createModel({ ...fair(), percent: true })).toThrow(
      /result `result`: unit `.*` cannot be a percentage/,
    );
  });

  test.each<[string, Partial<LooseModel>, string[]]>([
    [
      'a formula that does not parse',
      { formula: 'share * each * stals' },
      ['formula `share * each * stals`, character 16: `stals` is not an assumption; did you mean `stalls`?'],
    ],
    [
      'units that do not agree',
      { unit: 'stall' },
      ["formula `share * each * stalls`, character 14: the formula gives `guest`, but the result's unit is `stall`"],
    ],
    ['a unit that is not known', { unit: 'gest' }, ['unit `gest` is not known; did you mean `guest`?']],
    [
      'a range that is none',
      { assumptions: { ...fair().assumptions, each: { value: [200, 50], unit: 'guest/stall' } } },
      ['assumption `each`: the range begins at `200` and ends at `50`, which is lower; write the lower number first'],
    ],
    [
      'a range beyond its limit',
      { assumptions: { ...fair().assumptions, share: { value: [0.5, 1.2], max: 1 } } },
      ['assumption `share`: the range `0.5 to 1.2` passes its hard limit, at most `1`; correct the one or the other'],
    ],
    [
      'a percentage of something',
      { assumptions: { ...fair().assumptions, each: { value: 0.5, unit: 'guest/stall', percent: true } } },
      ['assumption `each`: unit `guest/stall` cannot be a percentage; only a plain number can'],
    ],
    [
      'what moves together, and is no assumption',
      { together: [{ cause: 'The weather', moves: { shares: 0.5, each: 0.6 } }] },
      ['together: no assumption `shares`; did you mean `share`?'],
    ],
    [
      'the same, and like none',
      { together: [{ of: ['each', 'thunderstorms'], rank: 0.5 }] },
      ['together: no assumption `thunderstorms`'],
    ],
    [
      'a stated number outside its own interval',
      { stated: { value: 3, low: 4, high: 5 } },
      ['stated: `3` does not lie between `4` and `5`; write the lower end as `low`, the higher as `high`'],
    ],
    [
      'a division by what may be zero',
      {
        formula: 'each * stalls / share',
        assumptions: { ...fair().assumptions, share: { value: { shape: 'normal', low: -1, high: 1 } } },
      },
      [
        'formula `each * stalls / share`, character 15: divides by `share`, which may be zero within its range; write a range that is all above or all below zero, or change the formula',
      ],
    ],
    [
      'a root that has no value in a tail',
      {
        formula: 'sqrt(share) * each * stalls',
        assumptions: { ...fair().assumptions, share: { value: { shape: 'normal', low: 0.01, high: 1 } } },
      },
      [
        'formula `sqrt(share) * each * stalls`, character 1: takes the root of `share`, which may be negative in the tail of its range; give it a hard limit, or a shape without tails',
      ],
    ],
    [
      'a result that cannot be printed',
      { formula: 'share * each * stalls * 1e20' },
      [
        'formula `share * each * stalls * 1e20`, character 23: grows to 1e21 and more, which cannot be printed, within its range; correct the range, or the formula',
      ],
    ],
    [
      'a stated number that cannot be printed',
      { stated: { value: 3, low: 2, high: 1e21 } },
      [
        'stated: `1e+21` is too large a number to be printed; numbers are zero, or from 1e-21 to 1e21: choose another unit',
      ],
    ],
  ])('refuses %s and says what to write', (_, more, faults) => {
    expect(faultsOf(fair(more))).toEqual(faults);
  });

  test('lists all that is wrong at once', () => {
    const error = faultsOf(
      fair({
        assumptions: { ...fair().assumptions, stalls: { value: NaN, unit: 'stall' }, share: { value: [0.5, 0.5] } },
        stated: { value: NaN, low: 0, high: 1 },
      }),
    );
    expect(error).toHaveLength(3);
    expect(new ModelError(error).message.split('\n')).toEqual(error);
  });

  test('a fault of the program is not taken for one of the model', () => {
    expect(() =>
      createModel({ formula: 'a', assumptions: { a: { value: 1, unit: null as unknown as string } } }),
    ).toThrow(TypeError);
  });
});

test('a hedge claims the edge that the table of hedges says', () => {
  for (const { hedge, edge } of HEDGES) expect(EDGES[hedge] ?? 'middle', hedge).toBe(edge);
});
