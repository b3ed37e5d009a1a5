import { join } from 'node:path';
import { asPrinted } from '../compile/records/front-matter.ts';
import { draftContent, writeContent } from './content/write-content.ts';
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
 * `npm run build [-- --drafts]`: seeds -> content -> site. The new site is made beside the old one and takes its place only when it is whole, so that a fault
 * leaves the last good site standing. Returns whether it did.
 */
export async function buildSite(args: readonly string[], given: Settings, said: Said): Promise<boolean> {
  const unknown = args.find((argument) => argument !== '--drafts');
  if (unknown !== undefined)
    throw new UserFault(`\`${unknown}\` is not an option; write \`npm run build\` or \`npm run build -- --drafts\``);
  // Drafts go into a folder of their own, and never into the records.
  const shown = args.length > 0;
  const settings = shown ? { ...given, drafts: true, out: given.draftsOut } : given;
  const places = checkPlaces(settings, 'site');
  const { out } = settings;
  // Opened first, so that a place that cannot be written is told before the work, not after it.
  const built = await withWork(
    () => inPlace('OUT', out, () => openWork(places.out)),
    async (place) => {
      if (!(await makeSite(settings, places, place, shown ? draftContent : writeContent, said))) return false;
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

/** Makes the records and their pages, in `place`. */
async function makeSite(
  settings: Settings,
  places: Places,
  place: Work,
  recordsOf: typeof draftContent,
  { log }: Said,
): Promise<boolean> {
  const cache = join(places.cache, 'recount-pictures');
  return withWork(
    () => inPlace('CACHE', settings.cache ?? cache, () => openWork(cache)),
    async ({ fresh: aside }) => {
      const written = await recordsOf(settings, places, log);
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
          const scripts = join(places.cache, 'recount-scripts');
          const keep = { pictures: { cache, aside }, scripts: { cache: scripts, aside } };
          await buildPages(settings, pages, keep, live, written.files, markdown);
          inPlace('OUT', settings.out, () => moveFolder(pages.fresh, place.fresh));
        },
      );
      return true;
    },
  );
}
