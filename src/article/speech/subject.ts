import { dayPattern, monthPattern } from '../date/calendar-words.ts';
import { isInitial, joinsNames } from './clause.ts';
import { personIn } from './speaker-name.ts';
import { denial, speakerPronouns, speech } from './speech-verbs.ts';
import { type Token, wordAt } from '../../language/token.ts';
import { auxiliaries, endsPhrase, irregularPasts, prepositions } from '../../language/word-classes.ts';

/**
 * The subject's first token: back to the clause's start. A comma directly before the verb closes an apposition (`X, who studies crowds,
 * said`; `the developer, Seaward Power, says`), and the subject begins before the comma that opens it.
 */
export function subjectStart(tokens: readonly Token[], verb: number): number | null {
  const near = withoutAdverbs(tokens.slice(verb - 1, verb)).length === 0 ? verb - 1 : verb;
  const closes = tokens[near - 1]?.text === ',';
  // `In a statement it said`: a pronoun directly before its verb is the whole subject.
  if (speakerPronouns.has(wordAt(tokens, near - 1).lower)) return near - 1;
  const relative = /^(who|which)$/.test(wordAt(tokens, near - 1).lower) && tokens[near - 2]?.text === ',';
  let limit = near;
  if (closes) {
    const opening = commaBefore(tokens, near - 1);
    if (opening < 0) return null;
    limit = opening;
  } else if (relative) limit = near - 2;
  // `Frost, 61, who led the inquiry, concluded`, `Joan Grant, 58, of Mill Lane, Tarn, denies`
  for (;;) {
    let comma = limit - 1;
    while (comma > 0 && limit - comma < 5 && /^\p{Lu}/u.test(wordAt(tokens, comma).text)) comma--;
    if (comma < limit - 1 && wordAt(tokens, comma).lower === 'of') comma--;
    else comma = tokens[limit - 1]?.kind === 'number' ? limit - 2 : -1;
    if (comma < 1 || tokens[comma]?.text !== ',') break;
    limit = comma;
  }
  let from = limit;
  for (let i = limit - 1; i >= 0; i--) {
    const token = wordAt(tokens, i);
    // `Ann Lee, Ph.D., of Cove College`
    if (token.text === ',' && /^(Ph|PhD|MD|Jr|Sr)$/.test(wordAt(tokens, i + 1).text)) continue;
    if (/^["“”;:?!,]$/.test(token.text) || (token.text === '.' && !isInitial(tokens, i))) break;
    // `The minister said the board had counted`: the second subject begins behind the first verb.
    if (i < limit - 1 && finite.has(token.text)) {
      if (/^(told|tells)$/.test(token.lower)) from = behindListener(tokens, from, limit);
      break;
    }
    // `The guild contradicted the minister, who says S`
    if (relative && i < limit - 1 && denial.has(token.lower)) break;
    if (/^(what|whatever|whether)$/.test(token.lower) && i > 0) break;
    // `it is contradicted by the office, which counted 40`
    if (relative && i < limit - 1 && (token.lower === 'by' || auxiliaries.has(token.lower))) break;
    // `The mayor resigned after an audit found S`
    if (/^(after|before|until|once|since)$/.test(token.lower) && actsBefore(tokens, i)) break;
    // `Three days after the minister said S`
    if (
      /^(after|before)$/.test(token.lower) &&
      /^(minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long)$/.test(wordAt(tokens, i - 1).lower)
    )
      break;
    // `Both the mayor and the bishop said`
    if (token.lower === 'and' && tokens.slice(Math.max(0, i - 6), i).some(({ lower }) => lower === 'both')) {
      from = i;
      continue;
    }
    if (
      /^(and|but|while|that|because|although|though|whereas|when|if|as|where|so)$/.test(token.lower) &&
      !(token.lower === 'and' && joinsNames(tokens, i))
    )
      break;
    from = i;
  }
  if (from >= limit) return null;
  from = withNamesBefore(tokens, from, limit);
  // `said X, a geologist, who puts`: a description; the name stands before its comma.
  if (relative && /^(a|an)$/.test(wordAt(tokens, from).lower) && tokens[from - 1]?.text === ',') {
    let name = from - 1;
    while (name > 0 && /^\p{Lu}/u.test(wordAt(tokens, name - 1).text)) name--;
    if (name < from - 1) from = name;
  }
  return from;
}

/** `Ann Lee, Bo Falk and Cy Ode said`: names parted by commas, from the clause's start. */
function withNamesBefore(tokens: readonly Token[], from: number, limit: number): number {
  const and = tokens.findIndex((token, k) => k > from && k < limit && token.lower === 'and' && joinsNames(tokens, k));
  let start = from;
  while (and > 0 && tokens[start - 1]?.text === ',') {
    let name = start - 1;
    while (name > 0 && (/^\p{Lu}/u.test(wordAt(tokens, name - 1).text) || isInitial(tokens, name - 1))) name--;
    if (start - 1 - name < 2) break;
    start = name;
  }
  return start;
}

/** Whether a verb stands before a conjunction, so that another clause begins behind it. */
function actsBefore(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(
      (token) => irregularPasts.has(token.lower) || /^\p{Ll}{3,}ed$/u.test(token.text) || auxiliaries.has(token.lower),
    );
}

/** `told parliament the board counted`: whom it was told stands before the subject. */
function behindListener(tokens: readonly Token[], from: number, limit: number): number {
  const article = tokens.findIndex(
    (token, k) => k > from && k < limit && /^(the|a|an|his|her|its|their)$/.test(token.lower),
  );
  return article < 0 ? from : article;
}

/** Verbs of saying that are no nouns: another subject stands before them. */
const finite: ReadonlySet<string> = new Set(
  'said says told tells stated announced added explained claimed revealed warned argued argues confirmed confirms disclosed insisted insists acknowledged wrote testified believes thinks predicted concluded asserted admitted calculated recalled remarked maintains reckons vowed pledged denied denies asked'.split(
    ' ',
  ),
);

/** The comma that opens an apposition which ends at `close`; commas of a list of places or titles between are passed over. */
function commaBefore(tokens: readonly Token[], close: number): number {
  for (let i = close - 1; i > 0; i--) {
    if (/^["“”;:?!]$/.test(wordAt(tokens, i).text) || (wordAt(tokens, i).text === '.' && !isInitial(tokens, i)))
      return -1;
    if (wordAt(tokens, i).text === ',') return i;
  }
  return -1;
}

/** A noun phrase that can speak: a pronoun, a name or a noun; no number, no infinitive, no phrase of time or place without a name. */
export function isSubject(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word');
  if (words.length === 0 || words.length > 25) return false;
  const first = wordAt(words, 0).lower;
  if (words.length === 1)
    return speakerPronouns.has(first) || !(endsPhrase(first) || speech.has(wordAt(words, 0).text));
  if (prepositions.has(first)) return personIn(words) !== null;
  // A share of something is no speaker: `half of what the report says`.
  return (
    !/^(to|than|if|there|it|he|she|they|this|that|these|those|which|what|half|most|much|all|none|many|nobody|nothing|neither|whoever|whatever|how|why)$/.test(
      first,
    ) || /^(most|many|all) (experts|analysts|officials)/.test(`${first} ${words[1]?.lower}`)
  );
}

const calendar = new RegExp(
  `^(?:${dayPattern}|${monthPattern}|morning|afternoon|evening|night|weekend|week|month|year|spring|summer|autumn|winter)$`,
);

/** `On Monday the ministry said`, `In a report the office said`, `In Lund police said`: the subject without the time or the place before it. */
export function withoutOpening(words: readonly Token[]): readonly Token[] {
  const at = openingEnd(words);
  return at > 0 && at < words.length ? words.slice(at) : words;
}

function openingEnd(words: readonly Token[]): number {
  const first = wordAt(words, 0).lower;
  if (/^(yesterday|today|overnight)$/.test(first)) return 1;
  let lead = 0;
  while (/^(late|early|on|in|by|since|last|this|that|the|same)$/.test(wordAt(words, lead).lower)) lead++;
  const isTime = (token: Token | undefined) => token?.kind === 'number' || calendar.test(token?.text ?? '');
  let time = lead;
  while (isTime(words[time])) time++;
  if (lead > 0 && time > lead && !(wordAt(words, 0).lower === 'the' && lead === 1)) return time;
  if (!/^(in|on|at|near|outside|during)$/.test(first)) return 0;
  // `In the office of the mayor the clerk said`: the first article that no preposition leads up to.
  const article = words.findIndex(
    ({ lower }, k) => k > 2 && /^(the|a|an)$/.test(lower) && !prepositions.has(wordAt(words, k - 1).lower),
  );
  if (article > 0) return article;
  let place = 1;
  while (/^\p{Lu}/u.test(wordAt(words, place).text)) place++;
  // Of `In New York Bo Falk` two names are the person's.
  return place === words.length && place > 3 ? place - 2 : place > 1 ? place : 0;
}

/** Words between a subject and its verb that belong to neither. */
export function withoutAdverbs(tokens: readonly Token[]): Token[] {
  // `Will Marsh`, `May Lee`, `Do Minh`: with a capital these are names.
  return tokens.filter(
    ({ text, lower }) => (!auxiliaries.has(lower) || /^(?:Will|May|Can|Do)$/.test(text)) && !isAdverb(lower),
  );
}

export function isAdverb(word: string): boolean {
  return /^(also|later|then|first|further|already|reportedly|previously|recently|originally|initially|officially|publicly|earlier|once|now|still|just)$/.test(
    word,
  );
}
