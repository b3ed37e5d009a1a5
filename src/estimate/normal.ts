/**
 * Value of the standard normal distribution below which the share `u` of it lies; seven digits for u from 1e-11 to 1 - 1e-11.
 * Wichura, M. J. (1988), "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37, 477-484: PPND7.
 */
export function inverseNormal(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(u, 1 - u))) - 1.6;
  const value =
    (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -value : value;
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp((-z * z) / 2);
}

/**
 * Share of the standard normal distribution below `z`, to 7.5e-8. `density` is the density at `z`.
 * Abramowitz and Stegun (1964), "Handbook of Mathematical Functions", 26.2.17.
 */
export function normalShare(z: number, density = normalDensity(z)): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
