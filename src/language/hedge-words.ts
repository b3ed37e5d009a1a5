import type { Hedge } from '../estimate/types.ts';
import { HEDGES, PASSED } from './hedge.ts';
import { isTimeUnit, measureOf } from './measure-words.ts';
import { scaleOf } from './number.ts';
import { smallNumber } from './number-words.ts';
import { tokenAt, wordAt } from './token.ts';
import { type Token, tokensOf } from './tokens.ts';
import { vague } from './vague.ts';
import { auxiliaries, isA } from './word-classes.ts';

/** The words of a hedge as tokens, so that they are found whatever spaces stand between: `approx.`, `-odd`, `>=`. */
const phraseOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ');
const spelled = (words: string): string => {
  const tokens = tokensOf({ text: words, start: 0 });
  return phraseOf(tokens, 0, tokens.length);
};
const table = (side: 'before' | 'behind'): ReadonlyMap<string, Hedge> =>
  new Map(HEDGES.flatMap((row) => row[side].map((words) => [spelled(words), row.hedge] as const)));
const beforeTable = table('before');
const behindTable = table('behind');
const longest = 6;

/** Words between a hedge and its number that change nothing. `More than the 300` is a comparison with a known number, so `the` is none of them. */
const through = new Set(
  [
    'a total of',
    'an average of',
    'on average',
    'averaged',
    'averages',
    'averaging',
    'a further',
    'an additional',
    'a combined',
    'a record',
    ...'whopping mere staggering paltry modest measly meagre meager hefty massive huge cool tidy clean solid reported rumoured rumored projected'
      .split(' ')
      .map((word) => `a ${word}`),
    'an extra',
    'only',
    'just',
    'another',
    'even',
    '=',
    'a range of',
    'to the tune of',
    'equal to',
    'equals',
    'totalling',
    'totaling',
  ].map(spelled),
);
/** These stand before a number with or without a hedge. */
const leading = new Set([
  ...through,
  'a',
  'an',
  'the',
  'of',
  'total of',
  'the total of',
  'it is',
  'there are',
  'anywhere',
  'somewhere',
  'anything',
]);

export interface FoundHedge {
  hedge: Hedge;
  /** The first token of the words. */
  from: number;
  to: number;
}

/** A blur only says that digits are rounded, and never takes the place of a bound. */
const blurs = /^(about|exactly)$/;

/**
 * The hedge that stands directly before token `at`. Of several (`up to almost`) the outermost counts, but a bound wins over a blur
 * (`perhaps as many as`); all are taken in.
 */
