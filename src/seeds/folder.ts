import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder as the build sees it: names and bytes. Passed in, so that tests and the dev server can hand over their own. */
export interface Folder {
  /** How its files are named in messages: `seeds`. */
  readonly name: string;
  /** Paths of all files within it, with `/`, sorted; files whose name begins with a dot are left out. */
  list(): string[];
  /** Null where there is no such file. */
  read(path: string): Uint8Array | null;
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A folder on the disk; one that does not exist is empty. */
export function diskFolder(root: string, name: string = root): Folder {
  return {
    name,
    list() {
      const entries = readdirOrNothing(root);
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
        .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
        .sort(byCode);
    },
    read(path) {
      try {
        return readFileSync(join(root, path));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}

/** A folder in memory, from paths to text or bytes. */
export function memoryFolder(name: string, files: Readonly<Record<string, string | Uint8Array>>): Folder {
  return {
    name,
    list: () => Object.keys(files).sort(byCode),
    read(path) {
      const file = Object.hasOwn(files, path) ? files[path]! : null;
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
  };
}

function readdirOrNothing(root: string) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
