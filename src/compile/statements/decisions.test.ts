import { describe, expect, test } from 'vitest';
import { BuildCache } from '../cache.ts';
import { createWorld } from '../prose/world.ts';
import { type Said, smallSite } from '../../../tests/samples/small-site.ts';
import { findContradictions } from './contradictions.ts';
import { decide } from './decisions.ts';
import { readLedger } from './ledger.ts';

const day = { date: '2024-02-01' };
const two: Record<string, Said> = { 'a/n': { text: '10,000', ledger: day }, 'b/n': { text: '7,000', ledger: day } };

/** What is decided of a site's contradictions, and the faults: severity, line of the seed, and what is said. */
function decided(all: Record<string, Said>, fields: Record<string, string> = {}) {
  const found = smallSite(all, fields);
  const withdrawn = { withdrawn: true };
  const statements = readLedger(found, withdrawn);
  const { records, ofClaim } = decide(
    createWorld(found, new BuildCache()),
    findContradictions(found, statements, withdrawn),
  );
  return {
    records,
    ofClaim: Object.fromEntries(ofClaim),
    faults: found.faults.list.map(({ file, line, severity, reason }) => `${severity} ${file}:${line} ${reason}`),
  };
}

const judged = (between: string, decision = 'confirmed', reason = 'It is so'): string =>
  `contradictions: [{ between: [${between}], decision: ${decision}, reason: ${reason} }]`;

describe('a contradiction', () => {
  test('that nobody has judged is a warning at its claim, with what to write', () => {
    const { records, ofClaim, faults } = decided(two);
    expect(records).toEqual([
      {
        id: 'two-counts--a.n--b.n',
        rule: 'two-counts',
        between: ['a/n', 'b/n'],
        sentence:
          'Two counts of one date differ: “10,000” heads (The mill, in a, 1 February 2024) and “7,000” heads (The mill, in b, 1 February 2024).',
        decision: null,
        reason: null,
      },
    ]);
    expect(ofClaim).toEqual({ 'a/n': ['two-counts--a.n--b.n'], 'b/n': ['two-counts--a.n--b.n'] });
    expect(faults).toEqual([
      `warning seeds/articles/a.md:11 a contradiction that nobody has judged. ${records[0]?.sentence} Confirm or dismiss it with a reason: \`contradictions: [{ between: [a/n, b/n], decision: confirmed, reason: ... }]\``,
    ]);
  });

  test('with a fact is told at the claim, whichever comes first', () => {
    const { ofClaim, faults } = decided({
      'b/n': { text: '7,000', ledger: { date: '2024-03-01' } },
      'fact-a/n': { text: '10,000', ledger: day },
    });
    expect(ofClaim).toEqual({ 'b/n': ['two-counts--fact-a.n--b.n'] });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^warning seeds\/articles\/b\.md:11 /);
  });

  test('with a claim that was withdrawn since is told with that where somebody has judged it, and else not at all', () => {
    const gone = { ...two, 'a/n': { ...two['a/n'], more: { withdrawn: { date: '2024-05-01', reason: 'An error' } } } };
    expect(decided(gone)).toEqual({ records: [], ofClaim: {}, faults: [] });
    const { records, ofClaim, faults } = decided(gone, { b: judged('a/n, b/n') });
    expect(records).toMatchObject([{ decision: 'confirmed', reason: 'It is so', withdrawn: ['a/n'] }]);
    expect(ofClaim).toEqual({ 'a/n': ['two-counts--a.n--b.n'], 'b/n': ['two-counts--a.n--b.n'] });
    expect(faults).toEqual([]);
  });

  test('of a statement that another report still makes stands without the withdrawn claim', () => {
    const third = { ...two, 'c/n': two['a/n'] as Said };
    const gone = {
      ...third,
      'a/n': { ...two['a/n'], more: { withdrawn: { date: '2024-05-01', reason: 'An error' } } },
    };
    const { records } = decided(gone);
    expect(records.map(({ id, withdrawn }) => [id, withdrawn])).toEqual([['two-counts--b.n--c.n', undefined]]);
  });

  test.each(['confirmed', 'dismissed'])('that is %s has its reason, and no warning', (decision) => {
    const { records, faults } = decided(two, { b: judged('a/n, b/n', decision) });
    expect(records).toMatchObject([{ decision, reason: 'It is so' }]);
    expect(faults).toEqual([]);
  });

  test('may be named in any order, and by the names that an article has for its own claims', () => {
    expect(decided(two, { b: judged('n, a/n') }).records).toMatchObject([{ decision: 'confirmed' }]);
  });

  test('may be named by any two who report its statements', () => {
    const { records, faults } = decided(
      { ...two, 'c/n': { text: '7,000', ledger: day }, 'fact-d/n': { text: '10,000', ledger: day } },
      { c: judged('fact-d/n, n') },
    );
    expect(records).toMatchObject([{ between: ['a/n', 'b/n'], decision: 'confirmed' }]);
    expect(faults).toEqual([]);
  });

  test('that is judged twice alike is judged once, by the first reason', () => {
    const { records, faults } = decided(two, {
      a: judged('n, b/n', 'confirmed', 'First'),
      b: judged('n, a/n', 'confirmed', 'Second'),
    });
    expect(records).toMatchObject([{ decision: 'confirmed', reason: 'First' }]);
    expect(faults).toEqual([]);
  });

  test('that is judged in two ways is a fault at the second', () => {
    const { records, faults } = decided(two, { a: judged('n, b/n'), b: judged('n, a/n', 'dismissed') });
    expect(records).toMatchObject([{ decision: 'confirmed' }]);
    expect(faults).toEqual([
      'error seeds/articles/b.md:10 the contradiction between `b/n` and `a/n` is confirmed elsewhere, for another report of the same statements; decide it alike',
    ]);
  });
});

