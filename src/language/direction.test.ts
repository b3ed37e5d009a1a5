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
  // Scripts whose letters Unicode calls R or AL: Syriac, N'Ko, Adlam, Hanifi Rohingya, Mandaic, Samaritan, Nastaliq.
  ['syr', 'rtl'],
  ['nqo', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['rhg', 'rtl'],
  ['mid', 'rtl'],
  ['sam', 'rtl'],
  ['ur-Aran', 'rtl'],
  // Of which no script is known.
  ['xx', 'ltr'],
])('%s is written %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

test('a language is the same in every country', () => {
  expect([
    sameLanguage('en', 'en-GB'),
    sameLanguage('pt-BR', 'pt'),
    sameLanguage('uk', 'en'),
    sameLanguage('EN', 'en-gb'),
  ]).toEqual([true, true, false, true]);
});
