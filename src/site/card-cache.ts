import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PngTexts } from './card-png.ts';
import { renderAside } from './card-pool.ts';
import { MAKER } from './card-render.ts';

const FOLDER = join(process.env.CACHE || join(process.cwd(), 'node_modules/.cache'), 'recount-pictures');

/** A picture as PNG, from earlier builds where it is known by all that makes it: drawing one takes longer than a page. */
export async function cachedPng(svg: string, texts: PngTexts, folder = FOLDER): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify([MAKER, texts, svg])).digest('hex').slice(0, 32);
  const path = join(folder, key.slice(0, 2), `${key}.png`);
  const kept = await readFile(path).catch(() => null);
  if (kept !== null) return kept;
  const made = await renderAside(svg, texts);
  await mkdir(join(folder, key.slice(0, 2)), { recursive: true });
  // Written aside and moved, so that no other build reads half a file.
  const aside = `${path}.${process.pid}`;
  await writeFile(aside, made);
  await rename(aside, path);
  return made;
}
