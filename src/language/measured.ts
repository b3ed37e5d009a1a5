import { type Counted, countedAt } from './counted.ts';
import { cardinalAt } from './cardinal.ts';
import { coveredTo, wholeOf } from './covered.ts';
import { currenciesOf } from './currencies.ts';
import { extend, type Tolerance, toleranceAt } from './extended.ts';
import { PASSED } from './hedge.ts';
import { type FoundHedge, hedgeAfter, hedgeBefore, leadOf } from './hedge-words.ts';
import { intervalOf } from './interval.ts';
import { measureAt } from './measure-at.ts';
import { isTimeUnit } from './measure-words.ts';
import type { Cardinal } from './number.ts';
import { isArticle, isChange, type NumberRange } from './number-range.ts';
import type { TokenQuantity } from './quantity.ts';
import { eachOf, type Rate, rateAfter, rateBefore } from './rate.ts';
import { type Token, wordAt } from './token.ts';
import { determiners } from './word-classes.ts';
import type { Hedge } from '../estimate/types.ts';

/** A number, or a range, with its hedge, its unit and what it is per, and where reading goes on. `floor` is where the quantity before it ends. */
export function measured(
  tokens: readonly Token[],
  first: Cardinal,
  range: NumberRange | null,
  floor: number,
): { quantity: TokenQuantity; to: number } {
  const last = range?.last ?? first;
  const doubts: string[] = [];
  // `40 ± 3 kg`
  const tolerance = range || first.vague ? null : toleranceAt(tokens, last.to);
  const at = tolerance ? null : hedgeAfter(tokens, last.to);
  const near = tolerance?.percent
    ? inPercent(tokens, first, tolerance)
    : unitOf(tokens, first, last, tolerance?.end ?? at?.to ?? last.to, doubts);
  const before = hedgeOf(tokens, first, range, near, doubts);
  const more = extend(tokens, first, range, near, tolerance, before?.hedge ?? at?.hedge);
  const counted = near.unit === null && more.top ? countedAt(tokens, more.to, more.top.glued) : near;
  const unitTo = Math.max(counted.to, more.to);
  const { each, rate, per } = ratesOf(tokens, before?.from ?? first.from, first.from, unitTo, floor, counted.per);
  const bounds = before !== null && !blurs.test(before.hedge);
  const behind =
    bounds || more.tolerance !== null
      ? null
      : (at ??
        hedgeAfter(tokens, unitTo) ??
        (counted.measure ? hedgeAfter(tokens, wholeOf(tokens, unitTo, false)) : null) ??
        (rate && hedgeAfter(tokens, rate.to)));
  // `40 ± 3` is about 40.
  const said =
    more.tolerance === null || bounds
      ? before
      : { ...first, hedge: 'about' as const, from: before?.from ?? first.from };
  const hedge = more.ends ? 'none' : hedgeOfBoth(said, behind, first.vague !== null);

  // `80 %`, `half a metre` and `5 degrees below zero` are not told apart from 80, a half and 5 without what follows.
  const part = !range && !first.rounding && Math.abs(first.value) < 1 && counted.measure;
  const needed =
    part || /^[%‰]$/.test(counted.unit ?? '') || /^an?$/.test(wordAt(tokens, last.to - 1).lower) ? counted.to : last.to;
  const signed = Math.max(needed, more.to);
  const from = Math.min(before?.from ?? Infinity, range?.from ?? Infinity, first.from);
  const to = behind?.from === signed ? behind.to : signed;
  const value = more.value ?? range?.low ?? first.value;
  doubts.push(
    ...[first, range?.last, range, counted, each, rate]
      .map((part) => part?.doubt)
      .filter((doubt) => typeof doubt === 'string'),
  );
  if (first.vague) doubts.push('the words give an order of magnitude, no number');
  const quantity: TokenQuantity = {
    from,
    to,
    value,
    counted: counted.unit,
    per,
    hedge,
    doubts,
    unitTo: counted.to,
    aside: null,
    number: [first.from, Math.max(last.to, more.ends || more.decimals !== null ? more.to : 0)],
    phraseTo: Math.max(
      to,
      behind?.to ?? 0,
      phraseEnd(tokens, last.to, counted.unit),
      rate && rate.to - counted.to < 4 ? rate.to : 0,
    ),
    high: more.ends?.[1] ?? range?.high ?? first.vague?.high ?? null,
    vague: first.vague !== null,
    interval: more.ends ?? (range ? [range.low, range.high] : intervalOf(first, value, hedge, more)),
    covers: [
      leadOf(tokens, Math.min(from, range?.opens ?? Infinity)),
      coveredTo(tokens, Math.max(counted.to, more.to, last.to, at?.to ?? 0), counted, behind, rate, each),
    ],
  };
  return { quantity, to: Math.max(unitTo, rate?.to ?? 0, each?.to ?? 0, behind?.to ?? 0, to) };
}

/** A blur only says that digits are rounded: a bound behind the number wins over it. */
const blurs = /^(about|exactly)$/;

