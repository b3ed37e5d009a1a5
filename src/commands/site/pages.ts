import { join } from 'node:path';
import { build } from 'astro';
import type { Work } from '../files/work-folder.ts';
import { project } from '../project.ts';
import { handOver } from '../../site/handed-over.ts';
import type { Kept } from '../../site/kept.ts';
import type { Settings } from '../settings.ts';
import type { LiveContent } from './live-content.ts';
import type { Markdown } from './markdown.ts';
import type { Texts } from './evidence.ts';
import { siteConfig } from './site-config.ts';

/**
 * Renders all pages into a new folder, `work.fresh`. The records are handed over from memory, as they were written: to read, parse, check and keep
 * them once more takes longer than the pages. Nothing is kept in a place that a second build would use too, but pictures, by what they show,
 * and minified scripts, by what they were.
 */
export async function buildPages(
  settings: Settings,
  work: Work,
  keep: { pictures: Kept; scripts: Kept },
  live: LiveContent,
  texts: Texts,
  markdown: Markdown,
): Promise<void> {
  const config = siteConfig(settings, texts);
  // Astro and our pages look for the project's own files in the folder in which they run.
  process.chdir(project);
  process.env.NODE_ENV = 'production';
  // Pictures are written by workers beside the pages (`src/site/pictures/files.ts`).
  const made: Array<Promise<unknown>> = [];
  handOver({ records: live, pictures: { folder: work.fresh, work: made, ...keep.pictures }, scripts: keep.scripts });
  try {
    await build({
      ...config,
      configFile: false,
      root: project,
      outDir: work.fresh,
      cacheDir: join(work.folder, 'astro'),
      integrations: [...config.integrations, markdown.integration],
      // Astro's own warnings are left out: the content build has checked the records with clearer messages, and an empty collection is allowed.
      logLevel: 'error',
    });
    await Promise.all(made);
  } finally {
    await Promise.allSettled(made);
  }
}
