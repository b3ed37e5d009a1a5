import { read } from './read.ts';

/** 95 % point of the standard normal distribution. */
export const Z95 = 1.6448536269514722;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp((-z * z) / 2);
}

/**
 * Share of the standard normal distribution below `z`, to 7.5e-8, and to the last digit at zero: the median of data that lie around 4 is 4, and `floor` of it is
 * not 3. `density` is the density at `z`. Abramowitz and Stegun (1964), "Handbook of Mathematical Functions", 26.2.17.
 */
export function normalShare(z: number, density = normalDensity(z)): number {
  if (z === 0) return 0.5;
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}

/** Value of the standard normal distribution below which the share `u` of it lies. Newton's method, begun in the middle, from where it cannot overshoot. */
export function inverseNormal(u: number): number {
  let z = 0;
  for (let i = 0; i < 40; i++) {
    const density = normalDensity(z);
    const step = (u - normalShare(z, density)) / density;
    z += step;
    if (Math.abs(step) < 1e-12) break;
  }
  return z;
}

/** The table has `FINE` steps in each third of 1.645, and reaches `SIDE` such thirds to each side: from -7.7 to 7.7, beyond which lies less than 1e-14. */
export const FINE = 128;
export const SIDE = 14;

let table: Float64Array | undefined;

/** Shares of the standard normal distribution at even steps, made when they are first asked for. A straight line between two of them errs by less than a millionth. */
export const shareTable = (): Float64Array =>
  (table ??= Float64Array.from({ length: 2 * SIDE * FINE + 1 }, (_, j) => normalShare(((j / FINE - SIDE) * Z95) / 3)));

/** Share of the standard normal distribution below `z`, from the table: quicker than `normalShare` where there are thousands. */
export function tableShare(z: number): number {
  const shares = shareTable();
  const place = Math.min(shares.length - 1.001, Math.max(0, ((z * 3) / Z95 + SIDE) * FINE));
  const j = Math.floor(place);
  return read(shares, j) + (place - j) * (read(shares, j + 1) - read(shares, j));
}
