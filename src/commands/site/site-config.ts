import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import remarkDirective from 'remark-directive';
import { claimMarks } from '../../markdown/claim-marks.ts';
import { figures } from '../../markdown/figures.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { sinceThen } from '../../markdown/since-then.ts';
import { headers } from '../../site/headers/integration.ts';
import type { Settings } from '../settings.ts';
import { markSite } from './site-mark.ts';

/** Astro's configuration. What may differ between two builds of one commit comes from the settings, and from nowhere else. */
export function siteConfig({ site, base, out, cache }: Settings) {
  return {
    site: site ?? 'http://localhost:4321',
    base,
    outDir: resolve(out),
    ...(cache === null ? {} : { cacheDir: resolve(cache) }),
    trailingSlash: 'always',
    // Frames belong to the pages that show them, and carry those pages as their canonical addresses.
    integrations: [
      sitemap({ filter: (page) => !/\/(embed\/.*|404\/?)$/.test(page) }),
      headers(base),
      // Scripts of pages are made by `src/site/scripts/`, which knows their hashes before a page is written: its policy names them.
      {
        name: 'scripts',
        hooks: {
          'astro:config:setup': ({ injectRoute }) =>
            injectRoute({ pattern: '/_a/[file]', entrypoint: './src/site/scripts/route.ts' }),
        },
      },
      marked,
    ],
    compressHTML: true,
    devToolbar: { enabled: false },
    // Several at a time: while the disk takes some, others are made.
    build: { format: 'directory', assets: '_a', inlineStylesheets: 'never', concurrency: 24 },
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        // CommonMark and directives, as the compiler reads seeds: an address alone, in a quote say, is no link.
        gfm: false,
        smartypants: false,
        remarkPlugins: [remarkDirective, [plainText, { base }], claimMarks, figures, sinceThen],
      }),
    },
    vite: {
      // No `.env` file: settings come from the environment alone.
      envDir: false,
      build: { assetsInlineLimit: 0 },
    },
  } satisfies AstroUserConfig;
}

/** Last of all, when pictures are there too: the names of the site's files. */
const marked: AstroIntegration = {
  name: 'site-mark',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      await Promise.allSettled(
        (globalThis as { recountBeside?: { work: Array<Promise<unknown>> } }).recountBeside?.work ?? [],
      );
      markSite(fileURLToPath(dir));
    },
  },
};
