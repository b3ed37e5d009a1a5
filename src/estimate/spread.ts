import { quantiles } from './quantiles.ts';
import type { Spread } from './types.ts';

/** 5, 50 and 95 % of sampled results. */
export function spreadOf(values: Float64Array): Spread {
  const [p5, p50, p95] = quantiles(values, [0.05, 0.5, 0.95]) as [number, number, number];
  return { p5, p50, p95 };
}
