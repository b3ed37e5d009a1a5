import { expect, test } from 'vitest';
import { assumption, crowd, stated } from '../../../tests/samples/chart-models.ts';
import { createRunner } from '../../estimate/run.ts';
import type { Model } from '../../estimate/types.ts';
import { staysShort } from './short-sentence.ts';

const short = (model: Model): boolean => staysShort(model, createRunner(model)({}));
const twice = (max: number | null): Model =>
  crowd({
    expr: ['/', 'later', 'earlier'],
    unitLabel: ['', ''],
    assumptions: [
      assumption('later', 'Boats on the later day', { shape: 'fixed', central: 39 }, { min: null, max }),
      assumption('earlier', 'Boats on the earlier day', { shape: 'fixed', central: 20 }, { min: null }),
    ],
    stated: stated('twofold', 2, 1.8, 2.2),
  });

test('a sentence that is short wherever the sliders stand needs no room for a longer one', () => {
  expect(short(twice(null))).toBe(true);
});

test('one that is short as published and long at the end of a slider does', () => {
  const model = twice(80);
  const run = createRunner(model);
  const lengths = model.assumptions.flatMap(({ id, slider: { min, max } }) =>
    [min, max].map((v) => run({ [id]: v }).verdict.sentence.length),
  );
  expect(run({}).verdict.sentence.length).toBeLessThan(60);
  expect(Math.max(...lengths)).toBeGreaterThan(80);
  expect(short(model)).toBe(false);
});

test('one that is long as published does', () => {
  expect(short(crowd())).toBe(false);
});
