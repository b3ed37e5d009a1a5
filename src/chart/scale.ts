/** A scale as plain numbers: made by D3 at build (`make-scale.ts`), carried in the page, read by both sides. */
export interface Scale {
  kind: 'linear' | 'log';
  /** The values at the picture's left and right edge. */
  domain: readonly [number, number];
  /** Where those stand, in per cent of the picture's width. */
  range: readonly [number, number];
  ticks: ReadonlyArray<{ value: number; label: string }>;
}

/** All that is needed to place a value. */
export type Projection = Omit<Scale, 'ticks'>;

/** Where a value stands, in per cent of the width; beyond the range for values beyond the domain. Not a number for what a log scale cannot show. */
export function project({ kind, domain: [a, b], range: [p, q] }: Projection, value: number): number {
  const t = kind === 'log' ? Math.log(value / a) / Math.log(b / a) : (value - a) / (b - a);
  return p + t * (q - p);
}

/** As `project`, held within the range; `side` tells where a value fell off: -1 left, 1 right, 0 inside. */
export function place(scale: Projection, value: number): { x: number; side: -1 | 0 | 1 } {
  const x = project(scale, value);
  const [p, q] = scale.range;
  // Anything that a log scale cannot show lies to the left of it.
  if (Number.isNaN(x) || x < p - 1e-9) return { x: p, side: -1 };
  if (x > q + 1e-9) return { x: q, side: 1 };
  return { x, side: 0 };
}

/** Where bars begin: at zero, or at the left edge of a log scale, which says that it is one. */
export const zeroOf = (scale: Projection): number => (scale.kind === 'log' ? scale.range[0] : place(scale, 0).x);
