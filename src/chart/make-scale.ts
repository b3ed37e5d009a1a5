import { extent } from 'd3-array';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { Scale } from './scale.ts';

export interface ScaleOptions {
  /** Edges in per cent of the width; the default leaves room for a mark at the very end. */
  range?: readonly [number, number];
  /** About how many ticks; fewer on a log scale. */
  count?: number;
  /** Start at zero where all is positive and the scale is linear. Default true. */
  zero?: boolean;
  /** Without it the scale is log where the values span more than this factor. */
  kind?: 'linear' | 'log';
}

/** Beyond this factor between the smallest value and the largest, a linear scale would put the small ones within four per cent of zero, under its label. */
const LOG_FROM = 25;

/** A scale that shows all of `values` with round ends, and its ticks as texts. Only the build calls this. */
export function makeScale(
  values: readonly number[],
  format: (value: number) => string,
  options: ScaleOptions = {},
): Scale {
  const { range = [3, 97], count = 3, zero = true } = options;
  const [low = 0, high = 1] = extent(values.filter(Number.isFinite)) as [number, number];
  const kind = options.kind ?? (low > 0 && high / low > LOG_FROM ? 'log' : 'linear');
  if (kind === 'log') {
    const scale = scaleLog().domain([
      10 ** Math.floor(Math.log10(low) + 1e-9),
      10 ** Math.ceil(Math.log10(high) - 1e-9),
    ]);
    const [a, b] = scale.domain() as [number, number];
    const decades = Math.round(Math.log10(b / a));
    const every = Math.ceil((decades + 1) / (count + 1));
    const ticks = [];
    for (let i = 0; i <= decades; i += every) ticks.push(a * 10 ** i);
    return { kind, domain: [a, b], range, ticks: ticks.map((value) => ({ value, label: format(value) })) };
  }
  const from = zero ? Math.min(0, low) : low;
  const to = zero ? Math.max(0, high) : high;
  const scale = scaleLinear()
    .domain(from === to ? [from, from + 1] : [from, to])
    .nice(Math.max(2, count * 2));
  const [a, b] = scale.domain() as [number, number];
  return { kind, domain: [a, b], range, ticks: scale.ticks(count).map((value) => ({ value, label: format(value) })) };
}
