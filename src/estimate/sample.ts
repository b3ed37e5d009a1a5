import { compile, evaluate } from './evaluate.ts';
import type { Column } from './evaluate.ts';
import { valuesOf } from './implied.ts';
import { occurrences } from './occurrences.ts';
import { LINES, NODES, createPoints } from './points.ts';
import type { Points } from './points.ts';
import { curves, quantiles } from './quantiles.ts';
import type { Expr, Model, Settings } from './types.ts';

/** Which ranges vary: all of them, or those with a source, the rest held at their central values. */
export type Which = 'all' | 'sourced';

/** Quantiles of a model's result at the given shares, ascending; null where nothing varies. */
export type Sampler = (settings: Settings, shares: readonly number[], which?: Which) => number[] | null;

/** All that is kept for one set of assumptions that vary. */
interface Kept extends Points {
  /** What of the formula multiplies the rest and does not vary; the rest; and what in that is held. */
  factor: Expr;
  run: (columns: readonly Column[]) => Column;
  held: string[];
  /** Quantiles of the rest, and what they were computed for. */
  found: number[];
  state?: string;
}

/**
 * Runs a model at its points. They are the same on every machine and on every call: for each set of assumptions that vary they are made once
 * and kept while a slider moves. The formula goes over the points a node at a time, which stays in the processor's nearest cache.
 *
 * What multiplies the result without varying is taken out, since `c * V` has `c` times the quantiles of V: of a product, no point is computed again
 * whatever else is set.
 */
export function createSampler(model: Model): Sampler {
  const kept = new Map<string, Kept>();
  const ids = model.assumptions.map((a) => a.id);
  return (settings, shares, which = 'all') => {
    const varying = model.assumptions.flatMap(({ id, range, sourced }, index) =>
      settings[id] !== undefined || range.shape === 'fixed' || (which === 'sourced' && !sourced) ? [] : [index],
    );
    if (varying.length === 0) return null;
    const key = varying.join();
    let set = kept.get(key);
    if (!set) {
      const free = varying.map((index) => ids[index]!);
      const [factor, rest] = split(model.expr, free);
      const held = ids.filter((id) => !free.includes(id) && occurrences(rest, id) > 0);
      kept.set(key, (set = { ...createPoints(model, varying), factor, run: compile(rest, ids, LINES), held, found: [] }));
    }
    const valueOf = valuesOf(model, settings);
    const c = evaluate(set.factor, valueOf);
    const state = [c < 0, shares, set.held.map(valueOf)].join();
    if (set.state !== state) {
      const { rows, weights, run } = set;
      for (let k = 0; k < NODES.length; k++) {
        const row = run(ids.map((id, index) => rows[index]?.[k] ?? valueOf(id)));
        if (typeof row === 'number') curves.fill(row, k * LINES, (k + 1) * LINES);
        else curves.set(row, k * LINES);
      }
      // A negative factor turns low and high around.
      set.found = quantiles(weights, c < 0 ? shares.map((share) => 1 - share) : shares);
      set.state = state;
    }
    return set.found.map((q) => c * q);
  };
}

/** A formula as a product of two: of what does not vary, and of the rest. */
function split(expr: Expr, free: readonly string[]): [Expr, Expr] {
  if (!free.some((id) => occurrences(expr, id) > 0)) return [expr, 1];
  if (typeof expr !== 'object' || (expr[0] !== '*' && expr[0] !== '/')) return [1, expr];
  const [op, a, b] = expr;
  const [left, right] = [split(a!, free), split(b!, free)];
  return [[op, left[0], right[0]], [op, left[1], right[1]]];
}
