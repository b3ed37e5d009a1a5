import { expect, test } from 'vitest';
import { site } from '../../../tests/samples/records.ts';
import { sentenceOf } from './marks.ts';

const { marks } = site();

test('the two marks read as one plain sentence, with the condition where there is one', () => {
  expect(sentenceOf(marks, 'changed', 'holds')).toBe(
    'The article changes what its source said, but what it prints is correct.',
  );
  expect(sentenceOf(marks, 'faithful', 'holds-only-if', 'each bus held 60 people')).toBe(
    'The article passes on correctly what its source said, but what it prints is possible, not proved: only if each bus held 60 people.',
  );
});
