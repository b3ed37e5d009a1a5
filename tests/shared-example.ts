import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildExample } from './build-example.ts';

const root = join(import.meta.dirname, '..');

/** Examples that several test files read. They are removed before each run (`build-site.ts`), and built by whichever file asks first. */
export const SHARED = join(root, '.tmp/shared');

const settings = {
  root: { SITE_URL: 'https://recount.example', BASE_PATH: '/' },
  moved: { SITE_URL: 'https://heads.example', BASE_PATH: '/sub' },
} as const;

/** The example at the root of a host, or for another host under a path. Returns where it stands. Nobody may change it. */
export function sharedExample(name: keyof typeof settings): string {
  const site = join(SHARED, name, 'site');
  // A build puts its site there when it is whole.
  return existsSync(site) ? site : buildExample(join(SHARED, name), settings[name]);
}
