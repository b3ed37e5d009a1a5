import { resolve } from 'node:path';
import { dev } from 'astro';
import { diskFolder } from '../../seeds/folder.ts';
import { findCaptures } from '../find-captures.ts';
import { handOver } from '../../site/handed-over.ts';
import { checkPlaces } from '../places.ts';
import { lookRecordOf } from '../look/look-record.ts';
import { project } from '../project.ts';
import type { Said } from '../run.ts';
import type { Settings } from '../settings.ts';
import { LiveContent } from '../site/live-content.ts';
import { markdownOf } from '../site/markdown.ts';
import { siteConfig } from '../site/site-config.ts';
import { Rebuilder } from './rebuilder.ts';
import { liveSeeds } from './live-seeds.ts';

/**
 * `npm run dev`: the site while it is written. Saving a seed shows on the open page; a fault shows there and in the terminal, with file and line, and
 * goes when it is mended. Drafts are shown and marked. Nothing is written, in `content/` or elsewhere.
 */
export async function devSite(settings: Settings, { log }: Said): Promise<boolean> {
  const { content, out } = checkPlaces(settings, 'nothing');
  const captures = findCaptures(settings);
  // Whole paths, since Astro and Vite run in the project's folder and would look for relative ones there.
  const seeds = resolve(settings.seeds);
  const folders = [seeds, ...(captures ? [resolve(captures.name)] : [])];
  const markdown = markdownOf();
  const live = new LiveContent(markdown.render);
  const rebuilder = new Rebuilder({
    seeds: diskFolder(seeds, settings.seeds),
    content: diskFolder(content, settings.content),
    captures,
    look: lookRecordOf(settings.look),
    live,
    log,
    now: () => performance.now(),
  });
  await rebuilder.rebuild();

  handOver({
    records: {
      entries: (collection) => {
        // Until a build succeeds, only the fault can be shown.
        if (live.empty && rebuilder.error) throw new Error(rebuilder.error.err.message);
        return live.entries(collection);
      },
    },
  });
  process.env.NODE_ENV = 'development';
  process.chdir(project);
  const config = siteConfig(settings);
  await dev({
    ...config,
    configFile: false,
    root: project,
    server: { port: settings.port },
    // What another build beside this one writes is not watched.
    vite: {
      ...config.vite,
      server: { watch: { ignored: [`${out}/**`, `${out}.new-*/**`, '**/dist/**', '**/.cache/**'] } },
    },
    integrations: [...config.integrations, markdown.integration, liveSeeds(rebuilder, folders)],
  });
  return true;
}
