import { bisect } from './bisect.ts';
import { evaluate } from '../evaluate.ts';
import { heldBut } from './held-but.ts';
import { valuesOf } from '../values-of.ts';
import { named } from '../verdict/named.ts';
import { bounded } from '../printable.ts';
import { clamp, domain, ends } from '../range.ts';
import { createSolvers } from './solve.ts';
import type { Solver, Solvers } from './solve.ts';
import type { RunAssumption, RunModel, Settings, Stated } from '../types.ts';
import { whole } from '../whole.ts';
import { within } from './within.ts';

/** A change of one or more assumptions that gives the stated result. */
export type Change = Array<{ assumption: string; value: number }>;

/** Two changes whose sizes differ by less than this factor are equally small. The first is named, so that roundoff does not decide. */
const TIE = 1 - 1e-9;

/** No assumption is moved by more half-widths of its range than this. A fixed number counts as so far away, since it is the last to be blamed. */
const FURTHEST = 1e6;

/**
 * The smallest change within the hard limits that gives the stated number, or one of its rounding interval where the number itself is out of
 * reach: of one assumption if one will do, else of two, else of all. Put back into the formula before it counts, so it is a proof; null where
 * none was found.
 *
 * Small is counted in half-widths of the assumption's own range (in logarithms for a lognormal), so that what is known well is the last to
 * be blamed. A fixed number has no width: it is blamed only where no range will do, and then by the share it changes.
 */
export function witness(
  model: RunModel,
  stated: Stated,
  settings: Settings,
  headline: number,
  solverOf = createSolvers(model, settings),
): Change | null {
  const valueOf = valuesOf(model, settings);
  const free = model.assumptions.filter((a) => {
    const [low, high] = domain(a);
    return low < high;
  });
  return single(model, stated, named(stated, headline), free, valueOf, solverOf) ?? joint(model, stated, free, valueOf);
}

function single(
  model: RunModel,
  stated: Stated,
  target: number,
  free: readonly RunAssumption[],
  valueOf: (id: string) => number,
  solverOf: Solvers,
): Change | null {
  let best: Change | null = null;
  let least = Infinity;
  for (const assumption of free) {
    const value = nearest(model, stated, target, assumption, valueOf, solverOf(assumption));
    if (value === null) continue;
    const size = distance(assumption, value);
    if (size < least * TIE) [best, least] = [[{ assumption: assumption.id, value }], size];
  }
  return best;
}

/** The value nearest to the central one that gives the target; if none may, one that gives any number of the stated interval. */
function nearest(
  model: RunModel,
  stated: Stated,
  target: number,
  assumption: RunAssumption,
  valueOf: (id: string) => number,
  solve: Solver,
): number | null {
  const limits = domain(assumption);
  const fits = (value: number) => {
    const result = evaluate(model.expr, (id) => (id === assumption.id ? value : valueOf(id)));
    return Number.isFinite(value) && within(value, ...limits) && within(result, stated.low, stated.high);
  };
  const pick = (values: number[]) =>
    values
      .filter(fits)
      .reduce<number | null>(
        (best, v) => (best === null || distance(assumption, v) < distance(assumption, best) ? v : best),
        null,
      );
  const back = (result: number) => solve(result).map((value) => whole(assumption, value));
  return pick(back(target)) ?? pick([...back(stated.low), ...back(stated.high), ...limits]);
}

/** How many half-widths of its range a value lies from the central one. A fixed number has no width, so it comes after all that have one. */
export function distance({ range }: RunAssumption, value: number): number {
  if (range.shape === 'fixed') return FURTHEST * (1 + Math.abs(value - range.central) / (Math.abs(range.central) || 1));
  const [low, high] = ends(range);
  if (range.shape === 'lognormal')
    return value > 0 ? Math.abs(Math.log(value / range.central)) / (Math.log(high / low) / 2) : Infinity;
  return Math.abs(value - range.central) / ((high - low) / 2);
}

/** `value` moved by so many half-widths, within the limits. A fixed number moves by tenths of itself. */
function moved(assumption: RunAssumption, value: number, widths: number): number {
  const { range } = assumption;
  const [low, high] = ends(range);
  const half = range.shape === 'fixed' ? (Math.abs(value) || 1) / 10 : (high - low) / 2;
  return clamp(range.shape === 'lognormal' ? value * (high / low) ** (widths / 2) : value + widths * half, assumption);
}

/** Two assumptions moved by equally many widths, each to the side that helps; the pair that needs the fewest. Fixed ones only if they must. */
function joint(
  model: RunModel,
  stated: Stated,
  free: readonly RunAssumption[],
  valueOf: (id: string) => number,
): Change | null {
  const ranges = free.filter((a) => a.range.shape !== 'fixed');
  for (const group of [pairs(ranges), pairs(free), [free]]) {
    let best: Change | null = null;
    let least = Infinity;
    for (const members of group) {
      const found = together(model, stated, members, valueOf, least * TIE);
      if (found && found.widths < least * TIE) [best, least] = [found.change, found.widths];
    }
    if (best) return best;
  }
  return null;
}

function pairs<T>(items: readonly T[]): T[][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]));
}

function together(
  model: RunModel,
  stated: Stated,
  members: readonly RunAssumption[],
  valueOf: (id: string) => number,
  most: number,
): { change: Change; widths: number } | null {
  const expr = heldBut(
    members.map(({ id }) => id),
    model.expr,
    valueOf,
  );
  const result = (values: ReadonlyMap<string, number>) => evaluate(expr, (id) => values.get(id) ?? valueOf(id));
  const start = result(new Map());
  const target = start < stated.low ? stated.low : stated.high;
  const toward = Math.sign(target - start);
  const moves = members.map((a) => {
    const to = (widths: number) => moved(a, valueOf(a.id), widths);
    const gain = (side: number) => toward * (result(new Map([[a.id, to(side)]])) - start);
    const side = gain(1) >= gain(-1) ? 1 : -1;
    return [a.id, (widths: number) => whole(a, to(side * widths))] as const;
  });
  const values = (widths: number) => new Map(moves.map(([id, to]) => [id, to(widths)]));
  const short = (widths: number) => toward * (target - result(values(widths)));
  let from = 0;
  for (let to = 0.25; to <= FURTHEST && from < most; to *= 1.5) {
    if (short(to) <= 0) {
      const widths = bisect(short, from, to);
      // The crossing lies between two neighbours; take the one on the far side.
      const change = [widths, widths * (1 + 1e-12), to]
        .map(values)
        .find((v) => [...v.values()].every(bounded) && within(result(v), stated.low, stated.high));
      return change ? { widths, change: [...change].map(([assumption, value]) => ({ assumption, value })) } : null;
    }
    from = to;
  }
  return null;
}
