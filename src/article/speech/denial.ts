import { clauseEnd } from './clause.ts';
import type { Construction } from './construction.ts';
import { asking, claimNouns, denial, speech } from './speech-verbs.ts';
import { isAdverb, isSubject, subjectStart, withoutAdverbs } from './subject.ts';
import { endOf, type Token, tokenAt, wordAt } from '../../language/token.ts';
import { auxiliaries } from '../../language/word-classes.ts';

/** Stronger than what covers the same words as a statement. */
const weight = 5;

/** `X denied that S`, `X never said S`, `X declined to confirm S`, `nobody said S`, `X asked whether S`: S is not X's statement. */
export function denied(tokens: readonly Token[], i: number): Construction | null {
  const verb = wordAt(tokens, i);
  if (verb.kind !== 'word' || verb.text !== verb.lower)
    return i === 0 && verb.lower === 'asked' ? askedFirst(tokens, i) : null;
  if (
    verb.lower === 'that' ||
    claimNouns.has(verb.lower) ||
    /^(reports?|idea|notion|rumou?rs?|number|numbers)$/.test(verb.lower)
  )
    return untrue(tokens, i);
  if (denial.has(verb.lower)) return turnedDown(tokens, i);
  if (asking.has(verb.lower)) return questioned(tokens, i);
  if (
    speech.has(verb.lower) ||
    /^(confirm|state|announce|reveal|disclose|mention|claim|admit|specify|know|think|accept|agree|recall|remember)$/.test(
      verb.lower,
    )
  )
    return unsaid(tokens, i);
  return null;
}

