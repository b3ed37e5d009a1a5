/**
 * The site while it is written: `npm run dev`. Saving a seed shows on the open page; a fault shows there and here, with file and line, and
 * goes when it is mended. Drafts are shown and marked. Nothing is written, in `content/` or elsewhere.
 *
 * Environment: SEEDS, CONTENT (what is published, to be held against), CAPTURES, PORT.
 */
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { findCaptures } from '../src/commands/content.ts';
import { diskFolder } from '../src/seeds/folder.ts';
import { Desk } from '../src/commands/dev/desk.ts';
import { LiveContent } from '../src/commands/site/live-content.ts';
import { liveSeeds } from '../src/commands/dev/live-seeds.ts';
import { markdownOf } from '../src/commands/site/markdown.ts';

const seeds = process.env.SEEDS || 'seeds';
const captures = findCaptures(process.env);
const log = (text: string): void => void process.stderr.write(text);

const markdown = markdownOf();
const live = new LiveContent(markdown.render);
const desk = new Desk({ seeds: diskFolder(seeds), content: diskFolder(process.env.CONTENT || 'content'), captures, live, log, now: () => performance.now() });
await desk.rebuild();

(globalThis as { recountLive?: unknown }).recountLive = (collection: string) => {
  // Before the first build without a fault there is nothing to show but the fault.
  if (live.empty && desk.error) throw new Error(desk.error.err.message);
  return live.entries(collection);
};
process.env.RECOUNT_LIVE = '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';
await dev({
  root: fileURLToPath(new URL('..', import.meta.url)),
  server: { port: Number(process.env.PORT) || 4321 },
  // A build beside it is none of its business.
  vite: { server: { watch: { ignored: ['**/dist/**', '**/dist.new-*/**'] } } },
  integrations: [markdown.integration, liveSeeds(desk, [seeds, ...(captures ? [captures.name] : [])])],
});
