import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFolder } from '../seeds/folder.ts';

const march = join(import.meta.dirname, '../compile/cases/march');
const script = join(import.meta.dirname, '../../scripts/build-content.ts');
let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(join(march, 'seeds'), join(base, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const run = (args: string[] = [], env: Record<string, string> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: base,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, SEEDS: 'seeds', CONTENT: 'content', CAPTURES: join(march, 'captures'), ...env },
  });
  return { status, stdout, stderr };
};
const snapshot = (): Record<string, string> => {
  const folder = diskFolder(join(base, 'content'));
  return Object.fromEntries(folder.list().map((path) => [path, new TextDecoder().decode(folder.read(path)!)]));
};
const replace = (path: string, from: string, to: string): void => writeFileSync(join(base, path), readFileSync(join(base, path), 'utf8').replace(from, to));
const spoil = (): void => {
  replace('seeds/articles/herald-may-2024.md', 'speaker: null', 'speeker: null');
  replace('seeds/estimates/arrivals.md', 'rate * hours', 'rate * hous');
};

describe('npm run content', () => {
  test('writes the folder that the seeds give, and says how much of it changed', () => {
    expect(run()).toEqual({ status: 0, stdout: 'content: 21 files changed\n', stderr: '' });
    expect(Object.keys(snapshot())).toEqual(diskFolder(join(march, 'content')).list());
    expect(run()).toEqual({ status: 0, stdout: 'content is what the seeds give\n', stderr: '' });
  });

  test('prints every fault, exits with 1 and leaves the last good content as it was', () => {
    run();
    const good = snapshot();
    spoil();
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "seeds/articles/herald-may-2024.md:19:5 error \`claims[1].speaker\` of \`trains\` is missing: expected text; write \`speaker: Jane Doe\`, or \`speaker: null\`
      seeds/articles/herald-may-2024.md:23:5 error \`claims[1].speeker\` of \`trains\` is not a known field; did you mean \`speaker\`?
      seeds/estimates/arrivals.md:3:17 error formula \`rate * hous\`, character 8: \`hous\` is not an assumption; did you mean \`hours\`?
      3 errors
      "
    `);
    expect(snapshot()).toEqual(good);
  });

  test('makes no folder at all from faulty seeds', () => {
    spoil();
    expect(run().status).toBe(1);
    expect(existsSync(join(base, 'content'))).toBe(false);
  });

  test('says which captures are not at hand, and goes on', () => {
    const { status, stderr } = run([], { CAPTURES: join(base, 'nowhere') });
    expect(status).toBe(0);
    expect(stderr).toBe('2 captures are not at hand, and their quotes were not checked: evening.txt, herald.txt\n');
  });

  test('does not publish drafts', () => {
    const { status, stderr } = run([], { DRAFTS: '1' });
    expect(status).toBe(1);
    expect(stderr).toContain('name another folder');
    expect(run([], { DRAFTS: '1', CONTENT: '.cache/content' }).status).toBe(0);
  });

  test('refuses an option that it does not know', () => {
    expect(run(['--chek'])).toMatchObject({ status: 1, stderr: expect.stringContaining('`--chek` is not an option') });
  });
});

describe('npm run content -- --check', () => {
  test('is content with what the seeds give', () => {
    run();
    expect(run(['--check'])).toMatchObject({ status: 0, stderr: '' });
  });

  test('lists what is missing, stale, extra or not the build’s own, and writes nothing', () => {
    run();
    rmSync(join(base, 'content/site.md'));
    const about = join(base, 'content/pages/about.md');
    writeFileSync(about, `${readFileSync(about, 'utf8')}By hand.\n`);
    cpSync(about, join(base, 'content/pages/more.md'));
    writeFileSync(join(base, 'content/notes.txt'), 'mine');
    const before = snapshot();
    const { status, stderr } = run(['--check']);
    expect(status).toBe(1);
    expect(stderr).toBe(
      'content/notes.txt was not written by the build; move it elsewhere\ncontent/site.md is missing\ncontent/pages/about.md is stale\ncontent/pages/more.md is extra\ncontent/ is not what the seeds give; run `npm run content` and commit it\n',
    );
    expect(snapshot()).toEqual(before);
  });
});

describe('the build script', () => {
  test('runs from any folder', () => {
    expect(execFileSync(process.execPath, [script], { cwd: tmpdir(), encoding: 'utf8', env: { PATH: process.env.PATH, SEEDS: join(base, 'seeds'), CONTENT: join(base, 'content'), CAPTURES: join(march, 'captures') } })).toContain('21 files changed');
  });
});
