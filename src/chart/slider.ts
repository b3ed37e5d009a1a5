import { clamp } from '../estimate/range.ts';
import type { Assumption } from '../estimate/types.ts';

/** A log slider moves in this many equal ratios, so that each key press changes the value by the same share. */
const STEPS = 200;

type Slid = Pick<Assumption, 'slider' | 'min' | 'max' | 'integer'>;

/** The native slider's own numbers. On a log scale they are steps, not values. */
export function sliderSpan({ slider: { min, max, step, log } }: Slid): { min: number; max: number; step: number } {
  return log ? { min: 0, max: STEPS, step: 1 } : { min, max, step };
}

/** Where the thumb stands for a value; at an end for one beyond it. */
export function toSlider({ slider: { min, max, log } }: Slid, value: number): number {
  const held = Math.min(max, Math.max(min, value));
  return log ? Math.round((STEPS * Math.log(held / min)) / Math.log(max / min)) : held;
}

/** The value for a thumb's place: on a log slider rounded to three significant digits, as it is printed. */
export function fromSlider({ slider: { min, max, log } }: Slid, at: number): number {
  return log ? Number((min * (max / min) ** (at / STEPS)).toPrecision(3)) : at;
}

/** A value that this assumption can take: within its hard limits, whole where it counts things. */
export function hold(assumption: Slid, value: number): number {
  return clamp(assumption.integer ? Math.round(value) : value, assumption);
}

/** Whether a value has left what was published: the range, the choices, or the one value. */
export function isOutside({ range }: Pick<Assumption, 'range'>, value: number): boolean {
  if (range.shape === 'fixed') return value !== range.central;
  return range.shape === 'choice' ? !range.values.includes(value) : value < range.low || value > range.high;
}
