import { evaluate } from '../../estimate/evaluate.ts';
import { formatNumber, formatQuantity, formatRange, rangeDigits } from '../../estimate/format.ts';
import { rangeText } from '../../estimate/range-text.ts';
import { ends } from '../../estimate/range.ts';
import { valuesOf } from '../../estimate/values-of.ts';
import type { Model, Outcome, Range } from '../../estimate/types.ts';
import type { Lookup } from '../lookup.ts';
import type { Need } from './source.ts';
import { unitWords } from './units.ts';

/** "8.6 million rounds (7.4 to 10 million)". */
export function printResult(model: Model, { headline, spread, reach }: Outcome): string {
  const digits = spread ? rangeDigits(spread.p5, spread.p95, 3) : 3;
  const printed = formatQuantity(headline, model.unitLabel, model.percent, digits);
  return spread
    ? `${printed} (${formatRange(spread.p5, spread.p95, ['', ''], model.percent, 2, reach, headline)})`
    : printed;
}

/** The formula with the central values in it: "20,000 × 431". */
export function formulaWithNumbers(model: Model): string {
  const assumptions = new Map(model.assumptions.map((assumption) => [assumption.id, assumption]));
  const outputs = new Map(model.outputs?.map((output) => [output.id, output]));
  return model.formula
    .replace(/[a-z][a-z0-9_]*/g, (name) => {
      const [assumption, output] = [assumptions.get(name), outputs.get(name)];
      if (output) return formatQuantity(evaluate(output.expr, valuesOf(model, {})), ['', ''], output.percent, 4);
      return assumption ? formatQuantity(assumption.range.central, ['', ''], assumption.percent, 4) : name;
    })
    .replaceAll('*', '×')
    .replaceAll('-', '−');
}

/** A range as it stands under an assumption: "2 to 4 people a m²". */
export function printIn(found: Lookup, range: Range, need: Pick<Need, 'unit' | 'percent'>): string {
  const words = unitWords(found, need.unit);
  return rangeText(range, {
    value: (value) => formatQuantity(value, words, need.percent, 6),
    span: (low, high) => formatRange(low, high, words, need.percent, 4),
  });
}

/** A range's numbers for a message, without unit. */
export function printShort(range: Range): string {
  const [low, high] = ends(range);
  return low === high ? formatNumber(low, 6) : `${formatNumber(low, 6)} to ${formatNumber(high, 6)}`;
}
