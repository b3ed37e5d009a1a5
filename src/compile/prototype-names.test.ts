import { describe, expect, test } from 'vitest';
import { printFault } from '../seeds/fault.ts';
import { BuildCache } from './cache.ts';
import { buildMarch, changed, marchSeeds } from '../../tests/samples/march.ts';

/** What every object of the language has, and no seed declares. */
const names = Object.getOwnPropertyNames(Object.prototype);

type Sink = readonly [what: string, path: string, from: string, to: string];
const herald = 'articles/herald-may-2024.md';
const trains = 'estimates/by-train.md';
const note = ':fig[fact:crowd-density/seats]';

/** Where a seed names something that must have been declared: `NAME` stands for the name. */
const inProse = [
  ':fig[NAME]',
  ':fig[claim:NAME]',
  ':fig[claim:NAME/count]',
  ':fig[claim:herald-may-2024/NAME]',
  ':fig[fact:NAME]',
  ':fig[fact:NAME/seats]',
  ':fig[fact:crowd-density/NAME]',
  ':fig[estimate:NAME]',
  ':fig[estimate:by-train.NAME]',
  ':fig[check.NAME]',
  ':fig[check:by-train.implied.NAME]',
  ':fig[check:by-train.value.NAME]',
  ':fig[check:NAME.headline]',
  ':fig[site:NAME]',
  ':fig[site:finding.NAME]',
  ':fig[site:arithmetic.NAME]',
  ':fig[a / b]{a="claim:NAME" b="claim:count"}',
  ':fig[a + NAME]{a="claim:count"}',
  ':fig[NAME(a)]{a="claim:count"}',
  ':fig[claim:count]{NAME=x}',
  ':fig[claim:count]{as=NAME}',
  ':fig[claim:count]{digits=NAME}',
  ':quote[20]{claim=NAME}',
];
const uses: Sink[] = [
  ['a marked claim', herald, ':claim[count]', ':claim[count], :claim[NAME]'],
  ['a note’s claim', herald, ':::note{claim=count}', ':::note{claim=NAME}'],
  ['the lead', herald, 'lead: each-train', 'lead: NAME'],
  ['a claim’s institution', herald, 'speaker: The organisers', 'speaker: The organisers\n    institution: NAME'],
  ['a finding', herald, 'finding: misdated', 'finding: NAME'],
  ['a reference', herald, 'references: [town-map]', 'references: [NAME]'],
  ['the estimate of a check', herald, 'check: { estimate: by-train,', 'check: { estimate: NAME,'],
  ['an assumption of a check', herald, 'with: { trains: { claim: trains } }', 'with: { NAME: { claim: trains } }'],
  ['the claim of a check', herald, 'with: { trains: { claim: trains } }', 'with: { trains: { claim: NAME } }'],
  ['a quantity', herald, 'quantity: trains', 'quantity: NAME'],
  ['a statement’s institution', herald, 'measure: each, institution: organisers', 'measure: each, institution: NAME'],
  ['a measure', herald, 'measure: each', 'measure: NAME'],
  ['the unit of a statement', herald, 'unit: person/train }', 'unit: NAME/train }'],
  ['a hedge', herald, 'text: "20", unit: train', 'text: "20", unit: train, hedge: NAME'],
  ['a field of a claim', herald, 'finding: misdated', 'finding: misdated\n    NAME: x'],
  ['a contradiction', herald, 'between: [count, ', 'between: [NAME, '],
  ['a word of a formula', trains, 'trains * seats', 'trains * seats + NAME'],
  ['a function of a formula', trains, 'trains * seats', 'NAME(trains) * seats'],
  ['a property in a formula', trains, 'trains * seats', 'trains.NAME * seats'],
  ['a unit', trains, 'unit: person/train', 'unit: NAME'],
  ['a part of a unit', trains, 'unit: person/train', 'unit: person/NAME'],
  ['an estimate’s unit', trains, 'unit: person\n', 'unit: NAME\n'],
  ['a shape', trains, 'value: 20', 'value: { shape: NAME, low: 1, high: 2 }'],
  ['the claim of an origin', trains, 'claim: herald-may-2024/trains', 'claim: herald-may-2024/NAME'],
  ['the fact of an origin', trains, 'fact: crowd-density/seats', 'fact: crowd-density/NAME'],
  ['the estimate of an origin', trains, '{ fact: crowd-density/seats }', '{ estimate: NAME }'],
  ['a kind of origin', trains, '{ fact: crowd-density/seats }', '{ NAME: x }'],
  ['an assumption without its fields', trains, 'assumptions:\n', 'assumptions:\n  NAME: {}\n'],
  ['a field of an estimate', trains, 'unit: person\n', 'unit: person\nNAME: x\n'],
  ['a limit', trains, 'max: 2000', 'max: { estimate: NAME }'],
  ['a comparison', 'estimates/square-full.md', 'compare: []', 'compare: [crowd-density/NAME]'],
  ['the ratio', 'site.md', 'of: marchers, per', 'of: NAME, per'],
  ['a mark', 'site.md', 'cannot-hold: {', 'NAME: {'],
  ['a sign of a mark', 'site.md', 'sign: cross', 'sign: NAME'],
  ['a sign', 'site.md', 'sign: cross', 'sign: NAME'],
  ['what a unit is', 'site.md', 'train: { one', 'wagon: { is: 2 NAME, one: wagon, many: wagons }\n  train: { one'],
  ['a field of the site', 'site.md', 'published: false', 'published: false\nNAME: x'],
];

