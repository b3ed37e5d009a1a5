import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';
import type { Article, Seeds } from './types.ts';

/** The language of an article and so of its quotes. */
export const languageOf = ({ lang, language }: Pick<Article, 'lang' | 'language'>): string => lang ?? language ?? 'en';

const isEnglish = (tag: string): boolean => /^en(-|$)/i.test(tag);

/** Numbers are read in English alone: of words in another language a person writes value and hedge. */
export function checkForeign(seeds: Seeds, faults: Faults): void {
  for (const { file, data } of seeds.articles.values()) {
    const { lang, language } = data;
    const two = `\`language: ${language}\` and \`lang: ${lang}\` name two languages; keep \`lang\` alone`;
    if (lang !== undefined && language !== undefined && lang !== language)
      faults.add(file.file, file.placeOf(['language']), two);
    if (isEnglish(languageOf(data))) continue;
    for (const [i, { stated }] of data.claims.entries())
      if (stated) byHand(file, ['claims', i, 'stated'], stated, languageOf(data), faults);
  }
  for (const { file, data } of seeds.references.values()) {
    if (isEnglish(data.lang)) continue;
    // Most facts are stated in our translation.
    const own = (text: string) =>
      otherLetters.test(text) ||
      data.passages.some(
        (passage) =>
          !isEnglish(passage.lang ?? data.lang) && passage.text.includes(text) && !passage.translation?.includes(text),
      );
    for (const [id, { stated }] of Object.entries(data.facts))
      if (stated && own(stated.text)) byHand(file, ['facts', id, 'stated'], stated, data.lang, faults);
  }
}

const otherLetters = /(?!\p{Script=Latin}|µ|Ω)\p{L}/u;

function byHand(
  file: SeedFile,
  path: Path,
  stated: { text: string; unit: string; value?: number | undefined; hedge?: string | undefined },
  lang: string,
  faults: Faults,
): void {
  const missing = [
    stated.value === undefined && '`value: 1500000`',
    stated.hedge === undefined && '`hedge: about`',
  ].filter(Boolean);
  if (missing.length === 0) return;
  const none = stated.hedge === undefined ? '; `hedge: none` where no word bounds it' : '';
  faults.add(
    file.file,
    file.placeOf([...path, 'text']),
    `\`${stated.text}\` is in \`${lang}\`, and numbers are read in English alone; give it by hand, as ${missing.join(' with ')}${none}`,
  );
}
