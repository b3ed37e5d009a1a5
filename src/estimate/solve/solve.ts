import { evaluate } from '../evaluate.ts';
import { occurrences } from './occurrences.ts';
import { bounded } from '../printable.ts';
import { domain } from '../range.ts';
import { rareInverse } from '../rare-operations.ts';
import { scan } from './scan.ts';
import { decides } from '../step-operations.ts';
import type { Expr, RunAssumption } from '../types.ts';

/** A solution put back into the formula must come so near to the target, as a share of it. Arithmetic alone leaves a millionth of that. */
const NEAR = 1e-9;

/**
 * Every value of one assumption that makes the formula give `target`, ascending, the others as `valueOf` says; beyond its hard limits too, but
 * never below zero for a quantity that cannot be. By algebra where it occurs once, else by the line's slope or a scan and bisection. Each solution is put
 * back into the formula before it counts.
 */
export function solve(
  expr: Expr,
  assumption: RunAssumption,
  target: number,
  valueOf: (id: string) => number,
): number[] {
  const { id } = assumption;
  const at = (x: number) => evaluate(expr, (name) => (name === id ? x : valueOf(name)));
  const holds = (x: number) => bounded(x) && Math.abs(at(x) - target) <= NEAR * Math.max(Math.abs(target), 1e-300);
  const count = occurrences(expr, id);
  if (count === 0) return [];
  const limits = domain(assumption);
  const least = limits[0] >= 0 ? 0 : -Infinity;
  const found =
    count === 1 && !decides(expr, id)
      ? invert(expr, id, target, valueOf)
      : scan(expr, id, (x) => at(x) - target, least, limits, valueOf(id));
  return distinct(found.filter((x) => x >= least && holds(x)));
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
function invert(expr: Expr, id: string, target: number, valueOf: (id: string) => number): number[] {
  if (typeof expr !== 'object') return [target];
  const [op, ...args] = expr;
  const place = args.findIndex((arg) => occurrences(arg, id));
  const first = place === 0;
  const inner = args[place];
  if (inner === undefined) return [];
  // The part with the assumption is left out: its value is not needed, and computing it made a slider step a tenth slower.
  const others = args.map((arg, i) => (i === place ? NaN : evaluate(arg, valueOf)));
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
  return back().flatMap((value) => (Number.isFinite(value) ? invert(inner, id, value, valueOf) : []));
}
