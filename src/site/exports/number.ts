/** Digits that a computed number keeps in data files: far more than are printed, and few enough that no engine's last bit shows. */
const DIGITS = 6;

/** A computed number as data. What a source states is never passed through here. */
export const computed = (value: number): number => Number(value.toPrecision(DIGITS));

/** As `computed`; nothing stays nothing, and so does what JSON cannot hold. */
export const computedOrNull = (value: number | null | undefined): number | null =>
  value === null || value === undefined || !Number.isFinite(value) ? null : computed(value);
