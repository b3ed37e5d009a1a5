/** A log slider moves in this many equal ratios, so that each key press changes the value by the same share. */
export const STEPS = 200;

/** The step of a value from `min` to `max`. */
export const toRatio = (min: number, max: number, value: number): number =>
  Math.round((STEPS * Math.log(value / min)) / Math.log(max / min));

/** The value of a step, rounded to three significant digits, as it is printed; an end is the end itself. */
export const fromRatio = (min: number, max: number, step: number): number =>
  step === STEPS ? max : step === 0 ? min : Number((min * (max / min) ** (step / STEPS)).toPrecision(3));
