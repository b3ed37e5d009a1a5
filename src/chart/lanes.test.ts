import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { lanes } from './lanes.ts';
import { NARROW, spot } from './marks.ts';

describe('spot', () => {
  test('stands around its mark where there is room, else beside it', () => {
    expect(spot(50, 60)).toMatchObject({ x: 50, anchor: 'middle' });
    expect(spot(2, 60)).toMatchObject({ x: 2, anchor: 'start' });
    expect(spot(98, 60)).toMatchObject({ x: 98, anchor: 'end' });
  });
  test('goes to the other side of a line that it would cross', () => {
    const at = spot(40, 90, 'start', [55]);
    expect(at.right).toBeLessThan(55);
  });
  test('never leaves a picture that it fits into', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 1, max: NARROW }),
        fc.constantFrom('start', 'middle', 'end'),
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 4 }),
        (x, px, prefer, avoid) => {
          const at = spot(x, px, prefer as 'start', avoid);
          expect(at.left).toBeGreaterThanOrEqual(-0.02);
          expect(at.right).toBeLessThanOrEqual(100.02);
        },
      ),
    );
  });
});

describe('lanes', () => {
  test('never puts two labels of one line on each other', () => {
    const label = fc.record({
      x: fc.double({ min: 0, max: 100, noNaN: true }),
      text: fc.string({ maxLength: 30 }),
      optional: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (wanted) => {
        const placed = lanes(wanted);
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.lane === b.lane) expect(a.right < b.left || b.right < a.left).toBe(true);
        expect(placed.length).toBeGreaterThanOrEqual(wanted.filter((w) => !w.optional).length);
      }),
    );
  });
});
