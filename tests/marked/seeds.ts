import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { articleSeed } from '../../src/schema/article.ts';
import { estimateSeed } from '../../src/schema/estimate.ts';
import { referenceSeed } from '../../src/schema/reference.ts';
import { siteSeed } from '../../src/schema/site.ts';
import { texts } from '../seed-texts.ts';

/** What would run, end an attribute, a CDATA section or a cell, or be taken for something else, wherever it is not made text. The name says which field it stood in. */
export const mark = (name: string): string => `"'><${name}>&]]>;=x`;
/** Of a mark in any text. */
export const MARK = /zq[a-z]+zq/g;

export type Data = Record<string, unknown>;
/** A seed taken apart. */
export interface Seed {
  kind: keyof typeof schemas;
  data: Data;
  body: string;
}
export type Seeds = Map<string, Seed>;

export const schemas = { site: siteSeed, article: articleSeed, estimate: estimateSeed, reference: referenceSeed };

/** A text of a kind of seed, as its schema has it, with the name of its mark; letters alone, since a numeral in prose needs an origin. */
export interface Field {
  kind: Seed['kind'];
  path: string;
  name: string;
}

const letters = (n: number): string => `zq${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}zq`;

/** Every field of every kind of seed that takes any words at all. */
export const fields: Field[] = Object.entries(schemas)
  .flatMap(([kind, schema]) =>
    texts(schema).map(({ path, schema: text }) => ({
      kind: kind as Seed['kind'],
      path,
      free: text.safeParse(`words ${mark('zqaazq')}`).success,
    })),
  )
  .filter(
    ({ free, path }, i, all) =>
      free && all.findIndex((other) => other.kind === all[i]!.kind && other.path === path) === i,
  )
  // Percentages: names that are numbers, which the range is read by.
  .filter(({ path }) => !path.endsWith('.percentiles.{key}'))
  .map(({ kind, path }, i) => ({ kind, path, name: letters(i) }));

/** A picture that the seeds show. */
const PLAN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M4 4h32v22H4z"/></svg>';

const example = join(import.meta.dirname, '../../examples/march/seeds');

