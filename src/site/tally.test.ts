import { expect, test } from 'vitest';
import { claim } from '../../tests/samples/records.ts';
import { tally } from './tally.ts';

const { verdict } = claim();
const found = (reporting: Partial<typeof verdict.reporting>, substance: Partial<typeof verdict.substance>, more = {}) =>
  claim({
    verdict: {
      ...verdict,
      reporting: { ...verdict.reporting, ...reporting },
      substance: { ...verdict.substance, ...substance },
    },
    ...more,
  });

test('tally counts each of the two marks, in the order of the contract', () => {
  const wrong = { mark: 'cannot-hold', word: 'Cannot be right', sign: 'cross' } as const;
  const claims = [
    found({}, wrong),
    found({ mark: 'changed', word: 'Changed from its source', sign: 'changed' }, wrong),
    found({}, { mark: 'holds', word: 'Correct', sign: 'check' }),
  ];
  expect(tally(claims)).toEqual({
    reporting: [
      { mark: 'faithful', sign: 'same', count: 2, label: 'Passed on correctly' },
      { mark: 'changed', sign: 'changed', count: 1, label: 'Changed from its source' },
    ],
    substance: [
      { mark: 'holds', sign: 'check', count: 1, label: 'Correct' },
      { mark: 'cannot-hold', sign: 'cross', count: 2, label: 'Cannot be right' },
    ],
  });
});

test('tally leaves a withdrawn claim out', () => {
  expect(tally([found({}, {}, { withdrawn: { date: '2025-01-01', reason: 'x' } })])).toEqual({
    reporting: [],
    substance: [],
  });
});
