import { rangeDigits } from '../../estimate/format.ts';
import { createSampler } from '../../estimate/sample/sample.ts';
import { resultTable } from '../../estimate/tables.ts';
import { wholeRange } from '../../estimate/whole-range.ts';
import { wholeResult, wholeValues } from '../../estimate/whole-result.ts';
import type { Outcome, Range, RunModel } from '../../estimate/types.ts';

/**
 * An estimate's result as another's assumption, with its headline in the middle and its ends as its own page prints them, so that no two pages print two numbers. How likely
 * its values are is handed on as a table of its quantiles, whatever its shape: a lognormal or two triangles between the ends lost its tails.
 */
export function resultRange({ headline, spread, reach }: Outcome, model: RunModel): Range {
  if (!spread || spread.p5 === spread.p95) return { shape: 'fixed', central: headline };
  const { p5, p50, p95 } = spread;
  const digits = rangeDigits(p5, p95, 2, reach);
  const possible = (end: number): boolean => end >= (reach[0] ?? end) && end <= (reach[1] ?? end);
  const printed = (end: number): number => {
    const rounded = Number(end.toPrecision(digits));
    return possible(rounded) ? rounded : end;
  };
  const [low, high] = [printed(p5), printed(p95)];
  const inside = low <= headline && headline <= high;
  const central = inside ? headline : p50;
  const ends = low <= central && central <= high ? { low, high } : { low: p5, high: p95 };
  const table = resultTable((shares) => createSampler(model)({}, shares) ?? []);
  const range: Range = { shape: 'result', ...ends, central, table };
  const whole = new Set(model.assumptions.filter(wholeValues).map(({ id }) => id));
  return wholeResult(model.expr, (id) => whole.has(id)) ? wholeRange(range) : range;
}
