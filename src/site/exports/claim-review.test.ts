import { describe, expect, test } from 'vitest';
import { article, claim, site } from '../../../tests/samples/records.ts';
import { claimReview } from './claim-review.ts';
import { claimReviewFeed } from './claim-review-feed.ts';
import { isPerson } from './claim-review-claimant.ts';

const url = new URL('https://count.example/sub/claims/march/total/');
type Data = Record<string, any>;
const review = (c = claim(), a = article(), s = site()): Data => claimReview(c, a, s, url);

describe('claimReview(claim, article, site, url)', () => {
  test('says what was claimed, by whom, when, and what was found', () => {
    expect(review()).toMatchObject({
      '@type': 'ClaimReview',
      '@id': `${url.href}#review`,
      url: url.href,
      claimReviewed: 'More than 200,000 people came.',
      datePublished: '2025-03-02',
      author: {
        '@type': 'Organization',
        name: 'The Headcount desk',
        url: expect.stringMatching(/^https:/),
        logo: {
          '@type': 'ImageObject',
          url: 'https://count.example/sub/apple-touch-icon.png',
          width: 180,
          height: 180,
        },
      },
      itemReviewed: {
        '@type': 'Claim',
        datePublished: '2025-03-01',
        author: { '@type': 'Person', name: 'Jane Doe', affiliation: { name: 'Metropolitan Police' } },
      },
      reviewRating: {
        ratingValue: 3,
        worstRating: 1,
        bestRating: 5,
        alternateName:
          'The article passes on correctly what its source said, but what it prints is possible, not proved.',
      },
    });
  });

  test('charges the reporter, never the speaker, where the fault is the report’s', () => {
    const found = review(claim({ claimant: 'The Daily Square' }));
    expect(found.itemReviewed.author).toEqual({ '@type': 'Organization', name: 'The Daily Square' });
    expect(JSON.stringify(found)).not.toContain('Jane Doe');
    expect(found.itemReviewed.firstAppearance).toEqual(found.itemReviewed.appearance);
  });

  test('does not say where a speaker’s words first appeared', () => {
    expect(review().itemReviewed).not.toHaveProperty('firstAppearance');
  });

  test('leaves out the number, the best and the worst where a claim cannot be rated', () => {
    const found = review(claim({ verdict: { ...claim().verdict, rating: null, label: 'Not checkable' } }));
    expect(found.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Not checkable' });
  });

  test('leads to the quoted words, and to the archived copy where there is one', () => {
    expect(review().itemReviewed.appearance.url).toBe(
      'https://news.example/march?id=1#:~:text=said%20that-,over%20200%2C000%20people%2C%20half%20of%20them%20young,-%2C%20had%20come',
    );
    expect(
      review(claim(), article({ archive: { url: 'https://archive.example/1', date: null } })).itemReviewed.appearance
        .archivedAt,
    ).toBe('https://archive.example/1');
    const unknown = review(claim(), article({ url: null })).itemReviewed.appearance;
    expect(unknown).not.toHaveProperty('url');
    expect(unknown).not.toHaveProperty('archivedAt');
  });

  test('names who passed the report on apart from who wrote it', () => {
    expect(review(claim(), article({ via: 'An agency' })).itemReviewed.appearance).toMatchObject({
      publisher: { name: 'The Daily Square' },
      provider: { name: 'An agency' },
    });
  });

  test('carries every correction with its date', () => {
    const found = review(
      claim({ corrections: [{ date: '2025-04-01', reason: 'A zero too many.', revision: 2 }], revision: 2 }),
    );
    expect(found.correction).toEqual([
      { '@type': 'CorrectionComment', datePublished: '2025-04-01', text: 'A zero too many.' },
    ]);
    expect(found.dateModified).toBe('2025-04-01');
    expect(review()).not.toHaveProperty('correction');
  });
});

describe('claimReviewFeed(claims, site, link)', () => {
  const link = (to: string): string => `https://count.example/sub${to}`;

  test('holds the same review as the page, under the same @id', () => {
    const feed = claimReviewFeed([{ claim: claim(), article: article() }], site(), link) as Data;
    const { '@context': _, ...same } = review();
    expect(feed.dataFeedElement[0].item).toEqual(same);
  });

  test('says of a withdrawn claim when it went, and reviews it no more', () => {
    const feed = claimReviewFeed(
      [{ claim: claim({ withdrawn: { date: '2025-05-01', reason: 'Never said.' } }), article: article() }],
      site(),
      link,
    ) as Data;
    expect(feed.dataFeedElement[0]).toMatchObject({
      dateDeleted: '2025-05-01',
      description: 'Never said.',
      item: { '@id': `${url.href}#review` },
    });
    expect(JSON.stringify(feed)).not.toContain('"ClaimReview"');
    expect(feed.dateModified).toBe('2025-05-01');
  });
});

describe('isPerson(name, institutions)', () => {
  const institutions = site().institutions;
  for (const name of ['Jane Doe', 'Kim Min Su', 'Park Won-ho', 'Ursula von der Leyen', 'Ștefan O’Neill', 'J. Doe'])
    test(`takes “${name}” for a person`, () => expect(isPerson(name, institutions)).toBe(true));
  for (const name of [
    'officials',
    'Lisbon',
    'White House',
    'Bank of England',
    'Metropolitan Police',
    'Police',
    'Defense Intelligence Agency',
    'Western officials',
    'a spokeswoman',
    'City officials, not named further',
  ]) {
    test(`takes “${name}” for an organization`, () => expect(isPerson(name, institutions)).toBe(false));
  }
});
