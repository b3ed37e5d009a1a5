import { type Change, changesBetween, claimFigures, estimateChanges } from '../../chart/change-words.ts';
import { known } from '../../language/known.ts';
import type { ClaimRecord } from '../../schema/record.ts';
import { underPresentNames } from '../aliases.ts';
import type { ArticlePages } from './article-pages.ts';
import type { BuildCache } from '../cache.ts';
import { type Folder, textsOf } from '../../seeds/folder.ts';
import { isGenerated, printRecord } from './front-matter.ts';
import { newestCorrection } from './corrections.ts';
import { checkLog, extendLog, lastDates, LOG, previousOf } from './log.ts';
import type { Lookup } from '../lookup.ts';
import type { Page } from './page.ts';
import { readRecord } from './read-record.ts';
import {
  type Committed,
  isRevision,
  ledgerRevision,
  readCommitted,
  brokenRecord,
  textIn,
  revisionPath,
  supersede,
} from './revisions.ts';
import type { DataOf, RecordKind } from '../../schema/record-source.ts';
import { type MovedFact, movedFacts, tellUnsaid, type Unsaid } from './unsaid.ts';
import { refuseLostAliases, refuseRemoval } from './removed.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import { fault, type Spot } from '../../seeds/spot.ts';

/** All records of a site. Null stands for one that a fault has kept from being made. */
export interface Pages {
  articles: ArticlePages[];
  estimates: (Page<DataOf<'estimates'>> | null)[];
  references: Page<DataOf<'references'>>[];
  ledger: Omit<DataOf<'ledger'>, 'revision'>[];
  sections: Page<DataOf<'pages'>>[];
  site: Page<DataOf<'site'>>;
}

/** The result, by path: every file as text, and every record with its superseded revisions. */
export interface Printed {
  files: Map<string, string>;
  records: Map<string, Page<object>>;
}

type Revised = Pick<ClaimRecord, 'revision' | 'corrections'> & Partial<Pick<ClaimRecord, 'verdict'>>;

const publishedChanges = (was: ClaimRecord, is: ClaimRecord): Change[] =>
  changesBetween(claimFigures(was), claimFigures(is));

/** Both marks are the same: what is said of them may be other words of the site's. */
const sameMarks = ({ verdict: was }: Revised, { verdict: is }: Revised): boolean =>
  was !== undefined &&
  is !== undefined &&
  was.label !== is.label &&
  was.reporting.mark === is.reporting.mark &&
  was.substance.mark === is.substance.mark &&
  was.substance.condition === is.substance.condition;

const estimatePath = (id: string): string => `estimates/${id}.md`;

