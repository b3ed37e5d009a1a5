import { hull } from './solve/interval.ts';
import type { Interval } from './solve/interval.ts';
import { read } from './sample/read.ts';
import type { Loop, StepOp } from './types.ts';

// The operations that cut and choose: `floor`, `if`, `clamp` and the like.

/** So near to a whole number, as a share of it, a value is that number: `0.29 * 100` is 28.999999999999996 to a machine, and 29 to people. */
const WHOLE = 1e-12;

const isNear = (value: number, whole: number): boolean => Math.abs(value - whole) <= WHOLE * Math.abs(value);

// `floor` and `ceil` take 28.999999999999996 as 29, too. They ask that last: most values are far from a whole number.

function floor(value: number): number {
  const down = Math.floor(value);
  const up = down + 1;
  return (isNear(value, up) && up - value <= value - down ? up : down) + 0;
}

function ceil(value: number): number {
  const up = Math.ceil(value);
  const down = up - 1;
  return (isNear(value, down) && value - down < up - value ? down : up) + 0;
}

/** The operation on plain numbers. A comparison gives 1 where it is true, else 0. */
export function stepValue(op: StepOp, args: readonly number[]): number {
  // By their places: to take the array apart costs ten times as much as what follows.
  const a = args[0] ?? NaN;
  const b = args[1] ?? NaN;
  switch (op) {
    case 'floor':
      return floor(a);
    case 'ceil':
      return ceil(a);
    case 'log10':
      return Math.log10(a);
    // What is left of `a` once `b` is taken off as often as it goes: from 0 up to `b`.
    case 'mod':
      return a - b * floor(a / b);
    case 'clamp':
      return Math.max(b, Math.min(args[2] ?? NaN, a));
    case 'if':
      return a === 0 ? (args[2] ?? NaN) : b;
    case '<':
      return Number(a < b);
    case '<=':
      return Number(a <= b);
    case '>':
      return Number(a > b);
    case '>=':
      return Number(a >= b);
  }
}

/** The same on columns. */
export const STEP_LOOPS: Record<StepOp, Loop> = {
  floor: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = floor(read(a, i));
  },
  ceil: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = ceil(read(a, i));
  },
  log10: (out, a) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.log10(read(a, i));
  },
  mod: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) - read(b, i) * floor(read(a, i) / read(b, i));
  },
  clamp: (out, a, b, c) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(read(b, i), Math.min(read(c, i), read(a, i)));
  },
  if: (out, a, b, c) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) === 0 ? read(c, i) : read(b, i);
  },
  '<': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) < read(b, i) ? 1 : 0;
  },
  '<=': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) <= read(b, i) ? 1 : 0;
  },
  '>': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) > read(b, i) ? 1 : 0;
  },
  '>=': (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = read(a, i) >= read(b, i) ? 1 : 0;
  },
};

const EITHER: Interval = [0, 1];
const truth = (always: boolean, never: boolean): Interval => (always ? [1, 1] : never ? [0, 0] : EITHER);

/** The interval that an operation makes of intervals. */
export function stepBounds(op: StepOp, args: readonly Interval[]): Interval {
  const [a = EITHER, b = EITHER, c = EITHER] = args;
  switch (op) {
    case 'floor':
    case 'ceil':
    case 'log10':
      return [stepValue(op, [op === 'log10' ? Math.max(0, a[0]) : a[0]]), stepValue(op, [a[1]])];
    case 'mod': {
      const same = b[0] === b[1] && stepValue('floor', [a[0] / b[0]]) === stepValue('floor', [a[1] / b[0]]);
      return same ? hull([stepValue(op, [a[0], b[0]]), stepValue(op, [a[1], b[0]])]) : hull([0, ...b]);
    }
    case 'clamp':
      return [stepValue(op, [a[0], b[0], c[0]]), stepValue(op, [a[1], b[1], c[1]])];
    case 'if':
      return a[0] > 0 || a[1] < 0 ? b : a[0] === 0 && a[1] === 0 ? c : hull([...b, ...c]);
    case '<':
      return truth(a[1] < b[0], a[0] >= b[1]);
    case '<=':
      return truth(a[1] <= b[0], a[0] > b[1]);
    case '>':
      return truth(a[0] > b[1], a[1] <= b[0]);
    case '>=':
      return truth(a[0] >= b[1], a[1] < b[0]);
  }
}

/** What the operand at `place` must be for the operation to give `target`, the others being `args`. */
export function stepInverse(op: StepOp, target: number, [condition = NaN]: readonly number[], place: number): number[] {
  if (op === 'log10') return [10 ** target];
  return op !== 'if' || (condition === 0) === (place === 2) ? [target] : [];
}
