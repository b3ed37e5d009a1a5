import {
  formatGiven,
  formatGivenRange,
  formatNumber,
  formatQuantity,
  formatRange,
  NO_UNIT,
} from '../estimate/format.ts';
import { OWN } from '../estimate/own-result.ts';
import { rangeText } from '../estimate/range-text.ts';
import type {
  Assumption,
  Implied,
  Model,
  Origin,
  Outcome,
  Output,
  Range,
  Scenario,
  Stated,
  Together,
} from '../estimate/types.ts';
import type { ChartRecord } from '../schema/chart.ts';
import { result, resultSpan } from './words.ts';
import { printDate } from '../language/calendar.ts';
import type { ClaimRecord, EstimateRecord } from '../schema/record.ts';

/** A figure that readers may have cited. */
export interface Cited {
  /** Its name, as it stands in a message: "the headline number", "the assumption `hours`"; and on a page: "“Hours of the march”". */
  what: string;
  label: string;
  /** The text by which two revisions of the figure are compared. */
  value: string;
  /** As a page prints it; then with more and more detail, for where that is not enough to tell two apart. */
  words: readonly [string, ...string[]];
  /** Where it comes from. */
  origin?: Origin;
  /** The figure follows from others, as a range follows from the assumptions. A change is told only where no other figure changed, or where the one named here did. */
  follows?: true | string;
  /** Its values, where it may come and go, as what a sentence cites: only another value in the place of one is a change. */
  optional?: readonly string[];
  /** The figure stands in a sentence. A change is told only where no other change says the same. */
  inText?: true;
}

/** A fact of a reference that is no longer what it was. */
export interface Cause {
  /** The reference's id. */
  reference: string;
  /** The fact's label: "Seats of a ferry". */
  label: string;
  was: string;
  is: string;
}

/** A figure that is no longer what it was; null where there was none, or is none any more. */
export interface Change {
  what: string;
  label: string;
  was: string | null;
  is: string | null;
  because: Cause[];
}

type Computed = Pick<ClaimRecord, 'model' | 'outcome'>;

/** What of a claim may change with a correction alone. */
export const claimFigures = (claim: ClaimRecord): Cited[] => [
  figure('the verdict', `“${claim.verdict.label}”`),
  figure('the rating', claim.verdict.rating === null ? 'none' : `${claim.verdict.rating} of 5`),
  ...(claim.stated ? [statedFigure(claim.stated)] : []),
  ...modelFigures(claim),
  ...drawnFigures(claim.chart),
  ...citedFigures(claim.origins),
];

/** What of an estimate may change with a correction alone. */
export const estimateFigures = (estimate: EstimateRecord): Cited[] => [
  ...modelFigures(estimate),
  ...estimate.sensitivity.map((one) => shareFigure(one, estimate)),
  ...drawnFigures(estimate.chart),
  ...estimate.compare.map((one) => comparedFigure(one, estimate.model)),
  ...citedFigures(estimate.origins),
];

/** What else of a claim a correction may have changed besides its figures. */
const claimWords = ({ speaker, date, quote, says }: ClaimRecord): Cited[] => [
  figure('the speaker', speaker ?? 'not named'),
  figure('the date', printDate(date)),
  figure('the quote', `“${quote.exact}”`),
  figure('the claim in our words', `“${says}”`),
];

export const claimChanges = (was: ClaimRecord, is: ClaimRecord): Change[] =>
  changesBetween([...claimFigures(was), ...claimWords(was)], [...claimFigures(is), ...claimWords(is)]);

export const estimateChanges = (was: EstimateRecord, is: EstimateRecord): Change[] =>
  changesBetween(estimateFigures(was), estimateFigures(is));

