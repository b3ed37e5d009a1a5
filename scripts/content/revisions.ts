import { parseDocument } from 'yaml';
import type { ClaimRecord, EstimateRecord, LedgerRecord } from '../../src/schema/record.ts';
import { decode } from './decode.ts';
import type { Folder } from './folder.ts';
import { type Lookup, fault, type Spot } from './lookup.ts';

/** A figure that readers may have cited: its name for a message, and what it was. */
interface Cited {
  what: string;
  value: string;
}

/** A committed record: its front matter and the bytes it was written as. */
interface Committed<Data> {
  data: Data;
  text: string;
}

export function readCommitted<Data>(content: Folder, path: string): Committed<Data> | null {
  const bytes = content.read(path);
  const decoded = bytes && decode(bytes);
  if (!decoded || 'badByte' in decoded) return null;
  const front = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(decoded.text)?.[1];
  if (front === undefined) return null;
  try {
    return { data: parseDocument(front).toJS() as Data, text: decoded.text };
  } catch {
    return null;
  }
}

/**
 * Holds a new record against the committed one. A changed figure needs a correction in the seed, which makes a new revision;
 * then the committed record is kept, under the path returned, for the pinned address. Null where there is nothing to keep.
 */
export function keepRevision<Data extends { revision: number }>(
  found: Lookup,
  committed: Committed<Data> | null,
  fresh: Data,
  cited: (record: Data) => Cited[],
  path: string,
  spot: Spot,
): { path: string; text: string } | null {
  if (!committed || !found.site.published) return null;
  const { data: old, text } = committed;
  if (fresh.revision > old.revision) return { path: revisionPath(path, old.revision), text };
  if (fresh.revision < old.revision) {
    fault(found, spot, `revision ${old.revision} is published, and the seed has corrections for revision ${fresh.revision} only; put the removed \`corrections\` back`);
    return null;
  }
  const before = new Map(cited(old).map(({ what, value }) => [what, value]));
  const after = new Map(cited(fresh).map(({ what, value }) => [what, value]));
  for (const what of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(what) ?? 'none', after.get(what) ?? 'none'];
    if (was === is) continue;
    fault(found, spot, `a published figure changed: ${what} was \`${was}\` and is \`${is}\`; say why under \`corrections\`: \`- { date: ..., reason: ... }\``);
  }
  return null;
}

export function revisionPath(path: string, revision: number): string {
  return path.replace(/\.md$/, `.r${revision}.md`);
}

const number = (value: number | null | undefined): string => (value === null || value === undefined ? 'none' : String(Number(value.toPrecision(12))));

function modelFigures({ model, outcome }: Pick<ClaimRecord, 'model' | 'outcome'>): Cited[] {
  return [
    ...(outcome ? [{ what: 'the headline number', value: number(outcome.headline) }] : []),
    ...(model?.assumptions ?? []).map(({ id, range }) => ({ what: `the assumption \`${id}\``, value: `${JSON.stringify(roundAll(range))}` })),
    ...(model ? [{ what: 'the formula', value: model.formula }] : []),
  ];
}

export function claimFigures(record: ClaimRecord): Cited[] {
  return [
    { what: 'the verdict', value: record.verdict.label },
    { what: 'the rating', value: String(record.verdict.rating) },
    { what: 'the stated number', value: record.stated ? `${record.stated.text} (${number(record.stated.value)} ${record.stated.unit})` : 'none' },
    ...modelFigures(record),
  ];
}

export function estimateFigures(record: EstimateRecord): Cited[] {
  return modelFigures(record);
}

/** A ledger grows with each source; it is a new revision, without a correction, as soon as a row is another. */
export function ledgerRevision(found: Lookup, committed: Committed<LedgerRecord> | null, fresh: Omit<LedgerRecord, 'revision'>): { revision: number; keep: boolean } {
  if (!committed) return { revision: 1, keep: false };
  const { revision, ...old } = committed.data;
  const same = JSON.stringify(roundAll(old)) === JSON.stringify(roundAll(fresh));
  if (same || !found.site.published) return { revision, keep: false };
  return { revision: revision + 1, keep: true };
}

/** With numbers as they are written, so that what was read back compares equal. */
function roundAll(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(roundAll);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, roundAll(inner)]));
  return value;
}
