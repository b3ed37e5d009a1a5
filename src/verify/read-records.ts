import { checkLog, LOG } from '../compile/records/log.ts';
import { isRevision } from '../compile/records/revisions.ts';
import { printRecord } from '../compile/records/front-matter.ts';
import { splitRecord, typedRecord } from '../compile/records/read-record.ts';
import { recordSchemas, type DataOf, type RecordKind } from '../schema/record-source.ts';
import type { Files } from './check-files.ts';
import { firstDifference } from './first-difference.ts';
import { type Manifest, MANIFEST, RECORDS, recordsOf } from './manifest.ts';
import type { Step } from './report.ts';

export interface Entry<Data = object> {
  /** `claims/report/total.md`. */
  path: string;
  text: string;
  data: Data;
  body: string;
}

/** The records of a site, the superseded revisions apart, and all of them by path. */
export type RecordsOf = { [Kind in RecordKind]: Entry<DataOf<Kind>>[] } & {
  superseded: Entry[];
  all: Map<string, Entry>;
};

interface Read {
  data: object;
  body: string;
  /** The seed that it was written from. */
  source: string;
}

/** Keeps what was read of a text. A site is checked many times when its copies differ in only a few files. */
const known = new Map<string, Read | string>();

const isKind = (name: string): name is RecordKind => Object.hasOwn(recordSchemas, name);

/** A text as a record, or why it is none. */
function readWhole(kind: RecordKind, text: string): Read | string {
  const split = splitRecord(text);
  if (typeof split === 'string') return split;
  try {
    const printed = printRecord(split.source, split.fields, split.body);
    if (printed !== text) {
      const { line, column, found, expected } = firstDifference(text, printed);
      return `is not as the build writes it: at ${line}:${column} ${found}, expected ${expected}`;
    }
  } catch (error) {
    return `cannot be read: ${(error as Error).message}`;
  }
  const typed = typedRecord(kind, split.fields);
  return typeof typed === 'string' ? typed : { ...typed, body: split.body, source: split.source };
}

/** The records that a site carries, and their chain: each one read, each revision as it was published. Null, and differences, where one is not. */
export function readRecords(files: Files, manifest: Manifest, step: Step): RecordsOf | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (!path.startsWith(RECORDS)) continue;
    try {
      texts.set(path.slice(RECORDS.length), decoder.decode(bytes));
    } catch {
      step.differ(path, 'is not UTF-8');
    }
  }
  const folders = new Set<string>();
  const found: RecordsOf = {
    ...{ claims: [], articles: [], estimates: [], references: [], ledger: [], pages: [], site: [] },
    superseded: [],
    all: new Map(),
  };
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (path === LOG) continue;
    const [kind = ''] = path.replace(/\.md$/, '').split('/');
    if (!isKind(kind) || !path.endsWith('.md')) {
      step.differ(RECORDS + path, 'is no record');
      continue;
    }
    let read = known.get(text);
    if (read === undefined) known.set(text, (read = readWhole(kind, text)));
    if (typeof read === 'string') {
      step.differ(RECORDS + path, read);
      continue;
    }
    const { source, data, body } = read;
    // A superseded revision may bear a name that its record had before.
    const named = formerPath(kind, path, data, found);
    const [own, seed] = [pathOf(kind, data, isRevision(path)), seedOf(kind, named)];
    if (own !== named) step.differ(RECORDS + path, `holds the record of \`${own}\``);
    else if (!source.endsWith(seed)) step.differ(RECORDS + path, `is written from \`${source}\`, expected \`${seed}\``);
    else {
      const entry = { path, text, data, body };
      folders.add(source.slice(0, source.length - seed.length));
      found.all.set(path, entry);
      (isRevision(path) ? found.superseded : (found[kind] as Entry[])).push(entry);
      step.prove('records are read whole');
    }
  }
  if (folders.size > 1) step.differ(RECORDS, `is written from several folders: ${[...folders].join(', ')}`);
  if (found.site.length !== 1) step.differ(`${RECORDS}site.md`, 'is missing');
  const published = found.site[0]?.data.published ?? false;
  if (published && !texts.has(LOG)) step.differ(RECORDS + LOG, 'is missing, and the site is published');
  for (const { path, line, says } of checkLog(texts, { settled: published }))
    step.differ(RECORDS + path, says, { line, column: 1 });
  if (published)
    step.prove('lines of the log, each bound to the one before it', (texts.get(LOG) ?? '').split('\n').length - 1);
  step.prove('superseded revisions are bound to the ones that follow them', found.superseded.length);
  const { log, head, heads } = recordsOf(texts);
  const told = manifest.records;
  if (told.log !== log || told.head !== head || JSON.stringify(told.heads) !== JSON.stringify(heads))
    step.differ(MANIFEST, 'names other heads of the records than the records have');
  else step.prove('newest revisions are the heads that the manifest names', heads.length);
  if (!published)
    step.open.push('the site is not published yet: its figures may change without a new revision, and no log is kept');
  return step.differences.length > 0 ? null : found;
}

/** The path under which a superseded revision was written: its own, or that of an alias of its record. */
function formerPath(kind: RecordKind, path: string, data: object, { all }: RecordsOf): string {
  if (!isRevision(path)) return path;
  const current = all.get(path.replace(/\.r\d+\.md$/, '.md'))?.data as { aliases?: readonly string[] } | undefined;
  const own = pathOf(kind, data, true);
  const name = own.slice(kind.length + 1).replace(/\.r\d+\.md$/, '');
  return current?.aliases?.includes(name) ? own : path;
}

/** The seed of a record, within the folder of seeds. */
function seedOf(kind: RecordKind, path: string): string {
  const name = path.split('/')[1]?.replace(/(\.r\d+)?\.md$/, '');
  if (kind === 'claims' || kind === 'articles') return `/articles/${name}.md`;
  return kind === 'estimates' || kind === 'references' ? `/${kind}/${name}.md` : '/site.md';
}

/** Where a record belongs by its own words. */
function pathOf(kind: RecordKind, data: object, revision: boolean): string {
  const of = data as {
    id?: string;
    article?: string;
    slug?: string;
    quantity?: string;
    name?: string;
    revision?: number;
  };
  const name =
    kind === 'site'
      ? 'site'
      : `${kind}/${kind === 'claims' ? `${of.article}/${of.id}` : (of.slug ?? of.id ?? of.quantity ?? of.name)}`;
  return `${name}${revision ? `.r${of.revision}` : ''}.md`;
}
