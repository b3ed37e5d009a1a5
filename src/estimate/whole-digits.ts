/** The digits of a share in per cent: as many as it takes for one that is not the whole to be printed as another number than `100`. */
export function wholeDigits(share: number, digits: number): number {
  return Math.abs(Number((share * 100).toPrecision(digits))) === 100 && Math.abs(share) !== 1 && digits < 12
    ? wholeDigits(share, digits + 1)
    : digits;
}
