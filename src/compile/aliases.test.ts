import { beforeAll, describe, expect, test } from 'vitest';
import { printFaults } from '../seeds/fault.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';
import { checkLog, LOG } from './records/log.ts';

const article = 'articles/evening-may-2024.md';
const herald = 'articles/herald-may-2024.md';
let published: Record<string, string>;
let content: Map<string, string>;
beforeAll(async () => {
  published = changed(marchSeeds(), 'site.md', 'published: false', 'published: true');
  content = (await buildMarch(published)).files!;
});

/** Puts a name in the place of another everywhere. */
const everywhere = (seeds: Record<string, string>, from: RegExp, to: string): Record<string, string> =>
  Object.fromEntries(Object.entries(seeds).map(([path, text]) => [path.replace(from, to), text.replace(from, to)]));
/** The article and the estimate under other names, with or without aliases. */
const renamed = (aliases: boolean): Record<string, string> => {
  const moved = everywhere(
    everywhere(published, /evening-may-2024/g, 'evening-post'),
    /\barrivals\b(?!:)/g,
    'coming-in',
  );
  if (!aliases) return moved;
  return changed(
    changed(moved, 'articles/evening-post.md', 'published:', 'aliases: [evening-may-2024]\npublished:'),
    'estimates/coming-in.md',
    'formula:',
    'aliases: [arrivals]\nformula:',
  );
};
const errors = async (seeds: Record<string, string>, upon: ReadonlyMap<string, string> = content): Promise<string[]> =>
  printFaults((await buildMarch(seeds, upon)).messages)
    .split('\n')
    .filter((line) => line.includes(' error '));

describe('a record under another name', () => {
  test('keeps its revision, carries its former names, and its log goes on', async () => {
    const { files, messages } = await buildMarch(renamed(true), content);
    expect(printFaults(messages)).toBe('');
    expect(files!.get('claims/evening-post/total.md')).toMatch(
      /\naliases: \[evening-may-2024\/total\]\n[\s\S]*\nrevision: 1\n/,
    );
    expect(files!.get('articles/evening-post.md')).toContain('\naliases: [evening-may-2024]\n');
    expect(files!.get('estimates/coming-in.md')).toContain('\naliases: [arrivals]\n');
    expect([...files!.keys()].filter((path) => /evening-may-2024|arrivals/.test(path))).toEqual([]);
    const log = files!.get(LOG)!;
    expect(log.startsWith(content.get(LOG)!)).toBe(true);
    expect(log).toContain('"renamed":"claims/evening-may-2024/total"');
    expect(checkLog(files!, { settled: true })).toEqual([]);
    // And again upon itself.
    const again = await buildMarch(renamed(true), files!);
    expect([...again.files!]).toEqual([...files!]);
  });

  test('takes its earlier revisions along, as they were', async () => {
    const corrected = changed(
      changed(
        changed(published, 'estimates/arrivals.md', 'value: 8\n', 'value: 4\n'),
        'estimates/arrivals.md',
        'which is 8 hours',
        'which makes 4 hours',
      ),
      'estimates/arrivals.md',
      'assumptions:\n',
      'corrections: [{ date: 2024-06-02, reason: Half the time., claims: [evening-may-2024/total] }]\nassumptions:\n',
    );
    const second = (await buildMarch(corrected, content)).files!;
    const moved = changed(
      everywhere(everywhere(corrected, /evening-may-2024/g, 'evening-post'), /\barrivals\b/g, 'coming-in'),
      'articles/evening-post.md',
      'published:',
      'aliases: [evening-may-2024]\npublished:',
    );
    const { files, messages } = await buildMarch(
      changed(moved, 'estimates/coming-in.md', 'formula:', 'aliases: [arrivals]\nformula:'),
      second,
    );
    expect(printFaults(messages)).toBe('');
    expect(files!.get('claims/evening-post/total.r1.md')).toBe(content.get('claims/evening-may-2024/total.md'));
    expect(files!.get('claims/evening-post/total.md')).toMatch(/revision: 2\nprevious: /);
    expect(checkLog(files!, { settled: true })).toEqual([]);
  });

  test('may be renamed again, and back', async () => {
    const once = (await buildMarch(renamed(true), content)).files!;
    const back = changed(published, article, 'published:', 'aliases: [evening-post]\npublished:');
    const { files, messages } = await buildMarch(
      changed(back, 'estimates/arrivals.md', 'formula:', 'aliases: [coming-in]\nformula:'),
      once,
    );
    expect(printFaults(messages)).toBe('');
    expect(checkLog(files!, { settled: true })).toEqual([]);
    expect(files!.has('claims/evening-may-2024/total.md')).toBe(true);
  });

  test('stops the build without an alias, at the new name, once for an article with its claims', async () => {
    const said = await errors(renamed(false));
    expect(said).toEqual([
      'seeds/articles/evening-post.md:2:8 error `articles/evening-may-2024` is published and gone, and `articles/evening-post` is like it; where it was renamed, write `aliases: [evening-may-2024]` here, so that its old addresses lead on',
      'seeds/estimates/coming-in.md:2:8 error `estimates/arrivals` is published and gone, and `estimates/coming-in` is like it; where it was renamed, write `aliases: [arrivals]` here, so that its old addresses lead on',
    ]);
  });

  test('of a claim, a reference and a quantity likewise', async () => {
    const claim = everywhere(published, /\bpace\b/g, 'tempo');
    expect((await errors(claim)).join('\n')).toMatch(
      /^seeds\/articles\/evening-may-2024\.md:\d+:\d+ error `claims\/evening-may-2024\/pace` is published and gone, .* write `aliases: \[pace\]` here/,
    );
    const reference = everywhere(published, /town-map/g, 'plan');
    expect((await errors(reference)).join('\n')).toContain(
      '`references/town-map` is published and gone, and `references/plan` is like it; where it was renamed, write `aliases: [town-map]`',
    );
  });

  test('keeps the aliases that were published', async () => {
    const once = (await buildMarch(renamed(true), content)).files!;
    expect(await errors(changed(renamed(true), 'estimates/coming-in.md', 'aliases: [arrivals]\n', ''), once)).toEqual([
      'seeds/estimates/coming-in.md:2:8 error the alias `arrivals` of `estimates/coming-in` is published, and its addresses would lead nowhere; put it back under `aliases`',
    ]);
  });
});

