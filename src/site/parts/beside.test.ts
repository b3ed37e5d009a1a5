import { expect, test } from 'vitest';
import { estimate } from '../../../tests/samples/records.ts';
import type { Records } from '../records.ts';
import { amongWays, besideFamiliar, familiarBy } from './beside.ts';

const origin = { kind: 'reference' as const, label: '', value: '', detail: '', href: null, children: [] };
const of = (label: string, date: string | null, kind: 'capacity' | 'delivery' | null) => ({
  label,
  value: 1,
  date,
  of: kind,
  origin,
});

test('a claim is set beside what was known on its day, and never room beside what came', () => {
  const all = [
    of('before', '2024-03', null),
    of('after', '2024-10-28', null),
    of('undated', null, null),
    of('came', '2024-01-01', 'delivery'),
    of('room', '2024-01-01', 'capacity'),
  ];
  const names = (kind: string | null) => familiarBy('2024-06-14', kind, all).map((c) => c.label);
  expect(names('capacity')).toEqual(['before', 'room']);
  expect(names('delivery')).toEqual(['before', 'came']);
  expect(names(null)).toEqual(['before']);
});

test('three ways to an answer are drawn, two are not', () => {
  const ways = (count: number): string => {
    const all = Array.from({ length: count }, (_, i) => {
      const one = estimate({ id: `way-${i}`, title: `Way ${i}` });
      return { ...one, model: { ...one.model, unit: 'person/bus' } };
    });
    return amongWays(all[0]!, { estimate: new Map(all.map((data) => [data.id, { data }])) } as unknown as Records);
  };
  expect(ways(2)).toBe('');
  for (const name of ['Way 0', 'Way 1', 'Way 2']) expect(ways(3)).toContain(name);
});

test('a result is set beside the familiar quantity that is nearest, in a sentence with its source', () => {
  const { model, outcome } = estimate({});
  const headline = outcome.headline;
  const familiar = (label: string, times: number) => ({
    ...of(label, '2024-06-14', null),
    value: headline / times,
    origin: { ...origin, href: '/references/#hall', detail: 'The hall’s own count' },
  });
  const html = besideFamiliar('Result', model, outcome, [familiar('Far away', 40), familiar('Seats in the hall', 3)]);
  expect(html).toContain('93,600 is about 3 times “Seats in the hall” (14 June 2024): ');
  expect(html).toContain('/references/#hall">The hall’s own count</a>');
  expect(html).not.toContain('times “Far away”');
});
