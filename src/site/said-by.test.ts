import { expect, test } from 'vitest';
import { claimLine, saidBy } from './said-by.ts';

const site = { institutions: { police: { name: 'The City Police of the Square', short: 'city police' } } };
const claim = {
  speaker: 'Jane Doe',
  reporter: 'A daily',
  claimant: 'Jane Doe',
  institution: 'police',
  says: 'It was full.',
  date: '2025-06-01',
  printed: '2025-08-28',
};

test('words that the report answers for are attributed, not said', () => {
  expect(saidBy(claim, site)).toBe('Said by Jane Doe (city police)');
  expect(saidBy({ ...claim, claimant: 'A daily' }, site)).toBe('The article names as speaker: Jane Doe (city police)');
  expect(saidBy({ ...claim, speaker: null, claimant: 'A daily' }, site)).toBe('The article names no speaker');
});

test('the line of a claim says whose words they are, who printed them and whose the date is', () => {
  expect(claimLine(claim, site)).toBe(
    'The claim: It was full. Said by Jane Doe (city police) on 1 June 2025, printed by a daily.',
  );
  expect(claimLine({ ...claim, claimant: 'A daily' }, site)).toBe(
    'The claim: It was full. Printed by a daily on 28 August 2025. It names Jane Doe (city police) as its source.',
  );
  expect(claimLine({ ...claim, speaker: null, printed: '2025-08' }, site)).toBe(
    'The claim: It was full. Printed by a daily in August 2025, with no speaker named.',
  );
  // A record from before the day of printing was kept.
  expect(claimLine({ ...claim, speaker: null, printed: null }, site)).toBe(
    'The claim: It was full. Printed by a daily, with no speaker named.',
  );
});

test('an institution that speaks needs no office beside it', () => {
  expect(saidBy({ ...claim, speaker: 'city police' }, site)).toBe('Said by city police');
});
