import { evaluate } from '../../src/estimate/evaluate.ts';
import { formatNumber } from '../../src/estimate/format.ts';
import { FormulaError, parseFormula } from '../../src/estimate/formula.ts';
import type { Expr, Origin } from '../../src/estimate/types.ts';
import { printDate } from './calendar.ts';
import type { Counts } from './counts.ts';
import { findClaim, findEstimate, findFact, type Lookup, type Spot, unitWords } from './lookup.ts';
import { claimQuantity, factQuantity } from './quantities.ts';
import type { Result, Results } from './results.ts';
import { formulaWithNumbers, printResult } from './sources.ts';
import { suggest } from './suggest.ts';
import { type CheckPart, parseTerm, type Part, type Term, termForms } from './term.ts';

/** Whose figures `check` means, and which article a bare claim id. */
export interface Owner {
  article: string | null;
  claim: string | null;
  estimate: string | null;
}

/** A figure as it is printed, and where it comes from. */
export interface Figure {
  printed: string;
  origin: Origin;
  /** What it follows when the reader moves a slider: `implied.rounds`, or an expression of such as JSON. */
  live: string | null;
  /** How the browser prints it again; the digits, and whether as a percentage. */
  digits: number;
  percent: boolean;
}

export interface FigureWorld {
  found: Lookup;
  results: Results;
  counts(): Counts;
}

/** Computed values are printed with as many significant digits. */
const computedDigits = 3;

/** A named thing with its number, before it is printed. */
interface Value {
  value: number;
  /** As the source has it, or null for a computed value. */
  asStated: string | null;
  unit: string;
  percent: boolean;
  origin: Origin;
  live: Expr | null;
}

type Complain = (reason: string) => void;

/** What stands between the brackets and braces of `:fig[...]{...}`, printed; null, and a complaint, where it cannot be. */
export function resolveFigure(world: FigureWorld, label: string, attributes: Readonly<Record<string, string>>, owner: Owner, spot: Spot, complain: Complain): Figure | null {
  const { unit, as, digits: wanted, ...operands } = attributes;
  const term = parseTerm(label.trim());
  if (!term) return refuse(complain, `\`${label}\` names no figure; expected ${termForms}`);
  if (as !== undefined && as !== 'percent' && as !== 'date') return refuse(complain, `\`as=${as}\`: expected \`as=percent\` or \`as=date\``);
  const digits = wanted === undefined ? undefined : Number(wanted);
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 1 && digits <= 12)) return refuse(complain, `\`digits=${wanted}\`: expected a whole number from \`1\` to \`12\``);
  if (term.kind !== 'formula' && Object.keys(operands).length > 0) {
    const name = Object.keys(operands)[0]!;
    return refuse(complain, `\`${name}\` is not a known attribute of \`:fig[${label}]\`${suggest(name, ['unit', 'as', 'digits'])}`);
  }
  if (term.kind === 'fact') {
    const event = dated(world.found, term.ref, as, complain);
    if (event !== undefined) return event;
  }
  const value = valueOf(world, term, operands, owner, spot, complain);
  if (!value) return null;
  if (!Number.isFinite(value.value)) return refuse(complain, `\`${label}\` has no finite value`);
  const percent = as === 'percent' || (as === undefined && value.percent);
  const shown = digits ?? computedDigits;
  const stated = digits === undefined ? value.asStated : null;
  const number = stated !== null && (!percent || stated.includes('%')) ? stated : printed(value, percent, stated === null ? shown : 12);
  const words = unit === undefined || percent ? ['', ''] : unitWords(world.found, unit || value.unit);
  const word = number === '1' ? words[0] : words[1];
  const text = word ? `${number} ${word}` : number;
  const live = value.live === null || typeof value.live === 'number' ? null : typeof value.live === 'string' ? value.live : JSON.stringify(value.live);
  return { printed: text, origin: { ...value.origin, value: value.origin.value || text }, live, digits: shown, percent };
}

function printed({ value }: Value, percent: boolean, digits: number): string {
  return percent ? `${formatNumber(value * 100, digits)} %` : formatNumber(value, digits);
}

function refuse(complain: Complain, reason: string): null {
  complain(reason);
  return null;
}

