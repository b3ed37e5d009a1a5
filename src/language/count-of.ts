/** "1 report", "12 reports": a number with its noun. */
export const countOf = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** "The 12 reports", "The report", "No reports": all there are of something. */
export const allOf = (n: number, noun: string, all = 'The'): string =>
  n > 1 ? `${all} ${countOf(n, noun)}` : n === 1 ? `The ${noun}` : `No ${noun}s`;
