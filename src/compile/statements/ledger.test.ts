import { describe, expect, test } from 'vitest';
import { ledgerRecords, readLedger } from './ledger.ts';
import { type Said, smallSite } from '../../../tests/samples/small-site.ts';

/** The faults of a site's ledger: line of the seed, and what is said. */
function faultsOf(all: Record<string, Said>): string[] {
  const found = smallSite(all);
  readLedger(found);
  return found.faults.list.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}

const rowsOf = (all: Record<string, Said>, fields: Record<string, string> = {}) => {
  const found = smallSite(all, fields);
  const rows = readLedger(found);
  expect(found.faults.list).toEqual([]);
  return rows;
};

describe('a statement on the ledger', () => {
  test('of a claim has the date of its article, and leads to its page', () => {
    const [one] = rowsOf({ 'a/n': { text: 'about 10,000', ledger: {} } });
    expect(one).toMatchObject({
      page: 'article a',
      attributed: 'mill',
      per: null,
      spot: { path: ['claims', 0, 'ledger'] },
      row: {
        date: '2024-01-01',
        quantity: 'heads',
        of: 'delivery',
        measure: 'stock',
        item: null,
        scope: null,
        institution: 'mill',
        speaker: null,
        since: null,
        sinceWords: null,
        stated: { text: 'about 10,000', value: 10_000, hedge: 'about' },
        from: { kind: 'claim', id: 'a/n', label: 'a', href: '/claims/a/n/' },
      },
    });
    expect(one?.spot.file.file).toBe('seeds/articles/a.md');
  });

  test('of a fact leads to its reference, under the name of its speaker', () => {
    const [one] = rowsOf({
      'fact-a/n': {
        text: '700',
        ledger: { date: '2024-02-03', item: 'ewes', scope: 'the north', since: '2022-06', since_words: 'last summer' },
        more: { speaker: 'Ann Lee' },
      },
    });
    expect(one).toMatchObject({
      page: 'reference fact-a',
      spot: { path: ['facts', 'n', 'ledger'] },
      row: {
        date: '2024-02-03',
        item: 'ewes',
        scope: 'the north',
        since: '2022-06',
        sinceWords: 'last summer',
        speaker: 'Ann Lee',
        from: { kind: 'fact', id: 'fact-a/n', label: 'fact-a', href: '/references/#fact-a' },
      },
    });
    expect(one?.spot.file.file).toBe('seeds/references/fact-a.md');
  });

  test('of a fact without a date of its own has that of its reference, and no speaker where none is named', () => {
    const [one] = rowsOf({ 'fact-a/n': { text: '700', ledger: {} } }, { 'fact-a': 'published: 2023-05-06' });
    expect(one?.row).toMatchObject({ date: '2023-05-06', speaker: null });
  });

  test('is listed under its speaker only where the speaker said it', () => {
    const speakers = (claimant: string) =>
      rowsOf({ 'a/n': { text: '700', ledger: {}, more: { speaker: 'Ann Lee', claimant } } }).map(
        ({ row }) => row.speaker,
      );
    expect(speakers('speaker')).toEqual(['Ann Lee']);
    expect(speakers('reporter')).toEqual([null]);
  });

  test('may be attributed to another than the one it counts for', () => {
    const [one] = rowsOf({ 'a/n': { text: '700', ledger: {}, more: { institution: 'town' } } });
    expect([one?.attributed, one?.row.institution]).toEqual(['town', 'mill']);
  });

  test('goes with its claim: one that is withdrawn, or on no ledger, is none', () => {
    expect(
      rowsOf({
        'a/n': { text: '700', ledger: {}, more: { withdrawn: { date: '2024-02-01', reason: 'An error' } } },
        'a/other': { text: '800' },
        'fact-a/n': { text: '900' },
      }),
    ).toEqual([]);
  });

  test('stands in the order of its date; of one day claims first, then by name', () => {
    const ids = rowsOf({
      'b/late': { text: '1', ledger: { date: '2024-03-01' } },
      'b/z': { text: '2', ledger: { date: '2024-02-01' } },
      'b/y': { text: '3', ledger: { date: '2024-02-01' } },
      'fact-a/x': { text: '4', ledger: { date: '2024-02-01' } },
      'fact-a/early': { text: '5', ledger: { date: '2023-02-01' } },
    }).map(({ row }) => row.from.id);
    expect(ids).toEqual(['fact-a/early', 'b/y', 'b/z', 'fact-a/x', 'b/late']);
  });

  test('for each knows of what there is one', () => {
    const per = (unit: string) =>
      rowsOf({ 'a/n': { text: '700', unit, ledger: { measure: 'each' } } }).map((one) => one.per);
    expect(per('head/cart')).toEqual(['carts']);
    expect(per('herd/cart')).toEqual(['carts']);
    // Days are no quantity of the ledger.
    expect(per('head/day')).toEqual([null]);
  });
});

