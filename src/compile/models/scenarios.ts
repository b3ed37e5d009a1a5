import { known } from '../../language/known.ts';
import { ofResult } from '../../estimate/outputs.ts';
import { ends } from '../../estimate/range.ts';
import { bounds } from '../../estimate/solve/bounds.ts';
import { point } from '../../estimate/solve/interval.ts';
import type { Model, Outcome, Scenario, Settings, Stated } from '../../estimate/types.ts';
import type { Lookup } from '../lookup.ts';
import { checkReference } from './find.ts';
import { fault } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';
import type { Estimate, Seed } from '../../seeds/types.ts';

export type ScenarioSeed = Estimate['scenarios'][number];

/** Faults of how the scenarios of an estimate are written, whatever they give. */
export function checkScenarios(found: Lookup, { file, data }: Seed<Estimate>): void {
  const ids = data.scenarios.map(({ id }) => id);
  for (const [i, scenario] of data.scenarios.entries()) {
    const complain = (reason: string, ...path: PropertyKey[]): unknown =>
      fault(found, { file, path: ['scenarios', i, ...path] }, reason);
    if (ids.indexOf(scenario.id) < i)
      complain(`the scenario \`${scenario.id}\` is there already; give each an id of its own`, 'id');
    const told = [scenario.published_by, scenario.ours].filter((one) => one !== undefined).length;
    if (told !== 1)
      complain(
        `the scenario \`${scenario.id}\` has ${told === 0 ? 'no origin' : 'two origins'}; write \`published_by:\` with who published it, or \`ours:\` with the reason`,
        'id',
      );
    checkReference(found, scenario.reference, { file, path: ['scenarios', i, 'reference'] });
    if (Object.keys(scenario.sets).length === 0)
      complain(`the scenario \`${scenario.id}\` sets nothing; write \`sets: { assumption: value }\``, 'sets');
    for (const id of Object.keys(scenario.sets)) {
      if (!Object.hasOwn(data.assumptions, id))
        complain(`the estimate has no assumption \`${id}\`${suggest(id, Object.keys(data.assumptions))}`, 'sets', id);
    }
    for (const id of Object.keys(data.scenarios[0]?.sets ?? {})) {
      if (!Object.hasOwn(scenario.sets, id))
        complain(
          `the scenario \`${scenario.id}\` leaves out \`${id}\`, which the first one sets; scenarios stand beside each other only where they set the same`,
          'sets',
        );
    }
  }
}

/** A scenario with the result that it gives. `model` is the estimate with its values in place. */
export function scenarioOf(seed: ScenarioSeed, model: Model, outcome: Outcome, ceiling: boolean): Scenario {
  const set = model.assumptions.filter(({ id }) => Object.hasOwn(seed.sets, id));
  const settings: Settings = Object.fromEntries(set.map(({ id, range }) => [id, range.central]));
  const [low, high] = span(ofResult(model), outcome);
  const by = seed.published_by ?? null;
  const [first] = set;
  if (!first) throw new Error(`the scenario ${seed.id} sets nothing, which is refused before`);
  return {
    id: seed.id,
    label: seed.label,
    by,
    settings,
    ends: Object.fromEntries(set.map(({ id, range }) => [id, ends(range)])),
    headline: outcome.headline,
    low,
    high,
    origin: {
      ...first.origin,
      label: seed.label,
      detail: by === null ? (seed.ours ?? '') : `Published by ${by}`,
      href: first.origin.href ?? (seed.reference ? `/references/#${seed.reference}` : null),
    },
    holds: model.stated && holdsIn(model.stated, low, high, ceiling),
  };
}

/** The ends of a result: exact where one assumption varies, else its 5 % and 95 %. */
function span(model: Model, { headline, spread }: Outcome): readonly [number, number] {
  const varying = model.assumptions.filter(({ range }) => range.shape !== 'fixed');
  if (varying.length === 0 || spread === null) return [headline, headline];
  if (varying.length > 1) return [spread.p5, spread.p95];
  const sides = new Map(
    model.assumptions.map(({ id, range }) => [id, range.shape === 'fixed' ? point(range.central) : ends(range)]),
  );
  return bounds(model.expr, (id) => known(sides, id, 'assumption'));
}

/** A number holds where its rounding meets the scenario's result; under a ceiling it need only not lie above it. */
export function holdsIn(stated: Stated, low: number, high: number, ceiling: boolean): boolean {
  const slack = 1e-6 * Math.abs(stated.value);
  return (
    stated.low <= high + slack &&
    (ceiling || stated.hedge === 'over' || stated.hedge === 'at-least' ? true : stated.high >= low - slack)
  );
}
