import type { ArticleRecord, ClaimRecord, EstimateRecord, LedgerRecord, PageRecord, ReferenceRecord, SiteRecord } from '../../src/schema/record.ts';
import type { Folder } from './folder.ts';
import { printRecord } from './front-matter.ts';
import type { ClaimEntry, Lookup } from './lookup.ts';
import type { Page } from './records.ts';
import { claimFigures, estimateFigures, keepRevision, ledgerRevision, readCommitted, revisionPath } from './revisions.ts';

/** All records of a site. Null stands for one that a fault has kept from being made. */
export interface Pages {
  claims: { entry: ClaimEntry; page: Page<ClaimRecord> | null }[];
  articles: Page<ArticleRecord>[];
  estimates: (Page<EstimateRecord> | null)[];
  references: Page<ReferenceRecord>[];
  ledger: Omit<LedgerRecord, 'revision'>[];
  sections: Page<PageRecord>[];
  site: Page<SiteRecord>;
}

/** Step 6: records as text, by path. What is published stays: superseded revisions beside the new, and no page goes missing. */
export function printPages(found: Lookup, content: Folder, pages: Pages): Map<string, string> {
  const files = new Map<string, string>();
  const keep = (kept: { path: string; text: string } | null): void => void (kept && files.set(kept.path, kept.text));
  const put = (path: string, source: string, { data, body }: Page<object>): void => void files.set(path, printRecord(source, { ...data }, body));
  const published = content.list();
  for (const path of published.filter((name) => /\.r\d+\.md$/.test(name))) keep({ path, text: new TextDecoder().decode(content.read(path)!) });

  for (const { entry, page } of pages.claims) {
    if (!page) continue;
    const path = `claims/${entry.ref}.md`;
    const spot = { file: entry.article.file, path: ['claims', entry.index, 'id'] };
    keep(keepRevision(found, readCommitted<ClaimRecord>(content, path), page.data, claimFigures, path, spot));
    put(path, entry.article.file.file, page);
  }
  for (const page of pages.articles) put(`articles/${page.data.slug}.md`, found.articles.get(page.data.slug)!.file.file, page);
  for (const page of pages.estimates) {
    if (!page) continue;
    const path = `estimates/${page.data.id}.md`;
    const { file } = found.estimates.get(page.data.id)!;
    keep(keepRevision(found, readCommitted<EstimateRecord>(content, path), page.data, estimateFigures, path, { file, path: ['title'] }));
    put(path, file.file, page);
  }
  for (const page of pages.references) put(`references/${page.data.id}.md`, found.references.get(page.data.id)!.file.file, page);
  for (const data of pages.ledger) {
    const path = `ledger/${data.quantity}.md`;
    const committed = readCommitted<LedgerRecord>(content, path);
    const { revision, keep: supersede } = ledgerRevision(found, committed, data);
    if (supersede) keep({ path: revisionPath(path, committed!.data.revision), text: committed!.text });
    const { rows, ratios, ...head } = data;
    put(path, found.siteFile.file, { data: { ...head, revision, rows, ratios }, body: '' });
  }
  for (const page of pages.sections) put(`pages/${page.data.name}.md`, found.siteFile.file, page);
  put('site.md', found.siteFile.file, pages.site);
  if (found.site.published) refuseRemoval(found, published, files);
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An address once published answers for ever. */
function refuseRemoval(found: Lookup, published: readonly string[], files: ReadonlyMap<string, string>): void {
  for (const path of published) {
    const [folder, ...names] = path.replace(/\.md$/, '').split('/');
    if (files.has(path) || !folder || !['claims', 'articles', 'estimates', 'ledger'].includes(folder)) continue;
    if (folder === 'claims' && found.broken.has(`article/${names[0]}`)) continue;
    if (found.broken.has(`${folder.replace(/s$/, '')}/${names[0]}`)) continue;
    const [slug, claim] = names as [string, string?];
    const seeds = found.siteFile.file.replace(/site\.md$/, '');
    const file = folder === 'claims' ? `${seeds}articles/${slug}.md` : `${seeds}${folder}/${slug}.md`;
    const reason =
      folder === 'claims'
        ? `the claim \`${claim}\` is published and may not go missing; put it back with \`withdrawn: { date: ..., reason: ... }\``
        : `\`/${folder}/${slug}/\` is published and its seed may not go missing; put it back${folder === 'articles' ? ', and mark its claims as `withdrawn:`' : ''}`;
    found.faults.add(file, { line: 1, column: 1 }, reason);
  }
}
