import { describe, expect, test } from 'vitest';
import { assumption, lognormal, lognormalOf, model, stated, uniform } from '../../tests/samples/engine/model.ts';
import type { Assumption, Model } from '../estimate/types.ts';
import { extraData } from './extra-data.ts';
import { makeScale } from './make-scale.ts';
import { print } from './print.ts';
import { percentileOf, spreadParts } from './spread-parts.ts';

const data = (assumptions: Assumption[], more: Partial<Model> = {}) =>
  extraData({
    key: 'k',
    model: model(assumptions.map(({ id }) => id).join(' * '), assumptions, more),
    scale: makeScale([0, 10], String),
  });
const html = (of: ReturnType<typeof data>, settings = {}): string =>
  (spreadParts(of, settings) ?? []).map(print).join('');

describe('how far the results spread', () => {
  const even = data([assumption('a', uniform(0, 100))], {
    stated: stated(90, 86, 94, { hedge: 'over', edge: 'bottom', text: 'over 90' }),
  });

  test('a table has so many of a hundred combinations and the value that they stay below', () => {
    expect(html(even)).toContain('<th scope="row">25</th><td>25</td>');
    expect(html(even)).toContain('<th scope="row">90</th><td>90</td>');
  });

  test('it says in how many of twenty combinations the stated number is reached', () => {
    expect(html(even)).toContain(
      'In 3 of 20 equally likely combinations of the assumptions the result is as stated: over 90.',
    );
    expect(html(data([assumption('a', uniform(0, 50))], { stated: even.model.stated }))).toContain('In none of 20');
    expect(html(data([assumption('a', uniform(95, 99))], { stated: even.model.stated }))).toContain('In all of 20');
  });

  test('where a range has no source it says that nobody knows', () => {
    const ours = data([assumption('a', uniform(0, 100), { sourced: false })], { stated: even.model.stated });
    expect(html(ours)).toContain('How likely the stated number is, we do not say');
    expect(html(ours)).not.toMatch(/In \w+ of 20/);
  });

  test('the mean stands beside the typical value where they differ by more than a tenth', () => {
    const wide = data([assumption('a', lognormalOf(100, 0.6))]);
    expect(html(wide)).toContain(
      'On average the result is about 120 items. That is more than the typical value, 100, because a few combinations give very much.',
    );
    expect(html(data([assumption('a', lognormalOf(100, 0.3))]))).not.toContain('On average');
  });

  test('where there are two results alone, no tail is said to move the mean', () => {
    const two = data([assumption('a', { shape: 'choice', central: 498, values: [498, 647] })]);
    expect(html(two)).toContain('On average the result is about 570 items. Half of the combinations give 498 or less.');
    expect(html(two)).not.toContain('typical');
  });

  test('the middle result of the table has as many digits as the result', () => {
    const m = data([assumption('a', lognormalOf(7.746, 0.2))]);
    expect(html(m)).toContain('7.75');
    // Of a narrow range the ends have four digits, and the middle has no fewer.
    const narrow = html(data([assumption('a', uniform(1002, 1008))]));
    expect(narrow.match(/1,0\d\d/g)).toContain('1,005');
  });

  test('any percentage has a value, and what is none has none', () => {
    const m = data([assumption('a', lognormal(1, 100)), assumption('b', uniform(1, 2))]);
    const at = (percent: number) => Number.parseFloat(percentileOf(m, {}, percent) ?? 'NaN');
    expect(at(5)).toBeLessThan(at(37));
    expect(at(37)).toBeLessThan(at(95));
    expect(percentileOf(even, {}, 37)).toBe('37 items');
    for (const odd of [0, 100, -5, NaN]) expect(percentileOf(even, {}, odd)).toBeNull();
  });

  test('a negative factor turns low and high around', () => {
    const cost = data([assumption('a', uniform(0, 100)), assumption('b', { shape: 'fixed', central: -1 })]);
    expect(percentileOf(cost, {}, 10)).toBe('−90 items');
  });

  test('of one value nothing is said', () => {
    expect(spreadParts(even, { a: 50 })).toBeNull();
  });
});
