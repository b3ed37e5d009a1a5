import { known } from '../language/known.ts';
import type { Formula } from '../estimate/formula/formula.ts';
import { type Formulas, formulaOf } from '../estimate/formula/formulas.ts';
import { OWN } from '../estimate/own-result.ts';
import { findTroubleInTails } from '../estimate/formula/trouble-in-tails.ts';
import { explain, findTrouble } from '../estimate/formula/trouble.ts';
import { finely } from '../estimate/fine-model.ts';
import { modelOf, ofResult } from '../estimate/outputs.ts';
import { resultFor } from '../estimate/result-for.ts';
import { createRunner } from '../estimate/run.ts';
import { formatQuantity } from '../estimate/format.ts';
import { withSliders } from '../estimate/slider.ts';
import { precise } from '../language/number.ts';
import { countsNothing } from '../language/stated.ts';
import type { Model, Outcome } from '../estimate/types.ts';
import { assemble } from './models/assemble.ts';
import { isCircular, refuseCircles } from './models/circular.ts';
import { scenarioOf, type ScenarioSeed } from './models/scenarios.ts';
import { afterWords, pairWords } from '../estimate/verdict/after-words.ts';
import { formulaPath, formulaWithAll, readFormulas, seedOf } from './models/formulas.ts';
import { outputsOf } from './models/outputs.ts';
import { findEstimate, partsOf } from './models/find.ts';
import { followed } from './models/followed.ts';
import type { ClaimEntry, Lookup } from './lookup.ts';
import { Once } from './models/once.ts';
import type { Estimate, Seed } from '../seeds/types.ts';
import type { Root } from './models/source.ts';
import { fault, type Spot } from '../seeds/spot.ts';

/** A model that was run, and the statements that its assumptions rest on. */
export interface Result {
  model: Model;
  outcome: Outcome;
  /** By assumption. */
  roots: ReadonlyMap<string, Root[]>;
}

/** Every estimate and every check, each computed once and when first asked for. Null where a fault stands in the way. */
export interface Results {
  /** By its id, or one of its results: `fair/cost`. */
  estimate(ref: string): Result | null;
  claim(ref: string): Result | null;
  /** Takes a claim's result from an earlier build. */
  keep(ref: string, result: Result | null): void;
}

/** Turns a reason with figures into plain text; given by the step that knows figures, which itself asks for results. */
export type Reason = (text: string, spot: Spot, estimate: string, restates?: string) => string;

/** Step 5: models assembled from their sources and run. */
export function computeResults(found: Lookup, reason: Reason, outcomes: Map<string, Outcome>): Results {
  const trail: string[] = [];
  const runs = createRuns(outcomes);
  const read = new Map<string, Formulas | null>();
  const formulasOf = (seed: Seed<Estimate>): Formulas | null => {
    let formulas = read.get(seed.slug);
    if (formulas === undefined) read.set(seed.slug, (formulas = readFormulas(found, seed)));
    return formulas;
  };
  const build = (ref: string, claim: ClaimEntry | null): Result | null => {
    const [id, output] = partsOf(ref);
    const whole = known(found.estimates, id, 'estimate');
    const formulas = formulasOf(whole);
    if (!formulas) return null;
    const seed = seedOf(whole, output);
    const formula = formulaWithAll(formulas, output);
    const computed = {
      estimate: results.estimate,
      reason: (text: string, spot: Spot, restates?: string) => reason(text, spot, id, restates),
    };
    // A scenario that sets only what the claim sets already changes nothing.
    const free = (scenario: ScenarioSeed): boolean =>
      Object.keys(scenario.sets).some((name) => !Object.hasOwn(claim?.claim.check?.with ?? {}, name));
    const saidBefore = ({ said }: ScenarioSeed): boolean => claim === null || said === undefined || said <= claim.date;
    const scenarios = seed.data.scenarios.filter((scenario) => free(scenario) && saidBefore(scenario));
    const outputs = outputsOf(found, whole, formulas);
    const assembled = assemble(found, computed, seed, formula, claim, scenarios[0] ?? null, outputs);
    if (!assembled) return null;
    const made = { ...assembled.model, ...(output !== OWN && { output }) };
    for (const id of outputs.length > 0 ? formulas.order : [output]) {
      const other = outputs.find((one) => one.id === id && id !== output);
      if (!isFinite(found, formulaOf(formulas, id), other ? modelOf(made, other) : made, claim, id)) return null;
    }
    const several = made.outputs ? { outputs: made.outputs.map((one) => finely(made, one)) } : {};
    Object.assign(made, several);
    if (claim && refuseCircles(found, claim, ownRoots(made, assembled.roots))) return null;
    const model = claim ? withStated(found, made, claim) : made;
    if (!model) return null;
    const others = scenarios.flatMap((scenario) => {
      const made = assemble(found, computed, seed, formula, claim, scenario, outputs);
      // A scenario that rests on the tested total itself cannot test it.
      if (
        !made ||
        !isFinite(found, formula, made.model, claim, output) ||
        (claim && isCircular(found, claim, ownRoots(made.model, made.roots)))
      )
        return [];
      const set = { ...made.model, ...several, stated: model.stated };
      return [scenarioOf(scenario, set, runs(set), seed.data.ceiling)];
    });
    if (others.length > 0) Object.assign(model, { scenarios: others });
    const cannot = model.stated !== null && runs(model).verdict.arithmetic === 'cannot-add-up';
    const after = cannot
      ? pairWords(ofResult(model))
      : afterWords(model, { published: publishedPhrase(seed), caveat: seed.data.caveat });
    if (after !== '') Object.assign(model, { after });
    return { ...run(runs, model), roots: assembled.roots };
  };
  const estimates = new Once<Result | null>('estimate', trail, (id) => build(id, null));
  const claims = new Once<Result | null>('claim', trail, (ref) => {
    const entry = known(found.claims, ref, 'claim');
    const { check } = entry.claim;
    if (!check) return null;
    const spot = { file: entry.article.file, path: ['claims', entry.index, 'check', 'estimate'] };
    if (!findEstimate(found, check.estimate, spot)) return null;
    return followed(found, spot, () => build(check.estimate, entry));
  });
  const results: Results = {
    estimate(ref) {
      const [id, output] = partsOf(ref);
      const result = found.estimates.has(id) ? estimates.get(id) : null;
      if (output === OWN || result === null) return result;
      const other = resultFor(result.model, result.outcome, output);
      return other && { ...other, roots: result.roots };
    },
    claim: (ref) => (found.claims.has(ref) ? claims.get(ref) : null),
    keep: (ref, result) => claims.put(ref, result),
  };
  return results;
}