describe('a judgement', () => {
  test('of no contradiction is a fault', () => {
    const { records, faults } = decided(
      { 'a/n': two['a/n'] as Said, 'b/n': two['a/n'] as Said },
      { b: judged('n, a/n') },
    );
    expect(records).toEqual([]);
    expect(faults).toEqual([
      'error seeds/articles/b.md:10 no contradiction between `b/n` and `a/n` is found any more; remove this, or correct the names',
    ]);
  });

  test('of two reports of the same statement is of no contradiction', () => {
    const { faults } = decided(
      { ...two, 'c/n': { text: '7,000', ledger: day } },
      { c: judged('n, b/n'), b: judged('n, a/n') },
    );
    expect(faults).toEqual([
      'error seeds/articles/c.md:10 no contradiction between `c/n` and `b/n` is found any more; remove this, or correct the names',
    ]);
  });

  test('of a claim or a fact that has a fault itself is no second fault', () => {
    const bad = { text: '7,000', unit: 'kg', ledger: day };
    expect(decided({ 'a/n': two['a/n'] as Said, 'b/n': bad }, { a: judged('n, b/n') }).faults).toHaveLength(1);
    expect(decided({ 'a/n': two['a/n'] as Said, 'fact-b/n': bad }, { a: judged('n, fact-b/n') }).faults).toHaveLength(
      1,
    );
  });

  test('is a second fault where another claim, or another fact, of the page has the first', () => {
    const other = { text: '7,000', unit: 'kg', ledger: day };
    const claims = { 'a/n': two['a/n'] as Said, 'b/n': two['a/n'] as Said, 'b/m': other };
    expect(decided(claims, { a: judged('n, b/n') }).faults).toHaveLength(2);
    const facts = { 'a/n': two['a/n'] as Said, 'fact-b/n': two['a/n'] as Said, 'fact-b/m': other };
    expect(decided(facts, { a: judged('n, fact-b/n') }).faults).toHaveLength(2);
  });

  test('of names that nobody has is left to the check of names', () => {
    expect(decided({ 'a/n': two['a/n'] as Said }, { a: judged('n, b/n') }).faults).toEqual([]);
  });
});

test('contradictions stand in the order of their ids, and so do those of a claim', () => {
  const { records, ofClaim } = decided({
    'a/m': { text: '1,000', unit: 'cart', ledger: { ...day, quantity: 'carts' } },
    'b/m': { text: '9,000', unit: 'cart', ledger: { ...day, quantity: 'carts' } },
    'a/k': { text: '10,000', ledger: day },
    'c/k': { text: '70', ledger: day },
    'b/k': { text: '7,000', ledger: day },
  });
  const ids = ['two-counts--a.k--b.k', 'two-counts--a.k--c.k', 'two-counts--a.m--b.m', 'two-counts--b.k--c.k'];
  expect(records.map(({ id }) => id).map((id) => id.replace('c.k--b.k', 'b.k--c.k'))).toEqual(ids);
  expect(ofClaim['a/k']).toEqual(['two-counts--a.k--b.k', 'two-counts--a.k--c.k']);
});
