import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addresses, at, pages } from './site-files.ts';

const all = new Set(addresses());
const html = new Map(pages().map((p) => [p, at(p)!]));

/** The value of every attribute of that name, entities undone. */
const attributes = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((m) =>
    m[1]!.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#38;', '&'),
  );

/** Pages a person reads, not frames. */
const reading = [...html].filter(([p]) => !p.startsWith('/embed/'));

describe('every page', () => {
  test('has a title, a description and one h1', () => {
    for (const [page, text] of reading) {
      const title = /<title>([^<]+)<\/title>/.exec(text)?.[1];
      expect(title, page).toBeTruthy();
      expect(text.match(/<h1[\s>]/g)?.length, `${page}: h1`).toBe(1);
      expect(/<meta name="description" content="[^"]{20,}"/.test(text), `${page}: description`).toBe(true);
    }
  });

  test('has a title and a description that no other page has', () => {
    const indexed = reading.filter(([, text]) => !text.includes('<meta name="robots" content="noindex"'));
    for (const tag of [/<title>([^<]+)<\/title>/, /<meta name="description" content="([^"]+)"/]) {
      const same = Map.groupBy(indexed, ([, text]) => tag.exec(text)?.[1]);
      const shared = [...same].filter(([, those]) => those.length > 1);
      expect(shared.map(([words, those]) => [words, those.map(([page]) => page)])).toEqual([]);
    }
  });

  test('counts the marks of an article’s claims as its claims have them', () => {
    const counts = (part: string): Record<string, number> =>
      Object.fromEntries(
        [...part.matchAll(/<dd>.*?<span>([^<:]+): <b>(\d+)<\/b><\/span><\/dd>/gs)].map(([, mark, n]) => [
          mark!,
          Number(n),
        ]),
      );
    const all = JSON.parse(at('/data/claims.json')!) as {
      article: string;
      verdict: Record<'reporting' | 'substance', string>;
      withdrawn?: unknown;
    }[];
    for (const [page, text] of reading.filter(([p]) => /^\/articles\/[^/]+\/$/.test(p))) {
      const [reporting = {}, substance = {}] = [...text.matchAll(/<dl class="signs">.*?<\/dl>/gs)].map(([dl]) =>
        counts(dl),
      );
      const claims = all.filter((c) => `/articles/${c.article}/` === page && !c.withdrawn);
      for (const [kind, printed] of Object.entries({ reporting, substance })) {
        const had = [...Map.groupBy(claims, (c) => c.verdict[kind as 'reporting']).values()].map(
          ({ length }) => length,
        );
        expect(Object.values(printed).toSorted(), `${page} ${kind}`).toEqual(had.toSorted());
      }
    }
  });

  test('says in its head when a check was made, and what may be found as data', () => {
    for (const [page, text] of reading) {
      const made = /<meta property="article:published_time" content="([^"]+)"/.exec(text)?.[1];
      if (/^\/(articles|claims)\/[^/]+\/./.test(page) || /^\/articles\/[^/]+\/$/.test(page))
        expect(made, page).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      else expect(made, page).toBeUndefined();
    }
    const kindsOf = (page: string): string[] => [...at(page)!.matchAll(/"@type":"(\w+)"/g)].map((m) => m[1]!);
    expect(kindsOf('/')).toEqual(expect.arrayContaining(['WebSite', 'Organization']));
    expect(kindsOf('/about/data/')).toContain('Dataset');
    for (const page of pages().filter((p) => /^\/estimates\/./.test(p)))
      expect(kindsOf(page), page).toContain('Dataset');
    for (const [page, text] of reading) expect(text, page).toContain('href="/about/data/"');
  });

  test('links only to pages and places that exist', () => {
    const broken: string[] = [];
    for (const [page, text] of html) {
      for (const href of attributes(text, 'href')) {
        if (/^(https?:|data:|mailto:)/.test(href)) continue;
        const [path, hash] = href.split('#') as [string, string | undefined];
        const target = path === '' ? page : path;
        if (!all.has(target)) broken.push(`${page} -> ${href}`);
        else if (
          hash &&
          !hash.startsWith(':~:') &&
          html.has(target) &&
          !new RegExp(`\\sid="${hash.replace(/[.*+?^$()|[\]\\]/g, '\\$&')}"`).test(html.get(target)!)
        ) {
          broken.push(`${page} -> ${href} (no such place)`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  test('has no two elements of one id', () => {
    const twice: string[] = [];
    for (const [page, text] of html) {
      const ids = attributes(text.replace(/<script type="application[\s\S]*?<\/script>/g, ''), 'id');
      ids.filter((id, i) => ids.indexOf(id) !== i).forEach((id) => twice.push(`${page} #${id}`));
    }
    expect(twice).toEqual([]);
  });

  test('asks no other host for anything and carries no inline style or handler', () => {
    const bad: string[] = [];
    for (const [page, text] of html) {
      for (const src of [...attributes(text, 'src'), ...attributes(text, 'srcset'), ...attributes(text, 'poster')])
        if (/^(https?:)?\/\//.test(src)) bad.push(`${page} src ${src}`);
      for (const m of text.matchAll(/<link\b[^>]*>/g)) {
        if (
          /rel="(stylesheet|icon|apple-touch-icon|preload|modulepreload)"/.test(m[0]) &&
          /href="(https?:)?\/\//.test(m[0])
        )
          bad.push(`${page} ${m[0]}`);
      }
      if (/<[a-z][^>]*\sstyle="/i.test(text)) bad.push(`${page} has a style attribute`);
      if (/<[a-z][^>]*\son[a-z]+="/i.test(text)) bad.push(`${page} has an inline handler`);
    }
    expect(bad).toEqual([]);
  });

  test('has a policy that forbids eval, other hosts and unknown inline scripts', () => {
    for (const [page, text] of html) {
      const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(text)?.[1] ?? '';
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('has its policy first in its head, which names scripts by their hashes and nothing wider', () => {
    for (const [page, text] of html) {
      expect(text, page).toMatch(
        /^<!doctype html><html lang="[\w-]+">\s*<head>\s*<meta http-equiv="content-security-policy" content="[^"]*"><meta charset="utf-8">/i,
      );
      // A browser looks for the encoding in so many bytes.
      expect(Buffer.byteLength(text.slice(0, text.indexOf('<meta charset'))), page).toBeLessThan(1000);
      const policy = new Map(
        /content="([^"]+)"/
          .exec(text)![1]!
          .split(';')
          .map((rule) => [rule.split(' ')[0]!, rule.split(' ').slice(1)]),
      );
      // What an embed's own script fetches cannot show its hash in a sandbox; no other script can fetch any.
      const wider = text.includes(' data-engine="') ? "'strict-dynamic'" : null;
      expect(
        policy.get('script-src')!.every((source) => source === wider || /^'sha256-[\w+/]{43}='$/.test(source)),
        `${page}: ${policy.get('script-src')}`,
      ).toBe(true);
      expect(policy.get('require-trusted-types-for'), page).toEqual(["'script'"]);
      const hash = (bytes: string): string => `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;
      for (const [, attributes, inside] of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
        if (/type="application\//.test(attributes!)) continue;
        const src = /src="([^"]+)"/.exec(attributes!)?.[1];
        const named = src === undefined ? hash(inside!) : `'${/integrity="([^"]+)"/.exec(attributes!)![1]}'`;
        expect(policy.get('script-src'), `${page} ${src}`).toContain(named);
        if (src !== undefined) expect(hash(at(src)!), `${page} ${src}`).toBe(named);
      }
    }
  });

  test('shows no trace of a value that could not be computed', () => {
    for (const [page, text] of html)
      expect(text.replace(/<script[\s\S]*?<\/script>/g, ''), page).not.toMatch(
        /\b(NaN|Infinity|undefined|\[object Object\])\b/,
      );
  });
});

describe('the addresses of the contract', () => {
  test('all are there', () => {
    for (const address of ['/', '/references/', '/method/', '/corrections/', '/about/', '/404.html'])
      expect(all.has(address), address).toBe(true);
    for (const kind of [/^\/articles\/[^/]+\/$/, /^\/claims\/[^/]+\/[^/]+\/$/, /^\/estimates\/[^/]+\/$/])
      expect(pages().filter((p) => kind.test(p)).length, String(kind)).toBeGreaterThanOrEqual(1);
  });

  test('a claim page carries exactly one ClaimReview, and it says what the page says', () => {
    for (const [page, text] of html) {
      if (!/^\/claims\/[^/]+\/[^/]+\/$/.test(page)) continue;
      const blocks = [...text.matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map(
        (m) => JSON.parse(m[1]!),
      );
      expect(blocks.filter((b) => b['@type'] === 'ClaimReview').length, page).toBe(1);
      const review = blocks[0];
      expect(new URL(review.url).pathname, page).toBe(page);
      expect(text, page).toContain(review.reviewRating.alternateName);
    }
  });
});

describe('an article page', () => {
  const articles = [...html].filter(([p]) => p.startsWith('/articles/'));

  test('marks each claim in its digest and has a note for each, with sign and word', () => {
    for (const [page, text] of articles) {
      const marks = [...text.matchAll(/<mark class="claim[^"]*"><span id="q-([^"]+)"/g)].map((m) => m[1]);
      const notes = [...text.matchAll(/<section class="note[^>]*>\s*<span id="([^"]+)"/g)].map((m) => m[1]);
      expect(marks.length, page).toBeGreaterThanOrEqual(1);
      expect([...notes].sort(), page).toEqual([...marks].sort());
      for (const note of text.matchAll(/<section class="note[\s\S]*?<\/section>/g))
        expect(note[0]).toMatch(/<svg class="sign"[\s\S]*?<\/svg> <span><small>[^<]+<\/small>[A-Z]/);
    }
  });

  test('has its charts in the HTML', () => {
    for (const [page, text] of articles) {
      expect(text.match(/<figure[^>]*data-live/g)?.length ?? 0, page).toBeGreaterThanOrEqual(1);
      expect(text.match(/<figure[^>]*data-live[\s\S]*?<svg[\s\S]*?<\/svg>/g)?.length ?? 0, page).toBeGreaterThanOrEqual(
        1,
      );
    }
  });
});
