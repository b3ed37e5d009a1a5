import { ownOnly } from '../../language/own.ts';

/** English number words by value. */
export const units: Readonly<Record<string, number>> = ownOnly({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
});

export const tens: Readonly<Record<string, number>> = ownOnly({
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
});

/** Words that multiply what stands before; lakh and crore as South Asian papers write them. */
export const scales: Readonly<Record<string, number>> = ownOnly({
  hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15,
  lakh: 1e5, crore: 1e7, dozen: 12, score: 20,
  mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, k: 1e3,
});

/** Plurals that name an order of magnitude and no number: `hundreds of thousands`. */
export const magnitudes: Readonly<Record<string, number>> = ownOnly({
  tens: 10, dozens: 12, scores: 20, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, trillions: 1e12, lakhs: 1e5, crores: 1e7,
});

/** Glued to digits. `m` may also be metres and `b`, `t` other things: the caller decides by what follows. */
export const suffixes: Readonly<Record<string, number>> = ownOnly({ k: 1e3, K: 1e3, mn: 1e6, mln: 1e6, m: 1e6, M: 1e6, bn: 1e9, b: 1e9, B: 1e9, tn: 1e12, trn: 1e12, T: 1e12 });

/** Parts of a whole: `two thirds`, `a fifth`. */
export const parts: Readonly<Record<string, number>> = ownOnly({
  half: 2, halves: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fourth: 4, fourths: 4, fifth: 5, fifths: 5, sixth: 6, sixths: 6,
  seventh: 7, sevenths: 7, eighth: 8, eighths: 8, ninth: 9, ninths: 9, tenth: 10, tenths: 10, hundredth: 100, hundredths: 100, thousandth: 1000,
});

/** `several thousand`: a number is meant, but not given. */
export const vagueWords: ReadonlySet<string> = new Set(['several', 'few', 'many', 'countless', 'multiple', 'couple']);

/** `twenty-five`, `three`, `ninety`; NaN for anything else. */
export function smallNumber(word: string): number {
  const own = units[word] ?? tens[word];
  if (own !== undefined) return own;
  const [ten, unit, more] = word.split('-');
  if (more === undefined && ten && unit && tens[ten] !== undefined && units[unit] !== undefined && units[unit]! < 10) return tens[ten]! + units[unit]!;
  return NaN;
}
