import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stoppingDisk } from '../../../tests/samples/stopping-disk.ts';
import { type Disk, disk } from './disk.ts';
import { exchange } from './exchange.ts';
import { moveFolder } from './move-folder.ts';
import { replaceFolder } from './replace-folder.ts';
import { clearLeftovers, openWork } from './work-folder.ts';

let base = '';
let target = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'replace-'));
  target = join(base, 'site');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const make = (folder: string, text: string): void => {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  for (const name of ['a', 'b', 'deep/c']) writeFileSync(join(folder, name), text);
};
/** What all files of a folder hold; null where one is missing or they differ. */
const whole = (folder: string): string | null => {
  const texts = new Set(
    ['a', 'b', 'deep/c'].map((name) =>
      existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null,
    ),
  );
  return texts.size === 1 ? [...texts][0]! : null;
};
const replace = (own: Disk): void => {
  const work = openWork(target, own);
  try {
    make(work.fresh, 'new');
    replaceFolder(work, target, () => {}, own);
  } finally {
    work.close();
  }
};

class Killed extends Error {}
const stop = (): never => {
  throw new Killed();
};
/** Other systems know no swap. */
const swaps: Array<[string, Partial<Disk>]> = process.platform === 'linux' ? [['by swapping', {}]] : [];
const ways: Array<[string, Partial<Disk>]> = [...swaps, ['by two renames', { exchange: () => false }]];

describe.each(ways)('replaceFolder, %s', (way, own) => {
  test('puts the new folder in the place of the old, and leaves nothing beside it', () => {
    make(target, 'old');
    replace({ ...disk, ...own });
    expect(whole(target)).toBe('new');
    expect(readdirSync(base)).toEqual(['site']);
  });

  test('puts a folder where none was, making those above it', () => {
    target = join(base, 'x/y/site');
    replace({ ...disk, ...own });
    expect(whole(target)).toBe('new');
  });

  test('is stopped behind each of its steps, and one of the two stays whole', () => {
    const all = stoppingDisk(Infinity, stop, own);
    make(target, 'old');
    replace(all.disk);
    expect(all.steps()).toBeGreaterThan(6);
    const seen = new Set<string | null>();
    for (let step = 1; step <= all.steps(); step++) {
      rmSync(target, { recursive: true, force: true });
      make(target, 'old');
      expect(() => replace(stoppingDisk(step, stop, own).disk)).toThrow(Killed);
      // Between two renames the old one waits beside its place.
      const [work] = readdirSync(base).filter((name) => name !== 'site');
      expect(
        [whole(target), existsSync(target) ? null : whole(join(base, work!, 'old'))],
        `step ${step}`,
      ).toContainEqual(expect.any(String));
      if (way === 'by swapping') expect(whole(target), `step ${step}`).not.toBeNull();
      // What the next command does first.
      clearLeftovers(target);
      expect(readdirSync(base), `step ${step}`).toEqual(['site']);
      seen.add(whole(target));
    }
    expect([...seen]).toEqual(['old', 'new']);
  });

  test('clears away after a process that was stopped while it cleared away', () => {
    const all = stoppingDisk(Infinity, stop, own);
    make(target, 'old');
    replace(all.disk);
    for (let step = 1; step <= all.steps(); step++) {
      for (let cleared = 1; ; cleared++) {
        rmSync(target, { recursive: true, force: true });
        make(target, 'old');
        expect(() => replace(stoppingDisk(step, stop, own).disk)).toThrow(Killed);
        const clearing = stoppingDisk(cleared, stop, own);
        try {
          clearLeftovers(target, clearing.disk);
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
        }
        clearLeftovers(target);
        expect(readdirSync(base), `step ${step}, cleared ${cleared}`).toEqual(['site']);
        expect(whole(target), `step ${step}, cleared ${cleared}`).toMatch(/^(old|new)$/);
        if (clearing.steps() < cleared) break;
      }
    }
  });

  test('is for a folder that a check lets go: else it stays, where it was', () => {
    make(target, 'old');
    const work = openWork(target);
    make(work.fresh, 'new');
    const looked: string[] = [];
    expect(() =>
      replaceFolder(
        work,
        target,
        (there) => {
          looked.push(there);
          // Somebody has put something into it, between the first look and the swap.
          if (looked.length === 2) throw new Error('not ours');
        },
        { ...disk, ...own },
      ),
    ).toThrow('not ours');
    work.close();
    expect(whole(target)).toBe('old');
    expect(readdirSync(base)).toEqual(['site']);
  });

  test('replaces what another process has put there between its two renames', () => {
    make(target, 'old');
    const work = openWork(target);
    make(work.fresh, 'new');
    let once = true;
    replaceFolder(work, target, () => {}, {
      ...disk,
      exchange: () => false,
      rename: (from, to) => {
        disk.rename(from, to);
        if (from === target && once) make(target, 'another');
        once = false;
      },
    });
    work.close();
    expect(whole(target)).toBe('new');
    expect(readdirSync(base)).toEqual(['site']);
  });
});

