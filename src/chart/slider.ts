import { clamp } from '../estimate/range.ts';
import type { Assumption, RunAssumption } from '../estimate/types.ts';
import { fromRatio, STEPS, toRatio } from './ratio-slider.ts';

type Slid = Pick<RunAssumption, 'slider' | 'min' | 'max' | 'integer'>;

/** The native slider's own numbers. On a log scale they are steps, not values. */
export function sliderSpan({ slider: { min, max, step, log } }: Pick<Assumption, 'slider'>): {
  min: number;
  max: number;
  step: number;
} {
  // Where only one value is possible, the step is 0, which HTML does not allow.
  return log ? { min: 0, max: STEPS, step: 1 } : { min, max, step: step || 1 };
}

/** Where the thumb stands for a value; at an end for one beyond it. */
export function toSlider({ slider: { min, max, log } }: Slid, value: number): number {
  const held = Math.min(max, Math.max(min, value));
  return log ? toRatio(min, max, held) : held;
}

/** The value for a thumb's place. */
export function fromSlider({ slider: { min, max, log } }: Slid, at: number): number {
  return log ? fromRatio(min, max, at) : at;
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
