import type { Stated } from '../../estimate/types.ts';

/** The values that a statement leaves possible, from and to. */
export type Leeway = readonly [low: number, high: number];

/**
 * What a statement excludes, for telling whether two can both hold: "over 10,000" excludes what is lower and nothing that is higher,
 * "up to" the other way round; a plain number excludes all beyond its rounding.
 */
export function leeway({ hedge, low, high }: Stated): Leeway {
  if (hedge === 'over' || hedge === 'at-least') return [low, Infinity];
  if (hedge === 'up-to' || hedge === 'under') return [-Infinity, high];
  return [low, high];
}

/**
 * What a statement claims with its number, its rounding allowed: "up to 4.8 million" claims that the most is 4.8 million.
 * Two statements with the same edge are compared by it, since neither would be made of the other's number.
 */
export function claimed({ low, high }: Stated): Leeway {
  return [low, high];
}

export function times([low, high]: Leeway, [a, b]: Leeway): Leeway {
  return [low === -Infinity ? -Infinity : low * a, high === Infinity ? Infinity : high * b];
}

/** True where no value satisfies both. */
export function exclude(a: Leeway, b: Leeway): boolean {
  return a[1] < b[0] || b[1] < a[0];
}
