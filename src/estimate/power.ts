/** What words and zeros cannot show, by a power of ten: "1.2 × 10⁻⁹"; empty for any other number. */
export function powerOf(rounded: number): string {
  if (rounded >= 1e-6 && rounded < 1e18) return '';
  return rounded
    .toExponential()
    .replace(
      /e\+?(.+)/,
      (_, power: string) => ` × 10${power.replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻')}`,
    );
}
