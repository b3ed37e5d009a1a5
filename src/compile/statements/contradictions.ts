import { groupBy } from '../../language/group-by.ts';
import { formatRange } from '../../estimate/format.ts';
import { countOf } from '../../language/count-of.ts';
import type { ContradictionRecord, LedgerRow } from '../../schema/record.ts';
import { daysApart, disjoint, monthsBetween, printDate, spanOf } from '../../language/calendar.ts';
import { claimed, exclude, times } from './claimed.ts';
import type { Statement } from './ledger.ts';
import type { Lookup } from '../lookup.ts';
import { byClaim, gather, type Reporter, type Reporters, say, type Told, unitOf } from './told.ts';
import { own } from '../../language/own.ts';

type Rule = ContradictionRecord['rule'];

/** Two statements that cannot both hold, before anybody has judged it, each with all who report it, a claim first where there is one. */
export interface Found {
  rule: Rule;
  reporters: [Reporters, Reporters];
  sentence: string;
}

/** Two statements further apart than these days are not compared. It is the longest month, since a source may report once a month. */
const monthInDays = 31;

/**
 * Finds contradictions among statements of the ledger and dated events, wherever at least one of the two is a checked claim. Only the same
 * quantity, item and scope are compared, a capacity never with a delivery. However many report one statement, it is one. With `withdrawn`, those of withdrawn claims
 * are found too, apart from those that stand.
 */
export function findContradictions(
  found: Lookup,
  statements: readonly Statement[],
  { withdrawn = false } = {},
): Found[] {
  const told = gather(found, statements);
  const groups = [...groupBy(told, ({ row }) => JSON.stringify([row.quantity, row.of, row.item, row.scope])).values()];
  return [
    ...groups.flatMap((group) => [
      ...countsAgainstCounts(found, group),
      ...ratesAgainstTotals(found, group),
      ...eachAgainstTotals(found, group, told),
    ]),
    ...datesOfEvents(found, withdrawn),
  ];
}

/** Two counts at one date that exclude each other; an earlier running total above a later one, which cannot fall; two rates of one month. */
function* countsAgainstCounts(found: Lookup, group: readonly Told[]): Generator<Found> {
  for (const measure of ['stock', 'rate'] as const) {
    const all = group.filter(({ row }) => row.measure === measure);
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) {
        if (!exclude(a.open, b.open) || !(byClaim(a) || byClaim(b))) continue;
        const apart = daysApart(a.span, b.span);
        const begins = whichLonger(a.row, b.row);
        if (measure === 'rate') {
          if (apart <= monthInDays)
            yield make('two-counts', a, b, `Two rates of one time differ: ${say(found, a)} and ${say(found, b)}.`);
        } else if (apart === 0) {
          if (begins === 'same')
            yield make('two-counts', a, b, `Two counts of one date differ: ${say(found, a)} and ${say(found, b)}.`);
        } else if (begins !== 'first' && a.open[0] > b.open[1]) {
          yield make('two-counts', a, b, `A running total cannot fall: ${say(found, a)}, and later ${say(found, b)}.`);
        }
      }
    }
  }
}

/** A rate times the months since it began, against a total of the same time. */
function* ratesAgainstTotals(found: Lookup, group: readonly Told[]): Generator<Found> {
  for (const rate of group) {
    if (rate.row.measure !== 'rate' || rate.row.since === null) continue;
    for (const total of group) {
      if (
        total.row.measure !== 'stock' ||
        !(byClaim(rate) || byClaim(total)) ||
        daysApart(rate.span, total.span) > monthInDays
      )
        continue;
      const months = monthsBetween(spanOf(rate.row.since), total.span);
      if (months.high <= 0) continue;
      const made = times(rate.open, [months.low, months.high]);
      const longer = whichLonger(rate.row, total.row);
      // A total that began before the rate may hold more than the rate has made, and one that began later less.
      const excluded =
        longer === 'same'
          ? exclude(made, total.open)
          : longer === 'second'
            ? made[0] > total.open[1]
            : made[1] < total.open[0];
      if (!excluded) continue;
      const count = Math.round((months.low + months.high) / 2);
      const product = `${productOf(rate, count, count)} ${unitOf(found, total)}`;
      yield make(
        'rate-against-total',
        rate,
        total,
        `A rate and a total do not agree: ${say(found, rate)} makes ${product} in the ${count === 1 ? 'month' : countOf(count, 'month')} since ${rate.row.sinceWords ?? printDate(rate.row.since)}; the total is ${say(found, total)}.`,
      );
    }
  }
}

