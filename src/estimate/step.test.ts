import { afterAll, expect, test, vi } from 'vitest';
import { assumption, choice, fixed, lognormal, model, stated, uniform } from '../../tests/samples/engine/model.ts';
import { createRunner } from './run.ts';
import type { Expr } from './types.ts';

// Test files share their modules, so a module that counts its calls is for this file alone.
vi.resetModules();
vi.doMock('./sample/quantiles.ts', async (original) => {
  const real = await original<typeof import('./sample/quantiles.ts')>();
  return { ...real, quantiles: vi.fn(real.quantiles) };
});
const { quantiles } = await import('./sample/quantiles.ts');
const { createSampler } = await import('./sample/sample.ts');
afterAll(() => {
  vi.doUnmock('./sample/quantiles.ts');
  vi.resetModules();
});

const SHARES = [0.05, 0.5, 0.95];
const mixture = model(
  'boxes * (share * large + (1 - share) * small)',
  [
    assumption('boxes', fixed(6700)),
    assumption('share', uniform(0, 1), { sourced: false, min: 0, max: 1 }),
    assumption('large', lognormal(270, 470), { sourced: false, min: 0, max: 647 }),
    assumption('small', lognormal(320, 410), { min: 0, max: 434 }),
  ],
  { stated: stated(5.2e6, 3e6, 9e6, { hedge: 'at-least', edge: 'bottom' }) },
);

/** The formula, and how often its outermost operation has been looked up: at least once each time that it is walked. */
function counted(expr: Expr): { expr: Expr; count: () => number } {
  let count = 0;
  const [op, ...args] = expr as readonly [string, ...Expr[]];
  const watched = [op, ...args];
  Object.defineProperty(watched, 0, { get: () => (count++, op), enumerable: true });
  return { expr: watched as unknown as Expr, count: () => count };
}

test('a formula that is straight in what occurs twice is walked a few hundred times a step, not for each of many tries', () => {
  for (const { id, range } of mixture.assumptions) {
    const { expr, count } = counted(mixture.expr);
    const run = createRunner({ ...mixture, expr });
    for (const factor of [0.5, 0.8, 1, 1.2]) {
      const before = count();
      const outcome = run({ [id]: range.central * factor });
      const drawn = count() - before;
      expect([outcome.implied.length, outcome.verdict.sentence.length > 0]).toEqual([4, true]);
      expect(count() - before, `${id} times ${factor}`).toBeLessThan(600);
      // A picture that moves does not pay for the verdict.
      expect(drawn, `${id} times ${factor}`).toBeLessThan(40);
    }
  }
});

test('what only multiplies the result is moved without a point being computed again', () => {
  for (const [formula, moved] of [
    ['a * b / c', 'a'],
    ['a * b / c', 'c'],
    ['b * (a - c)', 'a'],
    ['(a - 1) / c * b * b', 'c'],
    ['-2 * a * b / c', 'a'],
  ] as const) {
    const m = model(formula, [assumption('a', fixed(3)), assumption('b', lognormal(2, 5)), assumption('c', fixed(7))]);
    const sample = createSampler(m);
    sample({ [moved]: 2 }, SHARES);
    vi.mocked(quantiles).mockClear();
    const found = sample({ [moved]: 5 }, SHARES);
    expect(quantiles, formula).not.toHaveBeenCalled();
    expect(found).toEqual(createSampler(m)({ [moved]: 5 }, SHARES));
    expect(found).toEqual([...found!].sort((x, y) => x - y));
  }
});

test('what does more than multiply it has its points computed for each value, and for other shares anew', () => {
  const m = model('a * (b + c)', [
    assumption('a', fixed(3)),
    assumption('b', lognormal(2, 5)),
    assumption('c', fixed(7)),
  ]);
  const sample = createSampler(m);
  const [at7, at8] = [sample({ c: 7 }, SHARES), sample({ c: 8 }, SHARES)];
  at7!.forEach((q, i) => expect(at8![i]! - q).toBeCloseTo(3, 4));
  expect(sample({ c: 8 }, [0.25, 0.5, 0.75])).toEqual(createSampler(m)({ c: 8 }, [0.25, 0.5, 0.75]));
});

test('along a single assumption, or none but choices, no line is computed twice', () => {
  const m = model('k / a', [assumption('k', choice(1, 2, 4)), assumption('a', lognormal(2, 5))]);
  const lines = (settings: Record<string, number>): number => {
    vi.mocked(quantiles).mockClear();
    createSampler(m)(settings, SHARES);
    return vi.mocked(quantiles).mock.calls[0]![0].length;
  };
  expect([lines({ k: 1 }), lines({ a: 2 }), lines({})]).toEqual([1, 3, 3]);
});
