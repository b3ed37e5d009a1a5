import { isInRange } from './in-range.ts';
import { solve } from './solve.ts';
import type { Implied, RunAssumption, RunModel, Settings } from '../types.ts';
import { within } from './within.ts';

/** The value each assumption has while another is solved for: the reader's, else its central one. */
export function valuesOf(model: RunModel, settings: Settings): (id: string) => number {
  const values = new Map(model.assumptions.map((a) => [a.id, settings[a.id] ?? a.range.central]));
  return (id) => values.get(id)!;
}

/** For each assumption, what the stated result requires of it. Empty where nothing is stated. */
export function implied(model: RunModel, settings: Settings = {}): Implied[] {
  const { stated } = model;
  if (!stated) return [];
  const valueOf = valuesOf(model, settings);
  return model.assumptions.map((assumption) => {
    const back = (target: number) => solve(model.expr, assumption, target, valueOf);
    const solutions = back(stated.value);
    const edges = [back(stated.low), back(stated.high)] as const;
    const intervals = solutions.map((solution, i) => around(solution, i, solutions.length, edges));
    return {
      assumption: assumption.id,
      solutions,
      intervals,
      inRange: solutions.map((solution, i) => isInRange(assumption, solution, intervals[i]!)),
      inLimits: solutions.map((solution) => isInLimits(assumption, solution)),
    };
  });
}

/** The solutions for both ends of the stated interval that belong to this solution; itself where an end has none. */
function around(solution: number, index: number, count: number, edges: readonly (readonly number[])[]): readonly [number, number] {
  const near = edges.map((found) =>
    found.length === count ? found[index]! : found.reduce((best, x) => (Math.abs(x - solution) < Math.abs(best - solution) ? x : best), found[0] ?? solution),
  );
  return [Math.min(solution, ...near), Math.max(solution, ...near)];
}

/** Within the hard limits; any value is, where there are none. */
function isInLimits({ min, max }: RunAssumption, value: number): boolean {
  return within(value, min ?? -Infinity, max ?? Infinity);
}
