import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExample } from './build-example.ts';
import { WORK } from './test-site.ts';

/** Examples that several test files read. They are removed before each run (`build-site.ts`), and built by whichever file asks first. */
export const SHARED = join(WORK, 'shared');

const settings = {
  root: { SITE_URL: 'https://recount.example', BASE_PATH: '/' },
  moved: { SITE_URL: 'https://heads.example', BASE_PATH: '/sub' },
} as const;

/** The example at the root of a host, or for another host under a path. Returns where it stands. Nobody may change it. */
export function sharedExample(name: keyof typeof settings): string {
  const [site, begun] = [join(SHARED, name, 'site'), join(SHARED, `${name}.begun`)];
  mkdirSync(SHARED, { recursive: true });
  try {
    // Test files run beside each other: only one of them makes this folder.
    mkdirSync(begun);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let i = 0; i < 1000 && !existsSync(site); i += 1) Atomics.wait(clock, 0, 0, 200);
    // A build puts its site there when it is whole.
    if (!existsSync(site)) throw new Error(`${site} was not built: see the test file that began with it`);
    return site;
  }
  return buildExample(join(SHARED, name), settings[name]);
}
