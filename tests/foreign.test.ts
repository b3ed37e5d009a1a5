import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { arabic } from './foreign-example.ts';
import { sharedExample } from './shared-example.ts';
import { at, pages } from './site-files.ts';

const out = sharedExample('foreign');
const { slug, title, publisher } = arabic;

const foreign = (words: string): string => `<bdi lang="ar" dir="rtl">${words}</bdi>`;

describe('an article in another language', () => {
  test('has its title, its paper and its quotes in that language on its page, apart from our words', () => {
    const page = at(`/articles/${slug}/`, out)!;
    expect(page).toContain(`“${foreign(title)}”`);
    expect(page).toContain(`Checked: ${foreign(publisher)}`);
    expect(page).toContain(`“${foreign('a million people stood on the avenue at once')}”`);
    expect(page).toContain(`“${foreign('1,200 buses brought people from every district')}”`);
    // Every mark of a claim, and every quote of a note.
    expect([...page.matchAll(/<mark class="claim[^>]*><a[^>]*>“(?!<bdi lang="ar" dir="rtl">)/g)]).toEqual([]);
    expect([...page.matchAll(/“<span>/g)]).toEqual([]);
  });

  test('has them on the pages of its claims, in its embeds, in the list, at home and in the feed', () => {
    const claim = at(`/claims/${slug}/buses/`, out)!;
    expect(claim).toMatch(/<blockquote lang="ar" dir="rtl"[^>]*><p>“1,200 buses/);
    expect(claim).toContain(
      `Printed by ${foreign(publisher)} on 1 June 2025. It names The River Alliance as its source.`,
    );
    expect(at(`/embed/claims/${slug}/at-once/`, out)).toContain(foreign(publisher));
    expect(at('/claims/', out)).toContain(foreign(publisher));
    expect(at('/', out)).toContain(foreign(publisher));
    const feed = readFileSync(join(out, 'feed.xml'), 'utf8');
    const written = (html: string) => html.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    expect(feed).toContain(written('<blockquote lang="ar" dir="rtl">'));
    expect(feed).toContain(written(foreign(title)));
  });

  test('leaves the articles in the site’s language as they are', () => {
    for (const page of pages(out).filter((name) => name.includes('ledger-june-2025')))
      expect(at(page, out), page).not.toMatch(/<(?:q|blockquote|mark)[^>]* dir="/);
  });
});
