import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A file's name within the captures that holds these bytes already, or one that is free. Made from the slug alone, never from the given name. */
export function captureName(
  folder: string,
  slug: string,
  extension: string,
  bytes: Uint8Array,
): { name: string; there: boolean } {
  for (let n = 1; ; n++) {
    const name = `${slug}${n === 1 ? '' : `-${n}`}${extension}`;
    const path = join(folder, name);
    if (!existsSync(path)) return { name, there: false };
    if (Buffer.compare(readFileSync(path), bytes) === 0) return { name, there: true };
  }
}

/** The name of a file that lies in the captures' folder itself; null for any other. */
export function nameWithin(folder: string, file: string): string | null {
  if (file === '-' || !existsSync(folder) || !existsSync(file)) return null;
  const path = realpathSync(resolve(file));
  const root = realpathSync(folder);
  return dirname(path) === root ? path.slice(root.length + 1) : null;
}

/** Writes a file that must not be there yet: nothing is ever overwritten. */
export function writeNew(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { flag: 'wx' });
}
