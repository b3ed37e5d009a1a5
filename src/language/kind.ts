import { measureAt } from './measure-at.ts';
import type { Cardinal } from './number.ts';
import { type Token, wordAt } from './token.ts';
import { endsPhrase, isPlural } from './word-classes.ts';

/** `50 mm lenses`, `35mm film`, `65-inch screens`: millimetres or inches directly before a noun name a kind of it. */
export function isKind(tokens: readonly Token[], { from, to, glued, money }: Cardinal): boolean {
  if (money) return false;
  // `the .45 pistols`
  if (
    wordAt(tokens, from).text.startsWith('.') &&
    !glued &&
    tokens[to]?.kind === 'word' &&
    isPlural(wordAt(tokens, to).text) &&
    measureAt(tokens, to) === null
  )
    return true;
  const first = sizeAt(tokens, to, glued);
  if (first === null) return false;
  const at = otherSizes(tokens, first);
  const noun = tokens[at];
  if (noun?.kind !== 'word' || endsPhrase(noun.lower)) return false;
  if (/^calib(er|re)s?$/.test(noun.lower)) return true;
  // `300 mm rain` is a fall of rain, `a 30mm thick layer` a measure: only before a noun that is counted or has an article.
  if (
    /^(thick|long|wide|tall|deep|high|longer|wider|taller|deeper|higher|apart|across|fell|falls|fall)$/.test(noun.lower)
  )
    return false;
  const article = /^(a|an|the)$/.test(wordAt(tokens, from - 1).lower);
  return article || isPlural(noun.lower) || isPlural(wordAt(tokens, at + 1).lower) || glued !== '';
}

const sizes = /^(mm|millimet(er|re)|inch|cal|caliber|calibre|gauge)$/;

/** Behind the unit of a size; null where none stands there. */
function sizeAt(tokens: readonly Token[], to: number, glued: string): number | null {
  if (glued) return sizes.test(glued.toLowerCase()) ? to : null;
  const joined = tokens[to]?.text === '-' ? 1 : 0;
  return sizes.test(wordAt(tokens, to + joined).lower) ? to + joined + 1 : null;
}

/** `60mm, 82mm and 120mm lenses`: the noun stands behind the last of them. */
function otherSizes(tokens: readonly Token[], at: number): number {
  for (;;) {
    let next = at;
    while (/^(,|and|or|a|an|the)$/.test(wordAt(tokens, next).lower)) next++;
    const number = next === at ? undefined : tokens[next];
    const behind = number?.kind === 'number' ? sizeAt(tokens, next + 1, number.glued) : null;
    if (behind === null) return at;
    at = behind;
  }
}
