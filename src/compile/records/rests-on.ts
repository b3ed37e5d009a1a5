import type { Origin } from '../../estimate/types.ts';
import type { Lookup } from '../lookup.ts';
import { partsOf } from '../models/find.ts';

/** The records from which a record takes values. */
export interface RestsOn {
  /** Each estimate stands before those from which it takes values. */
  estimates: Set<string>;
  references: Set<string>;
}

/** The fields of a seed that name a source. */
interface Named {
  fact?: string;
  facts?: readonly string[];
  estimate?: string;
}

/**
 * The estimates and references behind a claim or an estimate (`claims/report/total`, `estimates/boxes`): behind its assumptions, their limits, and every
 * scenario; and those that its prose cites.
 */
export function restsOn(found: Lookup, record: string, prose: readonly Origin[]): RestsOn {
  const all: RestsOn = { estimates: new Set(), references: new Set() };
  const take = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { fact, facts = [], estimate } = value as Named;
    for (const ref of fact === undefined ? facts : [fact]) all.references.add(ref.replace(/\/.*/, ''));
    if (estimate !== undefined) takeEstimate(estimate);
  };
  /** All of an estimate but the assumptions that a claim sets. */
  const takeEstimate = (ref: string, set: readonly string[] = []): void => {
    const [id] = partsOf(ref);
    const seed = found.estimates.get(id);
    if (!seed || all.estimates.has(id)) return;
    all.estimates.add(id);
    for (const [name, { origin, max }] of Object.entries(seed.data.assumptions)) {
      if (!set.includes(name)) take(origin);
      take(max);
    }
    for (const scenario of seed.data.scenarios)
      for (const [name, value] of Object.entries(scenario.sets)) if (!set.includes(name)) take(value);
  };
  const follow = ({ href, children }: Origin): void => {
    const [, estimate] = /^\/estimates\/([^/]+)\//.exec(href ?? '') ?? [];
    const [, reference] = /^\/references\/#(.+)$/.exec(href ?? '') ?? [];
    if (estimate !== undefined) all.estimates.add(estimate);
    if (reference !== undefined) all.references.add(reference);
    children.forEach(follow);
  };
  const [, kind, name = ''] = /^(\w+)\/(.*)$/.exec(record) ?? [];
  if (kind === 'estimates') takeEstimate(name);
  const check = kind === 'claims' ? found.claims.get(name)?.claim.check : undefined;
  if (check) {
    takeEstimate(check.estimate, Object.keys(check.with));
    Object.values(check.with).forEach(take);
  }
  prose.forEach(follow);
  return all;
}
