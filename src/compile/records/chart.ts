import { assumptionOf } from '../../estimate/lookup.ts';
import type { Stated } from '../../estimate/types.ts';
import { own } from '../../language/own.ts';
import type { ChartRecord, ChartSpec } from '../../schema/chart.ts';
import { shortDay } from '../../chart/day.ts';
import { findClaim, findFact } from '../models/find.ts';
import { claimQuantity, factQuantity, withUnit } from '../models/quantities.ts';
import type { ClaimEntry, Lookup } from '../lookup.ts';
import type { Result } from '../results.ts';
import { fault, type Spot, under } from '../../seeds/spot.ts';
import { suggest } from '../../seeds/suggest.ts';

/** More squares than this cannot be told apart on a phone. */
const MOST = 10_000;
/** Days of a mean month. */
const MONTH = 365.25 / 12;

interface Drawn {
  found: Lookup;
  result: Result;
  /** The claim that is tested; null for the chart of an estimate itself. */
  claim: ClaimEntry | null;
  spot: Spot;
}

type Of<Form extends ChartSpec['form']> = Extract<ChartSpec, { form: Form }>;

const kindOf = (claim: ClaimEntry | null): ChartRecord['of'] => claim?.claim.ledger?.of ?? null;

/** The sentences that a seed's chart has: what was seen from outside, and what begins at the left end. */
export const chartWords = (spec: ChartSpec | undefined): object => ({
  ...(spec?.form === 'room-against-delivery' && { seen: { words: spec.seen?.words } }),
  ...(spec && 'begins' in spec && { begins: spec.begins }),
});

/** The chart of a claim or an estimate, with everything that its seed names found; the plain form after a fault. */
export function chartOf(spec: ChartSpec | undefined, drawn: Drawn): ChartRecord {
  const of = kindOf(drawn.claim);
  const chosen = spec ?? propose(drawn);
  // An estimate may name a chart for the claims that it tests. The estimate's own page may not be able to draw it, since an estimate has no printed number.
  const plain = drawn.claim === null && !fits(chosen, drawn.result);
  return (plain ? null : resolve(chosen, drawn)) ?? { form: 'printed-against-recomputed', of };
}

/** An estimate's form serves a claim only where the claim states a number that it can be tested on. */
const fits = ({ form }: ChartSpec, { model }: Result): boolean =>
  model.stated !== null ||
  form === 'printed-against-recomputed' ||
  form === 'total-against-pace' ||
  form === 'result-through-time';

/** The form that claim, estimate and verdict suggest. */
function propose({ claim, result: { model, outcome }, found }: Drawn): ChartSpec {
  const { stated, ceiling } = model;
  if (claim === null || stated === null) return { form: 'printed-against-recomputed' };
  if (ceiling && claim.claim.ledger?.of === 'delivery') return { form: 'room-against-delivery', others: [] };
  const counted = outcome.verdict.arithmetic === 'cannot-add-up' ? countedIn(found, claim, stated.unit) : null;
  if (counted) return { form: 'one-against-all', count: { claim: counted.ref } };
  return soleAssumption(model) === null ? { form: 'printed-against-recomputed' } : { form: 'scenarios-against-need' };
}

/** The assumption that all scenarios set, where each sets that one alone. */
function soleAssumption({ scenarios = [] }: Result['model']): string | null {
  const [first, ...others] = scenarios.map((s) => Object.keys(s.settings));
  if (first === undefined || others.length === 0) return null;
  const [id] = first;
  return id !== undefined && [first, ...others].every((names) => names.length === 1 && names[0] === id) ? id : null;
}

/** The claim of the same article that counts what the tested number is given for each of: halls, for seats in each hall. */
function countedIn(found: Lookup, { article }: ClaimEntry, unit: string): ClaimEntry | null {
  const [, each] = unit.split('/');
  if (each === undefined) return null;
  for (const claim of article.data.claims) {
    const entry = found.claims.get(`${article.slug}/${claim.id}`);
    if (entry?.stated?.unit === each && entry.stated.value > 1 && entry.stated.value <= MOST) return entry;
  }
  return null;
}