/** The figures that are no longer what they were, in words. */
export function changesBetween(was: readonly Cited[], is: readonly Cited[]): Change[] {
  const [before, after] = [was, is].map((list) => new Map(list.map((one) => [one.what, one])));
  const changed = [...new Set([...was, ...is].map(({ what }) => what))].filter((what) => {
    const [old, fresh] = [before?.get(what), after?.get(what)];
    if (!old || !fresh) return !(old ?? fresh)?.optional;
    if (old.optional && fresh.optional)
      return someLeft(old.optional, fresh.optional) && someLeft(fresh.optional, old.optional);
    return !sameFigure(old.value, fresh.value);
  });
  const followed = (what: string): Cited['follows'] => (after?.get(what) ?? before?.get(what))?.follows;
  const first = new Set(changed.filter((what) => followed(what) === undefined));
  const told = changed.filter((what) => {
    const follows = followed(what);
    return follows === undefined || first.size === 0 || (follows !== true && first.has(follows));
  });
  const changes = told.map((what): Change & { inText: boolean } => {
    const [old, fresh] = [before?.get(what), after?.get(what)];
    const [a = [], b = []] = [old?.words, fresh?.words];
    const detail = Math.max(
      0,
      a.findIndex((words, i) => words !== b[i]),
    );
    const because = old?.origin && fresh?.origin ? causes(old.origin, fresh.origin) : [];
    const label = fresh?.label ?? old?.label ?? what;
    return { what, label, was: a[detail] ?? null, is: b[detail] ?? null, because, inText: fresh?.inText ?? false };
  });
  const said = changes.filter(({ inText }) => !inText).flatMap((one) => [one, ...one.because]);
  return changes.flatMap(({ inText, ...one }) =>
    inText && said.some(({ was, is }) => was === one.was && is === one.is) ? [] : [one],
  );
}

/** Whether one of the values is not among the others, as far as they can be told apart. */
const someLeft = (values: readonly string[], others: readonly string[]): boolean =>
  values.some((value) => !others.some((other) => sameFigure(value, other)));

/** "the headline number was `4,320 people` and is `5,040 people`", its values between the given marks. */
export const changeWords = ({ what, was, is }: Change, [open, close]: readonly [string, string]): string => {
  const marked = (text: string): string => (text.startsWith('“') ? text : `${open}${text}${close}`);
  if (was === null) return `${what} is new: ${marked(is ?? 'none')}`;
  return is === null ? `${what} is gone, which was ${marked(was)}` : `${what} was ${marked(was)} and is ${marked(is)}`;
};

/** Every fact that figures changed with, each once. */
export const causesOf = (changes: readonly Change[]): Cause[] => {
  const all = changes.flatMap(({ because }) => because);
  return all.filter(
    ({ reference, label }, i) => all.findIndex((c) => c.reference === reference && c.label === label) === i,
  );
};

/** Nearer than this no printed digit differs: a better quantile is no correction. */
const near = 1e-4;

/** Whether two figures are the same in words and, as far as anybody has seen them, in numbers. */
export function sameFigure(was: string, is: string): boolean {
  if (was === is) return true;
  const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
  if (was.replace(number, '#') !== is.replace(number, '#')) return false;
  const [a, b] = [was.match(number) ?? [], is.match(number) ?? []];
  return a.every((value, i) => Math.abs(Number(value) - Number(b[i])) <= near * Math.abs(Number(value)));
}

const figure = (what: string, words: string, value = words, ...detail: string[]): Cited => ({
  what,
  label: what,
  value,
  words: [words, ...detail],
});

/** A number with twelve digits, as figures are compared. */
const exactly = (value: number): string => String(Number(value.toPrecision(12)));

const digits = 12;

function statedFigure({ text, range, low, high, value, unit, hedge }: Stated): Cited {
  const number = `${text} (${range ? `${exactly(low)} to ${exactly(high)}` : exactly(value)} ${unit})`;
  const whole = `${text} (${exactly(value)} ${unit}, ${hedge}, from ${exactly(low)} to ${exactly(high)})`;
  return figure('the stated number', `“${text}”`, whole, number, whole);
}

function modelFigures({ model, outcome }: Computed): Cited[] {
  if (!model || !outcome) return [];
  return [
    headline(model, outcome),
    ...model.assumptions.flatMap((one) => [assumptionFigure(one), limitFigure(one)]),
    figure('the formula', model.formula),
    ...(model.scenarios ?? []).flatMap((scenario) => scenarioFigures(scenario, model)),
    ...(model.together ?? []).map(togetherFigure),
    ...(model.outputs ?? []).flatMap((output) => outputFigures(output, outcome)),
    ...resultFigures(model, outcome),
  ];
}