/** What did not change between two builds is not read again. */
const cache = new BuildCache();
const compile = (seeds: Record<string, string>) => buildMarch(seeds, {}, { cache });

const sane = (text: string): void => expect(text).not.toMatch(/native code|\[object|function \w*\(|undefined|=>/);

describe('a name that every object of the language has', () => {
  test.each(inProse)('is refused in prose as %s', async (to) => {
    const { files, messages } = await compile(
      changed(marchSeeds(), herald, note, names.map((name) => to.replaceAll('NAME', name)).join(' ')),
    );
    expect(files).toBeNull();
    for (const name of names)
      expect(
        messages.some(({ file, line, reason }) => file === `seeds/${herald}` && line > 70 && reason.includes(name)),
        `${name}: ${messages.map(printFault).join('\n')}`,
      ).toBe(true);
    sane(messages.map(printFault).join('\n'));
  });

  test.each(uses)('is refused as %s, with its place', async (_, path, from, to) => {
    for (const name of names) {
      const { files, messages } = await compile(changed(marchSeeds(), path, from, to.replaceAll('NAME', name)));
      const errors = messages.filter(({ severity }) => severity === 'error');
      expect(files, name).toBeNull();
      expect(
        errors.some(({ file, line }) => file === `seeds/${path}` && line > 1),
        `${name}: ${errors.map(printFault).join('\n')}`,
      ).toBe(true);
      sane(errors.map(printFault).join('\n'));
    }
  });

  test.each([
    [
      'an assumption',
      (name: string) => ({
        ...marchSeeds(),
        [trains]: marchSeeds()[trains]!.replaceAll('seats', name).replace(`density/${name}`, 'density/seats'),
      }),
    ],
    [
      'a unit',
      (name: string) =>
        changed(marchSeeds(), 'site.md', 'train: { one', `${name}: { one: wagon, many: wagons }\n  train: { one`),
    ],
    ['an operand', (name: string) => changed(marchSeeds(), herald, note, `:fig[${name} / 2]{${name}="claim:count"}`)],
  ])('is refused as the name of %s, or does its work', async (_, seeds) => {
    for (const name of names) {
      const { files, messages } = await compile(seeds(name));
      sane([...(files ?? [])].flat().join('\n') + messages.map(printFault).join('\n'));
      if (files === null)
        expect(
          messages.some(({ file, line, severity }) => severity === 'error' && file.startsWith('seeds/') && line > 1),
          name,
        ).toBe(true);
    }
  });

  // A directive's name begins with a letter; what does not is text.
  test.each([':NAME[count]', '\n\n:::NAME{claim=count}\nWords.\n:::\n\n'])(
    'is refused as a directive: %j',
    async (to) => {
      for (const name of names.filter((n) => /^[a-z]/.test(n))) {
        const { files, messages } = await compile(
          changed(marchSeeds(), 'estimates/arrivals.md', 'Over a day', to.replaceAll('NAME', name)),
        );
        expect(files, name).toBeNull();
        expect(messages.map(printFault).join('\n')).toContain(
          `unknown directive \`${to.trim().split('NAME')[0]}${name}\``,
        );
        sane(messages.map(printFault).join('\n'));
      }
    },
  );

  test.each([
    ['a claim', 'each-train'],
    ['an estimate', 'by-train'],
    ['a reference', 'town-map'],
    ['a fact', 'dense'],
    ['an institution', 'organisers'],
    ['a quantity', 'marchers'],
    ['an event', 'harbour-sold'],
    ['an event without a name', 'harbour-sold'],
    ['a finding', 'misdated'],
    ['an article', 'evening-may-2024'],
  ])('does as the id of %s, where an id may be written so', async (what, id) => {
    const renamed = (text: string): string =>
      text.replace(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'), 'constructor');
    const seeds = Object.fromEntries(
      Object.entries(marchSeeds()).map(([path, text]) => [renamed(path), renamed(text)]),
    );
    if (what === 'an event without a name') seeds['site.md'] = seeds['site.md']!.replace(/^events:\n.*\n/m, '');
    if (id === 'misdated') seeds['site.md'] = seeds['site.md']!.replace('marks:', 'findings: [constructor]\nmarks:');
    const { files, messages } = await compile(seeds);
    expect(messages.filter(({ severity }) => severity === 'error').map(printFault)).toEqual([]);
    const plain = (await compile(marchSeeds())).files!;
    expect(files!.size).toBe(plain.size);
    sane([...files!.values()].join('\n'));
  });
});
