import { clauseEnd, clauseStart, phraseEnd } from './clause.ts';
import type { Construction } from './construction.ts';
import { denied, participles, possessed } from './denial.ts';
import { claimNouns, speech } from './speech-verbs.ts';
import { sourceOf } from './speaker-name.ts';
import { apposition, spoken } from './spoken.ts';
import { isSubject, subjectStart, withoutAdverbs } from './subject.ts';
import { smallNumber } from '../../language/number-words.ts';
import { endOf, type Token, tokenAt, wordAt } from '../../language/token.ts';
import { auxiliaries } from '../../language/word-classes.ts';

/** The construction whose key word is token `i`; null where none begins there. */
export function constructionAt(tokens: readonly Token[], i: number): Construction | null {
  return (
    accordingTo(tokens, i) ??
    claimedByAnother(tokens, i) ??
    passive(tokens, i) ??
    tellsFrom(tokens, i) ??
    possessed(tokens, i) ??
    denied(tokens, i) ??
    saying(tokens, i) ??
    spoken(tokens, i) ??
    gapped(tokens, i)
  );
}

/** `According to X, S` and `S, according to X`. */
function accordingTo(tokens: readonly Token[], i: number): Construction | null {
  if (wordAt(tokens, i).lower !== 'according' || tokens[i + 1]?.lower !== 'to') return null;
  // `According to him it was closer to 45,000`
  const end = /^(him|her|them|it)$/.test(wordAt(tokens, i + 2).lower) ? i + 3 : phraseEnd(tokens, i + 2);
  const first = i === 0 || tokens.slice(0, i).every((token) => token.kind === 'mark');
  const speaker = sourceOf(tokens.slice(i + 2, first ? end : apposition(tokens, end)));
  const from = first ? tokenAt(tokens, 0).start : ownClause(tokens, i);
  const to = first ? clauseEnd(tokens, end) : tokenAt(tokens, i).start;
  return { speaker, from, to: Math.max(to, tokenAt(tokens, i).start), weight: 3, doubt: null, aside: false };
}

/** `S, while T, according to X`: both are X's, unless somebody else is said to have said the first. */
function ownClause(tokens: readonly Token[], i: number): number {
  const from = clauseStart(tokens, i);
  const rest = tokens.filter((token) => token.end <= from);
  const stop = rest.findLastIndex((token) => token.text === ';');
  return rest.slice(stop + 1).some((token) => speech.has(token.lower) || token.lower === 'according')
    ? from
    : tokenAt(tokens, stop + 1).start;
}

/** Words before a number that is set against another: `40, not 70`, `fewer than the 70`. */
const against = /^(not|than|against|versus|instead|unlike|contradicting|disputing)$/;

/** The number that ends at most so many tokens before `end`, and the word that sets it against another; -1 where there is none. */
function setAgainst(tokens: readonly Token[], end: number, most: number): { number: number; from: number } {
  const number = tokens.findLastIndex(
    ({ kind, lower }, k) => k < end && (kind === 'number' || !Number.isNaN(smallNumber(lower))),
  );
  if (number < 0 || end - number > most) return { number: -1, from: -1 };
  const from = tokens.findLastIndex(({ lower }, k) => k < number && k >= number - 5 && against.test(lower));
  return { number, from };
}

