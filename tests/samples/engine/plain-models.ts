import type { LooseAssumption, LooseModel } from '../../../src/estimate/create-model.ts';
import { drawing, plainFormula, plainQuantile } from './plain-meaning.ts';

const FORMULAS = [
  'a * b / c',
  'max(a, b) * c',
  'min(a, b * c)',
  'clamp(a, b, b + c)',
  'floor(a) * b',
  'ceil(a / b) * c',
  'round(a * b)',
  'mod(a, b) + c',
  'if(a > b, c, a)',
  'if(a > b, a * c, b)',
  'if(s > 0.4, a, b) * c',
  'abs(a - b) * c',
  'a ^ 2 - b * c',
  'log10(a + 1) * b + c',
  'sqrt(a * b) + c',
  '(a - b) ^ 2 + c',
  'a / (a + b) * c',
  'k * a + b',
  'n * a - b',
  'n * k / a',
  'a + b + c',
  'a * (1 - s) ^ n + b',
  'exp(-a / 10) * b',
  's * a + (1 - s) * b',
  'a * b - b * c',
  'max(0, a - b) + c',
];

/** Models of every shape and kind of operation, each with a stated number that it may reach. Two of their assumptions may move together. */
export function plainModels(count: number, seed = 5): LooseModel[] {
  const draw = drawing(seed);
  const between = (low: number, high: number): number => low + (high - low) * draw();
  const digits = (value: number, count = 3): number => Number(value.toPrecision(count));
  const pick = <T>([first, ...others]: readonly [T, ...T[]]): T =>
    others[Math.floor(draw() * (others.length + 1)) - 1] ?? first;
  const quantity = (): LooseAssumption => {
    const low = between(1, 6);
    const high = low * between(1.5, 4);
    const mode = between(low, high);
    const [min, max] = [digits(low * between(0.3, 0.8)), digits(high * between(1.2, 3))];
    const ends = { low: digits(low), high: digits(high) };
    const value = pick<LooseAssumption['value']>([
      [digits(low), digits(high)],
      { shape: 'normal', ...ends },
      { shape: 'uniform', ...ends },
      { shape: 'triangular', ...ends, mode: digits(mode) },
      { shape: 'pert', ...ends, mode: digits(mode) },
      { shape: 'lognormal', ...ends, cut: true },
      { shape: 'normal', ...ends, cut: true },
      { shape: 'lognormal', percentiles: { 3: digits(low), 98: digits(high) } },
      { shape: 'samples', percentiles: { 0: digits(low), 30: digits(low + 0.4 * (high - low)), 100: digits(high) } },
    ]);
    return { value, min, max };
  };
  const make = (name: string): LooseAssumption => ({
    ...(name === 's'
      ? { value: { shape: 'beta' as const, alpha: between(1, 5), beta: between(1, 5) }, min: 0, max: 1 }
      : name === 'k'
        ? {
            value: {
              shape: 'choice' as const,
              values: [1, 2, 4],
              weights: [digits(between(1, 3)), 1, digits(between(1, 3))],
            },
            min: 0.5,
            max: 6,
          }
        : name === 'n'
          ? {
              value: { shape: 'uniform' as const, low: 2, high: Math.round(between(4, 12)) },
              min: 1,
              max: 20,
              integer: true,
            }
          : quantity()),
    ...(draw() < 0.7 && { source: 'A yearbook' }),
  });
  return Array.from({ length: count }, (_, i) => {
    const formula = FORMULAS[i % FORMULAS.length] ?? 'a';
    const names = [...new Set(formula.match(/\b[a-ckns]\b/g))];
    const assumptions = Object.fromEntries(names.map((name) => [name, make(name)]));
    const at = plainFormula(
      formula,
      names,
    )(...names.map((name) => plainQuantile(assumptions[name] ?? { value: 1 })(between(0.02, 0.98))));
    const value = digits(at * between(0.8, 1.25) * pick([1, 1, 1, 30]), 2) || 1;
    const wide = Math.abs(value) * between(0.01, 0.1);
    const free = names.filter((name) => name !== 'k' && name !== 'n');
    return {
      formula,
      assumptions,
      stated: {
        value,
        low: value - wide,
        high: value + wide,
        hedge: pick(['none', 'about', 'over', 'at-least', 'up-to', 'almost', 'under']),
      },
      ...(free.length > 1 &&
        draw() < 0.4 && {
          together: [
            { of: free.slice(0, 2) as [string, string], rank: digits(between(-0.8, 0.8), 2), source: 'A study' },
          ],
        }),
    };
  });
}
