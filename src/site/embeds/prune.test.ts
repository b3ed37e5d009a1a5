import { expect, test } from 'vitest';
import { prune, withoutFallbacks } from './prune.ts';

const bytes = (css: string): Uint8Array => new TextEncoder().encode(css);
const without = (css: string): string => new TextDecoder().decode(withoutFallbacks(bytes(css)));

test('withoutFallbacks(css) takes a fallback out where it is never needed, and in its place where nothing else is there', () => {
  const css = ':root{--a:red}.x{--c:blue}p{color:var(--a,var(--b));fill:var(--n,var(--a));stroke:var(--c,var(--a))}';
  expect(without(css)).toBe(':root{--a:red}.x{--c:blue}p{color:var(--a);fill:var(--a);stroke:var(--c,var(--a))}');
});

test('withoutFallbacks(css) keeps a fallback of what the root has only at times, and one that is more than a variable; words in a text are no rule', () => {
  for (const css of [
    '@media print{:root{--a:red}}p{color:var(--a,var(--b))}',
    ':root.dark{--a:red}p{color:var(--a,var(--b))}',
    ':root{--a:red}p{margin:var(--m,var(--a) 2px)}',
    '.x:after{content:":root{--a:var(--a,var(--b))}"}',
  ])
    expect(without(css)).toBe(css);
});

test('prune(css, classes) keeps what is needed, with the prefixes that were written', () => {
  const css = ':root{--a:red;--idle:blue}html{-webkit-text-size-adjust:100%}.x{color:var(--a)}.y{color:green}';
  expect(prune(bytes(css), (classes) => classes.every((name) => name === 'x'))).toBe(
    ':root{--a:red}html{-webkit-text-size-adjust:100%}.x{color:var(--a)}',
  );
});
