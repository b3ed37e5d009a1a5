import { evaluate } from '../evaluate.ts';
import { valuesOf } from '../values-of.ts';
import { holds } from '../verdict/holds.ts';
import { isInRange } from './in-range.ts';
import { createSolvers } from './solve.ts';
import type { Implied, RunAssumption, RunModel, Settings } from '../types.ts';
import { whole } from '../whole.ts';
import { within } from './within.ts';

/** For each assumption, the values that give the stated result while the others stay as they are. Empty where nothing is stated. */
export function implied(
  model: RunModel,
  settings: Settings = {},
  solverOf = createSolvers(model, settings),
): Implied[] {
  const { stated } = model;
  if (!stated) return [];
  return model.assumptions.map((assumption) => {
    const back = solverOf(assumption);
    const exact = back(stated.value);
    const edges = [back(stated.low), back(stated.high)] as const;
    // Boxes come whole: the nearest whole number is a solution if its result still rounds to the stated number.
    const near = exact
      .map((solution) => {
        const value = whole(assumption, solution);
        const [from, to] = around(solution, exact, edges);
        return [value, [Math.min(value, from), Math.max(value, to)] as const] as const;
      })
      .filter(([value]) =>
        holds(evaluate(model.expr, valuesOf(model, { ...settings, [assumption.id]: value })), stated),
      );
    // Of `(1 - loss) ^ 12` a loss of 193 % has the result of one of 7 %, and nobody looks for it.
    const kept = possible(near, assumption, ([value]) => value);
    const solutions = kept.map(([value]) => value);
    const intervals = kept.map(([, interval]) => interval);
    return {
      assumption: assumption.id,
      solutions,
      intervals,
      inRange: kept.map(([value, interval]) => isInRange(assumption, value, interval)),
      inLimits: solutions.map((solution) => isInLimits(assumption, solution)),
    };
  });
}

/**
 * The stretch around a solution that gives the stated interval: "9 million" needs 450 a box, and 8.5 to 9.5 million needs 425 to 475. Where an end of the
 * interval has no solution that is nearer to this one than to the others, the stretch ends at this one.
 */
function around(
  solution: number,
  exact: readonly number[],
  edges: readonly (readonly number[])[],
): readonly [number, number] {
  const near = edges.map(
    (found) =>
      (found.length === exact.length ? found[exact.indexOf(solution)] : undefined) ??
      nearest(
        found.filter((x) => nearest(exact, x) === solution),
        solution,
      ) ??
      solution,
  );
  return [Math.min(solution, ...near), Math.max(solution, ...near)];
}

const nearest = (values: readonly number[], to: number): number | undefined =>
  values.reduce<number | undefined>(
    (best, x) => (best === undefined || Math.abs(x - to) < Math.abs(best - to) ? x : best),
    undefined,
  );

/** Those solutions that lie within the hard limits; all of them where none does, since a reader then learns how far beyond they lie. */
export function possible<T>(found: readonly T[], limits: RunAssumption, valueOf: (one: T) => number): readonly T[] {
  const inside = found.filter((one) => isInLimits(limits, valueOf(one)));
  return inside.length > 0 ? inside : found;
}

/** Whether a value lies within the hard limits, or there are none. */
function isInLimits({ min, max }: RunAssumption, value: number): boolean {
  return within(value, min ?? -Infinity, max ?? Infinity);
}
