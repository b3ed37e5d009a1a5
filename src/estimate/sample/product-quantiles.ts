import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../solve/implied.ts';
import { createSampler } from './sample.ts';
import type { Expr, RunModel } from '../types.ts';

/** The shares of a result whose values are printed. */
const SHARES = [0.05, 0.5, 0.95];

/** Four ranges vary in 15 sets, with three numbers each. With a fifth there are 31, which weigh more in a page than the code that they spare. */
const MOST = 4;

/** By which assumptions vary (bit `i` stands for the i-th): the result's 5, 50 and 95 % over its value at the central values. */
export type ProductQuantiles = Readonly<Record<number, readonly number[]>>;

/**
 * Quantiles of a product or quotient of assumptions that occur once each; null for any other formula. A result `c * V` has `c` times the
 * quantiles of `V`. So these hold whatever value a reader gives the others, and a page that carries them computes no points.
 */
export function productQuantiles(model: RunModel): ProductQuantiles | null {
  const varying = [...model.assumptions.entries()].filter(([, a]) => a.range.shape !== 'fixed');
  const central = evaluate(model.expr, valuesOf(model, {}));
  if (varying.length > MOST || !isProduct(model.expr, new Set()) || !(Math.abs(central) > 0)) return null;
  const sample = createSampler(model);
  const kept: Record<number, number[]> = {};
  for (let set = 1; set < 2 ** varying.length; set++) {
    const free = varying.filter((_, j) => set & (1 << j));
    const held = varying.filter((one) => !free.includes(one)).map(([, a]) => a);
    const found = sample(Object.fromEntries(held.map((a) => [a.id, a.range.central])), SHARES) ?? [];
    // Twelve digits are more than are ever printed, and the same on every machine.
    kept[free.reduce((mask, [i]) => mask | (1 << i), 0)] = found.map((v) => Number((v / central).toPrecision(12)));
  }
  return kept;
}

function isProduct(expr: Expr, seen: Set<string>): boolean {
  if (typeof expr === 'number') return expr !== 0;
  if (typeof expr === 'string') return !seen.has(expr) && seen.add(expr).size > 0;
  const [op, ...args] = expr;
  return (op === '*' || op === '/') && args.every((arg) => isProduct(arg, seen));
}
