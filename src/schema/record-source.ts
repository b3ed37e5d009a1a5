import type { z } from 'zod';
import {
  articleRecord,
  claimRecord,
  estimateRecord,
  ledgerRecord,
  pageRecord,
  referenceRecord,
  siteRecord,
} from './record.ts';

/** The kinds of records by their folder, each with its schema; `site` is one file. */
export const recordSchemas = {
  articles: articleRecord,
  claims: claimRecord,
  estimates: estimateRecord,
  references: referenceRecord,
  ledger: ledgerRecord,
  pages: pageRecord,
  site: siteRecord,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type DataOf<Kind extends RecordKind> = z.output<(typeof recordSchemas)[Kind]>;

/** What the entries of a collection hold. Superseded revisions stay for pinned addresses, in collections of their own. */
export type Collections = { [Kind in RecordKind]: DataOf<Kind> } & {
  claimRevisions: DataOf<'claims'>;
  estimateRevisions: DataOf<'estimates'>;
  ledgerRevisions: DataOf<'ledger'>;
};
export type Collection = keyof Collections;

/** A record as pages take it. */
export interface RecordEntry<Data = object> {
  /** Its path without folder and ending: `march/total`, `march/total.r1`. */
  id: string;
  data: Data;
  /** Markdown. */
  body: string;
  /** The body as HTML; rendered when it is first asked for. */
  html(): Promise<string>;
}

/** Where pages have the records from: the build's memory, the folder that a checker reads, or Astro's own collections. */
export interface RecordSource {
  entries<Name extends Collection>(collection: Name): Promise<RecordEntry<Collections[Name]>[]>;
}

/** The place of a record's file: `claims/march/total.r1.md` is `march/total.r1` of `claimRevisions`. */
export function placeOf(path: string): { collection: string; id: string } {
  const name = path.replace(/\.md$/, '');
  const slash = name.indexOf('/');
  if (slash === -1) return { collection: name, id: name };
  const [folder, id] = [name.slice(0, slash), name.slice(slash + 1)];
  const revision = /\.r\d+$/.test(id);
  return { collection: revision ? `${folder.replace(/s$/, '')}Revisions` : folder, id };
}
