import { expect, test } from 'vitest';
import { directionOf, sameLanguage } from './direction.ts';

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['ku', 'ltr'],
  ['ku-Arab', 'rtl'],
  ['az-Arab', 'rtl'],
  ['uk', 'ltr'],
  ['ja', 'ltr'],
  ['dv', 'rtl'],
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

test('a language is the same in every country', () => {
  expect([sameLanguage('en', 'en-GB'), sameLanguage('pt-BR', 'pt'), sameLanguage('uk', 'en')]).toEqual([
    true,
    true,
    false,
  ]);
});