/** What the engine makes of formula and assumptions, besides the headline number. */
function resultFigures(model: Model, outcome: Outcome): Cited[] {
  const { reach, implied, verdict } = outcome;
  const takes = verdict.changes.map(({ assumption, value }) => `${assumption} ${exactly(value)}`).join(', ');
  return [
    rangeFigure('the range of the result', outcome, model),
    reachFigure('the least and the most that the result can be', reach, model),
    follows('the verdict of the arithmetic', verdict.arithmetic ?? verdict.none ?? 'none'),
    follows('what the stated number takes', takes || 'nothing else'),
    ...implied.map((one) => impliedFigure(one, model)),
  ];
}

type Unit = Pick<Model, 'unitLabel' | 'percent'>;

const follows = (what: string, words: string, value = words, ...detail: string[]): Cited => ({
  ...figure(what, words, value, ...detail),
  follows: true,
});

function rangeFigure(what: string, outcome: Pick<Outcome, 'headline' | 'spread' | 'reach'>, unit: Unit): Cited {
  const { spread } = outcome;
  if (!spread) return follows(what, 'none');
  const all = [spread.p5, spread.p50, spread.p95];
  const words = `${resultSpan(spread, outcome, unit.percent)}${unit.percent ? '' : ` ${unit.unitLabel[1]}`}`.trimEnd();
  return follows(what, words, all.map(exactly).join(' '), all.map((v) => amountOf(v, unit, digits)).join('; '));
}

const amountOf = (value: number, { unitLabel, percent }: Unit, shown = 3): string =>
  formatQuantity(value, unitLabel, percent, shown);

function reachFigure(what: string, reach: Outcome['reach'], unit: Unit): Cited {
  const words = (shown: number): string => betweenWords(reach, unit, shown, 'any number');
  return follows(what, words(3), reach.map(exactEnd).join(' '), words(digits));
}

const exactEnd = (end: number | null | undefined): string => (end === null || end === undefined ? '-' : exactly(end));

/** "0 to 24 hours", "at most 24 hours". */
function betweenWords(
  [low = null, high = null]: ReadonlyArray<number | null>,
  unit: Unit,
  shown: number,
  none: string,
): string {
  const [least, most] = [low, high].map((end) => (end === null ? null : amountOf(end, unit, shown)));
  if (low !== null && high !== null) return `${formatQuantity(low, NO_UNIT, unit.percent, shown)} to ${most}`;
  return low !== null ? `at least ${least}` : high !== null ? `at most ${most}` : none;
}

/** The value that the stated number needs of an assumption. */
function impliedFigure({ assumption: id, solutions, intervals, inRange, inLimits }: Implied, model: Model): Cited {
  const assumption = model.assumptions.find((one) => one.id === id);
  const words = (shown: number): string =>
    solutions.map((value) => (assumption ? amountOf(value, assumption, shown) : exactly(value))).join(' or ') ||
    'no value';
  const value = JSON.stringify(roundAll({ solutions, intervals, inRange, inLimits }));
  const label = `what “${assumption?.label ?? id}” would have to be`;
  return { ...follows(`what \`${id}\` would have to be`, words(3), value, words(digits), value), label };
}

/** The hard limits of an assumption. */
function limitFigure({ id, label, min, max, unitLabel, percent }: Assumption): Cited {
  const words = (shown: number): string => betweenWords([min, max], { unitLabel, percent }, shown, 'none');
  const value = [min, max].map(exactEnd).join(' ');
  const cited = figure(`the limit of \`${id}\``, words(6), value, words(digits));
  return { ...cited, label: `the limit of “${label}”`, optional: [value] };
}

