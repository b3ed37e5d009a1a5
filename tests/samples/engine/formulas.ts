import type { LooseAssumption, LooseModel } from '../../../src/estimate/create-model.ts';

/** The kinds take turns. */
const COUNT = 500;

type Draw = () => number;
type Kind = (draw: Draw) => LooseModel;

/** Lehmer's generator: the same formulas on every machine. */
function drawing(seed: number): Draw {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function makeAll(): LooseModel[] {
  const draw = drawing(20_241);
  const kinds: readonly Kind[] = [product, sum, ratio, power, mixture, kink, step, limited, condition, shaped];
  return Array.from({ length: COUNT }, (_, i) => (kinds[i % kinds.length] ?? product)(draw));
}

const digits = (value: number): number => Number(value.toPrecision(3));
const between = (draw: Draw, low: number, high: number): number => low + (high - low) * draw();
const pick = <T>(draw: Draw, [first, ...others]: readonly [T, ...T[]]): T =>
  others[Math.floor(draw() * (others.length + 1)) - 1] ?? first;

/** A quantity above zero, of about the size given: lognormal most often, else uniform or triangular. */
function positive(draw: Draw, size = 10 ** between(draw, -1, 2)): LooseAssumption {
  const wide = Math.exp(between(draw, 0.1, 1));
  const [low, high] = [digits(size / wide), digits(size * wide)];
  return {
    value: pick(draw, [
      [low, high],
      [low, high],
      { shape: 'uniform', low, high },
      { shape: 'halves', low, central: digits(between(draw, low, high)), high },
    ]),
  };
}

/** A quantity of either sign. */
function either(draw: Draw, middle: number, half: number): LooseAssumption {
  const [low, high] = [digits(middle - half), digits(middle + half)];
  return { value: { shape: pick(draw, ['normal', 'normal', 'uniform']), low, high } };
}

const share = (draw: Draw): LooseAssumption => {
  const low = digits(between(draw, 0, 0.6));
  return { value: { shape: 'uniform', low, high: digits(between(draw, low + 0.1, 1)) } };
};

function product(draw: Draw): LooseModel {
  const formula = pick(draw, ['a * b', 'a * b / c', 'a * b * c', 'a / b', 'a * b * c / d', 'a * b * c * d / f']);
  return { formula, assumptions: named(formula, () => positive(draw)) };
}

function sum(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'a + b',
    'a + b + c',
    'a * b + c * d',
    'a - b',
    'a + b - c',
    'a * b - c',
    '(a - b) * c',
    '(a + b) * (c + d)',
  ]);
  return { formula, assumptions: named(formula, () => positive(draw, 10 ** between(draw, 0, 0.7))) };
}

function ratio(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'a / (a + b)',
    'a / (b + c)',
    '(a + b) / (c + d)',
    '(a - b) / (a + b)',
    'a * b / (a * b + c)',
    '(a - b) / c',
  ]);
  return { formula, assumptions: named(formula, () => positive(draw, 10 ** between(draw, 0, 0.7))) };
}

function power(draw: Draw): LooseModel {
  const formula = pick(draw, [
    `1 - (1 - s) ^ ${Math.round(between(draw, 2, 12))}`,
    'a ^ 2 * b',
    `a ^ ${digits(between(draw, 0.3, 2.5))}`,
    'b * (1 + s) ^ 10',
    'a * exp(-s * c)',
    'sqrt(a * b)',
    'sqrt(a ^ 2 + b ^ 2)',
    'log(a * b + 1)',
    'a ^ s * b ^ (1 - s)',
    'x ^ 2 + a',
    '(x - 1) ^ 3',
    '1 - (1 - a / 40) ^ 10',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) =>
      name === 's'
        ? share(draw)
        : name === 'x'
          ? either(draw, between(draw, -2, 2), between(draw, 1, 3))
          : positive(draw, 10 ** between(draw, 0, 0.7)),
    ),
  };
}

function mixture(draw: Draw): LooseModel {
  const formula = pick(draw, [
    's * a + (1 - s) * b',
    'a * (s * b + (1 - s) * c)',
    'k * a',
    '(k + a) / b',
    'k * l * a',
    'k * a + l * b',
    'a * (1 - s) * s',
    'k + l',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) =>
      name === 's'
        ? share(draw)
        : 'kl'.includes(name)
          ? { value: { shape: 'choice', values: choices(draw) } }
          : positive(draw, 10 ** between(draw, 0, 0.7)),
    ),
  };
}

/** Two to five different values. */
function choices(draw: Draw): number[] {
  const values = Array.from({ length: Math.round(between(draw, 2, 5)) }, (_, i) =>
    digits((i + 1) * between(draw, 1, 9)),
  );
  return [...new Set([...values, 0.5])];
}

