import type { Assumption, Model, Range, Scenario, Stated } from '../../src/estimate/types.ts';

/** Estimates for the gallery, about a crowd on a square: any topic serves. */
export function assumption(id: string, label: string, range: Range, more: Partial<Assumption> = {}): Assumption {
  const low =
    range.shape === 'fixed' ? range.central : range.shape === 'choice' ? Math.min(...range.values) : range.low;
  const high =
    range.shape === 'fixed' ? range.central : range.shape === 'choice' ? Math.max(...range.values) : range.high;
  const max = more.max ?? Math.min(high * 3, more.percent ? 1 : Infinity);
  return {
    id,
    label,
    unit: '',
    unitLabel: ['', ''],
    percent: false,
    range,
    min: 0,
    max: null,
    limitReason: '',
    sourced: true,
    stated: false,
    integer: false,
    slider: { min: more.percent ? 0 : low / 3, max, step: max / 200, log: false },
    origin: { kind: 'working', label, value: '', detail: '', href: null, children: [] },
    ...more,
  };
}

export const stated = (
  text: string,
  value: number,
  low: number,
  high: number,
  edge: Stated['edge'] = 'middle',
): Stated => ({
  text,
  value,
  unit: 'person',
  hedge: edge === 'top' ? 'up-to' : edge === 'bottom' ? 'over' : 'none',
  edge,
  low,
  high,
});

export const crowd = (more: Partial<Model> = {}): Model => ({
  id: 'crowd',
  title: 'People on a square',
  formula: 'area * filled * density',
  expr: ['*', ['*', 'area', 'filled'], 'density'],
  assumptions: [
    assumption(
      'area',
      'Area of the square',
      { shape: 'fixed', central: 52_000 },
      { unitLabel: ['square metre', 'square metres'], stated: true },
    ),
    assumption(
      'filled',
      'Share of it that was filled',
      { shape: 'halves', low: 0.6, central: 0.8, high: 0.95 },
      { percent: true, max: 1, limitReason: 'a share', sourced: false },
    ),
    assumption(
      'density',
      'People on a square metre',
      { shape: 'lognormal', low: 1.5, central: 2.25, high: 3.375 },
      {
        unitLabel: ['person a square metre', 'people a square metre'],
        max: 6,
        limitReason: 'nobody can move in a denser crowd',
      },
    ),
  ],
  unit: 'person',
  unitLabel: ['person', 'people'],
  percent: false,
  resultLabel: 'people that the square held',
  stated: stated('over 200,000', 200_000, 180_000, 220_000, 'bottom'),
  ...more,
});

const scenario = (
  id: string,
  label: string,
  by: string | null,
  low: number,
  high: number,
  holds: boolean,
): Scenario => ({
  id,
  label,
  by,
  origin: { kind: 'working', label, value: '', detail: '', href: null, children: [] },
  settings: { each: Math.sqrt(low * high) },
  ends: { each: [low, high] },
  headline: 300 * Math.sqrt(low * high),
  low: 300 * low,
  high: 300 * high,
  holds,
});

/** Room in buses, by rival ways of reckoning, against a number that is said to have come. */
export const coaches = (): Model => ({
  ...crowd(),
  id: 'coaches',
  formula: 'buses * each',
  expr: ['*', 'buses', 'each'],
  assumptions: [
    assumption('buses', 'Buses', { shape: 'fixed', central: 300 }, { unitLabel: ['bus', 'buses'], integer: true }),
    assumption(
      'each',
      'People in each bus',
      { shape: 'lognormal', low: 40, central: Math.sqrt(40 * 55), high: 55 },
      { unitLabel: ['person a bus', 'people a bus'], max: 80 },
    ),
  ],
  name: 'Room in the buses, by the maker’s figure',
  ceiling: true,
  resultLabel: 'people that these buses could hold',
  stated: stated('15,000', 15_000, 14_500, 15_500),
  scenarios: [
    scenario('maker', 'The maker’s figure', 'the maker, March 2024', 40, 55, true),
    scenario('seats', 'Seats alone', null, 36, 44, false),
    scenario('standing', 'Standing in every aisle, with luggage between the seats', null, 60, 75, true),
  ],
});

/** How many people fit into one bus by weight, against a number that was that of all buses. */
export const oneBus = (): Model => ({
  ...crowd(),
  id: 'one-bus',
  formula: 'room / person',
  expr: ['/', 'room', 'person'],
  assumptions: [
    assumption('room', 'Load of a bus', { shape: 'fixed', central: 6 }, { unitLabel: ['t', 't'] }),
    assumption(
      'person',
      'Mass of a person',
      { shape: 'uniform', low: 0.06, central: 0.08, high: 0.1 },
      { unitLabel: ['kg a person', 'kg a person'], min: 0.05 },
    ),
  ],
  unit: 'person/bus',
  unitLabel: ['person a bus', 'people a bus'],
  name: 'By weight',
  resultLabel: 'people in one bus',
  stated: stated('up to 15,000', 15_000, 14_500, 15_500, 'top'),
});

const visits = (id: string, label: string, central: number): Assumption =>
  assumption(id, label, { shape: 'fixed', central }, { unitLabel: ['visitor', 'visitors'] });
const months = (id: string, label: string, low: number, central: number, high: number): Assumption =>
  assumption(id, label, { shape: 'uniform', low, central, high }, { unitLabel: ['month', 'months'], max: high * 1.2 });

/** A monthly number from two totals. */
export const totals = (more: Partial<Model> = {}): Model => ({
  ...crowd(),
  id: 'totals',
  formula: '(later - earlier) / months',
  expr: ['/', ['-', 'later', 'earlier'], 'months'],
  assumptions: [
    visits('later', 'Visitors by June 2024', 9_400),
    visits('earlier', 'Visitors by January 2024', 5_000),
    months('months', 'Months between the two', 4, 4.5, 5),
  ],
  unitLabel: ['visitor a month', 'visitors a month'],
  resultLabel: 'visitors a month between the two totals',
  ...more,
});

/** The pace after a count against the pace before it. */
export const paces = (): Model => ({
  ...totals({ stated: null }),
  id: 'paces',
  formula: '((later - earlier) / months) / (earlier / before)',
  expr: ['/', ['/', ['-', 'later', 'earlier'], 'months'], ['/', 'earlier', 'before']],
  assumptions: [...totals().assumptions, months('before', 'Months of the earlier count', 6, 7, 8)],
  unitLabel: ['', ''],
  resultLabel: 'times the earlier monthly number',
});

/** A store that loses a part of what is left in every month. */
export const store = (more: Partial<Model> = {}): Model => ({
  ...crowd({ stated: null }),
  id: 'store',
  formula: 'filled * (1 - loss) ^ months',
  expr: ['*', 'filled', ['^', ['-', 1, 'loss'], 'months']],
  assumptions: [
    assumption(
      'filled',
      'Filled at first',
      { shape: 'lognormal', low: 80_000, central: Math.sqrt(80_000 * 110_000), high: 110_000 },
      { unitLabel: ['litre', 'litres'] },
    ),
    assumption(
      'loss',
      'Lost in each month',
      { shape: 'uniform', low: 0.02, central: 0.05, high: 0.08 },
      { percent: true, min: 0, max: 1 },
    ),
    assumption('months', 'Months', { shape: 'fixed', central: 8 }, { unitLabel: ['month', 'months'], min: 0 }),
  ],
  unitLabel: ['litre', 'litres'],
  resultLabel: 'litres that are left',
  ...more,
});
