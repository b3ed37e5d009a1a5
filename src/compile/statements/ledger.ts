import { own } from '../../language/own.ts';
import { known } from '../../language/known.ts';
import type { LedgerRecord, LedgerRow, RatioRow } from '../../schema/record.ts';
import { UnitError } from '../../estimate/formula/units.ts';
import { aliasesOf } from '../aliases.ts';
import type { ClaimEntry, FactEntry, Lookup } from '../lookup.ts';
import { missing } from '../models/find.ts';
import { fault, type Spot, under } from '../../seeds/spot.ts';

/** A statement on the ledger with what its comparison needs besides what is printed. */
export interface Statement {
  row: LedgerRow;
  /** The page that makes the statement. Its other statements belong to the same count: "30 in each cart" and "10 carts". */
  page: string;
  /** The institution that the report names as its source. The number may still be the report's own mistake. */
  attributed: string;
  /** The quantity that an `each` is for: `buses` of visitors for each bus. */
  per: string | null;
  /** The statement's claim was withdrawn. It is no row of the ledger, but a contradiction may have been judged with it. */
  withdrawn: boolean;
  spot: Spot;
}

/** Every statement that belongs on the ledger, in the order of its date; units checked against the quantity's. With `withdrawn`, those of withdrawn claims too. */
export function readLedger(found: Lookup, { withdrawn = false } = {}): Statement[] {
  const statements: Statement[] = [];
  for (const entry of found.claims.values()) {
    const { claim, article, ref, index, date } = entry;
    if (!claim.ledger || (claim.withdrawn && !withdrawn)) continue;
    const spot = { file: article.file, path: ['claims', index, 'ledger'] };
    const from = { kind: 'claim' as const, id: ref, label: article.data.publisher, href: `/claims/${ref}/` };
    // A number that the report got wrong is not listed under the speaker's name.
    const speaker = claim.claimant === 'speaker' ? claim.speaker : null;
    const said = claim.ledger.date ?? date;
    push(statements, found, entry, claim.ledger, said, speaker, from, `article ${article.slug}`, spot);
  }
  for (const entry of found.facts.values()) {
    const { fact, reference, ref, id } = entry;
    if (!fact.ledger) continue;
    const spot = { file: reference.file, path: ['facts', id, 'ledger'] };
    const date = fact.ledger.date ?? reference.data.published;
    if (!date) {
      fault(found, spot, `the statement \`${ref}\` has no date; write \`date:\` here or \`published:\` above`);
      continue;
    }
    const from = {
      kind: 'fact' as const,
      id: ref,
      label: reference.data.publisher,
      href: `/references/#${reference.slug}`,
    };
    push(statements, found, entry, fact.ledger, date, fact.speaker ?? null, from, `reference ${reference.slug}`, spot);
  }
  return statements.sort((a, b) => compare(a.row, b.row));
}

const compare = (a: LedgerRow, b: LedgerRow): number =>
  order(a.date, b.date) || order(a.from.kind, b.from.kind) || order(a.from.id, b.from.id);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function push(
  statements: Statement[],
  found: Lookup,
  entry: ClaimEntry | FactEntry,
  ledger: NonNullable<ClaimEntry['claim']['ledger']>,
  date: string,
  speaker: string | null,
  from: LedgerRow['from'],
  page: string,
  spot: Spot,
): void {
  const quantity = own(found.site.quantities, ledger.quantity);
  const institution = Object.hasOwn(found.site.institutions, ledger.institution);
  const complain = (field: 'quantity' | 'institution', names: object): void =>
    missing(found, under(spot, field), field, ledger[field], Object.keys(names), ' in `site.md`');
  if (!quantity) complain('quantity', found.site.quantities);
  if (!institution) complain('institution', found.site.institutions);
  const written = 'claim' in entry ? entry.claim.stated : entry.fact.stated;
  if (!written)
    fault(
      found,
      spot,
      'a statement on the ledger has a number as it was said; write `stated: { text: ..., unit: ... }` beside it',
    );
  const { stated } = entry;
  if (!quantity || !institution || !stated) return;
  const per = perUnit(found, ledger.measure, stated.unit, quantity.unit, ledger.quantity, spot);
  if (per === undefined) return;
  statements.push({
    page,
    attributed: ('claim' in entry && entry.claim.institution) || ledger.institution,
    per,
    withdrawn: 'claim' in entry && entry.claim.withdrawn !== undefined,
    spot,
    row: {
      date,
      quantity: ledger.quantity,
      of: ledger.of,
      measure: ledger.measure,
      item: ledger.item ?? null,
      scope: ledger.scope ?? null,
      institution: ledger.institution,
      speaker,
      since: ledger.since ?? null,
      sinceWords: ledger.since_words ?? null,
      stated,
      from,
    },
  });
}

