import { print } from '../chart/print.ts';
import { holdsIn } from '../compile/models/scenarios.ts';
import { linksOf, movingTogether } from '../estimate/complete-together.ts';
import { evaluate } from '../estimate/evaluate.ts';
import { mathml } from '../estimate/formula/mathml.ts';
import { ofResult } from '../estimate/outputs.ts';
import { createRunner } from '../estimate/run.ts';
import { sensitivity } from '../estimate/sample/sensitivity.ts';
import { spreadShares } from '../estimate/sample/spread-shares.ts';
import { bounds } from '../estimate/solve/bounds.ts';
import { condition } from '../estimate/verdict/condition.ts';
import type { Model, Outcome, Stated } from '../estimate/types.ts';
import { NotRead } from '../language/not-read.ts';
import { readStated } from '../language/stated.ts';
import { flatten } from '../language/words.ts';
import { ratingOf, sentenceOf, substanceByArithmetic } from '../compile/records/marks.ts';
import type { ClaimRecord, EstimateRecord, LedgerRecord, SiteRecord } from '../schema/record.ts';
import { parseFormula } from './parse-formula.ts';
import { Step } from './report.ts';
import { unlike } from './same.ts';
import { known } from '../language/known.ts';

/** An outcome as plain data: some of it is computed only when it is read. */
const plain = ({ headline, spread, reach, implied, verdict, outputs }: Outcome): Outcome => ({
  headline,
  spread,
  reach,
  implied,
  verdict,
  ...(outputs && { outputs }),
});

/** The expression without what a reader of formulas may put in or leave out: `-2` as a number or as minus two. */
const constant = (expr: unknown): unknown => {
  if (!Array.isArray(expr)) return expr === 'pi' ? Math.PI : expr === 'e' ? Math.E : expr;
  const [op, ...args] = expr.map((part, i) => (i === 0 ? part : constant(part))) as [string, ...unknown[]];
  return op === 'neg' && typeof args[0] === 'number' ? -args[0] : [op, ...args];
};

/** Models that were run again, with what came of it. */
const ran = new WeakMap<Model, Step>();

/** A model run again, once: its result, range, implied values, verdict and scenarios. `path` is the record's. */
export function checkModel(model: Model, outcome: Outcome, path: string, step: Step): void {
  let own = ran.get(model);
  if (own === undefined) {
    ran.set(model, (own = new Step()));
    try {
      runAgain(model, outcome, path, own);
    } catch (error) {
      own.differ(path, `the model cannot be run: ${(error as Error).message}`);
    }
  }
  step.take(own);
}

function runAgain(model: Model, outcome: Outcome, path: string, step: Step): void {
  for (const one of [model, ...(model.outputs ?? [])]) checkFormula(model, one, path, step);
  const linked = model.together?.map((one) => ({ ...one, links: linksOf(one) }));
  const links = unlike(linked ? movingTogether(linked, model.assumptions) : {}, {
    together: model.together,
    mix: model.mix,
  });
  if (links !== null) step.differ(path, links);
  else if (model.together) step.prove('sets of assumptions that move together follow from their rank correlations');
  const found = unlike(plain(createRunner(model)()), outcome);
  if (found !== null) step.differ(path, `the outcome differs: ${found}`);
  else {
    step.prove('results are computed anew from their models');
    if (outcome.spread) step.prove('ranges are computed anew');
    if (outcome.outputs) step.prove('further results are computed anew', outcome.outputs.length - 1);
    if (outcome.implied.length > 0) step.prove('implied values are computed anew', outcome.implied.length);
    if (model.stated) step.prove('arithmetic verdicts, with their sentences, are computed anew');
  }
  for (const scenario of model.scenarios ?? []) checkScenario(model, scenario, path, step);
}

/** The formula of a model, or of one of its results: checks that the formula that runs is the one that is written. */
function checkFormula(
  { assumptions, outputs = [] }: Model,
  { formula, expr }: Pick<Model, 'formula' | 'expr'>,
  path: string,
  step: Step,
): void {
  const names = new Set(assumptions.map(({ id }) => id));
  const texts = new Map(outputs.map((one) => [one.id, one.formula]));
  const read = wholeFormula(formula, names, texts, []);
  if (read === null) step.open.push(`${path}: the formula \`${formula}\` was not read a second time`);
  else if (unlike(read, constant(expr)) !== null)
    step.differ(path, `runs ${JSON.stringify(expr)}, which is not its formula \`${formula}\``);
  else step.prove('formulas are what is run');
}

