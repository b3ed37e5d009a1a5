import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SITE } from './build-site.ts';
import { readCsv } from './read-csv.ts';
import { addresses, at, pages } from './site-files.ts';
import { validateDataPackage } from './data-package-profile.ts';

const ORIGIN = 'https://recount.example';
const content = join(SITE, '../content');
const all = addresses();
const json = (address: string): any => JSON.parse(at(address)!);
/** The front matter of a published record. */
const record = (path: string): any =>
  parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(join(content, path), 'utf8'))![1]!);
const records = (folder: string): any[] => listed(folder).map(record);

function listed(folder: string): string[] {
  const found = new Set<string>();
  for (const f of addresses(content))
    if (f.startsWith(`/${folder}/`) && f.endsWith('.md') && !/\.r\d+\.md$/.test(f)) found.add(f.slice(1));
  return [...found];
}

const claims = records('claims').filter((c) => c.withdrawn === null);
const estimates = records('estimates');
const site = record('site.md');

const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/);
const inside = z.url().startsWith(`${ORIGIN}/`);

/** The contract of `/data/claims.json`, strictly: one field more or less is a fault. */
const claimShape = z.strictObject({
  id: z.string(),
  article: z.string(),
  quote: z.strictObject({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() }),
  speaker: z.string().nullable(),
  reporter: z.string(),
  date,
  stated: z
    .strictObject({
      value: z.number(),
      unit: z.string(),
      hedge: z.enum(['exactly', 'about', 'over', 'at-least', 'up-to', 'almost', 'under', 'vague', 'none']),
      low: z.number(),
      high: z.number(),
    })
    .nullable(),
  recomputed: z.strictObject({ p5: z.number(), p50: z.number(), p95: z.number(), unit: z.string() }).nullable(),
  implied: z.array(
    z.strictObject({
      assumption: z.string(),
      value: z.number(),
      unit: z.string(),
      low: z.number(),
      high: z.number(),
      min: z.number().nullable(),
      max: z.number().nullable(),
    }),
  ),
  verdict: z.strictObject({
    arithmetic: z.enum(['adds-up', 'adds-up-only-if', 'cannot-add-up']).nullable(),
    finding: z.string().nullable(),
    label: z.string().min(1),
    reason: z.string().min(1),
    rating: z.int().min(1).max(5).nullable(),
    reporting: z.enum(['faithful', 'changed', 'own-words', 'source-not-found']),
    substance: z.enum(['holds', 'holds-only-if', 'cannot-hold', 'needs-context', 'contested', 'not-checkable']),
    changed: z.string().nullable(),
    firstError: z.strictObject({ says: z.string(), reference: z.string().nullable() }).nullable(),
    why: z.strictObject({ reporting: z.string().nullable(), substance: z.string().nullable() }),
  }),
  estimate: z.string().nullable(),
  url: inside,
  notFound: z.array(z.string()),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      origin: z.string().min(1),
      recomputed: z.strictObject({ p5: z.number(), p50: z.number(), p95: z.number(), unit: z.string() }),
      holds: z.boolean().nullable(),
    }),
  ),
});

