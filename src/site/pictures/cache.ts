import { createHash } from 'node:crypto';
import { constants, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from '../../chart/node.ts';
import type { PngTexts } from '../../raster/png.ts';
import { MAKER, renderPng } from '../../raster/render.ts';
import { keep, makeFolder, write } from '../kept.ts';
import { svgOf } from './svg.ts';

/** A picture to be drawn, and kept in `cache` by all that makes it. With `files`, it is written there, and nobody is told its bytes. */
export interface Job {
  /** The tree as JSON in bytes: a tree takes many times their length while it waits, and bytes are handed over without a copy. */
  drawing: Uint8Array<ArrayBuffer>;
  texts: PngTexts;
  cache: string;
  /** Where it is written before it is moved there, so that no other build reads half a file; in the cache itself if left out. */
  aside?: string;
  files?: { svg: string | null; png: string };
}

/** Draws a picture, or finds it as an earlier build has drawn it. Called beside the build (`card-worker.ts`), so it may wait for the disk. */
export function makePicture({ drawing: bytes, texts, cache, aside = cache, files }: Job): Uint8Array | null {
  const key = createHash('sha256')
    .update(JSON.stringify([MAKER, texts]))
    .update(bytes)
    .digest('hex')
    .slice(0, 32);
  const kept = join(cache, key.slice(0, 2), `${key}.png`);
  const drawing = (): Element => JSON.parse(new TextDecoder().decode(bytes)) as Element;
  if (files?.svg) write(files.svg, svgOf(drawing()));
  if (files) makeFolder(files.png);
  try {
    if (!files) return readFileSync(kept);
    copyFileSync(kept, files.png, constants.COPYFILE_FICLONE);
    return null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const tree = drawing();
  const made = renderPng(tree, svgOf(tree), texts);
  keep(kept, aside, made);
  if (!files) return made;
  write(files.png, made);
  return null;
}