function kink(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'abs(a - b)',
    'abs(x)',
    'max(a, b)',
    'min(a, b) * c',
    'max(a - b, 0) * c + d',
    'min(a * b, c)',
    'max(a, b, c)',
    'abs(x) * a',
    'abs(x - y) / a',
    'max(a, b) - min(a, b)',
    'min(a, 2 * b) / c',
    'abs(a - b) / (a + b)',
    'max(x, y) + abs(x)',
    'min(1, s * a / 3)',
    'sqrt(abs(x))',
    'max(0, min(a, b) - c)',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) =>
      name === 's'
        ? share(draw)
        : 'xy'.includes(name)
          ? either(draw, between(draw, -1, 1), between(draw, 1, 3))
          : positive(draw, 10 ** between(draw, 0, 0.7)),
    ),
  };
}

function step(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'round(a)',
    'round(a * b)',
    'round(a) * b',
    'round(a / b) * c',
    'round(a * 10) / 10',
    'round(x)',
    'round(a + b) * c',
    'round(a) * round(b)',
    'round(a) + b',
    'a / max(1, round(b))',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) =>
      name === 'x'
        ? either(draw, between(draw, -1, 1), between(draw, 1, 4))
        : positive(draw, 10 ** between(draw, 0.3, 1)),
    ),
  };
}

/** A range that a hard limit cuts off. */
function limited(draw: Draw): LooseModel {
  const formula = pick(draw, ['a', 'a * b', 'a + b', 'a * b / c', 'a * s', '(a - b) * c', '1 - (1 - s) ^ 5']);
  return {
    formula,
    assumptions: named(formula, (name) => {
      if (name === 's') {
        const low = digits(between(draw, 0.3, 0.7));
        return { value: { shape: 'normal', low, high: digits(between(draw, low + 0.1, 1)) }, min: 0, max: 1 };
      }
      const size = 10 ** between(draw, 0, 0.7);
      const wide = Math.exp(between(draw, 0.1, 0.8));
      const [low, high] = [digits(size / wide), digits(size * wide)];
      return {
        value: [low, high],
        ...(draw() < 0.6 ? { max: digits(high * between(draw, 1.02, 1.3)) } : { min: digits(low * 0.9) }),
      };
    }),
  };
}

function condition(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'if(a > b, c, d)',
    'if(a * b < 8, a, 2 * c)',
    'if(x >= 0, x * a, 0)',
    'floor(a) * b',
    'ceil(a / b)',
    'ceil(a / b) * b',
    'log10(a * b)',
    'mod(a, 2) + b',
    'mod(a * b, 5)',
    'clamp(a, 2, b + 2) * c',
    'clamp(x, -1, 1) + a',
    'if(x > 0.5, a, if(x < -0.5, b, c))',
    '(a > b) * c + d',
    'floor(a / 3) * 3 + b',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) =>
      name === 'x'
        ? either(draw, between(draw, -1, 1), between(draw, 1, 3))
        : positive(draw, 10 ** between(draw, 0.2, 0.8)),
    ),
  };
}

/** Choices with weights, and triangles by their highest point. */
function shaped(draw: Draw): LooseModel {
  const formula = pick(draw, [
    'k * a',
    'k + t',
    't * a',
    't * u / a',
    'max(t, u)',
    'k * l',
    '(k - t) * a',
    't + u + k',
  ]);
  return {
    formula,
    assumptions: named(formula, (name) => {
      if ('kl'.includes(name)) {
        const values = choices(draw);
        return { value: { shape: 'choice', values, weights: values.map(() => digits(between(draw, 0.1, 3))) } };
      }
      if (!'tu'.includes(name)) return positive(draw, 10 ** between(draw, 0, 0.7));
      const low = digits(between(draw, 0.5, 3));
      const high = digits(low * between(draw, 1.5, 6));
      return { value: { shape: 'triangular', low, mode: digits(between(draw, low, high)), high } };
    }),
  };
}

/** An assumption for each name in a formula. */
function named(formula: string, make: (name: string) => LooseAssumption): LooseModel['assumptions'] {
  const names = new Set(formula.match(/\b[a-dfklstuxy]\b/g));
  return Object.fromEntries([...names].map((name) => [name, make(name)]));
}

/**
 * Five hundred formulas of every kind that people write: products, sums, ratios, powers, mixtures, kinks and steps. `scripts/plain-draws.ts` computes
 * each by ten million plain draws, and keeps the results in `plain-draws.csv`.
 */
export const formulas: readonly LooseModel[] = makeAll();
