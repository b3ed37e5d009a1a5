import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { SHARED } from './shared-example.ts';

const root = join(import.meta.dirname, '..');

/** Where the site under test is built. */
export const SITE = join(root, '.tmp/site');

/** Builds the site once for all tests of it, from seeds, as the README's commands do, but into folders of its own. */
export default function setup(): void {
  // Two projects ask for it, in one process.
  const here = globalThis as { recountSiteBuilt?: boolean };
  if (here.recountSiteBuilt) return;
  here.recountSiteBuilt = true;
  for (const folder of [SITE, SHARED]) rmSync(folder, { recursive: true, force: true });
  execFileSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      OUT: SITE,
      CONTENT: join(root, '.tmp/content'),
      SITE_URL: 'https://recount.example',
      NODE_ENV: 'production',
    },
  });
}
