import { describe, expect, test } from 'vitest';
import { type Found, findContradictions } from './contradictions.ts';
import { Faults } from '../../seeds/fault.ts';
import { memoryFolder } from '../../seeds/folder.ts';
import { readLedger } from './ledger.ts';
import { lookup } from '../lookup.ts';
import { parse } from '../../seeds/parse.ts';
import { validate } from '../../seeds/validate.ts';

const site = `---
title: T
tagline: T
description: T
author: { name: T }
checked: 2024-01-01
licence: { name: L, url: https://example.org/ }
units:
  head: { one: head, many: heads }
  cart: { one: cart, many: carts }
institutions:
  mill: { name: The mill, short: Mill }
  town: { name: The town, short: Town }
quantities:
  heads: { label: Heads, unit: head }
  carts: { label: Carts, unit: cart }
marks:
  reporting:
    faithful: { word: Passed on correctly, says: The article passes on correctly what its source said, sign: same, rating: 5 }
    changed: { word: Changed from its source, says: The article changes what its source said, sign: changed, rating: 2 }
    own-words: { word: The article’s own words, says: The article says this in its own words, sign: own, rating: 5 }
    source-not-found: { word: We found no source, says: We found no source that says this, sign: lost, rating: 3 }
  substance:
    holds: { word: Correct, says: what it prints is correct, sign: check, rating: 5 }
    holds-only-if: { word: 'Possible, not proved', says: 'what it prints is possible, not proved', sign: tilde, rating: 3 }
    cannot-hold: { word: Cannot be right, says: what it prints cannot be right, sign: cross, rating: 1 }
    needs-context: { word: Partly right, says: what it prints is only partly right, sign: context, rating: 3 }
    contested: { word: Sources disagree, says: sources disagree about it, sign: split, rating: 3 }
    not-checkable: { word: We could not check it, says: we could not check it, sign: question, rating: null }
---
`;

interface Said {
  text: string;
  unit?: string;
  attributed?: string;
  ledger: Record<string, string>;
}

/** Statements of one article each, and facts where a name begins with `fact`; the contradictions among them as sentences. */
function contradictionsOf(
  all: Record<string, Said>,
  words = ({ rule, reporters }: Found): string =>
    `${rule}: ${reporters.map((side) => side.map(({ id }) => id).join(' = ')).join(' | ')}`,
): string[] {
  const files: Record<string, string> = { 'site.md': site };
  for (const [name, { text, unit = 'head', attributed, ledger }] of Object.entries(all)) {
    const [page, id] = name.split('/') as [string, string];
    const stated = `stated: { text: "${text}", unit: ${unit} }`;
    const entry = `ledger: ${JSON.stringify({ of: 'delivery', institution: 'mill', quantity: 'heads', ...ledger })}`;
    if (page.startsWith('fact')) {
      files[`references/${page}.md`] ??=
        `---\ntitle: ${page}\npublisher: ${page}\nurl: null\nkind: secondary\naccessed: 2024-01-01\nfacts:\n`;
      files[`references/${page}.md`] += `  ${id}:\n    label: L\n    ${stated}\n    ${entry}\n`;
    } else {
      files[`articles/${page}.md`] ??=
        `---\ntitle: T\npublisher: ${page}\npublished: 2024-01-01\nurl: null\ncapture: { file: a, sha256: ${'a'.repeat(64)}, words: 9 }\nheadline: H\nsummary: S\nlead: ${id}\nclaims:\n`;
      files[`articles/${page}.md`] +=
        `  - id: ${id}\n    says: S\n    headline: H\n    quote: { exact: "${text}" }\n    speaker: null\n${attributed ? `    institution: ${attributed}\n` : ''}    ${stated}\n    ${entry}\n`;
    }
  }
  const closed = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path === 'site.md' ? text : `${text}---\n`]),
  );
  const faults = new Faults();
  const parsed = parse(memoryFolder('seeds', closed), faults);
  const seeds = validate(parsed.files, parsed.broken, faults);
  const found = lookup(seeds, seeds.site!, false, faults);
  const list = findContradictions(found, readLedger(found));
  expect(faults.list).toEqual([]);
  return list.map(words);
}

