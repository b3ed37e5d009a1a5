import type { Folder } from '../../seeds/folder.ts';
import { fault, type Spot } from '../../seeds/spot.ts';
import type { Lookup } from '../lookup.ts';
import type { RecordKind } from '../../schema/record-source.ts';
import { spotOf } from './corrections.ts';
import type { Page } from './page.ts';
import { readCommitted } from './revisions.ts';

type Fields = Record<string, unknown>;

/** By which a record is known again under another name: all fields of one of these lists are the same, and none is empty. */
const alike: Readonly<Record<string, readonly (readonly string[])[]>> = {
  articles: [['capture'], ['title', 'publisher'], ['url']],
  claims: [
    ['article', 'quote'],
    ['quote', 'stated'],
    ['article', 'says'],
  ],
  estimates: [['title'], ['model.formula']],
  references: [['url'], ['title']],
  ledger: [['label', 'unit']],
};

/** An address once published answers for ever: no record goes missing, and one that has another name keeps its old ones as aliases. */
export function refuseRemoval(
  found: Lookup,
  content: Folder,
  files: ReadonlyMap<string, string>,
  records: ReadonlyMap<string, Page<object>>,
): void {
  const published = new Set(content.list());
  const fresh = [...records].filter(([path]) => !published.has(path));
  const renamedArticles = new Set<string>();
  for (const path of published) {
    const name = path.replace(/\.md$/, '');
    const [folder = '', slug = '', claim] = name.split('/');
    if (files.has(path) || !Object.hasOwn(alike, folder) || isHeld(found, folder, slug, claim)) continue;
    // Told of its article.
    if (folder === 'claims' && renamedArticles.has(slug)) continue;
    // The folders of `alike` are kinds of records.
    const old = readCommitted(folder as RecordKind, found, content, path, null)?.data as Fields | undefined;
    const now =
      old && fresh.find(([other, { data }]) => other.startsWith(`${folder}/`) && isAlike(folder, old, data as Fields));
    if (now) {
      const present = now[0].replace(/\.md$/, '');
      if (folder === 'articles') renamedArticles.add(slug);
      const alias = folder !== 'claims' ? slug : present.startsWith(`claims/${slug}/`) ? claim : `${slug}/${claim}`;
      const spot = folder === 'ledger' ? quantitySpot(found, present) : spotOf(found, present);
      fault(
        found,
        spot,
        `\`${name}\` is published and gone, and \`${present}\` is like it; where it was renamed, write \`aliases: [${alias}]\` here, so that its old addresses lead on`,
      );
    } else if (folder !== 'references') {
      const seeds = found.siteFile.file.replace(/site\.md$/, '');
      const file = folder === 'claims' ? `${seeds}articles/${slug}.md` : `${seeds}${folder}/${slug}.md`;
      const reason =
        folder === 'claims'
          ? `the claim \`${claim}\` is published and may not go missing; put it back with \`withdrawn: { date: ..., reason: ... }\`, or, where it has another id now, write \`aliases: [${claim}]\` under that one`
          : `\`/${folder}/${slug}/\` is published and its seed may not go missing; put it back${folder === 'articles' ? ', and mark its claims as `withdrawn:`' : ''}, or, where it has another name now, write \`aliases: [${slug}]\` in that one`;
      found.faults.add(file, { line: 1, column: 1 }, reason);
    }
  }
}

/** Says of an alias that was published and is no longer there: its addresses lead nowhere. */
export function refuseLostAliases(
  found: Lookup,
  record: string,
  was: { aliases?: readonly string[] | undefined },
): void {
  const folder = record.slice(0, record.indexOf('/'));
  for (const alias of was.aliases ?? [])
    if (!found.aliases.now.has(`${folder}/${alias}`) && record !== `${folder}/${alias}`)
      fault(
        found,
        folder === 'ledger' ? quantitySpot(found, record) : spotOf(found, record),
        `the alias \`${alias}\` of \`${record}\` is published, and its addresses would lead nowhere; put it back under \`aliases\``,
      );
}

const quantitySpot = (found: Lookup, record: string): Spot => ({
  file: found.siteFile,
  path: ['quantities', record.slice('ledger/'.length)],
});

/** A record whose seed is still there is missing because of a fault, which is told already. */
function isHeld(found: Lookup, folder: string, slug: string, claim: string | undefined): boolean {
  const kind = folder === 'claims' ? 'article' : folder.replace(/s$/, '');
  if (found.broken.has(`${kind}/${slug}`)) return true;
  if (folder === 'claims') return found.claims.get(`${slug}/${claim}`) !== undefined;
  if (folder === 'estimates') return found.estimates.has(slug);
  return folder === 'ledger' && Object.hasOwn(found.site.quantities, slug) && found.faults.failed;
}

function isAlike(folder: string, a: Fields, b: Fields): boolean {
  const at = (fields: Fields, path: string): unknown =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Fields | null)?.[key], fields);
  const said = (fields: Fields, path: string): string => JSON.stringify(at(fields, path) ?? null);
  return (alike[folder] ?? []).some((keys) =>
    keys.every((key) => said(a, key) !== 'null' && said(a, key) === said(b, key)),
  );
}