/** A formula with those of the results that it names in their places; null where it cannot be read. Other names that are no assumption are constants. */
function wholeFormula(
  formula: string,
  names: ReadonlySet<string>,
  outputs: ReadonlyMap<string, string>,
  within: readonly string[],
): unknown {
  const parsed = parseFormula(formula);
  let sound = parsed !== null;
  const fill = (expr: unknown): unknown => {
    if (Array.isArray(expr)) return [expr[0], ...expr.slice(1).map(fill)];
    if (typeof expr !== 'string' || names.has(expr)) return expr;
    const other = outputs.get(expr);
    if (other === undefined) return constant(expr);
    const whole = within.includes(expr) ? null : wholeFormula(other, names, outputs, [...within, expr]);
    sound &&= whole !== null;
    return whole;
  };
  const whole = constant(fill(parsed));
  return sound ? whole : null;
}

function checkScenario(
  model: Model,
  scenario: NonNullable<Model['scenarios']>[number],
  path: string,
  step: Step,
): void {
  const { id, settings, ends, headline, low, high, holds } = scenario;
  const central = new Map(model.assumptions.map((a) => [a.id, a.range.central]));
  // A name that is no assumption has no value, and nothing comes of it.
  const middle = (name: string): number => central.get(name) ?? Number.NaN;
  const at = (name: string): number =>
    Object.hasOwn(settings, name) ? known(settings, name, 'setting') : middle(name);
  const said = (what: string): unknown => step.differ(path, `the scenario \`${id}\`: ${what}`);
  const result = unlike(evaluate(model.expr, at), headline, 'headline');
  if (result !== null) return void said(result);
  const others = ofResult(model).assumptions.filter((a) => !Object.hasOwn(settings, a.id) && a.range.shape !== 'fixed');
  const varying = Object.values(ends).filter(([from, to]) => from !== to);
  if (others.length === 0 && varying.length <= 1) {
    const side = (name: string): readonly [number, number] =>
      Object.hasOwn(ends, name) ? known(ends, name, 'range') : [middle(name), middle(name)];
    const found = unlike(bounds(model.expr, side), [low, high], 'ends');
    if (found !== null) return void said(found);
    step.prove('scenarios are computed anew, with their ends');
  } else if (!(low <= headline && headline <= high))
    return void said(`its result ${headline} lies outside of ${low} to ${high}`);
  else step.prove('scenarios are computed anew, their results alone');
  if (holds !== (model.stated && holdsIn(model.stated, low, high, model.ceiling ?? false)))
    said(`\`holds\` is ${holds}, which does not follow from ${low} to ${high}`);
}

export function checkEstimate(
  { model, outcome, mathml: formula, sensitivity: shares }: EstimateRecord,
  path: string,
  step: Step,
): void {
  checkModel(model, outcome, path, step);
  if (print(mathml(model)) !== formula) step.differ(path, 'the formula as MathML is not that of the model');
  // Records of before have no more than what each does by itself.
  const before = shares.every(({ accounts }) => accounts === undefined);
  const own = ofResult(model);
  const found = unlike(before ? sensitivity(own) : spreadShares(own), shares, 'sensitivity');
  if (found !== null) step.differ(path, found);
}

