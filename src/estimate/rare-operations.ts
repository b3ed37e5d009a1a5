import { NONE, hull, inverse } from './solve/interval.ts';
import type { Interval } from './solve/interval.ts';
import { read } from './sample/read.ts';
import { STEP_LOOPS, stepBounds, stepInverse, stepValue } from './step-operations.ts';
import type { Loop, Op } from './types.ts';

/** The operations that few formulas use, such as `max`. */
export type RareOp = Exclude<Op, '+' | '-' | '*' | '/'>;

/** To the nearest whole number, halves away from zero, as people round: -2.5 to -3. */
const rounded = (a: number): number => Math.sign(a) * Math.round(Math.abs(a)) + 0;

/** The operation on plain numbers. */
export function rareValue(op: RareOp, args: readonly number[]): number {
  const a = args[0] ?? NaN;
  const b = args[1] ?? NaN;
  switch (op) {
    case '^':
      return a ** b;
    case 'neg':
      return -a;
    case 'min':
      return args.length === 2 ? Math.min(a, b) : Math.min(...args);
    case 'max':
      return args.length === 2 ? Math.max(a, b) : Math.max(...args);
    case 'round':
      return rounded(a);
    case 'sqrt':
    case 'abs':
    case 'log':
    case 'exp':
      return Math[op](a);
    default:
      return stepValue(op, args);
  }
}

/** The operations have loops of their own, since a call for each value costs ten times as much as most of them. */
const LOOPS: Record<RareOp, Loop> = {
  ...STEP_LOOPS,
  '^': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) ** read(b, i);
  },
  neg: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = -read(a, i);
  },
  round: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = rounded(read(a, i));
  },
  abs: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.abs(read(a, i));
  },
  sqrt: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(read(a, i));
  },
  log: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.log(read(a, i));
  },
  exp: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.exp(read(a, i));
  },
  min: (out, a, ...others) => {
    out.set(a);
    for (const b of others) for (let i = 0; i < out.length; i++) out[i] = Math.min(read(out, i), read(b, i));
  },
  max: (out, a, ...others) => {
    out.set(a);
    for (const b of others) for (let i = 0; i < out.length; i++) out[i] = Math.max(read(out, i), read(b, i));
  },
};

/** The operation on columns, value by value. */
export const rareLoop = (op: RareOp): Loop => LOOPS[op];

/** The interval that an operation makes of intervals: `sqrt` of 4 to 9 is 2 to 3. `bounds.ts` then rounds it outwards. */
export function rareBounds(op: RareOp, args: readonly Interval[]): Interval {
  const [a, b = NONE] = args as [Interval, Interval?];
  switch (op) {
    case '^':
      return power(a, b);
    case 'neg':
      return [-a[1], -a[0]];
    case 'min':
      return [Math.min(...args.map((x) => x[0])), Math.min(...args.map((x) => x[1]))];
    case 'max':
      return [Math.max(...args.map((x) => x[0])), Math.max(...args.map((x) => x[1]))];
    case 'abs':
      return a[0] > 0 ? a : a[1] < 0 ? [-a[1], -a[0]] : [0, Math.max(-a[0], a[1])];
    case 'sqrt':
    case 'log':
      return a[1] < 0 ? NONE : [Math[op](Math.max(0, a[0])), Math[op](a[1])];
    case 'round':
      return [rounded(a[0]), rounded(a[1])];
    case 'exp':
      return [Math.exp(a[0]), Math.exp(a[1])];
    default:
      return stepBounds(op, args);
  }
}

function power(a: Interval, e: Interval): Interval {
  const n = e[0];
  if (n === e[1] && Number.isInteger(n)) {
    if (n < 0 && a[0] <= 0 && a[1] >= 0) return inverse(power(a, [-n, -n]));
    const ends = hull([a[0] ** n, a[1] ** n]);
    return n % 2 === 0 && n > 0 && a[0] < 0 && a[1] > 0 ? [0, ends[1]] : ends;
  }
  // Of a fractional power only a base of zero or more has a value; x^y = exp(y ln x) is extreme at corners.
  if (a[1] < 0) return NONE;
  const low = Math.max(0, a[0]);
  const corners = [low ** e[0], low ** e[1], a[1] ** e[0], a[1] ** e[1]].map((v) => (Number.isNaN(v) ? 1 : v));
  return hull(corners);
}

/**
 * What the operand at `place` must be for the operation to give `target`: of `x ^ 2 = 9` that is 3 and -3. `args` are the others at their places.
 */
export function rareInverse(op: RareOp, target: number, args: readonly number[], place: number): number[] {
  switch (op) {
    case '^':
      return place === 0 ? roots(target, args[1] ?? NaN) : [Math.log(target) / Math.log(args[0] ?? NaN)];
    case 'neg':
      return [-target];
    // `max(x, 5)` is 5 for every x up to 5; of those, 5 itself is named.
    case 'min':
    case 'max':
      return [target];
    case 'round':
      return [target];
    case 'sqrt':
      return target < 0 ? [] : [target * target];
    case 'abs':
      return target < 0 ? [] : [target, -target];
    case 'log':
      return [Math.exp(target)];
    case 'exp':
      return [Math.log(target)];
    default:
      return stepInverse(op, target, args, place);
  }
}

/** Bases whose power `n` is `target`. */
function roots(target: number, n: number): number[] {
  const root = Math.abs(target) ** (1 / n);
  if (Number.isInteger(n)) {
    if (n % 2 !== 0) return [target < 0 ? -root : root];
    return target < 0 ? [] : [root, -root];
  }
  return target < 0 ? [] : [root];
}
