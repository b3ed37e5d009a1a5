import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'two words '));
  for (const folder of ['seeds', 'captures'])
    cpSync(join(root, 'examples/march', folder), join(base, folder), { recursive: true });
  build({ OUT: 'first' });
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Starts a build as a person would, outside the checkout. */
function start(env: Record<string, string>): { child: ChildProcess; ended: Promise<[number | null, string]> } {
  const child = spawn(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: base,
    env: { PATH: process.env.PATH!, ...env },
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (bytes: Buffer) => void (said += bytes.toString()));
  return { child, ended: new Promise((done) => child.on('close', (status) => done([status, said]))) };
}
function build(env: Record<string, string>, cwd = base): [number | null, string] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH!, ...env },
  });
  return [status, stdout + stderr];
}
/** All files of a folder with what they hold. */
const files = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile())
      .map(
        (f) =>
          [
            join(f.parentPath, f.name).slice(folder.length + 1),
            readFileSync(join(f.parentPath, f.name), 'latin1'),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
const site = (name: string): Record<string, string> => files(join(base, name));
/** What a stopped or a failed build must not leave, here or in the project. */
const leftovers = (): string[] =>
  [base, join(root, '.cache'), join(root, 'node_modules/.cache')].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /\.(new|old)-\d+$/.test(name)),
  );

describe('npm run build', () => {
  test('refuses to replace what it did not make, before anything is built', () => {
    mkdirSync(join(base, 'own'));
    writeFileSync(join(base, 'own/diary.txt'), 'mine');
    const before = files(base);
    for (const [OUT, reason] of [
      ['own', 'is not replaced: it holds `diary.txt` and no mark'],
      ['seeds', 'would replace the seeds'],
      ['..', 'would replace a folder that holds the seeds'],
      ['own/diary.txt', 'is not a folder'],
    ] as const) {
      const [status, said] = build({ OUT });
      expect([status, said]).toEqual([1, expect.stringMatching(new RegExp(`^OUT: .*${reason}.*\\n$`))]);
    }
    expect(build({ CONTENT: 'seeds' })).toEqual([
      1,
      expect.stringMatching(/^CONTENT: `seeds` would replace the seeds.*\n$/),
    ]);
    expect(files(base)).toEqual(before);
  });

  test('replaces the site of an earlier build, unless somebody has put something into it', () => {
    const first = site('first');
    rmSync(join(base, 'first/index.html'));
    expect(build({ OUT: 'first' })[0]).toBe(0);
    expect(site('first')).toEqual(first);
    writeFileSync(join(base, 'first/CNAME'), 'example.org');
    expect(build({ OUT: 'first' })).toEqual([1, expect.stringContaining('it holds `CNAME`, which no build wrote')]);
    expect(site('first')).toEqual({ CNAME: 'example.org', ...first });
    rmSync(join(base, 'first/CNAME'));
  });

  test('takes nothing from variables that are not documented', () => {
    const stray = {
      SITE: '/some/path',
      BASE_URL: '/x/',
      ASSETS_PREFIX: 'https://example.net',
      DEV: '1',
      PROD: '',
      MODE: 'development',
      SSR: '',
      NODE_ENV: 'development',
      VITE_BASE: 'x',
      ASTRO_KEY: 'x',
      LOG: 'debug',
      FORCE: '1',
      CI: '1',
      VITEST: '1',
    };
    expect(build({ OUT: 'stray', ...stray })).toEqual([0, `The site is in ${join(base, 'stray')}\n`]);
    expect(site('stray')).toEqual(site('first'));
  });

  test('names a setting that is wrong and says what to write', () => {
    expect(build({ SITE_URL: 'example.org' })).toEqual([
      1,
      'SITE_URL: found `example.org`, expected an address that begins with `https://` or `http://`; write `SITE_URL=https://example.org`\n',
    ]);
  });

  test('runs beside others, into one folder, another, and one on another disk', async () => {
    // Where there is no other disk, the first has to do.
    const shm = '/dev/shm';
    const there = mkdtempSync(
      join(existsSync(shm) && statSync(shm).dev !== statSync(root).dev ? shm : tmpdir(), 'site-'),
    );
    try {
      const runs = ['one', 'same', 'same', join(there, 'site')].map((OUT) => start({ OUT }).ended);
      for (const [status, said] of await Promise.all(runs))
        expect([status, said]).toEqual([0, expect.stringMatching(/^The site is in /)]);
      for (const folder of [join(base, 'one'), join(base, 'same'), join(there, 'site')])
        expect(files(folder)).toEqual(site('first'));
      expect([leftovers(), readdirSync(there)]).toEqual([[], ['site']]);
    } finally {
      rmSync(there, { recursive: true });
    }
  }, 300_000);

  test('leaves the last site standing when it is killed, and the next one clears away what it left', async () => {
    for (const begun of [base, join(root, '.cache')]) {
      const { child, ended } = start({ OUT: 'first' });
      // Killed when it has opened its folder beside the site, and when it makes pages.
      while (!existsSync(begun) || !readdirSync(begun).some((name) => name.endsWith(`.new-${child.pid}`)))
        await new Promise((done) => setTimeout(done, 20));
      child.kill('SIGKILL');
      await ended;
      expect(leftovers().length).toBeGreaterThan(0);
      expect(site('first')).toEqual(site('stray'));
    }
    expect(build({ OUT: 'first' })[0]).toBe(0);
    expect(leftovers()).toEqual([]);
    expect(site('first')).toEqual(site('stray'));
  });
});

test('git ignores what a killed command leaves', () => {
  const ignored = (path: string): number | null =>
    spawnSync('git', ['check-ignore', '--quiet', path], { cwd: root, env: plainEnv() }).status;
  for (const path of ['dist.new-12/', 'content.new-3/', 'ferry/site.new-123456/', '.cache/site.new-1/', 'dist.old-12/'])
    expect(ignored(path), path).toBe(0);
  expect(ignored('seeds/articles/dist.new-car.md')).toBe(1);
});
