/**
 * Computes every formula of `tests/samples/engine/formulas.ts` by ten million plain draws, and keeps the results beside it: `npm run draws`. It takes ten
 * minutes. It shares no line with the engine: its generator, its shapes and its arithmetic are its own.
 */
import { writeFileSync } from 'node:fs';
import { formulas } from '../tests/samples/engine/formulas.ts';
import type { LooseAssumption, LooseModel } from '../src/estimate/create-model.ts';

const DRAWS = 10_000_000;
/** The first draws say where the quantiles lie. */
const FIRST = 500_000;
const CHUNK = 50_000;
const BINS = 4096;
const SHARES = [0.05, 0.5, 0.95];
/** Assumptions of one formula. */
const MOST = 6;
const Z95 = 1.6448536269514722;

/** Small fast counter (Chris Doty-Humphrey, 2010, "sfc32"): uniform numbers above zero and below one. */
function generator(seed: number): () => number {
  let [a, b, c, d] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 20; i++) next();
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6) + 0.5) / 9_007_199_254_740_992;
}

/** How one assumption is drawn: an expression of a uniform `u` and a normal `z`. */
function drawn({ value, min, max }: LooseAssumption): string {
  const plain = shaped(value);
  const held = min === undefined ? plain : `Math.max(${min}, ${plain})`;
  return max === undefined ? held : `Math.min(${max}, ${held})`;
}

function shaped(value: LooseAssumption['value']): string {
  if (typeof value === 'number') return String(value);
  if (!('shape' in value)) return shaped({ shape: 'lognormal', low: value[0], high: value[1] });
  if (value.shape === 'choice') return chosen(value.values, value.weights ?? value.values.map(() => 1));
  if (!('low' in value)) throw new Error(`no draws of a ${value.shape}`);
  const { low, high } = value;
  if (value.shape === 'lognormal')
    return `Math.exp(${Math.log(low * high) / 2} + ${Math.log(high / low) / (2 * Z95)} * z)`;
  if (value.shape === 'normal') return `(${(low + high) / 2} + ${(high - low) / (2 * Z95)} * z)`;
  if (value.shape === 'uniform') return `(${low} + ${high - low} * u)`;
  if (value.shape === 'triangular') {
    const { mode } = value;
    const before = (mode - low) / (high - low);
    return `(u < ${before} ? ${low} + Math.sqrt(u * ${(high - low) * (mode - low)}) : ${high} - Math.sqrt((1 - u) * ${(high - low) * (high - mode)}))`;
  }
  if (value.shape !== 'halves') throw new Error(`no draws of a ${value.shape}`);
  const { central } = value;
  return `(u < 0.5 ? ${low} + ${central - low} * Math.sqrt(2 * u) : ${high} - ${high - central} * Math.sqrt(2 - 2 * u))`;
}

/** `(u < 0.2 ? 5 : u < 0.7 ? 6 : 7)` */
function chosen(values: readonly number[], weights: readonly number[]): string {
  const all = weights.reduce((sum, one) => sum + one, 0);
  let passed = 0;
  return `(${values.map((one, i) => (i === values.length - 1 ? one : `u < ${(passed += weights[i] ?? 0) / all} ? ${one} : `)).join('')})`;
}

type Fill = (out: Float64Array, u: readonly Float64Array[], z: readonly Float64Array[]) => void;

/** A formula as a loop over draws. */
function compiled({ formula, assumptions }: LooseModel): Fill {
  const lines = Object.entries(assumptions).map(([name, one], i) => {
    const text = drawn(typeof one === 'number' ? { value: one } : one);
    return `const ${name} = ${text.replace(/\bu\b/g, `U[${i}][i]`).replace(/\bz\b/g, `Z[${i}][i]`)};`;
  });
  return new Function(
    'out',
    'U',
    'Z',
    `const { abs, min, max, sqrt, log, exp, floor, ceil, log10 } = Math;
     const mod = (x, y) => x - y * floor(x / y);
     const clamp = (x, low, high) => max(low, min(high, x));
     const when = (yes, x, y) => (yes ? x : y);
     const round = (x) => x < 0 ? -floor(0.5 - x) : floor(x + 0.5);
     for (let i = 0; i < out.length; i++) { ${lines.join(' ')} out[i] = ${formula.replaceAll('^', '**').replaceAll('if(', 'when(')}; }`,
  ) as Fill;
}

