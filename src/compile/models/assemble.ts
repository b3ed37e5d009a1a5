import type { Formula } from '../../estimate/formula/formula.ts';
import type { Assumption, Model, Origin, Output, Range } from '../../estimate/types.ts';
import { movingTogether } from '../../estimate/complete-together.ts';
import { withFine } from '../../estimate/fine-model.ts';
import { wholeRange } from '../../estimate/whole-range.ts';
import { countFault, validateRange } from '../../estimate/validate-range.ts';
import { suggest } from '../../seeds/suggest.ts';
import { findEstimate, findFact } from './find.ts';
import { printIn } from './print-model.ts';
import { readRange, shareFault } from './range.ts';
import { shareFaults } from './share-faults.ts';
import type { ScenarioSeed } from './scenarios.ts';
import { followed } from './followed.ts';
import type { ClaimEntry, Lookup } from '../lookup.ts';
import { factQuantity } from './quantities.ts';
import { formatGivenRange } from '../../estimate/format.ts';
import { ends } from '../../estimate/range.ts';
import { sliderFault } from '../../estimate/slider-fault.ts';
import type { Computed, Need, Root, Source } from './source.ts';
import { readSource } from './sources.ts';
import { readTogether } from './together.ts';
import { known } from '../../language/known.ts';
import { own } from '../../language/own.ts';
import { fault, type Spot, under } from '../../seeds/spot.ts';
import type { ClaimSeed, Estimate, Seed } from '../../seeds/types.ts';

type Binding = NonNullable<ClaimSeed['check']>['with'][string];
type Spec = Estimate['assumptions'][string];

export interface Assembled {
  model: Model;
  /** What each assumption rests on, in the model's order. */
  roots: Map<string, Root[]>;
}

/** An estimate with its assumptions complete; with a claim's values in place of its own where `claim` is given. Null after a fault. */
export function assemble(
  found: Lookup,
  computed: Computed,
  seed: Seed<Estimate>,
  formula: Formula,
  claim: ClaimEntry | null,
  scenario: ScenarioSeed | null,
  outputs: Output[],
): Assembled | null {
  for (const id of Object.keys(claim?.claim.check?.with ?? {})) {
    if (!claim || Object.hasOwn(seed.data.assumptions, id)) continue;
    const spot = bindingSpot(claim, id);
    found.faults.add(
      spot.file.file,
      spot.file.placeOfKey(spot.path),
      `the estimate \`${seed.slug}\` has no assumption \`${id}\`${suggest(id, formula.symbols)}`,
    );
  }
  const roots = new Map<string, Root[]>();
  const assumptions: Assumption[] = [];
  for (const id of formula.symbols) {
    const whole = assumption(found, computed, seed, id, claim, scenario);
    if (!whole) continue;
    assumptions.push(whole.assumption);
    roots.set(id, whole.roots);
  }
  if (assumptions.length < formula.symbols.length) return null;
  const together = readTogether(found, seed, assumptions, claim);
  if (!together) return null;
  const model: Model = {
    id: seed.slug,
    title: seed.data.title,
    formula: seed.data.formula,
    expr: formula.expr,
    assumptions,
    unit: seed.data.unit,
    unitLabel: found.units.label(seed.data.unit),
    percent: seed.data.percent,
    resultLabel: seed.data.result,
    stated: null,
    ...(seed.data.name === undefined ? {} : { name: nameWith(found, seed, seed.data.name, assumptions) }),
    ...(seed.data.limit === undefined ? {} : { limit: seed.data.limit }),
    ...(seed.data.ceiling ? { ceiling: true } : {}),
    ...movingTogether(together, assumptions),
    // Before it is tried out: what only another result uses has no part in this one.
    ...(outputs.length > 0 && { outputs }),
  };
  return { model: withFine(model), roots };
}

/** A result's name with the range of an assumption in the place of `{id}`: "Full halls, at 300 to 500 seats a hall". */
function nameWith(found: Lookup, seed: Seed<Estimate>, name: string, assumptions: readonly Assumption[]): string {
  return name.replace(/\{(\w+)\}/g, (whole, id: string) => {
    const one = assumptions.find((a) => a.id === id);
    if (one) return formatGivenRange(...ends(one.range), one.unitLabel, one.percent);
    const ids = assumptions.map((a) => a.id);
    fault(
      found,
      { file: seed.file, path: ['name'] },
      `the estimate \`${seed.slug}\` has no assumption \`${id}\`${suggest(id, ids)}`,
    );
    return whole;
  });
}

