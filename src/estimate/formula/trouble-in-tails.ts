import { compile } from '../evaluate.ts';
import { lookup } from '../lookup.ts';
import { bounded } from '../printable.ts';
import { createPoints } from '../sample/points.ts';
import { NODES } from '../sample/lines.ts';
import { valuesOf } from '../values-of.ts';
import type { Interval } from '../solve/interval.ts';
import type { Expr, Model, Op } from '../types.ts';
import type { Formula } from './formula.ts';
import { type Trouble, troubleIn } from './trouble.ts';

/** Operations without a value in the tails of a range: below zero, or far beyond the ends that are printed. */
const TAILED: ReadonlyMap<string, readonly Op[]> = new Map([
  ['normal', ['/', '^', 'sqrt', 'log', 'exp']],
  ['lognormal', ['^', 'exp']],
]);
const ADVICE = 'in the tail of its range; give it a hard limit, or a shape without tails';

/** Looks at the values at which the model is run, which lie in the tails of its ranges too: the root of `normal, 1 to 9` has none below zero. */
export function findTroubleInTails({ expr, at }: Formula, model: Model): Trouble | null {
  const varying = model.assumptions.filter(({ range }) => range.shape !== 'fixed');
  if (!varying.some(({ range }) => TAILED.get(range.shape)?.some((op) => uses(expr, op)))) return null;
  const { rows, weights } = createPoints(model, varying);
  const run = compile(expr, weights.length);
  const centrals = valuesOf(model, {});
  for (const node of NODES.keys()) {
    const results = run((id) => rows[id]?.[node] ?? centrals(id));
    const line = (typeof results === 'number' ? [results] : [...results]).findIndex((result) => !bounded(result));
    if (line === -1) continue;
    const point = lookup(
      new Map(model.assumptions.map(({ id }) => [id, both(rows[id]?.[node]?.[line] ?? centrals(id))])),
    );
    return {
      ...(troubleIn(expr, at, point) ?? {
        reason: 'grows to 1e21 and more, which cannot be printed,',
        position: at.position,
      }),
      advice: ADVICE,
    };
  }
  return null;
}

const both = (value: number): Interval => [value, value];

function uses(expr: Expr, wanted: Op): boolean {
  if (typeof expr !== 'object') return false;
  const [op, ...args] = expr;
  return op === wanted || args.some((arg) => uses(arg, wanted));
}