/** Quantiles of one formula: counted in narrow bins between two values that surely enclose each. */
interface Count {
  fill: Fill;
  first: Float64Array;
  brackets: Array<{ low: number; high: number; below: number; bins: Float64Array }>;
  sum: number;
  squares: number;
}

const uniform = generator(7);
const columns = (): Float64Array[] => Array.from({ length: MOST }, () => new Float64Array(CHUNK));
const [U, Z] = [columns(), columns()];

function redraw(): void {
  for (const column of U) for (let i = 0; i < CHUNK; i++) column[i] = uniform();
  for (const column of Z) {
    for (let i = 0; i < CHUNK; i += 2) {
      const radius = Math.sqrt(-2 * Math.log(uniform()));
      const angle = 2 * Math.PI * uniform();
      column[i] = radius * Math.cos(angle);
      column[i + 1] = radius * Math.sin(angle);
    }
  }
}

function enclose(count: Count): void {
  count.first.sort();
  count.brackets = SHARES.map((share) => {
    const slack = 5 * Math.sqrt((share * (1 - share)) / FIRST);
    const at = (s: number): number => count.first[Math.max(0, Math.min(FIRST - 1, Math.floor(s * FIRST)))] ?? NaN;
    return { low: at(share - slack), high: at(share + slack), below: 0, bins: new Float64Array(BINS + 1) };
  });
}

function tally(count: Count, values: Float64Array): void {
  for (const bracket of count.brackets) {
    const { low, high, bins } = bracket;
    const scale = BINS / (high - low || 1);
    let below = 0;
    for (const value of values) {
      if (value < low) below++;
      else if (value <= high) {
        const bin = Math.floor((value - low) * scale);
        bins[bin] = (bins[bin] ?? 0) + 1;
      }
    }
    bracket.below += below;
  }
  for (const value of values) {
    count.sum += value;
    count.squares += value * value;
  }
}

function quantileOf({ low, high, below, bins }: Count['brackets'][number], share: number): number {
  let passed = below;
  for (const [k, count] of bins.entries()) {
    if (passed + count >= share * DRAWS) return low === high ? low : low + ((high - low) * (k + 0.5)) / BINS;
    passed += count;
  }
  return high;
}

const counts: Count[] = formulas.map((one) => ({
  fill: compiled(one),
  first: new Float64Array(FIRST),
  brackets: [],
  sum: 0,
  squares: 0,
}));
const values = new Float64Array(CHUNK);
// The first draws are drawn again: they count too.
for (const [begin, end] of [
  [0, FIRST],
  [0, DRAWS],
] as const) {
  for (let at = begin; at < end; at += CHUNK) {
    redraw();
    for (const count of counts) {
      count.fill(values, U, Z);
      if (end === FIRST) count.first.set(values, at);
      else tally(count, values);
    }
    if (at % 1_000_000 === 0) console.error(`${at} of ${end} draws`);
  }
  if (end === FIRST) counts.forEach(enclose);
}

const rows = counts.map((count) => {
  const ends = SHARES.flatMap((share, i) => {
    const slack = 3 * Math.sqrt((share * (1 - share)) / DRAWS);
    const bracket = count.brackets[i];
    return bracket ? [quantileOf(bracket, share - slack), quantileOf(bracket, share + slack)] : [];
  });
  const mean = count.sum / DRAWS;
  const error = (3 * Math.sqrt(Math.max(0, count.squares / DRAWS - mean * mean))) / Math.sqrt(DRAWS);
  return [...ends, mean - error, mean + error].map((value) => Number(value.toPrecision(7))).join();
});
writeFileSync(
  new URL('../tests/samples/engine/plain-draws.csv', import.meta.url),
  `p5_least,p5_most,p50_least,p50_most,p95_least,p95_most,mean_least,mean_most\n${rows.join('\n')}\n`,
);
