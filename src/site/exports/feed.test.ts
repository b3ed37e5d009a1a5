import { describe, expect, test } from 'vitest';
import { DOMParser } from 'linkedom';
import { article, claim, estimate, site } from '../../../tests/samples/records.ts';
import { atom } from './feed.ts';
import { checkEntry, correctionEntries } from './feed-entries.ts';
import { feedHtml } from './feed-html.ts';

const link = (to: string): string => `https://count.example/sub${to}`;

describe('feedHtml(html, page)', () => {
  test('makes addresses absolute and keeps no class', () => {
    expect(
      feedHtml(
        '<p class="x">See <a class="fig" href="#o-1" data-live="y">5</a> and <a href="/sub/references/#r">that</a>.</p>',
        'https://count.example/sub/claims/a/b/',
      ),
    ).toBe(
      '<p>See <a href="https://count.example/sub/claims/a/b/#o-1">5</a> and <a href="https://count.example/sub/references/#r">that</a>.</p>',
    );
  });
  test('leaves out scripts and drawings, and keeps the words of elements it does not know', () => {
    expect(
      feedHtml(
        '<section><h3>Since then</h3><svg><path d="x"/></svg><script>1</script><p>It rose.</p></section>',
        'https://a.example/',
      ),
    ).toBe('<h3>Since then</h3><p>It rose.</p>');
  });
});

describe('atom(entries, site, link)', () => {
  const check = checkEntry(
    article(),
    [{ claim: claim(), html: '<p>Reason with <a href="#o">5</a> &amp; more.</p>' }],
    site(),
    link,
  );
  const changed = claim({ revision: 2, corrections: [{ date: '2025-04', reason: 'A zero & more.', revision: 2 }] });
  const xml = atom([...correctionEntries([changed], [estimate()], link), check], site(), link);
  const feed = new DOMParser().parseFromString(xml, 'text/xml');
  const texts = (selector: string): string[] => [...feed.querySelectorAll(selector)].map((e) => e.textContent ?? '');

  test('has what RFC 4287 asks of a feed and of each entry', () => {
    for (const name of ['feed > id', 'feed > title', 'feed > updated', 'feed > author > name'])
      expect(texts(name), name).toHaveLength(1);
    for (const entry of feed.querySelectorAll('entry'))
      for (const name of ['id', 'title', 'updated', 'content', 'link'])
        expect(entry.querySelectorAll(name).length, name).toBe(1);
    expect(xml).toContain('<link rel="self" type="application/atom+xml" href="https://count.example/sub/feed.xml"/>');
  });

  test('puts the newest first and takes every date from the records', () => {
    expect(texts('entry > title')).toEqual([
      'Correction: Two hundred thousand need four on a square metre',
      'The square holds half of what was said',
    ]);
    expect(texts('entry > updated')).toEqual(['2025-04-01T00:00:00Z', '2025-03-02T00:00:00Z']);
    expect(texts('feed > updated')).toEqual(['2025-04-01T00:00:00Z']);
  });

  test('carries the full text as escaped HTML, with what might be markup in titles escaped twice', () => {
    const content = texts('entry > content')[1]!;
    expect(content).toContain('Huge “march” fills &lt;Main&gt; Square &amp; more');
    expect(content).toContain('<a href="https://count.example/sub/claims/march/total/#o">5</a> &amp; more.');
  });

  test('tells of a withdrawal, and of corrections to estimates', () => {
    const gone = claim({ withdrawn: { date: '2025-05-01', reason: 'Never said.' } });
    const found = correctionEntries(
      [gone],
      [estimate({ corrections: [{ date: '2025-06-01', reason: 'Unit.', revision: 2 }] })],
      link,
    );
    expect(found.map((e) => [e.id, e.title])).toEqual([
      [
        'https://count.example/sub/claims/march/total/#withdrawn',
        'Withdrawn: Two hundred thousand need four on a square metre',
      ],
      ['https://count.example/sub/estimates/crowd/#correction-r2', 'Correction: People on a square'],
    ]);
  });

  test('gives a check the dates and the authors of its own, where the article names them', () => {
    const own = checkEntry(
      article({
        made: '2025-02-10',
        changed: '2025-02-20',
        by: [
          { name: 'Ada & Co', url: null },
          { name: 'Bo', url: 'https://example.org/bo' },
        ],
      }),
      [{ claim: claim({ withdrawn: { date: '2025-02-25', reason: 'Never said.' } }), html: '' }],
      site(),
      link,
    );
    expect([own.published, own.updated]).toEqual(['2025-02-10', '2025-02-25']);
    const text = atom([own], site(), link);
    expect(text).toContain(
      '<author><name>Ada &amp; Co</name></author>\n<author><name>Bo</name><uri>https://example.org/bo</uri></author>',
    );
    expect(text).toContain('<updated>2025-02-25T00:00:00Z</updated>');
  });

  test('leaves out what XML cannot hold', () => {
    expect(atom([{ ...check, title: 'a\u0000b\u0008c' }], site(), link)).toContain('<title>abc</title>');
  });
});
