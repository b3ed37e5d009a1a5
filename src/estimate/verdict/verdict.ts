import { decide } from './decide.ts';
import type { Grounds } from './grounds.ts';
import { point } from '../solve/interval.ts';
import type { Interval } from '../solve/interval.ts';
import { domain } from '../range.ts';
import { createSolvers } from '../solve/solve.ts';
import { reach } from '../solve/reach.ts';
import type { Sampler } from '../sample/sample.ts';
import { sentence } from './sentence.ts';
import type { ArithmeticVerdict, RunModel, Settings, Spread } from '../types.ts';

/** The arithmetic verdict: the rule is in `decide.ts`. Nothing stated, none. */
export function verdict(
  model: RunModel,
  settings: Settings,
  headline: number,
  all: Spread | null,
  sample: Sampler,
  reachable: Interval,
  solverOf = createSolvers(model, settings),
): ArithmeticVerdict {
  const { stated } = model;
  const grounds: Grounds = {
    arithmetic: null,
    none: null,
    by: null,
    headline,
    sourced: null,
    reach: reachable,
    changes: [],
    reached: null,
  };
  if (!stated) grounds.none = 'nothing-stated';
  else decide(model, stated, settings, all, sample, grounds, solverOf);
  return {
    arithmetic: grounds.arithmetic,
    none: grounds.none,
    sentence: sentence(model, grounds, settings),
    changes: grounds.changes,
  };
}

/** Outer bounds of the result within the hard limits. What has none and does not vary is what the reader set, or what it is. */
export const reachOf = (model: RunModel, settings: Settings): Interval => createReach(model)(settings);

/** The same for a runner. It keeps the bounds between steps, since only the slider of a value without limits changes them. */
export function createReach(model: RunModel): (settings: Settings) => Interval {
  const sides = model.assumptions.map((a) => [a.id, domain(a)] as const);
  const given = sides.filter(([, [low, high]]) => low === high);
  let known: string | undefined;
  let found: Interval;
  return (settings) => {
    const set = given.map(([id, [low]]) => [id, point(settings[id] ?? low)] as const);
    const key = set.join();
    if (key !== known) found = reach(model.expr, new Map([...sides, ...set]));
    known = key;
    return found;
  };
}