/** `40, not 70 as X claimed`, `fewer than the 70 that X had claimed`, `not the 70 reported by X`: the 70 is X's, whoever counted 40. Also `300 came, as X said`. */
function claimedByAnother(tokens: readonly Token[], i: number): Construction | null {
  const { text } = wordAt(tokens, i);
  if (!(speech.has(text) || /^(gave|gives|given)$/.test(text)) || /ing$/.test(text)) return null;
  const by = wordAt(tokens, i + 1).lower === 'by';
  const giver = tokens.slice(i + 2, phraseEnd(tokens, i + 2));
  const as = tokens.findLastIndex(({ lower }, k) => lower === 'as' && k > 1 && k < i && k >= i - 8);
  if (as >= 0) {
    const between = withoutAdverbs(tokens.slice(as + 1, i));
    if (by !== (between.length === 0)) return null;
    const comma = wordAt(tokens, as - 1).text === ',';
    const { from } = setAgainst(tokens, comma ? as - 1 : as, 3);
    if (from >= 0) return anothers(by ? giver : between, tokenAt(tokens, from).start, tokenAt(tokens, as).start);
    const told = comma ? anothers(by ? giver : between, clauseStart(tokens, as), tokenAt(tokens, as).start) : null;
    return told && { ...told, weight: 3, doubt: null };
  }
  const { number, from } = setAgainst(tokens, i, by ? 3 : 8);
  if (from < 0 || !tokens.slice(from, number).some(({ lower }) => lower === 'the')) return null;
  const between = tokens.slice(number + 1, i);
  // `the 70 boats the activists claimed`: who claimed it begins behind `that`, or with an article or a capital; of `the 70 activists claimed` the last word must do.
  const that = between.findIndex(({ lower }) => lower === 'that' || lower === 'which');
  const begin =
    that >= 0 ? that + 1 : between.findIndex((token) => token.lower === 'the' || /^\p{Lu}/u.test(token.text));
  const speaker = by ? giver : withoutAdverbs(between.slice(begin < 0 ? -1 : begin));
  return between.every(({ kind }) => kind === 'word')
    ? anothers(speaker, tokenAt(tokens, from).start, tokenAt(tokens, i).start)
    : null;
}

const anothers = (speaker: readonly Token[], from: number, to: number): Construction | null =>
  speaker.every(({ kind }) => kind === 'word') && isSubject(speaker)
    ? { speaker, from, to, weight: ofAnother, doubt: 'another number is set against it', aside: true }
    : null;

/** Stronger than what the rest of the sentence says, and than the `not` before the number. */
export const ofAnother = 6.5;

/** `estimated at 24.5 billion by X`, `disclosed by X`. */
function passive(tokens: readonly Token[], i: number): Construction | null {
  if (wordAt(tokens, i).lower !== 'by' || i === 0) return null;
  const verb = tokens
    .slice(0, i)
    .findLastIndex((token) =>
      /^(estimated|reported|disclosed|revealed|announced|stated|calculated|confirmed|published|released|quoted|assessed|cited|counted|recorded|compiled|verified|expected|forecast|predicted|projected)$/.test(
        token.lower,
      ),
    );
  if (verb < i - 1 && tokens.slice(Math.max(0, i - 3), i).some(({ lower }) => lower === 'as')) return null;
  const told = tokens.slice(0, i).findLastIndex((token) => /^(told|stated|reported|announced)$/.test(token.lower));
  const that = tokens.findIndex((token, k) => k > i && token.lower === 'that');
  // `It was stated by X that S`, `Ministers were told by X that S`
  if (told > 0 && i - told <= 3 && that > 0 && that - i <= 10 && auxiliaries.has(wordAt(tokens, told - 1).lower))
    return {
      speaker: tokens.slice(i + 1, that),
      from: tokenAt(tokens, that).end,
      to: clauseEnd(tokens, that),
      weight: 4,
      doubt: null,
      aside: true,
    };
  if (verb < 0 || tokens.slice(verb, i).some((token) => /^[,;:]$/.test(token.text)) || i - verb > 12) return null;
  const speaker = tokens.slice(i + 1, phraseEnd(tokens, i + 1));
  if (
    !speaker.some((token) => /^\p{Lu}/u.test(token.text)) &&
    !/^(the|a|an|officials|experts|analysts)$/.test(wordAt(speaker, 0).lower)
  )
    return null;
  const anaphor = /^(this|that|these|those)$/.test(wordAt(tokens, 0).lower) || wordAt(tokens, 0).lower === 'the';
  // `Growth of 3% is expected by X`, `300 boats were counted by X`: the number stands before the verb.
  const behind =
    !tokens.slice(verb, i).some((token) => token.kind === 'number' || token.kind === 'money') &&
    auxiliaries.has(wordAt(tokens, verb - 1).lower);
  return {
    speaker,
    from:
      anaphor && verb < 6 ? tokenAt(tokens, 0).start : behind ? clauseStart(tokens, verb) : tokenAt(tokens, verb).start,
    to: tokenAt(tokens, i).start,
    weight: 4,
    doubt: null,
    aside: true,
  };
}

