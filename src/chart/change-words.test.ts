import { describe, expect, test } from 'vitest';
import type { Model, Origin, Range } from '../estimate/types.ts';
import type { EstimateRecord } from '../schema/record.ts';
import { crowd } from '../../tests/samples/chart-models.ts';
import { changeWords, causesOf, estimateChanges, sameFigure } from './change-words.ts';

const [first, ...others] = crowd().assumptions;
const estimate = (range: Range, origin: Partial<Origin> = {}): EstimateRecord => {
  const model = {
    ...crowd(),
    assumptions: [{ ...first!, range, origin: { ...first!.origin, ...origin } }, ...others],
  } as Model;
  const verdict = { arithmetic: null, none: 'nothing-stated', sentence: '', changes: [] };
  const outcome = { headline: 1, spread: null, reach: [null, null], implied: [], verdict };
  return { model, outcome, sensitivity: [], compare: [], origins: [] } as unknown as EstimateRecord;
};
const said = (was: EstimateRecord, is: EstimateRecord): string[] =>
  estimateChanges(was, is).map((change) => changeWords(change, ['`', '`']));

describe('estimateChanges', () => {
  const halves = (central: number): Range => ({ shape: 'halves', low: 2, central, high: 9 });
  test('says a range in words, with as much of it as it takes to tell it from the other', () => {
    expect(said(estimate(halves(4)), estimate({ shape: 'fixed', central: 5 }))[0]).toMatch(/was `2 to 9.*` and is `5/);
    expect(said(estimate(halves(4)), estimate(halves(5)))[0]).toMatch(
      /was `2 to 9.*, typically 4.*` and is `2 to 9.*, typically 5/,
    );
    expect(said(estimate(halves(4)), estimate({ shape: 'uniform', low: 2, central: 4, high: 9 }))[0]).toMatch(
      /was `halves: low 2, central 4, high 9` and is `uniform: low 2, central 4, high 9`/,
    );
    expect(said(estimate(halves(4)), estimate(halves(4)))).toEqual([]);
  });

  test('names the fact at the end of the chain that changed, once', () => {
    const fact = (value: string): Partial<Origin> => ({
      kind: 'reference',
      label: 'Area',
      value,
      href: '/references/#map',
      children: [],
    });
    const changes = estimateChanges(estimate(halves(4), fact('4 m²')), estimate(halves(5), fact('5 m²')));
    expect(causesOf([...changes, ...changes])).toEqual([{ reference: 'map', label: 'Area', was: '4 m²', is: '5 m²' }]);
  });

  test('tells of another number at a point of a result through time', () => {
    const drawn = (value: number, at: number): EstimateRecord => {
      const point = {
        label: 'The town',
        text: `${value}`,
        at,
        value,
        low: value,
        high: value,
        of: null,
        checked: false,
      };
      return { ...estimate(halves(4)), chart: { form: 'result-through-time', points: [point] } } as never;
    };
    expect(said(drawn(40, 2), drawn(40, 2))).toEqual([]);
    expect(said(drawn(40, 2), drawn(50, 2))).toEqual([
      expect.stringMatching(/“The town” in the chart was “40” and is “50”/),
    ]);
    expect(said(drawn(40, 2), drawn(40, 3))).toEqual([expect.stringMatching(/at 2` and is `.* at 3`$/)]);
  });

  test('tells of what is new and of what is gone', () => {
    const without = (e: EstimateRecord): EstimateRecord => ({ ...e, model: { ...e.model, assumptions: others } });
    const one = estimate({ shape: 'fixed', central: 5 });
    expect(said(without(one), one)).toEqual([expect.stringMatching(/^the assumption `\w+` is new: `5/)]);
    expect(said(one, without(one))).toEqual([expect.stringMatching(/^the assumption `\w+` is gone, which was `5/)]);
  });
});

describe('sameFigure', () => {
  test('holds for numbers that print alike, and for nothing else', () => {
    expect(sameFigure('{"low":269.07346181,"high":466.999948951}', '{"low":269.073344543,"high":467.000152477}')).toBe(
      true,
    );
    expect(sameFigure('43.56', '43.57')).toBe(false);
    expect(sameFigure('100000 people', '100000 trains')).toBe(false);
    expect(sameFigure('0', '1')).toBe(false);
    expect(sameFigure('none', '1')).toBe(false);
  });
});
