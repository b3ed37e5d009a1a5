import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { formulas } from '../../../tests/samples/engine/formulas.ts';
import { stated } from '../../../tests/samples/engine/model.ts';
import type { Plan } from '../../chart/forms/moving.ts';
import { createModel } from '../../estimate/create-model.ts';
import type { LooseModel } from '../../estimate/create-model.ts';
import { createRunner } from '../../estimate/run.ts';
import type { Model, Settings } from '../../estimate/types.ts';
import { PART_NAMES, partsOf, sourceOf } from './parts.ts';
import type { PartName } from './parts.ts';
import { splitEngine } from './split-engine.ts';
import type { SplitEngine } from './split-engine.ts';

/** The parts that compute. */
const COMPUTING = PART_NAMES.filter((name) => sourceOf(name).startsWith('estimate/'));

const plan = { form: 'printed-against-recomputed' } as Plan;
const partsIn = (model: Model): PartName[] => partsOf({ model, layout: plan });

describe('an embed has the parts of the engine that its model needs', () => {
  let split: SplitEngine;
  let engine = '';
  beforeAll(async () => {
    split = await splitEngine(
      resolve('tests/samples/engine/run-in-parts.ts'),
      new Map(COMPUTING.map((name) => [name, resolve('src', sourceOf(name))])),
      { target: 'es2022' },
    );
    engine = await split.engine();
  });

  test('and the engine has the same bytes each time that it is made', async () => {
    const made = async (): Promise<string> => {
      const sources = new Map(PART_NAMES.map((name) => [name, resolve('src', sourceOf(name))]));
      const { engine, parts } = await splitEngine(resolve('src/browser/embed-engine.ts'), sources, {
        target: 'es2022',
      });
      return [await engine(), ...parts.values()].join('\n');
    };
    const first = await made();
    for (let i = 0; i < 3; i += 1) expect((await made()) === first).toBe(true);
  });

  /** What a model gives with these parts alone, as published and with two sliders at their ends. */
  function outcomesWith(model: Model, parts: readonly PartName[]): string {
    const [first, last] = [model.assumptions[0], model.assumptions.at(-1)];
    const settings: Settings[] = [
      {},
      Object.fromEntries([first, last].flatMap((a) => (a ? [[a.id, a.slider.min]] : []))),
    ];
    const number = 1.2 * createRunner(model)().headline;
    const one = { ...model, stated: stated(number, number - 0.1, number + 0.1, { edge: 'top' }) };
    const given = { model: JSON.parse(JSON.stringify(one)) as Model, settings, outcomes: '' };
    const scripts = parts.flatMap((name) => split.parts.get(name) ?? []);
    runInNewContext(['recount={parts:{}};', ...scripts, engine].join('\n'), { given });
    return given.outcomes;
  }

  // The kinds of formulas take turns, ten of them.
  const loose: LooseModel[] = [
    ...formulas.slice(20, 30),
    {
      formula: 'trees * crop',
      assumptions: { trees: { value: [20, 40] }, crop: { value: { shape: 'pert', low: 2, mode: 3, high: 8 } } },
    },
  ];
  test.each(loose.map((one) => [one.formula, one] as const))('%s', (_, one) => {
    const model = createModel(one);
    const parts = partsIn(model);
    const expected = outcomesWith(model, COMPUTING);
    expect(outcomesWith(model, parts)).toBe(expected);
    // And no others. A choice alone may do without the part that has its shape.
    const choice = model.assumptions.some(({ range }) => range.shape === 'choice');
    for (const part of parts.filter((name) => COMPUTING.includes(name) && !(name === 'shapes' && choice)))
      expect(
        () =>
          outcomesWith(
            model,
            parts.filter((name) => name !== part),
          ),
        part,
      ).toThrow(/is not a function/);
  });

  test('an ordinary model has none but that of its chart', () => {
    const model = createModel({
      formula: 'boxes * weight / share',
      assumptions: { boxes: 2, weight: { value: [2, 5] }, share: { value: { shape: 'uniform', low: 1, high: 4 } } },
    });
    expect(partsIn(model)).toEqual(['row']);
    expect(outcomesWith(model, [])).toBe(outcomesWith(model, COMPUTING));
  });
});

test('each form of a chart has its part', () => {
  const forms: Array<[Plan['form'], PartName]> = [
    ['printed-against-recomputed', 'row'],
    ['room-against-delivery', 'row'],
    ['scenarios-against-need', 'needs'],
    ['one-against-all', 'squares'],
    ['rate-against-total', 'rate'],
    ['total-against-pace', 'pace'],
    ['result-through-time', 'course'],
  ];
  const model = createModel(formulas[0]!);
  const others: string[] = partsIn(model).filter((part) => part !== 'row');
  for (const [form, part] of forms)
    expect(partsOf({ model, layout: { form } as Plan }).filter((name) => !others.includes(name))).toEqual([part]);
});