describe('a statement that cannot stand on the ledger', () => {
  test('has no date', () => {
    expect(faultsOf({ 'fact-a/n': { text: '700', ledger: {} } })).toEqual([
      'seeds/references/fact-a.md:8 the statement `fact-a/n` has no date; write `date:` here or `published:` above',
    ]);
  });

  test('is of no known quantity, or of no known institution', () => {
    expect(faultsOf({ 'a/n': { text: '700', ledger: { quantity: 'head' } } })).toEqual([
      'seeds/articles/a.md:11 no quantity `head` in `site.md`; did you mean `heads`?',
    ]);
    expect(faultsOf({ 'a/n': { text: '700', ledger: { institution: 'mil' } } })).toEqual([
      'seeds/articles/a.md:11 no institution `mil` in `site.md`; did you mean `mill`?',
    ]);
  });

  test('states no number', () => {
    expect(faultsOf({ 'a/n': { ledger: {} } })).toEqual([
      'seeds/articles/a.md:11 a statement on the ledger has a number as it was said; write `stated: { text: ..., unit: ... }` beside it',
    ]);
  });

  test.each([
    ['stock', 'kg', 'a total of `heads` is given in `head`, found `kg`'],
    ['stock', 'head/month', 'a total of `heads` is given in `head`, found `head/month`'],
    ['rate', 'head', 'a rate of `heads` is given in `head/month`, found `head`'],
    ['rate', 'kg/month', 'a rate of `heads` is given in `head/month`, found `kg/month`'],
    ['each', 'head', 'a total for each of `heads` is given in `head/...`, found `head`'],
    ['each', 'herd', 'a total for each of `heads` is given in `head/...`, found `herd`'],
    ['each', 'kg/cart', 'a total for each of `heads` is given in `head/...`, found `kg/cart`'],
    ['each', 'kg', 'a total for each of `heads` is given in `head/...`, found `kg`'],
    ['each', '1', 'a total for each of `heads` is given in `head/...`, found `1`'],
  ])('has the wrong unit for its measure: %s in %s', (measure, unit, said) => {
    expect(faultsOf({ 'a/n': { text: '700', unit, ledger: { measure } } })).toEqual([
      `seeds/articles/a.md:11 ${said}; correct the unit or write \`measure:\``,
    ]);
  });

  test('is left out, and the others stay', () => {
    const found = smallSite({
      'a/bad': { text: '700', unit: 'kg', ledger: {} },
      'a/lost': { text: '700', ledger: { quantity: 'head' } },
      'a/strange': { text: '700', ledger: { institution: 'mil' } },
      'a/silent': { ledger: {} },
      'a/good': { text: '700', ledger: {} },
    });
    expect(readLedger(found).map(({ row }) => row.from.id)).toEqual(['a/good']);
    expect(found.faults.list).toHaveLength(4);
  });
});

describe('the records of the ledger', () => {
  const recordsOf = (all: Record<string, Said>) => {
    const found = smallSite(all);
    return ledgerRecords(found, readLedger(found));
  };
  const heads = { text: '3,000', ledger: { date: '2024-02-01', item: 'ewes' } };
  const carts = { text: '10', unit: 'cart', ledger: { quantity: 'carts', date: '2024-02-01' } };

  test('are one a quantity, each with its own rows', () => {
    const records = recordsOf({ 'a/heads': heads, 'b/carts': carts });
    expect(
      records.map(({ quantity, label, unit, rows }) => [quantity, label, unit, rows.map(({ from }) => from.id)]),
    ).toEqual([
      ['heads', 'Heads', 'head', ['a/heads']],
      ['carts', 'Carts', 'cart', ['b/carts']],
    ]);
  });

  test('divide what one page says of both quantities for one day, in the units of the ledger', () => {
    const [ofHeads, ofCarts] = recordsOf({ 'a/heads': { ...heads, text: 'up to 30', unit: 'herd' }, 'a/carts': carts });
    expect(ofHeads?.ratios).toMatchObject([
      { date: '2024-02-01', institution: 'mill', item: 'ewes', value: 300, hedge: 'up-to' },
    ]);
    expect(ofHeads?.ratios[0]?.of.from.id).toBe('a/heads');
    expect(ofHeads?.ratios[0]?.per.from.id).toBe('a/carts');
    expect(ofCarts?.ratios).toEqual([]);
  });

  test.each<[string, Record<string, Said>]>([
    ['two pages', { 'a/heads': heads, 'b/carts': carts }],
    ['two days', { 'a/heads': heads, 'a/carts': { ...carts, ledger: { ...carts.ledger, date: '2024-02-02' } } }],
    [
      'two institutions',
      { 'a/heads': heads, 'a/carts': { ...carts, ledger: { ...carts.ledger, institution: 'town' } } },
    ],
    ['two areas', { 'a/heads': heads, 'a/carts': { ...carts, ledger: { ...carts.ledger, scope: 'the north' } } }],
    [
      'a rate',
      { 'a/heads': { text: '9', unit: 'head/day', ledger: { ...heads.ledger, measure: 'rate' } }, 'a/carts': carts },
    ],
    ['no cart at all', { 'a/heads': heads, 'a/carts': { ...carts, text: '0' } }],
    ['heads alone', { 'a/heads': heads }],
  ])('divide nothing for %s', (_, all) => {
    expect(recordsOf(all).flatMap(({ ratios }) => ratios)).toEqual([]);
  });
});
