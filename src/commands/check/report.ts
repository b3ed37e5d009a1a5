import { buildContent, type BuildOptions } from '../../compile/build.ts';
import { BuildCache } from '../../compile/cache.ts';
import { type Fault, Faults } from '../../seeds/fault.ts';
import { parse } from '../../seeds/parse.ts';
import { validate } from '../../seeds/validate.ts';
import { compareFolder } from '../../compile/compare-folder.ts';
import { unaccounted } from './accountability.ts';
import { hardParagraphs, longSentences } from './readability.ts';
import { unaddressed, unarchived } from './addresses.ts';
import { uncaptured } from './captures.ts';
import type { Doubts } from './doubt.ts';
import { drafts } from './drafts.ts';
import { withoutPassage } from './passages.ts';
import { unmarked } from './unmarked.ts';
import { unreferenced } from './unreferenced.ts';
import { unusedEstimates, unusedPictures, unusedReferences } from './unused.ts';

/** All that is wrong or doubtful with a site's seeds. */
export interface Report {
  /** What keeps the site from being built. */
  faults: Fault[];
  doubts: Doubts[];
}

/** Reads the seeds as the build does, once as they are published and once with the drafts. */
export async function report(
  options: Pick<BuildOptions, 'seeds' | 'content' | 'captures' | 'look' | 'today'>,
): Promise<Report> {
  const cache = new BuildCache();
  const published = await buildContent({ ...options, cache });
  const all = await buildContent({ ...options, drafts: true, cache });
  const { files, broken } = parse(options.seeds, new Faults(), cache.parsed);
  const seeds = validate(files, broken, new Faults(), cache);

  const faults = published.messages.filter(({ severity }) => severity === 'error');
  // A build with drafts may word a fault in another way. Two faults at one place are one fault.
  const placeOf = ({ file, line, column }: Fault): string => `${file}:${line}:${column}`;
  const known = new Set(faults.map(placeOf));
  return {
    faults,
    doubts: [
      {
        title: 'Faults of drafts, which keep nothing from being published',
        entries: all.messages.filter((fault) => fault.severity === 'error' && !known.has(placeOf(fault))),
      },
      {
        title: 'Contradictions that nobody has judged, and other warnings',
        entries: all.messages.filter(({ severity }) => severity === 'warning'),
      },
      drafts(seeds),
      unmarked(seeds),
      unreferenced(seeds),
      withoutPassage(seeds),
      unusedReferences(seeds),
      unusedEstimates(seeds),
      unusedPictures(seeds, options.seeds),
      uncaptured(seeds, [...new Set([...published.unseen, ...all.unseen])]),
      unaddressed(seeds),
      unarchived(seeds),
      unaccounted(seeds),
      longSentences(seeds),
      hardParagraphs(seeds),
      stale(options, published.files),
    ],
  };
}

/** Records that are not what the seeds give, as one doubt: one command mends them all. */
function stale({ content }: Pick<BuildOptions, 'content'>, files: ReadonlyMap<string, string> | null): Doubts {
  const title = 'Records that are not what the seeds give; run `npm run content` and commit them';
  if (!files) return { title, entries: [] };
  const { missing, stale: old, extra, foreign } = compareFolder(content, files);
  const kinds = Object.entries({
    missing,
    'out of date': old,
    'left over': extra,
    'not written by the build': foreign,
  });
  const [first, second] = kinds.flatMap(([name, paths]) => paths.map((path) => ({ name, path })));
  if (first === undefined) return { title, entries: [] };
  const counted = kinds.filter(([, paths]) => paths.length > 0).map(([name, paths]) => `${paths.length} ${name}`);
  const reason = second === undefined ? first.name : `and others: ${counted.join(', ')}`;
  return { title, entries: [{ file: `${content.name}/${first.path}`, line: 1, column: 1, reason }] };
}
