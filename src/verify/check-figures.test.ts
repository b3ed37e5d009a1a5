import { expect, test } from 'vitest';
import type { Model, Origin } from '../estimate/types.ts';
import type { ClaimRecord } from '../schema/record.ts';
import { checkFigures, type Sources } from './check-figures.ts';
import { Step } from './report.ts';

const origin: Origin = {
  kind: 'quote',
  label: 'Tubs as the works reckon',
  value: '150 litres a tub',
  detail: 'Published by the works',
  href: '/claims/post/litres/',
  children: [],
};

/** What differs in the record of an estimate with one scenario, on a site with one claim. */
function differences(scenario: Origin, claims: readonly string[] = ['post/litres']): string[] {
  const sources: Sources = {
    claim: (id) => (claims.includes(id) ? ({ quote: { exact: '150 litres to a tub' } } as ClaimRecord) : null),
    estimate: () => null,
    reference: () => null,
    count: () => null,
    whole: true,
    models: () => [],
  };
  const model = { assumptions: [], scenarios: [{ by: 'the works', origin: scenario }] } as unknown as Model;
  const step = new Step();
  checkFigures('', { origins: [], own: { model, outcome: null } }, sources, 'a.md', step);
  return step.differences.map(({ says }) => says);
}

test('a scenario that takes the number of a claim says who published it, and not the claim’s words', () => {
  expect(differences(origin)).toEqual([]);
  expect(differences({ ...origin, detail: 'Published by somebody else' })).toEqual([
    'the origin `Tubs as the works reckon: 150 litres a tub` does not say that the works published it',
  ]);
  expect(differences(origin, [])).toEqual([
    'the origin `Tubs as the works reckon: 150 litres a tub` names a claim `post/litres` that is not there',
  ]);
});

test('elsewhere a claim’s own words must stand first', () => {
  const step = new Step();
  checkFigures(
    '',
    { origins: [origin], own: null },
    {
      claim: () => ({ quote: { exact: '150 litres to a tub' } }) as ClaimRecord,
      estimate: () => null,
      reference: () => null,
      count: () => null,
      whole: true,
      models: () => [],
    },
    'a.md',
    step,
  );
  expect(step.differences).toHaveLength(1);
});
