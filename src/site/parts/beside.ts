import { capacity } from '../../chart/capacity.ts';
import { comparison } from '../../chart/comparison.ts';
import type { Picture } from '../../chart/picture.ts';
import { printPage } from '../../chart/print.ts';
import type { Model, Outcome } from '../../estimate/types.ts';
import type { ClaimRecord, EstimateRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import type { Records } from '../records.ts';

const figure = ({ title, svg }: Picture): string =>
  printPage(['figure', { class: 'plain' }, ['figcaption', { class: 'live-title' }, title], svg]);

/** So many ways to one answer are worth a chart. Of two, the text says which is higher. */
const ENOUGH = 3;

/** Every estimate that answers in this unit, as a way of filling: what each gives, to scale, and where the number under test lies. */
function ways(
  unit: string,
  unitWords: string,
  title: string,
  mark: { label: string; value: number; low?: number; high?: number } | null,
  { estimate }: Records,
): string {
  if (!unit.includes('/')) return '';
  const same = [...estimate.values()].map((e) => e.data).filter((e) => e.model.unit === unit);
  if (same.length < ENOUGH) return '';
  const bars = same
    .map((e) => ({
      label: e.title,
      value: e.outcome.headline,
      ...(e.outcome.spread ? { low: e.outcome.spread.p5, high: e.outcome.spread.p95 } : {}),
    }))
    .sort((a, b) => b.value - a.value);
  return figure(capacity({ title, unit: unitWords, ways: bars, mark }));
}

/** For a claim: what it needs of an assumption that several estimates answer, against all of their answers. */
export function neededAmongWays(claim: ClaimRecord, records: Records): string {
  const { model, outcome } = claim;
  if (model === null || outcome === null || model.stated === null) return '';
  for (const a of model.assumptions) {
    const needed = outcome.implied.find((i) => i.assumption === a.id)?.solutions[0];
    const drawn =
      needed === undefined
        ? ''
        : ways(
            a.unit,
            a.unitLabel[1],
            `${a.label}: what is needed, and what each way of counting gives`,
            { label: 'needed', value: needed },
            records,
          );
    if (drawn !== '') return drawn;
  }
  // The claim may itself state so much for each.
  const { value, low, high, range } = model.stated;
  return ways(
    model.unit,
    model.unitLabel[1],
    'What is stated, and what each way of counting gives',
    { label: 'stated', value, ...(range ? { low, high } : {}) },
    records,
  );
}

/** For an estimate: its answer among those of the others in its unit. */
export const amongWays = (estimate: EstimateRecord, records: Records): string =>
  ways(
    estimate.model.unit,
    estimate.model.unitLabel[1],
    `${estimate.title}, among other ways of counting`,
    null,
    records,
  );

/** What a claim of that day may be set beside: what was known by then, and of what there was room for none of what was sent, or the other way round. */
export const familiarBy = (
  day: string,
  of: string | null,
  compare: EstimateRecord['compare'],
): EstimateRecord['compare'] =>
  compare.filter((c) => c.date !== null && c.date <= day && (c.of === null || c.of === of));

/** A result beside quantities that a reader knows. */
export function besideFamiliar(
  label: string,
  model: Model,
  outcome: Outcome,
  compare: EstimateRecord['compare'],
): string {
  if (compare.length === 0) return '';
  const spread = outcome.spread ? { low: outcome.spread.p5, high: outcome.spread.p95 } : {};
  return figure(
    comparison({
      result: { label, value: outcome.headline, ...spread },
      compare: compare.map(({ label: name, value, date }) => ({
        label: date === null ? name : `${name}, ${printDate(date)}`,
        value,
      })),
      unitLabel: model.unitLabel,
      percent: model.percent,
    }),
  );
}
