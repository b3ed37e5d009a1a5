import { describe, expect, test } from 'vitest';
import { crowd, stated } from '../../tests/samples/chart-models.ts';
import { makeScale } from './make-scale.ts';
import type { Element, Node } from './node.ts';
import { project } from './scale.ts';
import { twentyDots } from './twenty-dots.ts';

const scale = makeScale([0, 200_000], String);
const quantiles = Array.from({ length: 20 }, (_, i) => 50_000 + 5_000 * i);
const dots = (svg: Element): Element[] => (svg.slice(2) as Node[]).filter((n): n is Element => n[0] === 'circle');

const reached = quantiles.map((q) => q >= 125_000);

describe('twentyDots', () => {
  const model = crowd({ stated: stated('over 130,000', 130_000, 125_000, 135_000, 'bottom') });
  const { svg, desc } = twentyDots({ model, frequency: { quantiles, reached }, scale });

  test('draws twenty dots, whatever their values', () => {
    expect(dots(svg)).toHaveLength(20);
    expect(
      dots(twentyDots({ model, frequency: { quantiles: quantiles.map(() => 1), reached }, scale }).svg),
    ).toHaveLength(20);
    expect(
      dots(twentyDots({ model, frequency: { quantiles: quantiles.map((q) => q * 1e6), reached }, scale }).svg),
    ).toHaveLength(20);
  });
  test('fills as many as it says are as stated, and stands them on the right side of the line', () => {
    const full = dots(svg).filter((d) => d[1]['class'] === 'c-computed');
    expect(desc).toContain(`In ${full.length} of 20`);
    expect(full).toHaveLength(5);
    const line = project(scale, 125_000);
    for (const d of dots(svg)) expect(Number.parseFloat(String(d[1]['cx'])) > line).toBe(full.includes(d));
  });
});