function resolve(spec: ChartSpec, drawn: Drawn): ChartRecord | null {
  const { result, spot, found, claim } = drawn;
  const of = kindOf(claim);
  if (!fits(spec, result))
    return fault(
      found,
      spot,
      `the form \`${spec.form}\` tests a printed number, and there is none here; put \`chart:\` at a claim with \`stated:\``,
    );
  switch (spec.form) {
    case 'printed-against-recomputed':
      return { form: spec.form, of };
    case 'room-against-delivery':
      return room(spec, drawn);
    case 'scenarios-against-need':
      return need(spec, drawn);
    case 'one-against-all':
      return each(spec, drawn);
    case 'rate-against-total':
      return names(drawn, spec, ['from', 'to', 'over']) ? rate(spec, drawn) : null;
    case 'total-against-pace':
      return names(drawn, spec, ['from', 'to', 'over', 'before'])
        ? {
            form: spec.form,
            of,
            from: spec.from,
            to: spec.to,
            over: spec.over,
            before: spec.before,
            until: spec.until,
            ...datesOf(spec),
          }
        : null;
    case 'result-through-time':
      return names(drawn, spec, ['time']) ? throughTime(spec, drawn) : null;
  }
}

/** Whether the model has each assumption that the chart names. */
function names<Spec extends object>(
  { found, spot, result }: Drawn,
  spec: Spec,
  keys: ReadonlyArray<keyof Spec & string>,
): boolean {
  const ids = result.model.assumptions.map((a) => a.id);
  let all = true;
  for (const key of keys) {
    const id = String(spec[key]);
    if (ids.includes(id)) continue;
    all = false;
    fault(
      found,
      under(spot, key),
      `the estimate \`${result.model.id}\` has no assumption \`${id}\`${suggest(id, ids)}`,
    );
  }
  return all;
}