/** A claim by itself: its quote, its number, its arithmetic, and its marks by the site's table. */
export function checkClaim(claim: ClaimRecord, marks: SiteRecord['marks'], path: string, step: Step): void {
  const { quote, stated, model, outcome, verdict } = claim;
  if (stated) {
    if (!flatten(quote.exact).includes(flatten(stated.text)))
      step.differ(path, `the number \`${stated.text}\` does not stand in the quote`);
    const told = readAgain(stated);
    if (told !== null) step.differ(path, `the number \`${stated.text}\`: ${told}`);
    else step.prove('stated numbers are read anew from their words');
  }
  if ((model === null) !== (outcome === null))
    step.differ(path, 'has a model without an outcome, or an outcome without a model');
  if (model && outcome) {
    checkModel(model, outcome, path, step);
    if (model.stated && stated && model.stated.text !== stated.text)
      step.differ(path, `tests \`${model.stated.text}\` and states \`${stated.text}\``);
    // Where the estimate counts in another unit, the number was converted.
    if (model.stated && stated && model.stated.unit === stated.unit && unlike(model.stated, stated) !== null)
      step.differ(path, `the tested number is not the stated one: ${unlike(model.stated, stated)}`);
  }
  const { reporting, substance } = verdict;
  const arithmetic = outcome?.verdict.arithmetic ?? null;
  const only = substance.mark === 'holds-only-if' && model && outcome ? condition(model, outcome.verdict) : '';
  const [first, second] = [marks.reporting[reporting.mark], marks.substance[substance.mark]];
  const rank = (rating: number | null): number => rating ?? 3.5;
  const found = unlike(
    {
      ...verdict,
      arithmetic,
      label: sentenceOf(marks, reporting.mark, substance.mark, only),
      rating: ratingOf(marks, reporting.mark, substance.mark),
      sign: (rank(first.rating) < rank(second.rating) ? first : second).sign,
      reporting: { ...reporting, word: first.word, sign: first.sign },
      substance: {
        ...substance,
        word: second.word,
        sign: second.sign,
        condition: only,
        computed: arithmetic !== null && substanceByArithmetic[arithmetic] === substance.mark,
      },
      sentence: outcome?.verdict.sentence ?? '',
    },
    verdict,
    'verdict',
  );
  if (found !== null) step.differ(path, found);
  else step.prove('verdicts: both marks, the label and the rating follow from the table of marks');
  const proven = arithmetic === null ? null : substanceByArithmetic[arithmetic];
  const against =
    (proven === 'cannot-hold' && substance.mark !== 'cannot-hold') ||
    (proven === 'holds' && ['cannot-hold', 'holds-only-if'].includes(substance.mark)) ||
    (proven === 'holds-only-if' && substance.mark === 'holds');
  if (against) step.differ(path, `is marked \`${substance.mark}\`, and the arithmetic gives \`${arithmetic}\``);
}

/** A ledger by itself: each number from its words, each ratio from its two numbers. Ratios are drawn from rows that stand on some ledger. */
export function checkLedger(
  { rows, ratios }: LedgerRecord,
  everyRow: ReadonlySet<string>,
  path: string,
  step: Step,
): void {
  for (const { stated, from } of rows) {
    const told = readAgain(stated);
    if (told !== null) step.differ(path, `the number \`${stated.text}\` of \`${from.id}\`: ${told}`);
    else step.prove('numbers on ledgers are read anew from their words');
  }
  for (const { of, per, value, date, institution, item, hedge } of ratios) {
    const same = unlike(
      { date: of.date, institution: of.institution, item: of.item, hedge: of.stated.hedge },
      { date, institution, item, hedge },
      'ratio',
    );
    const strange = [of, per].find((row) => !everyRow.has(JSON.stringify(row)));
    if (same !== null || strange) step.differ(path, `the ratio of \`${of.from.id}\` is not of two rows of a ledger`);
    // Units may have been converted; then the quotient is off by a factor that the units give.
    else if (unlike(of.stated.value / per.stated.value, value) === null)
      step.prove('ratios on ledgers are computed anew');
    else step.open.push(`${path}: the ratio of \`${of.from.id}\` was not computed anew: its units were converted`);
  }
}

/** What of a stated number does not follow from its words, or null. */
function readAgain(stated: Stated): string | null {
  const { text, unit, value, hedge } = stated;
  for (const given of [{}, { value }, { hedge }, { value, hedge }]) {
    try {
      if (
        unlike(
          readStated({ text, unit, ...given, trusted: true }, () => true),
          stated,
        ) === null
      )
        return null;
    } catch (error) {
      if (!(error instanceof NotRead)) throw error;
    }
  }
  return `${value} (${stated.low} to ${stated.high}, ${hedge}) does not follow from these words`;
}
