import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
const made = join(root, '.tmp/other site');

/** The tests that read the site under test, and build none of their own. */
const readers = (readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('subject'))
  .map((path) => join('tests', path))
  .filter((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return /from '\.{1,2}\/(site-files|open-site|build-site)\.ts'/.test(text) && !/-example\.ts'/.test(text);
  });

beforeAll(() => {
  rmSync(made, { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, ['scripts/new.ts', made], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
});

/** How many tests of another site pass; all have to. */
function passed(site: string, ...which: readonly string[]): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...which], {
    cwd: root,
    encoding: 'utf8',
    env: { ...plainEnv(), TEST_SITE: site, NO_COLOR: '1' },
    maxBuffer: 1e9,
  });
  expect(status, `${basename(site)}: ${stderr.slice(-20_000)}`).toBe(0);
  return Number(/Tests .*?(\d+) passed/.exec(stdout)?.[1] ?? 0);
}

test.each(['examples/cider', made])(
  'the tests of the engine hold on the site %s',
  (site) =>
    // What a site lacks is skipped; nearly all of it is there.
    expect(passed(site, '--project', 'browser', '--project', 'site', ...readers)).toBeGreaterThan(150),
  1_800_000,
);

test('no slider of the example prints a value that is none: it has the forms of chart that this site lacks', () => {
  expect(passed('examples/cider', '--config', 'vitest.long.config.ts', 'tests/browser/sliders.test.ts')).toBe(11);
}, 1_800_000);
