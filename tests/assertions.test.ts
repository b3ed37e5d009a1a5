import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Their number when they were last removed, with one bracket in a pattern that looks like one. It may only fall: where it does, write the new one here. */
const MOST = 68;

/** Every `x!` of a text: an exclamation mark behind a name or a bracket, and before no equals sign. `a!.b!` is two. */
const assertions = (text: string): string[] =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|(['"`])(?:\\.|(?!\1).)*\1/g, '').match(/[\w)\]]+!(?!=)/g) ?? [];

test('`x!` stands in the sources as seldom as when it was last counted', () => {
  const files = globSync('{src,scripts}/**/*.ts', { cwd: root }).filter((path) => !path.endsWith('.test.ts'));
  const found = files.flatMap((file) =>
    assertions(readFileSync(join(root, file), 'utf8')).map((one) => `${file}: ${one}`),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(MOST);
});

test('each use is counted, and a text, a comment, a negation and a comparison are none', () => {
  const code = "two = a!.b!.c; one = (a as B).b! + 1; // not this!\nnone = !a && 'a!' !== `b!` && a != b;";
  expect(assertions(code)).toEqual(['a!', 'b!', 'b!']);
});
