import { formulaWithNumbers, printResult } from '../compile/models/print-model.ts';
import { evaluate } from '../estimate/evaluate.ts';
import { formatQuantity } from '../estimate/format.ts';
import { resultFor } from '../estimate/result-for.ts';
import type { Model, Origin, Outcome } from '../estimate/types.ts';
import { valueIn } from '../language/stated.ts';
import type { ClaimRecord, EstimateRecord, ReferenceRecord } from '../schema/record.ts';
import { parseFormula } from './parse-formula.ts';
import type { RecordsOf } from './read-records.ts';
import type { Step } from './report.ts';
import { known } from '../language/known.ts';

/** The records to which a chain of origins may lead. */
export interface Sources {
  claim(id: string): ClaimRecord | null;
  estimate(id: string): EstimateRecord | null;
  reference(id: string): ReferenceRecord | null;
  /** A count of the site's records, by what the build calls it. */
  count(what: string): number | null;
  /** Whether all that the records name is here: a pack holds one claim alone. */
  whole: boolean;
  /** Everything that was computed. */
  models(): ReadonlyArray<{ model: Model | null }>;
}

/** The records of a whole site as sources. */
export function sourcesOf(records: RecordsOf): Sources {
  const by = <Data>(entries: ReadonlyArray<{ data: Data }>, id: (data: Data) => string) => {
    const all = new Map(entries.map(({ data }) => [id(data), data]));
    return (name: string): Data | null => all.get(name) ?? null;
  };
  return {
    claim: by(records.claims, ({ article, id }) => `${article}/${id}`),
    estimate: by(records.estimates, ({ id }) => id),
    reference: by(records.references, ({ id }) => id),
    count: (what) => countOf(records, what),
    whole: true,
    models: () => [...records.estimates, ...records.claims].map(({ data }) => data),
  };
}

function countOf({ claims, articles, references, estimates, site }: RecordsOf, what: string): number | null {
  const standing = claims.map(({ data }) => data).filter(({ withdrawn }) => withdrawn === null);
  const [kind, name] = what.split(', ') as [string, string?];
  const counts: Record<string, () => number> = {
    claims: () => standing.length,
    articles: () => articles.length,
    references: () => references.length,
    estimates: () => estimates.length,
    contradictions: () =>
      site
        .flatMap(({ data }) => data.contradictions)
        .filter(({ decision, withdrawn }) => decision !== 'dismissed' && !withdrawn).length,
    arithmetic: () => standing.filter(({ verdict }) => (verdict.arithmetic ?? 'none') === name).length,
    finding: () => standing.filter(({ verdict }) => (verdict.finding ?? 'none') === name).length,
    reporting: () => standing.filter(({ verdict }) => verdict.reporting.mark === name).length,
    substance: () => standing.filter(({ verdict }) => verdict.substance.mark === name).length,
  };
  return Object.hasOwn(counts, kind) ? known(counts, kind, 'count')() : null;
}

/** Whether a text prints a value, in so many digits as it may; behind the number its unit may stand. */
function prints(text: string, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  for (const percent of [false, true])
    for (let digits = 1; digits <= 12; digits++) {
      const printed = formatQuantity(value, ['', ''], percent, digits);
      if (text === printed || text.startsWith(`${printed} `)) return true;
    }
  return false;
}

/** `true` and `false` say whether a figure follows from its chain; null, that this cannot be told. */
type Follows = boolean | null;

/** Each figure in a text, against the chain of its origins. */
export function checkFigures(
  text: string,
  { origins, own }: { origins: readonly Origin[]; own: { model: Model | null; outcome: Outcome | null } | null },
  sources: Sources,
  path: string,
  step: Step,
): void {
  for (const { 0: whole, 1: label = '', 2: index, index: at } of text.matchAll(
    /:fig\[((?:\\.|[^\]\\])*)\]\{o=(\d+)\}/g,
  )) {
    const printed = label.replace(/\\(.)/g, '$1');
    const origin = origins[Number(index)];
    const follows = origin ? figureFollows(printed, origin, own, sources) : false;
    if (follows) step.prove('figures in prose follow from the chain of their origins');
    else if (follows === null)
      step.open.push(`${path}: \`${printed}\` (${origin?.label}) has a chain that was not computed anew`);
    else {
      const before = text.slice(0, at);
      const place = { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
      step.differ(
        path,
        `the figure \`${whole}\` does not follow from its origin, ${origin ? `\`${origin.label}: ${origin.value}\`` : 'which is missing'}`,
        place,
      );
    }
  }
  for (const origin of origins) checkOrigin(origin, sources, path, step);
  for (const { origin } of own?.model?.assumptions ?? []) checkOrigin(origin, sources, path, step);
  for (const { origin, by } of own?.model?.scenarios ?? []) {
    // A scenario says who published it in the place of the words that it rests on.
    const { label, value, detail, href } = origin;
    const claim = /^\/claims\/([^/]+\/[^/]+)\/$/.exec(href ?? '')?.[1];
    const differ = (what: string): void => step.differ(path, `the origin \`${label}: ${value}\` ${what}`);
    if (by !== null && detail !== `Published by ${by}`) differ(`does not say that ${by} published it`);
    if (claim !== undefined && sources.whole && !sources.claim(claim))
      differ(`names a claim \`${claim}\` that is not there`);
    checkOrigin({ ...origin, kind: origin.kind === 'quote' ? 'definition' : origin.kind }, sources, path, step);
  }
}

