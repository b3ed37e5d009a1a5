import { expect, test } from 'vitest';
import { assumption, choice, lognormalOf, model, halves, uniform } from '../../../tests/samples/engine/model.ts';
import { GENERATOR } from './lattice.ts';
import { createPoints } from './points.ts';
import { LINES, NODES } from './lines.ts';

/** Component by component: each further entry is the one that keeps P2 least, the ones before it given. */
function construct(points: number, dimensions: number, weight: number): number[] {
  const kernel = Array.from({ length: points }, (_, k) => 2 * Math.PI ** 2 * ((k / points) ** 2 - k / points + 1 / 6));
  const product = kernel.map((b) => 1 + weight * b);
  const vector = [1];
  while (vector.length < dimensions) {
    let best = 0;
    let least = Infinity;
    for (let z = 2; z <= points / 2; z++) {
      let sum = 0;
      for (let k = 0; k < points; k++) sum += product[k]! * (1 + weight * kernel[(k * z) % points]!);
      if (sum < least) [best, least] = [z, sum];
    }
    vector.push(best);
    product.forEach((p, k) => (product[k] = p * (1 + weight * kernel[(k * best) % points]!)));
  }
  return vector;
}

test('the lattice is the one that its construction gives', () => {
  expect(construct(LINES, GENERATOR.length, 0.7)).toEqual(GENERATOR);
});

const boxes = model('boxes * each * share', [
  assumption('boxes', lognormalOf(20, 0.1)),
  assumption('each', uniform(1, 3)),
  assumption('share', halves(0.2, 0.7, 1), { min: 0, max: 0.95 }),
]);

test('two makings of the points are the same, to the last bit', () => {
  expect(createPoints(boxes, boxes.assumptions)).toEqual(createPoints(boxes, boxes.assumptions));
});

test('only what varies has points', () => {
  const { rows } = createPoints(
    boxes,
    boxes.assumptions.filter((a) => a.id !== 'each'),
  );
  expect(['boxes', 'each', 'share'].map((id) => rows[id]?.length ?? 0)).toEqual([NODES.length, 0, NODES.length]);
});

test('no point lies beyond a hard limit', () => {
  const highest = Math.max(...createPoints(boxes, boxes.assumptions).rows['share']!.map((row) => Math.max(...row)));
  expect(highest).toBe(0.95);
});

test('the lines are parallel to the direction of the result: a product of lognormals grows alike on all of them', () => {
  const product = model('a / b', [assumption('a', lognormalOf(2, 0.3)), assumption('b', lognormalOf(5, 0.4))]);
  const { a, b } = createPoints(product, product.assumptions).rows as Record<'a' | 'b', Float64Array[]>;
  NODES.forEach((node, k) => {
    for (let i = 0; i < LINES; i++) expect(a[k]![i]! / b[k]![i]!).toBeCloseTo(0.4 * Math.exp(0.5 * node), 8);
  });
});

test('every combination of choices is as likely as another, and all lines together are one', () => {
  const chosen = model('a * b', [assumption('a', choice(1, 2)), assumption('b', choice(1, 10, 100))]);
  const { rows, weights } = createPoints(chosen, chosen.assumptions);
  const likely = new Map<number, number>();
  weights.forEach((w, i) => {
    const product = rows['a']![0]![i]! * rows['b']![0]![i]!;
    likely.set(product, (likely.get(product) ?? 0) + w);
  });
  expect([...likely.keys()].sort((x, y) => x - y)).toEqual([1, 2, 10, 20, 100, 200]);
  for (const share of likely.values()) expect(share).toBeCloseTo(1 / 6, 12);
});
