import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../scripts/generate/random.ts';
import { tamper } from './tamper/tamper.ts';
import { buildExample } from './build-example.ts';
import { addresses, at } from './site-files.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/revisions');
const out = join(folder, 'site');
const ESTIMATE = '/embed/estimates/on-the-avenue/';
const CLAIM = '/embed/claims/courier-june-2025/at-once/';
/** By the name that its article had when it was published. */
const GONE = '/embed/claims/ledger-june-2025/times/';
const figure = (address: string): string => /<figure[\s\S]*<\/figure>/.exec(at(address, out)!)![0];
const visible = (address: string): string =>
  at(address, out)!
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

function edit(path: string, ...changes: Array<[from: string | RegExp, to: string]>): void {
  const file = join(folder, 'seeds', path);
  let text = readFileSync(file, 'utf8');
  for (const [from, to] of changes) {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} has no ${from}`);
    text = changed;
  }
  writeFileSync(file, text);
}

let published: Record<string, string>;

/** The example, published, and then corrected: an assumption of an estimate, the claim that rests on it; and one claim withdrawn. */
beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, 'examples/march/seeds'), join(folder, 'seeds'), { recursive: true });
  edit('site.md', ['published: false', 'published: true']);
  buildExample(folder, { SEEDS: join(folder, 'seeds') });
  published = Object.fromEntries([ESTIMATE, CLAIM].map((a) => [a, figure(`${a}r1/`)]));
  edit(
    'estimates/on-the-avenue.md',
    ['low: 0.6, central: 0.8, high: 0.95', 'low: 0.5, central: 0.7, high: 0.9'],
    ['length * width * filled / ground', 'length * width * full / ground'],
    ['\n  filled:\n', '\n  full:\n'],
    ['\n---\n\n', '\ncorrections: [{ date: 2025-07-01, reason: A picture shows fewer people. }]\n---\n\n'],
  );
  edit('articles/courier-june-2025.md', [
    '    check: { estimate: on-the-avenue }\n',
    '    check: { estimate: on-the-avenue }\n    corrections: [{ date: 2025-07-02, reason: The estimate was corrected. }]\n',
  ]);
  edit(
    'articles/ledger-june-2025.md',
    [
      '    check: { estimate: on-the-avenue }\n',
      '    check: { estimate: on-the-avenue }\n    corrections: [{ date: 2025-07-02, reason: The estimate was corrected. }]\n',
    ],
    [
      '    speaker: null\n    stated: { text: nearly nine times',
      '    speaker: null\n    withdrawn: { date: 2025-07-03, reason: It was a reader’s letter. }\n    stated: { text: nearly nine times',
    ],
    [':claim[times]', 'a multiple'],
    [/:::note\{claim=times\}[\s\S]*?:::\n\n/, ''],
  );
  // The article has another name, and one of its claims.
  const seeds = join(folder, 'seeds');
  for (const name of readdirSync(seeds, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(seeds, name), 'utf8').replaceAll('ledger-june-2025/buses', 'two-counts/coaches');
    writeFileSync(join(seeds, name), text.replaceAll('ledger-june-2025', 'two-counts'));
  }
  renameSync(join(seeds, 'articles/ledger-june-2025.md'), join(seeds, 'articles/two-counts.md'));
  edit(
    'articles/two-counts.md',
    ['\npublished:', '\naliases: [ledger-june-2025]\npublished:'],
    ['  - id: buses\n', '  - id: coaches\n    aliases: [buses]\n'],
    [':claim[buses]', ':claim[coaches]'],
    [/\{claim=buses\}/g, '{claim=coaches}'],
  );
  buildExample(folder, { SEEDS: join(folder, 'seeds') });
});

describe.each([
  [ESTIMATE, 'A picture shows fewer people.', '1 July 2025'],
  [CLAIM, 'The estimate was corrected.', '2 July 2025'],
])('%s', (address, reason, date) => {
  test('pinned to the first revision is what it was, to the last digit', () => {
    expect(figure(`${address}r1/`)).toBe(published[address]);
  });

  test('says that it is superseded, when, why and by what', () => {
    const words = visible(`${address}r1/`);
    expect(words).toContain('This is revision 1, kept as it was. It has been superseded.');
    expect(words).toContain(`${date}: ${reason}`);
    expect(at(`${address}r1/`, out)).toContain(`<a href="${address}">Show the current revision, 2</a>`);
    expect(words).toContain('Revision 1, pinned.');
  });

  test('live and pinned to the new revision shows the corrected numbers without a notice', () => {
    expect(figure(address)).not.toBe(published[address]);
    expect(figure(`${address}r2/`)).toBe(figure(address));
    for (const a of [address, `${address}r2/`]) expect(visible(a)).not.toContain('superseded');
    expect(visible(address)).toMatch(/Revision 2\./);
  });

  test('offers data files only beside the revision that they hold', () => {
    expect(visible(address)).toContain('Download:');
    expect(visible(`${address}r1/`)).not.toContain('Download:');
  });

  test('has an oEmbed answer for each revision, which frames that revision', () => {
    for (const r of ['', 'r1/', 'r2/']) {
      const answer = JSON.parse(at(`${address.replace('/embed/', '/oembed/')}${r}`.replace(/\/$/, '.json'), out)!);
      expect(answer.html).toContain(`${address}${r}"`);
    }
  });
});