/** The values that a scenario sets, and its result. */
function scenarioFigures({ id, label, settings, ends, headline, low, high, holds, origin }: Scenario, model: Model) {
  const named = `the scenario \`${id}\``;
  const sets = (shown: number): string =>
    Object.entries(settings)
      .map(([name, value]) => {
        const [from, to] = ends[name] ?? [value, value];
        const unit = model.assumptions.find((one) => one.id === name);
        if (!unit) return `${name} ${exactly(value)}`;
        const { unitLabel, percent } = unit;
        const range = from === to ? '' : formatGivenRange(from, to, unitLabel, percent);
        const middle = range === '' || shown === digits ? amountOf(value, unit, shown) : '';
        return `“${unit.label}” ${[range, middle].filter(Boolean).join(', typically ')}`;
      })
      .join(', ');
  const gives = (shown: number): string =>
    `${amountOf(headline, model, shown)}${low === high ? '' : ` (${formatRange(low, high, NO_UNIT, model.percent, shown)})`}`;
  const value = JSON.stringify(roundAll({ headline, low, high, holds }));
  return [
    { ...figure(named, sets(6), JSON.stringify(roundAll({ settings, ends })), sets(digits)), origin },
    { ...figure(`the result of ${named}`, gives(3), value, gives(digits), value), follows: named },
  ].map((cited, i): Cited => ({ ...cited, label: `${i === 0 ? '' : 'the result of '}the scenario “${label}”` }));
}

/** How far assumptions move together. */
function togetherFigure({ of, links, words, origin }: Together): Cited {
  const exact = links.map(([a, b, r]) => `${a} with ${b}: ${exactly(r)}`).join('; ');
  return { ...figure(`how ${of.map((id) => `\`${id}\``).join(', ')} move together`, words, exact, exact), origin };
}

/** How much of the result's variance one assumption makes. */
function shareFigure(
  { assumption: id, share, accounts = share }: EstimateRecord['sensitivity'][number],
  { model }: EstimateRecord,
): Cited {
  const label = `the share of “${model.assumptions.find((one) => one.id === id)?.label ?? id}” in the range`;
  const [a, b] = [share, accounts].map((one) => formatNumber(one * 100, 3));
  const words = a === b ? `${a} %` : `${a} to ${b} %`;
  return { ...follows(`the share of \`${id}\` in the range`, words, `${exactly(share)} ${exactly(accounts)}`), label };
}

/** Numbers that a chart draws beside the model's. */
function drawnFigures(chart: ChartRecord | undefined): Cited[] {
  const drawn = (label: string, words: string, value = words): Cited => ({
    ...figure(`“${label}” in the chart`, words, value, value),
    optional: [value],
  });
  if (chart?.form === 'room-against-delivery')
    return chart.others.map(({ label, text, low, high, of }) =>
      drawn(label, `“${text}”`, `${text} (${exactly(low)} to ${exactly(high)}), ${of}`),
    );
  if (chart?.form === 'one-against-all') return [drawn(chart.counted[1], exactly(chart.count))];
  if (chart?.form === 'result-through-time')
    return chart.points.map(({ label, text, low, high, at }) =>
      drawn(label, `“${text}”`, `${text} (${exactly(low)} to ${exactly(high)}), at ${exactly(at)}`),
    );
  if (chart?.form === 'rate-against-total')
    return [drawn('months', `${exactly(chart.months)} (${chart.since} to ${chart.until})`)];
  return [];
}

/** A published number that stands beside an estimate's result. */
function comparedFigure({ label, value, origin }: EstimateRecord['compare'][number], model: Model): Cited {
  const words = (shown: number): string => amountOf(value, model, shown);
  const optional = [exactly(value)];
  return { ...figure(`“${label}” beside the result`, words(6), exactly(value), words(digits)), origin, optional };
}

