import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildExample } from './build-example.ts';
import { correctedExample } from './corrected-example.ts';
import { foreignExample } from './foreign-example.ts';
import { WORK } from './test-site.ts';

/** Examples that several test files read. They are removed before each run (`build-site.ts`), and built by whichever file asks first. */
export const SHARED = join(WORK, 'shared');

const rootSettings = { SITE_URL: 'https://recount.example', BASE_PATH: '/', CACHE: join(SHARED, 'root/cache') };

const examples = {
  /** At the root of a host. Its caches are its own, and empty when its build begins. */
  root: (folder: string) => buildExample(folder, { ...rootSettings, TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' }),
  /** For another host, under a path. */
  moved: (folder: string) => buildExample(folder, { SITE_URL: 'https://heads.example', BASE_PATH: '/sub' }),
  /** Published, and then corrected, renamed and partly withdrawn. */
  corrected: (folder: string) => correctedExample(folder, rootSettings.SITE_URL),
  /** With words of eighty letters, and an article in Arabic. */
  foreign: foreignExample,
};

/** Builds the example `root` once more below `folder`, with the caches that the first build has filled, in another zone, language and home. */
export const rootAgain = (folder: string): string =>
  buildExample(folder, {
    ...rootSettings,
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    HOME: folder,
  });

/** One of the examples. Returns where its site stands; its records stand beside it, in `content`. Nobody may change it. */
export function sharedExample(name: keyof typeof examples): string {
  const [site, begun, failed] = [
    join(SHARED, name, 'site'),
    join(SHARED, `${name}.begun`),
    join(SHARED, `${name}.failed`),
  ];
  mkdirSync(SHARED, { recursive: true });
  try {
    // Test files run beside each other: only one of them makes this folder.
    mkdirSync(begun);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const clock = new Int32Array(new SharedArrayBuffer(4));
    // A build puts its site there when it is whole. However long it takes on this machine.
    while (!existsSync(site) && !existsSync(failed)) Atomics.wait(clock, 0, 0, 200);
    if (!existsSync(site)) throw new Error(`${site} was not built: see the test file that began with it`);
    return site;
  }
  try {
    return examples[name](join(SHARED, name));
  } catch (error) {
    mkdirSync(failed);
    throw error;
  }
}
