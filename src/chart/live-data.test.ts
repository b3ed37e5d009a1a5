import { describe, expect, test } from 'vitest';
import { crowd } from '../../tests/samples/chart-models.ts';
import type { FigureData, LiveData } from './live-data.ts';
import { carry } from './live-data.ts';

const { id: _i, ...model } = crowd();
const { resultLabel: _r, ...unnamed } = model;
const { unitLabel: _u, ...unitless } = model;
const assumptions = model.assumptions.map(({ label: _l, ...a }) => a);

/** Held by the compiler: `npm run typecheck` fails where one of these lines compiles. */
export const complete: FigureData['model'] = model;
// @ts-expect-error: the sentence names the result by this label where it has no unit
export const withoutResult: FigureData['model'] = unnamed;
// @ts-expect-error: every amount is printed with it
export const withoutUnit: FigureData['model'] = unitless;
// @ts-expect-error: a sentence names the assumptions that would have to change
export const withoutNames: FigureData['model'] = { ...model, assumptions };
// @ts-expect-error: a page of several figures tells them apart by it
export const withoutId: LiveData['model'] = model;

describe('carry', () => {
  test('leaves out what no script reads', () => {
    const layout = {
      form: 'printed-against-recomputed' as const,
      published: 1,
      range: null,
      name: ['Our calculation:'],
      fits: 'unit' as const,
      top: 0,
      taken: 0 as const,
      bound: null,
      room: false,
      seen: null,
      marks: null,
    };
    const carried = JSON.parse(
      carry({
        key: 'total',
        model: crowd(),
        scale: { kind: 'linear', domain: [0, 1], range: [0, 100], ticks: [] },
        layout,
      }),
    ) as LiveData;
    expect(Object.keys(carried.model)).toEqual(
      expect.arrayContaining(['id', 'expr', 'resultLabel', 'unitLabel', 'stated']),
    );
    expect(carried.model).not.toHaveProperty('formula');
    expect(carried.model.assumptions[0]).toHaveProperty('label');
    expect(carried.model.assumptions[0]).not.toHaveProperty('origin');
  });
});
