import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { zipsOf } from './zip.ts';

const svg = `<svg><title id="title">Ash &amp; oak</title><desc id="desc">Two trees.</desc><metadata><dc:source>https://count.example/claims/march/total/</dc:source><dc:rights>A desk, CC BY 4.0 (https://licence.example/).</dc:rights></metadata></svg>`;
const files = new Map(
  Object.entries({
    'data/ledger.csv': 'a,b\r\n',
    'data/claims/march/total.csv': 'part,value\r\n',
    'data/claims/march/total.spreadsheet.csv': '\uFEFFpart,value\r\n',
    'data/claims/march/total.json': '{}\n',
    'data/claims/march/total.pack.json': '{}\n',
    'data/claims/march/total.svg': svg,
    'data/claims/march/total.png': 'pixels',
    'data/ledger/trees.svg': svg,
    'data/ledger/trees.png': 'pixels',
    'cards/home.png': 'pixels',
  }).map(([path, text]) => [path, strToU8(text)] as const),
);
const made = () => new Map(zipsOf(files, 'https://count.example/').map(({ path, make }) => [path, make()]));

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

test('zipsOf(files, home) has one zip for each chart, with its files as they are, what they are, and their licence', () => {
  const zips = made();
  expect([...zips.keys()]).toEqual(['data/claims/march/total.zip', 'data/ledger/trees.zip']);
  const inside = unzipSync(zips.get('data/claims/march/total.zip') ?? new Uint8Array());
  expect(Object.keys(inside)).toEqual([
    'total/README.txt',
    'total/LICENCE.txt',
    'total/total.csv',
    'total/total.spreadsheet.csv',
    'total/total.json',
    'total/total.svg',
    'total/total.png',
  ]);
  for (const [path, bytes] of Object.entries(inside)) {
    const own = files.get(`data/claims/march/${path.replace('total/', '')}`);
    if (own) expect(bytes, path).toEqual(own);
  }
  expect(strFromU8(inside['total/LICENCE.txt'] ?? new Uint8Array())).toBe(
    'A desk, CC BY 4.0 (https://licence.example/).\n',
  );
  expect(strFromU8(inside['total/README.txt'] ?? new Uint8Array())).toBe(`Ash & oak

Two trees.

From: https://count.example/claims/march/total/
Rights: A desk, CC BY 4.0 (https://licence.example/).

total.csv              the numbers, as a table for programs
total.spreadsheet.csv  the same table for a spreadsheet
total.json             the numbers with the origin of each
total.svg              the chart, for print and for drawing programs
total.png              the chart, as pixels

What each column means: https://count.example/data/chart.schema.json
All data of this site: https://count.example/about/data/
`);
});

test('a ledger’s zip has the table of all ledgers', () => {
  const inside = unzipSync(made().get('data/ledger/trees.zip') ?? new Uint8Array());
  expect(Object.keys(inside)).toContain('trees/ledger.csv');
  expect(strFromU8(inside['trees/README.txt'] ?? new Uint8Array())).toContain('data/datapackage.json');
});

test('a zip has the same bytes wherever it is made', () => {
  const all = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((name) => {
    process.env['TZ'] = name;
    return made();
  });
  expect(all[1]).toEqual(all[0]);
  expect(all[2]).toEqual(all[0]);
});