/** The example's seeds, and in them every field that a seed can have. */
export function everyField(): Seeds {
  const seeds: Seeds = new Map();
  for (const path of (readdirSync(example, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))) {
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(example, path), 'utf8'))!;
    seeds.set(path, {
      kind: path === 'site.md' ? 'site' : (path.split('/')[0]!.slice(0, -1) as Seed['kind']),
      data: parse(front!) as Data,
      body: body!,
    });
  }
  const of = (path: string): any => seeds.get(path)!.data;
  const site = of('site.md');
  site.author = { name: 'The makers', url: 'https://example.org/makers', contact: 'https://example.org/contact' };
  site.security = { contact: 'mailto:security@example.org', expires: '2026-06-30' };
  site.quantities.marchers.title = 'Who counted the marchers';
  site.events = { 'dam-vote': 'the vote on the dam' };
  site.ratio = {
    ...site.ratio,
    title: 'Marchers in each bus',
    item: 'adults',
    unnamed: 'nobody says which',
    estimate: 'bus-loads',
    limit: 'bus-loads',
  };
  Object.assign(site, {
    answers: 'The makers answer for it',
    funding: 'Nobody pays for it',
    subject: 'What the charts are about',
    objections: 'desk@example.org',
    kinds: {
      capacity: { heading: 'what the buses could hold', short: 'could hold' },
      inferred: { heading: 'worked out from buses', short: 'worked out' },
      delivery: { heading: 'counted', short: 'counted' },
    },
  });
  site.literals = ['\\b(19|20)\\d\\d\\b'];
  const courier = of('articles/courier-june-2025.md');
  Object.assign(courier, {
    via: 'A wire',
    byline: 'A. Reporter',
    url: 'https://example.org/march',
    archive: 'https://example.org/copy',
    language: 'en-GB',
    by: ['The first checker', { name: 'The second checker', url: 'https://example.org/checker' }],
  });
  courier.capture.words = 5000;
  const shown = (words: string) => ({
    file: 'plan.svg',
    alt: `A plan of ${words}`,
    caption: `The plan of ${words}`,
    credit: 'A clerk',
  });
  courier.pictures = [
    { ...shown('the avenue'), licence: 'CC BY' },
    { ...shown('the square'), licence: { name: 'Free Art Licence', url: 'https://example.org/licence' } },
  ];
  of('articles/ledger-june-2025.md').capture.words = 5000;
  const claim = (id: string): any => courier.claims.find((c: any) => c.id === id);
  Object.assign(claim('total').quote, { prefix: 'before ', suffix: ' behind' });
  const corrected = (reason: string) => [{ date: '2025-06-22', reason, claims: ['courier-june-2025/total'] }];
  site.corrections = corrected('The table had another word');
  courier.corrections = corrected('The article was read in a copy');
  of('references/buses.md').corrections = corrected('The page was read wrongly');
  claim('total').corrections = [{ date: '2025-06-20', reason: 'It was a day earlier' }];
  claim('by-bus').ledger = {
    quantity: 'marchers',
    of: 'capacity',
    institution: 'organisers',
    item: 'adults',
    scope: 'by bus',
    since: '2025-05-31',
    since_words: 'that morning',
  };
  claim('by-bus').check.with.seats = { value: '50 to 55', working: 'a coach that is nearly full' };
  claim('by-bus').chart = {
    form: 'room-against-delivery',
    as: 'came',
    seen: { assumption: 'buses', words: 'buses were counted at the gates' },
  };
  of('estimates/on-the-avenue.md').chart = {
    form: 'room-against-delivery',
    as: 'at',
    seen: { assumption: 'width', words: 'metres are the width' },
  };
  claim('length').event = { id: 'dam-vote', date: '2025-09-01' };
  claim('at-once').check.with = { width: { value: 30, definition: 'the width as printed' } };
  Object.assign(claim('buses'), {
    reporting: 'changed',
    changed: 'The number of buses',
    first_error: { says: 'A wire printed it first', reference: 'buses' },
    why: { reporting: 'The police counted cars', substance: 'Two offices disagree' },
    substance: 'contested',
    finding: 'overstated',
    not_found: ['We looked for a list of the buses and found none.'],
  });
  courier.claims.push({
    ...structuredClone(claim('width')),
    id: 'gone',
    withdrawn: { date: '2025-06-21', reason: 'Nobody said so' },
  });
  const loads = of('estimates/bus-loads.md');
  Object.assign(loads, {
    name: 'People in the buses',
    subject: 'Buses to the march.',
    limit: 'By the seats',
    caveat: 'Nobody is known to have counted heads.',
  });
  loads.assumptions.seats.phrases = {
    must: 'each bus must have held {value} people',
    if: 'each bus held {value} people',
    published: 'Published estimates put {range} in a bus.',
  };
  loads.scenarios = [
    {
      id: 'coaches',
      label: 'Coaches, as the town says',
      published_by: 'The town',
      reference: 'buses',
      sets: { seats: '45 to 50' },
    },
    { id: 'full', label: 'Every seat taken', ours: 'Nobody counted the seats that were empty', sets: { seats: 55 } },
  ];
  loads.compare = ['buses/town'];
  loads.corrections = [{ date: '2025-06-20', reason: 'The unit was wrong' }];
  of('estimates/on-the-avenue.md').together = [
    { of: ['filled', 'ground'], rank: -0.3, published_by: 'The town', reference: 'buses' },
    { cause: 'The weather', moves: { filled: 0.2, ground: -0.4 }, ours: 'Rain keeps people at home' },
  ];
  of('estimates/on-the-avenue.md').outputs = {
    halved: { formula: 'result / 2', result: 'people on one half', name: 'On one half', unit: 'person' },
  };
  const pace = {
    form: 'total-against-pace',
    from: 'earlier',
    to: 'later',
    over: 'between',
    before: 'before',
    until: '2025-06-21',
    begins: 'The police count from spring on.',
  };
  const given = (label: string, unit: string, value: number) => ({
    label,
    unit,
    value,
    origin: { working: 'a guess' },
    min: 0,
  });
  seeds.set('estimates/growth.md', {
    kind: 'estimate',
    data: {
      title: 'Marchers each month, later and earlier',
      formula: '((later - earlier) / between) / (earlier / before)',
      result: 'times as many marchers each month',
      unit: '1',
      chart: pace,
      assumptions: {
        later: given('Marchers by summer', 'person', 900),
        earlier: given('Marchers by spring', 'person', 100),
        between: given('Months between', 'month', 2),
        before: given('Months before', 'month', 2),
      },
    },
    body: '\nA guess at the pace.\n',
  });
  Object.assign(
    of('articles/ledger-june-2025.md').claims.find((c: any) => c.id === 'times'),
    { check: { estimate: 'growth' }, chart: { ...pace } },
  );
  of('estimates/past-a-point.md').assumptions.width.origin = { definition: 'the width as printed' };
  of('estimates/past-a-point.md').assumptions.width.value = 30;
  const buses = of('references/buses.md');
  Object.assign(buses, {
    url: 'https://example.org/buses',
    archive: 'https://example.org/copy',
    published: '2025-01',
    lang: 'fr',
    passages: [
      { id: 'seats', text: 'Les cars sont pleins', translation: 'The coaches are full', where: 'the first paragraph' },
    ],
    copies: [{ publisher: 'A paper', url: 'https://example.org/paper' }],
  });
  buses.pictures = [
    { ...shown('a coach'), licence: 'CC BY' },
    { ...shown('its seats'), licence: { name: 'Free Art Licence', url: 'https://example.org/licence' } },
  ];
  buses.facts.town = {
    label: 'Buses of the town',
    stated: { text: 'about 300', unit: 'person' },
    speaker: 'A clerk',
    note: 'from the town hall',
  };
  buses.facts.reported = {
    label: 'Buses reported elsewhere',
    stated: { text: 'about 640', unit: 'bus' },
    speaker: 'A driver',
    ledger: {
      quantity: 'buses',
      of: 'inferred',
      institution: 'police',
      item: 'adults',
      scope: 'the coach park',
      since: '2025-05-30',
      since_words: 'since Friday',
      date: '2025-05-31',
    },
  };
  buses.facts.vote = { label: 'The vote', event: { id: 'dam-vote', date: '2025-10-01' } };
  // Ids that every object of the language has.
  for (const [path, seed] of [...seeds]) {
    const renamed = (text: string): string =>
      text.replace(/(?<![\w-])(bus-loads|dam-vote|police(?=[\]",:}]))(?![\w-])/g, 'constructor');
    seeds.delete(path);
    seeds.set(renamed(path), {
      ...seed,
      data: JSON.parse(renamed(JSON.stringify(seed.data))) as Data,
      body: renamed(seed.body),
    });
  }
  return seeds;
}

/** Puts `change` of each text at `path` in its place; says how many there are. */
export function changeAt(node: unknown, path: string, change: (text: string) => string): number {
  const [, head, rest] = /^([\w-]+|\{\}|\{key\}|\[\d*\])\.?(.*)$/.exec(path)!;
  if (typeof node !== 'object' || node === null) return 0;
  if (head === '{key}') {
    const [name, value] = Object.entries(node)[0]!;
    (node as Data)[change(name)] = value;
    return 1;
  }
  const places =
    head === '{}'
      ? Object.keys(node)
      : head!.startsWith('[')
        ? Object.keys(node).filter((i) => head === '[]' || head === `[${i}]`)
        : Object.hasOwn(node, head!)
          ? [head!]
          : [];
  let count = 0;
  for (const place of places) {
    const value = (node as Data)[place];
    if (rest !== '') count += changeAt(value, rest!, change);
    else if (typeof value === 'string') {
      (node as Data)[place] = change(value);
      count++;
    }
  }
  return count;
}

/** How often a field stands in the seeds; each is marked, where `name` is one. */
export function markField(seeds: Seeds, { kind, path, name }: Field): number {
  let count = 0;
  for (const seed of seeds.values())
    if (seed.kind === kind) count += changeAt(seed.data, path, (text) => `=${mark(name)} ${text}`);
  return count;
}

/** What may stand in a body: text with the mark's signs as Markdown has them, a link whose address and title have them, a quote of nothing. */
const prose = (name: string): string => {
  const text = `=${mark(name).replace(/["\\<>&\]]/g, '\\$&')}`;
  return `${text}, [${text}](https://example.org/${name}?a=1&b=2 "${text}").`;
};

/** Marks the prose of every seed: its body, its notes, what came later, and every section of the site. */
export function markBodies(seeds: Seeds, nameOf: (path: string) => string): void {
  for (const [path, seed] of seeds) {
    const words = prose(nameOf(path));
    seed.body =
      seed.kind === 'site'
        ? seed.body.replace(/^## .*$/gm, `$&\n\n${words}`)
        : seed.body.replace(/(^:::(note|since).*$)/gm, `$&\n${words}`).replace(/^\n/, `\n${words}\n\n`);
  }
}

export const printSeeds = (seeds: Seeds): Map<string, string> =>
  new Map([
    ...[...seeds].map(
      ([path, { data, body }]) => [path, `---\n${stringify(data, { lineWidth: 0 })}---\n${body}`] as const,
    ),
    ['pictures/plan.svg', PLAN],
  ]);