/** What the prose cites: facts, numbers of claims and results of estimates. */
function citedFigures(origins: readonly Origin[]): Cited[] {
  const cited = new Map<string, { label: string; origin: Origin; values: Set<string> }>();
  const collect = (origin: Origin): void => {
    const { kind, label, value, href } = origin;
    if (kind === 'calculation') return origin.children.forEach(collect);
    if (kind !== 'reference' && kind !== 'quote' && kind !== 'estimate') return;
    // A quote is labelled with its publisher.
    const claim = kind === 'quote' ? /^\/claims\/(.+)\/$/.exec(href ?? '')?.[1] : undefined;
    const what = claim === undefined ? `“${label}” in the text` : `the number of \`${claim}\` in the text`;
    const known = cited.get(what);
    if (known) known.values.add(value);
    else
      cited.set(what, {
        label: claim === undefined ? what : `a number of “${label}” in the text`,
        origin,
        values: new Set([value]),
      });
  };
  origins.forEach(collect);
  return [...cited].map(([what, { label, origin, values }]) => ({
    ...figure(what, [...values].join(', ')),
    label,
    origin,
    optional: [...values],
    ...(origin.kind === 'estimate' ? { follows: true as const } : { inText: true as const }),
  }));
}

/** The figures of a further result: its number and its formula. The estimate's own result comes first and is not among them. */
function outputFigures(output: Output, { outputs = [] }: Outcome): Cited[] {
  const { id, label, formula, unitLabel, percent } = output;
  const found = outputs.find((one) => one.id === id);
  if (!found || id === OWN) return [];
  const value = (shown: number): string => formatQuantity(found.headline, unitLabel, percent, shown);
  return [
    { ...figure(`the result \`${id}\``, value(3), exactly(found.headline), value(digits)), label: `“${label}”` },
    { ...figure(`the formula of \`${id}\``, formula), label: `the formula of “${label}”` },
    { ...rangeFigure(`the range of \`${id}\``, found, output), label: `the range of “${label}”` },
    {
      ...reachFigure(`the least and the most that \`${id}\` can be`, found.reach, output),
      label: `the least and the most that “${label}” can be`,
    },
  ];
}

const headline = (model: Model, outcome: Outcome): Cited =>
  figure(
    'the headline number',
    result(outcome, model),
    `${exactly(outcome.headline)} ${model.unit}`,
    formatQuantity(outcome.headline, model.unitLabel, model.percent, digits),
  );

function assumptionFigure({ id, label, range, unit, unitLabel, percent, origin }: Assumption): Cited {
  const value = (v: number): string => formatGiven(v, unitLabel, percent);
  const words = rangeText(range, { value, span: (low, high) => formatGivenRange(low, high, unitLabel, percent) });
  const detail = [`${words}, typically ${value(range.central)}`, exactRange(range)];
  const cited = figure(`the assumption \`${id}\``, words, `${JSON.stringify(roundAll(range))} ${unit}`, ...detail);
  return { ...cited, label: `“${label}”`, origin };
}

/** Every number of a range with its name: "halves: low 0.3, central 0.6, high 0.9". */
function exactRange({ shape, ...points }: Range): string {
  const words = Object.entries(points).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return [`${name} ${formatNumber(value, digits)}`];
    // A table follows from the other numbers.
    if (Array.isArray(value) && name !== 'table')
      return [`${name} ${value.map((v) => formatNumber(Number(v), digits)).join('; ')}`];
    return typeof value === 'object' && value !== null ? [`${name} ${exactRange(value as Range)}`] : [];
  });
  return `${shape}: ${words.join(', ')}`;
}

/** With numbers as they are written, so that what was read back compares equal. */
export function roundAll(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(digits));
  if (Array.isArray(value)) return value.map(roundAll);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, roundAll(inner)]),
    );
  return value;
}

/** The facts at the ends of a chain that are no longer what they were. */
function causes(was: Origin, is: Origin): Cause[] {
  const before = factsOf(was);
  return [...factsOf(is)].flatMap(([key, { reference, label, value }]) => {
    const old = before.get(key);
    return old && old.value !== value ? [{ reference, label, was: old.value, is: value }] : [];
  });
}

/** The facts that a chain leads to, by reference and label. */
function factsOf(origin: Origin, found = new Map<string, { reference: string; label: string; value: string }>()) {
  const reference = origin.kind === 'reference' ? /^\/references\/#(.+)$/.exec(origin.href ?? '')?.[1] : undefined;
  if (reference !== undefined)
    found.set(`${reference}/${origin.label}`, { reference, label: origin.label, value: origin.value });
  for (const child of origin.children) factsOf(child, found);
  return found;
}
