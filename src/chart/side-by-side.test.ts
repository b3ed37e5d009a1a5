import { expect, test } from 'vitest';
import type { Scenario } from '../estimate/types.ts';
import { crowd, stated } from '../../tests/samples/chart-models.ts';
import { print } from './print.ts';
import { sideBySide } from './side-by-side.ts';

const scenario = (id: string, low: number, high: number, by: string | null, holds: boolean): Scenario => ({
  id,
  label: `Case ${id}`,
  by,
  origin: { kind: 'working', label: '', value: '', detail: '', href: null, children: [] },
  settings: { density: (low + high) / 2 },
  ends: { density: [low, high] },
  headline: 40_000 * ((low + high) / 2),
  low: 40_000 * low,
  high: 40_000 * high,
  holds,
});
const model = (...scenarios: Scenario[]) => crowd({ scenarios, stated: stated('90,000', 90_000, 85_000, 95_000) });
const loose = scenario('loose', 1, 2, 'the city', false);
const dense = scenario('dense', 2, 4, null, true);

test('two cases stand side by side, with what each sets, whose it is and what comes of it', () => {
  const html = (sideBySide(model(loose, dense)) ?? []).map(print).join('');
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
  );
  expect(rows).toEqual([
    ['Case', 'Case loose', 'Case dense'],
    ['Whose', 'the city', 'our own estimate'],
    ['People on a square metre', '1 to 2', '2 to 4'],
    ['Result', '40,000 to 80,000. 90,000 is not possible.', '80,000 to 160,000. 90,000 is possible.'],
  ]);
  expect(html).not.toContain('<select');
});

test('of three cases a reader chooses two', () => {
  const html = (sideBySide(model(loose, dense, { ...dense, id: 'third', label: 'Third' })) ?? []).map(print).join('');
  expect(html.match(/<select/g)).toHaveLength(2);
  expect(html).toContain('<option value="2">Third</option>');
});

test('one case has nothing beside it', () => expect(sideBySide(model(loose))).toBeNull());

test('a number just above a case’s result is possible as a rounded one, and said to be that', () => {
  const html = (sideBySide(model(scenario('near', 1, 2.2, null, true), dense)) ?? []).map(print).join('');
  expect(html).toContain('40,000 to 88,000. As a rounded number, 90,000 is possible.');
});
