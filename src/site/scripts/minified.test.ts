import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { handOver } from '../handed-over.ts';
import { minified } from './minified.ts';

const folder = mkdtempSync(join(tmpdir(), 'minified-'));
afterAll(() => {
  handOver({ scripts: undefined });
  rmSync(folder, { recursive: true });
});

const SCRIPT = 'const first = 1;\nconst second = first + 1;\nconsole.log(second);';

test('a script is minified alike with a cache and without, and an equal one is not minified again', async () => {
  const plain = await minified(SCRIPT);
  expect(plain).toBe('console.log(2);');
  const [cache, aside] = [join(folder, 'cache'), join(folder, 'aside')];
  handOver({ scripts: { cache, aside } });
  expect(await minified(SCRIPT)).toBe(plain);
  const kept = readdirSync(cache);
  expect([kept.length, readdirSync(aside)]).toEqual([1, []]);

  writeFileSync(join(cache, kept[0]!), 'console.log("kept");');
  expect(await minified(SCRIPT)).toBe('console.log("kept");');
  // Another script, and the same one as a module, are other files.
  expect(await minified(SCRIPT.replace('+ 1', '+ 2'))).toBe('console.log(3);');
  expect(await minified(SCRIPT, true)).toBe(plain);
  expect(readdirSync(cache)).toHaveLength(3);
});

test('what a script becomes does not depend on what was minified before it', async () => {
  handOver({ scripts: undefined });
  const script = '"use strict";\n(() => {\n  let said = 1;\n  console.log(said++, said);\n})();';
  const first = await minified(script);
  await minified(SCRIPT, true);
  expect(await minified(script)).toBe(first);
  expect(first).not.toContain('use strict');
});
