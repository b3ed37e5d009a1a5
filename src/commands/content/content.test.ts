import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFolder } from '../../seeds/folder.ts';
import { readSettings } from '../settings.ts';
import { succeeds } from '../run.ts';
import { content } from './content.ts';

const march = join(import.meta.dirname, '../../compile/cases/march');
const script = join(import.meta.dirname, '../../../scripts/build-content.ts');
const before = process.cwd();
let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(march, 'seeds'), join(base, 'seeds'), { recursive: true });
  process.chdir(base);
});
afterEach(() => {
  process.chdir(before);
  rmSync(base, { recursive: true, force: true });
});

/** Runs the command here, in the folder of the test: a process for each of them would take longer than all that they do. */
const run = async (args: string[] = [], env: Record<string, string> = {}) => {
  let [stdout, stderr] = ['', ''];
  const said = { out: (text: string) => void (stdout += text), log: (text: string) => void (stderr += text) };
  const folders = { SEEDS: 'seeds', CONTENT: 'content', CAPTURES: join(march, 'captures') };
  const done = await succeeds((settings, to) => content(args, settings, to), { ...folders, ...env }, said);
  return { status: done ? 0 : 1, stdout, stderr };
};
const snapshot = (): Record<string, string> => {
  const folder = diskFolder(join(base, 'content'));
  return Object.fromEntries(folder.list().map((path) => [path, new TextDecoder().decode(folder.read(path)!)]));
};
const replace = (path: string, from: string, to: string): void =>
  writeFileSync(join(base, path), readFileSync(join(base, path), 'utf8').replace(from, to));
const spoil = (): void => {
  replace('seeds/articles/herald-may-2024.md', 'speaker: null', 'speeker: null');
  replace('seeds/estimates/arrivals.md', 'rate * hours', 'rate * hous');
};