export function hedgeBefore(tokens: readonly Token[], at: number): FoundHedge | null {
  let found: FoundHedge | null = null;
  // `"at the very least" 300`: the hedge alone was quoted.
  const quoted =
    /^["”]$/.test(wordAt(tokens, at - 1).text) &&
    tokens.slice(Math.max(0, at - 6), at - 1).some((token) => /^["“]$/.test(token.text));
  // `a nearly-$30 budget`
  const joined =
    tokens[at - 1]?.text === '-' &&
    !/^(sub|mid)$/.test(wordAt(tokens, at - 2).lower) &&
    tokens[at - 1]?.end === tokens[at]?.start &&
    tokens[at - 1]?.start === tokens[at - 2]?.end;
  let end = quoted || joined || isAsideBefore(tokens, at) ? at - 1 : at;
  for (;;) {
    const step = endingAt(tokens, end);
    if (!step) break;
    // `passed under 4 bridges`: a verb of passing bounds only the number that it stands at.
    if (step.hedge && found && PASSED.includes(phraseOf(tokens, step.from, end))) break;
    if (step.hedge)
      found = {
        hedge: found && blurs.test(step.hedge) && !blurs.test(found.hedge) ? found.hedge : step.hedge,
        from: step.from,
        to: at,
      };
    end = step.from;
  }
  return found;
}

/** `it has, at most, 30 boats`, `To be exact, 30 boats`: a hedge alone stands between commas, or opens the sentence. */
const isAsideBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === ',' &&
  [1, 2, 3, 4].some(
    (length) =>
      (tokens[at - 2 - length]?.text === ',' || at - 1 === length) &&
      // `of 12 boats, at least, 30 sank`
      ![3, 4].some((k) => isNumber(tokens[at - k - length])) &&
      beforeTable.has(phraseOf(tokens, at - 1 - length, at - 1)),
  );

/** `around the $1,000 mark`: here the article says nothing. */
export const isMark = /^(mark|barrier|threshold|level|milestone)$/;
const isOfMark = (tokens: readonly Token[], end: number): boolean =>
  tokens[end - 1]?.lower === 'the' && tokens.slice(end, end + 5).some(({ lower }) => isMark.test(lower));

function endingAt(tokens: readonly Token[], end: number): { hedge: Hedge | null; from: number } | null {
  for (let length = Math.min(longest, end); length > 0; length--) {
    const from = end - length;
    const phrase = phraseOf(tokens, from, end);
    const hedge = beforeTable.get(phrase);
    if (hedge !== undefined)
      return isParticle(wordAt(tokens, from - 1).lower, phrase) ||
        isJoined(tokens, from) ||
        isCompared(tokens, from, phrase)
        ? null
        : (denied(tokens, from, phrase, hedge) ?? { hedge, from });
    if (through.has(phrase) || (length === 1 && (isOfMark(tokens, end) || isAside(tokens, from))))
      return { hedge: null, from };
  }
  // `nearly a 5-point lead`, `up to a 40 per cent share`
  if (isA(tokens[end - 1]) && hedgesNoun.test(phraseOf(tokens, Math.max(0, end - 3), end - 1)) && hasUnit(tokens, end))
    return { hedge: null, from: end - 1 };
  const verb = wordAt(tokens, end - 1).lower;
  if (reaching.test(verb)) return denied(tokens, end - 1, verb, 'none');
  // `may top 300`
  const future = futures.get(verb);
  if (future !== undefined)
    return (
      denied(tokens, end - 1, verb, future) ??
      (/^(can|could|may|might|will|would|to)$/.test(wordAt(tokens, end - 2).lower)
        ? { hedge: future, from: end - 1 }
        : null)
    );
  const next = wordAt(tokens, end);
  // `broke the 300 barrier`, but `broke 12 windows`
  if (next.lower === 'the' && /^(broke|broken|breaks?|breaking|smashed|cracked|shattered|cleared)$/.test(verb))
    return { hedge: 'over', from: end - 1 };
  const limit = limitBefore(tokens, end - 1);
  return limit === null ? null : { hedge: 'up-to', from: limit };
}

/** Hedges that are no preposition of place or time, so that they bound the number behind an article too. */
const hedgesNoun =
  /(^| )((more|less|fewer|greater|higher|lower|better) than|(much|many|little|few|high|low) as|up to|at (least|most)|nearly|almost|roughly|approximately)$/;

/** `5-point`, `$40`, `40 per cent`: what the article belongs to is measured by the number itself. */
function hasUnit(tokens: readonly Token[], at: number): boolean {
  const { kind, glued } = wordAt(tokens, at);
  if (kind === 'money') return true;
  if (!isNumber(tokens[at])) return false;
  return glued !== '' || /^(%|percent|per|-)$/.test(wordAt(tokens, at + 1).lower);
}

/** Verbs that bound a number behind `may`, `will` or `to`. */
const futures: ReadonlyMap<string, Hedge> = new Map([
  ['top', 'over'],
  ['pass', 'over'],
  ['cross', 'over'],
  ['breach', 'over'],
  ['eclipse', 'over'],
  ['nudge', 'almost'],
]);

/** `capped the fee at $250`, `limits speeds to 60 mph`: where the verb stands, with what it limits between. */
function limitBefore(tokens: readonly Token[], at: number): number | null {
  const verb =
    wordAt(tokens, at).lower === 'at'
      ? /^cap(s|ped|ping)?$/
      : wordAt(tokens, at).lower === 'to'
        ? /^(limit|restrict|confin)(e|es|s|ed|ing)?$/
        : null;
  if (verb === null) return null;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { kind, lower } = wordAt(tokens, i);
    if (verb.test(lower)) return i;
    if (kind !== 'word' || isNumber(tokens[i]) || auxiliaries.has(lower) || /^(and|or|but|to|at|by|from)$/.test(lower))
      return null;
  }
  return null;
}

/** `at least in 3 of 5 cases`: the preposition stands behind the hedge. */
const isAside = (tokens: readonly Token[], at: number): boolean =>
  /^(in|for|on|at|from|to|by)$/.test(wordAt(tokens, at).lower) &&
  /^(at least|at most|at best|perhaps|maybe|possibly)$/.test(
    phraseOf(tokens, Math.max(0, at - (wordAt(tokens, at - 2).lower === 'at' ? 2 : 1)), at),
  );

/** Words that a hedge's first word belongs to: `went back up to 40`, `the lead up to 9 races`, `handed over 300 files`, `a story about 3 men`. */
const particles: ReadonlyMap<string, RegExp> = new Map([
  [
    'up to',
    /^(back|leads?|led|leading|run|build|builds|built|building|went|gone|came|come|comes|moved?|moves|catch|caught|adds?|added|lived?|stand|stood|own|faced?|wake|woke|push|pushed|bring|brought|ramped|scaled|stepped|pulled|sped|climbed|jumped|inched|crept)$/,
  ],
  [
    'over',
    /^(edge|advantage|rul(e|es|ed|ing)|hand|hands|handed|handing|turned|turning|signed|knocked|presid(e|es|ed|ing)|reign(s|ed|ing)?|argu(e|es|ed|ing)|disagree(s|d)?|clash(es|ed)?|quarrel(s|led)?|fight(s|ing)?|battl(e|es|ed|ing)|disputes?|rows?|feuds?|arguments?|debates?|concerns?|concerned|worr(y|ies|ied)|fears?|controvers(y|ies)|negotiations?|lawsuits?|anger|outrage|control|power|authority|victory|triumph|spread|stretch(es|ed)?|extends?|draped|hovered|hovering|flew|flies|flying|looms?|hung)$/,
  ],
  [
    'around',
    /^(turn|turns|turned|turning|revolv(e|es|ed|ing)|cent(er|re)(s|d|ed)?|centring|centering|wrap|wrapped|gather|gathered|gathering|drove|driven|walk|walked|walking|travel|travels|travell?ed|tour|toured|sail|sailed|based|all)$/,
  ],
  [
    'about',
    /^(talk|talks|talked|talking|speak|speaks|spoke|speaking|spoken|ask|asked|asking|complain|complained|worry|worried|told|concerns?|concerned|story|stories|film|films|book|books|jokes?|questions?|doubts|details|information|news|rumours|rumors|learn|learned|know|knew|argu(e|es|ed|ing)|arguments?|debates?|debated|articles?|reports?|reported|hear|heard|read|write|wrote|written|care|cares|cared|dream|dreamt|boast|boasted|all|happy|everything|anything|something|nothing|meetings?|rules?|decisions?|talks|discussions?|letters?|messages?|lies|truth|facts|quarrel(s|led)?|warnings?|complaints?|songs?|plays?|novels?|documentar(y|ies)|dramas?|podcasts?|tales?|memoirs?|essays?|speech(es)?|lectures?|e-?mails?|tweets?|posts?|chats?|conversations?|evidence|optimistic|pessimistic|excited|nervous|angry|upset|serious|sorry|sure|unsure|certain|uncertain|clear|confident|curious)$/,
  ],
  // `in the past about 300 came`, `half past 6`
  ['past', /^(the|this|in|recent|distant|half|quarter|minutes?|\d+)$/],
  ['short of', /^(run|runs|running|ran)$/],
]);
const isParticle = (before: string, phrase: string): boolean => particles.get(phrase)?.test(before) ?? false;

/** Words that also set one number against another. */
const comparing =
  /^((just|slightly|well|far|much) )?(short of|shy of|(more|less|fewer|higher|lower|larger|smaller|greater|bigger) than|over|above|below|under)$/;
/** What a difference is given in, besides measures and money. */
const steps = /^(votes|seats|points|goals|runs|times|people)$/;

/** `12 short of 40`, `$30 more than $300`, `three votes over 40`: the number before says by how much, and this one is not bounded. */
function isCompared(tokens: readonly Token[], at: number, phrase: string): boolean {
  if (!comparing.test(phrase)) return false;
  const lacks = /(short|shy) of$/.test(phrase);
  const last = tokens[at - 1];
  const unit = last?.kind === 'number' ? last.glued : (last?.lower ?? '');
  const from = last?.kind === 'number' ? at - 1 : unit === 'cent' ? at - 3 : at - 2;
  if (!isNumber(tokens[from])) return false;
  const money = tokens[from - 1]?.kind === 'money' ? 1 : 0;
  if (lacks) return from === at - 1 || /(s|%|percent|cent|people)$/.test(unit);
  // `In 12 metres over 40 boats lay`
  const opens = from - money - 1;
  if (
    /^(in|of|for|within|among|with|at|on)$/.test(wordAt(tokens, opens).lower) &&
    wordAt(tokens, opens - 1).kind !== 'word'
  )
    return false;
  const measure = unit === 'cent' ? '%' : measureOf(unit, last?.kind === 'number');
  if (money > 0) return from === at - 1 || scaleOf(last) !== undefined;
  // `oil rose 2 % above $50`: above is where it rose to.
  if (measure === '%') return phrase.endsWith('than');
  return measure !== null ? !isTimeUnit(measure) : steps.test(unit);
}
const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' || !Number.isNaN(smallNumber(token?.lower ?? ''));

/** Verbs of getting somewhere and of having room: with a denial the number is not reached. */
const reaching = /^(reach|reached|hit|attain|attained|approach|hold|carry|fit|contain|seat|load|handle|accommodate)$/;
/** `a 5-under 67`: the word belongs to the number before it. */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' &&
  tokenAt(tokens, at - 1).end === tokenAt(tokens, at).start &&
  tokens[at - 2]?.kind === 'number';

/** What a denied hedge says: `cannot hold fewer than` sets a bottom. */
const denials: ReadonlyMap<Hedge, Hedge> = new Map([
  ['over', 'up-to'],
  ['under', 'at-least'],
  ['none', 'under'],
]);
/** Verbs that say `over` themselves: between these and their denial stands no verb. */
const passing =
  /^(exceed|exceeds|exceeded|exceeding|(?:pass|cross|breach|eclips)(?:e|ed|es|ing)?|top|topped|tops|topping|surpass|surpassed|surpasses|surpassing|reach|reached|hit|attain|attained|approach|hold|carry|fit|contain|seat|load|handle|accommodate)$/;

/** `will not exceed`, `never topped`, `does not hold more than`, `unlikely to exceed`: the hedge of a denied bound, from the denial on; null where nothing is denied. */
function denied(
  tokens: readonly Token[],
  at: number,
  phrase: string,
  hedge: Hedge,
): { hedge: Hedge; from: number } | null {
  const turned = denials.get(hedge);
  // `not much more than 40`, `isn't many more than 40`: near it, on one side as on the other.
  if (
    /^(much|many|far|well|a lot|significantly|considerably|substantially) /.test(phrase) &&
    /^not$|n't$/.test(wordAt(tokens, at - 1).lower) &&
    (hedge === 'over' || hedge === 'under')
  )
    return {
      hedge: hedge === 'over' ? 'about' : 'almost',
      from: auxiliaries.has(wordAt(tokens, at - 2).lower) ? at - 2 : at - 1,
    };
  if (turned === undefined || /^(not|nowhere|barely|hardly|scarcely|only) ?/.test(phrase)) return null;
  // `no bigger than 40`
  if (wordAt(tokens, at - 1).lower === 'no' && phrase.endsWith(' than')) return { hedge: turned, from: at - 1 };
  let verbs = passing.test(phrase) ? 1 : 0;
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    const { kind, lower } = wordAt(tokens, i);
    if (
      /^(not|never|rarely|seldom|cannot|nor|unlikely|without|none|nobody|nothing)$|n't$/.test(lower) ||
      // `has yet to reach 40`
      (/^(failed|fails|failing|unable|yet)$/.test(lower) && tokens[i + 1]?.lower === 'to')
    ) {
      // `not only more than 300`
      return /^(only|just|merely|simply)$/.test(wordAt(tokens, i + 1).lower)
        ? null
        : { hedge: turned, from: auxiliaries.has(wordAt(tokens, i - 1).lower) ? i - 1 : i };
    }
    if (kind !== 'word') return null;
    // `unlikely that more than 300 came`
    if (lower === 'that' && tokens[i - 1]?.lower === 'unlikely') continue;
    // `none of them sold more than 300`, `no boat carries more than 300`
    const none =
      tokens[i - 1]?.lower === 'of' && tokens[i - 2]?.lower === 'none'
        ? i - 2
        : tokens[i - 1]?.lower === 'no' && !/^(doubt|question|wonder|surprise|longer|less|fewer|more)$/.test(lower)
          ? i - 1
          : null;
    if (none !== null) return { hedge: turned, from: none };
    if (
      auxiliaries.has(lower) ||
      /^(yet|ever|even|once|to|likely|expect(s|ed)?|plan(s|ned)?|intend(s|ed)?|hopes?|wants?|going|due|able|allowed|supposed|be|been|have|has|had)$/.test(
        lower,
      )
    )
      continue;
    if (
      /^(that|if|because|and|but|or|as|when|while|say|said|says|think|know|believe|with|for|in|on|at|of|by|from|the|a|an|he|she|it|they|we|i|you)$/.test(
        lower,
      ) ||
      /ly$/.test(lower) ||
      ++verbs > 1
    )
      return null;
  }
  return null;
}

/** The hedge that stands directly behind: `30 or more`, `500+`, `200 people at most`; as an aside, `200 people, at most,` and `200 (approx.)`. */
export function hedgeAfter(tokens: readonly Token[], at: number): FoundHedge | null {
  const inner = tokens[at]?.text === '(' ? hedgeAfter(tokens, at + 1) : null;
  if (inner) {
    const end = tokens[inner.to]?.text === '.' ? inner.to + 1 : inner.to;
    return tokens[end]?.text === ')' ? { ...inner, from: at, to: end + 1 } : null;
  }
  const aside = tokens[at]?.text === ',' ? hedgeAfter(tokens, at + 1) : null;
  if (aside)
    return tokens[aside.to] === undefined || wordAt(tokens, aside.to).kind === 'mark' ? { ...aside, from: at } : null;
  for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
    const hedge = behindTable.get(phraseOf(tokens, at, at + length));
    if (!hedge) continue;
    // `2 plus 2`, `magnitude 6 kills at least nine`: what a number follows belongs to that number.
    const next = tokens[at + length];
    if (
      next &&
      (next.kind === 'number' ||
        next.kind === 'money' ||
        next.lower === 'than' ||
        // `over 300 and up to 350`
        (next.lower === 'to' && wordAt(tokens, at + length - 1).lower === 'up') ||
        !Number.isNaN(smallNumber(next.lower)))
    )
      continue;
    // `$300 plus interest`
    if (
      wordAt(tokens, at + length - 1).lower === 'plus' &&
      /^(interest|costs|tax|taxes|vat|gst|fees|bonus|bonuses|expenses|benefits|add-ons|postage|an?|the|its|his|her|their|another)$/.test(
        next?.lower ?? '',
      )
    )
      continue;
    // `40 tonnes, give or take a few hundred`
    const much = hedge === 'about' && length >= 3 ? vague(tokens, at + 3) : null;
    return { hedge, from: at, to: much?.to ?? at + length };
  }
  return null;
}

/** Back past words that stand before a number and say nothing of its size: `a total of`, `only`, `the`. */
export function leadOf(tokens: readonly Token[], at: number): number {
  for (let length = Math.min(4, at); length > 0; length--)
    if (leading.has(phraseOf(tokens, at - length, at))) return leadOf(tokens, at - length);
  return at;
}

/** Whether any hedge or denial stands among these words, wherever: what a person must not lose who gives a number by hand. */
export function saysMore(tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i++) {
    if (
      /^(not|never|no|cannot|nor|unlikely|without|failed|fails|failing|unable|hardly|barely|scarcely)$|n't$/.test(
        wordAt(tokens, i).lower,
      )
    )
      return wordAt(tokens, i).text;
    for (let length = longest; length > 0; length--) {
      const phrase = phraseOf(tokens, i, i + length);
      if (i + length <= tokens.length && phrase.length > 2 && (beforeTable.has(phrase) || behindTable.has(phrase)))
        return phrase;
    }
  }
  return null;
}
