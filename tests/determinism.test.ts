import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildExample, plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/determinism');

/** Every file of a folder by its hash. */
function digest(of: string): Record<string, string> {
  const files = readdirSync(of, { withFileTypes: true, recursive: true }).filter((f) => f.isFile());
  const entries = files.map((f) => {
    const path = join(f.parentPath, f.name);
    return [relative(of, path), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('two builds of the same seeds are the same to the byte: cold and warm caches, another zone, language, folder and home', () => {
  rmSync(folder, { recursive: true, force: true });
  const first = buildExample(join(folder, 'a'), {
    CACHE: join(folder, 'cache'),
    TZ: 'America/St_Johns',
    LANG: 'C',
    LC_ALL: 'C',
  });
  const cold = digest(first);
  // The caches that the first build has filled serve the second.
  const second = buildExample(join(folder, 'another/b'), {
    CACHE: join(folder, 'cache'),
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: folder,
  });
  const warm = digest(second);
  expect(Object.keys(cold).length).toBeGreaterThan(50);
  expect(warm).toEqual(cold);
  expect(digest(join(folder, 'another/b/content'))).toEqual(digest(join(folder, 'a/content')));
});

// The second build above handed its records over.
test('Astro by itself, reading the collections of the content folder, makes the same bytes as a build that hands its records over', () => {
  const read = join(folder, 'read');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', read], {
    cwd: root,
    stdio: 'pipe',
    env: {
      ...plainEnv(),
      CONTENT: join(folder, 'another/b/content'),
      CACHE: join(folder, 'astro'),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  expect(Object.keys(digest(read)).length).toBeGreaterThan(50);
  expect(digest(read)).toEqual(digest(join(folder, 'another/b/site')));
});
