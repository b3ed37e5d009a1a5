import { openSync, closeSync, readSync, fstatSync } from 'node:fs';
import { ImportFault } from '../fault.ts';
import { largestFile } from '../limits.ts';
import { own } from '../../language/own.ts';

/** Step 1: the file's bytes, or standard input's for `-`. Stops reading at the limit, so that a pipe without end ends here. */
export function readBytes(file: string): Buffer {
  const name = file === '-' ? 'standard input' : `\`${file}\``;
  let handle: number;
  try {
    handle = file === '-' ? 0 : openSync(file, 'r');
  } catch (error) {
    throw unreadable(name, error);
  }
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw new ImportFault(`${name} is a folder; give one saved article`);
    if (stat.isFile() && stat.size > largestFile) throw tooLarge(name, stat.size);
    return drain(handle, name);
  } finally {
    if (file !== '-') closeSync(handle);
  }
}

function drain(handle: number, name: string): Buffer {
  const parts: Buffer[] = [];
  let size = 0;
  for (;;) {
    const part = Buffer.alloc(65_536);
    const read = readSome(handle, part);
    if (read === 0) break;
    size += read;
    if (size > largestFile) throw tooLarge(name, size);
    parts.push(part.subarray(0, read));
  }
  if (size === 0) throw new ImportFault(`${name} is empty; copy the article into it`);
  return Buffer.concat(parts);
}

/** A pipe may have nothing yet (EAGAIN) and ends on Windows with EOF. */
function readSome(handle: number, part: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, part, 0, part.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

export function unreadable(name: string, error: unknown): ImportFault {
  return new ImportFault(
    `${name} cannot be read: ${own(reasons, (error as NodeJS.ErrnoException).code ?? '') ?? (error as Error).message}`,
  );
}

function tooLarge(name: string, size: number): ImportFault {
  const megabytes = (n: number) => `${(n / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
  return new ImportFault(
    `${name} has ${size > largestFile + 65_536 ? megabytes(size) : `more than ${megabytes(largestFile)}`}, at most ${megabytes(largestFile)} are read; save the article alone`,
  );
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file; give the path of the saved article',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
};
