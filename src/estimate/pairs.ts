import { compile, evaluate } from './evaluate.ts';
import { lookup } from './lookup.ts';
import { clamp, domain, ends } from './range.ts';
import { bounds } from './solve/bounds.ts';
import { possible } from './solve/implied.ts';
import { valuesOf } from './values-of.ts';
import type { Interval } from './solve/interval.ts';
import { point } from './solve/interval.ts';
import { createSolver } from './solve/solve.ts';
import { swings } from './swings.ts';
import type { ArithmeticVerdict, RunAssumption, RunModel, Settings, Stated } from './types.ts';

/** Two assumptions, and what the stated number needs of them together. */
export interface Pairs {
  x: RunAssumption;
  y: RunAssumption;
  /** Pieces of the line of pairs that give the stated number, by their places on the two sliders, from 0 to 1. */
  line: ReadonlyArray<readonly [x1: number, y1: number, x2: number, y2: number]>;
  /** The place of the published pair or the reader's. */
  at: readonly [number, number];
  /** Where the result is highest and lowest among the corners. */
  highest: readonly [number, number];
  lowest: readonly [number, number];
  /** Whether some pair within both ranges gives it, and whether one within the hard limits does; null where that is not proven. */
  inRanges: boolean | null;
  inLimits: boolean | null;
  /** For the low end, the middle and the high end of the first, what the stated number needs of the second. */
  needs: ReadonlyArray<{ x: number; y: readonly number[] }>;
}

/** So many cells on each side; the line is straight within one. */
const CELLS = 64;

type Slid = Pick<RunAssumption, 'slider'>;

/** The value at a place of a slider, and the place of a value. */
export const valueAt = ({ slider: { min, max, log } }: Slid, place: number): number =>
  log ? min * (max / min) ** place : min + (max - min) * place;
export const placeOf = ({ slider: { min, max, log } }: Slid, value: number): number =>
  log ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);

/**
 * The two assumptions whose pairs are told: those that the verdict changes together, else the two of which the ends of their ranges move the result most. Null where fewer
 * than two vary, where nothing is stated, and where the result jumps, so that no line divides what is more from what is less.
 */
export function pairOf(model: RunModel, verdict: ArithmeticVerdict): readonly [string, string] | null {
  if (!model.stated || model.fine === 'jumps') return null;
  const free = (id: string): boolean => model.assumptions.some((a) => a.id === id && isFree(a));
  const [one = '', two = '', ...more] = verdict.changes.map(({ assumption }) => assumption);
  if (more.length === 0 && free(one) && free(two)) return inOrder(model, one, two);
  const [first, second] = swings(model).filter(({ assumption }) => free(assumption));
  return first && second ? inOrder(model, first.assumption, second.assumption) : null;
}

/** A choice takes its values alone, so that nothing lies between them. */
function isFree(a: RunAssumption): boolean {
  const [low, high] = domain(a);
  return low < high && a.range.shape !== 'choice' && a.slider.min < a.slider.max;
}

const inOrder = ({ assumptions }: RunModel, a: string, b: string): readonly [string, string] =>
  assumptions.findIndex(({ id }) => id === a) < assumptions.findIndex(({ id }) => id === b) ? [a, b] : [b, a];

/** The line of pairs within what both sliders reach, the other assumptions as they are set; null where it does not pass there. */
export function pairs(model: RunModel, [first, second]: readonly [string, string], settings: Settings): Pairs | null {
  const { stated } = model;
  const [x, y] = [first, second].map((id) => model.assumptions.find((a) => a.id === id));
  if (!stated || !x || !y) return null;
  const valueOf = valuesOf(model, settings);
  const results = grid(model, x, y, valueOf);
  const result = at(model, x, y, valueOf);
  const line = lineThrough(results, stated.value, (a, b) => result(valueAt(x, a), valueAt(y, b)));
  if (line.length === 0) return null;
  const { id } = y;
  const range = clampedEnds(x);
  const corners = [0, CELLS].flatMap((i) => [0, CELLS].map((j) => [i, j] as const));
  const sorted = corners
    .map(([i, j]) => ({ place: [i / CELLS, j / CELLS] as const, result: results[j * (CELLS + 1) + i] ?? NaN }))
    .sort((a, b) => a.result - b.result);
  return {
    x,
    y,
    line,
    at: [placeOf(x, valueOf(x.id)), placeOf(y, valueOf(id))],
    lowest: sorted[0]?.place ?? [0, 0],
    highest: sorted.at(-1)?.place ?? [1, 1],
    inRanges: meets(model, stated, x, y, valueOf, clampedEnds),
    inLimits: meets(model, stated, x, y, valueOf, domain),
    needs: [range[0], x.range.central, range[1]].map((value) => ({
      x: value,
      y: possible(
        createSolver(model.expr, y, (name) => (name === x.id ? value : valueOf(name)))(stated.value),
        y,
        (one) => one,
      ),
    })),
  };
}

