import { parseFormula } from '../../../src/estimate/formula/formula.ts';
import type { Assumption, Model, Range, Stated } from '../../../src/estimate/types.ts';

/** Models for tests, about boxes and what is in them: any topic serves. */
const Z95 = 1.6448536269514722;

export const fixed = (central: number): Range => ({ shape: 'fixed', central });
export const lognormal = (low: number, high: number): Range => ({
  shape: 'lognormal',
  low,
  central: Math.sqrt(low * high),
  high,
});
/** By its median and the standard deviation of its logarithm. */
export const lognormalOf = (median: number, sigma: number): Range =>
  lognormal(median * Math.exp(-sigma * Z95), median * Math.exp(sigma * Z95));
export const normal = (low: number, high: number): Range => ({ shape: 'normal', low, central: (low + high) / 2, high });
/** By its mean and standard deviation. */
export const normalOf = (mean: number, sigma: number): Range => normal(mean - sigma * Z95, mean + sigma * Z95);
export const uniform = (low: number, high: number): Range => ({
  shape: 'uniform',
  low,
  central: (low + high) / 2,
  high,
});
export const halves = (low: number, central: number, high: number): Range => ({
  shape: 'halves',
  low,
  central,
  high,
});
export const choice = (central: number, ...others: number[]): Range => ({
  shape: 'choice',
  values: [central, ...others],
  central,
});

export function assumption(id: string, range: Range, more: Partial<Assumption> = {}): Assumption {
  return {
    id,
    label: id,
    unit: '',
    unitLabel: ['', ''],
    percent: false,
    range,
    min: null,
    max: null,
    limitReason: '',
    sourced: true,
    stated: false,
    integer: false,
    slider: { min: 0, max: 1, step: 0.01, log: false },
    origin: { kind: 'definition', label: id, value: '', detail: '', href: null, children: [] },
    ...more,
  };
}

export function stated(value: number, low: number, high: number, more: Partial<Stated> = {}): Stated {
  return { text: String(value), value, unit: 'item', hedge: 'none', edge: 'middle', low, high, ...more };
}

export function model(formula: string, assumptions: Assumption[], more: Partial<Model> = {}): Model {
  return {
    id: 'case',
    title: 'Case',
    formula,
    expr: parseFormula(
      formula,
      assumptions.map((a) => a.id),
    ).expr,
    assumptions,
    unit: 'item',
    unitLabel: ['item', 'items'],
    percent: false,
    resultLabel: 'items in all boxes',
    stated: null,
    ...more,
  };
}
