import { expect, test } from 'vitest';
import { assumption, choice, model, normalOf, uniform } from '../../../tests/samples/engine/model.ts';
import { createRunner } from '../run.ts';
import { inverseNormal } from './normal.ts';
import { roughly } from './roughly.ts';
import { createSampler } from './sample.ts';

const all = [
  assumption('a', normalOf(0, 1)),
  assumption('b', normalOf(0, 1)),
  assumption('u', uniform(0, 1)),
  assumption('k', choice(1, 10)),
];
const bent = (formula: string) =>
  model(
    formula,
    all.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(formula)),
    { fine: 'jumps' },
  );
const SHARES = [0.05, 0.5, 0.95];

test.each<[string, (share: number) => number]>([
  ['max(a, b)', (share) => inverseNormal(Math.sqrt(share))],
  ['abs(a - b)', (share) => Math.SQRT2 * inverseNormal((1 + share) / 2)],
  ['floor(9 * u)', (share) => Math.floor(9 * share)],
  ['if(u > 0.3, 7, 3)', (share) => (share > 0.3 ? 7 : 3)],
  ['k * max(u, 0.1)', (share) => (share < 0.5 ? Math.max(0.1, 2 * share) : 10 * Math.max(0.1, 2 * share - 1))],
])('%s has nearly the quantiles of its closed form', (formula, quantile) => {
  const found = createSampler(roughly(bent(formula)))({}, [0.05, 0.4, 0.95]);
  found?.forEach((q, i) => expect(Math.abs(q - quantile([0.05, 0.4, 0.95][i] ?? NaN))).toBeLessThan(0.02));
});

test('the shares of a sample come in order, and a result without a value is none', () => {
  const sample = createSampler(roughly(bent('a + 0 * floor(b)')));
  const found = sample({}, [0, 0.05, 0.05, 0.5, 0.95, 1]) ?? [];
  expect(found).toEqual([...found].sort((x, y) => x - y));
  expect(found[4]).toBeCloseTo(1.645, 2);
  expect(createSampler(roughly(bent('sqrt(a) + floor(b)')))({}, SHARES)).toEqual([NaN, NaN, NaN]);
});

test('what neither bends nor jumps is computed as it is printed, other results among it', () => {
  const smooth = model('a * b', all.slice(0, 2));
  expect(roughly(smooth)).toBe(smooth);
  const { spread } = createRunner(smooth)();
  expect(createRunner(roughly(smooth))().spread).toEqual(spread);
});

test('a result that falls and rises along one assumption takes no longer than one that rises, wherever it turns', () => {
  /** The dearest of many places of `b`, each the shortest of a few runs. */
  const dearest = (formula: string): number => {
    const sample = createSampler(roughly(bent(formula)));
    const least = new Float64Array(41).fill(Infinity);
    for (let run = 0; run < 9; run++)
      least.forEach((known, i) => {
        const before = performance.now();
        sample({ b: -1 + i / 20 }, SHARES);
        least[i] = Math.min(known, performance.now() - before);
      });
    return Math.max(...least);
  };
  dearest('abs(a - b)');
  // To halve its values in place took fifty times as long at the dearest place.
  expect(dearest('3 * abs(a - b) + a')).toBeLessThan(20 * dearest('max(a, b) + a'));
});