describe('npm run content', () => {
  test('writes the folder that the seeds give, and says how much of it changed', async () => {
    expect(await run()).toEqual({ status: 0, stdout: 'content: 21 files changed\n', stderr: '' });
    expect(Object.keys(snapshot())).toEqual(diskFolder(join(march, 'content')).list());
    expect(await run()).toEqual({ status: 0, stdout: 'content is what the seeds give\n', stderr: '' });
  });

  test('prints every fault, exits with 1 and leaves the last good content as it was', async () => {
    await run();
    const good = snapshot();
    spoil();
    const { status, stderr } = await run();
    expect(status).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "seeds/articles/herald-may-2024.md:23:5 error \`claims[1].speeker\` of \`trains\` is not a known field; did you mean \`speaker\`?
      seeds/estimates/arrivals.md:3:17 error formula \`rate * hous\`, character 8: \`hous\` is not an assumption; did you mean \`hours\`?
      2 errors
      "
    `);
    expect(snapshot()).toEqual(good);
  });

  test('makes no folder at all from faulty seeds', async () => {
    spoil();
    expect((await run()).status).toBe(1);
    expect(existsSync(join(base, 'content'))).toBe(false);
  });

  test('says which captures are not at hand, and goes on', async () => {
    const { status, stderr } = await run([], { CAPTURES: join(base, 'nowhere') });
    expect(status).toBe(0);
    expect(stderr).toBe('2 captures are not at hand, and their quotes were not checked: evening.txt, herald.txt\n');
  });

  test('does not publish drafts', async () => {
    const { status, stderr } = await run([], { DRAFTS: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('name another folder');
    expect((await run([], { DRAFTS: '1', CONTENT: '.cache/content' })).status).toBe(0);
  });

  test('refuses an option that it does not know', async () => {
    expect(await run(['--chek'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('`--chek` is not an option'),
    });
  });
});

describe('npm run content, of what cannot be read or written', () => {
  /** Runs it here, and tells whether it did and what it said, with paths as from the folder of the test. */
  const told = async (env: Record<string, string> = {}): Promise<[boolean, string]> => {
    const folders = { SEEDS: join(base, 'seeds'), CONTENT: join(base, 'content'), CAPTURES: join(march, 'captures') };
    let said = '';
    let done = false;
    try {
      done = await content([], readSettings({ ...folders, ...env }), {
        out: () => {},
        log: (text) => void (said += text),
      });
    } catch (error) {
      said += (error as Error).message;
    }
    return [done, said.replaceAll(`${base}/`, '')];
  };
  const big = 'x'.repeat(1_100_000);
  test.each([
    ['a named pipe', (path: string) => spawnSync('mkfifo', [path]), 'cannot be read: it is a named pipe, not a file'],
    ['a device', (path: string) => symlinkSync('/dev/zero', path), 'cannot be read: it is a device, not a file'],
    [
      'a link in a circle',
      (path: string) => symlinkSync(path, path),
      'cannot be read: its links lead in a circle (ELOOP)',
    ],
    [
      'a link to nothing',
      (path: string) => symlinkSync('nowhere', path),
      'cannot be read: it is a link to a file that does not exist',
    ],
    [
      'a text without end',
      (path: string) => writeFileSync(path, big),
      'has 1,100 kB, at most 1,000 are read; split it',
    ],
  ])('names a seed that is %s, and changes nothing', async (_, make, reason) => {
    await told();
    const good = snapshot();
    make(join(base, 'seeds/references/odd.md'));
    expect(await told()).toEqual([false, `seeds/references/odd.md:1:1 error ${reason}\n1 error\n`]);
    expect(snapshot()).toEqual(good);
  });

  test('names a link to a folder that leads in a circle, and follows another', async () => {
    cpSync(join(base, 'seeds/references'), join(base, 'elsewhere'), { recursive: true });
    rmSync(join(base, 'seeds/references'), { recursive: true });
    symlinkSync('../elsewhere', join(base, 'seeds/references'));
    expect(await told()).toEqual([true, '']);
    symlinkSync('..', join(base, 'seeds/references/more'));
    symlinkSync('../seeds', join(base, 'elsewhere/again'));
    expect(await told()).toEqual([
      false,
      '`seeds/references/again` cannot be read: it is a link to a folder that is read already; take it away',
    ]);
  });

  test.each([
    [
      'a path that leaves the folder',
      '../../../etc/passwd',
      'file.*found `../../../etc/passwd`, expected a file in the captures',
    ],
    ['a whole path', '/etc/passwd', 'expected a file in the captures'],
    ['a path within, and out again', 'a/../../seeds/site.md', 'expected a file in the captures'],
    ['a drive', 'C:passwd', 'expected a file in the captures'],
    ['a link that leaves the folder', 'link', 'cannot be read: it leads out of its folder; put the file itself there'],
    ['a link to a folder that leaves the folder', 'out/site.md', 'cannot be read: it leads out of its folder'],
    ['a named pipe', 'pipe', 'cannot be read: it is a named pipe, not a file'],
    ['a link in a circle', 'loop', 'cannot be read: its links lead in a circle'],
    ['a folder', 'folder', 'cannot be read: it is a folder, not a file'],
  ])('refuses a capture that is %s, and tells nothing of what it holds', async (_, file, reason) => {
    const captures = join(base, 'captures');
    cpSync(join(march, 'captures'), captures, { recursive: true });
    symlinkSync('/etc/passwd', join(captures, 'link'));
    symlinkSync(join(base, 'seeds'), join(captures, 'out'));
    symlinkSync('loop', join(captures, 'loop'));
    mkdirSync(join(captures, 'folder'));
    spawnSync('mkfifo', [join(captures, 'pipe')]);
    replace('seeds/articles/herald-may-2024.md', 'file: herald.txt', `file: '${file}'`);
    const [done, said] = await told({ CAPTURES: captures });
    expect(done).toBe(false);
    expect(said).toMatch(
      new RegExp(`^seeds/articles/herald-may-2024\\.md:\\d+:\\d+ error .*${reason}.*\\n1 error\\n$`),
    );
    expect(said).not.toMatch(/SHA-256/);
    expect(existsSync(join(base, 'content'))).toBe(false);
  });

  test('says which folder has no room, and changes nothing', async () => {
    await run();
    const good = snapshot();
    replace('seeds/estimates/arrivals.md', 'title: ', `title: ${'A long title '.repeat(400)}`);
    // No file of this command may be larger than four blocks.
    const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 4; exec "${process.execPath}" "${script}"`], {
      cwd: base,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CAPTURES: join(march, 'captures') },
    });
    expect(stderr).toBe(
      'CONTENT: `content` cannot be written: the file is larger than this user may write (EFBIG); what lay there is as it was; write `CONTENT=` and a folder that can be written\n',
    );
    expect(status).toBe(1);
    expect(snapshot()).toEqual(good);
    expect(readdirSync(base).sort()).toEqual(['content', 'seeds']);
  });

  test('replaces no file of a person, and writes nothing beside it', async () => {
    mkdirSync(join(base, 'content/claims'), { recursive: true });
    writeFileSync(join(base, 'content/site.md'), 'mine');
    writeFileSync(join(base, 'content/claims/notes.r1.md'), 'mine');
    expect(await told()).toEqual([
      false,
      ['claims/notes.r1.md', 'site.md']
        .map(
          (path) =>
            `content/${path} was not written by the build; move it elsewhere, or set \`CONTENT=\` to another folder\n`,
        )
        .join(''),
    ]);
    expect(Object.keys(snapshot())).toEqual(['claims/notes.r1.md', 'site.md']);
    expect(await told({ CONTENT: join(base, 'seeds') })).toEqual([
      false,
      expect.stringMatching(/^CONTENT: `seeds` would replace the seeds/),
    ]);
  });

  test('does not publish drafts by another name of the folder', async () => {
    symlinkSync('content', join(base, 'other'));
    mkdirSync(join(base, 'content'));
    for (const CONTENT of ['./content/', join(base, 'content'), 'other'])
      expect((await run([], { DRAFTS: '1', CONTENT })).stderr).toMatch(/name another folder/);
  });
});

describe('npm run content -- --check', () => {
  test('is content with what the seeds give', async () => {
    await run();
    expect(await run(['--check'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('lists what is missing, stale, extra or not the build’s own, and writes nothing', async () => {
    await run();
    rmSync(join(base, 'content/site.md'));
    const about = join(base, 'content/pages/about.md');
    writeFileSync(about, `${readFileSync(about, 'utf8')}By hand.\n`);
    cpSync(about, join(base, 'content/pages/more.md'));
    writeFileSync(join(base, 'content/notes.txt'), 'mine');
    const before = snapshot();
    const { status, stderr } = await run(['--check']);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'content/notes.txt was not written by the build; move it elsewhere\ncontent/site.md is missing\ncontent/pages/about.md is stale\ncontent/pages/more.md is extra\ncontent/ is not what the seeds give; run `npm run content` and commit it\n',
    );
    expect(snapshot()).toEqual(before);
  });
});

describe('the build script', () => {
  test('runs from any folder', async () => {
    expect(
      execFileSync(process.execPath, [script], {
        cwd: tmpdir(),
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
          SEEDS: join(base, 'seeds'),
          CONTENT: join(base, 'content'),
          CAPTURES: join(march, 'captures'),
        },
      }),
    ).toContain('21 files changed');
  });
});
