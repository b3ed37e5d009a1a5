import type { Construction } from './construction.ts';
import { clauseEnd, clauseStart, isInitial, phraseEnd } from './clause.ts';
import { isBody, personIn } from './speaker-name.ts';
import { documents, isTitle, speakerPronouns, speech, weak } from './speech-verbs.ts';
import { partOf, smallNumber } from '../../language/number-words.ts';
import { isAdverb, isSubject, subjectStart, withoutAdverbs, withoutOpening } from './subject.ts';
import { type Token, tokenAt, wordAt } from '../../language/token.ts';
import { auxiliaries, irregularPasts, isPlural, prepositions } from '../../language/word-classes.ts';

/** `X said that S`, `S, X said`, `S, said X`. */
export function spoken(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokenAt(tokens, i);
  if (verb.kind !== 'word' || !speech.has(verb.text)) return null;
  const before = tokens.slice(0, i).findLast((token) => !isAdverb(token.lower));
  // `is expected`, `was first announced`, `to report`, `the estimated cost`, `his claims`: no statement of a subject.
  if (
    before &&
    /^(to|the|a|an|his|her|its|their|is|are|was|were|be|been|being|not|as|by|of|than|reportedly|in|on|at|for)$/.test(
      before.lower,
    )
  )
    return null;
  // `300 boats sank, court told`: a court hears it.
  if (verb.text === 'told' && (tokens[i + 1] === undefined || wordAt(tokens, i + 1).text === '.')) return null;
  return inverted(tokens, i) ?? direct(tokens, i) ?? coordinate(tokens, i);
}

