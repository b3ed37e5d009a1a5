import type { Origin } from '../../estimate/types.ts';
import type { ClaimRecord, EstimateRecord, LedgerRecord } from '../../schema/record.ts';
import type { DataOf, RecordKind } from '../../schema/record-source.ts';
import { decode } from '../../seeds/parse/decode.ts';
import type { Folder } from '../../seeds/folder.ts';
import type { Lookup } from '../lookup.ts';
import { fault, faulted, type Spot } from '../../seeds/spot.ts';
import { isGenerated } from './front-matter.ts';
import { readRecord } from './read-record.ts';

/** A figure that readers may have cited: its name for a message, and what it was. */
export interface Cited {
  what: string;
  value: string;
}

/** A committed record: its front matter and the text it was written as. */
export interface Committed<Data> {
  data: Data;
  text: string;
}

/** The text of a file; null where there is none, or none that is UTF-8. */
export function textIn(content: Folder, path: string): string | null {
  const bytes = content.read(path);
  const decoded = bytes && decode(bytes);
  return decoded && 'text' in decoded ? decoded.text : null;
}

/**
 * The record that stands at a path, where there is one and it differs from `fresh`. One that cannot be read is a fault where the site is published; else it is written anew.
 * `known` keeps what was read, by its text.
 */
export function readCommitted<Kind extends RecordKind>(
  kind: Kind,
  found: Pick<Lookup, 'faults' | 'site'>,
  content: Folder,
  path: string,
  fresh: string | null,
  known = new Map<string, unknown>(),
): Committed<DataOf<Kind>> | null {
  const text = textIn(content, path);
  if (text === null || text === fresh || !isGenerated(text)) return null;
  const read = readRecord(kind, text, known);
  if (typeof read !== 'string') return { data: read.data, text };
  if (found.site.published) brokenRecord(found, content, path, read);
  return null;
}

/** Tells of a record that is not as it was published. */
export function brokenRecord({ faults }: Pick<Lookup, 'faults'>, content: Folder, path: string, reason: string): void {
  faults.add(`${content.name}/${path}`, { line: 1, column: 1 }, `${reason}; restore it as it was committed`);
}

/**
 * Holds a new record against the committed one. A changed figure needs a correction in the seed, which makes a new revision;
 * then the committed record is returned, to be kept for its pinned address. `causes` are the estimates that it rests on and that changed too.
 */
export function supersede<Data extends { revision: number }>(
  found: Lookup,
  { data: old, text }: Committed<Data>,
  fresh: Data,
  cited: (record: Data) => Cited[],
  spot: Spot,
  causes: readonly string[] = [],
): { revision: number; text: string } | null {
  if (fresh.revision > old.revision) return { revision: old.revision, text };
  if (fresh.revision < old.revision) {
    fault(
      found,
      spot,
      `revision ${old.revision} is published, and the seed has corrections for revision ${fresh.revision} only; put the removed \`corrections\` back`,
    );
    return null;
  }
  // A number that could not be read, say, is not a figure that changed.
  if (spot.path[0] === 'claims' && faulted(found, { file: spot.file, path: spot.path.slice(0, 2) })) return null;
  const because =
    causes.length > 0
      ? ` (it rests on ${causes.map((id) => `\`estimates/${id}\``).join(', ')}, which changed too: look there first)`
      : '';
  for (const { what, was, is } of changedFigures(cited(old), cited(fresh))) {
    fault(
      found,
      spot,
      `a published figure changed: ${what} was \`${was}\` and is \`${is}\`${because}; say why under \`corrections\`: \`- { date: ..., reason: ... }\``,
    );
  }
  return null;
}

/** The figures that are no longer what they were. */
export function changedFigures(
  old: readonly Cited[],
  fresh: readonly Cited[],
): Array<{ what: string; was: string; is: string }> {
  const [before, after] = [old, fresh].map((list) => new Map(list.map(({ what, value }) => [what, value]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ what, was: before.get(what) ?? 'none', is: after.get(what) ?? 'none' }))
    .filter(({ was, is }) => !sameFigure(was, is));
}

/** The estimates that a record is computed with, or takes a value from. */
export function restsOn({ model }: Pick<ClaimRecord, 'model'>): Set<string> {
  const ids = new Set(model ? [model.id] : []);
  const follow = ({ kind, href, children }: Origin): void => {
    const id = kind === 'estimate' ? /^\/estimates\/([^/]+)\//.exec(href ?? '')?.[1] : undefined;
    if (id !== undefined) ids.add(id);
    children.forEach(follow);
  };
  for (const { origin } of model?.assumptions ?? []) follow(origin);
  return ids;
}

/** Nearer than this no printed digit differs: a better quantile is no correction. */
const near = 1e-4;

/** Whether two figures are the same in words and, as far as anybody has seen them, in numbers. */
export function sameFigure(was: string, is: string): boolean {
  if (was === is) return true;
  const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/g;
  if (was.replace(number, '#') !== is.replace(number, '#')) return false;
  const [a, b] = [was.match(number) ?? [], is.match(number) ?? []];
  return a.every((value, i) => Math.abs(Number(value) - Number(b[i])) <= near * Math.abs(Number(value)));
}

export function revisionPath(path: string, revision: number): string {
  return path.replace(/\.md$/, `.r${revision}.md`);
}

export function isRevision(path: string): boolean {
  return /\.r\d+\.md$/.test(path);
}

const number = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'none' : String(Number(value.toPrecision(12)));

function modelFigures({ model, outcome }: Pick<ClaimRecord, 'model' | 'outcome'>): Cited[] {
  return [
    ...(outcome ? [{ what: 'the headline number', value: number(outcome.headline) }] : []),
    ...(model?.assumptions ?? []).map(({ id, range }) => ({
      what: `the assumption \`${id}\``,
      value: `${JSON.stringify(roundAll(range))}`,
    })),
    ...(model ? [{ what: 'the formula', value: model.formula }] : []),
  ];
}

export function claimFigures(record: ClaimRecord): Cited[] {
  return [
    { what: 'the verdict', value: record.verdict.label },
    { what: 'the rating', value: String(record.verdict.rating) },
    {
      what: 'the stated number',
      value: record.stated
        ? `${record.stated.text} (${record.stated.range ? `${number(record.stated.low)} to ${number(record.stated.high)}` : number(record.stated.value)} ${record.stated.unit})`
        : 'none',
    },
    ...modelFigures(record),
  ];
}

export function estimateFigures(record: EstimateRecord): Cited[] {
  return modelFigures(record);
}

/** A ledger grows with each source; it is a new revision, without a correction, as soon as a row is another. */
export function ledgerRevision(
  found: Lookup,
  committed: Committed<LedgerRecord> | null,
  fresh: Omit<LedgerRecord, 'revision' | 'previous'>,
): { revision: number; kept: { revision: number; text: string } | null } {
  if (!committed) return { revision: 1, kept: null };
  const { revision, previous: _, ...old } = committed.data;
  const same = JSON.stringify(roundAll(old)) === JSON.stringify(roundAll(fresh));
  if (same || !found.site.published) return { revision, kept: null };
  return { revision: revision + 1, kept: { revision, text: committed.text } };
}

/** With numbers as they are written, so that what was read back compares equal. */
function roundAll(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(roundAll);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, roundAll(inner)]),
    );
  return value;
}
