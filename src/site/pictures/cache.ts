import { createHash } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { PngTexts } from '../../raster/png.ts';
import { MAKER, renderPng } from '../../raster/render.ts';

/** A picture to be drawn, and kept in `cache` by all that makes it. With `files`, it is written there, and nobody is told its bytes. */
export interface Job {
  /** As bytes: a text put together of thousands takes many times its length while it waits, and bytes are handed over without a copy. */
  svg: Uint8Array<ArrayBuffer>;
  texts: PngTexts;
  cache: string;
  /** Where it is written before it is moved there, so that no other build reads half a file; in the cache itself if left out. */
  aside?: string;
  files?: { svg: string | null; png: string };
}

/** Draws a picture, or finds it as an earlier build has drawn it. Called beside the build (`card-worker.ts`), so it may wait for the disk. */
export function makePicture({ svg, texts, cache, aside = cache, files }: Job): Uint8Array | null {
  const key = createHash('sha256')
    .update(JSON.stringify([MAKER, texts]))
    .update(svg)
    .digest('hex')
    .slice(0, 32);
  const kept = join(cache, key.slice(0, 2), `${key}.png`);
  if (files?.svg) write(files.svg, svg);
  if (files) folder(files.png);
  try {
    if (!files) return readFileSync(kept);
    copyFileSync(kept, files.png, constants.COPYFILE_FICLONE);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = renderPng(new TextDecoder().decode(svg), texts);
  const half = join(aside, `${key}.${process.pid}-${threadId}`);
  write(half, made);
  folder(kept);
  renameSync(half, kept);
  if (!files) return made;
  write(files.png, made);
  return null;
}

function write(path: string, content: string | Uint8Array): void {
  folder(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    // The system does not say which file it was that it found no room for.
    throw Object.assign(error as Error, { path });
  }
}

const made = new Set<string>();

function folder(path: string): void {
  const name = dirname(path);
  if (made.has(name)) return;
  mkdirSync(name, { recursive: true });
  made.add(name);
}
