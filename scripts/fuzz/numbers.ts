import { known } from '../../src/language/known.ts';
import type { ClaimRecord } from '../../src/schema/record.ts';
import type { Random } from '../generate/random.ts';
import { checkBuilt } from './built.ts';
import { Found, type Kind } from './kind.ts';
import { longPiece, mutate, NUMBERS } from './mutate.ts';
import { build, type Site, siteIn } from './sites.ts';

// Quotes are anything here.
const march: Site = { ...siteIn('src/compile/cases/march'), captures: null };
const HEDGES = '|about |up to |over |at least |nearly |exactly |several |between 3 and |-|$|minus '.split('|');
const SCALES =
  '| million| thousand|bn| dozen| hundred thousand|%| per cent|-fold| and a half| trillion| trillion trillion'.split(
    '|',
  );
const LITERALS = [
  '\\b20\\d\\d\\b',
  '(a+)+$',
  '(\\d+)+x',
  '(.*)*y',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(',
  '(?=x)',
  '(?<=y)\\d',
  '(a)\\1',
  '\\p{L}+',
  '(x{1000}){1000}',
  '',
  '[\\s\\S]*',
  '(a|aa)+$',
];

function number(random: Random): string {
  if (random.next() < 0.15) return random.pick(NUMBERS);
  if (random.next() < 0.5) return String(random.whole(0, 10 ** random.whole(1, 9)));
  return `${random.pick(['', '', '', '-'])}${random.whole(1, 9)}e${random.next() < 0.2 ? random.whole(-30, 30) : random.whole(-3, 8)}`;
}

function value(random: Random): string {
  // In order, for the most part.
  const some = Array.from({ length: 3 }, () => number(random));
  const [low, central, high] = (random.next() < 0.8 ? some.sort((a, b) => Number(a) - Number(b)) : some) as [
    string,
    string,
    string,
  ];
  const shape = random.pick(['number', 'words', 'lognormal', 'normal', 'uniform', 'halves', 'choice']);
  if (shape === 'number') return low;
  if (shape === 'words') return `${low} to ${high}`;
  return shape === 'choice'
    ? `{ shape: choice, values: [${some.join(', ')}] }`
    : `{ shape: ${shape}, low: ${low}, ${shape === 'halves' ? `central: ${central}, ` : ''}high: ${high} }`;
}

/** Numbers: the stated words, ranges, limits, sliders, conversions and patterns of one claim and one estimate of a sound site. */
export const numbers: Kind = async (random, show) => {
  const meant = random.next() < 0.2 ? random.whole(1, 10 ** random.whole(1, 12)) / random.pick([1, 100]) : null;
  const text =
    meant?.toLocaleString('en', { maximumFractionDigits: 2 }) ??
    (random.next() < 0.03
      ? longPiece(random)
      : random.next() < 0.1
        ? mutate('up to 9.4 million', random)
        : `${random.pick(HEDGES)}${number(random)}${random.pick(SCALES)}`);
  const words = JSON.stringify(text.replace(/\s+/g, ' ').trim());
  const units = random.next() < 0.8 ? ['1'] : ['1', 'person', 'crate', 'kg'];
  const maybe = (key: string, of: () => string): string => (random.next() < 0.12 ? `    ${key}: ${of()}\n` : '');
  const assumption = (id: string): string =>
    `  ${id}:\n    label: ${id}\n    unit: '${random.pick(units)}'\n    value: ${value(random)}\n    origin: { working: none was found }\n${['min', 'max'].map((key) => maybe(key, () => number(random))).join('')}${maybe('limit_reason', () => 'so it is')}${maybe('integer', () => 'true')}${maybe('percent', () => 'true')}${maybe('slider', () => `{ min: ${number(random)}, max: ${number(random)}, log: ${random.pick(['true', 'false'])} }`)}`;
  const formula = random.pick(
    'a * b|a / b|a + b|a ^ b|a - b|round(a) * b|exp(a) * b|min(a, b)|sqrt(a) + log(b)'.split('|'),
  );
  const estimate = `---\ntitle: A product\nformula: ${formula}\nresult: a product\nunit: '${random.pick(units)}'\nassumptions:\n${assumption('a')}${assumption('b')}---\n\nIt is :fig[estimate:product].\n`;
  const claim = `  - id: product\n    says: A number is stated.\n    headline: It is looked at\n    quote: { exact: ${words} }\n    speaker: null\n    stated: { text: ${words}, unit: '${random.pick(units)}'${random.next() < 0.1 ? `, value: ${number(random)}` : ''} }\n    check: { estimate: product }\n`;
  const path = 'articles/evening-may-2024.md';
  const site = known(march.seeds, 'site.md', 'seed').replace(
    '  train:',
    () =>
      `  crate: { one: crate, many: crates, is: '${random.next() < 0.9 ? '10' : number(random)} person' }\n  train:`,
  );
  const all = {
    ...march.seeds,
    'estimates/product.md': estimate,
    'site.md':
      random.next() < 0.7 ? site : site.replace('literals:\n', () => `literals:\n  - '${random.pick(LITERALS)}'\n`),
    [path]: `${known(march.seeds, path, 'seed').replace('claims:\n', () => `claims:\n${claim}`)}\nIt has :claim[product].\n\n:::note{claim=product}\nIt is :fig[check.headline].\n:::\n`,
  };
  show(`${estimate}\n${claim}\n${all['site.md']}`);
  const built = await build(march, all);
  const verdict = checkBuilt(built, all);
  const stated = (built.records?.get(`claims/${path.slice(9, -3)}/product.md`)?.data as ClaimRecord | undefined)?.stated
    ?.value;
  if (meant !== null && stated !== undefined && !claim.includes(', value: ') && stated !== meant)
    throw new Found('wrong value', `\`${words}\` is read as ${stated}`);
  return verdict;
};
