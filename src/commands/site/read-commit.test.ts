import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionOf, readCommit } from './read-commit.ts';

let top: string;
let seeds: string;
let first: string;
const git = (...given: string[]): string =>
  execFileSync('git', ['-C', top, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...given], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'commit-'));
  seeds = join(top, 'site/seeds');
  mkdirSync(seeds, { recursive: true });
  writeFileSync(join(seeds, 'site.md'), 'one');
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'one');
  first = git('rev-parse', 'HEAD');
});
afterEach(() => rmSync(top, { recursive: true, force: true }));

const read = () => readCommit(seeds, [seeds, join(top, 'not-there')]);

describe('readCommit', () => {
  test('reads the commit of the repository above a folder: of a branch, of a packed branch, and of none', () => {
    expect(read()).toEqual({ commit: first, changed: false });
    git('pack-refs', '--all');
    expect(read()).toEqual({ commit: first, changed: false });
    git('checkout', '-q', '--detach');
    expect(read()).toEqual({ commit: first, changed: false });
  });

  test('reads it in a worktree, whose `.git` is a file', () => {
    git('worktree', 'add', '-q', '-b', 'other', join(top, 'tree'));
    writeFileSync(join(top, 'tree/more'), 'x');
    execFileSync('git', ['-C', join(top, 'tree'), 'add', '.']);
    execFileSync('git', [
      ...['-C', join(top, 'tree'), '-c', 'user.name=x', '-c', 'user.email=x@example.org'],
      ...['commit', '-qm', 'two'],
    ]);
    const { commit } = readCommit(join(top, 'tree/site/seeds'), []);
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(commit).not.toBe(first);
    expect(read().commit).toBe(first);
  });

  test('says that files have changed: one that git knows anywhere, a new one only where a site is made from', () => {
    mkdirSync(join(top, 'dist'));
    writeFileSync(join(top, 'dist/index.html'), 'built');
    expect(read().changed).toBe(false);
    writeFileSync(join(seeds, 'new.md'), 'new');
    expect(read().changed).toBe(true);
    rmSync(join(seeds, 'new.md'));
    writeFileSync(join(seeds, 'site.md'), 'two');
    expect(read().changed).toBe(true);
  });

  test('makes nothing up where there is no repository, or none with a commit', () => {
    renameSync(join(top, '.git'), join(top, 'git'));
    expect(read()).toEqual({ commit: null, changed: null });
    rmSync(join(top, 'git'), { recursive: true });
    git('init', '-q');
    expect(read()).toEqual({ commit: null, changed: null });
  });
});

describe('editionOf', () => {
  const named = (commit: string | null) =>
    editionOf({ seeds, content: join(top, 'content'), publicFolder: join(top, 'public'), commit });

  test('takes the commit that a setting names, where there is no repository', () => {
    const there = named(null);
    renameSync(join(top, '.git'), join(top, 'git'));
    // So that a build from an archive is the same to the byte as one from a clone.
    expect(named(first)).toEqual(there);
    expect(named(null)).toEqual({ commit: null, changed: null });
  });

  test('refuses another one than the repository has', () => {
    expect(named(first).commit).toBe(first);
    expect(() => named('a'.repeat(40))).toThrow(
      `COMMIT: found \`${'a'.repeat(40)}\`, but \`.git\` says \`${first}\`; leave \`COMMIT\` out where there is a repository`,
    );
  });
});
