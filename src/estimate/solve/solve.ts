import { compile, evaluate } from '../evaluate.ts';
import { bounds } from './bounds.ts';
import type { Interval } from './interval.ts';
import { degree } from './degree.ts';
import { heldBut } from './held-but.ts';
import { occurrences } from './occurrences.ts';
import { bounded } from '../printable.ts';
import { domain } from '../range.ts';
import { rareInverse } from '../rare-operations.ts';
import { places, scan } from './scan.ts';
import { straightRoot } from './straight-root.ts';
import { decides } from './decides.ts';
import type { Expr, RunAssumption, RunModel, Settings } from '../types.ts';
import { valuesOf } from '../values-of.ts';

/** A solution put back into the formula must come so near to the target, as a share of it. Arithmetic alone leaves a millionth of that. */
const NEAR = 1e-9;

/** Finds every value of one assumption that makes the formula give a target. */
export type Solver = (target: number) => readonly number[];

/**
 * Every value of one assumption that makes the formula give a target, ascending, the others as `valueOf` says; beyond its hard limits too, but
 * never below zero for a quantity that cannot be. By algebra where it occurs once, else by the line's slope or a scan and bisection. Each solution is put
 * back into the formula before it counts. What is the same for all targets is computed once: the rest of the formula, and the results at the places of a scan.
 */
export function createSolver(whole: Expr, assumption: RunAssumption, valueOf: (id: string) => number): Solver {
  const { id } = assumption;
  const count = occurrences(whole, id);
  if (count === 0) return () => [];
  const expr = heldBut([id], whole, valueOf);
  const at = (x: number) => evaluate(expr, () => x);
  const boundsOf = (from: number, to: number): Interval => bounds(expr, () => [from, to]);
  const limits = domain(assumption);
  const least = limits[0] >= 0 ? 0 : -Infinity;
  const central = valueOf(id);
  let xs: Float64Array | undefined;
  let results: Float64Array | undefined;
  const scanned = (target: number): number[] => {
    xs ??= places(least, limits, central);
    results ??= compile(expr, xs.length)(() => xs as Float64Array) as Float64Array;
    return scan(xs, results, at, target, boundsOf);
  };
  const find: (target: number) => number[] =
    count === 1 && !decides(expr, id)
      ? (target) => invert(expr, id, target)
      : degree(expr, id) <= 1
        ? (target) => straightRoot((x) => at(x) - target, central)
        : scanned;
  const found = new Map<number, readonly number[]>();
  return (target) => {
    const holds = (x: number) => bounded(x) && Math.abs(at(x) - target) <= NEAR * Math.max(Math.abs(target), 1e-300);
    const known = found.get(target) ?? distinct(find(target).filter((x) => x >= least && holds(x)));
    found.set(target, known);
    return known;
  };
}

export type Solvers = (assumption: RunAssumption) => Solver;

/** The solver of each assumption with these settings. Each is made once, since implied values and verdict ask for the same. */
export function createSolvers(model: RunModel, settings: Settings): Solvers {
  const valueOf = valuesOf(model, settings);
  const made = new Map<string, Solver>();
  return (assumption) => {
    const solver = made.get(assumption.id) ?? createSolver(model.expr, assumption, valueOf);
    made.set(assumption.id, solver);
    return solver;
  };
}

function distinct(values: number[]): number[] {
  let last = NaN;
  return values
    .sort((a, b) => a - b)
    .filter((v) => {
      const alike = Math.abs(v - last) <= NEAR * Math.abs(v);
      last = v;
      return !alike;
    });
}

/** Undoes the operations one by one from the outside in. An even power and `abs` have two ways back. */
function invert(expr: Expr, id: string, target: number): number[] {
  if (typeof expr !== 'object') return [target];
  const [op, ...args] = expr;
  const place = args.findIndex((arg) => occurrences(arg, id));
  const first = place === 0;
  const inner = args[place];
  if (inner === undefined) return [];
  const others = args.map((arg) => (typeof arg === 'number' ? arg : NaN));
  const [a = NaN, b = NaN] = others;
  const c = first ? b : a;
  const back = (): number[] => {
    switch (op) {
      case '+':
        return [target - c];
      case '-':
        return [first ? target + c : c - target];
      case '*':
        return [target / c];
      case '/':
        return [first ? target * c : c / target];
      default:
        return rareInverse(op, target, others, place);
    }
  };
  return back().flatMap((value) => (Number.isFinite(value) ? invert(inner, id, value) : []));
}
