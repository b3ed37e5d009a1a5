import { describe, expect, test } from 'vitest';
import { assumption, fixed, lognormal, model, uniform } from '../../tests/samples/engine/model.ts';
import { createCourse, evenPlaces } from './course.ts';
import { createModel } from './create-model.ts';

const store = model('filled * (1 - loss) ^ months', [
  assumption('filled', lognormal(80, 110)),
  assumption('loss', uniform(0.02, 0.08)),
  assumption('months', fixed(8)),
]);
const places = evenPlaces(0, 24, 13);

test('evenPlaces begins and ends where it is told', () => {
  expect(evenPlaces(2, 8, 4)).toEqual([2, 4, 6, 8]);
});

describe('a course', () => {
  test('goes as a store that wears away, from its own range at first', () => {
    const course = createCourse(store, 'months', places)({});
    expect(course.map(({ at }) => at)).toEqual(places);
    for (const { at, headline } of course) expect(headline).toBeCloseTo(Math.sqrt(80 * 110) * 0.95 ** at, 9);
    expect(course[0]?.low).toBeCloseTo(80, 1);
    expect(course[0]?.high).toBeCloseTo(110, 1);
    for (const { headline, low, high } of course) expect([low < headline, headline < high]).toEqual([true, true]);
  });

  test('goes as a total whose rate grows', () => {
    const grown = model('rate * months + growth * months ^ 2 / 2', [
      assumption('rate', fixed(100)),
      assumption('growth', fixed(10)),
      assumption('months', fixed(1)),
    ]);
    const course = createCourse(grown, 'months', [0, 6, 12])({});
    expect(course.map(({ headline }) => headline)).toEqual([0, 780, 1920]);
    expect(course.map(({ low, high }) => high - low)).toEqual([0, 0, 0]);
  });

  test('follows the other settings, and is the same to the last bit when the time alone moves', () => {
    const run = createCourse(store, 'months', places);
    const at20 = run({ filled: 20 });
    expect(at20[0]?.headline).toBe(20);
    expect(run({ filled: 20, months: 3 })).toBe(at20);
    expect(run({ filled: 30, months: 3 })).not.toBe(at20);
  });

  test('has its range where a printed one is, to a fiftieth of its width, also where the result bends', () => {
    const bent = createModel({
      formula: 'max(a * (1 - loss) ^ months, b) + abs(a - b)',
      assumptions: {
        a: { value: [80, 110] },
        b: { value: [30, 60] },
        loss: { value: { shape: 'uniform', low: 0.02, high: 0.08 } },
        months: 8,
      },
      together: [{ of: ['a', 'b'], rank: 0.5 }],
    });
    for (const one of [store, bent]) {
      const exact = createCourse(one, 'months', places, null)({});
      for (const [i, { low, high }] of createCourse(one, 'months', places)({}).entries()) {
        const { low: least = NaN, high: most = NaN } = exact[i] ?? {};
        expect(Math.abs(low - least) / (most - least)).toBeLessThan(0.02);
        expect(Math.abs(high - most) / (most - least)).toBeLessThan(0.02);
      }
    }
  });

  test('is that of the first of several results', () => {
    const several = createModel({
      formula: 'rate * months',
      assumptions: { rate: { value: [2, 4] }, months: 3 },
      outputs: { twice: { formula: '2 * result' } },
    });
    expect(createCourse(several, 'months', [2])({ rate: 5 })[0]).toEqual({ at: 2, headline: 10, low: 10, high: 10 });
  });
});
