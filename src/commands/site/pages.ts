import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, build } from 'astro';
import type { LiveContent } from './live-content.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Renders all pages into a new folder beside `out` and returns it, or null after printing what is wrong. The records are handed over from
 * memory, as they were written: to read, parse, check and keep them once more takes longer than the pages.
 */
export async function buildPages(out: string, live: LiveContent, markdown: AstroIntegration): Promise<string | null> {
  const fresh = `${out}.new-${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  process.env.RECOUNT_LIVE = '1';
  (globalThis as { recountLive?: unknown }).recountLive = (collection: string) => live.entries(collection);
  // Pictures are written by workers beside the pages (`src/site/pictures/files.ts`).
  const work: Array<Promise<unknown>> = [];
  (globalThis as { recountBeside?: unknown }).recountBeside = { folder: fresh, work };
  try {
    await build({
      root,
      outDir: fresh,
      cacheDir: join(process.env.CACHE || join(root, 'node_modules/.cache'), 'recount'),
      integrations: [markdown],
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