test('a process that is killed in earnest leaves one of the two whole, at each step', () => {
  const [cases, work, replacing] = [
    '../../../tests/samples/stopping-disk.ts',
    './work-folder.ts',
    './replace-folder.ts',
  ].map((path) => new URL(path, import.meta.url).href);
  const script = `
    import { mkdirSync, writeFileSync } from 'node:fs';
    const [{ stoppingDisk }, { openWork }, { replaceFolder }] = await Promise.all([import('${cases}'), import('${work}'), import('${replacing}')]);
    const { disk } = stoppingDisk(Number(process.argv[1]), () => { process.kill(process.pid, 'SIGKILL'); for (;;); });
    const work = openWork(process.argv[2], disk);
    mkdirSync(work.fresh + '/deep', { recursive: true });
    for (const name of ['a', 'b', 'deep/c']) writeFileSync(work.fresh + '/' + name, 'new');
    replaceFolder(work, process.argv[2], () => {}, disk);
    work.close();`;
  let ended = false;
  let left = 0;
  for (let step = 1; !ended; step++) {
    rmSync(target, { recursive: true, force: true });
    make(target, 'old');
    const { signal, status, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, String(step), target],
      { encoding: 'utf8' },
    );
    ended = signal === null;
    expect([signal, status], stderr).toEqual(ended ? [null, 0] : ['SIGKILL', null]);
    left += readdirSync(base).length - 1;
    clearLeftovers(target);
    expect(readdirSync(base), `step ${step}`).toEqual(['site']);
    expect(whole(target), `step ${step}`).toMatch(/^(old|new)$/);
  }
  expect(left).toBeGreaterThan(4);
});

describe('clearLeftovers', () => {
  const work = (pid: number, owner: unknown = { pid, host: '' }): string => {
    const folder = `${target}.new-${pid}`;
    mkdirSync(folder);
    writeFileSync(join(folder, 'recount-work.json'), JSON.stringify(owner));
    return folder;
  };

  test('leaves alone what a running process works in', () => {
    const running = openWork(target);
    const theirs = work(1, {
      pid: 1,
      host: JSON.parse(readFileSync(join(running.folder, 'recount-work.json'), 'utf8')).host,
    });
    running.close();
    clearLeftovers(target);
    expect(existsSync(theirs)).toBe(true);
  });

  test('leaves alone what another machine works in, for a day', () => {
    const theirs = work(4_000_000, { pid: 4_000_000, host: 'elsewhere' });
    clearLeftovers(target);
    expect(existsSync(theirs)).toBe(true);
  });

  test('leaves alone folders of such a name that a person has made', () => {
    const [own, link] = [`${target}.new-4000000`, `${target}.new-4000001`];
    mkdirSync(own);
    writeFileSync(join(own, 'notes'), 'mine');
    symlinkSync(own, link);
    writeFileSync(`${target}.new-4000002`, 'mine');
    clearLeftovers(target);
    expect(readdirSync(base)).toHaveLength(3);
    expect(readFileSync(join(own, 'notes'), 'utf8')).toBe('mine');
  });

  test('takes away the empty folder of a process that was killed before it could mark it', () => {
    mkdirSync(`${target}.new-4000000`);
    clearLeftovers(target);
    expect(readdirSync(base)).toEqual([]);
  });
});

test('openWork refuses a folder of its name that a person has made', () => {
  const own = `${target}.new-${process.pid}`;
  mkdirSync(own);
  writeFileSync(join(own, 'notes'), 'mine');
  expect(() => openWork(target)).toThrow(/EEXIST/);
  expect(readdirSync(own)).toEqual(['notes']);
});

test.runIf(process.platform === 'linux')('exchange swaps two folders on Linux, with `mv` or with Perl', () => {
  const [a, b] = [join(base, 'a b'), join(base, '-b')];
  make(a, 'one');
  make(b, 'two');
  expect(exchange(a, b)).toBe(true);
  expect([whole(a), whole(b)]).toEqual(['two', 'one']);
  expect(exchange(a, join(base, 'nothing'))).toBe(false);
  expect(whole(a)).toBe('two');
});

describe('moveFolder', () => {
  const other = '/dev/shm';
  const apart = existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev;

  test('moves a folder within a disk', () => {
    make(join(base, 'here'), 'text');
    moveFolder(join(base, 'here'), target);
    expect(whole(target)).toBe('text');
  });

  // Where there is no second disk, the first is made to say what two would.
  test(`moves a folder to another disk${apart ? '' : ', as it would be'}`, () => {
    make(join(base, 'here'), 'text');
    const there = apart ? mkdtempSync(join(other, 'move-')) : base;
    try {
      const rename = (): never => {
        throw Object.assign(new Error(), { code: 'EXDEV' });
      };
      moveFolder(join(base, 'here'), join(there, 'site'), apart ? disk : { ...disk, rename });
      expect(whole(join(there, 'site'))).toBe('text');
    } finally {
      rmSync(there, { recursive: true });
    }
  });
});