/**
 * "30 in each cart" times "10 carts" of the same page, against a total. The total must be of about the same time, and of the institution that is said
 * to have given the number for each.
 */
function* eachAgainstTotals(found: Lookup, group: readonly Told[], told: readonly Told[]): Generator<Found> {
  for (const each of group) {
    if (each.per === null) continue;
    const count = told.find(
      ({ row, pages }) =>
        row.measure === 'stock' &&
        row.quantity === each.per &&
        row.scope === each.row.scope &&
        [...each.pages].some((page) => pages.has(page)),
    );
    if (!count) continue;
    for (const total of group) {
      if (total.row.measure !== 'stock' || total.row.institution !== each.attributed) continue;
      if (!(byClaim(each) || byClaim(total)) || daysApart(each.span, total.span) > monthInDays) continue;
      // "Up to 4.8 million each" and "up to 4.8 million" both claim a most; only then are the numbers themselves compared.
      const alike = each.stated.edge === total.stated.edge;
      const [a, b] = alike ? [claimed(each.stated), claimed(total.stated)] : [each.open, total.open];
      if (!exclude(times(a, claimed(count.stated)), b)) continue;
      const product = `${productOf(each, ...(count.stated.range ? ([count.stated.low, count.stated.high] as const) : ([count.stated.value, count.stated.value] as const)))} ${unitOf(found, total)}`;
      yield make(
        'each-against-total',
        each,
        total,
        `The number for each and the number for all do not agree: ${say(found, each)} makes ${product} in “${count.row.stated.text}” ${unitOf(found, count)}; the total is ${say(found, total)}.`,
      );
    }
  }
}

/** 30 for each of 10 is "300". Of ranges the ends are multiplied: 30 to 40 for each of 10 to 20 is "300 to 800". */
function productOf({ stated: { value, low, high, range } }: Told, least: number, most: number): string {
  return formatRange((range ? low : value) * least, (range ? high : value) * most);
}

/** Two dates for one event. */
function* datesOfEvents(found: Lookup, withdrawn: boolean): Generator<Found> {
  const events: { id: string; date: string; reporter: Reporter }[] = [];
  for (const { claim, ref, article, index } of found.claims.values()) {
    const spot = { file: article.file, path: ['claims', index, 'event'] };
    const gone = claim.withdrawn !== undefined;
    const reporter = { id: ref, claim: true, withdrawn: gone, name: article.data.publisher, spot };
    if (claim.event && (withdrawn || !gone)) events.push({ ...claim.event, reporter });
  }
  for (const { fact, ref, reference, id } of found.facts.values()) {
    const spot = { file: reference.file, path: ['facts', id, 'event'] };
    const reporter = { id: ref, claim: false, withdrawn: false, name: reference.data.publisher, spot };
    if (fact.event) events.push({ ...fact.event, reporter });
  }
  for (const [id, event] of groupBy(events, (one) => one.id)) {
    const dates = [...groupBy(event, ({ date, reporter }) => `${date} ${reporter.withdrawn}`).values()].map(
      ([first, ...more]) => {
        const { date } = first;
        const reporters: Reporters = [first.reporter, ...more.map(({ reporter }) => reporter)];
        return { date, span: spanOf(date), reporters };
      },
    );
    for (const [i, a] of dates.entries()) {
      for (const b of dates.slice(i + 1)) {
        if (!(byClaim(a) || byClaim(b)) || !disjoint(a.span, b.span)) continue;
        const event = own(found.site.events, id) ?? `“${id.replaceAll('-', ' ')}”`;
        const sentence = `Two dates for ${event}: ${printDate(a.date)} in ${a.reporters[0].name}, ${printDate(b.date)} in ${b.reporters[0].name}.`;
        yield { rule: 'two-dates', reporters: [a.reporters, b.reporters], sentence };
      }
    }
  }
}

/** Which of two counts began earlier. A count without a beginning is of all there was. */
function whichLonger(first: LedgerRow, second: LedgerRow): 'same' | 'first' | 'second' {
  if (first.since === second.since) return 'same';
  if (second.since === null) return 'second';
  if (first.since === null) return 'first';
  const [a, b] = [spanOf(first.since), spanOf(second.since)];
  return disjoint(a, b) ? (b.to < a.from ? 'second' : 'first') : 'same';
}

function make(rule: Rule, a: Told, b: Told, sentence: string): Found {
  return { rule, reporters: [a.reporters, b.reporters], sentence };
}
