import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseHtml, parseFragment } from 'parse5';
import sax from 'sax';
import { parse as parseYaml } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildContent } from '../src/compile/build.ts';
import { BuildCache } from '../src/compile/cache.ts';
import { memoryFolder } from '../src/seeds/folder.ts';
import { buildExample } from './build-example.ts';
import { embedModel } from './embed-model.ts';
import { everyField, fields, MARK, mark, markBodies, markField, printSeeds } from './marked/seeds.ts';
import type { Seeds } from './marked/seeds.ts';
import { readCsv } from './read-csv.ts';
import { addresses } from './site-files.ts';

const folder = join(import.meta.dirname, '../.tmp/marked');
const cache = new BuildCache();
const compile = async (seeds: Seeds) =>
  (
    await buildContent({
      seeds: memoryFolder('seeds', Object.fromEntries(printSeeds(seeds))),
      content: memoryFolder('content', {}),
      captures: null,
      cache,
    })
  ).messages.filter(({ severity }) => severity === 'error');

/** A text that the build has made, as whoever reads the file understands it, and where. */
interface Told {
  where: string;
  text: string;
}
const told: Told[] = [];
/** Elements and attributes that a mark has become. */
const made: string[] = [];
/** Every address that something leads to or is fetched from. */
const links: Told[] = [];

type Node = {
  nodeName: string;
  value?: string;
  attrs?: Array<{ name: string; value: string }>;
  childNodes?: Node[];
  content?: Node;
};

function readHtml(html: string, where: string, fragment = false): void {
  const walk = (node: Node): void => {
    if (/zq/.test(node.nodeName)) made.push(`${where}: <${node.nodeName}>`);
    for (const { name, value } of node.attrs ?? []) {
      if (/zq/.test(name) || /^on/.test(name)) made.push(`${where}: ${node.nodeName} ${name}`);
      if (/^(href|src|cite|action|formaction|data)$/.test(name))
        links.push({ where: `${where} ${node.nodeName}`, text: value });
      told.push({ where: `${where} ${node.nodeName}[${name}]`, text: value });
    }
    const text = (node.childNodes ?? []).map((child) => child.value ?? '').join('');
    if (node.nodeName === 'script' && node.attrs?.some(({ name, value }) => name === 'type' && value.includes('json')))
      readJson(text, `${where} script`);
    else if (node.nodeName === 'textarea') readHtml(text, `${where} textarea`, true);
    else if (/zq/.test(text)) {
      if (node.nodeName === 'script' || node.nodeName === 'style') made.push(`${where}: inside ${node.nodeName}`);
      told.push(
        ...(node.childNodes ?? []).map((child) => ({ where: `${where} ${node.nodeName}`, text: child.value ?? '' })),
      );
    }
    if (node.nodeName === '#comment' && /zq/.test(node.value ?? '')) made.push(`${where}: a comment`);
    [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].forEach(walk);
  };
  walk((fragment ? parseFragment(html) : parseHtml(html)) as Node);
}

function readXml(xml: string, where: string): void {
  const parser = sax.parser(true);
  let depth = '';
  parser.onerror = (error) => made.push(`${where}: ${error.message}`);
  parser.onopentag = ({ name, attributes }) => {
    depth = name;
    if (/zq/.test(name)) made.push(`${where}: <${name}>`);
    for (const [attribute, value] of Object.entries(attributes))
      told.push({ where: `${where} ${name}[${attribute}]`, text: String(value) });
  };
  parser.ontext = (text) =>
    where === '/feed.xml' && depth === 'content'
      ? readHtml(text, `${where} content`, true)
      : told.push({ where: `${where} ${depth}`, text });
  for (const event of ['oncdata', 'oncomment', 'onprocessinginstruction', 'onscript'] as const)
    parser[event] = () => made.push(`${where}: ${event}`);
  parser.onprocessinginstruction = ({ name }) => name !== 'xml' && made.push(`${where}: <?${name}`);
  parser.write(xml).close();
}

function readJson(json: string, where: string): void {
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') {
      if (where.startsWith('/oembed/') && at === '.html') readHtml(value, `${where} html`, true);
      else told.push({ where: `${where}${at}`, text: value });
    } else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (/zq/.test(key)) made.push(`${where}: ${key}`);
        walk(inner, `${at}.${key}`);
      }
  };
  walk(JSON.parse(json), '');
}

/** All cells of tables. */
const cells: Told[] = [];

const readers: Array<[RegExp, (text: string, where: string) => void]> = [
  [/(\/|\.html)$/, readHtml],
  [/\.(svg|xml)$/, readXml],
  [/\.(json|jsonld)$/, readJson],
  [
    /\.csv$/,
    (text, where) => {
      // The apostrophe before what would be a formula is ours.
      for (const cell of readCsv(text).flat())
        told.push({ where, text: cell.replaceAll(";'=", ';=') }), cells.push({ where, text: cell });
    },
  ],
  [/\/model\.js$/, (text, where) => readJson(JSON.stringify(embedModel(text)), where)],
  // A record: its front matter, and Markdown that only the checker reads.
  [
    /^\/data\/records\/.*\.md$/,
    (text, where) => readJson(JSON.stringify(parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!)), where),
  ],
  // Files that hold nothing of a seed.
  [
    /\.(m?js|css|txt|woff2?)$|^\/(_headers|nginx\.conf|\.htaccess)$/,
    (text, where) => void (text.match(MARK) && made.push(`${where}: a mark`)),
  ],
  [/\.png$/, () => {}],
];