const clampedEnds = (a: RunAssumption): Interval => {
  const [low, high] = ends(a.range);
  return [clamp(low, a), clamp(high, a)];
};

/** The result with these values of the two. */
const at =
  (model: RunModel, x: RunAssumption, y: RunAssumption, valueOf: (id: string) => number) =>
  (a: number, b: number): number =>
    evaluate(model.expr, (id) => (id === x.id ? a : id === y.id ? b : valueOf(id)));

/** The result at the corners of all cells, a row for each place of `y`. */
function grid(model: RunModel, x: RunAssumption, y: RunAssumption, valueOf: (id: string) => number): Float64Array {
  const side = CELLS + 1;
  const places = (a: RunAssumption, of: (i: number) => number): Float64Array =>
    new Float64Array(side * side).map((_, i) => valueAt(a, of(i) / CELLS));
  const xs = places(x, (i) => i % side);
  const ys = places(y, (i) => Math.floor(i / side));
  const found = compile(model.expr, side * side)((id) => (id === x.id ? xs : id === y.id ? ys : valueOf(id)));
  return typeof found === 'number' ? new Float64Array(side * side).fill(found) : found;
}

/** Where the result is the target: of each cell, the piece between two of its sides, each cut where the result reaches it (marching squares). */
function lineThrough(results: Float64Array, target: number, resultAt: (x: number, y: number) => number): Pairs['line'] {
  const side = CELLS + 1;
  const pieces: Array<readonly [number, number, number, number]> = [];
  const off = (i: number, j: number): number => (results[j * side + i] ?? NaN) - target;
  for (let j = 0; j < CELLS; j++)
    for (let i = 0; i < CELLS; i++) {
      const corners = [
        [i, j],
        [i + 1, j],
        [i + 1, j + 1],
        [i, j + 1],
      ] as const;
      const values = corners.map(([a, b]) => off(a, b));
      if (!values.every(Number.isFinite)) continue;
      const cuts: Array<readonly [number, number]> = [];
      corners.forEach(([a, b], k) => {
        const [c, d] = corners[(k + 1) % 4] ?? [a, b];
        const [from = 0, to = 0] = [values[k], values[(k + 1) % 4]];
        if (from > 0 === to > 0) return;
        const [start, end] = [
          [a / CELLS, b / CELLS],
          [c / CELLS, d / CELLS],
        ] as const;
        const cut = between(start, end, (across, up) => (resultAt(across, up) - target) * Math.sign(to - from));
        // At a pole the result changes sides and never comes near.
        if (Math.abs(resultAt(...cut) - target) < Math.max(Math.abs(from), Math.abs(to)) / 2) cuts.push(cut);
      });
      // A saddle has four cuts: two pieces.
      for (let k = 0; k + 1 < cuts.length; k += 2) {
        const [from, to] = [cuts[k], cuts[k + 1]];
        if (from && to) pieces.push([from[0], from[1], to[0], to[1]]);
      }
    }
  return pieces;
}

/** Halvings of a side, so that no pixel shows the rest. */
const HALVINGS = 20;

/** The place on a straight way at which what is below zero comes to lie above it. */
function between(
  [a, b]: readonly [number, number],
  [c, d]: readonly [number, number],
  off: (x: number, y: number) => number,
): readonly [number, number] {
  const on = (share: number): readonly [number, number] => [a + (c - a) * share, b + (d - b) * share];
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (off(...on(middle)) > 0) high = middle;
    else low = middle;
  }
  return on((low + high) / 2);
}

/** Whether some pair of a box gives a number of the stated interval. Bounds prove that none does; results on both sides of it, that one does, since the result does not jump. */
function meets(
  model: RunModel,
  { low, high }: Stated,
  x: RunAssumption,
  y: RunAssumption,
  valueOf: (id: string) => number,
  boxOf: (a: RunAssumption) => Interval,
): boolean | null {
  const [across, down] = [boxOf(x), boxOf(y)];
  const sides = new Map(model.assumptions.map(({ id }) => [id, point(valueOf(id))]));
  sides.set(x.id, across);
  sides.set(y.id, down);
  const [least, most] = bounds(model.expr, lookup(sides));
  if (most < low || least > high) return false;
  const tried = (box: Interval): number[] => box.filter(Number.isFinite);
  const result = at(model, x, y, valueOf);
  const values = tried(across).flatMap((a) => tried(down).map((b) => result(a, b)));
  // Where the bounds are finite there is no pole between the two.
  const whole = Number.isFinite(least) && Number.isFinite(most);
  return whole && values.some((value) => value >= low) && values.some((value) => value <= high) ? true : null;
}
