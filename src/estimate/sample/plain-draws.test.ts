import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulas } from '../../../tests/samples/engine/formulas.ts';
import { createModel } from '../create-model.ts';
import { rangeDigits } from '../format.ts';
import { roughly } from './roughly.ts';
import { createSampler } from './sample.ts';

/** Of each formula, between which values ten million draws put its quantiles: three standard errors to each side. */
const drawn = readFileSync(new URL('../../../tests/samples/engine/plain-draws.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

const results = formulas.map((loose, i) => {
  const model = createModel(loose);
  const ours = createSampler(model)({}, [0.05, 0.5, 0.95]) ?? [];
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = drawn[i] ?? [];
  const bounds = [
    [a, b],
    [c, d],
    [e, f],
  ] as const;
  const digits = rangeDigits(a, f);
  const shown = (value: number): number => Number(value.toPrecision(digits));
  const off = bounds.map(
    ([low, high], k) => Math.max(0, low - (ours[k] ?? NaN), (ours[k] ?? NaN) - high) / (f - a || 1),
  );
  const printed = [0, 2].every((k) => {
    const [low, high] = bounds[k] ?? [NaN, NaN];
    return shown(ours[k] ?? NaN) >= shown(low) && shown(ours[k] ?? NaN) <= shown(high);
  });
  const moved = model.fine ? createSampler(roughly(model))({}, [0.05, 0.5, 0.95]) : null;
  const rough = Math.max(0, ...(moved ?? []).map((q, k) => Math.abs(q - (ours[k] ?? NaN)) / (f - a || 1)));
  return {
    rough,
    formula: `${i}: ${loose.formula}`,
    approximate: model.approximate === true,
    off: Math.max(...off),
    printed,
  };
});

test('there are five hundred formulas, and each has its draws', () => {
  expect([formulas.length, drawn.length]).toEqual([500, 500]);
});

test('a range is printed as ten million plain draws have it, or says that it is approximate', () => {
  const others = results.filter(({ printed, approximate }) => !printed && !approximate).map(({ formula }) => formula);
  expect(others).toEqual([]);
});

test('none that does not say so is off by more than five thousandths of its range', () => {
  const others = results.filter(({ off, approximate }) => off > 5e-3 && !approximate).map(({ formula }) => formula);
  expect(others.length, others.join('\n')).toBeLessThanOrEqual(0);
});

test('no more than three of a hundred are approximate', () => {
  expect(results.filter(({ approximate }) => approximate).length).toBeLessThanOrEqual(15);
});

test('while a slider moves, a range is off by less than a hundredth of its width, where it is not approximate at rest', () => {
  const rough = results.filter(({ approximate }) => !approximate);
  expect(rough.filter((one) => one.rough > 0).length).toBeGreaterThan(100);
  expect(rough.filter((one) => one.rough > 0.01).map((one) => `${one.formula} ${one.rough}`)).toEqual([]);
});
