import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of one letter, without those that a rule gives to its own (`--i`, `--v`). */
const LETTERS = 'abcdefghjklmnopqrstuwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

let made: ReadonlyMap<string, string> | undefined;

/** The tokens of `tokens.css`, each with its letter. */
function letters(): ReadonlyMap<string, string> {
  const css = readFileSync(join(process.cwd(), 'src/styles/tokens.css'), 'utf8');
  const names = [...new Set(css.match(/--[a-z][\w-]*(?=:)/g))];
  if (names.length > LETTERS.length) throw new Error(`${names.length} tokens, and ${LETTERS.length} letters`);
  return new Map(names.map((name, i) => [name, `--${LETTERS[i]}`]));
}

/** What pages are sent has a letter for each token, in every style sheet the same: `var(--computed)` stands there as `var(--x)`. */
export const shortTokens = (css: string): string => {
  made ??= letters();
  return css.replace(/--[a-z][\w-]*/g, (name) => made?.get(name) ?? name);
};

interface Rules {
  walkDecls(each: (declaration: { prop: string; value: string }) => void): void;
}

/** Shortens the tokens within Vite, where style sheets are put together. */
export const shortenTokens = {
  postcssPlugin: 'short-tokens',
  OnceExit(css: Rules): void {
    css.walkDecls((declaration) => {
      declaration.prop = shortTokens(declaration.prop);
      declaration.value = shortTokens(declaration.value);
    });
  },
};
