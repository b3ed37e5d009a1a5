import { compile } from './evaluate.ts';
import { LINES, NODES, createPoints } from './points.ts';
import type { Points } from './points.ts';
import { curves, quantiles } from './quantiles.ts';
import type { Model, Settings } from './types.ts';

/** Which ranges vary: all of them, or those with a source, the rest held at their central values. */
export type Which = 'all' | 'sourced';

/** Quantiles of a model's result at the given shares, ascending; null where nothing varies. */
export type Sampler = (settings: Settings, shares: readonly number[], which?: Which) => number[] | null;

/**
 * Runs a model at its points. They are the same on every machine and on every call: for each set of assumptions that vary they are made once
 * and kept while a slider moves. The formula goes over the points a node at a time, which stays in the processor's nearest cache.
 */
export function createSampler(model: Model): Sampler {
  const kept = new Map<string, Points>();
  const run = compile(model.expr, model.assumptions.map((a) => a.id), LINES);
  return (settings, shares, which = 'all') => {
    const varying = model.assumptions.flatMap(({ id, range, sourced }, index) =>
      settings[id] !== undefined || range.shape === 'fixed' || (which === 'sourced' && !sourced) ? [] : [index],
    );
    if (varying.length === 0) return null;
    const key = varying.join();
    let points = kept.get(key);
    if (!points) kept.set(key, (points = createPoints(model, varying)));
    const { rows, weights } = points;
    const given = model.assumptions.map(({ id, range }) => settings[id] ?? range.central);
    for (let k = 0; k < NODES.length; k++) {
      const row = run(given.map((value, index) => rows[index]?.[k] ?? value));
      if (typeof row === 'number') curves.fill(row, k * LINES, (k + 1) * LINES);
      else curves.set(row, k * LINES);
    }
    return quantiles(weights, shares);
  };
}
