import { expect, test } from 'vitest';
import { crowd } from '../../tests/samples/chart-models.ts';
import type { Assumption } from '../estimate/types.ts';
import { assumptionRow } from './assumption-row.ts';
import { print } from './print.ts';

const words = (more: Partial<Assumption>): string[] => {
  const area = crowd().assumptions.find(({ id }) => id === 'area')!;
  const { still } = assumptionRow({ ...area, ...more }, { stated: null });
  return still
    .map(print)
    .join('')
    .split('<text')
    .slice(1)
    .map((text) => text.replace(/^[^>]*>|<.*$/g, '').trim());
};
const slider = { min: 30_000, max: 60_000, log: false, step: 1 };

test('a limit is said once: two in one line, none of a share that ends at all, none where the values of a choice are the limits', () => {
  expect(words({ slider, min: 35_000, max: 52_000 })).toContain('only 35,000 to 52,000 is possible');
  expect(words({ slider, max: 52_000 })).toContain('cannot be more than 52,000');
  const share = { percent: true, range: { shape: 'fixed', central: 1, low: 1, high: 1 } as Assumption['range'] };
  expect(words({ ...share, slider: { ...slider, min: 0, max: 1 }, min: 0, max: 1 }).join()).not.toContain('cannot');
  const choice = {
    range: { shape: 'choice', values: [35_000, 52_000], weights: [1, 1], central: 52_000, low: 35_000, high: 52_000 },
  } as Partial<Assumption>;
  expect(words({ ...choice, slider, min: 35_000, max: 52_000 }).join()).not.toContain('possible');
  expect(words({ ...choice, slider, min: 34_000, max: 52_000 })).toContain('only 34,000 to 52,000 is possible');
});
