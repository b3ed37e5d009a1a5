import type { Literal } from './literals.ts';

/** A numeral of a text that no pattern calls a literal. */
export interface Bare {
  text: string;
  index: number;
}

/** Digits with what belongs to them: "9.4 million" is one numeral, "2024" another. */
const numeral = /\d(?:[\d.,]*\d)?(?:(?: (?:million|billion|trillion|thousand|hundred|dozen))\b| ?%)?/g;

/** Numerals that stand bare in our own prose; `literals` are the patterns for calibres, dates and names. */
export function bareNumerals(text: string, literals: readonly Literal[]): Bare[] {
  if (!/\d/.test(text)) return [];
  const spans = literals.flatMap((literal) => literal(text));
  const covered = (from: number, to: number): boolean => spans.some(([start, end]) => start <= from && to <= end);
  return [...text.matchAll(numeral)]
    .filter((match) => !covered(match.index, match.index + match[0].replace(/[^\d.,].*$/, '').length))
    .map((match) => ({ text: match[0], index: match.index }));
}