function hedgeOfBoth(before: FoundHedge | null, behind: FoundHedge | null, vague: boolean): Hedge {
  const said = behind && (!before || !blurs.test(behind.hedge)) ? behind.hedge : (before?.hedge ?? 'none');
  return vague && /^(none|about)$/.test(said) ? 'vague' : said;
}

function unitOf(tokens: readonly Token[], first: Cardinal, last: Cardinal, at: number, doubts: string[]): Counted {
  const sign = first.money ?? last.money;
  if (sign) {
    const codes = currenciesOf(sign);
    if (sign === '$') doubts.push('`$` read as US dollars');
    else if (sign === '¥') doubts.push('`¥` read as yen');
    else if (codes.length > 1) doubts.push(`\`${sign}\` read as ${codes[0]}`);
    return { unit: codes[0] ?? sign, to: at, measure: true, doubt: null };
  }
  // `a day or two`
  const article = first !== last && isArticle(tokens, first) ? measureAt(tokens, first.to) : null;
  if (article) return { unit: article.unit, to: at, measure: true, doubt: null };
  const counted = countedAt(tokens, at, last.glued);
  // `a magnitude 6.1 quake`, `the 6.1 quake`
  if (
    wordAt(tokens, first.from - 1).lower === 'magnitude' ||
    (!counted.measure && last.value < 10 && /^((earth)?quake|tremor|temblor|aftershock)$/.test(counted.unit ?? ''))
  )
    return { unit: 'magnitude', to: at, measure: true, doubt: null };
  // `billions in aid`
  const aid = wordAt(tokens, last.to + 1);
  const money =
    first.value >= 1e3 &&
    first.vague &&
    counted.unit === null &&
    tokens[last.to]?.lower === 'in' &&
    // `thousands in Lund`, `thousands in the streets`
    /^\p{Ll}/u.test(aid.text) &&
    !determiners.has(aid.lower);
  return money
    ? { ...counted, unit: 'money', doubt: '`in` after the number means money; the currency is not said' }
    : { ...counted, unit: currenciesOf(counted.unit ?? '')[0] ?? counted.unit };
}

/** `50 ± 5 per cent` are per cent both, `300 ± 5 per cent` and `40 ± 5% kg` a part of the number. */
function inPercent(tokens: readonly Token[], first: Cardinal, { end, to: behind }: Tolerance): Counted {
  const to = wordAt(tokens, end - 1).glued === '%' ? end : behind;
  if (first.money) return unitOf(tokens, first, first, to, []);
  const measure = first.glued === '' ? measureAt(tokens, to) : countedAt(tokens, first.to, first.glued);
  if (measure) return { ...measure, to: Math.max(measure.to, to), measure: true, doubt: null };
  return first.value > 100
    ? countedAt(tokens, to, '')
    : { unit: '%', to, measure: true, doubt: 'the per cent behind `±` may be of the number' };
}

/** What passes as time does: `over seven innings`. */
const lasting =
  /^(innings|games|matches|seasons|races|rounds|holes|laps|sets|sessions|episodes|legs|generations|shows|concerts|performances|phases)$/;

const currency = /^([A-Z]{3}|cents|pounds|money)$/;
/** Verbs of coming near, which push things as well: `pushing 12 carts`, `nudged 2 per cent higher`. */
const nearing = /^(nudg(ing|ed|es)|pushing)$/;
const onward = /^(up|down|higher|lower|into|out|through|of|from|to|towards?|back|away|for|in|worth|more|less)$/;

const moving =
  /^(pass(es|ed|ing)?|walk|walks|walked|walking|march|marched|drove|sailed|flew|jumped|leapt|leaped|swam|stepped|ran|rode)$/;
const located =
  /^(lives?|lived|living|located|situated|based|stands?|stood|parked|camped|found|built|sits?|lies|lay|hidden)$/;
/** Adjectives of size bound only measures. */
const ofMeasures =
  /^((heavier|taller|older|faster|wider|deeper|hotter|warmer|thicker|stronger|costlier|younger|lighter|slower|cheaper|colder|cooler|thinner|narrower|shallower|weaker) than|as (large|big|great|tall|wide|deep|heavy|strong|fast|late|small|short|light|slow|cheap|early) as)$/;

/** The hedge before the number, or before `between`; none where its words are a preposition of place or time. */
function hedgeOf(
  tokens: readonly Token[],
  first: Cardinal,
  range: NumberRange | null,
  near: Counted,
  doubts: string[],
): FoundHedge | null {
  const inner = hedgeBefore(tokens, first.from);
  const hedge =
    hedgeBefore(tokens, range?.from ?? first.from) ?? (range && inner && inner.from > range.from ? inner : null);
  if (!hedge) return hedge;
  // `Over 12 years it built 60 dams`, but `Over 12 years of war`
  const goesOn = wordAt(tokens, near.to);
  if (
    hedge.from === 0 &&
    !(
      near.to > first.to &&
      isTimeUnit(near.unit) &&
      /^\p{L}|^,/u.test(goesOn.text) &&
      !/^(of|old|ago|later|after|before|long|in|had|have|has|will|is|are|was|were|may|passed|went|elapsed)$/.test(
        goesOn.lower,
      )
    )
  )
    return hedge;
  const words = tokens
    .slice(hedge.from, hedge.to)
    .map((token) => token.lower)
    .join(' ');
  if (range && words === 'in the range of') return { ...hedge, hedge: 'none' };
  const other = otherSense(tokens, words, hedge.from, first, range?.last ?? first, near);
  if (other === null) return hedge;
  doubts.push(`\`${words}\` may ${other}`);
  return null;
}

