import { expect, test } from 'vitest';
import { sentence } from './base.ts';

test('what could not be found out is told in whole sentences', () => {
  for (const whole of [
    'We found no count at the gates.',
    '“Each” is in no other report.',
    '12 pages were read (“all of them”).',
  ])
    expect(sentence.safeParse(whole).success, whole).toBe(true);
  for (const part of ['any other retelling with “each”', 'a count at the gates.', 'The agency’s own document'])
    expect(sentence.safeParse(part).success, part).toBe(false);
});