/** What the model's own result rests on. */
const ownRoots = (model: Model, roots: ReadonlyMap<string, Root[]>): Map<string, Root[]> =>
  new Map(ofResult(model).assumptions.map(({ id }) => [id, roots.get(id) ?? []]));

type Runs = (model: Model) => Outcome;

/** Runs models, each once: claims of several articles often test one number by one estimate. */
function createRuns(computed: Map<string, Outcome>): Runs {
  return (model) => {
    const key = JSON.stringify({
      ...model,
      assumptions: model.assumptions.map(({ origin: _, ...assumption }) => assumption),
    });
    let outcome = computed.get(key);
    if (!outcome) computed.set(key, (outcome = createRunner(model)()));
    return outcome;
  };
}

/** The tested number in the model's unit. */
function withStated(found: Lookup, model: Model, { claim, stated, article, index }: ClaimEntry): Model | null {
  if (!stated) return model;
  const convert = (value: number): number => found.units.convert(value, stated.unit, model.unit);
  if (model.percent && stated.unit === '1' && Math.abs(stated.value) > 1 && countsNothing(stated.text))
    return fault(
      found,
      { file: article.file, path: ['claims', index, 'stated', 'text'] },
      `\`${stated.text}\` would be ${formatQuantity(stated.value, ['', ''], true, 6)}, since the result of the estimate \`${model.id}\` is a percentage; take the words for per cent into \`text\`, or write \`value: ${precise(stated.value / 100)}\` beside it`,
    );
  try {
    if (found.units.same(stated.unit, model.unit)) return { ...model, stated };
    return {
      ...model,
      stated: {
        ...stated,
        unit: model.unit,
        value: convert(stated.value),
        low: convert(stated.low),
        high: convert(stated.high),
      },
    };
  } catch {
    const spot = { file: article.file, path: ['claims', index, 'stated', 'unit'] };
    return fault(
      found,
      spot,
      `the claim \`${claim.id}\` states \`${stated.unit}\`, but the estimate \`${model.id}\` gives \`${model.unit}\`; correct the unit or check it by another estimate`,
    );
  }
}

function run(runs: Runs, model: Model): { model: Model; outcome: Outcome } {
  const outcome = runs(model);
  return { model: withSliders(model, outcome.implied), outcome };
}

/** The sentence on what is published of an assumption that the scenarios set, and that assumption. */
function publishedPhrase({ data }: Seed<Estimate>): { assumption: string; words: string } | null {
  for (const [assumption, { phrases }] of Object.entries(data.assumptions)) {
    const words = phrases?.published;
    if (words !== undefined && data.scenarios.some(({ sets }) => Object.hasOwn(sets, assumption)))
      return { assumption, words };
  }
  return null;
}

/** Whether a formula has a finite value wherever its ranges lead; a fault at the part that has none. */
function isFinite(found: Lookup, formula: Formula, whole: Model, claim: ClaimEntry | null, output: string): boolean {
  const model = ofResult(whole);
  const trouble = findTrouble(formula, model.assumptions) ?? findTroubleInTails(formula, model);
  if (!trouble) return true;
  const { file } = known(found.estimates, model.id, 'estimate');
  const reason = explain(formula.text, trouble);
  if (claim) fault(found, { file: claim.article.file, path: ['claims', claim.index, 'check'] }, reason);
  else found.faults.add(file.file, file.placeWithin(formulaPath(output), trouble.position), reason);
  return false;
}
