import { compile, evaluate } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { valuesOf } from '../solve/implied.ts';
import { occurrences } from '../solve/occurrences.ts';
import { createPoints } from './points.ts';
import { NODES } from './lines.ts';
import type { Points } from './lines.ts';
import { curves, quantiles } from './quantiles.ts';
import type { Expr, Op, RunModel, Settings } from '../types.ts';

/** Which ranges vary: all of them, or those with a source, the rest held at their central values. */
export type Which = 'all' | 'sourced';

/** Quantiles of a model's result at the given shares, ascending; null where nothing varies. The shares are alike on both sides of a half. */
export type Sampler = (settings: Settings, shares: readonly number[], which?: Which) => number[] | null;

/** All that is kept for one set of assumptions that vary. */
interface Kept extends Points {
  /** What of the formula multiplies the rest and does not vary; the rest; and what in that is held. */
  factor: Expr;
  run: (columnOf: (id: string) => Column) => Column;
  held: string[];
  /** Quantiles of the rest, and what they were computed for. */
  found?: number[];
  state?: string;
}

/**
 * Runs a model at its points. They are the same on every machine and on every call: for each set of assumptions that vary they are made once
 * and kept while a slider moves. The formula goes over the points a node at a time, which stays in the processor's nearest cache.
 *
 * What multiplies the result without varying is taken out, since `c * V` has `c` times the quantiles of V: of a product, no point is computed again
 * whatever else is set.
 */
export function createSampler(model: RunModel): Sampler {
  const kept = new Map<string, Kept>();
  const ids = model.assumptions.map((a) => a.id);
  return (settings, shares, which = 'all') => {
    const varying = model.assumptions.filter(({ id, range, sourced }) => settings[id] === undefined && range.shape !== 'fixed' && (which === 'all' || sourced));
    if (varying.length === 0) return null;
    const free = varying.map((a) => a.id);
    const key = free.join();
    let set = kept.get(key);
    if (!set) {
      const [factor, rest] = split(model.expr, free) as [Expr, Expr];
      const held = ids.filter((id) => !free.includes(id) && occurrences(rest, id));
      const points = createPoints(model, varying);
      set = { ...points, factor, held, run: compile(rest, points.weights.length) };
      kept.set(key, set);
    }
    const valueOf = valuesOf(model, settings);
    const state = [shares, set.held.map(valueOf)].join();
    if (set.state !== state) {
      const { rows, weights, run } = set;
      NODES.forEach((_, k) => {
        curves.set(run((id) => rows[id]?.[k] ?? valueOf(id)) as Float64Array, k * weights.length);
      });
      set.found = quantiles(weights, shares);
      set.state = state;
    }
    const c = evaluate(set.factor, valueOf);
    // A negative factor turns low and high around.
    return set.found!.map((q) => c * q).sort((a, b) => a - b);
  };
}

/** A formula as a product of two: of what does not vary, and of the rest. */
function split(expr: Expr, free: readonly string[]): Expr[] {
  if (!free.some((id) => occurrences(expr, id))) return [expr, 1];
  const [op, ...args] = expr as [Op, ...Expr[]];
  if (op !== '*' && op !== '/') return [1, expr];
  const parts = args.map((arg) => split(arg, free));
  return [0, 1].map((i) => [op, ...parts.map((part) => part[i]!)]);
}
