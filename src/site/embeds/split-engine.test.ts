import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { splitEngine } from './split-engine.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'split-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes these sources and splits `area` out of `engine.ts`. */
function split(files: Record<string, string>): ReturnType<typeof splitEngine> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return splitEngine(join(folder, 'engine.ts'), new Map([['area', join(folder, 'area.ts')]]), {});
}

const FILES = {
  'engine.ts':
    "import { area } from './area.ts'; import { twice } from './twice.ts'; given.result = given.big ? area(3) : twice(3);",
  'twice.ts': 'export const twice = (n: number): number => 2 * n; export const unused = 7;',
  'area.ts':
    "import { twice } from './twice.ts'; import { square } from './square.ts'; export const area = (n: number) => twice(square(n));",
  'square.ts': 'export const square = (n: number): number => n * n;',
};

test('a part has what it alone imports, and takes the rest from the engine', async () => {
  const { engine, parts } = await split(FILES);
  const [script, part = ''] = [await engine(), parts.get('area')];
  expect(script).toContain('2 * n');
  expect(script).not.toContain('n * n');
  expect(part).toContain('n * n');
  expect(part).not.toContain('2 * n');
  expect(part + script).not.toContain('unused');
  const given = { big: true, result: 0 };
  runInNewContext(`recount = { parts: {} };\n${part}\n${script}`, { given });
  expect(given.result).toBe(18);
});

test('the engine runs without a part that it does not call', async () => {
  const script = await (await split(FILES)).engine();
  const given = { big: false, result: 0 };
  runInNewContext(`recount = {};\n${script}`, { given });
  expect(given.result).toBe(6);
});

test('two names that a part cannot tell apart stop the build', async () => {
  await expect(
    split({
      ...FILES,
      'engine.ts':
        "import { area } from './area.ts'; import { size } from './a.ts'; import { size as other } from './b.ts'; given.result = area(size + other);",
      'a.ts': 'export const size = given.a;',
      'b.ts': 'export const size = given.b;',
      'area.ts':
        "import { size } from './a.ts'; import { size as other } from './b.ts'; export const area = (n: number) => n * size * other;",
    }),
  ).rejects.toThrow(/two sources export `size`/);
});
