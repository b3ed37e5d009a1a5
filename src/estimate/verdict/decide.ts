import { evaluate } from '../evaluate.ts';
import { boundHolds } from './bound.ts';
import { edgeHolds } from './edge.ts';
import { byScenarios } from './scenarios.ts';
import type { Grounds } from './grounds.ts';
import { valuesOf } from '../values-of.ts';
import { lookup } from '../lookup.ts';
import { bounds } from '../solve/bounds.ts';
import { point } from '../solve/interval.ts';
import type { Interval } from '../solve/interval.ts';
import type { Solvers } from '../solve/solve.ts';
import { ends } from '../range.ts';
import type { Sampler } from '../sample/sample.ts';
import { spreadOf } from '../sample/spread.ts';
import type { RunAssumption, RunModel, Settings, Spread, Stated } from '../types.ts';
import { holds } from './holds.ts';
import { within } from '../solve/within.ts';
import { witness } from '../solve/witness.ts';

/** Sourced ranges that spread the result over more than this factor test nothing. */
const TOO_LOOSE = 10;

/**
 * The arithmetic verdict. The rule, first match:
 *
 *  1. Nothing stated: none (`verdict` sees to that).
 *  2. *Adds up* where a bound holds: "over", "at least" (or "under") is stated, and the result is proven on that side by the hard limits, or lies
 *     there over the whole sourced range with nothing unsourced varying; and it is not further off than a factor of two.
 *     ("Up to" and "almost" are no such bounds: they claim how high the result goes, not that it goes no higher.)
 *  3. *Cannot add up* where interval arithmetic proves that nothing within the hard limits gives any number of the stated interval.
 *  4. Where some scenario rules the number out, and the reader has set nothing: *adds up only if* one of the others is so. No range that mixes two
 *     decides. Where every scenario allows the number, the rules below judge it: possible in each is not yet right. Under a ceiling: *adds up* where there is room for the number wherever in their ranges the assumptions stand.
 *  5. None, too loose, where the result is spread over more than a factor of ten, and the sourced ranges alone do that.
 *  6. *Adds up* where the headline, or the edge that the hedge claims (5 % for the bottom, 95 % for the top), lies in the stated interval.
 *     Only sourced ranges move that edge.
 *  7. *Adds up only if* some change within the limits gives the stated number; the smallest is named. It is put back, so it is a proof.
 *  8. None, undecided, where neither was found.
 *
 * An unsourced range never acquits: by 6 the headline or the edge must lie in the interval wherever in its range such an assumption
 * stands. So a wider unsourced range can only undo "adds up".
 *
 * A wider sourced range acquits only where its edge comes to lie on the stated number, which is what "up to" says of it; wider still, the edge
 * passes beyond it and acquits no more. So width alone does not: the number must be where the source's own top or bottom is.
 *
 * That assumptions move together is held against a number where we alone say so, and never for it: the sourced range is that of independent ones then.
 *
 * What the reader has set is given, not varied. It writes what it finds into `grounds`.
 */
export function decide(
  model: RunModel,
  stated: Stated,
  settings: Settings,
  all: Spread | null,
  sample: Sampler,
  grounds: Grounds,
  solverOf: Solvers,
): void {
  const { headline } = grounds;
  const working = model.assumptions.filter(
    (a) => !a.sourced && a.range.shape !== 'fixed' && settings[a.id] === undefined,
  );
  const ours = working.length > 0 || model.mix?.sourced !== undefined;
  const loose = isLoose(all) && (!ours || isLoose((grounds.sourced = spreadOf(sample, settings, 'sourced'))));
  if (working.length === 0) grounds.sourced = ours ? spreadOf(sample, settings, 'sourced') : all;

  const adds = (by: Grounds['by']) => Object.assign(grounds, { arithmetic: 'adds-up', by });
  const condition = (): void => {
    const change = witness(model, stated, settings, headline, solverOf);
    if (change) {
      const changed = valuesOf(model, {
        ...settings,
        ...Object.fromEntries(change.map((c) => [c.assumption, c.value])),
      });
      Object.assign(grounds, {
        arithmetic: 'adds-up-only-if',
        changes: change,
        reached: evaluate(model.expr, changed),
      });
    } else grounds.none = 'undecided';
  };
  const certain =
    working.length === 0 && !loose ? (grounds.sourced ?? { p5: headline, p50: headline, p95: headline }) : null;
  const over = overWorking(model, settings, working);
  const found = byScenarios(model, stated, settings, over, all);
  if (boundHolds(stated, over, grounds.reach, certain)) adds('bound');
  else if (!meets(grounds.reach, stated)) grounds.arithmetic = 'cannot-add-up';
  else if (found) {
    if (found === 'condition') condition();
    else adds(found);
  } else if (loose) grounds.none = 'too-loose';
  else if (holds(headline, stated) && (working.length === 0 || over.every((value) => holds(value, stated))))
    adds('headline');
  else if (edgeHolds(stated, settings, sample, working, over, grounds)) adds('edge');
  else condition();
}

/** A result that may be of either sign is as loose as can be. */
function isLoose(spread: Spread | null): boolean {
  return (
    spread !== null &&
    !(spread.p5 * spread.p95 > 0 && Math.max(spread.p95 / spread.p5, spread.p5 / spread.p95) <= TOO_LOOSE)
  );
}

function meets([low, high]: Interval, stated: Stated): boolean {
  return within(Math.max(low, stated.low), -Infinity, Math.min(high, stated.high));
}

/** Bounds of the result wherever in their ranges the unsourced assumptions stand, all others at their central values. */
function overWorking(model: RunModel, settings: Settings, working: readonly RunAssumption[]): Interval {
  const sides = new Map(model.assumptions.map((a) => [a.id, point(settings[a.id] ?? a.range.central)]));
  for (const a of working) sides.set(a.id, ends(a.range));
  return bounds(model.expr, lookup(sides));
}
