import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Folder } from '../seeds/folder.ts';
import { generatedMark } from './records/front-matter.ts';

/** How a folder differs from what it should hold. */
export interface Difference {
  missing: string[];
  stale: string[];
  extra: string[];
  /** Files in it that the build has not written; they are never touched. */
  foreign: string[];
}

export function compareFolder(folder: Folder, files: ReadonlyMap<string, string>): Difference {
  const decoder = new TextDecoder();
  return compareFiles(new Map(folder.list().map((path) => [path, decoder.decode(folder.read(path) ?? new Uint8Array())])), files);
}

export function compareFiles(there: ReadonlyMap<string, string>, files: ReadonlyMap<string, string>): Difference {
  const extra = [...there.keys()].filter((path) => !files.has(path));
  return {
    missing: [...files.keys()].filter((path) => !there.has(path)),
    stale: [...files].filter(([path, text]) => there.has(path) && there.get(path) !== text).map(([path]) => path),
    extra: extra.filter((path) => there.get(path)!.startsWith(generatedMark)),
    foreign: extra.filter((path) => !there.get(path)!.startsWith(generatedMark)),
  };
}

/**
 * Brings a folder to what it should hold: whole or not at all. Everything new is first written beside the folder, so that a full disk
 * changes nothing; then changed files alone are moved into place, so that a watcher sees no more than what changed; should
 * a move fail, those already made are taken back.
 */
export function writeFolder(root: string, files: ReadonlyMap<string, string>, { missing, stale, extra }: Difference): void {
  if (missing.length + stale.length + extra.length === 0) return;
  const aside = join(dirname(resolve(root)), `.${basename(resolve(root))}.next`);
  const [fresh, old] = [join(aside, 'fresh'), join(aside, 'old')];
  const undo: (() => void)[] = [];
  const move = (from: string, to: string): void => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  };
  rmSync(aside, { recursive: true, force: true });
  try {
    for (const path of [...missing, ...stale]) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), files.get(path)!);
    }
    for (const path of stale) {
      // A copy, not a move: the name is never without a file.
      mkdirSync(dirname(join(old, path)), { recursive: true });
      writeFileSync(join(old, path), readFileSync(join(root, path)));
      mkdirSync(dirname(join(root, path)), { recursive: true });
      renameSync(join(fresh, path), join(root, path));
      undo.push(() => renameSync(join(old, path), join(root, path)));
    }
    for (const path of missing) move(join(fresh, path), join(root, path));
    for (const path of extra) move(join(root, path), join(old, path));
  } catch (error) {
    for (const back of undo.reverse()) back();
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  for (const path of extra) removeEmpty(root, dirname(path));
}

function removeEmpty(root: string, path: string): void {
  if (path === '.' || !existsSync(join(root, path)) || readdirSync(join(root, path)).length > 0) return;
  rmdirSync(join(root, path));
  removeEmpty(root, dirname(path));
}
