import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/rebuild');
const git = (...words: string[]): string =>
  execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** The commit before; null in a copy without history, such as an archive or a clone of one commit. */
function before(): string | null {
  try {
    return git('rev-parse', '--verify', 'HEAD~1^{commit}');
  } catch {
    return null;
  }
}

const commit = before();

/** A clone of a commit, with the packages that are installed here. */
function clone(name: string): string {
  const place = join(folder, name);
  execFileSync('git', ['clone', '-q', '--no-checkout', '--shared', root, place], { stdio: 'ignore' });
  execFileSync('git', ['-C', place, 'checkout', '-q', '--detach', commit!], { stdio: 'ignore' });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

/** Builds the small example of a clone, and returns its manifest. */
function build(place: string, env: Record<string, string>): string {
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: place,
    stdio: 'pipe',
    env: {
      ...plainEnv(),
      SEEDS: 'examples/march/seeds',
      CAPTURES: 'examples/march/captures',
      CONTENT: join(place, '.tmp/content'),
      OUT: join(place, '.tmp/site'),
      NODE_ENV: 'production',
      ...env,
    },
  });
  return readFileSync(join(place, '.tmp/site/data/manifest.json'), 'utf8');
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(commit === null)(
  'the commit before, built again from two clones, gives one manifest, which names that commit',
  (context) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const [first, second] = [clone('one'), clone('another')];
    // What was released before there were manifests has none to give.
    if (!existsSync(join(first, 'src/verify/manifest.ts'))) return context.skip();
    // Its own packages may have been others: then it is not built from what it names.
    if (git('diff', '--name-only', 'HEAD~1', '--', 'package-lock.json') !== '') return context.skip();
    const manifest = build(first, { TZ: 'Asia/Tokyo', CACHE: join(folder, 'cache-one') });
    expect(build(second, { TZ: 'UTC', CACHE: join(folder, 'cache-two') })).toBe(manifest);
    expect(JSON.parse(manifest)).toMatchObject({ commit, changed: false });
  },
);
