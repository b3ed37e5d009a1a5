import { expect, test } from 'vitest';
import { createModel } from './create-model.ts';
import { createRunner } from './run.ts';

const buses = createModel({
  formula: 'buses * seats',
  unit: 'seat',
  units: { bus: { one: 'bus', many: 'buses' }, seat: { one: 'seat', many: 'seats' } },
  assumptions: {
    buses: { value: [2, 5], unit: 'bus', integer: true, source: 'the timetable' },
    seats: { value: 50, unit: 'seat/bus' },
  },
  stated: { value: 320, low: 290, high: 340 },
});

test('what is counted is never printed as a fraction: neither its middle, nor a result, nor what a stated number needs', () => {
  const { headline, spread, implied, verdict } = createRunner(buses)();
  expect(buses.assumptions[0]?.range).toMatchObject({ shape: 'whole', low: 2, central: 3, high: 5 });
  expect([headline, spread?.p5, spread?.p50, spread?.p95]).toEqual([150, 100, 150, 250]);
  expect(implied[0]).toMatchObject({ solutions: [6], inLimits: [true] });
  expect(verdict.sentence).toBe('For 300, which rounds to 320, “buses” must be 6 buses. The sources give 2 to 5.');
});

test('where no whole number gives what is stated, none is named', () => {
  const stated = { ...buses, stated: buses.stated && { ...buses.stated, value: 320, low: 315, high: 325 } };
  expect(createRunner(stated)().implied[0]?.solutions).toEqual([]);
});

test('a wide count keeps its shape, with whole ends', () => {
  const model = createModel({ formula: 'a', assumptions: { a: { value: [1000, 9001], integer: true } } });
  expect(model.assumptions[0]?.range).toEqual({ shape: 'lognormal', low: 1000, central: 3000, high: 9001 });
});
