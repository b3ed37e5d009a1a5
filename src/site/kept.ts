import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Where something is kept from one build to the next, and where it is written before it lies there. */
export interface Kept {
  cache: string;
  aside: string;
}

/** Keeps a file for the next build. It is written aside and then moved, so that no other build reads half a file. */
export function keep(path: string, aside: string, content: string | Uint8Array): void {
  const half = join(aside, `${basename(path)}.${process.pid}-${threadId}`);
  write(half, content);
  makeFolder(path);
  renameSync(half, path);
}

export function write(path: string, content: string | Uint8Array): void {
  makeFolder(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    // The system does not say which file it was that it found no room for.
    throw Object.assign(error as Error, { path });
  }
}

const made = new Set<string>();

/** Makes the folder in which a file shall lie. */
export function makeFolder(path: string): void {
  const name = dirname(path);
  if (made.has(name)) return;
  mkdirSync(name, { recursive: true });
  made.add(name);
}
