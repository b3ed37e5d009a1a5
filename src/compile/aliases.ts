import type { Folder } from '../seeds/folder.ts';
import { fault, type Spot } from '../seeds/spot.ts';
import type { Aliases, Lookup } from './lookup.ts';

/** Reads the aliases of every seed. Each has to be a name that nothing else has. */
export function readAliases(found: Lookup): Aliases {
  const now = new Map<string, string>();
  const former = new Map<string, string[]>();
  const spots = new Map<string, Spot>();
  const present = presentNames(found);
  const add = (old: string, name: string, spot: Spot, written: string): void => {
    const holder = present.get(old);
    const other = spots.get(old);
    const complain = (reason: string): null => fault(found, spot, `the alias \`${written}\` ${reason}`);
    if (old === name)
      fault(found, spot, `\`${written}\` is the present name, and no alias; take it out of \`aliases\``);
    else if (holder)
      complain(
        `is the name of \`${old}\`, which is there (${placeOf(holder)}); take it out of \`aliases\`, or give that one another name`,
      );
    else if (other && now.get(old) === name) complain('is there already; write it once');
    else if (other)
      complain(`is one of \`${now.get(old)}\` too (${placeOf(other)}); leave it with the one that had the name`);
    else {
      spots.set(old, spot);
      now.set(old, name);
      former.set(name, [...(former.get(name) ?? []), old]);
    }
  };
  for (const [kind, seeds] of [
    ['articles', found.articles],
    ['estimates', found.estimates],
    ['references', found.references],
  ] as const)
    for (const { slug, file, data } of seeds.values())
      for (const [i, alias] of data.aliases.entries())
        add(`${kind}/${alias}`, `${kind}/${slug}`, { file, path: ['aliases', i] }, alias);
  for (const { article, claim, index, ref } of found.claims.values()) {
    // A claim has been under each name of its article, with each of its own.
    const slugs = [
      ...article.data.aliases.flatMap((slug, i) => {
        const path = ['aliases', i];
        return isSame(spots.get(`articles/${slug}`), { file: article.file, path }) ? [{ slug, path }] : [];
      }),
      { slug: article.slug, path: null },
    ];
    const ids = [
      ...claim.aliases.map((id, i) => ({ id, path: ['claims', index, 'aliases', i] })),
      { id: claim.id, path: null },
    ];
    for (const { slug, path: ofArticle } of slugs)
      for (const { id, path: ofClaim } of ids) {
        const path = ofClaim ?? ofArticle;
        // A name with its article is one name, whatever the article was called.
        if (path === null || (id.includes('/') && ofArticle !== null)) continue;
        const old = id.includes('/') ? id : `${slug}/${id}`;
        add(`claims/${old}`, `claims/${ref}`, { file: article.file, path }, id.includes('/') || ofClaim ? id : slug);
      }
  }
  for (const [quantity, { aliases }] of Object.entries(found.site.quantities))
    for (const [i, alias] of aliases.entries()) {
      const spot = { file: found.siteFile, path: ['quantities', quantity, 'aliases', i] };
      add(`ledger/${alias}`, `ledger/${quantity}`, spot, alias);
    }
  return { now, former };
}

const isSame = (one: Spot | undefined, other: Spot): boolean =>
  one !== undefined && one.file === other.file && one.path.join() === other.path.join();

const placeOf = ({ file, path }: Spot): string => `${file.file}:${file.placeOf(path).line}`;

/** Where each record's name is given. */
function presentNames(found: Lookup): Map<string, Spot> {
  const names = new Map<string, Spot>();
  for (const [slug, { file }] of [...found.articles, ...found.drafts])
    names.set(`articles/${slug}`, { file, path: ['title'] });
  for (const [slug, { file }] of found.estimates) names.set(`estimates/${slug}`, { file, path: ['title'] });
  for (const [slug, { file }] of found.references) names.set(`references/${slug}`, { file, path: ['title'] });
  for (const { ref, article, index } of found.claims.values())
    names.set(`claims/${ref}`, { file: article.file, path: ['claims', index, 'id'] });
  for (const quantity of Object.keys(found.site.quantities))
    names.set(`ledger/${quantity}`, { file: found.siteFile, path: ['quantities', quantity] });
  return names;
}

/** The former names of a record without their folder, as the record carries them; nothing where there are none. */
export function aliasesOf({ aliases }: Lookup, record: string): { aliases?: string[] } {
  const former = aliases.former.get(record);
  return former ? { aliases: former.map((name) => name.slice(name.indexOf('/') + 1)) } : {};
}

/** `claims/report/total.r1.md` in its parts. */
const named = /^((?:claims\/[^/]+|articles|estimates|references|ledger)\/[^/]+?)((?:\.r\d+)?\.md)$/;

/** The committed records, each under the name that it has now. */
export function underPresentNames(content: Folder, { now }: Aliases): Folder {
  if (now.size === 0) return content;
  const moved = new Map<string, string>();
  for (const path of content.list()) {
    const [, record = '', end = ''] = named.exec(path) ?? [];
    const name = now.get(record);
    if (name !== undefined) moved.set(`${name}${end}`, path);
  }
  const gone = new Set(moved.values());
  return {
    name: content.name,
    list: () => [...content.list().filter((path) => !gone.has(path)), ...moved.keys()].sort(),
    read: (path) => (gone.has(path) ? null : (content.read(path) ?? content.read(moved.get(path) ?? path))),
  };
}
