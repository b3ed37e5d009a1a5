import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { diskFolder } from '../seeds/folder.ts';
import { printRecord } from './records/front-matter.ts';
import { compareFolder, writeFolder } from './write.ts';

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
  writeFolder(root, wanted, compareFolder(diskFolder(root), wanted));
};
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('writeFolder', () => {
  test('makes a folder that was not there, and leaves nothing beside it', () => {
    write({ 'site.md': record('one'), 'claims/a/b.md': record('two') });
    expect(diskFolder(root).list()).toEqual(['claims/a/b.md', 'site.md']);
    expect(existsSync(join(base, '.content.next'))).toBe(false);
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

  test('never touches a file that it has not written', () => {
    mkdirSync(root);
    writeFileSync(join(root, 'notes.md'), 'my own words');
    write({ 'site.md': record('one') });
    expect(read('notes.md')).toBe('my own words');
    expect(compareFolder(diskFolder(root), new Map()).foreign).toEqual(['notes.md']);
  });

  test('takes back what it has moved when a later move fails', () => {
    write({ 'a.md': record('one'), 'b/c.md': record('two') });
    // What shall be a folder is a file here, so that the last of the moves cannot be made.
    writeFileSync(join(root, 'folder'), 'in the way');
    const wanted = new Map([['a.md', record('changed')], ['b/c.md', record('changed')], ['folder/new.md', record('three')]]);
    expect(() => writeFolder(root, wanted, compareFolder(diskFolder(root), wanted))).toThrow();
    expect(read('a.md')).toBe(record('one'));
    expect(read('b/c.md')).toBe(record('two'));
    expect(existsSync(join(base, '.content.next'))).toBe(false);
  });

  test.skipIf(process.getuid?.() === 0)('changes nothing where the files cannot even be written beside the folder', () => {
    write({ 'a.md': record('one') });
    chmodSync(base, 0o555);
    try {
      expect(() => write({ 'a.md': record('changed') })).toThrow();
      expect(read('a.md')).toBe(record('one'));
    } finally {
      chmodSync(base, 0o755);
    }
  });
});

describe('compareFolder', () => {
  test('tells missing, stale and extra records apart', () => {
    write({ 'a.md': record('one'), 'b.md': record('two') });
    const wanted = new Map([['a.md', record('changed')], ['c.md', record('three')]]);
    expect(compareFolder(diskFolder(root), wanted)).toEqual({ missing: ['c.md'], stale: ['a.md'], extra: ['b.md'], foreign: [] });
  });
});
