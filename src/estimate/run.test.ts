import { expect, test } from 'vitest';
import { assumption, fixed, lognormal, lognormalOf, model, stated, halves } from '../../tests/samples/engine/model.ts';
import { readable } from './readable.ts';
import { createRunner } from './run.ts';
import { roughly } from './sample/roughly.ts';
import type { Settings } from './types.ts';

const m = model(
  'boxes * share * each',
  [
    assumption('boxes', lognormal(18_000, 22_000)),
    assumption('share', halves(0.5, 0.8, 1), { min: 0, max: 1 }),
    assumption('each', lognormal(241, 376), { sourced: false, min: 0, max: 647 }),
  ],
  { stated: stated(9.4e6, 9.35e6, 9.45e6, { hedge: 'up-to', edge: 'top' }) },
);

test('the headline is the formula at the central values', () => {
  expect(createRunner(m)().headline).toBe(Math.sqrt(18_000 * 22_000) * 0.8 * Math.sqrt(241 * 376));
});

test('the same settings give the same outcome to the last bit, whatever was run before', () => {
  const run = createRunner(m);
  const first = run();
  run({ each: 470 });
  run({ share: 1, boxes: 5 });
  expect(run()).toEqual(first);
  expect(run({ each: 470 })).toEqual(createRunner(m)({ each: 470 }));
});

test('while a slider moves too, whatever is kept from the steps before', () => {
  const bent = roughly(
    model(
      'price * abs(sold - grown) + max(sold, least)',
      [
        assumption('price', fixed(3)),
        assumption('sold', lognormal(80, 120), { min: 0 }),
        assumption('grown', lognormal(90, 110), { min: 0 }),
        assumption('least', fixed(95), { min: 0, max: 200 }),
      ],
      { fine: 'bends', stated: stated(300, 290, 310) },
    ),
  );
  const run = createRunner(bent);
  const steps: Settings[] = [
    {},
    { price: 2 },
    { price: 2, grown: 90 },
    { grown: 97 },
    { grown: 97, least: 110 },
    { least: 110 },
    {},
    { sold: 99 },
  ];
  for (const settings of [...steps, ...steps]) expect(run(settings)).toEqual(createRunner(bent)(settings));
});

test('a setting is fixed from then on', () => {
  expect(createRunner(m)({ boxes: 20_000, share: 1, each: 470 })).toMatchObject({ headline: 9.4e6, spread: null });
});

test('names that are not there, and what is no number, are ignored', () => {
  const settings = { boxes: NaN, each: Infinity, lorries: 3, constructor: 4, share: '1' as unknown as number };
  expect(readable(m, settings)).toEqual({});
  expect(createRunner(m)(settings)).toEqual(createRunner(m)());
});

test('a setting beyond a hard limit is put on it', () => {
  expect(readable(m, { share: 1.4, each: -3 })).toEqual({ share: 1, each: 0 });
});

test('settings without a finite result are ignored', () => {
  const quotient = model('a / b', [assumption('a', fixed(1)), assumption('b', lognormalOf(2, 0.1), { min: 0 })]);
  expect(createRunner(quotient)({ b: 0 })).toEqual(createRunner(quotient)());
});

test('settings that leave the range without finite ends are ignored', () => {
  const pole = model('a / max(b - c, 0)', [
    assumption('a', lognormalOf(1, 0.1)),
    assumption('b', lognormalOf(9, 0.1)),
    assumption('c', fixed(2), { min: 0 }),
  ]);
  expect(createRunner(pole)({ c: 8.9 })).toEqual(createRunner(pole)());
  expect(createRunner(pole)({ c: 3 })).not.toEqual(createRunner(pole)());
});

test('an outcome is plain data: it survives JSON', () => {
  const outcome = createRunner(m)();
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
});

test('implied values, verdict and reach are computed once, when somebody asks', () => {
  const outcome = createRunner(m)();
  expect(outcome.implied).toBe(outcome.implied);
  expect(outcome.verdict).toBe(outcome.verdict);
});

test('the reach is the least and the most within the limits, and null where there is no bound', () => {
  expect(createRunner(m)().reach).toEqual([0, null]);
  const limited = model('a * b', [
    assumption('a', fixed(3), { min: 2, max: 4 }),
    assumption('b', fixed(5), { min: -1, max: 6 }),
  ]);
  expect(createRunner(limited)().reach.map((v) => Number(v!.toPrecision(12)))).toEqual([-4, 24]);
  // What has no limits and does not vary is what the reader set.
  expect(
    createRunner(model('a * 2', [assumption('a', fixed(3))]))({ a: 7 }).reach.map((v) => Number(v!.toPrecision(12))),
  ).toEqual([14, 14]);
});
