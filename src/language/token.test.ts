import { describe, expect, test } from 'vitest';
import { endOf, tokenAt, wordAt } from './token.ts';
import { tokensOf } from './tokens.ts';

const tokens = tokensOf({ text: 'About 300 boats.', start: 100 });

describe('wordAt', () => {
  test('is the token at its place', () => expect(wordAt(tokens, 0)).toMatchObject({ kind: 'word', lower: 'about' }));

  test('is an empty word of no kind outside of the sentence', () => {
    for (const at of [-1, tokens.length])
      expect(wordAt(tokens, at)).toMatchObject({ kind: 'nothing', text: '', lower: '' });
  });
});

describe('tokenAt', () => {
  test('is the token at its place', () =>
    expect(tokenAt(tokens, 1)).toMatchObject({ kind: 'number', value: 300, start: 106 }));

  test('says which token is missing', () => {
    expect(() => tokenAt(tokens, 7)).toThrow('no token 7 among 4: a rule of the reader looked outside of its sentence');
  });
});

test('endOf is where the last token ends, and there is none of no token', () => {
  expect(endOf(tokens)).toBe(116);
  expect(() => endOf([])).toThrow('no token -1 among 0');
});
