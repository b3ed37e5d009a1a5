import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedExample } from './shared-example.ts';
import { addresses, at, pages, proseOf } from './site-files.ts';

const root = join(import.meta.dirname, '..');
const out = sharedExample('moved');
const claims = join(root, 'examples/march/seeds/articles');

/** Claims as the seeds name them: an id at the beginning of an entry. */
const claimAddresses = (): string[] =>
  readdirSync(claims).flatMap((file) =>
    [...readFileSync(join(claims, file), 'utf8').matchAll(/^ {2}- id: ([\w-]+)$/gm)].map(
      (m) => `/claims/${file.replace('.md', '')}/${m[1]}/`,
    ),
  );

describe('a second site from other seeds', () => {
  test('has a page for each of its articles, claims and estimates', () => {
    const all = pages(out);
    expect(all.filter((page) => page.startsWith('/articles/'))).toEqual([
      '/articles/courier-june-2025/',
      '/articles/ledger-june-2025/',
    ]);
    expect(all.filter((page) => /^\/claims\/.+/.test(page) && page !== '/claims/')).toEqual(claimAddresses().sort());
    expect(all.filter((page) => page.startsWith('/estimates/'))).toHaveLength(4);
  });

  test('computes its own finding: a street that holds a tenth of the million', () => {
    const text = at('/articles/courier-june-2025/', out)!;
    expect(text).toMatch(/<h1[^>]*>The avenue holds 92,400 people, not a million<\/h1>/);
    expect(text).toContain('The highest possible result is 310,000 people');
  });

  test('says on its pages that it is invented', () => {
    for (const page of ['/', '/about/', ...pages(out).filter((p) => /^\/articles\//.test(p))])
      expect(at(page, out), page).toMatch(/invented/);
  });

  test('cites no page, since there is none', () => {
    for (const page of pages(out)) {
      const outward = [...at(page, out)!.matchAll(/<a\b[^>]*\shref="(https?:[^"]+)"/g)].map((m) => m[1]!);
      expect(
        outward.filter((href) => !/^https:\/\/(heads\.example|creativecommons\.org)\//.test(href)),
        page,
      ).toEqual([]);
    }
  });

  test('stands under its base path alone', () => {
    const there = new Set(addresses(out).map((address) => `/sub${address}`));
    for (const page of pages(out)) {
      for (const [, href] of at(page, out)!.matchAll(/\s(?:href|src)="(\/[^"#?]*)/g))
        expect(there.has(href!), `${page} -> ${href}`).toBe(true);
    }
  });

  test('carries no word of the first topic', () => {
    // What a count of people has nothing to do with.
    const words =
      /\b(shells?|rounds|containers?|artillery|korean?|russian?|shipments?|ships?|shipped|sent|delivered|box(es)?|crate[sd]?|war|arm(y|ies)|intelligence|ministers?|ministry|munitions?|rockets?|troops?|soldiers?|military|weighs?|freight|payload|missiles?|cargo|officials?|sacks?|wagons?)\b/i;
    for (const [address, prose] of proseOf(out)) expect(words.exec(prose)?.[0], address).toBeUndefined();
  });
});

test('not one line of src or scripts knows an example', () => {
  const words =
    /\b(lindholm|quist|heads\.example|courier-june|ledger-june|on-the-avenue|river alliance|brookvale|presswork|hob quince|gazette-october|juice-pressed|days-at-the-press|cider|examples\/(march|cider))\b/i;
  const knowing: string[] = [];
  for (const folder of ['src', 'scripts']) {
    for (const f of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
      if (!f.isFile()) continue;
      const file = join(f.parentPath, f.name);
      if (words.test(readFileSync(file, 'utf8'))) knowing.push(relative(root, file));
    }
  }
  expect(knowing).toEqual([]);
});
