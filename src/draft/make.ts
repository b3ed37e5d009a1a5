import { createHash } from 'node:crypto';
import { createUnits, type Units } from '../estimate/formula/units.ts';
import { buildContent } from '../compile/build.ts';
import { BuildCache } from '../compile/cache.ts';
import { Faults } from '../seeds/fault.ts';
import { type Folder, memoryFolder } from '../seeds/folder.ts';
import { lookup } from '../compile/lookup.ts';
import { parseSeed } from '../seeds/seed-file.ts';
import { validate } from '../seeds/validate.ts';
import type { Seeds, Site } from '../seeds/types.ts';
import { countWords } from '../language/words.ts';
import { ImportFault } from '../article/fault.ts';
import type { Read } from '../article/read-article.ts';
import { proposeClaims } from './claims.ts';
import { type Draft, printDraft } from './print.ts';
import { Subjects } from './subject.ts';
import { type Tie, tiesFor } from './tie.ts';

export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Step 8: claims proposed, tied to estimates, printed, and tried by the build itself before anything is written. */
export async function makeDraft(
  read: Read,
  slug: string,
  capture: { file: string; bytes: Uint8Array },
  folder: Folder,
  seeds: Seeds,
  site: Site | null,
  cache: BuildCache,
): Promise<{ text: string; draft: Draft }> {
  const { article, findings, notes } = read;
  // As the build will count them: in the capture itself.
  const words = countWords(new TextDecoder().decode(capture.bytes));
  const units = site ? unitsOf(site) : null;
  const { claims, left } = proposeClaims(article, findings, words, site, units);
  const [first, ...more] = claims;
  if (first === undefined)
    throw new ImportFault(
      'no number was found in the article, so there is nothing to check and nothing was written; a claim without a number is written by hand' +
        notes.map((note) => `\n  ${note}`).join(''),
    );
  const draft: Draft = {
    slug,
    article,
    findings,
    notes,
    capture: { file: capture.file, sha256: hash(capture.bytes), words },
    claims: [first, ...more],
    left,
    ties: new Map(),
  };
  const tied = site ? { ...draft, ties: tie(draft, seeds, cache) } : draft;
  const text = printDraft(tied);
  if (await builds(text, slug, capture, folder, cache)) return { text, draft: tied };
  // A proposal that the build refuses is kept as a comment only.
  return { text: printDraft(draft), draft };
}

function unitsOf(site: Site): Units | null {
  try {
    return createUnits(site.units);
  } catch {
    return null;
  }
}

/** What each estimate that fits says of each claim, computed from the seeds with the draft among them. */
function tie(draft: Draft, seeds: Seeds, cache: BuildCache): Map<string, Tie[]> {
  const faults = new Faults();
  const file = parseSeed('article', draft.slug, `${draft.slug}.md`, printDraft(draft), faults);
  const own = file && validate([file], new Set(), faults, new BuildCache()).articles.get(draft.slug);
  if (!own || !seeds.site) return new Map();
  const found = lookup(
    { ...seeds, articles: new Map([...seeds.articles, [draft.slug, own]]) },
    seeds.site,
    true,
    faults,
    cache,
  );
  const subjects = new Subjects(draft.findings.sentences, draft.claims);
  return new Map(draft.claims.map((claim) => [claim.id, tiesFor(found, draft.slug, claim, draft.claims, subjects)]));
}

/** Whether the build takes the seeds with this draft as it takes them without it. */
async function builds(
  text: string,
  slug: string,
  capture: { file: string; bytes: Uint8Array },
  folder: Folder,
  cache: BuildCache,
): Promise<boolean> {
  const path = `articles/${slug}.md`;
  const overlay: Folder = {
    name: folder.name,
    list: () => [...new Set([...folder.list(), path])].sort(),
    read: (name) => (name === path ? new TextEncoder().encode(text) : folder.read(name)),
  };
  const { messages } = await buildContent({
    seeds: overlay,
    content: memoryFolder('content', {}),
    captures: memoryFolder('captures', { [capture.file]: capture.bytes }),
    drafts: true,
    cache,
  });
  return !messages.some(({ file, severity }) => severity === 'error' && file === `${folder.name}/${path}`);
}