function figureFollows(
  text: string,
  origin: Origin,
  own: { model: Model | null; outcome: Outcome | null } | null,
  sources: Sources,
): Follows {
  const { kind, value, detail, href } = origin;
  const at = resultAt(href, sources) ?? own;
  if (kind === 'estimate') return at?.outcome ? resultsOf(at.outcome).some((one) => prints(text, one)) : null;
  const count = /^Counted by the build: (.+)$/.exec(origin.label)?.[1];
  if (count !== undefined) {
    const counted = sources.count(count);
    return counted === null ? null : prints(text, counted);
  }
  if (kind === 'calculation' && detail.includes(', solved for “'))
    return at?.outcome ? at.outcome.implied.some(({ solutions }) => solutions.some((one) => prints(text, one))) : null;
  if (kind === 'calculation') return calculationFollows(text, detail);
  // A quote, a reference, a definition or a range of our own gives its value in words.
  if (value.includes(text) || prints(text, Number(value))) return true;
  if (numeralsOf(text).every((one) => numeralsOf(value).includes(one))) return true;
  // The middle of an assumption's range has the origin of the range.
  const central = [own, ...sources.models()].flatMap((one) =>
    (one?.model?.assumptions ?? []).filter((a) => a.label === origin.label).map((a) => a.range.central),
  );
  if (central.some((one) => prints(text, one))) return true;
  return sameShape(text, value) ? false : null;
}

/** Whether two texts say the same of different numbers. */
function sameShape(text: string, value: string): boolean {
  const shape = (words: string): string => words.replace(/\d[\d,.]*(?<=\d)/g, '#');
  return shape(text) === shape(value) || shape(value).startsWith(`${shape(text)} `);
}

const numeralsOf = (text: string): string[] => text.match(/\d[\d,.]*(?<=\d)/g) ?? [text];

const resultsOf = ({ headline, spread, reach }: Outcome): number[] =>
  [headline, spread?.p5, spread?.p50, spread?.p95, ...reach].filter((one) => one !== null && one !== undefined);

function resultAt(href: string | null, sources: Sources): { model: Model | null; outcome: Outcome | null } | null {
  const [, estimate, output] = /^\/estimates\/([^/#]+)\/(?:#result-(\w+))?$/.exec(href ?? '') ?? [];
  const [, claim] = /^\/claims\/([^/]+\/[^/]+)\/$/.exec(href ?? '') ?? [];
  const found = estimate === undefined ? null : sources.estimate(estimate);
  if (found && output !== undefined) return resultFor(found.model, found.outcome, output);
  return found ?? (claim !== undefined ? sources.claim(claim) : null);
}

/** The signs between two numbers or around them. The hyphen in `twenty-one` is no minus sign. */
const operator = /([()*/+^]|(?<=\s)-(?=\s))/;

/** Arithmetic that is printed with its numbers: `4,000 × 5.89 / 43.56`. Where its numbers are rounded themselves, the last digit cannot be told. */
function calculationFollows(text: string, detail: string): Follows {
  const values: number[] = [];
  const formula = detail
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .split(operator)
    .map((part) => {
      const words = part.trim();
      if (words === '' || /^[-()*/+^]$/.test(words)) return part;
      return `v${values.push(numberIn(words) ?? Number.NaN) - 1}`;
    })
    .join(' ');
  const expr = parseFormula(formula);
  if (expr === null || values.some(Number.isNaN)) return null;
  const value = evaluate(expr, (name) => values[Number(name.slice(1))] ?? Number.NaN);
  if (!Number.isFinite(value)) return null;
  if (prints(text, value)) return true;
  const shown = numberIn(text);
  // A small difference of large numbers has few digits that can be told.
  return shown === null || formula.includes('-') || Math.abs(shown - value) < 0.01 * Math.abs(value) ? null : false;
}

/** The number that words state; a share as a part of one. */
const numberIn = (words: string): number | null =>
  /^\d[\d,.]* ?%$/.test(words) ? Number(words.replace(/[ ,%]/g, '')) / 100 : valueIn(words);

/** An origin, and all that it leads to, against the records that it names. */
function checkOrigin(origin: Origin, sources: Sources, path: string, step: Step): void {
  const { kind, label, value, detail, href, children } = origin;
  const differ = (what: string): void => step.differ(path, `the origin \`${label}: ${value}\` ${what}`);
  const reference = /^\/references\/#(.+)$/.exec(href ?? '')?.[1];
  const claim = /^\/claims\/([^/]+\/[^/]+)\/$/.exec(href ?? '')?.[1];
  if (kind === 'reference' && reference !== undefined) {
    const found = sources.reference(reference);
    const facts = found?.facts.filter((one) => one.label === label) ?? [];
    const [first] = facts;
    if (!found) sources.whole && differ(`names a reference \`${reference}\` that is not there`);
    else if (detail === `${found.publisher}: ${found.title}` && first) {
      if (facts.some((fact) => fact.value.includes(value) || value.includes(fact.value)))
        step.prove('facts in chains are those of their references');
      else if (facts.every((fact) => sameShape(value, fact.value)))
        differ(`is not what its reference gives, \`${first.value}\``);
    }
  }
  if (kind === 'quote' && claim !== undefined) {
    const found = sources.claim(claim);
    if (!found) sources.whole && differ(`names a claim \`${claim}\` that is not there`);
    else if (!detail.startsWith(`“${found.quote.exact}”`)) differ(`is not the quote of \`${claim}\``);
    else step.prove('quotes in chains are those of their claims');
  }
  const at = kind === 'estimate' ? resultAt(href, sources) : null;
  if (
    at?.model &&
    at.outcome &&
    detail === formulaWithNumbers(at.model) &&
    label === at.model.title &&
    /\(.* to .*\)$/.test(value)
  ) {
    if (value === printResult(at.model, at.outcome)) step.prove('results in chains are those of their estimates');
    else differ(`is not the result of its estimate, \`${printResult(at.model, at.outcome)}\``);
  }
  for (const child of children) checkOrigin(child, sources, path, step);
}