/** Checks a statement's unit against its measure; what an `each` is for, null for others, undefined after a fault. */
function perUnit(
  found: Lookup,
  measure: LedgerRow['measure'],
  unit: string,
  base: string,
  name: string,
  spot: Spot,
): string | null | undefined {
  try {
    if (measure === 'stock') {
      found.units.convert(1, unit, base);
      return null;
    }
    if (measure === 'rate') {
      found.units.convert(1, unit, `${base}/day`);
      return null;
    }
    const per = Object.entries(found.site.quantities).find(
      ([other, { unit: theirs }]) => other !== name && converts(found, unit, `${base}/${theirs}`),
    );
    if (per) return per[0];
    // "700 a day" is kept, and compared with nothing: days are no quantity of the ledger.
    const [top = '', bottom] = unit.split('/');
    if (bottom !== undefined && converts(found, top, base)) return null;
    throw new UnitError(`\`${unit}\` is not for each of anything`);
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    const wanted = { stock: base, rate: `${base}/month`, each: `${base}/...` }[measure];
    const kind = { stock: 'a total', rate: 'a rate', each: 'a total for each' }[measure];
    fault(
      found,
      spot,
      `${kind} of \`${name}\` is given in \`${wanted}\`, found \`${unit}\`; correct the unit or write \`measure:\``,
    );
    return undefined;
  }
}

function converts(found: Lookup, from: string, to: string): boolean {
  try {
    found.units.convert(1, from, to);
    return true;
  } catch {
    return false;
  }
}

/** The ledger's records, a quantity each, with what every pair of the same page, day and institution implies for each. */
export function ledgerRecords(found: Lookup, statements: readonly Statement[]): Omit<LedgerRecord, 'revision'>[] {
  return Object.entries(found.site.quantities).map(([quantity, { label, title, unit }]) => ({
    quantity,
    ...aliasesOf(found, `ledger/${quantity}`),
    label,
    ...(title === undefined ? {} : { title }),
    unit,
    rows: statements.filter(({ row, withdrawn }) => row.quantity === quantity && !withdrawn).map(({ row }) => row),
    ratios: found.site.ratio?.of === quantity ? ratios(found, found.site.ratio, statements) : [],
  }));
}

function ratios(
  found: Lookup,
  { of, per }: NonNullable<Lookup['site']['ratio']>,
  statements: readonly Statement[],
): RatioRow[] {
  const stocks = statements.filter(({ row, withdrawn }) => row.measure === 'stock' && !withdrawn);
  const keyOf = ({ row, page }: Statement): string => JSON.stringify([page, row.institution, row.date, row.scope]);
  const counts = new Map(
    stocks.filter(({ row }) => row.quantity === per).map((statement) => [keyOf(statement), statement]),
  );
  return stocks
    .filter(({ row }) => row.quantity === of)
    .flatMap((top) => {
      const below = counts.get(keyOf(top));
      if (!below || below.row.stated.value === 0) return [];
      const convert = ({ row }: Statement): number =>
        found.units.convert(
          row.stated.value,
          row.stated.unit,
          known(found.site.quantities, row.quantity, 'quantity').unit,
        );
      const { date, institution, item } = top.row;
      return [
        {
          date,
          institution,
          item,
          value: convert(top) / convert(below),
          hedge: top.row.stated.hedge,
          of: top.row,
          per: below.row,
        },
      ];
    });
}
