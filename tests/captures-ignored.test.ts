import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'ignored '));
copyFileSync(join(import.meta.dirname, '../.gitignore'), join(root, '.gitignore'));
const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
git('init', '--quiet');

it.each([
  'captures/a.txt',
  'ferry/captures/a.txt',
  'ferry/captures/a.html',
  'sites/one/captures/a.txt',
  'examples/captures/a.txt',
])('keeps `%s`, a whole article, out of the repository', (path) => {
  expect(git('check-ignore', path).status).toBe(0);
});

it.each([
  'examples/march/captures/courier.txt',
  'src/compile/cases/march/captures/herald.txt',
  'seeds/articles/captures.md',
  'src/commands/check/captures.ts',
])('takes `%s` into it', (path) => {
  expect(git('check-ignore', path).status).toBe(1);
});
