import { beforeAll, describe, expect, test, vi } from 'vitest';
import { formulas } from '../../../tests/samples/engine/formulas.ts';
import { stated } from '../../../tests/samples/engine/model.ts';
import type { Plan } from '../../chart/forms/moving.ts';
import { createModel } from '../../estimate/create-model.ts';
import { createRunner } from '../../estimate/run.ts';
import { roughly } from '../../estimate/sample/roughly.ts';
import type { Model, RunModel, Settings } from '../../estimate/types.ts';
import { partsOf } from './parts.ts';
import type { PartName } from './parts.ts';

/** The parts of the engine whose functions were called. */
const called = vi.hoisted(() => new Set<string>());

/** A source, with each of its functions telling when it is called. */
const telling = vi.hoisted(() => (name: string, source: object): object => {
  const watched = (value: unknown): unknown => {
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        called.add(name);
        return (value as (...given: unknown[]) => unknown)(...args);
      };
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? telling(name, value) : value;
  };
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, watched(value)]));
});

vi.mock('../../estimate/rare-operations.ts', async (load) => telling('operations', await load()));
vi.mock('../../estimate/step-operations.ts', async (load) => telling('steps', await load()));
vi.mock('../../estimate/rare-shapes.ts', async (load) => telling('shapes', await load()));
vi.mock('../../estimate/rarest-shapes.ts', async (load) => telling('tables', await load()));
vi.mock('../../estimate/sample/fine.ts', async (load) => telling('fine', await load()));
vi.mock('../../estimate/sample/rough.ts', async (load) => telling('rough', await load()));
vi.mock('../../estimate/create-outputs.ts', async (load) => telling('outputs', await load()));

/** What is called where an embed runs a model: as published, with sliders at their ends, and roughly while one moves; with a number that is stated near the result, and one that is far from it. */
function callsOf(model: RunModel): string[] {
  const { headline } = createRunner(model)();
  called.clear();
  const [first, last] = [model.assumptions[0], model.assumptions.at(-1)];
  const all: Settings[] = [
    {},
    first ? { [first.id]: first.slider.max } : {},
    Object.fromEntries([first, last].flatMap((a) => (a ? [[a.id, a.slider.min]] : []))),
  ];
  for (const number of [headline, 3 * headline + 1])
    for (const one of [model, roughly(model)]) {
      const run = createRunner({ ...one, stated: stated(number, number - 0.1, number + 0.1, { edge: 'top' }) });
      for (const settings of all) {
        const { implied, verdict, reach } = run(settings);
        expect([implied, verdict, reach]).toHaveLength(3);
      }
    }
  return [...called].sort();
}

const plan = { form: 'printed-against-recomputed' } as Plan;
const partsIn = (model: Model): PartName[] => partsOf({ model, layout: plan });

describe('an embed has the parts of the engine that its model calls', () => {
  let models: Array<{ formula: string; parts: string[]; calls: string[]; choice: boolean }>;
  beforeAll(() => {
    // The kinds of formulas take turns, ten of them.
    models = formulas.slice(0, 20).map((loose) => {
      const model = createModel(loose);
      const choice = model.assumptions.some(({ range }) => range.shape === 'choice');
      return { formula: model.formula, parts: partsIn(model), calls: callsOf(model), choice };
    });
  });

  test('whatever the formula', () => {
    for (const { formula, parts, calls } of models)
      expect(
        calls.filter((name) => !parts.includes(name)),
        formula,
      ).toEqual([]);
  });

  test('and no others, but that a choice may do without the part that has its shape', () => {
    for (const part of ['operations', 'steps', 'shapes', 'tables', 'fine', 'rough'] as const) {
      const having = models.filter(({ parts, choice }) => parts.includes(part) && !(part === 'shapes' && choice));
      expect(having.length, part).toBeGreaterThan(0);
      const idle = having.filter(({ calls }) => !calls.includes(part)).map(({ formula }) => formula);
      expect(idle, part).toEqual([]);
    }
  });

  test('an ordinary model has none but that of its chart', () => {
    const model = createModel({
      formula: 'boxes * weight / share',
      assumptions: { boxes: 2, weight: { value: [2, 5] }, share: { value: { shape: 'uniform', low: 1, high: 4 } } },
    });
    expect(partsIn(model)).toEqual(['row']);
    expect(callsOf(model)).toEqual([]);
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
