/**
 * Builds the site: seeds -> content -> dist. The new site is made beside the old one and takes its place only when it is whole,
 * so that a fault leaves the last good site standing.
 *
 * Environment: SEEDS, CONTENT, OUT (folders), SITE_URL (origin), BASE_PATH.
 */
import { resolve } from 'node:path';
import { buildContent } from './build-content.ts';
import { buildPages } from './site/pages.ts';
import { replaceFolder } from './site/replace-folder.ts';

const out = resolve(process.env.OUT || 'dist');

const content = await buildContent();
if (!content.ok) process.exit(1);
const fresh = await buildPages(out);
if (fresh === null) process.exit(1);
await replaceFolder(fresh, out);
console.log(`The site is in ${out}`);
