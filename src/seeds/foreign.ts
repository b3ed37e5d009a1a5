import type { Faults } from './fault.ts';
import type { Path, SeedFile } from './seed-file.ts';
import type { Article, Reference, Seeds } from './types.ts';

/** The language of an article and so of its quotes. */
export const languageOf = ({ lang, language }: Pick<Article, 'lang' | 'language'>): string => lang ?? language ?? 'en';

export const isEnglish = (tag: string): boolean => /^en(-|$)/i.test(tag);

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
    for (const [id, { stated }] of Object.entries(data.facts))
      if (stated && inOwnLanguage(data, stated.text)) byHand(file, ['facts', id, 'stated'], stated, data.lang, faults);
  }
}

/** Whether the words of a fact are in the reference's own language, which is not English. Most facts are stated in our translation. */
export const inOwnLanguage = ({ lang, passages }: Reference, text: string): boolean =>
  !isEnglish(lang) &&
  (otherLetters.test(text) ||
    passages.some(
      (passage) =>
        !isEnglish(passage.lang ?? lang) && passage.text.includes(text) && !passage.translation?.includes(text),
    ));

const otherLetters = /(?!\p{Script=Latin}|µ|Ω)\p{L}/u;

function byHand(
  file: SeedFile,
  path: Path,
  stated: { text: string; unit: string; value?: number | undefined; hedge?: string | undefined },
  lang: string,
  faults: Faults,
): void {
  // A sign for per cent is the same in every language.
  const [, digits] = /(?<![\d.,])(\d+)\s*[%٪]/.exec(stated.text) ?? [];
  if (stated.unit === '1' && Number(digits) > 1 && stated.value === Number(digits))
    faults.add(
      file.file,
      file.placeOf([...path, 'value']),
      `\`value: ${digits}\` of \`${stated.text}\` would be ${digits}00 %; write a share as a part of one, \`value: ${Number(digits) / 100}\``,
    );
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