function room(spec: Of<'room-against-delivery'>, drawn: Drawn): ChartRecord | null {
  const { found, spot, result, claim } = drawn;
  if (spec.seen && !names({ ...drawn, spot: under(spot, 'seen') }, spec.seen, ['assumption'])) return null;
  if (spec.as !== undefined && claim && !claim.claim.quote.exact.includes(spec.as))
    fault(found, under(spot, 'as'), `“${spec.as}” does not stand in the quote; write the article’s own word`);
  const { kinds } = found.site;
  const others = spec.others.flatMap((ref, i) => other(ref, result, found, under(spot, 'others', i)));
  // A number that was worked out is no delivery. Its row says so and is drawn pale.
  const counted = others.every((one) => one.of === 'delivery');
  return {
    form: spec.form,
    of: kindOf(claim),
    as: spec.as ?? null,
    seen: spec.seen ?? null,
    others: others.map((one) =>
      one.of === 'delivery' ? one : { ...one, label: `${one.label} (${kinds[one.of].short})` },
    ),
    heading: counted ? `${capital(kinds.delivery.heading)}, by others` : 'What others said',
    legend: `Outlined: ${kinds.capacity.heading}. Solid: ${kinds.delivery.heading}.`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Other = Extract<ChartRecord, { form: 'room-against-delivery' }>['others'][number];

function other(ref: string, { model }: Result, found: Lookup, spot: Spot): Other[] {
  const entry = findFact(found, ref, spot);
  if (!entry) return [];
  const { fact, reference, stated } = entry;
  const ledger = fact.ledger;
  if (!stated || !ledger) {
    fault(
      found,
      spot,
      `the fact \`${ref}\` has no \`${stated ? 'ledger' : 'stated'}\`; the chart needs who said it, and its words`,
    );
    return [];
  }
  const times = inUnit(found, `the fact \`${ref}\``, stated, model.unit, spot);
  if (times === null) return [];
  const who = own(found.site.institutions, ledger.institution)?.short ?? ledger.institution;
  const day = ledger.date ?? reference.data.published;
  return [
    {
      label: [who, day && shortDay(day), ledger.item].filter(Boolean).join(', '),
      text: stated.text,
      low: (stated.range ? stated.low : stated.value) * times,
      high: (stated.range ? stated.high : stated.value) * times,
      of: ledger.of,
    },
  ];
}

/** By how much a stated number is multiplied in the unit of the result; null after a fault. */
function inUnit(found: Lookup, what: string, stated: Stated, unit: string, spot: Spot): number | null {
  try {
    return found.units.convert(1, stated.unit, unit);
  } catch (error) {
    const told = withUnit(found, stated);
    return fault(found, spot, `${what} is ${told} and the result is in \`${unit}\`: ${(error as Error).message}`);
  }
}

function need(spec: Of<'scenarios-against-need'>, drawn: Drawn): ChartRecord | null {
  const { found, spot, result, claim } = drawn;
  const sole = soleAssumption(result.model);
  if (spec.assumption !== undefined && !names(drawn, { assumption: spec.assumption }, ['assumption'])) return null;
  const id = spec.assumption ?? sole;
  const sets = result.model.scenarios?.every((s) => id !== null && Object.hasOwn(s.settings, id)) ?? false;
  if (id === null || !sets)
    return fault(
      found,
      spot,
      'the form `scenarios-against-need` needs two scenarios or more that all set one assumption; name it with `assumption:`, or choose another form',
    );
  return { form: spec.form, of: kindOf(claim), assumption: id };
}

function each(spec: Of<'one-against-all'>, drawn: Drawn): ChartRecord | null {
  const { found, spot, result, claim } = drawn;
  const there = under(spot, 'count');
  if (spec.shows !== undefined && !names(drawn, { shows: spec.shows }, ['shows'])) return null;
  let quantity: ReturnType<typeof claimQuantity>;
  if ('claim' in spec.count) {
    const entry = findClaim(found, spec.count.claim, claim?.article.slug ?? null, under(there, 'claim'));
    if (!entry) return null;
    quantity = claimQuantity(found, entry);
  } else {
    const entry = findFact(found, spec.count.fact, under(there, 'fact'));
    if (!entry) return null;
    quantity = factQuantity(found, entry);
  }
  const [, unit] = result.model.unit.split('/');
  const count = quantity?.range.central ?? Number.NaN;
  if (unit === undefined || quantity?.unit !== unit || !Number.isInteger(count) || count < 2 || count > MOST)
    return fault(
      found,
      there,
      `the chart draws a square for each: it needs a whole number from 2 to 10,000 in \`${unit ?? 'the unit behind the stroke'}\`${quantity ? `, and this is ${quantity.printed} in \`${quantity.unit}\`` : ''}`,
    );
  const [one, many] = found.units.label(unit);
  return { form: spec.form, of: kindOf(claim), count, counted: [one, many], shows: spec.shows ?? null };
}

function rate(spec: Of<'rate-against-total'>, { found, spot, claim }: Drawn): ChartRecord | null {
  const months =
    Math.round(((Date.parse(whole(spec.until)) - Date.parse(whole(spec.since))) / 86_400_000 / MONTH) * 10) / 10;
  if (!(months > 0))
    return fault(
      found,
      under(spot, 'until'),
      `\`${spec.until}\` is not after \`${spec.since}\`; the chart runs from one to the other`,
    );
  return {
    form: spec.form,
    of: kindOf(claim),
    from: spec.from,
    to: spec.to,
    over: spec.over,
    months,
    since: spec.since,
    until: spec.until,
    ...datesOf(spec),
  };
}

/** The dates that a chart of a running total shows. */
const datesOf = ({ from_day, begins }: Of<'rate-against-total' | 'total-against-pace'>): object => ({
  ...(from_day === undefined ? {} : { from_day }),
  ...(begins === undefined ? {} : { begins }),
});

function throughTime(spec: Of<'result-through-time'>, drawn: Drawn): ChartRecord | null {
  const { found, spot, result, claim } = drawn;
  const { time, from, to, since = null } = spec;
  if (!(to > from))
    return fault(
      found,
      under(spot, 'to'),
      `the line would end at ${to}, which is not after ${from}; write a greater number`,
    );
  const a = assumptionOf(result.model, time);
  const beyond = [from, to].find((at) => at < (a.min ?? -Infinity) || at > (a.max ?? Infinity));
  if (beyond !== undefined)
    return fault(
      found,
      under(spot, beyond === from ? 'from' : 'to'),
      `${beyond} is beyond the hard limits of \`${time}\``,
    );
  const unit = spec.unit ?? a.unit;
  let days = 0;
  try {
    if (since !== null) days = found.units.convert(1, unit, 'day');
    else found.units.parse(unit);
  } catch (error) {
    return fault(
      found,
      under(spot, spec.unit === undefined ? 'time' : 'unit'),
      unit === '' || unit === '1'
        ? `\`${time}\` is a plain number, and dates need its unit; write \`unit: month\`, or another span of time`
        : `${(error as Error).message}; write \`unit: month\`, or another span of time`,
    );
  }
  const points = spec.points.flatMap((point, i): Point[] => {
    const there = under(spot, 'points', i);
    const entry = 'claim' in point ? claimPoint(point.claim, drawn, there) : factPoint(point.fact, drawn, there);
    if (!entry) return [];
    const { day, ...said } = entry;
    const at =
      point.at ??
      (since === null || !day ? null : (Date.parse(whole(day)) - Date.parse(whole(since))) / 86_400_000 / days);
    if (at !== null && at >= from && at <= to) return [{ ...said, at: Number(at.toPrecision(6)) }];
    fault(
      found,
      there,
      at === null
        ? 'nothing says the time of this point; write `at:`, or `since:` at the chart'
        : `the time of this point is ${Number(at.toPrecision(3))}, and the line goes from ${from} to ${to}`,
    );
    return [];
  });
  const [one, many] = found.units.label(unit);
  return { form: spec.form, of: kindOf(claim), time, from, to, unit: [one, many], days, since, points };
}

type Point = Extract<ChartRecord, { form: 'result-through-time' }>['points'][number];
type Said = Omit<Point, 'at'> & { day: string | null | undefined };

/** The number that a claim states for the result of this model, in the model's unit. */
function claimPoint(ref: string, { found, result, claim }: Drawn, spot: Spot): Said | null {
  const entry = findClaim(found, ref, claim?.article.slug ?? null, spot);
  if (!entry) return null;
  const { ledger, institution, speaker } = entry.claim;
  const who = own(found.site.institutions, ledger?.institution ?? institution ?? '')?.short ?? speaker;
  return said(entry.stated, ref, who ?? entry.article.data.publisher, ledger?.date ?? entry.date, found, result, spot, {
    of: ledger?.of ?? null,
    checked: true,
  });
}

function factPoint(ref: string, { found, result }: Drawn, spot: Spot): Said | null {
  const entry = findFact(found, ref, spot);
  if (!entry) return null;
  const { ledger } = entry.fact;
  const who = ledger
    ? (own(found.site.institutions, ledger.institution)?.short ?? ledger.institution)
    : entry.fact.label;
  return said(entry.stated, ref, who, ledger?.date ?? entry.reference.data.published, found, result, spot, {
    of: ledger?.of ?? null,
    checked: false,
  });
}

function said(
  stated: Stated | null,
  ref: string,
  who: string,
  day: string | null | undefined,
  found: Lookup,
  { model }: Result,
  spot: Spot,
  more: Pick<Point, 'of' | 'checked'>,
): Said | null {
  if (!stated) return fault(found, spot, `\`${ref}\` has no \`stated\`; a point needs a number and its words`);
  const times = inUnit(found, `\`${ref}\``, stated, model.unit, spot);
  return times === null
    ? null
    : {
        label: [who, day && shortDay(day)].filter(Boolean).join(', '),
        text: stated.text,
        value: stated.value * times,
        low: stated.low * times,
        high: stated.high * times,
        day,
        ...more,
      };
}

/** A month alone stands for its middle. */
const whole = (day: string): string => (day.length > 7 ? day : `${day}-15`);
