import { createHash } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PngTexts } from '../../raster/png.ts';
import { MAKER, renderPng } from '../../raster/render.ts';

/** A picture to be drawn, and kept in `cache` by all that makes it. With `files`, it is written there, and nobody is told its bytes. */
export interface Job {
  /** As bytes: a text put together of thousands takes many times its length while it waits, and bytes are handed over without a copy. */
  svg: Uint8Array<ArrayBuffer>;
  texts: PngTexts;
  cache: string;
  files?: { svg: string | null; png: string };
}

/** Draws a picture, or finds it as an earlier build has drawn it. Called beside the build (`card-worker.ts`), so it may wait for the disk. */
export function makePicture({ svg, texts, cache, files }: Job): Uint8Array | null {
  const key = createHash('sha256').update(JSON.stringify([MAKER, texts])).update(svg).digest('hex').slice(0, 32);
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
  // Written aside and moved, so that no other build reads half a file.
  const aside = `${kept}.${process.pid}`;
  write(aside, made);
  renameSync(aside, kept);
  if (!files) return made;
  writeFileSync(files.png, made);
  return null;
}

function write(path: string, content: string | Uint8Array): void {
  folder(path);
  writeFileSync(path, content);
}

const made = new Set<string>();

function folder(path: string): void {
  const name = dirname(path);
  if (made.has(name)) return;
  mkdirSync(name, { recursive: true });
  made.add(name);
}
