import { expect, test } from 'vitest';
import { print } from '../../chart/print.ts';
import type { Origin } from '../../estimate/types.ts';
import { originGroups } from './origin-list.ts';

const origin = (value: string): Origin => ({
  kind: 'quote',
  label: 'The Courier',
  value,
  detail: 'said on the square',
  href: null,
  children: [],
});

test('originGroups has each chain once, with the name of every figure that has it', () => {
  const groups = originGroups([
    { id: 'report', origins: [origin('470'), origin('12')] },
    { id: 'total', origins: [origin('470')] },
  ]);
  expect(groups.map(({ ids }) => ids)).toEqual([['o-report-0', 'o-total-0'], ['o-report-1']]);
  expect(groups[0]!.nodes.map(print).join('')).toContain('<b>470</b> The Courier<br>');
});
