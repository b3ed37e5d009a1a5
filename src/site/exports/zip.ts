import { strFromU8, strToU8, zipSync, type ZippableFile } from 'fflate';
import sax from 'sax';

/** Files of a site by path. */
type Files = ReadonlyMap<string, Uint8Array>;

/** What a chart can have a file of, with what it is. */
const KINDS = {
  csv: 'the numbers, as a table for programs',
  'spreadsheet.csv': 'the same table for a spreadsheet',
  json: 'the numbers with the origin of each',
  svg: 'the chart, for print and for drawing programs',
  png: 'the chart, as pixels',
} as const;

/**
 * Pixels are packed already. A zip keeps times of the local clock, whatever its zone is: with the first time that it can keep, two builds give the
 * same bytes.
 */
const packed = (name: string, bytes: Uint8Array): ZippableFile => [
  bytes,
  { level: name.endsWith('.png') ? 0 : 6, mtime: new Date(1980, 0, 1) },
];

/** A zip of one chart: its numbers, its pictures, what they are, and their licence. */
export interface Zip {
  path: string;
  /** The files of the site that are in it. */
  from: string[];
  make: () => Uint8Array;
}

/** A zip for each chart of a site. `home` is the site's address. */
export const zipsOf = (files: Files, home: string): Zip[] =>
  [...files.keys()].flatMap((path) => {
    const [, of = '', name = ''] = /^data\/((?:claims|estimates|ledger)\/(?:.*\/)?([^/]+))\.svg$/.exec(path) ?? [];
    return of === '' ? [] : [zipOf(files, of, name, home)];
  });

function zipOf(files: Files, of: string, name: string, home: string): Zip {
  // All ledgers are in one table.
  const table = of.startsWith('ledger/') ? 'ledger' : of;
  const from = Object.keys(KINDS)
    .map((ending) => `data/${ending.endsWith('csv') ? table : of}.${ending}`)
    .filter((path) => files.has(path));
  return { path: `data/${of}.zip`, from, make: () => zipped(files, from, `data/${of}.svg`, name, home) };
}

function zipped(files: Files, from: readonly string[], picture: string, name: string, home: string): Uint8Array {
  const found = from.map((path) => {
    const file = path.replace(/.*\//, '');
    const what = Object.entries(KINDS).find(([ending]) => file.replace(/^[^.]*\./, '') === ending)?.[1] ?? '';
    return { file, what, bytes: files.get(path) ?? new Uint8Array() };
  });
  const texts = textsIn(strFromU8(files.get(picture) ?? new Uint8Array()));
  const said = (tag: string): string => texts.get(tag) ?? '';
  const rights = said('dc:rights');
  const width = Math.max(...found.map(({ file }) => file.length)) + 2;
  const readme = [
    said('title'),
    '',
    said('desc'),
    '',
    `From: ${said('dc:source')}`,
    `Rights: ${rights}`,
    '',
    ...found.map(({ file, what }) => file.padEnd(width) + what),
    '',
    `What each column means: ${home}data/${picture.startsWith('data/ledger/') ? 'datapackage' : 'chart.schema'}.json`,
    `All data of this site: ${home}about/data/`,
  ];
  const written = { 'README.txt': `${readme.join('\n')}\n`, 'LICENCE.txt': `${rights}\n` };
  return zipSync(
    Object.fromEntries([
      ...Object.entries(written).map(([file, text]) => [`${name}/${file}`, packed(file, strToU8(text))] as const),
      ...found.map(({ file, bytes }) => [`${name}/${file}`, packed(file, bytes)] as const),
    ]),
  );
}

/** The first text of each element of an XML document, by the element's name. */
function textsIn(xml: string): Map<string, string> {
  const found = new Map<string, string>();
  const parser = sax.parser(true);
  parser.ontext = (text) => {
    const { name } = parser.tag ?? {};
    if (name !== undefined && !found.has(name)) found.set(name, text);
  };
  parser.write(xml).close();
  return found;
}
