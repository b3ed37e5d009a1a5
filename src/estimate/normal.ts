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
      (((67.18756360 * r + 78.757757664) * r + 17.895169469) * r + 1)
    );
  }
  const r = Math.sqrt(-Math.log(Math.min(u, 1 - u))) - 1.6;
  const value =
    (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1);
  return q < 0 ? -value : value;
}
