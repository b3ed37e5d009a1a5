import { describe, expect, test } from 'vitest';
import { sharedExample } from './shared-example.ts';
import { addresses, at } from './site-files.ts';

const out = sharedExample('corrected');
const ORIGIN = 'https://recount.example';
const [GONE, CORRECTED] = ['two-counts/times', 'two-counts/peak'];
/** The article’s name when it was published, by which feeds know it for good. */
const FIRST = 'ledger-june-2025';
const json = (address: string): any => JSON.parse(at(address, out)!);

describe('a withdrawn claim', () => {
  test('leaves a page that says so, with no review', () => {
    const page = at(`/claims/${GONE}/`, out)!;
    expect(page).toContain('It was a reader’s letter.');
    expect(page).toContain('Withdrawn on 3 July 2025');
    expect(page).not.toContain('"ClaimReview"');
  });

  test('is told of on its article, which counts it no more', () => {
    const page = at('/articles/two-counts/', out)!;
    expect(page).toMatch(
      /Withdrawn on 3 July 2025: <a href="\/claims\/two-counts\/times\/">[^<]+<\/a>\. It was a reader’s letter\./,
    );
    expect(page).toMatch(/>\d+ claims checked, 1 withdrawn</);
    expect(page).toMatch(/<a href="\/claims\/two-counts\/times\/"><b>Withdrawn<\/b>/);
    const standing = json('/data/claims.json').length;
    const list = at('/claims/', out)!;
    expect(list).toContain(`${standing} claims, checked one by one`);
    expect(list).toContain('1 more claim was withdrawn.');
    expect(list.match(/ data-substance=/g)).toHaveLength(standing);
    expect(at('/estimates/how-many-times/', out)).toContain('Withdrawn on 3 July 2025');
  });

  test('tells who made the check and when, on the page and in the review', () => {
    expect(at('/articles/two-counts/', out)).toContain(
      'Checked on 20 June 2025 by Ada Example, last changed on 3 July 2025.',
    );
    const review = json('/claimreview.json').dataFeedElement.find((e: any) =>
      e.item.url?.endsWith(`/${CORRECTED}/`),
    ).item;
    expect(review).toMatchObject({
      datePublished: '2025-06-20',
      dateModified: '2025-07-02',
      creator: [{ '@type': 'Person', name: 'Ada Example' }],
    });
    expect(at('/feed.xml', out)).toContain('<author><name>Ada Example</name></author>');
  });

  test('is no claim of the data files and the annotations any more', () => {
    expect(json('/data/claims.json').map((c: any) => `${c.article}/${c.id}`)).not.toContain(GONE);
    expect(at('/articles/two-counts/annotations.jsonld', out)).not.toContain(`/claims/${GONE}/`);
  });

  test('is told of in the feed of reviews, so that a copy can be cleared', () => {
    const element = json('/claimreview.json').dataFeedElement.find(
      (e: any) => e.item['@id'] === `${ORIGIN}/claims/${GONE}/#review`,
    );
    expect(element).toMatchObject({ dateDeleted: '2025-07-03', description: 'It was a reader’s letter.' });
    expect(element.item).not.toHaveProperty('reviewRating');
  });

  test('is told of on the page of corrections and in the feed', () => {
    expect(at('/corrections/', out)).toContain('It was a reader’s letter.');
    expect(at('/feed.xml', out)).toContain(`<id>${ORIGIN}/claims/${FIRST}/times/#withdrawn</id>`);
  });

  test('keeps the addresses of its data and pictures, which say so', () => {
    for (const kind of ['csv', 'spreadsheet.csv', 'json', 'svg', 'png'])
      expect(addresses(out)).toContain(`/data/claims/${GONE}.${kind}`);
    expect(json(`/data/claims/${GONE}.json`).withdrawn).toEqual({
      date: '2025-07-03',
      reason: 'It was a reader’s letter.',
    });
    expect(at(`/data/claims/${GONE}.csv`, out)).toContain('Withdrawn on 2025-07-03');
    expect(at(`/data/claims/${GONE}.svg`, out)).toContain('Withdrawn on 3 July 2025');
    expect(addresses(out)).toContain(`/cards/claims/${GONE}.png`);
  });
});

describe('a corrected claim', () => {
  test('carries the correction in its review, on its page and in its data', () => {
    const url = `${ORIGIN}/claims/${CORRECTED}/`;
    const review = json('/claimreview.json').dataFeedElement.find((e: any) => e.item.url === url).item;
    expect(review.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2025-07-02', text: 'The estimate was corrected.' },
    ]);
    expect(at(`/claims/${CORRECTED}/`, out)).toContain('The estimate was corrected.');
    expect(at('/corrections/', out)).toContain('The estimate was corrected.');
    expect(json(`/data/claims/${CORRECTED}.json`).corrections).toMatchObject([
      { date: '2025-07-02', reason: 'The estimate was corrected.' },
    ]);
  });

  test('is an entry of the feed with the correction’s own date, and so is its article’s check', () => {
    const entry = (id: string): string =>
      at('/feed.xml', out)!
        .split('<entry>')
        .find((e) => e.includes(`<id>${id}`))!;
    expect(entry(`${ORIGIN}/claims/${FIRST}/peak/#correction-`)).toContain('<updated>2025-07-02T00:00:00Z</updated>');
    expect(entry(`${ORIGIN}/articles/${FIRST}/</id>`)).toContain('The avenue holds as many');
  });
});
