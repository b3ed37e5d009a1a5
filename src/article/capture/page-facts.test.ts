import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { originalOf } from './original-address.ts';

const prose =
  '<p>The harbour office counted 300 boats in the bay on the second day of the year, it said, and nobody was surprised by that.</p>'.repeat(
    4,
  );
const facts = (head: string, body = '') =>
  readHtml(
    `<!doctype html><html><head><title>Boats fill the bay | Sea Wire</title>${head}</head><body>${body}<article><h1>Boats fill the bay</h1>${prose}</article></body></html>`,
  ).facts;
const linked = (data: unknown) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const article = {
  '@type': 'NewsArticle',
  headline: 'Boats fill the bay',
  datePublished: '2024-03-04T06:00:00Z',
  author: [
    { '@type': 'Person', name: 'Ann Lee' },
    { '@type': 'Person', name: 'Bo Falk' },
  ],
  publisher: { '@type': 'Organization', name: 'Sea Wire' },
  url: 'https://herald.example/a',
};
const wanted = {
  title: 'Boats fill the bay',
  publisher: 'Sea Wire',
  published: '2024-03-04T06:00:00Z',
  byline: 'Ann Lee and Bo Falk',
  url: 'https://herald.example/a',
};

describe('pageFacts', () => {
  it.each([
    ['alone', article],
    ['in a list', [{ '@type': 'WebSite', name: 'Sea Wire' }, article]],
    ['in an @graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'Page' }, article] }],
    ['in a list of graphs', [{ '@graph': [{ '@type': 'BreadcrumbList' }] }, { '@graph': [article] }]],
    ['as the main entity of its page', { '@type': 'WebPage', mainEntity: article }],
    ['with several types', { ...article, '@type': ['Article', 'NewsArticle'] }],
    [
      'with author and publisher by their @id',
      {
        '@graph': [
          { ...article, author: [{ '@id': '#ann' }, { '@id': '#bo' }], publisher: { '@id': '#wire' } },
          { '@id': '#ann', '@type': 'Person', name: 'Ann Lee' },
          { '@id': '#bo', '@type': 'Person', name: 'Bo Falk' },
          { '@id': '#wire', '@type': 'Organization', name: 'Sea Wire' },
        ],
      },
    ],
    [
      'behind another article',
      [
        {
          ...article,
          headline: 'Other news',
          datePublished: '2020-01-01',
          author: 'Cy Ode',
          url: 'https://herald.example/b',
        },
        article,
      ],
    ],
    [
      'in a comment, with a comma too many and a broken line',
      `<!-- ${JSON.stringify(article).replace('the bay"', 'the\nbay"').replace(/}$/, ',}')} -->`,
    ],
    ['as a live blog', { ...article, '@type': 'LiveBlogPosting' }],
  ])('reads JSON-LD %s', (_, data) => expect(facts(linked(data))).toMatchObject(wanted));

  it('finds an author whom the article names by `@id`, wherever the author stands', () => {
    const person = { '@type': 'Person', '@id': '#a', name: 'Ann Lee' };
    const named = { ...article, author: { '@id': '#a' } };
    for (const graph of [
      [person, named],
      [named, person],
    ])
      expect(facts(linked({ '@graph': graph })).byline).toBe('Ann Lee');
  });

  it('reads no names that every object has', () => {
    expect(
      facts(
        linked(
          '{"@type": "NewsArticle", "headline": "Boats fill the bay", "__proto__": {"datePublished": "2024-03-04"}, "constructor": {"name": "x"}}',
        ),
      ),
    ).toMatchObject({ title: 'Boats fill the bay', published: null });
    expect(facts(linked('[[[[[[[[[[[["x"]]]]]]]]]]]]'))).toMatchObject({ title: 'Boats fill the bay' });
  });

  it('takes the day of issue before that of an update, and says where there is only the latter', () => {
    const times =
      '<time datetime="2024-03-09" class="updated">9 March</time><time datetime="2024-03-04" itemprop="datePublished">4 March</time>';
    expect(facts('', times)).toMatchObject({ published: '2024-03-04', updatedOnly: false });
    expect(facts(linked({ ...article, datePublished: undefined, dateModified: '2024-03-09' }))).toMatchObject({
      published: '2024-03-09',
      updatedOnly: true,
    });
  });

  it('names all authors of meta elements', () =>
    expect(facts('<meta name="author" content="Ann Lee"><meta name="author" content="Bo Falk">').byline).toBe(
      'Ann Lee and Bo Falk',
    ));

  it.each([
    [
      'the Wayback Machine',
      '<link rel="canonical" href="https://web.archive.org/web/20240305120000/https://herald.example/a">',
      'https://web.archive.org/web/20240305120000/https://herald.example/a',
    ],
    [
      'archive.ph',
      '<link rel="canonical" href="https://archive.ph/2024.03.05-120000/https://herald.example/a"><meta property="og:url" content="http://archive.ph/AbC12">',
      'https://archive.ph/2024.03.05-120000/https://herald.example/a',
    ],
    [
      'archive.today by its bookmark',
      '<meta property="og:url" content="https://archive.today/AbC12"><link rel="bookmark" href="https://archive.today/20240305120000/https://herald.example/a">',
      'https://archive.today/20240305120000/https://herald.example/a',
    ],
  ])('gives the canonical address from a copy of %s, and the copy’s beside it', (_, head, archive) =>
    expect(facts(head)).toMatchObject({ url: 'https://herald.example/a', archive }),
  );

  it('knows a copy of a search engine', () =>
    expect(
      facts(
        '',
        '<div>This is a cache of <a href="https://sea.example/boats">https://sea.example/boats</a> of 7 Mar 2024.</div>',
      ).url,
    ).toBe('https://sea.example/boats'));

  it('knows a page that a browser saved', () => {
    expect(
      readHtml(
        `<!DOCTYPE html>\n<!-- saved from url=(0027)https://herald.example/a -->\n<html><body><article><h1>Boats fill the bay</h1>${prose}</article></body></html>`,
      ).facts.url,
    ).toBe('https://herald.example/a');
    expect(
      readHtml(
        `<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://herald.example/a \n saved date: x\n--><body><article><h1>Boats fill the bay</h1>${prose}</article></body></html>`,
      ).facts.url,
    ).toBe('https://herald.example/a');
  });
});

describe('originalOf', () => {
  it.each([
    ['https://herald.example/a', 'https://herald.example/a', null],
    ['//herald.example/a', 'https://herald.example/a', null],
    [
      'https://web.archive.org/web/20240305120000id_/http://herald.example/a?b=1',
      'http://herald.example/a?b=1',
      'https://web.archive.org/web/20240305120000id_/http://herald.example/a?b=1',
    ],
    [
      'https://web.archive.org/web/2024/herald.example/a',
      'https://herald.example/a',
      'https://web.archive.org/web/2024/herald.example/a',
    ],
    [
      'http://archive.is/2024.03.05-120000/https:/herald.example/a',
      'https://herald.example/a',
      'http://archive.is/2024.03.05-120000/https:/herald.example/a',
    ],
    ['https://archive.ph/AbC12', null, 'https://archive.ph/AbC12'],
    ['https://archive.example/https://herald.example/a', 'https://archive.example/https://herald.example/a', null],
    ['javascript:alert(1)', null, null],
    [
      'https://web.archive.org/web/2024/javascript:alert(1)',
      null,
      'https://web.archive.org/web/2024/javascript:alert(1)',
    ],
  ])('%s', (address, url, archive) => expect(originalOf(address)).toEqual({ url, archive }));
});

describe('the headline', () => {
  const titleOf = (head: string) => facts(head).title;
  it.each([
    '<meta property="og:title" content="Exclusive">',
    '<meta property="og:title" content="Boats fill the bay - Sea Wire">',
    '<meta property="og:title" content="BOATS: what we know"><meta property="og:site_name" content="Sea Wire">',
  ])('is the page’s own where its title has it too: %s', (head) => expect(titleOf(head)).toBe('Boats fill the bay'));

  it('is not the name of the paper that stands over the page', () =>
    expect(
      readHtml(
        `<html><head><title>Sea Wire - Boats fill the bay</title><meta property="og:title" content="Boats fill the bay"></head><body><h1>Sea Wire</h1>${prose}</body></html>`,
      ).facts,
    ).toMatchObject({ title: 'Boats fill the bay', publisher: 'Sea Wire' }));

  it('loses the section and keeps the paper of `Headline | Section | Paper`', () =>
    expect(
      readHtml(
        `<html><head><title>Boats fill the bay | Sport | Sea Wire</title></head><body><h1>Boats fill the bay</h1>${prose}</body></html>`,
      ).facts,
    ).toMatchObject({ title: 'Boats fill the bay', publisher: 'Sea Wire' }));
});
