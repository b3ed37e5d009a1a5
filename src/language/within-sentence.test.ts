import { expect, test } from 'vitest';
import { withinSentence } from './within-sentence.ts';

test.each([
  ['A daily', 'a daily'],
  ['An evening paper', 'an evening paper'],
  ['The paper of the town', 'the paper of the town'],
  // A name keeps its capitals, and only the beginning is changed.
  ['The Courier', 'The Courier'],
  ['A. Writer', 'A. Writer'],
  ['Plan A daily', 'Plan A daily'],
  ['Another paper', 'Another paper'],
])('within a sentence `%s` is `%s`', (name, within) => expect(withinSentence(name)).toBe(within));
