import type { Assumption, Model, Range, Stated } from '../../estimate/types.ts';

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
