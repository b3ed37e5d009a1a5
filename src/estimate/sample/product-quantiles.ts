import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../solve/implied.ts';
import { createSampler } from './sample.ts';
import type { Expr, RunModel } from '../types.ts';

/** The shares of a result whose values are printed. */
const SHARES = [0.05, 0.5, 0.95];

/** With more ranges than so many, their sets outgrow the code that they spare. */
const MOST = 4;

/** By which assumptions vary (bit `i` stands for the i-th): the result's 5, 50 and 95 % over its value at the central values. */
export type ProductQuantiles = Readonly<Record<number, readonly number[]>>;

/**
 * Quantiles of a product or quotient of assumptions that occur once each; null for any other formula. A result `c * V` has `c` times the
 * quantiles of `V`, so that these hold whatever a reader sets the others to, and a page that carries them needs no points.
 */
export function productQuantiles(model: RunModel): ProductQuantiles | null {
  const varying = model.assumptions.flatMap((a, i) => (a.range.shape === 'fixed' ? [] : [i]));
  const central = evaluate(model.expr, valuesOf(model, {}));
  if (varying.length > MOST || !isProduct(model.expr, new Set()) || !(Math.abs(central) > 0)) return null;
  const sample = createSampler(model);
  const kept: Record<number, number[]> = {};
  for (let set = 1; set < 2 ** varying.length; set++) {
    const free = varying.filter((_, j) => set & (1 << j));
    const held = varying.filter((i) => !free.includes(i)).map((i) => model.assumptions[i]!);
    const found = sample(Object.fromEntries(held.map((a) => [a.id, a.range.central])), SHARES)!;
    // Twelve digits are more than are ever printed, and the same on every machine.
    kept[free.reduce((mask, i) => mask | (1 << i), 0)] = found.map((v) => Number((v / central).toPrecision(12)));
  }
  return kept;
}

function isProduct(expr: Expr, seen: Set<string>): boolean {
  if (typeof expr === 'number') return expr !== 0;
  if (typeof expr === 'string') return !seen.has(expr) && seen.add(expr).size > 0;
  const [op, ...args] = expr;
  return (op === '*' || op === '/') && args.every((arg) => isProduct(arg, seen));
}
