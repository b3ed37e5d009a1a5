import { expect, test } from 'vitest';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';
import { createUnits } from '../estimate/formula/units.ts';
import type { Site } from '../seeds/types.ts';
import { siteUnit } from './site-unit.ts';

const declared = { euro: { one: 'euro', many: 'euros' }, box: { one: 'box', many: 'boxes' } };
const named = (unit: string) => siteUnit(unit, { units: declared } as unknown as Site, createUnits(declared));

test('a currency has the name that the site gives it', () => {
  expect(named('EUR')).toEqual({ unit: 'euro' });
  expect(named('EUR/box')).toEqual({ unit: 'euro/box' });
  expect(named('GBP')).toEqual({ missing: 'GBP' });
});

test('the words of a seed may name it by its sign or its code', async () => {
  const seeds = changed(marchSeeds(), 'site.md', 'units:\n', 'units:\n  euro: { one: euro, many: euros }\n');
  const told = async (text: string) => {
    const fact = `facts:\n  cost: { label: A cost, stated: { text: "${text}", unit: euro } }\n`;
    const { messages } = await buildMarch(changed(seeds, 'references/town-map.md', 'facts:\n', fact));
    return messages.filter(({ severity }) => severity === 'error').map(({ reason }) => reason);
  };
  for (const text of ['€5 million', 'EUR 5 million', '5 million euros']) expect(await told(text)).toEqual([]);
  expect((await told('£5 million')).join()).toContain('and the unit is `euro`');
});
