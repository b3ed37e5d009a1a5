import { join } from 'node:path';
import { asPrinted } from '../compile/records/front-matter.ts';
import { writeContent } from './content/write-content.ts';
import { moveFolder } from './files/move-folder.ts';
import { openWork, type Work, withWork } from './files/work-folder.ts';
import { replaceFolder } from './files/replace-folder.ts';
import { inPlace } from './in-place.ts';
import { checkPlaces, type Places } from './places.ts';
import { project } from './project.ts';
import type { Said } from './run.ts';
import type { Settings } from './settings.ts';
import { LiveContent } from './site/live-content.ts';
import { markdownOf } from './site/markdown.ts';
import { whyKept } from './site/site-mark.ts';
import { UserFault } from './user-fault.ts';

/**
 * `npm run build`: seeds -> content -> site. The new site is made beside the old one and takes its place only when it is whole, so that a fault
 * leaves the last good site standing. Returns whether it did.
 */
export async function buildSite(settings: Settings, said: Said): Promise<boolean> {
  const places = checkPlaces(settings, 'site');
  const { out } = settings;
  // Opened first, so that a place that cannot be written is told before the work, not after it.
  const built = await withWork(
    () => inPlace('OUT', out, () => openWork(places.out)),
    async (place) => {
      if (!(await makeSite(settings, places, place, said))) return false;
      inPlace('OUT', out, () =>
        replaceFolder(place, places.out, (there) => {
          const reason = whyKept(there);
          if (reason) throw new UserFault(`OUT: \`${out}\` is not replaced: ${reason}`);
        }),
      );
      return true;
    },
  );
  if (built) said.out(`The site is in ${places.out}\n`);
  return built;
}

/** Writes the records and makes their pages, in `place`. */
async function makeSite(settings: Settings, places: Places, place: Work, { log }: Said): Promise<boolean> {
  const cache = join(places.cache, 'recount-pictures');
  return withWork(
    () => inPlace('CACHE', settings.cache ?? cache, () => openWork(cache)),
    async (pictures) => {
      const written = await writeContent(settings, places, log);
      if (!written) return false;
      const markdown = markdownOf();
      const live = new LiveContent(markdown.render);
      const seen = new Map<object, unknown>();
      live.update(
        new Map([...written.records].map(([path, { data, body }]) => [path, { data: asPrinted(data, seen), body }])),
      );
      // Astro takes a second to load: what is wrong with settings and seeds is told without it.
      const { buildPages } = await import('./site/pages.ts');
      // Astro works within the project alone. From there the site goes to its own disk.
      await withWork(
        () => openWork(join(project, '.cache/site')),
        async (pages) => {
          await buildPages(settings, pages, { cache, aside: pictures.fresh }, live, written.files, markdown);
          inPlace('OUT', settings.out, () => moveFolder(pages.fresh, place.fresh));
        },
      );
      return true;
    },
  );
}
