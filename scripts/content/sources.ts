import { formatNumber, formatQuantity, formatRange } from '../../src/estimate/format.ts';
import type { Model, Origin, Outcome, Range } from '../../src/estimate/types.ts';
import { ends } from '../../src/estimate/range.ts';
import { UnitError } from '../../src/estimate/units.ts';
import { type ClaimEntry, type FactEntry, fault, findClaim, findEstimate, findFact, isUnit, type Lookup, type Spot, unitWords } from './lookup.ts';
import { Circle } from './once.ts';
import { claimQuantity, factQuantity, type Quantity } from './quantities.ts';
import { mapRange, type RangeSpec, readRange, spanRanges } from './range.ts';

/** A statement that a value rests on, and the way down to it. */
export type Root = { way: string[] } & ({ kind: 'claim'; entry: ClaimEntry } | { kind: 'fact'; entry: FactEntry });

/** What an origin or a binding gives an assumption. */
export interface Source {
  range: Range;
  origin: Origin;
  sourced: boolean;
  /** The claim whose number it is, where it is one's. */
  claim: ClaimEntry | null;
  roots: Root[];
}

/** An origin of an estimate or a binding of a claim: the keys of both, of which the schema has let one stand. */
export interface Written {
  claim?: string;
  fact?: string;
  facts?: string[];
  estimate?: string;
  working?: string;
  definition?: string;
}

/** What a source is for: the assumption's unit and label, and where in the seeds it is written. */
export interface Need {
  label: string;
  unit: string;
  percent: boolean;
  /** The article that a bare claim id means. */
  within: string | null;
  /** Where its value is written, and where its origin is. */
  spot: Spot;
  origin: Spot;
}

/** What sources lead to that is itself computed. */
export interface Computed {
  estimate(id: string): { model: Model; outcome: Outcome; roots: Root[] } | null;
  /** A reason with its figures as plain text; numerals of `restates` need no origin of their own. */
  reason(text: string, spot: Spot, restates?: string): string;
}

/** The value, the range and the chain that a source gives; `value` is the range written beside it, which then stands. */
export function readSource(found: Lookup, computed: Computed, written: Written, value: RangeSpec | undefined, need: Need): Source | null {
  const own = value === undefined ? null : readRange(value, need.percent);
  if (own && 'problem' in own) {
    fault(found, { file: need.spot.file, path: [...need.spot.path, 'value'] }, own.problem);
    return null;
  }
  const source = given(found, computed, written, own, need);
  if (!source || !own) return source;
  if (written.working === undefined && written.definition === undefined && apart(own, source.range)) {
    const reason = `the value \`${printShort(own)}\` has nothing in common with what its origin gives, \`${printShort(source.range)}\` (in \`${need.unit}\`); correct one of them, or leave the value out`;
    fault(found, { file: need.spot.file, path: [...need.spot.path, 'value'] }, reason);
  }
  return { ...source, range: own, origin: { ...source.origin, value: printIn(found, own, need) } };
}

function given(found: Lookup, computed: Computed, written: Written, own: Range | null, need: Need): Source | null {
  if (written.claim !== undefined) {
    const entry = findClaim(found, written.claim, need.within, at(need, 'claim'));
    if (!entry) return null;
    const quantity = claimQuantity(found, entry);
    if (!entry.claim.stated) fault(found, at(need, 'claim'), `the claim \`${entry.ref}\` states no number; give it a \`stated:\`, or use another origin`);
    return quantity && stated(found, quantity, { kind: 'claim', entry, way: [`claim \`${entry.ref}\``] }, need);
  }
  if (written.fact !== undefined) return ofFact(found, written.fact, at(need, 'fact'), need);
  if (written.facts !== undefined) {
    const all = written.facts.map((ref, i) => ofFact(found, ref, at(need, 'facts', i), need));
    const known = all.filter((source) => source !== null);
    if (known.length < all.length) return null;
    const range = spanRanges(known.map((source) => source.range));
    const origin: Origin = {
      kind: 'reference',
      label: need.label,
      value: printIn(found, range, need),
      detail: '',
      href: null,
      children: known.map((source) => source.origin),
    };
    return { range, origin, sourced: true, claim: null, roots: known.flatMap((source) => source.roots) };
  }
  if (written.estimate !== undefined) return ofEstimate(found, computed, written.estimate, need);
  const kind = written.working === undefined ? 'definition' : 'working';
  if (!own) {
    fault(found, need.spot, `no value: ${kind === 'working' ? 'a working range' : 'a definition'} gives none; write \`value: 75 to 90\` beside the origin`);
    return null;
  }
  const detail = computed.reason(written[kind]!, at(need, kind), kind === 'definition' ? ends(own).join(' ') : undefined);
  const origin: Origin = { kind, label: need.label, value: printIn(found, own, need), detail, href: null, children: [] };
  // What holds by definition is as good as a source; a range that was only defined is still a choice of ours.
  return { range: own, origin, sourced: kind === 'definition' && own.shape === 'fixed', claim: null, roots: [] };
}

