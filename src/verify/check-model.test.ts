import { expect, test } from 'vitest';
import { createModel } from '../estimate/create-model.ts';
import { createRunner } from '../estimate/run.ts';
import type { Model } from '../estimate/types.ts';
import { checkModel } from './check-model.ts';
import { Step } from './report.ts';

const model = createModel({
  formula: 'a * b',
  assumptions: { a: { value: [2, 8] }, b: { value: [3, 5] } },
  together: [{ of: ['a', 'b'], rank: 0.5, source: 'A study' }],
});

/** What the checker finds wrong with a model whose outcome is its own. */
const found = (one: Model): string[] => {
  const step = new Step();
  checkModel(one, JSON.parse(JSON.stringify(createRunner(one)())), 'here', step);
  return step.differences.map(({ says }) => says);
};

test('what moves together must follow from the rank correlation that the page prints', () => {
  expect(found(model)).toEqual([]);
  const { mix: _, ...without } = model;
  expect(found(without)).toEqual([expect.stringContaining('mix')]);
  expect(found({ ...model, mix: { parts: { a: [1, 0], b: [0.9, Math.sqrt(0.19)] } } })).toEqual([
    expect.stringContaining('mix.parts.b'),
  ]);
  const forged = model.together?.map((one) => ({ ...one, ranks: [0.9] })) ?? [];
  expect(found({ ...model, together: forged })).toEqual([expect.stringContaining('together.0.links')]);
});
