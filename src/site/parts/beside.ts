import { capacity } from '../../chart/capacity.ts';
import { comparison } from '../../chart/comparison.ts';
import { kids } from '../../chart/node.ts';
import type { Node } from '../../chart/node.ts';
import type { Picture } from '../../chart/picture.ts';
import { printPage } from '../../chart/print.ts';
import { timesWords } from '../../chart/times-words.ts';
import { number } from '../../chart/words.ts';
import { formatGiven } from '../../estimate/format.ts';
import type { Model, Outcome } from '../../estimate/types.ts';
import type { ClaimRecord, EstimateRecord } from '../../schema/record.ts';
import { printDate } from '../../language/calendar.ts';
import { path } from '../paths.ts';
import type { Records } from '../records.ts';

const figure = ({ title, svg }: Picture, ...more: Node[]): string =>
  printPage(['figure', { class: 'plain' }, ['figcaption', { class: 'live-title' }, title], svg, ...kids(...more)]);

/** The least number of results for a chart. With two results a sentence says which is higher. */
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
      ...(e.outcome.spread ? { low: e.outcome.spread.p5, high: e.outcome.spread.p95, reach: e.outcome.reach } : {}),
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

/** The familiar quantities that a claim's result may be set beside: those known on its day, and of the same kind. A count of what there was room for is never compared with a count of what was sent. */
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
    besideWords(model, outcome, compare),
  );
}

/** "7.75 million is about 7.7 times “Seats sold” (June 2024): 1 million seats. Box office." The familiar quantity that is nearest, with its source. */
function besideWords({ unitLabel, percent }: Model, { headline }: Outcome, compare: EstimateRecord['compare']): Node {
  const far = ({ value }: { value: number }): number => Math.abs(Math.log(headline / value));
  const [nearest] = [...compare].sort((a, b) => far(a) - far(b));
  // A unit that has a plural of its own is counted.
  const times = nearest && timesWords(headline / nearest.value, unitLabel[0] !== unitLabel[1]);
  if (!nearest || times === null) return '';
  const { label, value, date, origin } = nearest;
  const day = date === null ? '' : ` (${printDate(date)})`;
  const words = `${number(headline, percent)} is ${times} “${label}”${day}: ${formatGiven(value, unitLabel, percent)}. `;
  return ['p', { class: 'live-finding' }, words, ...(origin.href ? [sourceLink(origin.href, origin.detail)] : [])];
}

const sourceLink = (href: string, detail: string): Node => [
  'a',
  { href: href.startsWith('/') ? path(href) : href },
  detail || 'Source',
];
