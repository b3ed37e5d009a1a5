import { expect, test } from 'vitest';
import { prune, withoutFallbacks } from './prune.ts';

test('withoutFallbacks(css) takes a fallback out where it is never needed, and in its place where nothing else is there', () => {
  const css = ':root{--a:red}.x{--c:blue}p{color:var(--a,var(--b));fill:var(--n,var(--a));stroke:var(--c,var(--a))}';
  expect(withoutFallbacks(css)).toBe(
    ':root{--a:red}.x{--c:blue}p{color:var(--a);fill:var(--a);stroke:var(--c,var(--a))}',
  );
});

test('prune(css, classes) keeps what is needed, with the prefixes that were written', () => {
  const css = ':root{--a:red;--idle:blue}html{-webkit-text-size-adjust:100%}.x{color:var(--a)}.y{color:green}';
  expect(prune(new TextEncoder().encode(css), (classes) => classes.every((name) => name === 'x'))).toBe(
    ':root{--a:red}html{-webkit-text-size-adjust:100%}.x{color:var(--a)}',
  );
});
