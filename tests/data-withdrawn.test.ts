import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildExample } from './build-example.ts';
import { addresses, at } from './site-files.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/withdrawn');
const out = join(folder, 'site');
const ORIGIN = 'https://heads.example';
const [GONE, CORRECTED] = ['ledger-june-2025/times', 'ledger-june-2025/peak'];
const json = (address: string): any => JSON.parse(at(address, out)!);

/** The example with one recomputed claim withdrawn and another corrected. */
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'examples/march/seeds'), join(folder, 'seeds'), { recursive: true });
  const file = join(folder, 'seeds/articles/ledger-june-2025.md');
  const replace = (text: string, from: string | RegExp, to: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`the example has no ${from}`);
    return changed;
  };
  let seed = readFileSync(file, 'utf8');
  seed = replace(
    seed,
    '    speaker: null\n    stated: { text: nearly nine times',
    '    speaker: null\n    withdrawn: { date: 2025-07-02, reason: It was a reader’s letter. }\n    stated: { text: nearly nine times',
  );
  seed = replace(seed, ':claim[times]', 'a multiple');
  seed = replace(seed, /:::note\{claim=times\}[\s\S]*?:::\n\n/, '');
  seed = replace(
    seed,
    '    check: { estimate: on-the-avenue }\n',
    '    check: { estimate: on-the-avenue }\n    corrections: [{ date: 2025-07-03, reason: The speaker was misspelt. }]\n',
  );
  seed = replace(seed, '\npublished:', '\nmade: 2025-06-20\nby: [Ada Example]\npublished:');
  writeFileSync(file, seed);
  buildExample(folder, { SEEDS: join(folder, 'seeds'), SITE_URL: ORIGIN });
});

describe('a withdrawn claim', () => {
  test('leaves a page that says so, with no review', () => {
    const page = at(`/claims/${GONE}/`, out)!;
    expect(page).toContain('It was a reader’s letter.');
    expect(page).toContain('Withdrawn on 2 July 2025');
    expect(page).not.toContain('"ClaimReview"');
  });

  test('is told of on its article, which counts it no more', () => {
    const page = at('/articles/ledger-june-2025/', out)!;
    expect(page).toMatch(
      /Withdrawn on 2 July 2025: <a href="\/claims\/ledger-june-2025\/times\/">[^<]+<\/a>\. It was a reader’s letter\./,
    );
    expect(page).toMatch(/>\d+ claims checked, 1 withdrawn</);
    expect(page).toMatch(/<a href="\/claims\/ledger-june-2025\/times\/"><b>Withdrawn<\/b>/);
    const standing = json('/data/claims.json').length;
    const list = at('/claims/', out)!;
    expect(list).toContain(`${standing} claims, checked one by one`);
    expect(list).toContain('1 more claim was withdrawn.');
    expect(list.match(/ data-substance=/g)).toHaveLength(standing);
    expect(at('/estimates/how-many-times/', out)).toContain('Withdrawn on 2 July 2025');
  });

  test('tells who made the check and when, on the page and in the review', () => {
    expect(at('/articles/ledger-june-2025/', out)).toContain(
      'Checked on 20 June 2025 by Ada Example, last changed on 3 July 2025.',
    );
    const review = json('/claimreview.json').dataFeedElement.find((e: any) =>
      e.item.url?.endsWith(`/${CORRECTED}/`),
    ).item;
    expect(review).toMatchObject({
      datePublished: '2025-06-20',
      dateModified: '2025-07-03',
      creator: [{ '@type': 'Person', name: 'Ada Example' }],
    });
    expect(at('/feed.xml', out)).toContain('<author><name>Ada Example</name></author>');
  });

  test('is no claim of the data files and the annotations any more', () => {
    expect(json('/data/claims.json').map((c: any) => `${c.article}/${c.id}`)).not.toContain(GONE);
    expect(at('/articles/ledger-june-2025/annotations.jsonld', out)).not.toContain(`/claims/${GONE}/`);
  });

  test('is told of in the feed of reviews, so that a copy can be cleared', () => {
    const element = json('/claimreview.json').dataFeedElement.find(
      (e: any) => e.item['@id'] === `${ORIGIN}/claims/${GONE}/#review`,
    );
    expect(element).toMatchObject({ dateDeleted: '2025-07-02', description: 'It was a reader’s letter.' });
    expect(element.item).not.toHaveProperty('reviewRating');
  });

  test('is told of on the page of corrections and in the feed', () => {
    expect(at('/corrections/', out)).toContain('It was a reader’s letter.');
    expect(at('/feed.xml', out)).toContain(`<id>${ORIGIN}/claims/${GONE}/#withdrawn</id>`);
  });

  test('keeps the addresses of its data and pictures, which say so', () => {
    for (const kind of ['csv', 'spreadsheet.csv', 'json', 'svg', 'png'])
      expect(addresses(out)).toContain(`/data/claims/${GONE}.${kind}`);
    expect(json(`/data/claims/${GONE}.json`).withdrawn).toEqual({
      date: '2025-07-02',
      reason: 'It was a reader’s letter.',
    });
    expect(at(`/data/claims/${GONE}.csv`, out)).toContain('Withdrawn on 2025-07-02');
    expect(at(`/data/claims/${GONE}.svg`, out)).toContain('Withdrawn on 2 July 2025');
    expect(addresses(out)).toContain(`/cards/claims/${GONE}.png`);
  });
});

describe('a corrected claim', () => {
  test('carries the correction in its review, on its page and in its data', () => {
    const url = `${ORIGIN}/claims/${CORRECTED}/`;
    const review = json('/claimreview.json').dataFeedElement.find((e: any) => e.item.url === url).item;
    expect(review.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2025-07-03', text: 'The speaker was misspelt.' },
    ]);
    expect(at(`/claims/${CORRECTED}/`, out)).toContain('The speaker was misspelt.');
    expect(at('/corrections/', out)).toContain('The speaker was misspelt.');
    expect(json(`/data/claims/${CORRECTED}.json`).corrections).toMatchObject([
      { date: '2025-07-03', reason: 'The speaker was misspelt.' },
    ]);
  });

  test('is an entry of the feed with the correction’s own date, and so is its article’s check', () => {
    const entry = (id: string): string =>
      at('/feed.xml', out)!
        .split('<entry>')
        .find((e) => e.includes(`<id>${id}`))!;
    expect(entry(`${ORIGIN}/claims/${CORRECTED}/#correction-`)).toContain('<updated>2025-07-03T00:00:00Z</updated>');
    expect(entry(`${ORIGIN}/articles/ledger-june-2025/</id>`)).toContain('The avenue holds as many');
  });
});
