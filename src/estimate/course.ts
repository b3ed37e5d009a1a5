import { evaluate } from './evaluate.ts';
import { ofResult } from './outputs.ts';
import { createSampler } from './sample/sample.ts';
import { spreadOf } from './sample/spread.ts';
import { valuesOf } from './values-of.ts';
import type { RunModel, Settings } from './types.ts';

/** A result where one assumption has one of several values: the formula at the central values, and 5 and 95 % of its range, which are the same where nothing varies. */
export interface Stretch {
  at: number;
  headline: number;
  low: number;
  high: number;
}

/** How a result goes, place after place, with these settings. What they say of the assumption itself is passed over. */
export type Course = (settings: Settings) => readonly Stretch[];

/**
 * A course is computed at many places in every frame, and a picture shows no fiftieth of a range. So it takes a fifth of the lines that a printed range does, and no
 * more where the result bends. A prime number, so that the lattice has no two alike.
 */
const LINES = 149;

/**
 * Readies a model to be run at several values of one assumption, such as the months that have passed. The last course is kept, since a slider of that assumption itself
 * does not change it. With `lines: null` each range is as exact as a printed one.
 */
export function createCourse(
  whole: RunModel,
  id: string,
  places: readonly number[],
  lines: number | null = LINES,
): Course {
  const model = ofResult(whole);
  const { fine: _, ...smooth } = model;
  const sample = lines === null ? createSampler(model) : createSampler(smooth, lines);
  let known = '';
  let found: readonly Stretch[] = [];
  return ({ [id]: __, ...others }) => {
    const key = JSON.stringify(others);
    if (key === known) return found;
    known = key;
    found = places.map((at) => {
      const settings = { ...others, [id]: at };
      const headline = evaluate(model.expr, valuesOf(model, settings));
      const spread = spreadOf(sample, settings);
      return { at, headline, low: spread?.p5 ?? headline, high: spread?.p95 ?? headline };
    });
    return found;
  };
}

/** So many even places from one value to another, both among them. */
export const evenPlaces = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));
