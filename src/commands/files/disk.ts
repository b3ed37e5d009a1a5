import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { exchange } from './exchange.ts';

/** All that commands do to a disk when they put a folder in its place. Passed in, so that a test can stop at each step. */
export const disk = {
  /** Makes a folder and those above it, as far as they are missing; returns the first that was. */
  makeFolders,
  /** Makes a folder that must not be there yet. */
  makeFolder: (path: string): void => mkdirSync(path),
  write(path: string, content: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  },
  rename: (from: string, to: string): void => renameSync(from, to),
  exchange,
  /** Gives a file a second name. Where the file system has no links, it makes a copy. */
  link(from: string, to: string): void {
    mkdirSync(dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
      const { mode, atime, mtime } = statSync(from);
      chmodSync(to, mode);
      utimesSync(to, atime, mtime);
    }
  },
  copyFolder: (from: string, to: string): void => cpSync(from, to, { recursive: true }),
  remove: (path: string): void => rmSync(path, { recursive: true, force: true }),
  removeEmpty: (path: string): void => rmdirSync(path),
};

export type Disk = typeof disk;

/** One by one, since Node's own way tells of a read-only disk that there is no such file. */
function makeFolders(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const first = makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another command may have made it meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return first ?? path;
}