/** An event's date; undefined where the fact is no event. */
function dated(found: Lookup, ref: string, as: string | undefined, complain: Complain): Figure | null | undefined {
  const entry = found.facts.get(ref);
  if (!entry?.fact.event) return as === 'date' && entry ? refuse(complain, `\`fact:${ref}\` is not an event and has no date; leave \`as=date\` out`) : undefined;
  const date = printDate(entry.fact.event.date);
  const { data, slug } = entry.reference;
  const origin: Origin = { kind: 'reference', label: entry.fact.label, value: date, detail: `${data.publisher}: ${data.title}`, href: `/references/#${slug}`, children: [] };
  return { printed: date, origin, live: null, digits: computedDigits, percent: false };
}

function valueOf(world: FigureWorld, term: Term, operands: Readonly<Record<string, string>>, owner: Owner, spot: Spot, complain: Complain): Value | null {
  const { found } = world;
  switch (term.kind) {
    case 'claim': {
      const entry = findClaim(found, term.ref, owner.article, spot);
      const quantity = entry && claimQuantity(found, entry);
      if (entry && !entry.claim.stated) return refuse(complain, `the claim \`${term.ref}\` states no number; give it a \`stated:\`, or name another figure`);
      if (!quantity) return null;
      const share = quantity.unit === '1' && quantity.printed.includes('%');
      return { value: entry!.stated!.value, asStated: quantity.printed, unit: quantity.unit, percent: share, origin: quantity.origin, live: null };
    }
    case 'fact': {
      const entry = findFact(found, term.ref, spot);
      const quantity = entry && factQuantity(found, entry);
      if (!quantity) return null;
      const share = quantity.unit === '1' && quantity.printed.includes('%');
      return { value: entry!.stated?.value ?? quantity.range.central, asStated: quantity.printed, unit: quantity.unit, percent: share, origin: quantity.origin, live: null };
    }
    case 'estimate': {
      if (!findEstimate(found, term.id, spot)) return null;
      const result = world.results.estimate(term.id);
      return result && partOf(result, term.part, owner.estimate === term.id, `/estimates/${term.id}/`, complain);
    }
    case 'check':
      return checkValue(world, term.ref, term.part, owner, spot, complain);
    case 'site': {
      const count = world.counts().get(term.what);
      if (count === undefined) return refuse(complain, `\`site:${term.what}\` is not counted${suggest(term.what, world.counts().keys())}`);
      const origin: Origin = { kind: 'calculation', label: `Counted by the build: ${term.what.replace('.', ', ')}`, value: String(count), detail: '', href: null, children: [] };
      return { value: count, asStated: formatNumber(count, 12), unit: '1', percent: false, origin, live: null };
    }
    case 'formula':
      return calculated(world, term.text, operands, owner, spot, complain);
  }
}

/** The result that `check` means: another claim's by name, else the note's own claim, else the estimate's own page. */
function checkValue(world: FigureWorld, ref: string | null, part: CheckPart, owner: Owner, spot: Spot, complain: Complain): Value | null {
  if (ref === null && owner.claim === null && owner.estimate === null) return refuse(complain, '`check` belongs to a claim, and here is none; write `check:article/claim.headline`');
  if (ref === null && owner.claim === null) return fromResult(world.results.estimate(owner.estimate!), part, `/estimates/${owner.estimate}/`, true, complain);
  const entry = findClaim(world.found, ref ?? owner.claim!, owner.article, spot);
  if (!entry) return null;
  if (!entry.claim.check) return refuse(complain, `the claim \`${entry.ref}\` has no \`check:\`; give it one, or name another figure`);
  return fromResult(world.results.claim(entry.ref), part, `/claims/${entry.ref}/`, entry.ref === owner.claim, complain);
}

