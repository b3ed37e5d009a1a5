import { known } from '../../language/known.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import { CHART_FIELDS, claimRows, estimateRows } from './chart.ts';
import { citation } from './citation.ts';
import { claimDatum } from './claim.ts';
import { csv } from './csv.ts';
import { claimFile, estimateDatum, estimateFile } from './estimate.ts';
import { LEDGER_FIELDS, ledgerCsvRows } from './ledger.ts';
import { linkUnder, type Link } from './link.ts';
import { dataPackage, nameOf, tableSchema, type Part } from './package.ts';
import { namesOf } from '../by-name.ts';
import { embeds, hasChart } from '../embeds/embeds.ts';
import { records } from '../records.ts';

/** Absolute addresses of this build. */
export const link: Link = linkUnder(
  import.meta.env.SITE ? new URL(import.meta.env.SITE) : undefined,
  import.meta.env.BASE_URL,
);

export const json = (data: unknown): string => `${JSON.stringify(data, null, 1)}\n`;

/** Claims that have, or once had, a chart: their data files keep their addresses. */
export async function chartedClaims(): Promise<ClaimRecord[]> {
  const all = await embeds();
  return (await records()).claims
    .map((c) => c.data)
    .filter((c) => {
      const embed = all.get(`claims/${c.article}/${c.id}`);
      return embed !== undefined && hasChart(embed);
    });
}

/** A withdrawn claim is left out of the lists. Its own page and files say that it was withdrawn. */
export const standing = async (): Promise<ClaimRecord[]> =>
  (await records()).claims.map((c) => c.data).filter((c) => c.withdrawn === null);

export const claimsJson = async (): Promise<string> => json((await standing()).map((c) => claimDatum(c, link)));

export const estimatesJson = async (): Promise<string> =>
  json([...(await records()).estimate.values()].map((e) => estimateDatum(e.data, link)));

export async function ledgerCsv(): Promise<string> {
  const { ledger, site } = await records();
  return csv(
    LEDGER_FIELDS,
    ledgerCsvRows(
      [...ledger.values()].map((l) => l.data),
      site,
      citation('Ledger of statements', link('/'), site),
      link,
    ),
  );
}

/** The columns of one chart's table, described; the package names them for each. */
export const chartSchema = (): string => json(tableSchema(CHART_FIELDS));

export async function claimCsv(claim: ClaimRecord): Promise<string> {
  return csv(CHART_FIELDS, claimRows(claim, (await records()).site, link));
}

export const claimJson = async (claim: ClaimRecord): Promise<string> =>
  json(claimFile(claim, (await records()).site, link));

export async function estimateCsv(id: string): Promise<string> {
  const { estimate, site } = await records();
  return csv(CHART_FIELDS, estimateRows(known(estimate, id, 'estimate').data, site, link));
}

export async function estimateJson(id: string): Promise<string> {
  const { estimate, site } = await records();
  return json(estimateFile(known(estimate, id, 'estimate').data, site, link));
}

/** Makes the text of a table. */
export type Table = () => Promise<string>;

/** The word in the name of a table's copy for a spreadsheet: `ledger.spreadsheet.csv`. */
export const SPREADSHEET = '.spreadsheet';

/** Every table of the site by its address behind `/data/`, without the ending; under former names too. */
export async function tables(): Promise<Map<string, Table>> {
  return new Map<string, Table>([
    ['ledger', ledgerCsv],
    ...[...(await records()).estimate].flatMap(([id, e]) =>
      namesOf(id, e).map((name) => [`estimates/${name}`, () => estimateCsv(id)] as const),
    ),
    ...(await chartedClaims()).flatMap((c) =>
      namesOf(`${c.article}/${c.id}`, { data: c }).map((name) => [`claims/${name}`, () => claimCsv(c)] as const),
    ),
  ]);
}

/** `datapackage.json` over all of the above. */
export async function packageJson(): Promise<string> {
  const { articles, reference, estimate, site } = await records();
  const parts: Part[] = [
    {
      name: 'ledger',
      path: 'ledger.csv',
      title: 'Ledger',
      description:
        'Every statement of a quantity that the site knows, with its date, its institution and where it was read.',
      text: await ledgerCsv(),
      schema: LEDGER_FIELDS,
    },
    {
      name: 'claims',
      path: 'claims.json',
      title: 'Claims',
      description:
        'Every claim: its quote, the number it states, the result of the recomputation, what the number would need, and the verdict.',
      text: await claimsJson(),
    },
    {
      name: 'estimates',
      path: 'estimates.json',
      title: 'Estimates',
      description: 'Every estimate: its formula, its assumptions with their origins, and its result.',
      text: await estimatesJson(),
    },
  ];
  const chart = (name: string, path: string, title: string, of: string, text: string): Part => ({
    name,
    path: `${path}.csv`,
    title,
    description: `The numbers of one ${of}’s chart; its columns are described in chart.schema.json.`,
    text,
    schema: CHART_FIELDS,
    brief: true,
  });
  for (const { data: e } of estimate.values())
    parts.push(chart(`estimate.${nameOf(e.id)}`, `estimates/${e.id}`, e.title, 'estimate', await estimateCsv(e.id)));
  for (const c of await chartedClaims()) {
    const id = `${c.article}/${c.id}`;
    parts.push(chart(`claim.${c.article}.${c.id}`, `claims/${id}`, c.headline, 'claim', await claimCsv(c)));
  }
  return json(
    dataPackage(
      parts,
      site,
      articles.map((a) => a.data),
      [...reference.values()].map((r) => r.data),
      link,
    ),
  );
}
