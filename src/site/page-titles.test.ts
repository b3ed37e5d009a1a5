import { describe, expect, test } from 'vitest';
import { pageTitle } from './page-titles.ts';
import type { Records } from './records.ts';

const article = (slug: string, headline: string, published = '2025-06-01') => ({
  data: { slug, headline, publisher: 'The Courier', published, summary: 'It counts.' },
});
const claim = (slug: string, order: number, text: string | null) => ({
  data: {
    article: slug,
    id: `c${order}`,
    order,
    headline: 'Nobody counted',
    says: 'So many.',
    stated: text === null ? null : { text },
    verdict: { label: 'Not checked.', reason: '' },
  },
});
const site = (articles: ReturnType<typeof article>[], claims: ReturnType<typeof claim>[]): Records =>
  ({
    articles,
    claims,
    article: new Map(articles.map((one) => [one.data.slug, one])),
    estimate: new Map(),
  }) as unknown as Records;

describe('the title of a page', () => {
  test('is the headline, with the publisher behind that of a claim', () => {
    const all = site([article('a', 'A march')], [claim('a', 1, '70')]);
    expect(pageTitle(all, '/articles/a/')).toEqual({ title: 'A march', description: 'It counts.' });
    expect(pageTitle(all, '/claims/a/c1/').title).toBe('Nobody counted (The Courier)');
  });

  test('has what tells it apart where others have one headline: day, words of the number, place, address', () => {
    const all = site(
      [article('a', 'A march'), article('b', 'A march'), article('c', 'A march', '2025-07-01')],
      [claim('a', 1, '70'), claim('a', 2, '80'), claim('a', 3, null), claim('c', 1, '70'), claim('b', 1, '70')],
    );
    const titles = ['a/c1', 'a/c2', 'a/c3', 'c/c1', 'b/c1'].map((one) => pageTitle(all, `/claims/${one}/`).title);
    expect(titles).toEqual([
      'Nobody counted (claim 1, The Courier, a)',
      'Nobody counted (“80”, The Courier, 1 June 2025)',
      'Nobody counted (claim 3, The Courier, 1 June 2025)',
      'Nobody counted (The Courier, 1 July 2025)',
      'Nobody counted (claim 1, The Courier, b)',
    ]);
    expect(['a', 'b', 'c'].map((one) => pageTitle(all, `/articles/${one}/`).title)).toEqual([
      'A march (The Courier, a)',
      'A march (The Courier, b)',
      'A march (The Courier, 1 July 2025)',
    ]);
    const said = ['a', 'b', 'c'].map((one) => pageTitle(all, `/articles/${one}/`).description);
    expect(new Set(said).size).toBe(3);
    expect(said[2]).toBe('A march (The Courier, 1 July 2025). It counts.');
  });
});