function assumption(
  found: Lookup,
  computed: Computed,
  seed: Seed<Estimate>,
  id: string,
  claim: ClaimEntry | null,
  scenario: ScenarioSeed | null,
): { assumption: Assumption; roots: Root[] } | null {
  const spec = known(seed.data.assumptions, id, 'assumption');
  const inSeed: Spot = { file: seed.file, path: ['assumptions', id] };
  const limits = readLimits(found, computed, spec, inSeed);
  if (!limits) return null;
  const shares = spec.percent ? shareFaults(spec, limits.max) : [];
  for (const { path, reason } of shares) fault(found, under(inSeed, ...path), reason);
  if (shares.length > 0) return null;
  const need: Need = {
    limits,
    label: spec.label,
    unit: spec.unit,
    percent: spec.percent,
    within: null,
    spot: inSeed,
    origin: under(inSeed, 'origin'),
  };
  const bound = boundBy(claim, id);
  const set = scenario && Object.hasOwn(scenario.sets, id) ? scenario : null;
  // A claim or a scenario may set another value. What the seed has as `value` must be readable all the same.
  const aside = (bound || set) && spec.value !== undefined ? readRange(spec.value, spec.percent, limits) : null;
  if (aside && 'problem' in aside) return fault(found, under(inSeed, 'value'), aside.problem);
  const source = bound
    ? readSource(found, computed, bound.binding, 'value' in bound.binding ? bound.binding.value : undefined, {
        ...need,
        within: bound.within,
        spot: bound.spot,
        origin: bound.spot,
      })
    : set
      ? ofScenario(found, computed, seed, set, id, need)
      : ofSeed(found, computed, spec, need);
  if (!source) return null;
  const many = source.origin.kind === 'reference' ? shareFault(source.range, need) : null;
  if (many !== null) return fault(found, bound?.spot ?? need.origin, many);
  if (!sound(found, source, limits, spec, bound?.spot ?? inSeed, inSeed)) return null;
  const slider = spec.slider
    ? sliderFault(spec.slider, { range: source.range, ...limits }, bound !== null || source.claim !== null)
    : null;
  if (slider) return fault(found, under(inSeed, 'slider'), slider);
  return {
    roots: source.roots,
    assumption: {
      id,
      label: spec.label,
      unit: spec.unit === '1' ? '' : spec.unit,
      unitLabel: found.units.label(spec.unit),
      percent: spec.percent,
      range: spec.integer ? wholeRange(source.range) : source.range,
      min: limits.min,
      max: limits.max,
      limitReason:
        spec.limit_reason === undefined ? '' : computed.reason(spec.limit_reason, under(inSeed, 'limit_reason')),
      sourced: source.sourced,
      ...(source.sourced && source.origin.kind === 'estimate' ? { calculated: true } : {}),
      stated: source.claim !== null && claim !== null && source.claim.article.slug === claim.article.slug,
      integer: spec.integer,
      // The ends wait for the implied values, so that the reader can reach them.
      slider: spec.slider
        ? { min: spec.slider.min, max: spec.slider.max, step: 0, log: spec.slider.log ?? false }
        : { min: 0, max: 0, step: 0, log: false },
      origin: source.origin,
      ...(spec.phrases ? { phrases: { must: spec.phrases.must, if: spec.phrases.if } } : {}),
    },
  };
}

function ofSeed(found: Lookup, computed: Computed, spec: Spec, need: Need): Source | null {
  if (spec.origin) return readSource(found, computed, spec.origin, spec.value, need);
  return fault(
    found,
    need.spot,
    'no `origin`, and no scenario that sets it; write `origin: { fact: reference/fact }` or another',
  );
}

/** What a scenario sets an assumption to; null after a fault. */
function ofScenario(
  found: Lookup,
  computed: Computed,
  seed: Seed<Estimate>,
  scenario: ScenarioSeed,
  id: string,
  need: Need,
): Source | null {
  const set = known(scenario.sets, id, 'value of a scenario');
  const spot: Spot = { file: seed.file, path: ['scenarios', seed.data.scenarios.indexOf(scenario), 'sets', id] };
  const there = { ...need, spot, origin: spot };
  if (typeof set === 'object' && !('shape' in set)) return readSource(found, computed, set, undefined, there);
  const range = readRange(set, need.percent, need.limits);
  if ('problem' in range) return fault(found, spot, range.problem);
  const published = scenario.published_by !== undefined;
  const origin: Origin = {
    kind: published ? 'reference' : 'working',
    label: need.label,
    value: printIn(found, range, need),
    detail: published ? `Published by ${scenario.published_by}` : (scenario.ours ?? ''),
    href: scenario.reference === undefined ? null : `/references/#${scenario.reference}`,
    children: [],
  };
  return { range, origin, sourced: published, claim: null, roots: [] };
}

