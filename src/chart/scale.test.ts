import { describe, expect, test } from 'vitest';
import { makeScale } from './make-scale.ts';
import { place, project } from './scale.ts';

const plain = (v: number): string => String(v);

describe('makeScale', () => {
  test('begins at zero where all is positive and of one size', () => {
    const scale = makeScale([40, 90], plain);
    expect(scale.kind).toBe('linear');
    expect(scale.domain[0]).toBe(0);
    expect(scale.ticks[0]).toEqual({ value: 0, label: '0' });
  });
  test('is logarithmic, between powers of ten, where the sizes are far apart', () => {
    const scale = makeScale([480, 4_800_000], plain);
    expect(scale).toMatchObject({ kind: 'log', domain: [100, 10_000_000] });
  });
  test('becomes logarithmic where the greatest is more than twenty-five times the least', () => {
    expect([24, 26].map((high) => makeScale([1, high], plain).kind)).toEqual(['linear', 'log']);
  });
  test('is linear for what is zero or less, however far apart', () => {
    expect(makeScale([0, 5e6], plain).kind).toBe('linear');
    expect(makeScale([-3, 5e6], plain).kind).toBe('linear');
  });
  test.each([[[5]], [[0]], [[0, 0]], [[-2, -1]], [[1e-9, 2e-9]], [[3e12, 4e15]], [[]]])(
    'has room and ticks for %j',
    (values) => {
      const scale = makeScale(values, plain);
      expect(scale.domain[1]).toBeGreaterThan(scale.domain[0]);
      expect(scale.ticks.length).toBeGreaterThanOrEqual(2);
      for (const v of values) expect(place(scale, v).side).toBe(0);
      for (const t of scale.ticks) expect(place(scale, t.value).side).toBe(0);
    },
  );
  test('gives a few ticks, not many', () => {
    for (const high of [7, 13, 99, 1234, 8.8e6])
      expect(makeScale([0, high], plain).ticks.length).toBeLessThanOrEqual(6);
    expect(makeScale([1, 1e12], plain).ticks.length).toBeLessThanOrEqual(5);
  });
});

describe('place', () => {
  const scale = { kind: 'linear', domain: [0, 10], range: [3, 97], ticks: [] } as const;
  test('says on which side a value fell off, and stands at that edge', () => {
    expect(place(scale, 11)).toEqual({ x: 97, side: 1 });
    expect(place(scale, -1)).toEqual({ x: 3, side: -1 });
    expect(place(scale, 10)).toEqual({ x: 97, side: 0 });
  });
  test('puts what a log scale cannot show at its left', () => {
    const log = { kind: 'log', domain: [1, 100], range: [0, 100], ticks: [] } as const;
    expect(place(log, 0)).toEqual({ x: 0, side: -1 });
    expect(place(log, -5)).toEqual({ x: 0, side: -1 });
    expect(project(log, 10)).toBeCloseTo(50);
  });
});
