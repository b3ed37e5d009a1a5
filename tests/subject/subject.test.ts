/**
 * The tests of this folder are of this repository's own subject: how much it checks, that it has each kind of claim, and what its pages weigh. All other tests accept any
 * seeds. Whoever puts other seeds in the place of these takes the folder out.
 */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { SITE } from '../build-site.ts';
import { serve } from '../serve.ts';
import { at, pages, proseOf } from '../site-files.ts';

const opened = openSite();

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

test('an embed is one answer of at most 6 kB for its first view, that of the ledger of 8 kB', () => {
  for (const page of pages().filter((address) => address.startsWith('/embed/'))) {
    const most = page.startsWith('/embed/ledger/') ? 8 * 1024 : 6 * 1024;
    expect(brotliCompressSync(at(page)!).length, page).toBeLessThanOrEqual(most);
  }
});

test('a search for a number leaves less than half of the list of claims', async () => {
  const page = await opened.browser.newPage();
  await page.goto(`${opened.site.origin}/claims/`);
  const all = await page.locator('.claims > li').count();
  for (const words of ['9 million', '9,000,000']) {
    await page.locator('input[type=search]').fill(words);
    const found = await page.locator('.claims > li:visible').count();
    expect(found, words).toBeGreaterThan(0);
    expect(found, words).toBeLessThan(all / 2);
  }
  await page.close();
});

test('the first view of an article takes at most 15 kB where its words are not too many, and 18 kB whichever it is', async () => {
  const weigh = (text: string): number => brotliCompressSync(text).length;
  const short: string[] = [];
  for (const article of pages().filter((address) => /^\/articles\/[^/]+\/$/.test(address))) {
    const asked = await serve(SITE);
    const page = await opened.browser.newPage();
    await page.goto(asked.origin + article, { waitUntil: 'networkidle' });
    const files = asked.asked.filter((path) => !/^\/favicon/.test(path));
    expect(files.length, files.join(' ')).toBeLessThanOrEqual(2);
    const bytes = files.reduce((sum, path) => sum + weigh(at(path) ?? ''), 0);
    const words = weigh(at(article)!.replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ''));
    if (words <= 4.5 * 1024) short.push(article);
    expect(bytes, article).toBeLessThanOrEqual((words <= 4.5 * 1024 ? 15 : 18) * 1024);
    // All that is not words: marks, charts, style and script.
    expect(bytes - words, article).toBeLessThanOrEqual(12 * 1024);
    await page.close();
    await asked.close();
  }
  expect(short.length).toBeGreaterThan(0);
});
