import { type Change, roundAll } from '../../chart/change-words.ts';
import type { LedgerRecord } from '../../schema/record.ts';
import type { DataOf, RecordKind } from '../../schema/record-source.ts';
import { decode } from '../../seeds/parse/decode.ts';
import type { Folder } from '../../seeds/folder.ts';
import type { Lookup } from '../lookup.ts';
import { fault, faulted, type Spot } from '../../seeds/spot.ts';
import { isGenerated } from './front-matter.ts';
import { readRecord } from './read-record.ts';

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
 * Holds a new record against the committed one. With a new correction it is a new revision, and the committed record is returned, to be kept for its
 * pinned address. Without, it returns the figures that changed unsaid.
 */
export function supersede<Data extends { revision: number }>(
  found: Lookup,
  { data: old, text }: Committed<Data>,
  fresh: Data,
  changes: (was: Data, is: Data) => Change[],
  spot: Spot,
): { kept: { revision: number; text: string } } | { unsaid: Change[] } {
  if (fresh.revision > old.revision) return { kept: { revision: old.revision, text } };
  if (fresh.revision < old.revision) {
    fault(
      found,
      spot,
      `revision ${old.revision} is published, and the seed has corrections for revision ${fresh.revision} only; put the removed \`corrections\` back, or the name that was taken out of one`,
    );
    return { unsaid: [] };
  }
  // A number that could not be read, say, is not a figure that changed.
  if (spot.path[0] === 'claims' && faulted(found, { file: spot.file, path: spot.path.slice(0, 2) }))
    return { unsaid: [] };
  return { unsaid: changes(old, fresh) };
}

export function revisionPath(path: string, revision: number): string {
  return path.replace(/\.md$/, `.r${revision}.md`);
}

export function isRevision(path: string): boolean {
  return /\.r\d+\.md$/.test(path);
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
