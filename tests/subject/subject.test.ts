/**
 * The tests of this folder are of this repository's own subject: how much it checks, and that it has each kind of claim. All other tests accept any
 * seeds. Whoever puts other seeds in the place of these takes the folder out.
 */
import { expect, test } from 'vitest';
import { at, pages } from '../site-files.ts';

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
