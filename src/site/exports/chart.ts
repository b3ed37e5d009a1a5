import { ourWorking } from '../../chart/assumption-words.ts';
import { PLACES, sinceOf, timeWords } from '../../chart/forms/course-lines.ts';
import { createCourse, evenPlaces } from '../../estimate/course.ts';
import type { ChartRecord } from '../../schema/chart.ts';
import type { Assumption, Model, Outcome } from '../../estimate/types.ts';
import { OWN } from '../../estimate/own-result.ts';
import type { ClaimRecord, EstimateRecord, SiteRecord } from '../../schema/record.ts';
import { citation } from './citation.ts';
import { bounds, impliedOf, scenariosOf } from './claim.ts';
import { ADDRESS, NEEDED, numeric, text, type Field, type Row } from './csv.ts';
import type { Link } from './link.ts';
import { outputsOf } from './estimate.ts';
import { computed, computedOrNull } from './number.ts';

/** The columns of one chart's numbers: a row for the stated number, for the result, for each assumption and each value that would be needed. */
export const CHART_FIELDS: readonly Field[] = [
  text(
    'part',
    'Part',
    'What the row is: the number tested, the result, another result of the same assumptions, the result of a scenario, an assumption, a value that the stated number needs of an assumption, a familiar quantity, or the result at one of several times.',
    {
      required: true,
      enum: ['stated', 'recomputed', 'output', 'scenario', 'assumption', 'implied', 'compare', 'time'],
    },
  ),
  text(
    'id',
    'Name',
    'The name in the formula, of an assumption, of another result or of the time; empty in other rows.',
  ),
  text('label', 'Label', 'In words; for the stated number, the words it was read from.', NEEDED),
  numeric('value', 'Value', 'Central value. Shares are between 0 and 1.'),
  text('unit', 'Unit', 'As formulas use it; empty for a plain number.'),
  numeric(
    'low',
    'Low',
    'Lower end: of the rounding interval (stated), 5 % (recomputed, output), of the range (assumption, implied).',
  ),
  numeric(
    'high',
    'High',
    'Upper end: of the rounding interval (stated), 95 % (recomputed, output), of the range (assumption, implied).',
  ),
  numeric(
    'min',
    'Hard minimum',
    'Hard limit of nature or logic; for the result, the least that is possible within all limits.',
  ),
  numeric(
    'max',
    'Hard maximum',
    'Hard limit of nature or logic; for the result, the most that is possible within all limits.',
  ),
  text('origin', 'Origin', 'Where it comes from.'),
  text('url', 'Page', 'The page that explains the row.', ADDRESS),
  text('citation', 'Citation', 'How to cite the chart.', NEEDED),
  text('licence', 'Licence', 'Address of the licence.', ADDRESS),
  text('holds', 'Holds', 'Of a scenario: whether the stated number is possible in it, `true` or `false`.'),
  text('reporting', 'Reporting', 'Of a claim: the mark on how it was reported.'),
  text('substance', 'Substance', 'Of a claim: the mark on what it says.'),
];

/** One claim's rows. What was withdrawn says so in each row's citation. */
export function claimRows(claim: ClaimRecord, site: SiteRecord, link: Link): Row[] {
  const url = link(`/claims/${claim.article}/${claim.id}/`);
  const named = claim.withdrawn ? `Withdrawn on ${claim.withdrawn.date}: ${claim.headline}` : claim.headline;
  const marks = { reporting: claim.verdict.reporting.mark, substance: claim.verdict.substance.mark };
  return finish(
    [...statedRows(claim), ...modelRows(claim.model, claim.outcome, link), ...timeRows(claim.model, claim.chart)].map(
      (row) => ({ ...row, ...marks }),
    ),
    url,
    citation(named, url, site),
    site,
  );
}

