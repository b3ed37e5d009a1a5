import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './shared-example.ts';
import { COMPILED, siteSettings, WORK } from './test-site.ts';

const root = join(import.meta.dirname, '..');

/** Where the site under test is built. */
export const SITE = join(WORK, 'site');

/** Builds the site once for all tests of it, from seeds and what is published of them, as the README's commands do, but into folders of its own. */
export default function setup(): void {
  // Two projects ask for it, in one process.
  const here = globalThis as { recountSiteBuilt?: boolean };
  if (here.recountSiteBuilt) return;
  here.recountSiteBuilt = true;
  const records = join(WORK, 'content');
  for (const folder of [SITE, SHARED, records]) rmSync(folder, { recursive: true, force: true });
  const { cwd, env, content } = siteSettings();
  if (existsSync(content)) cpSync(content, records, { recursive: true });
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      OUT: SITE,
      CONTENT: records,
      SITE_URL: 'https://recount.example',
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: COMPILED,
    },
  });
}
