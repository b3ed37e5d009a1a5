import {
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
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareFolder } from '../../compile/compare-folder.ts';
import { printRecord } from '../../compile/records/front-matter.ts';
import { diskFolder } from '../../seeds/folder.ts';
import { stoppingDisk } from '../../../tests/samples/stopping-disk.ts';
import type { Disk } from '../files/disk.ts';
import { inode } from '../files/exchange.ts';
import { clearLeftovers } from '../files/work-folder.ts';
import { Overtaken, writeFolder } from './write-folder.ts';

const record = (body: string): string => printRecord('seeds/site.md', { title: 'A record' }, body);
let base = '';
let root = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'write-'));
  root = join(base, 'content');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const write = (files: Record<string, string>): void => {
  const wanted = new Map(Object.entries(files));
  writeFolder(root, wanted, compareFolder(diskFolder(root), wanted), inode(root));
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('writeFolder', () => {
  test('makes a folder that was not there, and leaves nothing beside it', () => {
    write({ 'site.md': record('one'), 'claims/a/b.md': record('two') });
    expect(diskFolder(root).list()).toEqual(['claims/a/b.md', 'site.md']);
    expect(readdirSync(base)).toEqual(['content']);
  });

  test('touches no file that stays as it is', () => {
    write({ 'site.md': record('one'), 'other.md': record('two') });
    const before = statSync(join(root, 'other.md'));
    write({ 'site.md': record('changed'), 'other.md': record('two') });
    expect(read('site.md')).toContain('changed');
    expect(statSync(join(root, 'other.md'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  test('removes records that are no longer given, with their empty folders', () => {
    write({ 'site.md': record('one'), 'claims/a/b.md': record('two') });
    write({ 'site.md': record('one') });
    expect(diskFolder(root).list()).toEqual(['site.md']);
    expect(existsSync(join(root, 'claims'))).toBe(false);
  });

  test('keeps files that it has not written, those too whose names begin with a dot', () => {
    mkdirSync(join(root, '.own'), { recursive: true });
    for (const path of ['notes.md', '.gitattributes', '.own/list']) writeFileSync(join(root, path), 'my own words');
    write({ 'site.md': record('one') });
    for (const path of ['notes.md', '.gitattributes', '.own/list']) expect(read(path)).toBe('my own words');
    expect(compareFolder(diskFolder(root), new Map()).foreign).toEqual(['notes.md']);
  });

  test('changes nothing where a record cannot be written', () => {
    write({ 'a.md': record('one'), 'b/c.md': record('two') });
    // What shall be a folder is a file here.
    writeFileSync(join(root, 'folder'), 'in the way');
    const wanted = new Map([
      ['a.md', record('changed')],
      ['folder/new.md', record('three')],
    ]);
    expect(() =>
      writeFolder(
        root,
        wanted,
        { missing: ['folder/new.md'], stale: ['a.md'], extra: ['b/c.md'], foreign: [] },
        inode(root),
      ),
    ).toThrow();
    expect(read('a.md')).toBe(record('one'));
    expect(read('b/c.md')).toBe(record('two'));
    expect(readdirSync(base)).toEqual(['content']);
  });

  test('is stopped behind each of its steps, and all records are either the old or the new', () => {
    const old = { 'a.md': record('one'), 'b.md': record('two'), 'gone.md': record('three') };
    // The superseded revision exists nowhere else: lost once, it is lost for good.
    const fresh = {
      'a.md': record('changed'),
      'a.r1.md': record('one'),
      'b.md': record('two'),
      'c/d.md': record('four'),
    };
    const wanted = new Map(Object.entries(fresh));
    const stop = (): never => {
      throw new Error('killed');
    };
    const run = (disk: Disk): void =>
      writeFolder(root, wanted, compareFolder(diskFolder(root), wanted), inode(root), disk);
    for (const own of [{}, { exchange: () => false }]) {
      write(old);
      const all = stoppingDisk(Infinity, stop, own);
      run(all.disk);
      const seen = new Set<string>();
      for (let step = 1; step <= all.steps(); step++) {
        write(old);
        expect(() => run(stoppingDisk(step, stop, own).disk)).toThrow('killed');
        clearLeftovers(root);
        expect(readdirSync(base)).toEqual(['content']);
        const files = Object.fromEntries(
          diskFolder(root)
            .list()
            .map((path) => [path, read(path)]),
        );
        expect([old, fresh], `step ${step}`).toContainEqual(files);
        seen.add(files['a.md']!);
      }
      expect(seen.size).toBe(2);
    }
  });

  test('writes nothing over records that another command has written meanwhile', () => {
    write({ 'a.md': record('one') });
    const wanted = new Map([['a.md', record('mine')]]);
    const [difference, version] = [compareFolder(diskFolder(root), wanted), inode(root)];
    write({ 'a.md': record('theirs'), 'a.r1.md': record('one') });
    expect(() => writeFolder(root, wanted, difference, version)).toThrow(Overtaken);
    expect(diskFolder(root).list()).toEqual(['a.md', 'a.r1.md']);
    expect(read('a.md')).toBe(record('theirs'));
    expect(readdirSync(base)).toEqual(['content']);
  });
});

describe('compareFolder', () => {
  test('tells missing, stale, extra and foreign files apart', () => {
    write({ 'a.md': record('one'), 'b.md': record('two'), 'e.md': record('three') });
    writeFileSync(join(root, 'd.md'), 'my own words');
    const wanted = new Map([
      ['a.md', record('changed')],
      ['c.md', record('three')],
      ['d.md', record('four')],
      ['e.md', record('three')],
    ]);
    expect(compareFolder(diskFolder(root), wanted)).toEqual({
      missing: ['c.md'],
      stale: ['a.md'],
      extra: ['b.md'],
      foreign: ['d.md'],
    });
  });

  test('knows a record that git has given the line ends of Windows', () => {
    write({ 'a.md': record('one') });
    writeFileSync(join(root, 'a.md'), record('one').replaceAll('\n', '\r\n'));
    expect(compareFolder(diskFolder(root), new Map([['a.md', record('one')]]))).toEqual({
      missing: [],
      stale: ['a.md'],
      extra: [],
      foreign: [],
    });
  });
});
