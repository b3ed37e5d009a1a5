import { expect, test } from 'vitest';
import { formMarks } from './figure.ts';
import type { Verdict, Verdicts } from './figure.ts';

const told: Verdict = { asks: 'Report:', label: 'Changed from its source', sign: 'changed' };
const right = (label: string): Verdict => ({ asks: 'Is it right?', label, sign: 'tilde' });
const verdicts = (...[up, onlyIf, cannot, none]: [string, string, string, string]): Verdicts => ({
  reporting: told,
  substance: {
    'adds-up': right(up),
    'adds-up-only-if': right(onlyIf),
    'cannot-add-up': right(cannot),
    none: right(none),
  },
});

test('each mark says what it is on, so that a picture of the chart alone tells the two apart', () => {
  const marks = formMarks(verdicts('Correct', 'Possible', 'Cannot be right', 'We could not check it'));
  expect(marks?.stay.map(({ label }) => label)).toEqual(['Report: Changed from its source']);
  expect(marks?.follow?.['adds-up'].label).toBe('Is it right? Correct');
  expect(marks?.follow?.['cannot-add-up'].label).toBe('Is it right? Cannot be right');
});

test('a mark on the number that no outcome changes stays under the one on the report', () => {
  const marks = formMarks(verdicts('Partly right', 'Partly right', 'Partly right', 'Partly right'));
  expect(marks?.stay.map(({ label }) => label)).toEqual([
    'Report: Changed from its source',
    'Is it right? Partly right',
  ]);
  expect(marks?.follow).toBeNull();
});

test('a mark that stands where its question is printed beside it, as on a card, is its word alone', () => {
  const { asks: _, ...bare } = told;
  const word = { label: 'Correct', sign: 'check' } as const;
  const substance = { 'adds-up': word, 'adds-up-only-if': word, 'cannot-add-up': word, none: word };
  expect(formMarks({ reporting: bare, substance })?.stay.map(({ label }) => label)).toEqual([
    'Changed from its source',
    'Correct',
  ]);
});
