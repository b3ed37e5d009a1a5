import { isInitial, joinsNames } from './clause.ts';
import { personIn } from './speaker-name.ts';
import { speakerPronouns, speech } from './speech-verbs.ts';
import type { Token } from '../../language/tokens.ts';
import { auxiliaries, endsPhrase, prepositions } from '../../language/word-classes.ts';

/**
 * The subject's first token: back to the clause's start. A comma directly before the verb closes an apposition (`X, who studies crowds,
 * said`; `the developer, Seaward Power, says`), and the subject begins before the comma that opens it.
 */
export function subjectStart(tokens: readonly Token[], verb: number): number | null {
  const near = withoutAdverbs(tokens.slice(verb - 1, verb)).length === 0 ? verb - 1 : verb;
  const closes = tokens[near - 1]?.text === ',';
  // `In a statement it said`: a pronoun directly before its verb is the whole subject.
  if (speakerPronouns.has(tokens[near - 1]?.lower ?? '')) return near - 1;
  const relative = /^(who|which)$/.test(tokens[near - 1]?.lower ?? '') && tokens[near - 2]?.text === ',';
  let limit = near;
  if (closes) {
    const opening = commaBefore(tokens, near - 1);
    if (opening < 0) return null;
    limit = opening;
  } else if (relative) limit = near - 2;
  let from = limit;
  for (let i = limit - 1; i >= 0; i--) {
    const token = tokens[i]!;
    if (/^["“”;:?!,]$/.test(token.text) || (token.text === '.' && !isInitial(tokens, i))) break;
    if (/^(and|but|while|that|because|although|though|whereas|when|if|as|where|so)$/.test(token.lower) && !(token.lower === 'and' && joinsNames(tokens, i))) break;
    from = i;
  }
  if (from >= limit) return null;
  // `said X, a geologist, who puts`: a description; the name stands before its comma.
  if (relative && /^(a|an)$/.test(tokens[from]!.lower) && tokens[from - 1]?.text === ',') {
    let name = from - 1;
    while (name > 0 && /^\p{Lu}/u.test(tokens[name - 1]!.text)) name--;
    if (name < from - 1) from = name;
  }
  return from;
}

/** The comma that opens an apposition which ends at `close`; commas of a list of places or titles between are passed over. */
function commaBefore(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i > 0; i--) {
    if (/^["“”;:?!]$/.test(tokens[i]!.text) || (tokens[i]!.text === '.' && !isInitial(tokens, i))) return -1;
    if (tokens[i]!.text === ',') return i;
  }
  return -1;
}

/** A noun phrase that can speak: a pronoun, a name or a noun; no number, no infinitive, no phrase of time or place without a name. */
export function isSubject(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 25) return false;
  const first = words[0]!.lower;
  if (words.length === 1) return speakerPronouns.has(first) || !(endsPhrase(first) || speech.has(words[0]!.text));
  if (prepositions.has(first)) return personIn(words) !== null;
  // A share of something is no speaker: `half of what the report says`.
  return !/^(to|than|if|there|it|he|she|they|this|that|these|those|which|what|half|most|much|all|none|many)$/.test(first) || /^(most|many|all) (experts|analysts|officials)/.test(`${first} ${words[1]!.lower}`);
}

/** What stands between a subject and its verb without being part of either. */
export function withoutAdverbs(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => !auxiliaries.has(token.lower) && !isAdverb(token.lower));
}

export function isAdverb(word: string): boolean {
  return /^(also|later|then|first|further|already|reportedly|previously|recently|originally|initially|officially|publicly|earlier|once|now|still)$/.test(word);
}