function fromResult(result: Result | null, part: CheckPart, href: string, own: boolean, complain: Complain): Value | null {
  if (!result) return null;
  if (part.of !== 'implied' && part.of !== 'value') return partOf(result, part.of, own, href, complain);
  const { assumption: id } = part as { assumption: string };
  const assumption = result.model.assumptions.find((candidate) => candidate.id === id);
  if (!assumption) return refuse(complain, `the estimate \`${result.model.id}\` has no assumption \`${id}\`${suggest(id, result.model.assumptions.map((a) => a.id))}`);
  const common = { asStated: null, unit: assumption.unit || '1', percent: assumption.percent, live: own ? `${part.of}.${id}` : null };
  if (part.of === 'value') return { ...common, value: assumption.range.central, origin: { ...assumption.origin, label: assumption.label } };
  const solutions = result.outcome.implied.find((implied) => implied.assumption === id)?.solutions ?? [];
  if (!result.model.stated) return refuse(complain, `nothing is stated, so that \`${id}\` has no implied value; give the claim a \`stated:\``);
  if (solutions.length === 0) return refuse(complain, `no value of \`${id}\` gives the stated number; say so in words`);
  if (solutions.length > 1) return refuse(complain, `${solutions.length} values of \`${id}\` give the stated number; say so in words`);
  const value = solutions[0]!;
  const origin: Origin = {
    kind: 'calculation',
    label: `${assumption.label}, as the stated number requires`,
    value: '',
    detail: `${result.model.formula.replaceAll('*', '×')} = “${result.model.stated.text}”, solved for ${id}`,
    href,
    children: result.model.assumptions.filter((other) => other.id !== id).map((other) => other.origin),
  };
  return { ...common, value, origin };
}

function partOf({ model, outcome }: Result, part: Part, own: boolean, href: string, complain: Complain): Value | null {
  const { headline, spread, verdict } = outcome;
  const value = part === 'headline' ? headline : part === 'min' ? verdict.reach[0] : part === 'max' ? verdict.reach[1] : (spread?.[part] ?? null);
  if (value === null) {
    const why = part === 'min' || part === 'max' ? 'has no such bound, since not all that it rests on has hard limits' : 'does not vary, since all its assumptions are fixed';
    return refuse(complain, `the result of \`${model.id}\` ${why}; leave \`.${part}\` out`);
  }
  const origin: Origin = {
    kind: 'estimate',
    label: model.title,
    value: part === 'headline' ? printResult(model, outcome) : '',
    detail: formulaWithNumbers(model),
    href,
    children: model.assumptions.map((assumption) => assumption.origin),
  };
  const follows = own && part !== 'min' && part !== 'max';
  return { value, asStated: null, unit: model.unit, percent: model.percent, origin, live: follows ? part : null };
}

/** Arithmetic on such figures; every attribute that is not the print's own names an operand. */
function calculated(world: FigureWorld, text: string, operands: Readonly<Record<string, string>>, owner: Owner, spot: Spot, complain: Complain): Value | null {
  let formula;
  try {
    formula = parseFormula(text, Object.keys(operands));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    return refuse(complain, `\`:fig[${text}]\`: ${error.message}; name a figure (${termForms})`);
  }
  const values = new Map<string, Value>();
  for (const [name, operand] of Object.entries(operands)) {
    const term = parseTerm(operand);
    if (!term || term.kind === 'formula') return refuse(complain, `the operand \`${name}="${operand}"\` names no figure; expected ${termForms}`);
    const value = valueOf(world, term, {}, owner, spot, complain);
    if (!value) return null;
    values.set(name, value);
  }
  const value = evaluate(formula.expr, (name) => values.get(name)!.value);
  if (values.size === 0) return refuse(complain, `\`:fig[${text}]\` is a bare number; give its operands, such as \`:fig[a / b]{a="claim:total" b="fact:reference/fact"}\``);
  const printedOf = (name: string): string => values.get(name)!.asStated ?? printed(values.get(name)!, values.get(name)!.percent, 4);
  const origin: Origin = {
    kind: 'calculation',
    label: 'Calculated here',
    value: '',
    detail: text.replace(/[a-z][a-z0-9_]*/g, (name) => (values.has(name) ? printedOf(name) : name)).replaceAll('*', '×'),
    href: null,
    children: [...values.values()].map((operand) => ({ ...operand.origin, value: operand.origin.value || printed(operand, operand.percent, 4) })),
  };
  const follows = [...values.values()].some((operand) => operand.live !== null);
  return { value, asStated: null, unit: '1', percent: false, origin, live: follows ? put(formula.expr, values) : null };
}

/** The expression with what is fixed as numbers and what follows a slider by its name. */
function put(expr: Expr, values: ReadonlyMap<string, Value>): Expr {
  if (typeof expr === 'number') return expr;
  if (typeof expr === 'string') return values.get(expr)!.live ?? values.get(expr)!.value;
  const [op, ...args] = expr;
  return [op, ...args.map((arg) => put(arg, values))];
}
