import { describe, expect, test } from 'vitest';
import { createModel } from '../estimate/create-model.ts';
import type { LooseModel } from '../estimate/create-model.ts';
import { drawExtra, figureExtras } from './figure-extras.ts';
import { extraData } from './extra-data.ts';
import { carry } from './live-data.ts';
import type { LiveData } from './live-data.ts';
import { makeScale } from './make-scale.ts';
import { print } from './print.ts';

const scale = makeScale([0, 10], String);
const fair: LooseModel = {
  formula: 'guests * price - rent',
  resultLabel: 'what is left',
  assumptions: { guests: { value: [80, 120] }, price: { value: [4, 6] }, rent: 300, cups: { value: [1, 2] } },
  outputs: {
    share: { formula: 'rent / (guests - 50)', label: 'Rent of each above fifty' },
    cups_used: { formula: 'guests * cups', label: 'Cups' },
  },
};
const model = createModel(fair);
/** As the page carries it. */
const carried = JSON.parse(carry({ key: 'k', model, scale, layout: {} as LiveData['layout'] })) as LiveData;
const text = (settings: Record<string, number> = {}): string =>
  (drawExtra('outputs', extraData(carried), settings) ?? []).map(print).join('');

describe('the table of all results', () => {
  test('has a row for each, the own one first, with its range', () => {
    expect(
      [...text().matchAll(/<th scope="row">([^<]*)<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td>/g)].map(([, ...row]) => row),
    ).toEqual([
      ['what is left', '180', '60 to 340'],
      ['Rent of each above fifty', '6.25', '4.3 to 10'],
      ['Cups', '139', '93 to 210'],
    ]);
  });

  test('follows what a reader sets, also of what the own result does not use', () => {
    expect(text({ guests: 100, cups: 2 })).toContain('<th scope="row">Cups</th><td>200</td><td>does not vary</td>');
  });

  test('says where a result has no value, and the others keep theirs', () => {
    expect(text({ guests: 50 })).toContain(
      '<th scope="row">Rent of each above fifty</th><td>no value with these numbers</td><td></td>',
    );
    expect(text({ guests: 50, cups: 2 })).toContain('<th scope="row">Cups</th><td>100</td>');
  });

  test('says which range is approximate', () => {
    const unsure = {
      ...carried,
      model: {
        ...carried.model,
        outputs:
          carried.model.outputs?.map((one) => (one.id === 'share' ? { ...one, approximate: true as const } : one)) ??
          [],
      },
    };
    const parts = drawExtra('outputs', extraData(unsure), {}) ?? [];
    expect(parts.map(print).join('')).toContain('The range is approximate for “Rent of each above fifty”');
    expect(text()).not.toContain('approximate');
  });

  test('comes first of what stands under a figure, and is left out where there is one result', () => {
    const boxes = figureExtras({ key: 'k', model, scale }).map(print);
    expect(boxes[0]).toContain('data-extra="k:outputs"');
    const { outputs: _, ...one } = createModel({
      formula: 'a * b',
      assumptions: { a: { value: [1, 2] }, b: { value: [1, 2] } },
    });
    expect(figureExtras({ key: 'k', model: one, scale }).map(print).join('')).not.toContain('outputs');
  });

  test('what only another result uses is no part of what moves the own one', () => {
    const shares = (drawExtra('sensitivity', extraData(carried), {}) ?? []).map(print).join('');
    expect(shares).toContain('guests');
    expect(shares).not.toContain('cups');
  });
});
