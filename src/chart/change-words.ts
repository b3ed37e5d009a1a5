import { formatGiven, formatGivenRange, formatNumber, formatQuantity } from '../estimate/format.ts';
import { OWN } from '../estimate/own-result.ts';
import { rangeText } from '../estimate/range-text.ts';
import type { Assumption, Model, Origin, Outcome, Output, Range, Stated } from '../estimate/types.ts';
import { result } from './words.ts';
import { printDate } from '../language/calendar.ts';
import type { ClaimRecord, EstimateRecord } from '../schema/record.ts';

/** A figure that readers may have cited. */
export interface Cited {
  /** Its name, as it stands in a message: "the headline number", "the assumption `hours`"; and on a page: "“Hours of the march”". */
  what: string;
  label: string;
  /** What it is compared by. */
  value: string;
  /** As a page prints it; then with more and more detail, for where that is not enough to tell two apart. */
  words: readonly [string, ...string[]];
  /** Where it comes from. */
  origin?: Origin;
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
];

/** What of an estimate may change with a correction alone. */
export const estimateFigures = (estimate: EstimateRecord): Cited[] => modelFigures(estimate);

/** What a correction of a claim may have changed besides its figures. */
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
  return [...new Set([...was, ...is].map(({ what }) => what))].flatMap((what): Change[] => {
    const [old, fresh] = [before?.get(what), after?.get(what)];
    if (old && fresh && sameFigure(old.value, fresh.value)) return [];
    const [a = [], b = []] = [old?.words, fresh?.words];
    const detail = Math.max(
      0,
      a.findIndex((words, i) => words !== b[i]),
    );
    const because = old?.origin && fresh?.origin ? causes(old.origin, fresh.origin) : [];
    const label = fresh?.label ?? old?.label ?? what;
    return [{ what, label, was: a[detail] ?? null, is: b[detail] ?? null, because }];
  });
}

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

/** As many digits as a figure is compared by. */
const exactly = (value: number): string => String(Number(value.toPrecision(12)));

const digits = 12;

function statedFigure({ text, range, low, high, value, unit }: Stated): Cited {
  const number = range ? `${exactly(low)} to ${exactly(high)}` : exactly(value);
  return figure('the stated number', `“${text}”`, `${text} (${number} ${unit})`, `${text} (${number} ${unit})`);
}

function modelFigures({ model, outcome }: Computed): Cited[] {
  if (!model || !outcome) return [];
  return [
    headline(model, outcome),
    ...model.assumptions.map(assumptionFigure),
    figure('the formula', model.formula),
    ...(model.outputs ?? []).flatMap((output) => outputFigures(output, outcome)),
  ];
}

/** Of further results, the number and the formula; the first is the estimate's own. */
function outputFigures({ id, label, formula, unitLabel, percent }: Output, { outputs = [] }: Outcome): Cited[] {
  const found = outputs.find((one) => one.id === id);
  if (!found || id === OWN) return [];
  const value = (shown: number): string => formatQuantity(found.headline, unitLabel, percent, shown);
  return [
    { ...figure(`the result \`${id}\``, value(3), exactly(found.headline), value(digits)), label: `“${label}”` },
    { ...figure(`the formula of \`${id}\``, formula), label: `the formula of “${label}”` },
  ];
}

const headline = (model: Model, outcome: Outcome): Cited =>
  figure(
    'the headline number',
    result(outcome, model),
    exactly(outcome.headline),
    formatQuantity(outcome.headline, model.unitLabel, model.percent, digits),
  );

function assumptionFigure({ id, label, range, unitLabel, percent, origin }: Assumption): Cited {
  const value = (v: number): string => formatGiven(v, unitLabel, percent);
  const words = rangeText(range, { value, span: (low, high) => formatGivenRange(low, high, unitLabel, percent) });
  const detail = [`${words}, typically ${value(range.central)}`, exactRange(range)];
  const cited = figure(`the assumption \`${id}\``, words, JSON.stringify(roundAll(range)), ...detail);
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