/** `S, said X`: a name or a noun with its article follows the verb, and no verb of its own follows that. */
function inverted(tokens: readonly Token[], i: number): Construction | null {
  const before = tokens[i - 1];
  if (i < 3 || !before || !/^[,"”–—-]$/.test(before.text)) return null;
  // `told X`: X is who listens.
  if (
    (weak.has(wordAt(tokens, i).lower) && wordAt(tokens, i).lower !== 'reported') ||
    /^(told|tells|telling)$/.test(wordAt(tokens, i).lower)
  )
    return null;
  const next = tokens[i + 1];
  const end = phraseEnd(tokens, i + 1);
  const speaker = tokens.slice(i + 1, apposition(tokens, end));
  if (
    !next ||
    !(
      /^[\p{Lu}\p{Lo}]/u.test(next.text) ||
      isTitle(next.lower) ||
      /^(the|a|an|one|police|officials)$/.test(next.lower) ||
      personIn(speaker)
    )
  )
    return null;
  if (speaker.some((token) => token.kind === 'number' || token.kind === 'money')) return null;
  // `Aguas do Norte`, `May Lee`: within a name `do` is no verb, and with a capital none is.
  const isVerb = (token: Token, k: number): boolean =>
    auxiliaries.has(token.text) &&
    !(/^\p{Lu}/u.test(wordAt(speaker, k - 1).text) && /^\p{Lu}/u.test(wordAt(speaker, k + 1).text));
  if (speaker.some((token, k) => isVerb(token, k) || speech.has(token.text)) || !isSubject(speaker)) return null;
  const goesOn = opensAgain(tokens, end);
  return {
    speaker,
    from: clauseStart(tokens, i - 1),
    to: goesOn ? clauseEnd(tokens, end) : tokenAt(tokens, i).start,
    weight: 2,
    doubt: null,
    aside: false,
  };
}

/** `"S," said X, "more of S"`, `"S," said X, who leads the survey, "more of S"`. */
function opensAgain(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.text !== ',' || !tokens.slice(0, end).some((token) => /^["”]$/.test(token.text))) return false;
  const mark = tokens.findIndex((token, k) => k > end && /^["“;.]$/.test(token.text) && !isInitial(tokens, k));
  return mark > 0 && mark - end <= 14 && /^["“]$/.test(wordAt(tokens, mark).text) && tokens[mark - 1]?.text === ',';
}

/** `said the finance director, Joan Hartley.`: the name behind the office, where nothing else follows it. */
export function apposition(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.text !== ',') return end;
  let to = end + 1;
  while (to < tokens.length && (/^\p{Lu}/u.test(wordAt(tokens, to).text) || isInitial(tokens, to))) to++;
  const closed = tokens[to] === undefined || /^[.,]$/.test(wordAt(tokens, to).text);
  return to - end > 2 && closed && personIn(tokens.slice(end + 1, to)) ? to : end;
}

/** `Councillor X called the plan a folly and said that S`: the second verb has the first one's subject. */
function coordinate(tokens: readonly Token[], i: number): Construction | null {
  if (
    !/^(and|but)$/.test(wordAt(tokens, isAdverb(wordAt(tokens, i - 1).lower) ? i - 2 : i - 1).lower) ||
    weak.has(wordAt(tokens, i).lower) ||
    tokens.slice(0, i).some((token) => token.text === ';')
  )
    return null;
  let to = 0;
  while (to < i && /^["“]$/.test(wordAt(tokens, to).text)) to++;
  if (to > 0) return null;
  if (speakerPronouns.has(wordAt(tokens, 0).lower)) to = 1;
  else
    while (
      to < i &&
      (/^\p{Lu}/u.test(wordAt(tokens, to).text) ||
        isInitial(tokens, to) ||
        isTitle(wordAt(tokens, to).lower) ||
        isBody(wordAt(tokens, to).lower) ||
        (to === 0 && wordAt(tokens, to).lower === 'the'))
    )
      to++;
  const speaker = tokens.slice(0, to);
  // `The mayor was asked S and replied that T`
  const office = to > 1 && (isTitle(wordAt(tokens, to - 1).lower) || isBody(wordAt(tokens, to - 1).lower));
  if (!(speaker.length === 1 && speakerPronouns.has(wordAt(speaker, 0).lower)) && !office && !personIn(speaker))
    return null;
  return { speaker, from: tokenAt(tokens, i).end, to: clauseEnd(tokens, i + 1), weight: 2, doubt: null, aside: false };
}

/** `X said that S` and `S, X said`. */
function direct(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokenAt(tokens, i);
  const from = subjectStart(tokens, i);
  if (from === null) return null;
  const speaker = withoutOpening(withoutAdverbs(tokens.slice(from, i)));
  // `contrary to what X said`
  if (!isSubject(speaker) || /^(what|whatever|whether)$/.test(wordAt(tokens, from - 1).lower)) return null;
  // `S, agency finds`: at the end nothing follows that it could govern.
  const closes =
    /^[,"”]$/.test(wordAt(tokens, from - 1).text) &&
    (tokens[i + 1] === undefined || (wordAt(tokens, i + 1).text === '.' && tokens[i + 2] === undefined));
  if (weak.has(verb.lower) && !closes && !governs(tokens, i)) return null;
  if (isAside(tokens, i, from)) return null;
  if (/^(shows?|showed|lists?|listed|records?|recorded)$/.test(verb.lower) && !documents.test(withoutDetails(speaker)))
    return null;
  if (
    /^(found|finds)$/.test(verb.lower) &&
    tokens[i + 1] !== undefined &&
    tokens[i + 1]?.lower !== 'that' &&
    !closes &&
    !reporting.test(speaker.map((token) => token.lower).join(' '))
  )
    return null;
  const doubt =
    speakerPronouns.has(wordAt(speaker, 0).lower) && speaker.length === 1
      ? 'a pronoun was taken for the last speaker'
      : null;
  const trails =
    i > 2 &&
    from > 0 &&
    (closes || !weak.has(verb.lower)) &&
    !/^(while|whereas|although|though)$/.test(wordAt(tokens, 0).lower) &&
    /^[,"”]$/.test(wordAt(tokens, from - 1).text) &&
    !leadsOn(tokens, i, from);
  // `Three days after the minister said S, T`: T is nobody's.
  const led = from <= 4 && /^(after|before|when|since|once)$/.test(wordAt(tokens, from - 1).lower);
  const comma = led ? tokens.find((token, k) => k > i && token.text === ',') : undefined;
  const to = comma?.start ?? clauseEnd(tokens, i + 1);
  if (!trails) return { speaker, from: verb.end, to, weight: 2, doubt, aside: false };
  // `S, X said, more of S`: what follows the next comma is still X's.
  const goesOn = tokens.findIndex((token, k) => k > i && token.text === ',');
  return {
    speaker,
    from: clauseStart(tokens, from - 1),
    to: goesOn < 0 ? tokenAt(tokens, from).start : clauseEnd(tokens, goesOn),
    weight: 2,
    doubt,
    aside: false,
  };
}

/** `because the council had counted 300`, `a team counted heads in 48 pictures`: no statement is made by these. */
function isAside(tokens: readonly Token[], i: number, from: number): boolean {
  const verb = wordAt(tokens, i).lower;
  if (weak.has(verb) && /^(because|although|though)$/.test(wordAt(tokens, from - 1).lower)) return true;
  if (!/^(count|counts|counted)$/.test(verb)) return false;
  const number = tokens.findIndex(
    (token, k) =>
      k > i &&
      (token.kind === 'number' || partOf(token.lower) !== undefined || !Number.isNaN(smallNumber(token.lower))),
  );
  const between = tokens.slice(i + 1, number < 0 ? undefined : number).map((token) => token.lower);
  return (
    between.some((word) => /^(in|on|during|within|through|across|from|is|was|were|are|for)$/.test(word)) ||
    (verb === 'count' && between.length > 3)
  );
}

/** The noun that the verb belongs to: `records of the office` are records. */
function withoutDetails(speaker: readonly Token[]): string {
  const words = speaker.map((token) => token.lower);
  const end = words.findIndex(
    (word, i) =>
      i > 0 &&
      /^(of|by|from|on|in|about|for|released|published|obtained|seen|compiled|leaked|filed|kept|dated|,)$/.test(word),
  );
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}

/** Subjects of `found` that make a statement: `a study found 300`, `researchers found 300`. `Divers found 300` tells what happened. */
const reporting =
  /\b(study|survey|report|poll|audit|inquiry|investigation|analysis|review|researchers?|scientists?|auditors?|inspectors?|investigators?|experts?|analysts?|commission|committee|tribunal|watchdog|ombudsman|it|they|he|she)\b/;

/** A weak verb needs a clause or a number after it. */
function governs(tokens: readonly Token[], i: number): boolean {
  const rest = tokens.slice(i + 1, i + 14);
  const stop = rest.findIndex((token) => /^[.;]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  if (clause.some((token) => token.lower === 'that' || /^["“]$/.test(token.text))) return true;
  if (/^(declared|described|quoted|cited|cites|recounted|observed)$/.test(wordAt(tokens, i).lower)) return false;
  return clause.some(
    (token) =>
      token.kind === 'number' ||
      token.kind === 'money' ||
      /^(million|billion|half|third|fifth|quarter|hundreds|thousands|millions)$/.test(token.lower),
  );
}

/** Whether a quotation ends before the subject: `"S," X said, "more of S"`. */
function closesQuote(tokens: readonly Token[], last: number): boolean {
  // `« S », X said`: the comma may stand behind the mark.
  const at = tokens[last]?.text === ',' ? last - 1 : last;
  return (
    tokens[at]?.text === '”' || (tokens[at]?.text === '"' && tokens.slice(0, at).some((token) => token.text === '"'))
  );
}

/** After `X said` at the end of a sentence only the listener and the time follow; otherwise the statement does. */
function leadsOn(tokens: readonly Token[], i: number, from: number): boolean {
  const verb = wordAt(tokens, i);
  const rest = tokens.slice(i + 1);
  const stop = rest.findIndex((token) => /^[,.;!?]$/.test(token.text));
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  // `“S,” X told “The Post”.`
  const paper =
    /^(told|tells)$/.test(verb.lower) && /^["“]$/.test(wordAt(clause, 0).text) && closesQuote(tokens, from - 1);
  if (clause.some((token) => token.lower === 'that' || /^["“]$/.test(token.text))) return !paper;
  // `The guild claimed 300, police said 40`
  if (
    /^(?:number|money)$/.test(
      (clause.find(({ lower }) => !/^(?:about|around|only|some|just)$/.test(lower)) ?? verb).kind,
    ) &&
    tokens.slice(0, from).some(({ kind, text }) => kind === 'word' && speech.has(text))
  )
    return true;
  // `X said, "S"`
  if (clause.length === 0 && /^["“]$/.test(wordAt(rest, 1).text)) return !closesQuote(tokens, from - 1);
  // `Asked whether S, X said T`
  if (
    /^(asked|pressed|questioned)$/.test(wordAt(tokens, 0).lower) ||
    (wordAt(tokens, 0).lower === 'when' && tokens[1]?.lower === 'asked')
  )
    return true;
  // `One resident, X, 42, said S`, `Speaking on 3 May, X said S`: nothing is stated before.
  const ahead = tokens.slice(0, from);
  if (
    /^(speaking|talking|addressing|writing|testifying|appearing|responding|replying|interviewed|quoting|citing)$/.test(
      wordAt(tokens, 0).lower,
    )
  )
    return true;
  if (
    clause.length > 1 &&
    !ahead.some(
      (token) =>
        token.kind === 'number' ||
        token.kind === 'money' ||
        /^["“”]$/.test(token.text) ||
        /^(million|billion|thousand|hundred|half|hundreds|thousands|millions|dozens)$/.test(token.lower) ||
        auxiliaries.has(token.lower) ||
        irregularPasts.has(token.lower) ||
        /^\p{Ll}{2,}(?:ed|n't)$/u.test(token.text) ||
        (/^\p{Ll}+s$/u.test(token.text) && !isPlural(token.text)),
    )
  )
    return true;
  // `In an interview with the Post, X said 300 came`: what stands before the subject is no statement.
  if (
    clause.length >= 3 &&
    prepositions.has(wordAt(tokens, 0).lower) &&
    from < 12 &&
    !tokens.slice(0, from).some((token) => auxiliaries.has(token.lower) || token.kind === 'number')
  )
    return true;
  return (
    clause.length > 5 &&
    !/^(on|in|at|to|after|late|early|during|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|reporters|parliament|last)$/.test(
      wordAt(clause, 0).lower,
    )
  );
}