describe('two counts', () => {
  test('at one date contradict each other where their rounding leaves no common number', () => {
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: '7,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
    expect(
      contradictionsOf({
        'a/n': { text: '6 million', ledger: { date: '2024-02-01' } },
        'b/n': { text: '5.6 million', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
  });

  test('agree where the hedge of one leaves room for the other', () => {
    expect(
      contradictionsOf({
        'a/n': { text: 'over 10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 20,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: 'up to 10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 5,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: 'over 20,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 10,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
  });

  const others: Record<string, string>[] = [
    { item: 'round' },
    { scope: 'the north' },
    { of: 'capacity' },
    { measure: 'rate' },
  ];
  test.each(others)('of different things are not compared: %o', (other) => {
    const date = '2024-02-01';
    const unit = 'measure' in other ? 'head/month' : 'head';
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date } },
        'b/n': { text: '7,000', unit, ledger: { date, ...other } },
      }),
    ).toEqual([]);
  });

  test('rise: a later total may be larger, never smaller', () => {
    const [early, late] = [{ date: '2024-02-01' }, { date: '2024-06-01' }];
    expect(
      contradictionsOf({ 'a/n': { text: '7,000', ledger: early }, 'b/n': { text: '10,000', ledger: late } }),
    ).toEqual([]);
    expect(
      contradictionsOf({ 'a/n': { text: '7,000', ledger: late }, 'b/n': { text: '10,000', ledger: early } }),
    ).toEqual(['two-counts: b/n | a/n']);
  });

  test('that begin later than others may be smaller', () => {
    const early = { date: '2024-02-01', since: '2022-06' };
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: early },
        'b/n': { text: '7,000', ledger: { date: '2024-06-01', since: '2023-06' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: early },
        'b/n': { text: '7,000', ledger: { date: '2024-06-01', since: '2021-06' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
  });

  test('are no contradiction between two references: one of them has to be a checked claim', () => {
    expect(
      contradictionsOf({
        'fact-a/n': { text: '10,000', ledger: { date: '2024-02-01' } },
        'fact-b/n': { text: '7,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
  });

  test('make one contradiction however many report the same statement', () => {
    const date = { date: '2024-02-01' };
    const sides = {
      'fact-a/n': { text: '7,000', ledger: date },
      'fact-b/n': { text: '7,000', ledger: date },
      'x/n': { text: '10,000', ledger: date },
      'y/n': { text: '10,000', ledger: date },
    };
    expect(contradictionsOf(sides)).toEqual(['two-counts: x/n = y/n | fact-a/n = fact-b/n']);
  });
});

describe('a rate', () => {
  const total = { text: '9 million', ledger: { date: '2024-10-28', since: '2022-06' } };

  test('contradicts a total that its months do not make', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: 'about 1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual(['rate-against-total: a/rate | a/total']);
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: '320,000',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('is said to begin as the source puts it, where that is no month', () => {
    const [said] = contradictionsOf(
      {
        'a/total': total,
        'a/rate': {
          text: 'about 1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06', since_words: 'mid-2022' },
        },
      },
      ({ sentence }) => sentence,
    );
    expect(said).toContain('in the 28 months since mid-2022; the total');
  });

  test('is read in its own unit of time', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: '3.84 million',
          unit: 'head/year',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('without a beginning makes no total', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: '2024-10-28' } },
      }),
    ).toEqual([]);
  });

  test('says nothing of a total of another time', () => {
    expect(
      contradictionsOf({
        'a/total': { ...total, ledger: { date: '2023-10-28', since: '2022-06' } },
        'a/rate': {
          text: '1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('may fall short of a total that began earlier, and not pass it', () => {
    const early = { ...total, ledger: { date: '2024-10-28', since: '2020-01' } };
    expect(
      contradictionsOf({
        'a/total': early,
        'a/rate': {
          text: '100,000',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/total': early,
        'a/rate': {
          text: '1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual(['rate-against-total: a/rate | a/total']);
  });

  test('contradicts another rate of the same month', () => {
    expect(
      contradictionsOf({
        'a/n': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: '2024-10-28' } },
        'b/n': { text: '3 million', unit: 'head/year', ledger: { measure: 'rate', date: '2024-10-04' } },
      }),
    ).toEqual(['two-counts: b/n | a/n']);
  });
});

describe('two statements more than a month apart', () => {
  // The 28th of October is 31 days after the 27th of September.
  const day = '2024-10-28';
  const month = (measure: string, unit: string) => (date: string) =>
    contradictionsOf({
      'a/n': { text: '1 million', unit, ledger: { measure, date: day, since: '2022-06' } },
      'b/n': { text: '9 million', unit: 'head', ledger: { date, since: '2022-06' } },
    });

  test('are no two rates of one time', () => {
    const rates = (date: string) =>
      contradictionsOf({
        'a/n': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: day } },
        'b/n': { text: '2 million', unit: 'head/month', ledger: { measure: 'rate', date } },
      });
    expect(rates('2024-09-27')).toHaveLength(1);
    expect(rates('2024-09-26')).toEqual([]);
  });

  test('are no rate and total of one time', () => {
    expect(month('rate', 'head/month')('2024-09-27')).toHaveLength(1);
    expect(month('rate', 'head/month')('2024-09-26')).toEqual([]);
  });

  test('are not so much for each and in all', () => {
    const all = (date: string) =>
      contradictionsOf({
        'a/each': { text: 'up to 4.8 million', unit: 'head/cart', ledger: { measure: 'each', date: day } },
        'a/carts': { text: 'about 10,000', unit: 'cart', ledger: { quantity: 'carts', date: day } },
        'b/all': { text: 'up to 4.8 million', ledger: { date } },
      });
    expect(all('2024-09-27')).toHaveLength(1);
    expect(all('2024-09-26')).toEqual([]);
  });
});

describe('so much for each', () => {
  const each = { text: 'up to 4.8 million', unit: 'head/cart', ledger: { measure: 'each', date: '2024-06-14' } };
  const carts = { text: 'about 10,000', unit: 'cart', ledger: { quantity: 'carts', date: '2024-06-14' } };

  test('contradicts as much in all, by the same institution', () => {
    const all = { text: 'up to 4.8 million', ledger: { date: '2024-06-14' } };
    const said = contradictionsOf({ 'a/each': each, 'a/carts': carts, 'b/all': all });
    expect(said).toEqual(['each-against-total: a/each | b/all']);
    // What only a report has printed is compared with what the one that it names has said.
    const printed = { ...each, attributed: 'mill', ledger: { ...each.ledger, institution: 'town' } };
    expect(contradictionsOf({ 'a/each': printed, 'a/carts': carts, 'b/all': all })).toEqual([
      'each-against-total: a/each | b/all',
    ]);
  });

  test('agrees with what it makes', () => {
    expect(
      contradictionsOf({
        'a/each': { ...each, text: 'up to 480' },
        'a/carts': carts,
        'b/all': { text: 'up to 4.8 million', ledger: { date: '2024-06-14' } },
      }),
    ).toEqual([]);
  });
});
