import { evaluate } from './evaluate.ts';
import { occurrences } from './occurrences.ts';
import { domain } from './range.ts';
import type { Assumption, Expr } from './types.ts';

/** How near a solution put back must come, relative to the target. */
const NEAR = 1e-9;
const SCAN = 240;

/**
 * Every value of one assumption that makes the formula give `target`, ascending, the others as `valueOf` says; beyond its hard limits too, but
 * never below zero for a quantity that cannot be. By algebra where it occurs once, else by a scan and bisection. Each solution is put
 * back into the formula before it counts.
 */
export function solve(expr: Expr, assumption: Assumption, target: number, valueOf: (id: string) => number): number[] {
  const { id } = assumption;
  const at = (x: number) => evaluate(expr, (name) => (name === id ? x : valueOf(name)));
  const holds = (x: number) => Number.isFinite(x) && Math.abs(at(x) - target) <= NEAR * Math.max(Math.abs(target), 1e-300);
  const count = occurrences(expr, id);
  if (count === 0) return [];
  const limits = domain(assumption);
  const least = limits[0] >= 0 ? 0 : -Infinity;
  const found = count === 1 ? invert(expr, id, target, valueOf) : scan((x) => at(x) - target, least, limits, valueOf(id));
  return distinct(found.filter((x) => x >= least && holds(x)));
}

function distinct(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b);
  return sorted.filter((v, i) => i === 0 || Math.abs(v - sorted[i - 1]!) > NEAR * Math.abs(v));
}

/** Undoes the operations one by one from the outside in. An even power and `abs` have two ways back. */
function invert(expr: Expr, id: string, target: number, valueOf: (id: string) => number): number[] {
  if (typeof expr !== 'object') return [target];
  const [op, ...args] = expr;
  const index = args.findIndex((arg) => occurrences(arg, id) > 0);
  const inner = args[index]!;
  const others = args.filter((_, i) => i !== index).map((arg) => evaluate(arg, valueOf));
  const c = others[0] ?? NaN;
  const first = index === 0;
  const back = (): number[] => {
    switch (op) {
      case '+': return [target - c];
      case '-': return [first ? target + c : c - target];
      case '*': return [target / c];
      case '/': return [first ? target * c : c / target];
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
  };
  return back().filter(Number.isFinite).flatMap((value) => invert(inner, id, value, valueOf));
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

/**
 * Zeros of `f`: places tried on both sides of the central value, straight near it and in equal ratios far from it, then bisection between
 * changes of sign, and the lowest point between places where `f` touches zero without crossing it.
 */
function scan(f: (x: number) => number, least: number, limits: readonly [number, number], central: number): number[] {
  const places = tries(least, limits, central);
  const values = places.map(f);
  const found: number[] = [];
  for (let i = 0; i < places.length; i++) {
    if (values[i] === 0) found.push(places[i]!);
    if (i > 0 && values[i - 1]! * values[i]! < 0) found.push(bisect(f, places[i - 1]!, places[i]!));
    const dips = i > 1 && Math.abs(values[i - 1]!) <= Math.min(Math.abs(values[i - 2]!), Math.abs(values[i]!));
    if (dips && values[i - 2]! * values[i - 1]! > 0 && values[i - 1]! * values[i]! > 0) {
      const lowest = descend((x) => Math.abs(f(x)), places[i - 2]!, places[i]!);
      found.push(lowest);
    }
  }
  return found;
}

function tries(least: number, [low, high]: readonly [number, number], central: number): number[] {
  const size = Math.abs(central) || 1;
  const far = Array.from({ length: SCAN }, (_, i) => size * 10 ** (-6 + (12 * i) / (SCAN - 1)));
  const even = Number.isFinite(low) && Number.isFinite(high) ? Array.from({ length: SCAN }, (_, i) => low + ((high - low) * (i + 0.5)) / SCAN) : [];
  return [low, high, 0, central, ...far, ...far.map((x) => -x), ...even]
    .filter((x) => Number.isFinite(x) && x >= least)
    .sort((a, b) => a - b)
    .filter((x, i, all) => x !== all[i - 1]);
}

/** Halves an interval with a change of sign until its ends are neighbours. */
export function bisect(f: (x: number) => number, a: number, b: number): number {
  const negative = f(a) < 0;
  for (let i = 0; i < 200; i++) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === negative) a = middle;
    else b = middle;
  }
  return Math.abs(f(a)) < Math.abs(f(b)) ? a : b;
}

/** Lowest point between `a` and `b`, by golden section. */
function descend(f: (x: number) => number, a: number, b: number): number {
  const section = 0.6180339887498949;
  let [c, d] = [b - section * (b - a), a + section * (b - a)];
  for (let i = 0; i < 90; i++) {
    if (f(c) < f(d)) b = d;
    else a = c;
    [c, d] = [b - section * (b - a), a + section * (b - a)];
  }
  return (a + b) / 2;
}