function turnedDown(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokenAt(tokens, i);
  const next = tokens[i + 1];
  if (isNounOrPassive(tokens, i)) return null;
  // `a claim the union disputes`
  const claim = tokens.slice(0, i).findLastIndex((token, k) => claimNouns.has(token.lower) && i - k <= 6 && k + 1 < i);
  if (claim >= 0 && (next === undefined || next.kind === 'mark'))
    return {
      speaker: withoutAdverbs(tokens.slice(claim + 1, i)).filter((token) => !/^(that|which)$/.test(token.lower)),
      from: verb.end,
      to: verb.end,
      weight,
      doubt: null,
      aside: false,
      stance: 'denies',
    };
  if (
    /s$/.test(verb.lower) &&
    !(
      next &&
      (/^(that|the|a|an|whether|if|how|claims?|reports?|this|these|those|it|any|his|her|their|its|having|being)$/.test(
        next.lower,
      ) ||
        next.kind === 'number' ||
        /['’]s?$/.test(next.text))
    )
  )
    return null;
  const from = subjectStart(tokens, i);
  const speaker = from === null ? [] : withoutAdverbs(tokens.slice(from, i));
  // In `X, contradicting Y, said` the speaker is X and not Y.
  if (/ing$/.test(verb.lower))
    return tokens[i - 1]?.text === ','
      ? { speaker: [], from: verb.end, to: nextComma(tokens, i), weight, doubt: null, aside: true, stance: 'denies' }
      : null;
  if (!isSubject(speaker) && !speaksItself(speaker)) return null;
  // `X, who denied theft, said S`
  if (/^(who|which)$/.test(wordAt(tokens, i - 1).lower))
    return {
      speaker: [],
      from: verb.end,
      to: nextComma(tokens, i),
      weight,
      doubt: null,
      aside: true,
      stance: 'denies',
    };
  return {
    speaker,
    from: verb.end,
    to: statementEnd(tokens, i + 1),
    weight,
    doubt: null,
    aside: speaksItself(speaker),
    stance: 'denies',
  };
}

const notTrue =
  /^(false|untrue|wrong|incorrect|nonsense|rubbish|inaccurate|baseless|unfounded|fake|misleading|absurd|fabricated|invented|exaggerated|lie|lies)$/;

/** `it is not true that S`, `the claim that S was false`, `called the figure of S nonsense`: whoever says so does not say S. */
function untrue(tokens: readonly Token[], i: number): Construction | null {
  const turned = (to: number): Construction => ({
    speaker: [],
    from: tokenAt(tokens, i).end,
    to,
    weight,
    doubt: null,
    aside: true,
    stance: 'denies',
  });
  if (wordAt(tokens, i).lower === 'that') {
    const back = tokens
      .slice(Math.max(0, i - 5), i)
      .filter((token) => token.kind === 'word')
      .map((token) => token.lower);
    const last = back.at(-1) ?? '';
    const negative = back.some((word) => /^(not|never|hardly)$/.test(word) || /n't$/.test(word));
    return notTrue.test(last)
      ? negative
        ? null
        : turned(statementEnd(tokens, i + 1))
      : negative && /^(true|case|right|correct)$/.test(last)
        ? turned(statementEnd(tokens, i + 1))
        : null;
  }
  if (!/^(that|of)$/.test(wordAt(tokens, i + 1).lower)) return null;
  const end = tokens.findIndex((token, k) => k > i && /^[;.]$/.test(token.text));
  const judged = tokens.findIndex((token, k) => k > i && (end < 0 || k < end) && notTrue.test(token.lower));
  if (judged < 0) return null;
  const called = tokens
    .slice(Math.max(0, i - 4), i)
    .some((token) => /^(called|calls|dismissed|described|branded|labelled|labeled)$/.test(token.lower));
  return called || tokens.slice(i, judged).some((token, k) => k > 1 && /^(is|was|are|were|be)$/.test(token.lower))
    ? turned(tokenAt(tokens, judged).start)
    : null;
}

/** `when asked whether S, X said`, `X asked if S`, `“S?” asked X`. */
function questioned(tokens: readonly Token[], i: number): Construction | null {
  const verb = tokenAt(tokens, i);
  const before = tokens[i - 1];
  if (
    before === undefined ||
    /^(when|if|once|and)$/.test(before.lower) ||
    (before.text === ',' &&
      verb.lower === 'asked' &&
      /^(whether|if|how|about|why|by)$/.test(wordAt(tokens, i + 1).lower)) ||
    isNounOrPassive(tokens, i)
  )
    return /ed$/.test(verb.lower) ? askedFirst(tokens, i) : null;
  if (/^["”]$/.test(before.text))
    return {
      speaker: [],
      from: tokenAt(tokens, 0).start,
      to: before.end,
      weight,
      doubt: null,
      aside: true,
      stance: 'asks',
    };
  // `The poll asked 21,000 voters`
  if (/^(number|money)$/.test(wordAt(tokens, i + 1).kind)) return null;
  const from = subjectStart(tokens, i);
  const speaker = from === null ? [] : withoutAdverbs(tokens.slice(from, i));
  if (!isSubject(speaker)) return null;
  if (from !== null && /^["”]$/.test(wordAt(tokens, from - 1).text))
    return {
      speaker,
      from: tokenAt(tokens, 0).start,
      to: tokenAt(tokens, from).start,
      weight,
      doubt: null,
      aside: false,
      stance: 'asks',
    };
  const rest = tokens.slice(i + 1, i + 8).map((token) => token.lower);
  const request = rest.indexOf('for');
  // `X asked the government for 300 boats`: what X wants is X's.
  if (
    request >= 0 &&
    !rest.slice(0, request).some((word) => /^(whether|if|how|what|why|when|where|who|about|["“])$/.test(word))
  )
    return { speaker, from: verb.end, to: clauseEnd(tokens, i + 1), weight: 2, doubt: null, aside: false };
  return {
    speaker,
    from: verb.end,
    to: statementEnd(tokens, i + 1),
    weight,
    doubt: null,
    aside: false,
    stance: 'asks',
  };
}

/** `Asked whether S, X said T`: up to the comma. */
function askedFirst(tokens: readonly Token[], i: number): Construction {
  return {
    speaker: [],
    from: tokenAt(tokens, i).end,
    to: Math.min(nextComma(tokens, i), statementEnd(tokens, i + 1)),
    weight,
    doubt: null,
    aside: true,
    stance: 'asks',
  };
}

/** `never said S`, `would not say`, `declined to confirm S`, `nobody said S`. */
function unsaid(tokens: readonly Token[], i: number): Construction | null {
  let start = i;
  let negative = false;
  while (start > 0 && i - start < 6) {
    const { lower } = wordAt(tokens, start - 1);
    if (
      !(
        auxiliaries.has(lower) ||
        isAdverb(lower) ||
        /^(to|ever|nowhere|yet|even|publicly|directly|immediately|explicitly|refused|declined|failed|refuses|declines|unable|unwilling|reluctant|stopped|short)$/.test(
          lower,
        ) ||
        /n't$/.test(lower)
      )
    )
      break;
    negative ||=
      /^(not|never|nowhere|cannot|refused|declined|failed|refuses|declines|unable|unwilling|reluctant)$/.test(lower) ||
      /n't$/.test(lower);
    start--;
  }
  const from = subjectStart(tokens, start);
  if (from === null) return null;
  // `Nowhere does the report say S`
  const fronted = /^(nowhere|never)$/.test(wordAt(tokens, 0).lower) && auxiliaries.has(wordAt(tokens, 1).lower);
  negative ||= fronted;
  const speaker = withoutAdverbs(tokens.slice(fronted ? 2 : from, start));
  const nobody =
    speaker.length > 0 &&
    (/^(nobody|none|neither|nothing)$/.test(wordAt(speaker, 0).lower) ||
      (wordAt(speaker, 0).lower === 'no' &&
        /^(one|official|officials|witness|witnesses|source|body|expert|experts)$/.test(wordAt(speaker, 1).lower)));
  if (nobody)
    return {
      speaker: [],
      from: tokenAt(tokens, i).end,
      to: statementEnd(tokens, i + 1),
      weight,
      doubt: null,
      aside: true,
      stance: 'denies',
    };
  // `did not only say`, `not only said`
  if (
    !negative ||
    !(isSubject(speaker) || speaksItself(speaker)) ||
    tokens.slice(start, i).some((token) => token.lower === 'only')
  )
    return null;
  return {
    speaker,
    from: tokenAt(tokens, i).end,
    to: statementEnd(tokens, i + 1),
    weight,
    doubt: null,
    aside: speaksItself(speaker),
    stance: 'denies',
  };
}

/** `“I never said 300,” said X`: whoever is quoted. */
const speaksItself = (speaker: readonly Token[]): boolean =>
  speaker.length === 1 && /^(i|we)$/.test(wordAt(speaker, 0).lower);

function isNounOrPassive(tokens: readonly Token[], i: number): boolean {
  const before = tokens.slice(0, i).findLast((token) => !isAdverb(token.lower));
  return (
    before !== undefined &&
    /^(to|the|a|an|any|some|no|his|her|its|their|is|are|was|were|be|been|being|not|as|by|of|in|on|at|for|being|raised|raises|serious|new|more)$/.test(
      before.lower,
    )
  );
}

/** To the end of the clause, or to where the same speaker says something else: `X denied S, saying T`, `X denied S but said T`. */
function statementEnd(tokens: readonly Token[], at: number): number {
  const end = clauseEnd(tokens, at);
  const next = tokens.findIndex(
    (token, k) =>
      k > at &&
      token.start < end &&
      ((token.text === ',' && (isOpening(tokens, k + 1) || tellsItself(tokens, k + 1))) ||
        (/^(and|but)$/.test(token.lower) && speech.has(wordAt(tokens, k + 1).lower))),
  );
  return next < 0 ? end : tokenAt(tokens, next).start;
}

/** `X contradicted the lobby, which says that S`: the lobby says it. */
function tellsItself(tokens: readonly Token[], k: number): boolean {
  return /^(which|who)$/.test(wordAt(tokens, k).lower) && speech.has(wordAt(tokens, k + 1).lower);
}

/** `saying`, `adding`, `and said`, `but said`, and a speaker after a comma (`X asked whether S, Y said T`). */
function isOpening(tokens: readonly Token[], k: number): boolean {
  const { lower } = tokens[k] ?? { lower: '' };
  return participles.has(lower) || (/^(and|but)$/.test(lower) && speech.has(wordAt(tokens, k + 1).lower));
}

function nextComma(tokens: readonly Token[], i: number): number {
  const comma = tokens.find((token, k) => k > i && token.text === ',');
  return comma?.start ?? endOf(tokens);
}

/** Participles that go on with the subject's own words: `X denied the report, saying that S`. */
export const participles: ReadonlySet<string> = new Set(
  'saying adding noting claiming insisting arguing warning estimating stressing announcing explaining stating alleging predicting acknowledging admitting'.split(
    ' ',
  ),
);

/** `X’s claim that S`, `the office’s estimate of 300`, `by her own count`: X's, even where somebody else turns it down. */
export function possessed(tokens: readonly Token[], i: number): Construction | null {
  if (!claimNouns.has(wordAt(tokens, i).lower)) return null;
  let owner = i - 1;
  while (
    owner > 0 &&
    /^(own|latest|earlier|previous|recent|initial|first|official|original|repeated|false|public)$/.test(
      wordAt(tokens, owner).lower,
    )
  )
    owner--;
  const holder = tokens[owner];
  if (!holder || holder.kind !== 'word') return null;
  const pronoun = ({ his: 'he', her: 'she', their: 'they', its: 'it' } as Readonly<Record<string, string>>)[
    /^(his|her|their|its)$/.test(holder.lower) ? holder.lower : ''
  ];
  if (!pronoun && !/(['’]s|s['’])$/.test(holder.text)) return null;
  let from = owner;
  if (!pronoun) while (from > 0 && belongs(tokens, from)) from--;
  const bare = pronoun
    ? { ...holder, text: pronoun, lower: pronoun }
    : { ...holder, text: holder.text.replace(/['’]s?$/, ''), lower: holder.lower.replace(/['’]s?$/, '') };
  const speaker = [...tokens.slice(from, owner), bare];
  const span = possessedSpan(tokens, i, from);
  return span && { speaker, ...span, weight: 6, doubt: null, aside: true };
}

/** Whether the token before goes with the owner's name: up to its article, at most five words. */
function belongs(tokens: readonly Token[], at: number): boolean {
  if (/^(the|a|an)$/.test(wordAt(tokens, at).lower)) return false;
  const before = wordAt(tokens, at - 1);
  if (before.text === '.')
    return /^(\p{Lu}|Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Sen|Rep|Gov|Rev|Jr|Sr)$/u.test(wordAt(tokens, at - 2).text);
  return (
    before.kind === 'word' &&
    !auxiliaries.has(before.lower) &&
    !speech.has(before.lower) &&
    !denial.has(before.lower) &&
    !/^(of|in|on|at|to|from|by|for|with|and|but|that|which|who|than|as|after|before|despite|contrary|while|although|because|if|when)$/.test(
      before.lower,
    )
  );
}

function possessedSpan(tokens: readonly Token[], i: number, from: number): { from: number; to: number } | null {
  const next = tokens[i + 1];
  const before = tokens[from - 1];
  if (next?.lower === 'that' || next?.text === ':') return { from: next.end, to: until(tokens, i + 2) };
  if (
    next?.lower === 'of' &&
    tokens
      .slice(i + 2, i + 8)
      .some(
        (token) =>
          token.kind !== 'word' ||
          /^(million|hundreds|thousands|half|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)$/.test(
            token.lower,
          ),
      )
  )
    return { from: next.end, to: until(tokens, i + 2) };
  if (before && /^(by|on|in)$/i.test(before.text)) {
    if (from === 1) return { from: tokenAt(tokens, i).end, to: clauseEnd(tokens, i + 1) };
    if (tokens[from - 2]?.text === ',' && (next === undefined || /^[.,;]$/.test(next.text)))
      return { from: tokenAt(tokens, 0).start, to: before.start };
  }
  return null;
}

/** The end of a possessed claim: `X's claim that S was rejected` ends before `was rejected`. */
function until(tokens: readonly Token[], at: number): number {
  const end = clauseEnd(tokens, at);
  const number = tokens.findIndex((token, k) => k >= at && (token.kind === 'number' || token.kind === 'money'));
  const stop = tokens.findIndex(
    (token, k) =>
      k > Math.max(at, number) &&
      token.start < end &&
      (token.text === ',' ||
        (/^(is|are|was|were|has|have|had|came|met|drew|does|did|fell|rose)$/.test(token.lower) &&
          /^(been|be|rejected|denied|disputed|dismissed|wrong|false|contradicted|challenged|questioned|not|lower|higher|too|met|under|from|refuted|untrue|exaggerated|disproved)$/.test(
            wordAt(tokens, k + 1).lower,
          ))),
  );
  return stop < 0 ? end : tokenAt(tokens, stop).start;
}
