import { clamp, ends } from './range.ts';
import type { Assumption, Implied, Model } from './types.ts';

/** A slider reaches from a third of the central value to three times it, so that a reader can halve and double it. */
const REACH = 3;
/** Where its ends differ by more than this factor, a slider moves in equal ratios; in equal steps, all small values would lie within its first twentieth. */
const LOG_FROM = 20;
/** About how many steps a slider has: one for each pixel of its way on a phone. */
const STEPS = 200;
/** A slider is stretched to an implied value up to this many times the central value. With more, the sourced range would shrink to a dot. */
const FARTHEST = 30;
/** Just below the largest number that can be printed. */
const MOST = 9.99e20;

/** The model with its sliders laid out; `needed` is what the stated number requires of each assumption. */
export const withSliders = (model: Model, needed: readonly Implied[]): Model => ({
  ...model,
  assumptions: model.assumptions.map((a) => ({
    ...a,
    slider: sliderFor(a, needed.find(({ assumption }) => assumption === a.id) ?? null),
  })),
});

/**
 * The ends and the step of an assumption's slider: round numbers that hold its range, and within the hard limits also
 * the value that the claim would need, so that the reader can move there and see it hold.
 */
export function sliderFor(
  { range, min, max, percent, integer, slider }: Assumption,
  implied: Implied | null,
): Assumption['slider'] {
  if (slider.max > slider.min) return { ...slider, step: stepOf(slider, integer) };
  const towards = (value: number, to: (value: number) => number): number =>
    integer ? to(round(value, to)) : round(value, to);
  const limits = { min: min ?? -MOST, max: max ?? MOST };
  // A claim may state what lies beyond the limits. The slider stays within them.
  const [central, low, high] = [range.central, ...ends(range)].map((value) => clamp(value, limits)) as [
    number,
    number,
    number,
  ];
  const wanted = (implied?.solutions ?? []).filter(
    (value, i) => implied?.inLimits[i] && value > central / FARTHEST && value < central * FARTHEST,
  );
  let from = Math.min(central > 0 ? central / REACH : central * REACH, low, ...wanted.map((value) => value * 0.9));
  let to = Math.max(central > 0 ? central * REACH : central / REACH, high, ...wanted.map((value) => value * 1.1));
  if (central === 0) [from, to] = [Math.min(-1, low), Math.max(1, high)];
  if (percent) [from, to] = [Math.min(0, low), Math.max(1, high)];
  // Where the round number passes a limit, the limit is the end.
  const whole = { min: clamp(towards(from, Math.floor), limits), max: clamp(towards(to, Math.ceil), limits) };
  const log = whole.min > 0 && whole.max / whole.min > LOG_FROM;
  return { ...whole, step: stepOf(whole, integer), log };
}

/** To two digits outwards: 143 to 3,900 becomes 140 to 3,900. */
function round(value: number, towards: (value: number) => number): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value)) + 1e-9) - 1);
  return tidy(towards(tidy(value / unit)) * unit);
}

/** A slider of more steps than this is too slow by key. */
const MOST_STEPS = 1000;

/**
 * A step near a two-hundredth of the whole way that leads from the one end to the other, since the native slider never comes to an end that lies between two steps:
 * of 1, 2 or 5 times a power of ten if such a step does, else another.
 */
function stepOf({ min, max }: { min: number; max: number }, integer: boolean): number {
  const span = tidy(max - min);
  const raw = span / STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = raw / power < 1.5 ? 1 : raw / power < 3.5 ? 2 : raw / power < 7.5 ? 5 : 10;
  const nice = [10, 5, 2, 1, 0.5, 0.2]
    .filter((one) => one <= times)
    .map((one) => tidy(one * power))
    .map((step) => (integer ? Math.max(1, Math.round(step)) : step))
    .find((step) => divides(step, span) && span / step <= MOST_STEPS);
  return nice ?? uneven(span, integer);
}

const divides = (step: number, span: number): boolean => Math.abs(span / step - Math.round(span / step)) < 1e-9;

/** The step that goes into a span without a rest, as near to a two-hundredth of it as there is one; of a span without such a part, a hair less than that. */
function uneven(span: number, integer: boolean): number {
  const unit = integer ? 1 : 10 ** (Math.floor(Math.log10(span)) - 5);
  const units = Math.round(span / unit);
  for (let off = 0; off < MOST_STEPS && divides(unit, span); off++) {
    const count = [STEPS + off, STEPS - Math.floor(off / 4)].find((steps) => units % steps === 0);
    if (count !== undefined) return tidy((units / count) * unit);
  }
  return integer ? 1 : tidy((span / STEPS) * (1 - 1e-11));
}

/** Drops the last bits that arithmetic leaves: 0.30000000000000004 becomes 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