test('a correction says what it changed, in words, on the page, on the page of corrections and in the feed', () => {
  for (const page of [ESTIMATE.replace('/embed', ''), CLAIM.replace('/embed', ''), '/corrections/', '/feed.xml']) {
    const words = visible(page);
    expect(words, page).toMatch(/The headline number was [\d,]+ people and is [\d,]+ people\./);
    expect(words, page).toMatch(/is gone, which was 60 to 95 %\./);
    expect(words, page).not.toMatch(/"low"|"shape"/);
  }
  // Two records with one reason are told together.
  expect(at('/corrections/', out)!.split('The estimate was corrected.')).toHaveLength(2);
});

test('a chart knows the assumptions that its other revisions have, so that an address which sets one can be answered', () => {
  const former = (address: string): string | undefined => / data-former="([^"]*)"/.exec(at(address, out)!)?.[1];
  for (const address of [ESTIMATE, CLAIM]) {
    expect(former(address)).toBe('filled');
    expect(former(`${address}r1/`)).toBe('full');
    expect(former(address.replace('/embed', ''))).toBe('filled');
  }
});

test('a withdrawn claim keeps its embeds, live and pinned, which say so', () => {
  for (const a of [GONE, `${GONE}r1/`]) {
    expect(addresses(out)).toContain(a);
    expect(visible(a)).toContain('Withdrawn on 3 July 2025: It was a reader’s letter.');
  }
});

describe('an address from before a name was changed', () => {
  test('of a page leads on, with a reader’s numbers and without script too', () => {
    for (const [was, is] of [
      ['/articles/ledger-june-2025/', '/articles/two-counts/'],
      ['/claims/ledger-june-2025/peak/', '/claims/two-counts/peak/'],
      ['/claims/ledger-june-2025/buses/', '/claims/two-counts/coaches/'],
      ['/claims/two-counts/buses/', '/claims/two-counts/coaches/'],
    ] as const) {
      const page = at(was, out)!;
      expect(page, was).toContain(`<meta http-equiv="refresh" content="0; url=${is}">`);
      expect(page, was).toContain(`<link rel="canonical" href="http://localhost:4321${is}">`);
      expect(addresses(out)).toContain(is);
      expect(at('/sitemap-0.xml', out)).not.toContain(was);
    }
    expect(at('/articles/two-counts/', out)).toContain('<span id="buses"></span>');
  });

  test('of an embed, its answer, its data and its pictures gives what the present one gives', () => {
    const same = (was: string): void => {
      const is = was.replace('ledger-june-2025', 'two-counts').replace('buses', 'coaches');
      expect(at(was, out), was).toBe(at(is, out));
    };
    for (const claim of ['peak', 'buses']) {
      const of = `claims/ledger-june-2025/${claim}`;
      for (const file of [
        `/embed/${of}/`,
        `/embed/${of}/r1/`,
        `/oembed/${of}.json`,
        `/oembed/${of}/r1.json`,
        `/data/${of}.pack.json`,
      ])
        same(file);
      expect(addresses(out)).toContain(`/cards/${of}.png`);
    }
    for (const ending of ['csv', 'spreadsheet.csv', 'json', 'svg'])
      same(`/data/claims/ledger-june-2025/peak.${ending}`);
    expect(addresses(out)).toContain('/data/claims/ledger-june-2025/peak.png');
    same('/embed/claims/ledger-june-2025/peak/model.js');
    same('/articles/ledger-june-2025/annotations.jsonld');
    expect(at('/embed/claims/ledger-june-2025/peak/r1/', out)).toContain('superseded');
  });
});

test('the checker notices every one of a hundred tamperings with the corrected site, most of them with the manifest made anew', async () => {
  const { tried, missed } = await tamper(out, 100, createRandom(20));
  expect(missed).toEqual([]);
  const kinds = [...tried.keys()].join('\n');
  for (const kind of [
    'a byte of any file',
    'not in the data',
    'a quote',
    'a correction dropped',
    'revision removed',
    'line of the log',
  ])
    expect(kinds).toContain(kind);
});
