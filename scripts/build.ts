/**
 * Builds the site: seeds -> content -> dist. The new site is made beside the old one and takes its place only when it is whole,
 * so that a fault leaves the last good site standing.
 *
 * Environment: SEEDS, CONTENT, OUT (folders), SITE_URL (origin), BASE_PATH.
 */
import '../src/commands/site/frugal.ts';
import { resolve } from 'node:path';
import { buildContent } from '../src/commands/content.ts';
import { asPrinted } from '../src/compile/records/front-matter.ts';
import { LiveContent } from '../src/commands/site/live-content.ts';
import { markdownOf } from '../src/commands/site/markdown.ts';
import { buildPages } from '../src/commands/site/pages.ts';
import { replaceFolder } from '../src/commands/site/replace-folder.ts';

const out = resolve(process.env.OUT || 'dist');

const markdown = markdownOf();
const live = new LiveContent(markdown.render);
const content = await buildContent({
  take: (records, files) => {
    const seen = new Map<object, unknown>();
    live.update(new Map([...records].map(([path, { data, body }]) => [path, { data: asPrinted(data, seen), body }])), files);
  },
});
if (!content.ok) process.exit(1);
const fresh = await buildPages(out, live, markdown.integration);
if (fresh === null) process.exit(1);
await replaceFolder(fresh, out);
console.log(`The site is in ${out}`);
