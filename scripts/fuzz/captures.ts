import { ImportFault } from '../../src/article/fault.ts';
import { report } from '../../src/article/json.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { BuildCache } from '../../src/compile/cache.ts';
import { readSeeds } from '../../src/draft/existing.ts';
import { makeDraft } from '../../src/draft/make.ts';
import { memoryFolder } from '../../src/seeds/folder.ts';
import { casesOf, caseSets } from '../bench/import-corpus.ts';
import { checkBuilt } from './built.ts';
import { Found, type Kind } from './kind.ts';
import { mutate, mutateBytes } from './mutate.ts';
import { build, type Site, sites } from './sites.ts';

const articles = caseSets()
  .flatMap(casesOf)
  .map(({ bytes }) => new TextDecoder().decode(bytes));
const [, site] = sites as [Site, Site];

/** Captures: saved articles changed at random, read by the importer, and some of them made into drafts that the build must take. */
export const captures: Kind = async (random, show) => {
  const changed = mutate(
    random.next() < 0.1 ? `${random.pick(articles)}\n${random.pick(articles)}` : random.pick(articles),
    random,
  );
  const bytes = mutateBytes(changed, random);
  show(changed);
  try {
    const read = readArticle(bytes);
    const { quantities, dates } = report(read);
    for (const { text, value, high, sentence } of quantities) {
      if (![value, high ?? 0].every(Number.isFinite))
        throw new Found('accepted', `\`${text}\` is read as ${value} to ${high}`);
      if (!sentence.includes(text)) throw new Found('wrong value', `\`${text}\` does not stand in \`${sentence}\``);
    }
    for (const { iso } of dates)
      if (iso !== null && !/^\d{3}[\dX](-W\d\d|-\d\d(-\d\d)?)?$/.test(iso))
        throw new Found('accepted', `the date ${iso}`);
    if (random.next() < 0.1) await draft(read, bytes);
    return 'accepted';
  } catch (error) {
    if (error instanceof ImportFault) return 'refused';
    throw error;
  }
};

async function draft(read: ReturnType<typeof readArticle>, bytes: Uint8Array): Promise<void> {
  const capture = read.verbatim ? bytes : new TextEncoder().encode(read.article.text);
  const folder = memoryFolder('seeds', site.seeds);
  const cache = new BuildCache();
  const { seeds, site: own } = readSeeds(folder, cache);
  const { text } = await makeDraft(read, 'drafted', { file: 'drafted.txt', bytes: capture }, folder, seeds, own, cache);
  const all = { ...site.seeds, 'articles/drafted.md': text };
  const built = await build({ ...site, captures: { ...site.captures, 'drafted.txt': capture } }, all, true);
  if (checkBuilt(built, all) === 'refused')
    throw new Found(
      'wrong value',
      `the draft is refused: ${built.messages.find(({ severity }) => severity === 'error')?.reason}`,
    );
}
