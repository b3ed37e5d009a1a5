import { expect, test } from 'vitest';
import { claim } from '../../tests/samples/records.ts';
import { signed } from './signs.ts';

const { verdict } = claim();
const right = { ...verdict.substance, mark: 'holds', word: 'Correct', sign: 'check' } as const;
const wrong = { ...verdict.substance, mark: 'cannot-hold', word: 'Cannot be right', sign: 'cross' } as const;
const open = { ...verdict.substance, mark: 'not-checkable', word: 'We could not check it', sign: 'question' } as const;
const changed = { ...verdict.reporting, mark: 'changed', word: 'Changed from its source', sign: 'changed' } as const;
const sound = claim({ verdict: { ...verdict, substance: right, sign: 'check', rating: 5 } });

test('each claim has one sign, of the worse of its marks, and the sound ones come first', () => {
  expect(
    signed([
      claim({ verdict: { ...verdict, substance: wrong, sign: 'cross', rating: 1 } }),
      claim({ verdict: { ...verdict, reporting: changed, substance: right, sign: 'changed', rating: 2 } }),
      claim({ verdict: { ...verdict, substance: open, sign: 'question', rating: null } }),
      sound,
      sound,
    ]),
  ).toEqual([
    { sign: 'check', count: 2, label: 'Correct' },
    { sign: 'question', count: 1, label: 'We could not check it' },
    { sign: 'changed', count: 1, label: 'Changed from its source' },
    { sign: 'cross', count: 1, label: 'Cannot be right' },
  ]);
});

test('a withdrawn claim has no sign', () => {
  expect(signed([claim({ withdrawn: { date: '2025-01-01', reason: 'x' } })])).toEqual([]);
});
