import type { ClaimRecord, EstimateRecord, LedgerRecord } from '../../schema/record.ts';
import { source } from '../collection.ts';
import { records } from '../records.ts';

/** What one embed draws: the committed record of one revision. */
export type Drawn =
  | { kind: 'claims'; record: ClaimRecord }
  | { kind: 'estimates'; record: EstimateRecord }
  | { kind: 'ledger'; record: LedgerRecord };

/** One chart, or one claim as a card, that others may embed, in every revision it ever had. */
export interface Embed {
  /** Behind `/embed/`: `claims/report/total`, `estimates/boxes`, `ledger/boxes`. */
  path: string;
  /** The paths under names that the chart had before. */
  former: string[];
  current: Drawn;
  /** Superseded revisions by number. */
  superseded: Map<number, Drawn>;
}

/** Whether it has a chart with data of its own, now or in a revision that somebody may have embedded. A claim that nothing can be computed of is a card. */
export const hasChart = ({ current, superseded }: Embed): boolean =>
  [current, ...superseded.values()].some((d) => d.kind !== 'claims' || d.record.model !== null);

async function read(): Promise<Map<string, Embed>> {
  const { claims, estimate, ledger } = await records();
  const found = new Map<string, Embed>();
  const add = (path: string, current: Drawn): unknown =>
    found.set(path, {
      path,
      former: (current.record.aliases ?? []).map((name) => `${current.kind}/${name}`),
      current,
      superseded: new Map(),
    });
  for (const { data: record } of claims) add(`claims/${record.article}/${record.id}`, { kind: 'claims', record });
  for (const { data: record } of estimate.values()) add(`estimates/${record.id}`, { kind: 'estimates', record });
  for (const { data: record } of ledger.values()) add(`ledger/${record.quantity}`, { kind: 'ledger', record });

  // By where it lies: a revision keeps the name that its record had then.
  const old = (id: string, drawn: Drawn): unknown =>
    found.get(`${drawn.kind}/${id.replace(/\.r\d+$/, '')}`)?.superseded.set(drawn.record.revision, drawn);
  const from = source();
  for (const { id, data: record } of await from.entries('claimRevisions')) old(id, { kind: 'claims', record });
  for (const { id, data: record } of await from.entries('estimateRevisions')) old(id, { kind: 'estimates', record });
  for (const { id, data: record } of await from.entries('ledgerRevisions')) old(id, { kind: 'ledger', record });
  return found;
}

let cached: { from: unknown; embeds: Promise<Map<string, Embed>> } | null = null;

/** Every embed of the site by its path. Under `npm run dev` they are read again each time, since seeds change. */
export function embeds(): Promise<Map<string, Embed>> {
  if (import.meta.env.DEV) return read();
  const from = source();
  if (cached === null || cached.from !== from) cached = { from, embeds: read() };
  return cached.embeds;
}

/** The revision asked for, or the current one where none is. */
export const revisionOf = ({ current, superseded }: Embed, revision: number | null): Drawn =>
  revision === null || revision === current.record.revision ? current : (superseded.get(revision) ?? current);

/** One revision; undefined where it was not kept, since it was never published. */
export const revisionIn = ({ current, superseded }: Embed, revision: number): Drawn | undefined =>
  revision === current.record.revision ? current : superseded.get(revision);

/** Every address of every embed, as routes ask for it: live and each revision pinned, under its name and under those that it had before. */
export const everyAddress = async (): Promise<Array<{ at: string; of: string; revision: number | null }>> =>
  [...(await embeds()).values()].flatMap((embed) =>
    [embed.path, ...embed.former].flatMap((name) =>
      addressesOf(embed).map((revision) => ({
        at: `${name}${revision === null ? '' : `/r${revision}`}`,
        of: embed.path,
        revision,
      })),
    ),
  );

/** Every address of an embed: live first, then each revision pinned. */
export const addressesOf = ({ current, superseded }: Embed): Array<number | null> => [
  null,
  ...[...superseded.keys(), current.record.revision].sort((a, b) => a - b),
];

const namesOf = ({ record }: Drawn): string[] =>
  'model' in record ? (record.model?.assumptions ?? []).map(({ id }) => id) : [];

/** The assumptions that other revisions of a chart have and this one has not, as the page says them: `data-former="a b"`. An address may still set them. */
export function formerNames({ current, superseded }: Embed, drawn: Drawn): string | null {
  const own = new Set(namesOf(drawn));
  const others = [current, ...superseded.values()].flatMap(namesOf).filter((name) => !own.has(name));
  return [...new Set(others)].join(' ') || null;
}

/** The former names of a chart as it stands now. `path` is what stands behind `/embed/`. */
export async function formerNamesOf(path: string): Promise<string | null> {
  const embed = (await embeds()).get(path);
  return embed ? formerNames(embed, embed.current) : null;
}
