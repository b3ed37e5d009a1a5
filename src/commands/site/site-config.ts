import { join, resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import type { AstroUserConfig } from 'astro';
import { markdownOptions } from '../../markdown/plugins.ts';
import { headers } from '../../site/headers/integration.ts';
import { shortenTokens } from '../../site/look/short-tokens.ts';
import { project } from '../project.ts';
import type { Settings } from '../settings.ts';
import { evidence, type Texts } from './evidence.ts';
import { lookStyle } from './look-style.ts';
import { shareHandedOver } from './share-handed-over.ts';

/** Astro's configuration. What may differ between two builds of one commit comes from the settings, and from nowhere else. */
export function siteConfig(settings: Settings, texts?: Texts) {
  const { site, base, out, cache, root } = settings;
  // An installed package keeps nothing in its own folder from one command to the next.
  const caches = cache ?? (root === project ? null : join(root, 'node_modules/.cache/recount'));
  return {
    site: site ?? 'http://localhost:4321',
    base,
    outDir: resolve(out),
    publicDir: settings.publicFolder,
    ...(caches === null ? {} : { cacheDir: resolve(caches) }),
    trailingSlash: 'always',
    // Frames belong to the pages that show them, and carry those pages as their canonical addresses.
    integrations: [
      sitemap({ filter: (page) => !/\/(embed\/.*|404\/?)$/.test(page) }),
      headers(base, settings.drafts),
      // Scripts of pages are made by `src/site/scripts/`, which knows their hashes before a page is written: its policy names them.
      {
        name: 'scripts',
        hooks: {
          // The ending stands in the pattern: without it `npm run dev` would answer `/_a/page.js/` alone, with a slash behind.
          'astro:config:setup': ({ injectRoute }) => {
            for (const ending of ['js', 'css'])
              injectRoute({ pattern: `/_a/[file].${ending}`, entrypoint: './src/site/scripts/route.ts' });
          },
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
      ...(caches === null ? {} : { cacheDir: join(resolve(caches), 'vite') }),
      plugins: [shareHandedOver(), lookStyle(settings)],
      css: { postcss: { plugins: [shortenTokens] } },
      build: { assetsInlineLimit: 0 },
    },
  } satisfies AstroUserConfig;
}
