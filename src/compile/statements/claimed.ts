import type { Stated } from '../../estimate/types.ts';

/** The values that a statement leaves possible: the lowest and the highest. */
export type Leeway = readonly [low: number, high: number];

/**
 * The values that a statement leaves possible, to tell whether two can both hold. "Over 10,000" leaves everything above its rounding, "up to
 * 10,000" everything below, and "10,000" only its rounding.
 */
export function leeway({ hedge, low, high }: Stated): Leeway {
  if (hedge === 'over' || hedge === 'at-least') return [low, Infinity];
  if (hedge === 'up-to' || hedge === 'under') return [-Infinity, high];
  return [low, high];
}

/**
 * The number that a statement gives, with its rounding: "up to 4.8 million" says that the most is about 4.8 million. Two statements with the same
 * hedge are compared by it: two that both say "up to" should name the same most.
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
