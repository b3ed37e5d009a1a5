/** A number with two digits that count, as a newspaper prints it: "2.3 million", "46,000", "8". */
export function newspaperNumber(value: number): string {
  const rounded = Number(value.toPrecision(2));
  if (rounded >= 1e6) return `${Number((rounded / 1e6).toPrecision(2))} million`;
  return rounded.toLocaleString('en-GB');
}