/** What a hedge's words say where they bound no number: `a raise over four years`, `they live near two schools`, `up to 5 % from 4 %`. */
function otherSense(
  tokens: readonly Token[],
  words: string,
  from: number,
  first: Cardinal,
  last: Cardinal,
  { unit, measure, to }: Counted,
): string | null {
  const before = wordAt(tokens, from - 1).lower;
  // `It lasted over four years`
  if (words === 'over' && (isTimeUnit(unit) || lasting.test(unit ?? '')))
    return /^(for|is|was|lasted|took|by|after|of)$/.test(before) ? null : 'mean `during`';
  if (from === 0) return null;
  if (words === 'up to' && wordAt(tokens, to).lower === 'from' && cardinalAt(tokens, to + 1))
    return 'say where a rise led';
  // `under 24-hour guard`
  if (words === 'under' && isTimeUnit(unit) && tokens[last.to]?.text === '-') return 'be no bound';
  // `The road is under 3 metres of water.`
  if (
    words === 'under' &&
    /^(m|ft|cm|inches)$/.test(unit ?? '') &&
    tokens[to]?.lower === 'of' &&
    /^(is|was|are|were|be|been|lay|lies|lie|buried|hidden|trapped|sat|submerged|down)$/.test(before)
  )
    return 'be a place';
  // `they live near two schools`, `it served under two mayors`: of so few things a writer gives the number itself.
  const few = /^(near|close to)$/.test(words) ? 12 : /^(under|above|over|below|around|about)$/.test(words) ? 3 : 0;
  const things = unit !== null && !measure && first.money === null && !first.vague;
  const money = first.money !== null || currency.test(unit ?? '');
  if (nearing.test(words) && (things || onward.test(wordAt(tokens, to).lower))) return 'be no bound';
  // `passed 40 laws`, `crossed 12 miles of desert`, `passed 3 hours`
  if (PASSED.includes(words) && !money && (things || isTimeUnit(unit) || (measure && /^cross/.test(words))))
    return 'be no bound';
  // `the past 3 years`, `walked past 40 houses`, `past 6`
  if (
    words === 'past' &&
    !money &&
    (isTimeUnit(unit) ||
      (moving.test(before) && (things || measure)) ||
      (things ? !isChange(before) : unit === null && first.value <= 12 && !first.vague))
  )
    return 'be no bound';
  // `lives near 2 schools`
  if (words === 'near' && things && last.value <= 12 && located.test(before)) return 'be a place';
  // `inside 40 minutes`, but `inside 40 houses`
  if (words === 'inside' && (things || (measure && !isTimeUnit(unit)))) return 'be a place';
  // `served under 3 mayors`
  if (
    things &&
    words === 'under' &&
    last.value <= 12 &&
    /^(serv|work|play|train|stud)(e|y|ied|ed|es|s|ing)$/.test(before)
  )
    return 'be a preposition, not a bound';
  // `they walked up to 3 men`
  if (things && moving.test(before) && /^(up to|over|around|under)$/.test(words) && last.value <= 12)
    return 'be a place';
  // `taller than 40 houses` sets one thing against others.
  if (things && ofMeasures.test(words)) return 'set it against others, and be no bound';
  return things && !first.digits && first === last && first.value <= few ? 'be a preposition, not a bound' : null;
}

/** For each of what, and per what: `jars/crate`, `GBP/resident/year`. */
function ratesOf(
  tokens: readonly Token[],
  hedgeFrom: number,
  from: number,
  to: number,
  floor: number,
  own: string | undefined,
): { each: Rate | null; rate: Rate | null; per: string[] } {
  const each = eachOf(tokens, Math.min(hedgeFrom, from), to, floor);
  const rate = rateAfter(tokens, Math.max(to, each?.to ?? 0));
  // `5 mg/kg every 8 hours` says how often, and is no rate of eighths.
  const next = rate && rateAfter(tokens, rate.to);
  const second = next && next.to <= (rate?.to ?? 0) + 2 ? next : null;
  const before = rate ? null : (own ?? rateBefore(tokens, Math.min(hedgeFrom, from)));
  return { each, rate, per: [each?.per, rate?.per ?? before, second?.per].filter((part) => typeof part === 'string') };
}

/** Behind the noun that is counted, which may stand a few words after the number. */
function phraseEnd(tokens: readonly Token[], from: number, unit: string | null): number {
  const measure = measureAt(tokens, from);
  if (measure) return measure.to;
  const noun = tokens.findIndex((token, i) => i >= from && i < from + 8 && token.lower.replace(/['’]s?$/, '') === unit);
  return noun < 0 ? from : noun + 1;
}
