import { expect, test } from 'vitest';
import { shortTokens } from './short-tokens.ts';

test('each token has a letter of its own, wherever it stands, and other names stay', () => {
  const [set = '', read = ''] = shortTokens(
    '--paper: white; --paper-2: grey; --v: red|var(--paper) var(--paper-2) var(--v)',
  ).split('|');
  const names = [...set.matchAll(/--[\w-]+/g)].map(([name]) => name);
  expect(new Set(names).size).toBe(3);
  expect(names.slice(0, 2).join(' ')).toMatch(/^--\w --\w$/);
  expect(names[2]).toBe('--v');
  expect(read).toBe(names.map((name) => `var(${name})`).join(' '));
});