/** One estimate's rows. */
export function estimateRows(estimate: EstimateRecord, site: SiteRecord, link: Link): Row[] {
  const url = link(`/estimates/${estimate.id}/`);
  const compare = estimate.compare.map(
    (c): Row => ({
      part: 'compare',
      label: c.label,
      value: c.value,
      unit: estimate.model.unit,
      origin: words(c.origin),
      url: pageOf(c.origin.href, link),
    }),
  );
  return finish(
    [...modelRows(estimate.model, estimate.outcome, link), ...compare, ...timeRows(estimate.model, estimate.chart)],
    url,
    citation(estimate.title, url, site),
    site,
  );
}

const finish = (rows: Row[], url: string, cited: string, site: SiteRecord): Row[] =>
  rows.map((row) => ({ ...row, url: row.url ?? url, citation: cited, licence: site.licence.url }));

const statedRows = ({ stated, quote }: ClaimRecord): Row[] =>
  stated
    ? [
        {
          part: 'stated',
          label: stated.text,
          value: stated.value,
          unit: stated.unit,
          low: stated.low,
          high: stated.high,
          origin: `Quote: “${quote.exact}”`,
        },
      ]
    : [];

function modelRows(model: Model | null, outcome: Outcome | null, link: Link): Row[] {
  if (!model || !outcome) return [];
  const { headline, spread, reach } = outcome;
  return [
    {
      part: 'recomputed',
      label: model.resultLabel,
      value: computed(headline),
      unit: model.unit,
      low: computedOrNull(spread?.p5),
      high: computedOrNull(spread?.p95),
      min: computedOrNull(reach[0]),
      max: computedOrNull(reach[1]),
      origin: `Formula: ${model.formula}`,
    },
    ...outputsOf(model, outcome)
      .filter(({ id }) => id !== (model.output ?? OWN))
      .map(
        (one): Row => ({
          part: 'output',
          id: one.id,
          label: one.label,
          value: one.headline,
          unit: one.unit,
          low: one.recomputed.p5,
          high: one.recomputed.p95,
          origin: `Formula: ${one.formula}`,
        }),
      ),
    ...scenariosOf(model).map(
      (s): Row => ({
        part: 'scenario',
        id: s.id,
        label: s.label,
        value: s.recomputed.p50,
        unit: model.unit,
        low: s.recomputed.p5,
        high: s.recomputed.p95,
        origin: s.origin,
        holds: s.holds === null ? null : String(s.holds),
      }),
    ),
    ...model.assumptions.map(
      (a): Row => ({
        part: 'assumption',
        id: a.id,
        label: a.label,
        value: computed(a.range.central),
        unit: a.unit,
        ...bounds(a),
        origin: originWords(a),
        url: pageOf(a.origin.href, link),
      }),
    ),
    ...impliedOf({ model, outcome }).map(
      ({ assumption, ...numbers }): Row => ({
        part: 'implied',
        id: assumption,
        label: `Needed: ${model.assumptions.find((a) => a.id === assumption)?.label}`,
        ...numbers,
        origin: 'Solved from the stated number, the other assumptions at their central values',
      }),
    ),
  ];
}

/** The line of a result through time: a row for each of its places. */
function timeRows(model: Model | null, chart: ChartRecord | undefined): Row[] {
  if (model === null || chart?.form !== 'result-through-time') return [];
  const { time, from, to, unit } = chart;
  const since = sinceOf(chart);
  return createCourse(
    model,
    time,
    evenPlaces(from, to, PLACES),
    null,
  )({}).map(
    ({ at, headline, low, high }): Row => ({
      part: 'time',
      id: time,
      label: timeWords({ counted: unit, since }, at),
      value: computed(headline),
      unit: model.unit,
      low: computed(low),
      high: computed(high),
      origin: `Formula: ${model.formula}`,
    }),
  );
}

const words = (o: { label: string; detail: string }): string => [o.label, o.detail].filter(Boolean).join(': ');
const originWords = (one: Assumption): string => `${one.sourced ? '' : `${ourWorking(one)}: `}${words(one.origin)}`;
const pageOf = (href: string | null, link: Link): string | null =>
  href === null ? null : href.startsWith('/') ? link(href) : href;
