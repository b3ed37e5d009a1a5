import { expect, test } from 'vitest';
import { capitalised } from './capitalised.ts';

test.each([
  ['the Post', 'The Post'],
  ['aN', 'AN'],
  ['Écho', 'Écho'],
  ['écho', 'Écho'],
  ['', ''],
])('`%s` begins a sentence as `%s`', (text, expected) => expect(capitalised(text)).toBe(expected));
