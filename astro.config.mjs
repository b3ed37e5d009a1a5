import { defineConfig } from 'astro/config';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import remarkDirective from 'remark-directive';
import { claimMarks } from './src/markdown/claim-marks.ts';
import { figures } from './src/markdown/figures.ts';
import { plainText } from './src/markdown/plain-text.ts';
import { sinceThen } from './src/markdown/since-then.ts';
import { headers } from './src/site/headers/integration.ts';

// Everything that may differ between two builds of one commit is set here, from the environment, and nowhere else.
const site = process.env.SITE_URL || 'http://localhost:4321';
const base = process.env.BASE_PATH || '/';
const outDir = process.env.OUT || './dist';

export default defineConfig({
  site,
  base,
  outDir,
  cacheDir: process.env.CACHE || './node_modules/.astro',
  trailingSlash: 'always',
  // Frames belong to the pages that show them, and carry those pages as their canonical addresses.
  integrations: [
    sitemap({ filter: (page) => !/\/(embed\/.*|404\/?)$/.test(page) }),
    headers(base),
    // Scripts of pages are made by `src/site/scripts/`, which knows their hashes before a page is written: its policy names them.
    { name: 'scripts', hooks: { 'astro:config:setup': ({ injectRoute }) => injectRoute({ pattern: '/_a/[file]', entrypoint: './src/site/scripts/route.ts' }) } },
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
  vite: { build: { assetsInlineLimit: 0 } },
});
