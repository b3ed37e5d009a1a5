import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('content/ is what the seeds give', () => {
  // Prints which files are stale, and exits with 1, where it is not.
  expect(() =>
    execFileSync(process.execPath, ['scripts/build-content.ts', '--check'], { cwd: root, encoding: 'utf8' }),
  ).not.toThrow();
});
