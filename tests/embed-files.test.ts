import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { SITE } from './build-site.ts';
import { addresses, at, pages } from './site-files.ts';

const all = new Set(addresses());
const embeds = pages().filter((p) => p.startsWith('/embed/'));
const html = new Map(embeds.map((p) => [p, at(p)!]));
const ORIGIN = 'https://recount.example';
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The scripts of an embed by their hashes: its own, and, where it has sliders, its model and the engine. */
function allowed(page: string, text: string, script: string): string {
  const [, model, hash, engine] =
    /<main data-model="([^"]+)" data-hash="([^"]+)" data-engine="([^"]+)">/.exec(text) ?? [];
  if (engine === undefined) return sha256(script);
  const file = (address: string): string => at(new URL(address, ORIGIN + page).pathname)!;
  expect(`'${hash}'`).toBe(sha256(file(model!)));
  return `${[script, file(model!), file(engine)].map(sha256).join(' ')} 'strict-dynamic'`;
}
const parentOf = (embed: string): string => embed.replace('/embed', '').replace(/r\d+\/$/, '');

test('every estimate, every claim and every ledger has an embed, live and pinned', () => {
  const live = embeds.filter((p) => !/\/r\d+\/$/.test(p));
  for (const page of pages().filter((p) => /^\/estimates\/[^/]+\/$/.test(p))) expect(live).toContain(`/embed${page}`);
  for (const page of pages().filter((p) => /^\/claims\/[^/]+\/[^/]+\/$/.test(p)))
    expect(live, page).toContain(`/embed${page}`);
  expect(live.filter((p) => p.startsWith('/embed/ledger/')).length).toBeGreaterThan(0);
  for (const page of live) expect(all.has(`${page}r1/`), `${page} pinned`).toBe(true);
});

describe('every embed', () => {
  test('comes whole in one answer, of which at most 4 kB are not words and pictures, for its first view', () => {
    for (const [page, text] of html) {
      const ours = [...text.matchAll(/<(style|script)\b[\s\S]*?<\/\1>|<meta\b[^>]*>/g)].map(([tag]) => tag).join('');
      expect(brotliCompressSync(ours).length, page).toBeLessThanOrEqual(4 * 1024);
      expect(
        [...text.matchAll(/<(link|script|img|iframe|source|video|object|embed)\b[^>]*/g)].filter(([tag]) =>
          /\ssrc=|rel="(stylesheet|icon|preload)/.test(tag),
        ),
        page,
      ).toEqual([]);
      expect(text, page).not.toMatch(/@import|url\(/);
    }
  });

  test('has a description and a picture for whoever pastes its live address bare', () => {
    for (const [page, text] of html) {
      if (/\/r\d+\/$/.test(page)) continue;
      expect(/<meta name="description" content="([^"]*)">/.exec(text)?.[1], page).toBeTruthy();
      const [, card] = /<meta property="og:image" content="([^"]*)">/.exec(text) ?? [];
      expect(card?.startsWith(`${ORIGIN}/cards/`), page).toBe(true);
      expect(all.has(card!.slice(ORIGIN.length)), `${page}: ${card}`).toBe(true);
    }
  });

  test('has one style and one classic script, allowed by their hashes alone, and the policy before them', () => {
    for (const [page, text] of html) {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]+)">/.exec(text)![1]!;
      const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map((m) => m[1]!);
      const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((m) => m[1]!);
      expect([styles.length, scripts.length], page).toEqual([1, 1]);
      expect(policy, page).toBe(
        `default-src 'none';script-src ${allowed(page, text, scripts[0]!)};style-src ${sha256(styles[0]!)};base-uri 'none';form-action 'none';require-trusted-types-for 'script'`,
      );
      expect(text, page).toMatch(
        /^<!DOCTYPE html><html lang="[\w-]+"><head><meta http-equiv="content-security-policy" /,
      );
      expect(text, page).not.toMatch(/type="module"/);
    }
  });

  test('says a result once: that of an estimate stands in its chart and in the sentence under it', () => {
    for (const [page, text] of html)
      if (page.startsWith('/embed/estimates/'))
        expect(/<main[\s\S]*<\/main>/.exec(text)![0], page).not.toContain('Published result');
  });

  test('has no height from outside: no vh in its style', () => {
    for (const [page, text] of html)
      expect(/<style>([\s\S]*?)<\/style>/.exec(text)![1], page).not.toMatch(/\d[sld]?v(h|max|min|b)\b|height:\s*\d+%/);
  });

  test('links back in a new tab, with the address as text, and to nothing else in its own frame', () => {
    for (const [page, text] of html) {
      const parent = page.startsWith('/embed/ledger/') ? `/#ledger-${page.split('/')[3]}` : parentOf(page);
      const foot = /<footer[\s\S]*<\/footer>/.exec(text)![0];
      expect(foot, page).toContain(`href="${ORIGIN}${parent}" target="_blank" rel="noopener"`);
      expect(foot, page).toContain(`>recount.example${parent}<`);
      expect(
        [...foot.matchAll(/<a [^>]*>/g)].filter(([a]) => !a.includes('target="_blank"')),
        page,
      ).toEqual([]);
    }
  });

  test('carries every class that its style speaks of, and no rule of pages', () => {
    for (const kind of [/^\/embed\/(claims|estimates)\//, /^\/embed\/ledger\//]) {
      const texts = [...html].filter(([p]) => kind.test(p)).map(([, t]) => t);
      const engine = at(addresses().find((a) => a.startsWith('/embed/engine/'))!)!;
      const models = [...html.keys()].map((page) => at(`${page}model.js`) ?? '');
      const bodies = [...texts.map((t) => t.replace(/<style>[\s\S]*?<\/style>/, '')), engine, ...models].join('');
      const style = /<style>([\s\S]*?)<\/style>/.exec(texts[0]!)![1]!;
      const idle = new Set(
        [...style.matchAll(/\.([a-z][\w-]*)/g)].map((m) => m[1]!).filter((name) => !bodies.includes(name)),
      );
      // Drawn only for other data than the site has just now.
      for (const name of [
        'e-notice',
        'is-plain',
        'is-moved',
        'is-out',
        'js',
        'c-ghost',
        'c-limit-zone',
        'c-choice',
        'v-question',
        'v-check',
        'v-context',
        'v-tilde',
        'v-cross',
      ])
        idle.delete(name);
      expect([...idle]).toEqual([]);
    }
  });
});

