import { expect, test } from 'vitest';
import { claim } from './cases/records.ts';
import { tally } from './tally.ts';

const withSign = (sign: 'cross' | 'check' | 'context', more = {}) => claim({ verdict: { ...claim().verdict, sign }, ...more });

test('tally counts verdicts by kind, worst first, in words that agree with their number', () => {
  const claims = [withSign('check'), withSign('context'), withSign('context'), withSign('cross')];
  expect(tally(claims)).toEqual([
    { sign: 'cross', count: 1, label: 'wrong' },
    { sign: 'context', count: 2, label: 'need context' },
    { sign: 'check', count: 1, label: 'holds' },
  ]);
});

test('tally leaves a withdrawn claim out', () => {
  expect(tally([withSign('cross', { withdrawn: { date: '2025-01-01', reason: 'x' } })])).toEqual([]);
});
