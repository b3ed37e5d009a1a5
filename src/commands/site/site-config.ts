import { resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { markdownOptions } from '../../markdown/plugins.ts';
import { headers } from '../../site/headers/integration.ts';
import type { Settings } from '../settings.ts';
import { evidence, type Texts } from './evidence.ts';
import { shareHandedOver } from './share-handed-over.ts';

/** Astro's configuration. What may differ between two builds of one commit comes from the settings, and from nowhere else. */
export function siteConfig(settings: Settings, texts?: Texts) {
  const { site, base, out, cache } = settings;
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
      evidence(settings, texts),
    ],
    compressHTML: true,
    devToolbar: { enabled: false },
    // Several at a time: while the disk takes some, others are made.
    build: { format: 'directory', assets: '_a', inlineStylesheets: 'never', concurrency: 24 },
    markdown: {
      syntaxHighlight: false,
      processor: unified(markdownOptions(base)),
    },
    vite: {
      // No `.env` file: settings come from the environment alone.
      envDir: false,
      plugins: [shareHandedOver()],
      build: { assetsInlineLimit: 0 },
    },
  } satisfies AstroUserConfig;
}
