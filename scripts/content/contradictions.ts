import { formatNumber } from '../../src/estimate/format.ts';
import type { Stated } from '../../src/estimate/types.ts';
import type { ContradictionRecord, LedgerRow } from '../../src/schema/record.ts';
import { daysApart, disjoint, monthsBetween, printDate, spanOf } from './calendar.ts';
import { claimed, exclude, leeway, times } from './claimed.ts';
import type { Statement } from './ledger.ts';
import type { Lookup, Spot } from './lookup.ts';

type Rule = ContradictionRecord['rule'];

/** Two statements that cannot both hold, before anybody has judged it. */
export interface Found {
  rule: Rule;
  between: [string, string];
  sentence: string;
  /** Where the first of them that is a claim stands. */
  spot: Spot;
}

/** A month lies between two statements at most, for the pace of one to be held against the other. */
const monthInDays = 31;

/**
 * Finds contradictions among statements of the ledger and dated events, wherever at least one of the two is a checked claim. Only the same
 * quantity, item and scope are compared, a capacity never with a delivery. The same statement as several references report it counts once.
 */
export function findContradictions(found: Lookup, statements: readonly Statement[]): Found[] {
  const scaled = statements.map((statement) => ({ ...statement, stated: inBaseUnit(found, statement) }));
  const list = [...countsAgainstCounts(found, scaled), ...ratesAgainstTotals(found, scaled), ...eachAgainstTotals(found, scaled), ...datesOfEvents(found)];
  const seen = new Set<string>();
  return list.filter(({ rule, between }) => {
    const key = `${rule} ${[...between].sort().join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A statement with its number in the ledger's unit: the quantity's own, by the month for a rate. */
interface Scaled extends Statement {
  stated: Stated;
}

function inBaseUnit(found: Lookup, { row, per }: Statement): Stated {
  const unit = found.site.quantities[row.quantity]!.unit;
  const to = row.measure === 'rate' ? `${unit}/month` : row.measure === 'each' ? (per === null ? row.stated.unit : `${unit}/${found.site.quantities[per]!.unit}`) : unit;
  const convert = (value: number): number => found.units.convert(value, row.stated.unit, to);
  return { ...row.stated, unit: to, value: convert(row.stated.value), low: convert(row.stated.low), high: convert(row.stated.high) };
}

/** Two counts at one date that exclude each other; an earlier running total above a later one, which cannot fall; two rates of one month. */
function* countsAgainstCounts(found: Lookup, all: readonly Scaled[]): Generator<Found> {
  for (const [a, b] of pairs(all)) {
    if (a.row.measure !== b.row.measure || a.row.measure === 'each') continue;
    const [spanA, spanB] = [spanOf(a.row.date), spanOf(b.row.date)];
    const apart = daysApart(spanA, spanB);
    const both = `${say(found, a)}, and ${say(found, b)}`;
    if (a.row.measure === 'rate') {
      if (apart <= monthInDays && exclude(leeway(a.stated), leeway(b.stated))) yield make('two-counts', a, b, `Two rates for one time: ${both}.`);
    } else if (apart === 0) {
      if (comparableSince(a.row, b.row) === 'same' && exclude(leeway(a.stated), leeway(b.stated))) yield make('two-counts', a, b, `Two counts at one date: ${both}.`);
    } else {
      const [first, second] = spanA.from < spanB.from ? [a, b] : [b, a];
      const order = comparableSince(first.row, second.row);
      if ((order === 'same' || order === 'second-longer') && leeway(first.stated)[0] > leeway(second.stated)[1]) {
        yield make('two-counts', first, second, `A running total cannot fall: ${say(found, first)}, and later ${say(found, second)}.`);
      }
    }
  }
}

/** A rate times the months since it began, against a total of the same time. */
function* ratesAgainstTotals(found: Lookup, all: readonly Scaled[]): Generator<Found> {
  for (const rate of all) {
    if (rate.row.measure !== 'rate' || rate.row.since === null) continue;
    for (const total of all) {
      if (total.row.measure !== 'stock' || !comparable(rate.row, total.row)) continue;
      if (daysApart(spanOf(rate.row.date), spanOf(total.row.date)) > monthInDays) continue;
      const months = monthsBetween(spanOf(rate.row.since), spanOf(total.row.date));
      if (months.high <= 0) continue;
      const made = times(leeway(rate.stated), [months.low, months.high]);
      const counted = leeway(total.stated);
      const order = comparableSince(rate.row, total.row);
      const excluded = order === 'same' ? exclude(made, counted) : order === 'second-longer' ? made[0] > counted[1] : made[1] < counted[0];
      if (!excluded) continue;
      const count = Math.round((months.low + months.high) / 2);
      const unit = unitOf(found, total);
      const product = formatNumber(rate.stated.value * count, 2);
      yield make('rate-against-total', rate, total, `A rate and a total that do not meet: ${say(found, rate)}, which over the ${count} months since ${printDate(rate.row.since)} makes ${product} ${unit}; ${say(found, total)}.`);
    }
  }
}

/** So much for each, times how many there are by the same page, against a total of the same institution at about the same time. */
function* eachAgainstTotals(found: Lookup, all: readonly Scaled[]): Generator<Found> {
  for (const each of all) {
    if (each.row.measure !== 'each' || each.per === null) continue;
    const count = all.find(({ row, page }) => row.measure === 'stock' && row.quantity === each.per && page === each.page && row.scope === each.row.scope);
    if (!count) continue;
    for (const total of all) {
      if (total.row.measure !== 'stock' || !comparable(each.row, total.row) || total.row.institution !== each.row.institution) continue;
      if (daysApart(spanOf(each.row.date), spanOf(total.row.date)) > monthInDays) continue;
      // "Up to 4.8 million each" and "up to 4.8 million" both claim a most; only then are the numbers themselves compared.
      const alike = each.stated.edge === total.stated.edge;
      const [a, b] = alike ? [claimed(each.stated), claimed(total.stated)] : [leeway(each.stated), leeway(total.stated)];
      if (!exclude(times(a, claimed(count.stated)), b)) continue;
      const product = formatNumber(each.stated.value * count.stated.value, 2);
      yield make('each-against-total', each, total, `So much for each is not so much in all: ${say(found, each)}, which for ${quoted(count)} ${unitOf(found, count)} makes ${product} ${unitOf(found, total)}; ${say(found, total)}.`);
    }
  }
}

/** Two dates for one event. */
function* datesOfEvents(found: Lookup): Generator<Found> {
  const events = new Map<string, { id: string; date: string; who: string; spot: Spot; claim: boolean }[]>();
  const note = (event: { id: string; date: string } | undefined, id: string, who: string, spot: Spot, claim: boolean): void => {
    if (!event) return;
    const list = events.get(event.id) ?? [];
    // A second reference with the same date says nothing new.
    if (claim || !list.some((other) => !other.claim && other.date === event.date)) list.push({ id, date: event.date, who, spot, claim });
    events.set(event.id, list);
  };
  for (const { claim, ref, article, index } of found.claims.values()) {
    if (!claim.withdrawn) note(claim.event, ref, article.data.publisher, { file: article.file, path: ['claims', index, 'event'] }, true);
  }
  for (const { fact, ref, reference, id } of found.facts.values()) note(fact.event, ref, reference.data.publisher, { file: reference.file, path: ['facts', id, 'event'] }, false);
  for (const list of events.values()) {
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (!(a.claim || b.claim) || !disjoint(spanOf(a.date), spanOf(b.date))) continue;
        const sentence = `Two dates for one event: ${printDate(a.date)} in ${a.who}, ${printDate(b.date)} in ${b.who}.`;
        yield { rule: 'two-dates', between: [a.id, b.id], sentence, spot: a.claim ? a.spot : b.spot };
      }
    }
  }
}

/** Pairs of comparable statements of which one is a claim; a second reference for the same statement makes no second pair. */
function* pairs(all: readonly Scaled[]): Generator<[Scaled, Scaled]> {
  const groups = new Map<string, Scaled[]>();
  for (const statement of all) {
    const { quantity, of, measure, item, scope } = statement.row;
    const key = JSON.stringify([quantity, of, measure, item, scope]);
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  for (const group of groups.values()) {
    const told = group.filter((statement, i) => isClaim(statement) || !group.slice(0, i).some((other) => !isClaim(other) && sameStatement(other, statement)));
    for (const [i, a] of told.entries()) {
      for (const b of told.slice(i + 1)) if (isClaim(a) || isClaim(b)) yield [a, b];
    }
  }
}

const isClaim = ({ row }: Statement): boolean => row.from.kind === 'claim';

function sameStatement(a: Scaled, b: Scaled): boolean {
  return a.row.institution === b.row.institution && a.row.date === b.row.date && a.stated.value === b.stated.value && a.stated.hedge === b.stated.hedge;
}

function comparable(a: LedgerRow, b: LedgerRow): boolean {
  return a.quantity === b.quantity && a.of === b.of && a.item === b.item && a.scope === b.scope && (a.from.kind === 'claim' || b.from.kind === 'claim');
}

/** Whether two counts begin together. A count without a beginning is of all there was. */
function comparableSince(first: LedgerRow, second: LedgerRow): 'same' | 'first-longer' | 'second-longer' {
  if (first.since === second.since) return 'same';
  if (second.since === null) return 'second-longer';
  if (first.since === null) return 'first-longer';
  const [a, b] = [spanOf(first.since), spanOf(second.since)];
  return disjoint(a, b) ? (b.to < a.from ? 'second-longer' : 'first-longer') : 'same';
}

function make(rule: Rule, a: Scaled, b: Scaled, sentence: string): Found {
  return { rule, between: [a.row.from.id, b.row.from.id], sentence, spot: isClaim(a) ? a.spot : b.spot };
}

/** "“about 1 million” rounds a month by South Korean officials on 28 October 2024 (The Rio Times)". */
function say(found: Lookup, { row }: Scaled): string {
  const who = found.site.institutions[row.institution]!.name;
  const by = who === row.from.label ? who : `${who} (${row.from.label})`;
  return `“${row.stated.text}” ${found.units.label(row.stated.unit)[1]} by ${by} on ${printDate(row.date)}`.replace(/ on (\w+ \d{4})$/, ' in $1');
}

const quoted = ({ row }: Scaled): string => `“${row.stated.text}”`;
const unitOf = (found: Lookup, { row }: Scaled): string => found.units.label(found.site.quantities[row.quantity]!.unit)[1];
