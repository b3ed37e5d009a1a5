import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Astro keeps rendered Markdown between builds; what renders it is part of the key, so that no page is older than its plugin. */
function cacheKey(): string {
  const hash = createHash('sha256').update(resolve(process.env.CONTENT || 'content'));
  const files = readdirSync(join(root, 'src/markdown')).filter((f) => f.endsWith('.ts')).map((f) => join('src/markdown', f));
  for (const file of [...files.sort(), 'src/schema/record.ts', 'astro.config.mjs', 'package.json']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** Renders all pages into a new folder beside `out` and returns it, or null after printing what is wrong. */
export async function buildPages(out: string): Promise<string | null> {
  const fresh = `${out}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Pictures are written by workers beside the pages (`src/site/card-files.ts`).
  const work: Array<Promise<unknown>> = [];
  (globalThis as { recountBeside?: unknown }).recountBeside = { folder: fresh, work };
  try {
    await build({
      root,
      outDir: fresh,
      cacheDir: join(process.env.CACHE || join(root, 'node_modules/.cache'), 'recount', cacheKey()),
      // What could be warned of is checked by the content build, which says it better; an empty collection is no news.
      logLevel: (process.env.LOG as 'info' | undefined) ?? 'error',
    });
    await Promise.all(work);
    return fresh;
  } catch (error) {
    await Promise.allSettled(work);
    await rm(fresh, { recursive: true, force: true });
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}
