import { expect, test } from 'vitest';
import { saidBy } from './said-by.ts';

test('words that the report answers for are attributed, not said', () => {
  const claim = { speaker: 'Jane Doe', reporter: 'The Daily Square' };
  expect(saidBy({ ...claim, claimant: 'Jane Doe' })).toBe('Said by Jane Doe');
  expect(saidBy({ ...claim, claimant: 'The Daily Square' })).toBe('Attributed by the report to Jane Doe');
  expect(saidBy({ ...claim, speaker: null, claimant: 'The Daily Square' })).toBe('In the report’s own voice');
});
