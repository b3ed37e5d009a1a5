import type { Faults } from './fault.ts';
import { longestQuote } from './quotes.ts';
import { suggest } from './suggest.ts';
import type { Reference, Seed, Seeds } from './types.ts';
import { countWords } from '../language/words.ts';

/** The words of references that are kept: short, each with an id of its own, and with a translation where readers need one. */
export function checkPassages({ references, site }: Seeds, faults: Faults): void {
  for (const reference of references.values()) checkReference(reference, site?.data.language ?? 'en', faults);
}

function checkReference({ file, data }: Seed<Reference>, siteLanguage: string, faults: Faults): void {
  const complain = (path: PropertyKey[], reason: string): void => faults.add(file.file, file.placeOf(path), reason);
  const ids = data.passages.map(({ id }) => id);
  for (const [i, { id, text, lang = data.lang, translation }] of data.passages.entries()) {
    const words = wordsIn(text, lang);
    if (ids.indexOf(id) < i)
      complain(['passages', i, 'id'], `the passage \`${id}\` is there already; give each passage an id of its own`);
    if (words > longestQuote)
      complain(
        ['passages', i, 'text'],
        `the passage \`${id}\` has ${words} words, at most ${longestQuote} are allowed; keep only the words that hold the fact`,
      );
    const readable = sameLanguage(lang, siteLanguage);
    if (!readable && translation === undefined)
      complain(
        ['passages', i, 'text'],
        `the passage \`${id}\` is in \`${lang}\` and has no translation; write \`translation:\` beside it, in your own words`,
      );
    if (readable && translation !== undefined)
      complain(
        ['passages', i, 'translation'],
        `the passage \`${id}\` is in the site's language already and needs no \`translation:\`; take it out, or write the passage's \`lang:\``,
      );
  }
  for (const [id, { passage }] of Object.entries(data.facts)) {
    if (passage === undefined || ids.includes(passage)) continue;
    const write =
      ids.length === 0
        ? '; write it under `passages:` with `id:`, `text:` and `where:`'
        : suggest(passage, new Set(ids));
    complain(['facts', id, 'passage'], `this reference has no passage \`${passage}\`${write}`);
  }
}

const sameLanguage = (a: string, b: string): boolean => a.split('-')[0] === b.split('-')[0];

/** Scripts that write no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** Words as spaces part them; where a script has no spaces, as the language's own rules part them. */
function wordsIn(text: string, lang: string): number {
  if (!unspaced.test(text)) return countWords(text);
  return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length;
}