/** Step 6: records as text, by path. What is published stays: superseded revisions beside the new, and no page goes missing. */
export function printPages(seeds: Lookup, folder: Folder, cache: BuildCache, pages: Pages): Printed {
  const content = underPresentNames(folder, seeds.aliases);
  const log = textIn(content, LOG) ?? '';
  // At the first `published: true` no record in `content/` was ever published. The maintainer may have deleted the seeds of some, such as the starter's example.
  const first = log === '' && /^published: false\r?$/m.test(textIn(content, 'site.md') ?? '');
  const found = first ? { ...seeds, site: { ...seeds.site, published: false } } : seeds;
  const files = new Map<string, string>();
  const records = new Map<string, Page<object>>();
  const put = (path: string, { file }: SeedFile, page: Page<object>): string => {
    let text = cache.printed.get(page);
    if (text === undefined) cache.printed.set(page, (text = printRecord(sourceOf(file), { ...page.data }, page.body)));
    files.set(path, text);
    records.set(path, page);
    return text;
  };
  /** A superseded revision, as it was published. */
  const keep = (kind: 'claims' | 'estimates' | 'ledger', path: string, text: string): void => {
    files.set(path, text);
    const read = readRecord(kind, text, cache.committed);
    if (typeof read === 'string') brokenRecord(found, content, path, read);
    else records.set(path, read);
  };
  /** A seed as records name it: by its place within the seeds, wherever they lie. */
  const sourceOf = (file: string): string => `seeds/${file.slice(found.siteFile.file.length - 'site.md'.length)}`;
  /** The record published at a path, where it differs from the new one; else null. */
  const earlier = <Kind extends Exclude<RecordKind, 'pages' | 'site'>>(
    kind: Kind,
    path: string,
    file: SeedFile,
    page: Page<DataOf<Kind>>,
  ): Committed<DataOf<Kind>> | null => {
    const text = put(path, file, page);
    const before = found.site.published ? readCommitted(kind, found, content, path, text, cache.committed) : null;
    if (before) refuseLostAliases(found, path.replace(/\.md$/, ''), before.data);
    return before;
  };
  const logged = lastDates(log);
  /** A page with the hash of the revision before it, where there is one. */
  const chained = <Data extends { revision: number }>(path: string, page: Page<Data>): Page<Data> => {
    const record = path.replace(/\.md$/, '');
    const previous = previousOf(record, page.data.revision, (of) => textIn(content, of), found.site);
    if (previous === null) return page;
    // Behind the revision.
    const fields = Object.entries(page.data).flatMap((field) =>
      field[0] === 'revision' ? [field, ['previous', previous] as const] : [field],
    );
    return { ...page, data: Object.fromEntries(fields) as Data };
  };
  const estimateFile = (id: string): SeedFile => known(found.estimates, id, 'estimate').file;
  const unsaid: Unsaid[] = [];
  /** The estimates with a figure that is not the published one. */
  const moved = new Set<string>();
  for (const page of pages.estimates) {
    const committed = page && earlier('estimates', estimatePath(page.data.id), estimateFile(page.data.id), page);
    if (committed && estimateChanges(committed.data, page.data).length > 0) moved.add(page.data.id);
  }
  /** One with a revision: where it differs from what is published, it has to say so. */
  const putRevised = <Kind extends 'claims' | 'estimates'>(
    kind: Kind,
    path: string,
    made: Page<DataOf<Kind>>,
    spot: Spot,
    changes: (was: DataOf<Kind>, is: DataOf<Kind>) => Change[],
  ): void => {
    const name = path.replace(/\.md$/, '');
    const page = chained(path, made);
    const committed = earlier(kind, path, spot.file, page);
    if (!committed) return;
    const swapped = committed.data.corrections.find(({ reason, revision }) => {
      const same = page.data.corrections.filter((one) => one.reason === reason);
      return same.length > 0 && !same.some((one) => one.revision === revision);
    });
    if (swapped)
      fault(
        found,
        spot,
        `the correction “${swapped.reason}” of ${swapped.date} is published as revision ${swapped.revision}, and another now stands before it; give the newer one a later day`,
      );
    const held = supersede(found, committed, page.data, changes, spot);
    if ('unsaid' in held) {
      if (held.unsaid.length > 0)
        unsaid.push({
          record: name,
          origins: page.data.origins,
          changes: held.unsaid,
          byTable: sameMarks(committed.data, page.data),
        });
      return;
    }
    const { kept } = held;
    keep(kind, revisionPath(path, kept.revision), kept.text);
    const names = [name, ...(found.aliases.former.get(name) ?? [])];
    const before = names.reduce((last, one) => ((logged.get(one) ?? '') > last ? (logged.get(one) ?? '') : last), '');
    const date = page.data.corrections.at(-1)?.date ?? '';
    if (date < before)
      fault(
        found,
        newestCorrection(found, name) ?? spot,
        `a correction is dated \`${date}\`, and what it corrects was published on ${before}, by the \`checked\` of that time in \`${found.siteFile.file}\`; write the day of the correction`,
      );
  };

  for (const [path, text] of textsOf(content, isRevision)) {
    // Files that somebody else wrote are told by the code that writes the folder.
    const [, kind] = /^(claims|estimates|ledger)\//.exec(path) ?? [];
    if (kind === undefined || !isGenerated(text)) files.set(path, text);
    else keep(kind as 'claims' | 'estimates' | 'ledger', path, text);
  }
  for (const { article, claims } of pages.articles) {
    const { file } = known(found.articles, article.data.slug, 'article');
    earlier('articles', `articles/${article.data.slug}.md`, file, article);
    for (const { ref, page } of claims) {
      if (page)
        putRevised(
          'claims',
          `claims/${ref}.md`,
          page,
          { file, path: ['claims', page.data.order - 1, 'id'] },
          publishedChanges,
        );
    }
  }
  for (const page of pages.estimates) {
    if (page)
      putRevised(
        'estimates',
        estimatePath(page.data.id),
        page,
        { file: estimateFile(page.data.id), path: ['title'] },
        estimateChanges,
      );
  }
  const facts: MovedFact[] = [];
  for (const page of pages.references) {
    const { file } = known(found.references, page.data.id, 'reference');
    const committed = earlier('references', `references/${page.data.id}.md`, file, page);
    if (committed) facts.push(...movedFacts(committed.data, page.data));
  }
  tellUnsaid(found, unsaid, moved, facts);
  for (const data of pages.ledger) {
    const path = `ledger/${data.quantity}.md`;
    const committed = readCommitted('ledger', found, content, path, null, cache.committed);
    if (committed && found.site.published) refuseLostAliases(found, path.replace(/\.md$/, ''), committed.data);
    const { revision, kept } = ledgerRevision(found, committed, data);
    if (kept) keep('ledger', revisionPath(path, kept.revision), kept.text);
    const { rows, ratios, ...head } = data;
    put(path, found.siteFile, chained(path, { data: { ...head, revision, rows, ratios }, body: '' }));
  }
  for (const page of pages.sections) put(`pages/${page.data.name}.md`, found.siteFile, page);
  put('site.md', found.siteFile, pages.site);
  if (found.site.published) refuseRemoval(found, content, files, records);
  keepLog(seeds, folder, log, files);
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), records };
}

/** The log of what was published, with what is new; a fault for each thing that is not as it was published. */
function keepLog(found: Lookup, content: Folder, log: string, files: Map<string, string>): void {
  if (!found.site.published && log === '') return;
  const complain = (breaks: ReturnType<typeof checkLog>): void => {
    for (const { path, line, says } of breaks) found.faults.add(`${content.name}/${path}`, { line, column: 1 }, says);
  };
  const there = new Map(content.list().map((path) => [path, textIn(content, path) ?? '']));
  const broken = checkLog(there, { settled: false });
  complain(broken);
  // Until the site is published again, its log stays as it is.
  files.set(
    LOG,
    found.site.published && broken.length === 0 ? extendLog(log, files, found.site.checked, found.aliases.former) : log,
  );
  if (found.site.published && broken.length === 0 && !found.faults.failed) complain(checkLog(files, { settled: true }));
}