describe('an alias', () => {
  const withAlias = (path: string, before: string, alias: string) =>
    changed(published, path, before, `aliases: [${alias}]\n${before}`);

  test('is the name of nothing that is there', async () => {
    expect(await errors(withAlias(article, 'published:', 'herald-may-2024'))).toEqual([
      'seeds/articles/evening-may-2024.md:4:11 error the alias `herald-may-2024` is the name of `articles/herald-may-2024`, which is there (seeds/articles/herald-may-2024.md:2); take it out of `aliases`, or give that one another name',
    ]);
    const claim = changed(published, article, '  - id: pace\n', '  - id: pace\n    aliases: [total]\n');
    expect((await errors(claim)).join('\n')).toMatch(
      /the alias `total` is the name of `claims\/evening-may-2024\/total`, which is there/,
    );
  });

  test('is not the present name, and stands once', async () => {
    expect((await errors(withAlias('estimates/arrivals.md', 'formula:', 'arrivals'))).join()).toContain(
      '`arrivals` is the present name, and no alias; take it out of `aliases`',
    );
    expect((await errors(withAlias('estimates/arrivals.md', 'formula:', 'x, x'))).join()).toContain(
      'the alias `x` is there already; write it once',
    );
    const both = changed(
      withAlias('estimates/arrivals.md', 'formula:', 'x'),
      'estimates/by-train.md',
      'formula:',
      'aliases: [x]\nformula:',
    );
    expect((await errors(both)).join()).toMatch(
      /the alias `x` is one of `estimates\/arrivals` too \(seeds\/estimates\/arrivals\.md:3\); leave it with the one that had the name/,
    );
  });

  test('leads readers on, and seeds not: a seed that still uses it is told the present name', async () => {
    const moved = changed(renamed(true), herald, 'evening-post/total', 'evening-may-2024/total');
    expect((await errors(moved)).join()).toContain(
      '`evening-may-2024/total` was renamed and is `evening-post/total` now; write `evening-post/total`',
    );
  });
});
