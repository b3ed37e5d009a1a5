import { countOf } from '../language/count-of.ts';
import { readStated } from '../language/stated.ts';
import { misquoted } from '../seeds/quotes.ts';
import type { Article as ArticleSeed } from '../seeds/types.ts';
import { flatten } from '../language/words.ts';
import type { Article } from '../article/text/article.ts';
import type { Findings } from '../article/find.ts';
import { inOrder } from './claims.ts';

/** Where a second import differs from the seed, a line for each difference. The seed belongs to a person and is not changed. */
export function differences(
  seed: ArticleSeed,
  article: Article,
  findings: Findings,
  capture: { sha256: string; words: number },
): string[] {
  const lines: string[] = [];
  const fields = [
    ['title', article.title?.value],
    ['publisher', article.publisher?.value],
    ['published', article.published?.value],
    ['byline', article.byline?.value],
    ['url', article.url],
  ] as const;
  for (const [name, found] of fields) {
    const written = seed[name] ?? undefined;
    if (found && found !== written)
      lines.push(`${name}: the seed has ${written === undefined ? 'none' : `\`${written}\``}, the file \`${found}\``);
  }
  if (seed.capture.sha256 !== capture.sha256)
    lines.push(
      `capture: another text than the seed's (${countOf(capture.words, 'word')}, the seed's ${seed.capture.words})`,
    );
  const flat = flatten(article.text);
  for (const { id, quote } of seed.claims) {
    const reason = misquoted(flat, quote);
    if (reason) lines.push(`${id}: ${reason}`);
  }
  for (const { quantity } of inOrder(findings.statements)) {
    const words = flatten(article.text.slice(quantity.number.start, quantity.number.end)).toLowerCase();
    const covered = seed.claims.some(
      ({ quote, stated }) =>
        flatten(quote.exact).toLowerCase().includes(words) || (stated && valueOf(stated) === quantity.value),
    );
    if (!covered)
      lines.push(
        `in the file, in no quote of the seed: ${flatten(quantity.text)}${quantity.unit ? ` (${quantity.unit})` : ''}`,
      );
  }
  return [...new Set(lines)];
}

/** Null where the words hold no number that the engine reads; the build says so. */
function valueOf(stated: NonNullable<ArticleSeed['claims'][number]['stated']>): number | null {
  try {
    return readStated(stated).value;
  } catch {
    return null;
  }
}
