import { describe, expect, test } from 'vitest';
import { million } from '../../tests/samples/engine/million.ts';
import { createModel } from './create-model.ts';
import type { LooseModel } from './create-model.ts';
import { ModelError } from './model-error.ts';
import { modelOf, ofResult } from './outputs.ts';
import { resultFor } from './result-for.ts';
import { createRunner, frequency, shapley } from './run.ts';
import type { Model, OutputOutcome } from './types.ts';

const fair: LooseModel = {
  title: 'The fair',
  resultLabel: 'what is left',
  formula: 'income - cost',
  unit: 'USD',
  units: { guest: { one: 'guest', many: 'guests' } },
  assumptions: {
    guests: { value: [800, 1500], unit: 'guest', source: 'gate' },
    price: { value: [4, 7], unit: 'USD/guest', source: 'till' },
    rent: { value: 2000, unit: 'USD' },
    meal: { value: { shape: 'uniform', low: 1, high: 3 }, unit: 'USD/guest', source: 'cook' },
    cups: { value: { shape: 'uniform', low: 1, high: 2 }, unit: '1/guest' },
  },
  outputs: {
    margin: { formula: 'result / income', percent: true },
    income: { formula: 'guests * price', unit: 'USD', label: 'Income' },
    cost: { formula: 'rent + guests * meal', unit: 'USD' },
    cups_used: { formula: 'guests * cups' },
  },
};

const found = (outputs: OutputOutcome[] | undefined, id: string): OutputOutcome => {
  const one = outputs?.find((output) => output.id === id);
  if (!one) throw new Error(`no result ${id}`);
  return one;
};
const outputOf = (model: Model, id: string): Model => {
  const output = model.outputs?.find((one) => one.id === id);
  if (!output) throw new Error(`no result ${id}`);
  return modelOf(model, output);
};

describe('several results of one model', () => {
  const model = createModel(fair);
  const run = createRunner(model);

  test('are listed with the own one first, and each may use the others by name, whatever their order', () => {
    const { headline, outputs } = run();
    expect(outputs?.map(({ id }) => id)).toEqual(['result', 'margin', 'income', 'cost', 'cups_used']);
    const [income, cost] = [found(outputs, 'income').headline, found(outputs, 'cost').headline];
    expect(headline).toBe(income - cost);
    expect(found(outputs, 'result').headline).toBe(headline);
    expect(found(outputs, 'margin').headline).toBeCloseTo(headline / income, 12);
  });

  test.each(['result', 'margin'])('the range of `%s` is that of plain draws of the shared assumptions', (id) => {
    const spread = found(run().outputs, id).spread;
    const [p5 = 0, p50 = 0, p95 = 0] = million(outputOf(model, id), [0.05, 0.5, 0.95]);
    const near = 0.002 * (p95 - p5);
    expect(Math.abs((spread?.p5 ?? 0) - p5)).toBeLessThan(near);
    expect(Math.abs((spread?.p50 ?? 0) - p50)).toBeLessThan(near);
    expect(Math.abs((spread?.p95 ?? 0) - p95)).toBeLessThan(near);
  });

  test('a difference is narrower than two results that knew nothing of each other would give', () => {
    const { outputs } = run();
    const wide = (id: string): number => {
      const { p5, p95 } = found(outputs, id).spread ?? { p5: 0, p95: 0 };
      return p95 - p5;
    };
    expect(wide('result')).toBeLessThan(0.95 * Math.hypot(wide('income'), wide('cost')));
  });

  test('follow a setting together, also one that the own result does not use', () => {
    const { headline, spread, outputs } = run({ guests: 1000, cups: 1.5 });
    expect(found(outputs, 'cups_used')).toMatchObject({ headline: 1500, spread: null });
    expect(found(outputs, 'income').headline).toBe(1000 * Math.sqrt(28));
    expect(run({ guests: 1000 })).toMatchObject({ headline, spread });
  });

  test('one without a value there is not a number, and the others keep theirs', () => {
    const odd = createModel({
      formula: 'a + b',
      assumptions: { a: { value: [1, 2] }, b: { value: [1, 2] } },
      outputs: { share: { formula: '1 / (a - 5)' } },
    });
    const { headline, outputs } = createRunner(odd)({ a: 5 });
    expect(headline).toBe(5 + Math.SQRT2);
    expect(found(outputs, 'share')).toMatchObject({ headline: NaN, spread: null });
  });

  test('what only another result uses changes nothing of the own one: not its range, its likelihood, its verdict', () => {
    const tested = { value: 1000, low: 900, high: 1100 };
    const { cups: _, ...assumptions } = fair.assumptions;
    const alone = createModel({
      ...fair,
      assumptions,
      outputs: {},
      formula: 'guests * price - (rent + guests * meal)',
      stated: tested,
    });
    const several = createModel({ ...fair, stated: tested });
    const { outputs: _o, ...own } = createRunner(several)();
    const { headline, spread, reach, implied, verdict } = createRunner(alone)();
    expect({ ...own }).toEqual({ headline, spread, reach, implied, verdict });
    expect(frequency(ofResult(several))).toEqual(frequency(alone));
    expect(frequency(ofResult(several))).not.toBeNull();
    expect(shapley(ofResult(several))).toEqual(shapley(alone));
  });

  test('a model with one result gives no list', () => {
    expect(createRunner(createModel({ formula: 'a', assumptions: { a: 1 } }))()).not.toHaveProperty('outputs');
  });

  test('each is marked as fine where it bends or jumps by itself', () => {
    const { fine, outputs } = createModel({
      ...fair,
      outputs: { ...fair.outputs, whole: { formula: 'round(guests * cups / 100)' } },
    });
    expect(fine).toBeUndefined();
    expect(outputs?.map((one) => one.fine)).toEqual([undefined, undefined, undefined, undefined, undefined, 'jumps']);
  });

  test('one of them can be had as a model with its outcome', () => {
    const { model: income, outcome } = resultFor(model, run(), 'income') ?? {};
    expect(income).toMatchObject({
      title: 'The fair: Income',
      formula: 'guests * price',
      unit: 'USD',
      output: 'income',
    });
    expect(income?.assumptions.map(({ id }) => id)).toEqual(['guests', 'price']);
    expect(outcome?.headline).toBe(found(run().outputs, 'income').headline);
    expect(resultFor(model, run(), 'nothing')).toBeNull();
  });
});

