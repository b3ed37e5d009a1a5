import { ofResult } from '../../estimate/outputs.ts';
import { ends } from '../../estimate/range.ts';
import type { Origin, Range } from '../../estimate/types.ts';
import { UnitError } from '../../estimate/formula/units.ts';
import { estimateHref, findClaim, findEstimate, findFact } from './find.ts';
import { followed } from './followed.ts';
import type { Lookup } from '../lookup.ts';
import { formulaWithNumbers, printIn, printResult, printShort } from './print-model.ts';
import { claimQuantity, factQuantity, type Quantity } from './quantities.ts';
import { mapRange, type RangeSpec, readRange, spanRanges } from './range.ts';
import { resultRange } from './result-range.ts';
import type { Computed, Need, Root, Source, Written } from './source.ts';
import { fault, type Spot, under } from '../../seeds/spot.ts';
import { tooManyOrigins } from './too-many-origins.ts';
import { isUnit } from './units.ts';

/** The value, the range and the chain that a source gives; `value` is the range written beside it, which then stands. */
export function readSource(
  found: Lookup,
  computed: Computed,
  written: Written,
  value: RangeSpec | undefined,
  need: Need,
): Source | null {
  const own = value === undefined ? null : readRange(value, need.percent, need.limits);
  if (own && 'problem' in own) return fault(found, under(need.spot, 'value'), own.problem);
  const source = given(found, computed, written, own, need);
  if (!source || !own) return source;
  if (written.working === undefined && written.definition === undefined && apart(own, source.range)) {
    const reason = `the value \`${printShort(own)}\` has nothing in common with what its origin gives, \`${printShort(source.range)}\` (in \`${need.unit}\`); correct one of them, or leave the value out`;
    fault(found, under(need.spot, 'value'), reason);
  }
  return { ...source, range: own, origin: { ...source.origin, value: printIn(found, own, need) } };
}

function given(found: Lookup, computed: Computed, written: Written, own: Range | null, need: Need): Source | null {
  if (written.claim !== undefined) {
    const entry = findClaim(found, written.claim, need.within, under(need.origin, 'claim'));
    if (!entry) return null;
    const quantity = claimQuantity(found, entry);
    if (!entry.claim.stated)
      fault(
        found,
        under(need.origin, 'claim'),
        `the claim \`${entry.ref}\` states no number; give it a \`stated:\`, or use another origin`,
      );
    return quantity && stated(found, quantity, { kind: 'claim', entry, way: [`claim \`${entry.ref}\``] }, need);
  }
  if (written.fact !== undefined) return ofFact(found, written.fact, under(need.origin, 'fact'), need);
  if (written.facts !== undefined) {
    const all = written.facts.map((ref, i) => ofFact(found, ref, under(need.origin, 'facts', i), need));
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
  if (!own)
    return fault(
      found,
      need.spot,
      `no value: ${kind === 'working' ? 'a working range' : 'a definition'} gives none; write \`value: 75 to 90\` beside the origin`,
    );
  const detail = computed.reason(
    written[kind] ?? '',
    under(need.origin, kind),
    kind === 'definition' ? ends(own).join(' ') : undefined,
  );
  const origin: Origin = {
    kind,
    label: need.label,
    value: printIn(found, own, need),
    detail,
    href: null,
    children: [],
  };
  // A defined value (a dozen is 12) counts as sourced. A range that we defined is our choice, and does not.
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
  return (
    range && {
      range,
      origin: quantity.origin,
      sourced: true,
      claim: root.kind === 'claim' ? root.entry : null,
      roots: [root],
    }
  );
}

function inUnit(found: Lookup, { range, unit }: { range: Range; unit: string }, need: Need): Range | null {
  try {
    if (found.units.same(unit, need.unit)) return range;
    return mapRange(range, (value) => found.units.convert(value, unit, need.unit));
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    // A unit that nobody knows is a fault where it is declared.
    if ([unit, need.unit].every((name) => isUnit(found, name)))
      fault(found, need.origin, `the origin is in \`${unit}\`, the assumption in \`${need.unit}\`: ${error.message}`);
    return null;
  }
}

function ofEstimate(found: Lookup, computed: Computed, id: string, need: Need): Source | null {
  const spot = under(need.origin, 'estimate');
  const seed = findEstimate(found, id, spot);
  if (!seed) return null;
  const result = followed(found, spot, () => computed.estimate(id));
  if (!result) return null;
  const { outcome } = result;
  const model = ofResult(result.model);
  const range = inUnit(found, { range: resultRange(outcome, model), unit: model.unit }, need);
  if (!range) return null;
  const origin: Origin = {
    kind: 'estimate',
    label: model.title,
    value: printResult(model, outcome),
    detail: formulaWithNumbers(result.model),
    href: estimateHref(id),
    children: model.assumptions.map((assumption) => assumption.origin),
  };
  const many = tooManyOrigins(origin);
  if (many !== null) return fault(found, spot, many);
  return {
    range,
    origin,
    sourced: model.assumptions.every((assumption) => assumption.sourced),
    claim: null,
    roots: model.assumptions
      .flatMap((assumption) => result.roots.get(assumption.id) ?? [])
      .map((root) => ({ ...root, way: [`estimate \`${id}\``, ...root.way] })),
  };
}

/** Two ranges that share nothing, a rounding of 1 % aside. */
function apart(a: Range, b: Range): boolean {
  const [[aLow, aHigh], [bLow, bHigh]] = [ends(a), ends(b)];
  const slack = 0.01 * Math.max(Math.abs(aHigh), Math.abs(bHigh));
  return aHigh + slack < bLow || bHigh + slack < aLow;
}
