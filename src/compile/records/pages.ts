import { known } from '../../language/known.ts';
import type {
  ClaimRecord,
  EstimateRecord,
  LedgerRecord,
  PageRecord,
  ReferenceRecord,
  SiteRecord,
} from '../../schema/record.ts';
import type { ArticlePages } from './article-pages.ts';
import type { BuildCache } from '../cache.ts';
import { type Folder, textsOf } from '../../seeds/folder.ts';
import { printRecord } from './front-matter.ts';
import { checkLog, extendLog, lastDates, LOG, previousOf } from './log.ts';
import type { Lookup } from '../lookup.ts';
import type { Page } from './page.ts';
import {
  changedFigures,
  type Cited,
  claimFigures,
  type Committed,
  estimateFigures,
  isRevision,
  ledgerRevision,
  readCommitted,
  textIn,
  restsOn,
  revisionPath,
  supersede,
} from './revisions.ts';
import type { SeedFile } from '../../seeds/seed-file.ts';
import { fault, type Spot } from '../../seeds/spot.ts';

/** All records of a site. Null stands for one that a fault has kept from being made. */
export interface Pages {
  articles: ArticlePages[];
  estimates: (Page<EstimateRecord> | null)[];
  references: Page<ReferenceRecord>[];
  ledger: Omit<LedgerRecord, 'revision'>[];
  sections: Page<PageRecord>[];
  site: Page<SiteRecord>;
}

/** What was made, by path: every file as text, and the current records as they were before they were printed. */
export interface Printed {
  files: Map<string, string>;
  records: Map<string, Page<object>>;
}

type Revised = Pick<ClaimRecord, 'revision' | 'model' | 'corrections'>;

const estimatePath = (id: string): string => `estimates/${id}.md`;

/** Step 6: records as text, by path. What is published stays: superseded revisions beside the new, and no page goes missing. */
export function printPages(found: Lookup, content: Folder, cache: BuildCache, pages: Pages): Printed {
  const files = new Map<string, string>();
  const records = new Map<string, Page<object>>();
  const published = found.site.published ? content.list() : [];
  const put = (path: string, { file }: SeedFile, page: Page<object>): string => {
    let text = cache.printed.get(page);
    if (text === undefined) cache.printed.set(page, (text = printRecord(sourceOf(file), { ...page.data }, page.body)));
    files.set(path, text);
    records.set(path, page);
    return text;
  };
  /** A seed as records name it: by its place within the seeds, wherever they lie. */
  const sourceOf = (file: string): string => `seeds/${file.slice(found.siteFile.file.length - 'site.md'.length)}`;
  /** The record published at a path, where it differs from the new one; else null. */
  const earlier = <Data extends object>(path: string, file: SeedFile, page: Page<Data>): Committed<Data> | null => {
    const text = put(path, file, page);
    return found.site.published ? readCommitted<Data>(content, path, text, cache.committed) : null;
  };
  const log = textIn(content, LOG) ?? '';
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
  /** The estimates with a figure that is not the published one. */
  const moved = new Set<string>();
  for (const page of pages.estimates) {
    const committed = page && earlier(estimatePath(page.data.id), estimateFile(page.data.id), page);
    if (committed && changedFigures(estimateFigures(committed.data), estimateFigures(page.data)).length > 0)
      moved.add(page.data.id);
  }
  /** One with a revision: where it differs from what is published, it has to say so. */
  const putRevised = <Data extends Revised>(
    path: string,
    made: Page<Data>,
    spot: Spot,
    cited: (record: Data) => Cited[],
  ): void => {
    const page = chained(path, made);
    const committed = earlier(path, spot.file, page);
    const kept =
      committed &&
      supersede(
        found,
        committed,
        page.data,
        cited,
        spot,
        [...restsOn(page.data)].filter((id) => moved.has(id) && path !== estimatePath(id)),
      );
    if (!kept) return;
    files.set(revisionPath(path, kept.revision), kept.text);
    const [date, before] = [page.data.corrections.at(-1)?.date ?? '', logged.get(path.replace(/\.md$/, '')) ?? ''];
    if (date < before)
      fault(
        found,
        spot,
        `a correction is dated \`${date}\`, and what it corrects was published on ${before}; write the day of the correction`,
      );
  };

  for (const [path, text] of textsOf(content, isRevision)) files.set(path, text);
  for (const { article, claims } of pages.articles) {
    const { file } = known(found.articles, article.data.slug, 'article');
    put(`articles/${article.data.slug}.md`, file, article);
    for (const { ref, page } of claims) {
      if (page)
        putRevised(`claims/${ref}.md`, page, { file, path: ['claims', page.data.order - 1, 'id'] }, claimFigures);
    }
  }
  for (const page of pages.estimates) {
    if (page)
      putRevised(
        estimatePath(page.data.id),
        page,
        { file: estimateFile(page.data.id), path: ['title'] },
        estimateFigures,
      );
  }
  for (const page of pages.references)
    put(`references/${page.data.id}.md`, known(found.references, page.data.id, 'reference').file, page);
  for (const data of pages.ledger) {
    const path = `ledger/${data.quantity}.md`;
    const { revision, kept } = ledgerRevision(
      found,
      readCommitted<LedgerRecord>(content, path, null, cache.committed),
      data,
    );
    if (kept) files.set(revisionPath(path, kept.revision), kept.text);
    const { rows, ratios, ...head } = data;
    put(path, found.siteFile, chained(path, { data: { ...head, revision, rows, ratios }, body: '' }));
  }
  for (const page of pages.sections) put(`pages/${page.data.name}.md`, found.siteFile, page);
  put('site.md', found.siteFile, pages.site);
  refuseRemoval(found, published, files);
  keepLog(found, content, log, files);
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
  files.set(LOG, found.site.published && broken.length === 0 ? extendLog(log, files, found.site.checked) : log);
  if (found.site.published && broken.length === 0 && !found.faults.failed) complain(checkLog(files, { settled: true }));
}

/** A record whose seed is still there is missing because of a fault, which is told already. */
function isHeld(found: Lookup, folder: string, slug: string, claim: string | undefined): boolean {
  if (folder === 'claims') return found.claims.get(`${slug}/${claim}`) !== undefined;
  if (folder === 'estimates') return found.estimates.has(slug);
  return folder === 'ledger' && Object.hasOwn(found.site.quantities, slug) && found.faults.failed;
}

/** An address once published answers for ever. */
function refuseRemoval(found: Lookup, published: readonly string[], files: ReadonlyMap<string, string>): void {
  for (const path of published) {
    const [folder, ...names] = path.replace(/\.md$/, '').split('/');
    if (files.has(path) || !folder || !['claims', 'articles', 'estimates', 'ledger'].includes(folder)) continue;
    if (folder === 'claims' && found.broken.has(`article/${names[0]}`)) continue;
    if (found.broken.has(`${folder.replace(/s$/, '')}/${names[0]}`)) continue;
    const [slug, claim] = names as [string, string?];
    if (isHeld(found, folder, slug, claim)) continue;
    const seeds = found.siteFile.file.replace(/site\.md$/, '');
    const file = folder === 'claims' ? `${seeds}articles/${slug}.md` : `${seeds}${folder}/${slug}.md`;
    const reason =
      folder === 'claims'
        ? `the claim \`${claim}\` is published and may not go missing; put it back with \`withdrawn: { date: ..., reason: ... }\``
        : `\`/${folder}/${slug}/\` is published and its seed may not go missing; put it back${folder === 'articles' ? ', and mark its claims as `withdrawn:`' : ''}`;
    found.faults.add(file, { line: 1, column: 1 }, reason);
  }
}