function ofFact(found: Lookup, ref: string, spot: Spot, need: Need): Source | null {
  const entry = findFact(found, ref, spot);
  if (!entry) return null;
  const quantity = factQuantity(found, entry);
  if (!quantity) {
    if (entry.fact.event) fault(found, spot, `the fact \`${ref}\` is a date and gives no number; use another origin`);
    return null;
  }
  return stated(found, quantity, { kind: 'fact', entry, way: [`fact \`${ref}\``] }, { ...need, origin: spot });
}

function stated(found: Lookup, quantity: Quantity, root: Root, need: Need): Source | null {
  const range = inUnit(found, quantity, need);
  return range && { range, origin: quantity.origin, sourced: true, claim: root.kind === 'claim' ? root.entry : null, roots: [root] };
}

function inUnit(found: Lookup, { range, unit }: { range: Range; unit: string }, need: Need): Range | null {
  try {
    if (found.units.same(unit, need.unit)) return range;
    return mapRange(range, (value) => found.units.convert(value, unit, need.unit));
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    // A unit that nobody knows is a fault where it is declared.
    if ([unit, need.unit].every((name) => isUnit(found, name))) fault(found, need.origin, `the origin is in \`${unit}\`, the assumption in \`${need.unit}\`: ${error.message}`);
    return null;
  }
}

function ofEstimate(found: Lookup, computed: Computed, id: string, need: Need): Source | null {
  const spot = at(need, 'estimate');
  const seed = findEstimate(found, id, spot);
  if (!seed) return null;
  const result = followed(found, spot, () => computed.estimate(id));
  if (!result) return null;
  const { model, outcome } = result;
  const range = inUnit(found, { range: resultRange(outcome), unit: model.unit }, need);
  if (!range) return null;
  const origin: Origin = {
    kind: 'estimate',
    label: model.title,
    value: printResult(model, outcome),
    detail: formulaWithNumbers(model),
    href: `/estimates/${id}/`,
    children: model.assumptions.map((assumption) => assumption.origin),
  };
  return {
    range,
    origin,
    sourced: model.assumptions.every((assumption) => assumption.sourced),
    claim: null,
    roots: result.roots.map((root) => ({ ...root, way: [`estimate \`${id}\``, ...root.way] })),
  };
}

/** Runs what may lead round to itself; a circle becomes a fault that spells it out. */
export function followed<Value>(found: Lookup, spot: Spot, run: () => Value): Value | null {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Circle)) throw error;
    fault(found, spot, `a circle of origins: ${error.chain.join(' -> ')}; begin from a quote, a reference or a working range somewhere on the way`);
    return null;
  }
}

/** A result this near to a lognormal's symmetry is taken as one. */
const nearLognormal = 0.01;

/**
 * An estimate's result as another's assumption, with its headline in the middle, so that the two pages print one number: a lognormal where
 * it is one, as products are, else a triangular between its 5 % and 95 % points.
 */
function resultRange({ headline, spread }: Outcome): Range {
  if (!spread || spread.p5 === spread.p95) return { shape: 'fixed', central: headline };
  const { p5, p50, p95 } = spread;
  if (p5 > 0 && Math.abs(headline / Math.sqrt(p5 * p95) - 1) < nearLognormal) {
    const ratio = Math.sqrt(p95 / p5);
    return { shape: 'lognormal', low: headline / ratio, central: headline, high: headline * ratio };
  }
  return { shape: 'triangular', low: p5, central: p5 < headline && headline < p95 ? headline : p50, high: p95 };
}

/** "8.6 million rounds (7.4 to 10 million)". */
export function printResult(model: Model, { headline, spread }: Outcome): string {
  const printed = formatQuantity(headline, model.unitLabel, model.percent);
  return spread ? `${printed} (${formatRange(spread.p5, spread.p95, ['', ''], model.percent)})` : printed;
}

/** The formula with the central values in it: "20,000 × 431". */
export function formulaWithNumbers(model: Model): string {
  const values = new Map(model.assumptions.map((assumption) => [assumption.id, assumption]));
  return model.formula
    .replace(/[a-z][a-z0-9_]*/g, (name) => {
      const assumption = values.get(name);
      return assumption ? formatQuantity(assumption.range.central, ['', ''], assumption.percent, 4) : name;
    })
    .replaceAll('*', '×');
}

function printIn(found: Lookup, range: Range, need: Need): string {
  const words = unitWords(found, need.unit);
  if (range.shape === 'fixed') return formatQuantity(range.central, words, need.percent, 6);
  if (range.shape === 'choice') return range.values.map((value) => formatQuantity(value, words, need.percent, 6)).join(' or ');
  return formatRange(range.low, range.high, words, need.percent, 4);
}

function printShort(range: Range): string {
  const [low, high] = ends(range);
  return low === high ? formatNumber(low, 6) : `${formatNumber(low, 6)} to ${formatNumber(high, 6)}`;
}

/** Two ranges that share nothing, a rounding of 1 % aside. */
function apart(a: Range, b: Range): boolean {
  const [[aLow, aHigh], [bLow, bHigh]] = [ends(a), ends(b)];
  const slack = 0.01 * Math.max(Math.abs(aHigh), Math.abs(bHigh));
  return aHigh + slack < bLow || bHigh + slack < aLow;
}

function at({ origin }: Need, ...path: PropertyKey[]): Spot {
  return { file: origin.file, path: [...origin.path, ...path] };
}