test('the embed of a claim that nothing can be computed of is a card: its quote, its two marks, the reason and the source', () => {
  const claims = JSON.parse(at('/data/claims.json')!) as Array<{
    url: string;
    quote: { exact: string };
    verdict: { reason: string };
  }>;
  for (const { url, quote, verdict } of claims) {
    const text = html.get(`/embed${new URL(url).pathname}`)!;
    if (text.includes('data-engine')) continue;
    const { document } = parseHTML(text);
    expect(document.querySelector('blockquote')!.textContent, url).toBe(`“${quote.exact}”`);
    expect(document.querySelectorAll('.verdict .sign').length, url).toBe(2);
    expect(document.querySelector('.e-card')!.textContent, url).toContain(verdict.reason);
    expect(document.querySelector('.e-foot')!.textContent, url).toContain(url.replace('https://', ''));
    expect(document.querySelector('.e-foot')!.textContent, url).not.toContain('Download');
  }
});

describe('oEmbed', () => {
  const answer = (page: string): any => JSON.parse(at(page.replace('/embed/', '/oembed/').replace(/\/$/, '.json'))!);

  test('answers for every embed, rich and 1.0, with html that WordPress keeps', () => {
    for (const page of embeds) {
      const a = answer(page);
      expect(a, page).toMatchObject({ version: '1.0', type: 'rich', provider_url: `${ORIGIN}/`, width: 600 });
      for (const name of ['title', 'author_name', 'provider_name']) expect(a[name], `${page} ${name}`).toMatch(/\S/);
      expect(a.height, page).toBeGreaterThan(200);
      const [, quote, iframe] = /^(<blockquote>.*<\/blockquote>)(<iframe [^>]*><\/iframe>)$/.exec(a.html)!;
      expect(quote, page).toMatch(/<a href="https:\/\/recount\.example\/[^"]+">/);
      expect([...iframe!.matchAll(/\s([a-z]+)="/g)].map((m) => m[1]).sort(), page).toEqual([
        'frameborder',
        'height',
        'marginheight',
        'marginwidth',
        'scrolling',
        'src',
        'title',
        'width',
      ]);
      expect(iframe, page).toContain(`src="${ORIGIN}${page}"`);
      expect(iframe, page).toContain(`width="100%" height="${a.height}"`);
    }
  });

  test('names the picture of the chart with its true size', () => {
    for (const page of embeds) {
      const a = answer(page);
      const file = new URL(a.thumbnail_url).pathname;
      expect(all.has(file), file).toBe(true);
      const png = readFileSync(join(SITE, file));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], file).toEqual([a.thumbnail_width, a.thumbnail_height]);
    }
  });

  test('is found from the embed and from the page that it belongs to', () => {
    const link = (text: string): string | undefined =>
      /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(text)?.[1];
    for (const [page, text] of html) {
      expect(all.has(new URL(link(text)!).pathname), page).toBe(true);
      expect(link(text), page).toBe(`${ORIGIN}${page.replace('/embed/', '/oembed/').replace(/\/$/, '.json')}`);
      if (!page.startsWith('/embed/ledger/') && !/\/r\d+\/$/.test(page))
        expect(link(at(parentOf(page))!), page).toBe(link(text));
    }
  });
});

describe('/embed/v1.js', () => {
  const text = readFileSync(join(import.meta.dirname, '../src/site/embeds/v1.js'));

  test('is under 1 kB and says that it never changes', () => {
    expect(brotliCompressSync(text).length).toBeLessThan(1000);
    expect(String(text)).toMatch(/never\s+change/);
    expect(String(text)).not.toMatch(/\b(import|require|fetch|XMLHttpRequest|localStorage|cookie)\b/);
  });

  test('has not changed: pages that include it must work for ever, so that another behaviour is another file', () => {
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'c45a99d9c81e8d44e79088fcebcf1ec08a30b21bf08d14c957fcb24d7860339b',
    );
    expect(at('/embed/v1.js')).toBe(String(text));
  });
});
