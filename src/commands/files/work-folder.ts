import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Disk, disk as realDisk } from './disk.ts';

/**
 * Where a command works beside the folder that it is about to replace: `dist.new-123`, 123 being the process. What a killed process leaves there
 * is cleared away by the next one. A mark tells such a folder from one that a person has made.
 */
export interface Work {
  folder: string;
  /** Here the new folder is made. */
  fresh: string;
  /** Here the old one waits, whole, while the new one is moved to its place. */
  old: string;
  /** Here lies what is being removed. Under another name it would pass for whole. */
  gone: string;
  /** Clears all of it away. */
  close(): void;
}

const mark = 'recount-work.json';
interface Owner {
  pid: number;
  host: string;
}

const partsOf = (folder: string) => ({
  fresh: join(folder, 'new'),
  old: join(folder, 'old'),
  gone: join(folder, 'gone'),
});

/** Clears what others have left beside `target`, and makes a folder for this process. */
export function openWork(target: string, disk: Disk = realDisk): Work {
  clearLeftovers(target, disk);
  const folder = `${target}.new-${process.pid}`;
  const made = disk.makeFolders(dirname(folder));
  disk.makeFolder(folder);
  const close = (): void => {
    clear(folder, target, disk);
    if (made !== undefined) removeEmpty(dirname(folder), made, disk);
  };
  try {
    const owner: Owner = { pid: process.pid, host: hostname() };
    disk.write(join(folder, mark), JSON.stringify(owner));
  } catch (error) {
    close();
    throw error;
  }
  return { folder, ...partsOf(folder), close };
}

/** Does something in a work folder, and clears it away whatever happens. */
export async function withWork<Result>(open: () => Work, act: (work: Work) => Promise<Result>): Promise<Result> {
  const work = open();
  try {
    return await act(work);
  } finally {
    work.close();
  }
}

/** Clears away what killed processes have left beside `target`. Where one of them was about to replace it, the old one is put back. */
export function clearLeftovers(target: string, disk: Disk = realDisk): void {
  for (const folder of leftovers(target)) {
    try {
      clear(folder, target, disk);
    } catch (error) {
      // Another process clears it too, or it is not ours to clear: it is in nobody's way.
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    }
  }
}

function leftovers(target: string): string[] {
  const parent = dirname(target);
  const begin = `${basename(target)}.new-`;
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith(begin) && /^\d+$/.test(name.slice(begin.length)))
    .filter((name) => isLeftover(join(parent, name), Number(name.slice(begin.length))))
    .map((name) => join(parent, name));
}

/** A folder with our mark, or an empty one, whose process is gone. */
function isLeftover(folder: string, pid: number): boolean {
  try {
    if (!lstatSync(folder).isDirectory()) return false;
    if (readdirSync(folder).length === 0) return !isAlive(pid);
    const owner = JSON.parse(readFileSync(join(folder, mark), 'utf8')) as Owner;
    // Processes of another machine, or of another container, cannot be asked after.
    const old = Date.now() - statSync(join(folder, mark)).mtimeMs > 24 * 3600 * 1000;
    return owner.host === hostname() ? !isAlive(owner.pid) : old;
  } catch {
    return false;
  }
}

/** This process asks before it opens a folder of its own: one by its number is of an earlier process. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The mark goes last, so that a process killed in the midst of this leaves something that the next one knows. */
function clear(folder: string, target: string, disk: Disk): void {
  const { old, gone } = partsOf(folder);
  if (existsSync(old) && !existsSync(target)) disk.rename(old, target);
  disk.remove(gone);
  if (existsSync(old)) disk.rename(old, gone);
  for (const name of readdirSync(folder)) if (name !== mark) disk.remove(join(folder, name));
  disk.remove(join(folder, mark));
  disk.removeEmpty(folder);
}

/** Folders that were made for this one alone, from `first` down, go with it; not so where something else is in them by now. */
function removeEmpty(path: string, first: string, disk: Disk): void {
  if (path.length < first.length || readdirSync(path).length > 0) return;
  disk.removeEmpty(path);
  removeEmpty(dirname(path), first, disk);
}
