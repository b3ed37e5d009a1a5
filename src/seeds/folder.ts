import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { own } from '../language/own.ts';
import { fileReason } from './file-reason.ts';

/** A folder as the build sees it: names and bytes. Passed in, so that tests and the dev server can hand over their own. */
export interface Folder {
  /** How its files are named in messages: `seeds`. */
  readonly name: string;
  /** Paths of all files within it, with `/`, sorted; files whose name begins with a dot are left out. */
  list(): string[];
  /** Null where there is no such file. Throws `Unreadable` where there is one that cannot be read. */
  read(path: string): Uint8Array | null;
}

/** Something in a folder that cannot be read. The message names it as the author does, and says why. */
export class Unreadable extends Error {
  override name = 'Unreadable';
  /** Why, without the path. */
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`\`${path}\` cannot be read: ${reason}`);
    this.reason = reason;
  }
}

/** No seed, record or capture is so large; a device or a disk image may be. */
const largest = 50_000_000;

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A folder on the disk; one that does not exist is empty. With `confined`, links that lead out of it are not followed. */
export function diskFolder(root: string, name: string = root, { confined = false } = {}): Folder {
  return {
    name,
    list() {
      try {
        return [...filesIn(root, name)].sort(byCode);
      } catch (error) {
        const { code, path } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT') return [];
        const reason = code === 'ENOTDIR' ? 'it is a file, not a folder' : fileReason(error);
        throw reason === null ? error : new Unreadable(join(name, relative(root, path ?? root)), reason);
      }
    },
    read(path) {
      try {
        const full = join(root, path);
        const found = statSync(full);
        const reason = !found.isFile()
          ? `it is ${kindOf(found)}, not a file`
          : found.size > largest
            ? `it has ${Math.round(found.size / 1e6)} MB, at most ${largest / 1e6} are read`
            : null;
        if (reason) throw new Unreadable(join(name, path), reason);
        if (confined && !lies(realpathSync(full), realpathSync(root)))
          throw new Unreadable(join(name, path), 'it leads out of its folder; put the file itself there');
        return readFileSync(full);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return null;
        const reason = fileReason(error);
        throw reason === null ? error : new Unreadable(join(name, path), reason);
      }
    },
  };
}

/** Files by their paths. Links to folders are followed, each folder once: they may lead in a circle. */
function* filesIn(root: string, name: string, folder = '', seen = new Set<string>()): Generator<string> {
  const real = realpathSync(join(root, folder));
  if (seen.has(real))
    throw new Unreadable(join(name, folder), 'it is a link to a folder that is read already; take it away');
  seen.add(real);
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const linked = entry.isSymbolicLink() && isFolder(join(root, path));
    if (entry.isDirectory() || linked) yield* filesIn(root, name, path, seen);
    else yield path;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function kindOf(found: ReturnType<typeof statSync> & object): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isFIFO()) return 'a named pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}

/** A file's bytes; null where there is none, and why where it cannot be read. */
export function readOr(folder: Folder, path: string): Uint8Array | Unreadable | null {
  try {
    return folder.read(path);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** The texts of a folder's files by their paths; `of` leaves some out. */
export function textsOf(folder: Folder, of: (path: string) => boolean = () => true): Map<string, string> {
  const texts = new Map<string, string>();
  for (const path of folder.list().filter(of)) {
    const bytes = folder.read(path);
    if (bytes) texts.set(path, new TextDecoder().decode(bytes));
  }
  return texts;
}

/** A folder in memory, from paths to text or bytes. */
export function memoryFolder(name: string, files: Readonly<Record<string, string | Uint8Array>>): Folder {
  return {
    name,
    list: () => Object.keys(files).sort(byCode),
    read(path) {
      const file = own(files, path) ?? null;
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
  };
}
