import { clamp } from '../estimate/range.ts';
import type { Assumption, RunAssumption } from '../estimate/types.ts';
import { fromRatio, STEPS, toRatio } from './ratio-slider.ts';

type Slid = Pick<RunAssumption, 'slider' | 'min' | 'max' | 'integer'>;

/** How many steps a slider has. The native one counts them from 0: a short number, however many digits the values have. None where only one value is possible. */
export const stepsOf = ({ slider: { min, max, step, log } }: Pick<Assumption, 'slider'>): number =>
  log ? STEPS : step > 0 ? Math.round((max - min) / step) : 0;

/** The step at which a value stands, or between which; at an end for one beyond it. A page's slider tells how many it has. */
export function toSlider({ slider: { min, max, log } }: Slid, value: number, steps = STEPS): number {
  const held = Math.min(max, Math.max(min, value));
  return log ? toRatio(min, max, held) : max > min ? (steps * (held - min)) / (max - min) : 0;
}

/** The value at a step. */
export function fromSlider({ slider: { min, max, log } }: Slid, at: number, steps = STEPS): number {
  if (log) return fromRatio(min, max, at);
  // Without the last bits that arithmetic leaves: 0.3, and not 0.30000000000000004.
  return at < steps ? Number((min + ((max - min) * at) / steps).toPrecision(12)) : max;
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