const recomputed = z.strictObject({ p5: z.number(), p50: z.number(), p95: z.number(), unit: z.string() });
const origin = z.strictObject({
  kind: z.enum(['quote', 'reference', 'calculation', 'estimate', 'working', 'definition']),
  label: z.string(),
  value: z.string(),
  detail: z.string(),
  url: z.string().nullable(),
  from: z.array(z.any()),
});
const assumptionShape = z.strictObject({
  id: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  shape: z.string(),
  values: z.array(z.number()).nullable(),
  weights: z.array(z.number()).nullable(),
  low: z.number(),
  high: z.number(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  limitReason: z.string(),
  sourced: z.boolean(),
  origin,
});
const outputShape = z.strictObject({
  id: z.string(),
  label: z.string(),
  result: z.string(),
  formula: z.string(),
  unit: z.string(),
  headline: z.number(),
  recomputed,
  approximate: z.boolean(),
});
const correction = z.strictObject({ date, reason: z.string(), revision: z.int() });

/** The contract of `/data/estimates.json`, as strict. */
const estimateShape = z.strictObject({
  id: z.string(),
  title: z.string(),
  result: z.string(),
  formula: z.string(),
  unit: z.string(),
  headline: z.number(),
  recomputed,
  approximate: z.boolean(),
  assumptions: z.array(assumptionShape),
  outputs: z.array(outputShape),
  scenarios: claimShape.shape.scenarios,
  together: z.array(
    z.strictObject({
      of: z.array(z.string()),
      ranks: z.array(z.number()),
      cause: z.string().nullable(),
      words: z.string(),
      origin,
    }),
  ),
  sensitivity: z.array(z.strictObject({ assumption: z.string(), share: z.number(), accounts: z.number().nullable() })),
  compare: z.array(z.strictObject({ label: z.string(), value: z.number(), origin })),
  claims: z.array(z.string()),
  revision: z.int(),
  corrections: z.array(correction),
  url: inside,
});

const terms = {
  citation: z.string(),
  rights: z.string(),
  licence: z.strictObject({ name: z.string(), url: z.string() }),
};

/** The contract of a claim's own file, as strict: all of the list, and more. */
const claimFileShape = z.strictObject({
  ...claimShape.shape,
  ...terms,
  says: z.string(),
  headline: z.string(),
  claimant: z.string(),
  statedText: z.string().nullable(),
  edge: z.string().nullable(),
  sentence: z.string(),
  changes: z.array(z.strictObject({ assumption: z.string(), value: z.number() })),
  reach: z.tuple([z.number().nullable(), z.number().nullable()]),
  formula: z.string().nullable(),
  output: z.string().nullable(),
  outputs: z.array(outputShape),
  headlineValue: z.number().nullable(),
  assumptions: z.array(assumptionShape),
  implied: z.array(
    claimShape.shape.implied.element.extend({
      from: z.number(),
      to: z.number(),
      inRange: z.boolean(),
      inLimits: z.boolean(),
    }),
  ),
  revision: z.int(),
  corrections: z.array(correction),
  withdrawn: z.strictObject({ date, reason: z.string() }).nullable(),
});

describe('/data/claims.json', () => {
  const data = z.array(claimShape).parse(json('/data/claims.json'));

  test('has every claim of the published record, by its own words', () => {
    expect(data.map((c) => `${c.article}/${c.id}`).sort()).toEqual(claims.map((c) => `${c.article}/${c.id}`).sort());
    for (const c of data) {
      const r = claims.find((x) => x.article === c.article && x.id === c.id);
      expect(c.quote).toEqual(r.quote);
      expect([
        c.speaker,
        c.reporter,
        c.date,
        c.verdict.label,
        c.verdict.rating,
        c.verdict.reporting,
        c.verdict.substance,
      ]).toEqual([
        r.speaker,
        r.reporter,
        r.date,
        r.verdict.label,
        r.verdict.rating,
        r.verdict.reporting.mark,
        r.verdict.substance.mark,
      ]);
      expect(c.stated?.value).toBe(r.stated?.value);
    }
  });

  test('has an entry for each value that a stated number needs', () => {
    for (const c of data) {
      const r = claims.find((x) => x.article === c.article && x.id === c.id);
      expect(c.implied.length, c.url).toBe(
        r.stated && r.outcome ? r.outcome.implied.flatMap((i: any) => i.solutions).length : 0,
      );
    }
    expect(data.some((c) => c.implied.length > 0)).toBe(true);
  });

  test('gives addresses that exist, and estimates that it has', () => {
    for (const c of data) {
      expect(all).toContain(new URL(c.url).pathname);
      if (c.estimate) expect(all).toContain(`/estimates/${c.estimate}/`);
    }
  });

  test('orders its numbers: low, value and high; 5 %, 50 % and 95 %', () => {
    for (const { stated: s, recomputed: r } of data) {
      if (s) expect(s.low <= s.value && s.value <= s.high).toBe(true);
      if (r) expect(r.p5 <= r.p50 && r.p50 <= r.p95).toBe(true);
    }
  });
});

describe('/data/estimates.json', () => {
  const data = z.array(estimateShape).parse(json('/data/estimates.json'));

  test('has every estimate with its formula, and every origin ends in a quote, a reference, a reason or a definition', () => {
    expect(data.map((e) => e.id).sort()).toEqual(estimates.map((e) => e.id).sort());
    const ends = (o: any): void =>
      o.from.length > 0
        ? o.from.forEach(ends)
        : expect(['quote', 'reference', 'working', 'definition'], o.label).toContain(o.kind);
    for (const e of data) {
      expect(e.formula).toBe(estimates.find((x) => x.id === e.id).model.formula);
      for (const a of e.assumptions) ends(a.origin);
      for (const c of e.claims) expect(all).toContain(new URL(c).pathname);
    }
  });
});

describe('tables', () => {
  const described = json('/data/datapackage.json');

  test('the package is valid by the official profiles of Data Package 1.0', () => {
    expect(validateDataPackage(described)).toEqual([]);
  });

  test('each file of the package exists, with the size and checksum it is said to have', () => {
    for (const r of described.resources) {
      const bytes = readFileSync(join(SITE, 'data', r.path));
      expect([bytes.length, `sha256:${createHash('sha256').update(bytes).digest('hex')}`], r.path).toEqual([
        r.bytes,
        r.hash,
      ]);
    }
  });

  test('every CSV of the site is in the package, and parses into exactly the columns and types that are described', () => {
    const tables = described.resources.filter((r: any) => r.format === 'csv');
    expect(tables.map((r: any) => `/data/${r.path}`).sort()).toEqual(
      all.filter((a) => a.endsWith('.csv') && !a.endsWith('.spreadsheet.csv')),
    );
    for (const r of tables) {
      const { schema } = r;
      const [head, ...rows] = readCsv(at(`/data/${r.path}`)!);
      expect(head, r.path).toEqual(schema.fields.map((f: any) => f.name));
      expect(rows.length, r.path).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.length, r.path).toBe(head!.length);
        schema.fields.forEach((f: any, i: number) => checkCell(row[i]!, f, `${r.path} ${f.name}`));
      }
    }
  });

  test('the columns of all charts are those of one described schema', () => {
    const brief = ({ title: _, description: __, ...f }: any): any => f;
    const { fields } = json('/data/chart.schema.json');
    for (const f of fields) expect(f.description.length, f.name).toBeGreaterThan(8);
    for (const r of described.resources.filter((x: any) => /^(estimates|claims)\//.test(x.path)))
      expect(r.schema.fields, r.path).toEqual(fields.map(brief));
  });

  test('no cell of text begins like a formula', () => {
    for (const address of all.filter((a) => a.endsWith('.csv'))) {
      for (const row of readCsv(at(address)!))
        for (const cell of row)
          if (!/^-?[\d.]+(e[+-]?\d+)?$/.test(cell)) expect(cell, address).not.toMatch(/^\s*[=+\-@]/);
    }
  });

  test('the ledger has every statement of the record', () => {
    const rows = readCsv(at('/data/ledger.csv')!).slice(1);
    expect(rows.length).toBe(records('ledger').reduce((n, l) => n + l.rows.length, 0));
  });
});

function checkCell(cell: string, field: any, where: string): void {
  const { required, pattern, enum: values } = field.constraints ?? {};
  if (cell === '') return void expect(required, `${where} is empty`).toBeFalsy();
  if (field.type === 'number') expect(Number.isFinite(Number(cell)), `${where}: ${cell}`).toBe(true);
  if (pattern) expect(cell, where).toMatch(new RegExp(pattern));
  if (values) expect(values, where).toContain(cell);
}

describe('one chart’s files', () => {
  const charted = claims.filter((c) => c.model !== null).map((c) => `/data/claims/${c.article}/${c.id}`);

  test('each recomputed claim and each estimate has its numbers and its pictures', () => {
    for (const stem of [...charted, ...estimates.map((e) => `/data/estimates/${e.id}`)])
      for (const kind of ['csv', 'json', 'svg', 'png']) expect(all, stem).toContain(`${stem}.${kind}`);
    for (const l of records('ledger'))
      for (const kind of ['svg', 'png']) expect(all).toContain(`/data/ledger/${l.quantity}.${kind}`);
  });

  test('each is linked from the page it belongs to', () => {
    for (const stem of [...charted, ...estimates.map((e) => `/data/estimates/${e.id}`)]) {
      const page = at(`${stem.replace('/data', '')}/`)!;
      for (const kind of ['csv', 'spreadsheet.csv', 'json', 'svg', 'png'])
        expect(page.includes(`href="${stem}.${kind}"`), `${stem}.${kind}`).toBe(true);
    }
  });

  test('each claim and each estimate has the fields that are promised, and no other', () => {
    for (const stem of charted) claimFileShape.parse(json(`${stem}.json`));
    for (const { id } of estimates) estimateShape.extend(terms).parse(json(`/data/estimates/${id}.json`));
  });

  test('each carries its licence and how to cite it', () => {
    for (const stem of charted) {
      const data = json(`${stem}.json`);
      expect(data.licence).toEqual(site.licence);
      expect(data.citation).toContain(data.url);
      expect(data.rights).toContain(site.licence.name);
      const svg = at(`${stem}.svg`)!;
      // Its lines are texts of their own.
      expect(svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(`${site.licence.name}.`);
      expect(svg).toContain(data.url);
    }
  });

  test('each SVG stands alone, and is well-formed', () => {
    for (const address of all.filter((a) => /^\/data\/.*\.svg$/.test(a))) {
      const svg = at(address)!;
      expect(svg, address).not.toMatch(/\sclass=|var\(|style=|url\(|NaN|undefined/);
      wellFormed(svg, address);
    }
  });
});

describe('share cards', () => {
  test('every page names one of 1200 by 630, with words for who cannot see it', () => {
    const own = new Set<string>();
    for (const page of pages().filter((p) => !p.startsWith('/embed/'))) {
      const meta = (name: string): string | undefined =>
        new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(at(page)!)?.[1];
      const card = new URL(meta('og:image')!);
      expect(card.origin, page).toBe(ORIGIN);
      own.add(card.pathname);
      const png = readFileSync(join(SITE, card.pathname));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], card.pathname).toEqual([1200, 630]);
      expect([meta('og:image:width'), meta('og:image:height'), meta('twitter:card')], page).toEqual([
        '1200',
        '630',
        'summary_large_image',
      ]);
      expect(meta('og:image:alt')!.length, page).toBeGreaterThan(10);
    }
    expect([...own].sort()).toEqual(all.filter((a) => a.startsWith('/cards/')));
  });

  test('the touch icon is there', () => {
    const png = readFileSync(join(SITE, 'apple-touch-icon.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([180, 180]);
  });
});

describe('reviews', () => {
  const feed = json('/claimreview.json');

  test('each is the one of the claim’s page, and says what the page shows', () => {
    expect(feed['@type']).toBe('DataFeed');
    const standing = feed.dataFeedElement.filter((e: any) => !e.dateDeleted).map((e: any) => e.item);
    expect(standing.length).toBe(claims.length);
    expect(new Set(standing.map((r: any) => r['@id'])).size).toBe(claims.length);
    for (const review of standing) {
      const page = at(new URL(review.url).pathname)!;
      const onPage = [...page.matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)].map(
        (m) => JSON.parse(m[1]!),
      );
      expect(onPage.length, review.url).toBe(1);
      const { '@context': context, ...same } = onPage[0];
      expect(context).toBe('https://schema.org');
      expect(same).toEqual(review);
      // The words a reader sees, tags and their spacing undone.
      const seen = textOf(page);
      const { ratingValue, bestRating, worstRating, alternateName } = review.reviewRating;
      for (const words of [
        review.claimReviewed,
        review.itemReviewed.author.name,
        alternateName,
        review.itemReviewed.appearance.publisher.name,
      ])
        expect(seen.includes(squeeze(words)), `${review.url}: ${words}`).toBe(true);
      expect(seen.includes(longDate(review.itemReviewed.datePublished)), review.url).toBe(true);
      if (ratingValue !== undefined) {
        expect([worstRating, bestRating]).toEqual([1, 5]);
        expect(seen.includes(`${ratingValue} of 5`), review.url).toBe(true);
      } else expect(seen, review.url).not.toMatch(/\(\d of 5\)/);
    }
  });

  test('nobody is charged with a reporter’s mistake', () => {
    for (const { item } of feed.dataFeedElement) {
      const c = claims.find((x) => item.url === `${ORIGIN}/claims/${x.article}/${x.id}/`);
      expect(item.itemReviewed.author.name).toBe(c.claimant);
      if (['misquoted', 'misattributed', 'misdated', 'lost-in-translation'].includes(c.verdict.finding))
        expect(item.itemReviewed.author, item.url).toEqual({ '@type': 'Organization', name: c.reporter });
    }
  });
});

describe('annotations', () => {
  for (const a of records('articles')) {
    test(`of ${a.slug} select every quote as recorded, and are linked from its page`, () => {
      const data = json(`/articles/${a.slug}/annotations.jsonld`);
      const own = claims.filter((c) => c.article === a.slug);
      expect(data['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
      expect(data.total).toBe(own.length);
      for (const item of data.first.items) {
        const c = own.find((x) => item.id === `${ORIGIN}/claims/${x.article}/${x.id}/#annotation`);
        const { type, exact, prefix = '', suffix = '' } = item.target.selector;
        expect({ type, exact, prefix, suffix }).toEqual({ type: 'TextQuoteSelector', ...c.quote });
        expect(item.target.source).toBe(a.url ?? `${ORIGIN}/articles/${a.slug}/#the_report`);
        expect(item.rights).toBe(site.licence.url);
        expect(item.body[0].value).toBe(`${c.verdict.label} ${c.verdict.reason}`);
      }
      const page = at(`/articles/${a.slug}/`)!;
      expect(page.includes(' id="the_report"'), 'a place for annotations of an original without address').toBe(true);
      expect(
        page.includes(
          `type="application/ld+json" title="Web Annotations" href="/articles/${a.slug}/annotations.jsonld"`,
        ),
        'a link to the annotations',
      ).toBe(true);
    });
  }
});

describe('feed, sitemap and robots', () => {
  const xml = at('/feed.xml')!;
  const feed = new DOMParser().parseFromString(xml, 'text/xml');

  test('the feed is well-formed Atom with every element that RFC 4287 requires', () => {
    wellFormed(xml, '/feed.xml');
    expect(feed.documentElement?.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    const ids = new Set<string>();
    for (const node of [feed.documentElement!, ...feed.querySelectorAll('entry')]) {
      const own = (name: string): string[] =>
        [...node.children].filter((c) => c.localName === name).map((c) => c.textContent ?? '');
      for (const name of ['id', 'title', 'updated']) expect(own(name), name).toHaveLength(1);
      expect(own('updated')[0]).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(own('id')[0]).toMatch(new RegExp(`^${ORIGIN}/`));
      expect(ids.has(own('id')[0]!)).toBe(false);
      ids.add(own('id')[0]!);
    }
    expect(feed.querySelectorAll('feed > author > name').length).toBe(1);
  });

  test('the feed has every check in full, with addresses that exist', () => {
    const entries = [...feed.querySelectorAll('entry')];
    for (const a of records('articles')) {
      const entry = entries.find((e) => e.querySelector('id')?.textContent === `${ORIGIN}/articles/${a.slug}/`)!;
      const html = entry.querySelector('content')!.textContent!;
      for (const c of claims.filter((x) => x.article === a.slug))
        expect(textOf(html), `${a.slug}/${c.id}`).toContain(squeeze(`“${c.quote.exact}”`));
      expect(html).not.toMatch(/<(script|svg|style)|class=/);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
        expect(href, a.slug).toMatch(/^https?:/);
        const url = new URL(href!.replaceAll('&amp;', '&'));
        if (url.origin === ORIGIN) expect(all, a.slug).toContain(url.pathname);
      }
    }
  });

  test('every page leads to the feed', () => {
    for (const page of pages().filter((p) => !p.startsWith('/embed/')))
      expect(at(page)!.includes('<link rel="alternate" type="application/atom+xml"'), page).toBe(true);
  });

  test('the sitemap has every page a person reads, and no frame', () => {
    const maps = [...at('/sitemap-index.xml')!.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) => new URL(m[1]!));
    const found = maps.flatMap((m) => [...at(m.pathname)!.matchAll(/<loc>([^<]+)<\/loc>/g)].map((x) => x[1]!));
    expect(found.sort()).toEqual(
      pages()
        .filter((p) => !/^\/(embed\/|404)/.test(p))
        .map((p) => ORIGIN + p)
        .sort(),
    );
  });

  test('robots may read everything and find the sitemap', () => {
    expect(at('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap-index.xml\n`);
  });
});

describe('docs/data.md', () => {
  const guide = readFileSync(join(import.meta.dirname, '../docs/data.md'), 'utf8');

  test('names addresses that exist, for every kind of data file', () => {
    // `<name>` stands for a name; `.csv` behind an address in the same cell for the same address with another ending.
    const named = [...guide.matchAll(/^\| (`\/[^|]*) \|/gm)].flatMap(([, cell]) => {
      const [first = '', ...others] = [...cell!.matchAll(/`([^`]+)`/g)].map((m) => m[1]!);
      return [first, ...others.map((o) => (o.startsWith('/') ? o : first.replace(/\.\w+$/, o)))];
    });
    const patterns = named.map(
      (n) =>
        new RegExp(
          `^${n
            .replace(/\.\.\./, '<x>')
            .replace(/[.]/g, '\\.')
            .replace(/<[^>]+>/g, '.+?')}$`,
        ),
    );
    for (const [i, pattern] of patterns.entries())
      expect(
        all.some((a) => pattern.test(a)),
        named[i],
      ).toBe(true);
    for (const a of all.filter(
      (x) => /^\/(data|cards)\/|\.(jsonld|xml|txt)$|^\/claimreview/.test(x) && !x.startsWith('/sitemap-0'),
    ))
      expect(
        patterns.some((p) => p.test(a)),
        `${a} is not described`,
      ).toBe(true);
  });

  test('describes every field of a claim', () => {
    for (const field of Object.keys(claimShape.shape)) expect(guide.includes(`\`${field}\``), field).toBe(true);
  });
});

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a reader sees of a page's HTML. */
const textOf = (html: string): string =>
  squeeze(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&#34;', '"')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&#38;', '&')
      .replaceAll('&amp;', '&'),
  );

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const longDate = (iso: string): string => {
  const [y, m, d] = iso.split('-');
  return `${d ? `${Number(d)} ` : ''}${MONTHS[Number(m) - 1]} ${y}`;
};

/** Fails where tags do not match or a bare `&` or `<` stands in text: an XML parser would stop there. */
function wellFormed(xml: string, where: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>\s*/, '');
  let last = 0;
  for (const tag of body.matchAll(/<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>/g)) {
    const between = body.slice(last, tag.index);
    expect(between, where).not.toMatch(/<|&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
    expect(tag[3], where).not.toMatch(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
    if (tag[1]) expect(open.pop(), where).toBe(tag[2]);
    else if (!tag[4]) open.push(tag[2]!);
    last = tag.index + tag[0].length;
  }
  expect(open, where).toEqual([]);
  expect(body.slice(last).trim(), where).toBe('');
}
