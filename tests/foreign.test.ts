import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildExample } from './build-example.ts';
import { at, pages } from './site-files.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/foreign');
const title = 'مسيرة من أجل النهر';
const publisher = 'صحيفة ليندهولم';
const slug = 'courier-june-2025';
let out: string;

/** The example, with one of its articles in Arabic: its numbers are given by hand. */
beforeAll(() => {
  const seeds = join(root, 'examples/march/seeds');
  rmSync(folder, { recursive: true, force: true });
  for (const path of (readdirSync(seeds, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(seeds, path), 'utf8');
    mkdirSync(dirname(join(folder, 'seeds', path)), { recursive: true });
    writeFileSync(join(folder, 'seeds', path), path === `articles/${slug}.md` ? inArabic(text) : text);
  }
  mkdirSync(join(folder, 'captures'));
  out = buildExample(folder, { SEEDS: join(folder, 'seeds'), CAPTURES: join(folder, 'captures') });
});

const values: Record<string, { value: number; hedge: string }> = {
  'More than a million': { value: 1e6, hedge: 'over' },
  six: { value: 6, hedge: 'none' },
  '2.4': { value: 2.4, hedge: 'none' },
  '30': { value: 30, hedge: 'none' },
  'a million': { value: 1e6, hedge: 'none' },
  '1,200': { value: 1200, hedge: 'none' },
};

function inArabic(text: string): string {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)!;
  const data = parse(front!) as { claims: Array<{ stated?: { text: string; value?: number; hedge?: string } }> };
  for (const { stated } of data.claims)
    if (stated)
      Object.assign(stated, values[stated.text] ?? { value: stated.value ?? 200_000, hedge: stated.hedge ?? 'up-to' });
  return `---\n${stringify({ ...data, title, publisher, lang: 'ar' })}---\n${body}`;
}

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
