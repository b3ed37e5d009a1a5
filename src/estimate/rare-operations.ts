import { NONE, hull, inverse } from './solve/interval.ts';
import type { Interval } from './solve/interval.ts';
import type { Loop, Op } from './types.ts';

/**
 * What few formulas use, in one place: an embed whose formula does without it leaves it out of its script.
 */
export type RareOp = Exclude<Op, '+' | '-' | '*' | '/'>;

/** On plain numbers. `round` rounds halves up, as `Math.round` does. */
export function rareValue(op: RareOp, args: readonly number[]): number {
  const a = args[0]!;
  switch (op) {
    case '^': return a ** args[1]!;
    case 'neg': return -a;
    case 'min': return Math.min(...args);
    case 'max': return Math.max(...args);
    default: return Math[op](a);
  }
}

/** On columns, one value of each at a time. */
export const rareLoop = (op: RareOp): Loop => (out, a, b) => {
  for (let i = 0; i < out.length; i++) out[i] = rareValue(op, [a[i]!, b[i]!]);
};

/** On intervals, before rounding outwards. */
export function rareBounds(op: RareOp, args: readonly Interval[]): Interval {
  const [a, b = NONE] = args as [Interval, Interval?];
  switch (op) {
    case '^': return power(a, b);
    case 'neg': return [-a[1], -a[0]];
    case 'min': return [Math.min(...args.map((x) => x[0])), Math.min(...args.map((x) => x[1]))];
    case 'max': return [Math.max(...args.map((x) => x[0])), Math.max(...args.map((x) => x[1]))];
    case 'abs': return a[0] > 0 ? a : a[1] < 0 ? [-a[1], -a[0]] : [0, Math.max(-a[0], a[1])];
    case 'sqrt':
    case 'log': return a[1] < 0 ? NONE : [Math[op](Math.max(0, a[0])), Math[op](a[1])];
    case 'round':
    case 'exp': return [Math[op](a[0]), Math[op](a[1])];
  }
}

function power(a: Interval, e: Interval): Interval {
  const n = e[0];
  if (n === e[1] && Number.isInteger(n)) {
    if (n < 0) return inverse(power(a, [-n, -n]));
    const ends = hull([a[0] ** n, a[1] ** n]);
    return n % 2 === 0 && n > 0 && a[0] < 0 && a[1] > 0 ? [0, ends[1]] : ends;
  }
  // Of a fractional power only a base of zero or more has a value; x^y = exp(y ln x) is extreme at corners.
  if (a[1] < 0) return NONE;
  const low = Math.max(0, a[0]);
  const corners = [low ** e[0], low ** e[1], a[1] ** e[0], a[1] ** e[1]].map((v) => (Number.isNaN(v) ? 1 : v));
  return hull(corners);
}

/** Undone: what goes in for `target` to come out, `c` being the other operand and `first` whether the unknown stands before it. */
export function rareInverse(op: RareOp, target: number, c: number, first: boolean): number[] {
  switch (op) {
    case '^': return first ? roots(target, c) : [Math.log(target) / Math.log(c)];
    case 'neg': return [-target];
    // Where the others decide already, any value beyond theirs does; theirs is the nearest.
    case 'min':
    case 'max': return [target];
    case 'round': return [target];
    case 'sqrt': return target < 0 ? [] : [target * target];
    case 'abs': return target < 0 ? [] : [target, -target];
    case 'log': return [Math.exp(target)];
    case 'exp': return [Math.log(target)];
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
