import { expect, test } from 'vitest';
import {
  assumption,
  choice,
  fixed,
  lognormalOf,
  model,
  normalOf,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { sensitivity } from './sensitivity.ts';

test('of a sum each term has its share of the variance', () => {
  const shares = sensitivity(
    model('a + b - c + d', [
      assumption('a', normalOf(1, 1)),
      assumption('b', normalOf(5, 2)),
      assumption('c', normalOf(9, 4)),
      assumption('d', fixed(7)),
    ]),
  );
  expect(shares.map((s) => s.assumption)).toEqual(['c', 'b', 'a']);
  expect(shares[0]!.share).toBeCloseTo(16 / 21, 2);
  expect(shares[1]!.share).toBeCloseTo(4 / 21, 2);
  expect(shares[2]!.share).toBeCloseTo(1 / 21, 2);
});

test('of a product of lognormals each factor has the share of its closed form', () => {
  const [s, t] = [0.3, 0.5];
  const whole = Math.exp(s * s + t * t) - 1;
  const shares = sensitivity(model('a / b', [assumption('a', lognormalOf(3, s)), assumption('b', lognormalOf(9, t))]));
  expect(shares).toMatchObject([{ assumption: 'b' }, { assumption: 'a' }]);
  expect(Math.abs(shares[0]!.share - (Math.exp(t * t) - 1) / whole)).toBeLessThan(0.01);
  expect(Math.abs(shares[1]!.share - (Math.exp(s * s) - 1) / whole)).toBeLessThan(0.01);
});

test('of a product about zero neither factor has a share: they act only together', () => {
  const shares = sensitivity(model('a * b', [assumption('a', uniform(-1, 1)), assumption('b', uniform(-1, 1))]));
  for (const { share } of shares) expect(share).toBeLessThan(0.02);
});

test('a choice has its share', () => {
  const shares = sensitivity(model('a + b', [assumption('a', choice(0, 2)), assumption('b', normalOf(0, 1))]));
  expect(shares.map((s) => s.share)).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0.5, 2)]);
});

test('a choice with weights has its share', () => {
  const range = { shape: 'choice', values: [5, 8], weights: [1, 3], central: 8 } as const;
  const [first] = sensitivity(model('a + b', [assumption('a', range), assumption('b', normalOf(0, 1))]));
  const variance = 9 * (1 / 4) * (3 / 4);
  expect(first).toEqual({ assumption: 'a', share: expect.closeTo(variance / (variance + 1), 2) });
});

test('what the reader set, and what does not vary, has none', () => {
  const m = model('a * b', [assumption('a', lognormalOf(1, 0.2)), assumption('b', lognormalOf(1, 0.2))]);
  expect(sensitivity(m, { a: 3 })).toEqual([{ assumption: 'b', share: expect.closeTo(1, 1) }]);
  expect(sensitivity(m, { a: 3, b: 2 })).toEqual([]);
});

test('no share moves by itself, in four digits', () => {
  const shares = (formula: string) =>
    Object.fromEntries(
      sensitivity(
        model(formula, [
          assumption('a', lognormalOf(2, 0.3)),
          assumption('s', uniform(0, 1)),
          assumption('k', choice(1, 2, 4)),
          assumption('b', normalOf(5, 2)),
        ]),
      ).map(({ assumption: id, share }) => [id, Number(share.toPrecision(4))]),
    );
  expect(shares('a * (s * b + (1 - s) * k)')).toEqual({ a: 0.3231, b: 0.2553, s: 0.1507, k: 0.0988 });
  expect(shares('max(a, s) * k + b')).toEqual({ k: 0.4978, b: 0.2952, a: 0.1639, s: 0.001055 });
});

test('what stops at a limit varies less', () => {
  const share = (max: number | null) =>
    sensitivity(model('a + b', [assumption('a', normalOf(0, 1), { max }), assumption('b', normalOf(0, 1))])).find(
      (s) => s.assumption === 'a',
    )!.share;
  expect(share(null)).toBeCloseTo(0.5, 2);
  // Half a normal distribution, the other half on its limit, has a variance of (1 - 1 / pi) / 2.
  const half = (1 - 1 / Math.PI) / 2;
  expect(share(0)).toBeCloseTo(half / (half + 1), 2);
});

test('six assumptions and more have axes of their own', () => {
  const names = ['a', 'b', 'c', 'd', 'f', 'g', 'h', 'k'];
  const shares = sensitivity(
    model(
      names.join(' + '),
      names.map((id) => assumption(id, normalOf(0, 1))),
    ),
  );
  expect(shares).toHaveLength(8);
  for (const { share } of shares) expect(share).toBeCloseTo(1 / 8, 1);
});
