/**
 * The tests of this folder are of this repository's own subject: how much it checks, and that it has each kind of claim. All other tests accept any
 * seeds. Whoever puts other seeds in the place of these takes the folder out.
 */
import { expect, test } from 'vitest';
import { at, pages, proseOf } from '../site-files.ts';

const count = (address: RegExp): number => pages().filter((page) => address.test(page)).length;

test('five articles, their claims and estimates are checked', () => {
  expect(count(/^\/articles\/[^/]+\/$/)).toBeGreaterThanOrEqual(5);
  expect(count(/^\/claims\/[^/]+\/[^/]+\/$/)).toBeGreaterThanOrEqual(40);
  expect(count(/^\/estimates\/[^/]+\/$/)).toBeGreaterThanOrEqual(9);
});

test('each article has eight claims or more', () => {
  for (const page of pages().filter((address) => /^\/articles\/[^/]+\/$/.test(address)))
    expect(at(page)?.match(/<mark class="claim/g)?.length ?? 0, page).toBeGreaterThanOrEqual(8);
});

test('more than twenty claims are cards, since nothing can be computed of them', () => {
  const claims = JSON.parse(at('/data/claims.json')!) as Array<{ url: string }>;
  const cards = claims.filter(({ url }) => !at(`/embed${new URL(url).pathname}`)?.includes('data-engine'));
  expect(cards.length).toBeGreaterThan(20);
});

test('no page carries a word of the example', () => {
  const words = /\b(marchers?|avenue|crowds?|passengers?|coach(es)?|demonstrat\w+)\b/i;
  for (const [address, prose] of proseOf()) expect(words.exec(prose)?.[0], address).toBeUndefined();
});

test('no page has the title of another', () => {
  const titles = new Map<string, string>();
  for (const page of pages().filter((address) => !address.startsWith('/embed/'))) {
    const title = /<title>([^<]+)<\/title>/.exec(at(page) ?? '')?.[1] ?? '';
    expect(titles.get(title), `${page} has the title of another page`).toBeUndefined();
    titles.set(title, page);
  }
});
