import { describe, expect, test } from 'vitest';
import { createRandom } from '../scripts/generate/random.ts';
import { tamper } from './tamper/tamper.ts';
import { sharedExample } from './shared-example.ts';
import { addresses, at } from './site-files.ts';

const out = sharedExample('corrected');
/** The same site before anything of it was corrected. */
const before = sharedExample('root');
const ESTIMATE = '/embed/estimates/on-the-avenue/';
const CLAIM = '/embed/claims/courier-june-2025/at-once/';
/** By the name that its article had when it was published. */
const GONE = '/embed/claims/ledger-june-2025/times/';
const figure = (address: string, site = out): string => /<figure[\s\S]*<\/figure>/.exec(at(address, site)!)![0];
const visible = (address: string): string =>
  at(address, out)!
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe.each([
  [ESTIMATE, 'A picture shows fewer people.', '1 July 2025'],
  [CLAIM, 'The estimate was corrected.', '2 July 2025'],
])('%s', (address, reason, date) => {
  test('pinned to the first revision is what it was, to the last digit', () => {
    expect(figure(`${address}r1/`)).toBe(figure(`${address}r1/`, before));
  });

  test('says that it is superseded, when, why and by what', () => {
    const words = visible(`${address}r1/`);
    expect(words).toContain('This is revision 1, kept as it was. It has been superseded.');
    expect(words).toContain(`${date}: ${reason}`);
    expect(at(`${address}r1/`, out)).toContain(`<a href="${address}">Show the current revision, 2</a>`);
    expect(words).toContain('Revision 1, pinned.');
  });

  test('live and pinned to the new revision shows the corrected numbers without a notice', () => {
    expect(figure(address)).not.toBe(figure(`${address}r1/`));
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
      expect(page, was).toContain(`<link rel="canonical" href="https://recount.example${is}">`);
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