interface Limits {
  min: number | null;
  max: number | null;
}

function readLimits(found: Lookup, computed: Computed, spec: Spec, own: Spot): Limits | null {
  const most = highest(found, computed, spec, own);
  if (most === undefined) return null;
  // The limit of a count may be computed as 12.4. The most that can be counted is then 12.
  const max = spec.integer && most !== null && typeof spec.max !== 'number' ? Math.floor(most) : most;
  const min = spec.min ?? null;
  // A claim's value may lie outside of the limits, but the limits must not contradict each other.
  if (min !== null && max !== null && min > max)
    return fault(
      found,
      under(own, 'min'),
      `the limits are inside out: at least \`${min}\`, at most \`${max}\`; the lower comes first`,
    );
  return { min, max };
}

/** The upper limit; null where there is none, undefined after a fault. */
function highest(found: Lookup, computed: Computed, spec: Spec, own: Spot): number | null | undefined {
  const { max } = spec;
  if (max === undefined || typeof max === 'number') return max ?? null;
  const name = 'fact' in max ? 'fact' : 'estimate';
  const spot = under(own, 'max', name);
  if ('fact' in max) {
    const entry = findFact(found, max.fact, spot);
    const quantity = entry && factQuantity(found, entry);
    if (!quantity) return undefined;
    return converted(found, ends(quantity.range)[1], quantity.unit, spec.unit, spot);
  }
  const seed = findEstimate(found, max.estimate, spot);
  const result = seed && followed(found, spot, () => computed.estimate(max.estimate));
  if (!result) return undefined;
  const top = result.outcome.reach[1];
  if (top === null) {
    fault(
      found,
      spot,
      `the estimate \`${max.estimate}\` has no highest result, since not all that it rests on has hard limits; give them, or write a number`,
    );
    return undefined;
  }
  return converted(found, top, result.model.unit, spec.unit, spot);
}

function converted(found: Lookup, value: number, from: string, to: string, spot: Spot): number | undefined {
  try {
    return found.units.same(from, to) ? value : found.units.convert(value, from, to);
  } catch (error) {
    fault(found, spot, `the limit is in \`${from}\`, the assumption in \`${to}\`: ${(error as Error).message}`);
    return undefined;
  }
}

function sound(
  found: Lookup,
  { range, claim, origin }: Source,
  { min, max }: Limits,
  spec: Spec,
  spot: Spot,
  own: Spot,
): boolean {
  const odd = spec.integer ? uncounted(spec, claim || origin.kind === 'estimate' ? null : range) : null;
  if (odd) fault(found, under(odd.of === 'value' ? spot : own, odd.of), odd.reason);
  if (odd) return false;
  // A claim may state what nature forbids; that is for the verdict to say. A range of ours may not.
  const limits = claim ? { min: null, max: null } : { min, max };
  // One value is all that is possible: a limit from both sides, and no range.
  const single = min !== null && min === max && range.shape === 'fixed' && range.central === min;
  const faults = validateRange({ range, ...(single ? { min: null, max: null } : limits) });
  for (const reason of faults) fault(found, under(spot, 'value'), reason);
  return faults.length === 0;
}

/**
 * The field in which a seed gives a count with a fraction, and the fault; null where there is none. A claim or another estimate may give a fraction: there the
 * nearest whole number is meant.
 */
function uncounted({ percent, min, max, slider }: Spec, range: Range | null): { of: string; reason: string } | null {
  if (percent)
    return { of: 'integer', reason: '`integer: true` and `percent: true`: a share is no count; leave one of them out' };
  const none: Range = { shape: 'fixed', central: 0 };
  const tried = {
    value: countFault(range ?? none),
    min: countFault(none, [min]),
    max: countFault(none, [typeof max === 'number' ? max : null]),
    slider: countFault(none, [slider?.min, slider?.max]),
  };
  for (const [of, reason] of Object.entries(tried)) if (reason !== null) return { of, reason };
  return null;
}

/** What a claim's check sets an assumption to, and where; null where the estimate's own value counts. */
function boundBy(claim: ClaimEntry | null, id: string): { binding: Binding; spot: Spot; within: string } | null {
  const binding = claim && own(claim.claim.check?.with ?? {}, id);
  return binding ? { binding, spot: bindingSpot(claim, id), within: claim.article.slug } : null;
}

function bindingSpot(claim: ClaimEntry, id: string): Spot {
  return { file: claim.article.file, path: ['claims', claim.index, 'check', 'with', id] };
}