/** What is in a zip stands on the site too, but for these texts. */
function readZip(bytes: Uint8Array, where: string): void {
  for (const [name, text] of Object.entries(unzipSync(bytes)))
    if (name.endsWith('.txt')) told.push({ where: `${where}/${name}`, text: strFromU8(text) });
}

const marks = new Map<string, string>();
const refused: string[] = [];

beforeAll(async () => {
  const seeds = everyField();
  expect(await compile(seeds)).toEqual([]);
  for (const field of fields) {
    const one = everyField();
    // It names files that have to be there, so that only this field's own seeds have it.
    if (field.path.startsWith('capture.proof'))
      Object.assign((one.get('articles/courier-june-2025.md')!.data as any).capture, {
        proof: { file: 'report.tsr', certificate: 'authority.pem' },
      });
    expect(
      markField(one, field),
      `no seed of the test has \`${field.path}\` (${field.kind}): give one the field in tests/marked/seeds.ts`,
    ).toBeGreaterThan(0);
    const faults = await compile(one);
    if (faults.length === 0) {
      markField(seeds, field);
      marks.set(field.name, `${field.kind} ${field.path}`);
    } else {
      // What cannot be any words, such as a formula: told with the seed's own line.
      expect(
        faults.some(({ file, line }) => file.startsWith('seeds/') && line > 1),
        field.path,
      ).toBe(true);
      refused.push(`${field.kind} ${field.path}`);
    }
  }
  let next = 0;
  markBodies(seeds, (path) => {
    const name = `zqbody${String.fromCharCode(97 + next++)}zq`;
    marks.set(name, `the body of ${path}`);
    return name;
  });
  // In a quote, an address: it is the report's words, and no link.
  const claim = (seeds.get('articles/courier-june-2025.md')!.data as any).claims[0];
  claim.quote.exact += ' at www.evil.example or https://evil.example/';
  expect(await compile(seeds)).toEqual([]);

  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of printSeeds(seeds)) {
    mkdirSync(dirname(join(folder, 'seeds', path)), { recursive: true });
    writeFileSync(join(folder, 'seeds', path), text);
  }
  const out = buildExample(folder, {
    SEEDS: join(folder, 'seeds'),
    CAPTURES: join(folder, 'none'),
    SITE_URL: 'https://heads.example',
  });
  for (const address of addresses(out)) {
    if (address.endsWith('.zip')) {
      readZip(readFileSync(join(out, address)), address);
      continue;
    }
    const read = readers.find(([kind]) => kind.test(address));
    if (!read) throw new Error(`${address}: how a file of this kind holds texts is not known here`);
    read[1](readFileSync(join(out, address.endsWith('/') ? `${address}index.html` : address), 'utf8'), address);
  }
}, 300_000);

describe('whatever stands in any field of any seed', () => {
  test('there are fields that take any words, and some that do not', () => {
    expect(marks.size).toBeGreaterThan(45);
    expect(refused).toEqual(
      expect.arrayContaining(['estimate formula', 'estimate unit', 'site units.{key}', 'article claims[].stated.text']),
    );
  });

  test('becomes no element, attribute, comment, section or script of any file', () => {
    expect(made).toEqual([]);
  });

  test('is read as it was written, neither escaped twice nor cut', () => {
    const plain = (text: string): string => (/^https?:/.test(text) ? decodeURIComponent(text) : text);
    const broken = told
      .map(({ where, text }) => ({ where, text: plain(text) }))
      .flatMap(({ where, text }) =>
        [...text.matchAll(MARK)].flatMap(({ 0: name, index }) => {
          const whole = mark(name);
          const from = index - whole.indexOf(name);
          const named = /^[a-z0-9.-]*$/i.test(text) || text.includes(`example.org/${name}`);
          // The source of a page, as records and packs carry it, and a word that a chart breaks into lines.
          const source = /^\/data\/(records\/.*\.mathml|.*\.pack\.json\.(body|mathml))$/.test(where);
          const line = where.endsWith(' text') && `=${whole}`.includes(text.trim());
          return named || source || line || text.slice(from, from + whole.length) === whole
            ? []
            : [`${where}: ${text.slice(Math.max(0, index - 20), index + 30)}`];
        }),
      );
    expect(broken).toEqual([]);
  });

  test('is found again, but for what no page shows', () => {
    const found = new Set(told.flatMap(({ text }) => text.match(MARK) ?? []));
    expect([...marks].filter(([name]) => !found.has(name)).map(([, field]) => field)).toEqual([
      'site literals[]',
      'article capture.file',
      'estimate assumptions.{}.phrases.published',
    ]);
  });

  test('leads nowhere: a link is one that a seed has as a link', () => {
    expect(links.filter(({ text }) => /evil/.test(text) && !text.includes(':~:text='))).toEqual([]);
    expect(
      links
        .filter(
          ({ text }) =>
            !/^(mailto:desk@example\.org$|https:\/\/(heads\.example|example\.org|creativecommons\.org)\/|\/(?!\/)|#)/.test(
              text,
            ),
        )
        .map(({ where, text }) => `${where} ${text}`),
    ).toEqual([]);
  });

  test('is not in the file that says whom to tell of a hole, which has what its standard asks for', () => {
    expect(readFileSync(join(folder, 'site/.well-known/security.txt'), 'utf8')).toBe(
      'Contact: mailto:security@example.org\nExpires: 2026-06-30T00:00:00Z\nPreferred-Languages: en\nCanonical: https://heads.example/.well-known/security.txt\n',
    );
  });

  test('is no formula in a table', () => {
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter(({ text }) => /(^|[;\t\r])[=+@]/.test(text))).toEqual([]);
  });
});
