import { languageOf } from '../../seeds/foreign.ts';
import type { ArticleRecord } from '../../schema/record.ts';
import type { Digest } from '../prose/digest.ts';
import { aliasesOf } from '../aliases.ts';
import { lineReader } from '../prose/lines.ts';
import type { Page } from './page.ts';
import { archiveOf } from './reference-page.ts';
import type { ProseWorld } from '../prose/passage.ts';
import { picturesOf } from './pictures.ts';
import { quotedWords } from '../../seeds/quotes.ts';
import type { Article, Seed } from '../../seeds/types.ts';

export function articlePage(
  world: ProseWorld,
  { slug, file, data }: Seed<Article>,
  digest: Digest,
): Page<ArticleRecord> {
  const proof = world.found.proofs.get(slug);
  const line = lineReader(world, file, { article: slug, claim: `${slug}/${data.lead}` });
  return {
    data: {
      slug,
      ...aliasesOf(world.found, `articles/${slug}`),
      title: data.title,
      publisher: data.publisher,
      via: data.via ?? null,
      byline: data.byline ?? null,
      published: data.published,
      url: data.url,
      archive: archiveOf(data.archive),
      language: languageOf(data),
      headline: line(data.headline, ['headline']),
      summary: line(data.summary, ['summary']),
      lead: data.lead,
      claims: data.claims.map(({ id }) => id),
      ...picturesOf(world.found.pictures.get(`articles/${slug}`), data.pictures, (caption, i) =>
        line(caption, ['pictures', i, 'caption']),
      ),
      words: data.capture.words,
      capture: { sha256: data.capture.sha256, ...(proof ? { proof } : {}) },
      quotedWords: quotedWords(data),
      draft: data.draft,
      made: data.made ?? null,
      changed: data.changed ?? null,
      ...(data.by.length > 0
        ? { by: data.by.map((one) => (typeof one === 'string' ? { name: one, url: null } : one)) }
        : {}),
      origins: digest.chains.list,
    },
    body: digest.body,
  };
}
