import type { Assumption } from '../estimate/types.ts';

/** A log slider moves in this many equal ratios, so that each key press changes the value by the same share. */
const STEPS = 200;

/** The native slider's own numbers. On a log scale they are steps, not values. */
export function sliderSpan({ slider: { min, max, step, log } }: Assumption): { min: number; max: number; step: number } {
  return log ? { min: 0, max: STEPS, step: 1 } : { min, max, step };
}

/** Where the thumb stands for a value; at an end for one beyond it. */
export function toSlider({ slider: { min, max, log } }: Assumption, value: number): number {
  const held = Math.min(max, Math.max(min, value));
  return log ? Math.round((STEPS * Math.log(held / min)) / Math.log(max / min)) : held;
}

/** The value for a thumb's place: on a log slider rounded to three significant digits, as it is printed. */
export function fromSlider(a: Assumption, at: number): number {
  const { min, max, log } = a.slider;
  if (!log) return hold(a, at);
  return hold(a, Number((min * (max / min) ** (at / STEPS)).toPrecision(3)));
}

/** A value that this assumption can take: within its hard limits, whole where it counts things. */
export function hold({ min, max, integer }: Assumption, value: number): number {
  const whole = integer ? Math.round(value) : value;
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, whole));
}