describe('createModel refuses results that cannot be', () => {
  const faultsOf = (outputs: LooseModel['outputs'], formula = fair.formula): string => {
    try {
      createModel({ ...fair, formula, outputs: { ...fair.outputs, ...outputs } });
    } catch (error) {
      if (error instanceof ModelError) return error.message;
      throw error;
    }
    return 'none';
  };

  test.each([
    [{ a: { formula: 'b + rent' }, b: { formula: 'a + rent' } }, '`a` is worked out from itself: a -> b -> a'],
    [
      { income: { formula: 'result + rent', unit: 'USD' } },
      '`result` is worked out from itself: result -> income -> result',
    ],
    [{ guests: { formula: 'rent' } }, '`guests` is an assumption too; give one of them another name'],
    [{ result: { formula: 'rent' } }, '`result` is the first result already; give this one another name'],
    [{ max: { formula: 'rent' } }, '`max` means something else in a formula; give the result another name'],
    [{ other: { formula: 'incom + rent' } }, '`incom` is not an assumption; did you mean `income`?'],
    [{ other: { formula: 'guests * price' } }, 'the formula gives'],
    [{ other: { formula: 'guests + price' } }, 'adds'],
    [{ other: { formula: 'rent', unit: 'USD', percent: true } }, 'result `other`: unit `USD` cannot be a percentage'],
    [{ other: { formula: 'rent / (cost - 2800 * rent / rent)' } }, 'which measure different things'],
    [{ other: { formula: 'rent / (rent - 2000 * rent / 2000)' } }, 'divides by a part, which may be zero'],
    [{ cups_used: { formula: 'guests', unit: 'guest' } }, 'no formula uses `cups`: use it, or remove the assumption'],
    [
      Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [
          `s${i}`,
          { formula: i ? `s${i - 1} + s${i - 1}` : 'rent + rent', unit: 'USD' },
        ]),
      ),
      'more than 100 operations',
    ],
  ])('%j', (outputs, message) => {
    expect(faultsOf(outputs)).toContain(message);
  });

  test('a fault names the formula in which it stands', () => {
    expect(faultsOf({ other: { formula: 'rent + lost' } })).toBe(
      'formula `rent + lost`, character 8: `lost` is not an assumption; did you mean `cost`?',
    );
  });
});
