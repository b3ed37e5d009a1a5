import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';
import { rootAgain, sharedExample } from './shared-example.ts';

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

const first = sharedExample('root');
const content = join(first, '../content');

test('two builds of the same seeds are the same to the byte: cold and warm caches, another zone, language, folder and home', () => {
  rmSync(folder, { recursive: true, force: true });
  const cold = digest(first);
  const warm = digest(rootAgain(join(folder, 'another/b')));
  expect(Object.keys(cold).length).toBeGreaterThan(50);
  expect(warm).toEqual(cold);
  expect(digest(join(folder, 'another/b/content'))).toEqual(digest(content));
}, 300_000);

// The builds above handed their records over.
test('Astro by itself, reading the collections of the content folder, makes the same bytes as a build that hands its records over', () => {
  const read = join(folder, 'read');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', read], {
    cwd: root,
    stdio: 'pipe',
    env: {
      ...plainEnv(),
      CONTENT: content,
      CACHE: join(folder, 'astro'),
      SITE_URL: 'https://recount.example',
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
  });
  expect(Object.keys(digest(read)).length).toBeGreaterThan(50);
  expect(digest(read)).toEqual(digest(first));
}, 300_000);
