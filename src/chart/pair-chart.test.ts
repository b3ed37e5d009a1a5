import { describe, expect, test } from 'vitest';
import { pairs } from '../estimate/pairs.ts';
import type { Model, Settings } from '../estimate/types.ts';
import { coaches, crowd, stated } from '../../tests/samples/chart-models.ts';
import { extraData } from './extra-data.ts';
import { drawExtra, figureExtras } from './figure-extras.ts';
import { makeScale } from './make-scale.ts';
import { pairChart } from './pair-chart.ts';
import { print } from './print.ts';

const scale = makeScale([0, 10], String);
const words = (model: Model, settings: Settings = {}, ids = ['filled', 'density'] as const): string => {
  const found = pairs(model, ids, settings);
  if (!found) throw new Error('no line');
  return pairChart({ model, pairs: found, settings }).desc;
};
const near = crowd({ stated: stated('about 90,000', 90_000, 85_000, 95_000) });

describe('pairs of two assumptions', () => {
  test('are told in words: whose the ranges are, whether a pair in the rectangle will do, whose the dot is, and the limits', () => {
    expect(words(near)).toBe(
      'Each point of the line is a pair of “Share of it that was filled” and “People on a square metre” that gives 90,000, with the published values for the others. ' +
        'The rectangle holds both ranges, our own estimate for “Share of it that was filled”. Some pairs in the rectangle give it. The dot is the published pair. ' +
        '“Share of it that was filled” cannot be more than 100 %. “People on a square metre” cannot be more than 6.',
    );
  });

  test('the words follow the reader, of the two and of the others', () => {
    expect(words(near, { area: 60_000 })).toContain('with your numbers for the others');
    expect(words(near, { area: 60_000 })).toContain('The dot is the published pair.');
    expect(words(near, { filled: 0.7 })).toContain('with the published values for the others');
    expect(words(near, { filled: 0.7 })).toContain('The dot is your pair.');
    expect(words(crowd())).toContain('No pair in the rectangle gives it.');
    expect(words(crowd(), { area: 40_000 })).toContain('No pair in the rectangle gives it.');
  });

  test('a table has what the second must be, and says what is not possible', () => {
    const found = pairs(crowd(), ['filled', 'density'], { area: 40_000 });
    const { rows, head } = found
      ? pairChart({ model: crowd(), pairs: found, settings: {} }).table
      : { rows: [], head: [] };
    expect(head).toEqual(['Share of it that was filled', 'For 200,000, “People on a square metre” must be']);
    expect(rows).toEqual([
      ['60 %', '8.33 people a square metre, which is not possible'],
      ['80 %', '6.25 people a square metre, which is not possible'],
      ['95 %', '5.26 people a square metre'],
    ]);
  });

  test('stand on a page where two vary and a number is tested, and keep their two while sliders move', () => {
    const of = (model: Model): string => figureExtras({ key: 'k', model, scale }).map(print).join('');
    expect(of(near)).toContain('data-extra="k:pairs"');
    expect(of(coaches())).not.toContain('k:pairs');
    expect(of(crowd({ stated: null }))).not.toContain('k:pairs');
    const moved = drawExtra('pairs', extraData({ key: 'k', model: near, scale }), { density: 3, filled: 0.5 });
    expect((moved ?? []).map(print).join('')).toContain('The dot is your pair.');
  });
});