/** `The figure of 6,000 comes from X`, `S, in the words of X`. */
function tellsFrom(tokens: readonly Token[], i: number): Construction | null {
  const { lower } = wordAt(tokens, i);
  if (/^(comes?|came|stems?)$/.test(lower) && wordAt(tokens, i + 1).lower === 'from') {
    const head = tokens.slice(0, i).findIndex((token) => claimNouns.has(token.lower) || /^numbers?$/.test(token.lower));
    return head < 0 || head > 4 ? null : ofAll(tokens, i + 2, tokenAt(tokens, i).start);
  }
  const words = tokens.slice(i, i + 4).map((token) => token.lower);
  return /^in the (words|view|opinion) of$/.test(words.join(' ')) ? ofAll(tokens, i + 4, endOf(tokens)) : null;
}

/** The words from the beginning of the sentence to `to` are said by the one who is named at `name`. */
function ofAll(tokens: readonly Token[], name: number, to: number): Construction {
  const speaker = tokens.slice(name, apposition(tokens, phraseEnd(tokens, name)));
  return { speaker, from: tokenAt(tokens, 0).start, to, weight: 3, doubt: null, aside: false };
}

/** `X denied S, saying T`, `The firm raised its forecast, adding that S`: whose it is stands before. */
function saying(tokens: readonly Token[], i: number): Construction | null {
  // `The paper quoted a diplomat as saying that S`
  const quoted = tokens
    .slice(0, i)
    .findLastIndex((token) => /^(quoted|quotes|quoting|cited|cites|citing)$/.test(token.lower));
  if (wordAt(tokens, i).lower === 'saying' && wordAt(tokens, i - 1).lower === 'as' && quoted >= 0 && i - quoted <= 12)
    return {
      // `The office was quoted by the Post as saying S`
      speaker:
        wordAt(tokens, quoted + 1).lower === 'by'
          ? withoutAdverbs(tokens.slice(subjectStart(tokens, quoted) ?? quoted, quoted))
          : tokens.slice(quoted + 1, i - 1),
      from: tokenAt(tokens, i).end,
      to: clauseEnd(tokens, i + 1),
      weight: 4,
      doubt: null,
      aside: false,
    };
  if (!participles.has(wordAt(tokens, i).lower) || tokens[i - 1]?.text !== ',') return null;
  return {
    speaker: [],
    from: tokenAt(tokens, i).end,
    to: clauseEnd(tokens, i + 1),
    weight: 2,
    doubt: null,
    aside: true,
  };
}

/** `X put the number at 300 and Y at 40`: the verb stands once. */
function gapped(tokens: readonly Token[], i: number): Construction | null {
  if (
    wordAt(tokens, i).lower !== 'at' ||
    !(
      tokens[i + 1]?.kind === 'number' || /^(about|around|some|nearly|over|up|least)$/.test(wordAt(tokens, i + 1).lower)
    )
  )
    return null;
  const and = tokens.slice(0, i).findLastIndex((token) => /^(and|while|but)$/.test(token.lower));
  if (
    and < 3 ||
    i - and > 6 ||
    i - and < 2 ||
    !tokens.slice(0, and).some((token) => /^(put|puts|estimated|estimates)$/.test(token.lower))
  )
    return null;
  const speaker = tokens.slice(and + 1, i);
  if (
    !speaker.every((token) => token.kind === 'word') ||
    !(/^\p{Lu}/u.test(wordAt(speaker, 0).text) || wordAt(speaker, 0).lower === 'the')
  )
    return null;
  return { speaker, from: tokenAt(tokens, i).end, to: clauseEnd(tokens, i + 1), weight: 3, doubt: null, aside: false };
}
