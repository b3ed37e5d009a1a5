import { describe, expect, test } from 'vitest';
import { assumption, crowd } from '../../../tests/samples/chart-models.ts';
import { createRunner } from '../../estimate/run.ts';
import { claim, estimate, ledger, site } from '../../../tests/samples/records.ts';
import { claimDatum, impliedOf, quantilesOf } from './claim.ts';
import { CHART_FIELDS, claimRows, estimateRows } from './chart.ts';
import { csv } from './csv.ts';
import { claimFile, estimateDatum } from './estimate.ts';
import { LEDGER_FIELDS, ledgerCsvRows } from './ledger.ts';

const link = (to: string): string => `https://count.example${to}`;

describe('claimDatum(claim, link)', () => {
  test('has the fields that are promised, in their order, and no others', () => {
    const datum = claimDatum(claim(), link);
    expect(Object.keys(datum)).toEqual([
      'id',
      'article',
      'quote',
      'speaker',
      'reporter',
      'date',
      'stated',
      'recomputed',
      'implied',
      'verdict',
      'estimate',
      'url',
      'notFound',
      'scenarios',
    ]);
    expect(Object.keys(datum.stated!)).toEqual(['value', 'unit', 'hedge', 'low', 'high']);
    expect(Object.keys(datum.recomputed!)).toEqual(['p5', 'p50', 'p95', 'unit']);
    expect(Object.keys(datum.verdict)).toEqual([
      'arithmetic',
      'finding',
      'label',
      'reason',
      'rating',
      'reporting',
      'substance',
      'changed',
      'firstError',
      'why',
    ]);
    for (const i of datum.implied)
      expect(Object.keys(i)).toEqual(['assumption', 'value', 'unit', 'low', 'high', 'min', 'max']);
    expect(datum.url).toBe('https://count.example/claims/march/total/');
  });

  test('says nothing where nothing is stated or computed', () => {
    expect(claimDatum(claim({ stated: null, model: null, outcome: null }), link)).toMatchObject({
      stated: null,
      recomputed: null,
      implied: [],
      estimate: null,
    });
  });

  test('gives range and hard limits beside each needed value', () => {
    expect(claimDatum(claim(), link).implied.find((i) => i.assumption === 'density')).toMatchObject({
      low: 1.5,
      high: 3.375,
      min: 0,
      max: 6,
    });
  });
});

describe('impliedOf', () => {
  test('has an entry for each solution, and none where no value is enough', () => {
    const model = crowd();
    const outcome = createRunner(model)();
    const two = outcome.implied.map((i) =>
      i.assumption === 'area'
        ? {
            ...i,
            solutions: [10, 20],
            intervals: [
              [9, 11],
              [19, 21],
            ] as Array<readonly [number, number]>,
            inRange: [false, true],
            inLimits: [true, true],
          }
        : { ...i, solutions: [], intervals: [], inRange: [], inLimits: [] },
    );
    expect(impliedOf({ model, outcome: { ...outcome, implied: two } }).map((i) => [i.assumption, i.value])).toEqual([
      ['area', 10],
      ['area', 20],
    ]);
    const file = claimFile(claim({ outcome: { ...outcome, implied: two } }), site(), link);
    expect(file.implied.map((i) => [i.value, i.from, i.to, i.inRange])).toEqual([
      [10, 9, 11, false],
      [20, 19, 21, true],
    ]);
  });
});

describe('quantilesOf', () => {
  test('is one value three times where every assumption is fixed', () => {
    const model = crowd({
      assumptions: [assumption('area', 'Area', { shape: 'fixed', central: 100 })],
      expr: 'area',
      formula: 'area',
    });
    expect(quantilesOf(model, createRunner(model)())).toEqual({
      p5: 100,
      p50: 100,
      p95: 100,
      unit: 'person',
    });
  });
});

describe('rows of tables', () => {
  test('of a claim are its stated number, the result, its assumptions and what each would have to be', () => {
    const rows = claimRows(claim(), site(), link);
    expect(rows.map((r) => r.part)).toEqual([
      'stated',
      'recomputed',
      'assumption',
      'assumption',
      'assumption',
      'implied',
      'implied',
      'implied',
    ]);
    expect(rows.find((r) => r.id === 'filled' && r.part === 'assumption')?.origin).toMatch(/^Our working range/);
    expect(csv(CHART_FIELDS, rows).match(/creativecommons/g)).toHaveLength(rows.length);
  });

  test('of a withdrawn claim say so', () => {
    for (const row of claimRows(claim({ withdrawn: { date: '2025-05-01', reason: 'x' } }), site(), link))
      expect(row.citation).toContain('Withdrawn on 2025-05-01');
  });

  test('of an estimate test nothing', () => {
    expect(new Set(estimateRows(estimate(), site(), link).map((r) => r.part))).toEqual(
      new Set(['recomputed', 'assumption']),
    );
    expect(estimateDatum(estimate(), link).claims).toEqual(['https://count.example/claims/march/total/']);
  });

  test('of the ledger keep a negative number a number and a formula text', () => {
    const text = csv(LEDGER_FIELDS, ledgerCsvRows([ledger()], site(), 'Cite me.', link));
    expect(text).toContain("people,2025-03,'-5 to 10,-5,person,none,-5.5,-4.5,");
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});
