import { parse } from 'yaml';
import { checkLog, LOG } from '../compile/records/log.ts';
import { isRevision } from '../compile/records/revisions.ts';
import { printRecord } from '../compile/records/front-matter.ts';
import {
  articleRecord,
  claimRecord,
  estimateRecord,
  ledgerRecord,
  pageRecord,
  referenceRecord,
  siteRecord,
} from '../schema/record.ts';
import type {
  ArticleRecord,
  ClaimRecord,
  EstimateRecord,
  LedgerRecord,
  PageRecord,
  ReferenceRecord,
  SiteRecord,
} from '../schema/record.ts';
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

/** The records of a site, the superseded revisions apart. */
export interface RecordsOf {
  claims: Entry<ClaimRecord>[];
  articles: Entry<ArticleRecord>[];
  estimates: Entry<EstimateRecord>[];
  references: Entry<ReferenceRecord>[];
  ledger: Entry<LedgerRecord>[];
  pages: Entry<PageRecord>[];
  site: Entry<SiteRecord>[];
  superseded: Entry[];
  /** All of them by path. */
  all: Map<string, Entry>;
}

const schemas = {
  claims: claimRecord,
  articles: articleRecord,
  estimates: estimateRecord,
  references: referenceRecord,
  ledger: ledgerRecord,
  pages: pageRecord,
  site: siteRecord,
} as const;
type Kind = keyof typeof schemas;

interface Read {
  data: object;
  body: string;
  /** The seed that it was written from. */
  source: string;
}

/** What was read of a text is kept: a site is checked again and again where its copies differ in a file or two. */
const known = new Map<string, Read | string>();

/** A text as a record, or why it is none. */
function readRecord(kind: Kind, text: string): Read | string {
  const [, head, source = '', front = '', body = ''] =
    /^---\n(# Written by scripts\/build-content\.ts from (.*); what is changed here is lost\.)\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(
      text,
    ) ?? [];
  if (head === undefined) return 'is not as the build writes a record';
  try {
    const data = parse(front) as Record<string, unknown>;
    const printed = printRecord(source, data, body);
    if (printed !== text) {
      const { line, column, found, expected } = firstDifference(text, printed);
      return `is not as the build writes it: at ${line}:${column} ${found}, expected ${expected}`;
    }
    const read = schemas[kind].safeParse(data);
    if (!read.success) {
      const [issue] = read.error.issues;
      return `is no record: ${issue?.path.join('.')}: ${issue?.message}`;
    }
    return { data: read.data, body: body.trim(), source };
  } catch (error) {
    return `cannot be read: ${(error as Error).message.split('\n')[0]}`;
  }
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
    if (!Object.hasOwn(schemas, kind) || !path.endsWith('.md')) {
      step.differ(RECORDS + path, 'is no record');
      continue;
    }
    let read = known.get(text);
    if (read === undefined) known.set(text, (read = readRecord(kind as Kind, text)));
    const from = typeof read === 'string' ? '' : read.source;
    // A superseded revision may bear a name that its record had before.
    const named = typeof read === 'string' ? path : formerPath(kind as Kind, path, read.data, found);
    if (typeof read === 'string') step.differ(RECORDS + path, read);
    else if (pathOf(kind as Kind, read.data, isRevision(path)) !== named)
      step.differ(RECORDS + path, `holds the record of \`${pathOf(kind as Kind, read.data, isRevision(path))}\``);
    else if (!from.endsWith(seedOf(kind as Kind, named)))
      step.differ(RECORDS + path, `is written from \`${from}\`, expected \`${seedOf(kind as Kind, named)}\``);
    else {
      const entry = { path, text, data: read.data, body: read.body };
      folders.add(from.slice(0, from.length - seedOf(kind as Kind, named).length));
      found.all.set(path, entry);
      if (isRevision(path)) found.superseded.push(entry);
      else (found[kind as Kind] as Entry[]).push(entry);
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
function formerPath(kind: Kind, path: string, data: object, { all }: RecordsOf): string {
  if (!isRevision(path)) return path;
  const current = all.get(path.replace(/\.r\d+\.md$/, '.md'))?.data as { aliases?: readonly string[] } | undefined;
  const own = pathOf(kind, data, true);
  const name = own.slice(kind.length + 1).replace(/\.r\d+\.md$/, '');
  return current?.aliases?.includes(name) ? own : path;
}

/** The seed of a record, within the folder of seeds. */
function seedOf(kind: Kind, path: string): string {
  const name = path.split('/')[1]?.replace(/(\.r\d+)?\.md$/, '');
  if (kind === 'claims' || kind === 'articles') return `/articles/${name}.md`;
  return kind === 'estimates' || kind === 'references' ? `/${kind}/${name}.md` : '/site.md';
}

/** Where a record belongs by its own words. */
function pathOf(kind: Kind, data: object, revision: boolean): string {
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
