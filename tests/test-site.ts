import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const named = process.env['TEST_SITE'];

/** The folder of the site under test; null for this repository's own. `TEST_SITE=examples/cider npx vitest run --project browser` names another. */
export const TEST_SITE = named ? resolve(root, named) : null;

/** Where the site under test is built, and examples beside it. Another site has a folder of its own, so that both may be tested at once. */
export const WORK = join(root, '.tmp', TEST_SITE === null ? '' : `test-${basename(TEST_SITE)}`);

/** Where Node keeps compiled modules: a dozen commands that tests run as processes of their own load the same. */
export const COMPILED = join(root, '.tmp/compiled');

/** How a build is told which site it builds. A site without settings has its seeds and captures in the usual folders. */
export function siteSettings(): { cwd: string; env: Record<string, string>; content: string } {
  if (TEST_SITE === null) return { cwd: root, env: {}, content: join(root, 'content') };
  if (!existsSync(join(TEST_SITE, 'seeds/site.md')))
    throw new Error(`TEST_SITE=${named}: ${TEST_SITE} has no \`seeds/site.md\`; name the folder of a site`);
  const folders = { SEEDS: join(TEST_SITE, 'seeds'), CAPTURES: join(TEST_SITE, 'captures') };
  const settled = existsSync(join(TEST_SITE, 'recount.yaml'));
  return { cwd: settled ? TEST_SITE : root, env: settled ? {} : folders, content: join(TEST_SITE, 'content') };
}
