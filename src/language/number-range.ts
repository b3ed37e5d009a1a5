import { cardinalAt, inMoney, oneMeasure } from './cardinal.ts';
import { hedgeBefore } from './hedge-words.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { measureOf } from './measure-words.ts';
import { rateAfter } from './rate.ts';
import { type Cardinal, precise } from './number.ts';
import { type Token, tokenAt, wordAt } from './token.ts';
import { isA, isPlural } from './word-classes.ts';

/** Two numbers of which one value lies between, or is one of the two. */
export interface NumberRange {
  /** `between`, when it opens the range. */
  from: number;
  /** That, or `from`. */
  opens: number;
  last: Cardinal;
  low: number;
  high: number;
  doubt: string | null;
}

/** `300,000 to 350,000`, `between 5 and 6 million`, `40-60`, `40 or 45`, `£1.1bn to £1.3bn`, `10 km to 12 km`, `from 5 to 7 per cent`. */
export function rangeFrom(tokens: readonly Token[], first: Cardinal): NumberRange | null {
  if (first.vague) return null;
  const between = opener(tokens, first.from, 'between');
  const source = opener(tokens, first.from, 'from');
  const unit = measureAt(tokens, first.to);
  const joins = (index: number): boolean =>
    /^(to|or|-|–|—|−|~)$/.test(wordAt(tokens, index).lower) ||
    (tokens[index]?.lower === 'and' && between !== null) ||
    (tokens[index]?.lower === 'through' && source !== null);
  const behind = behindUnit(tokens, unit?.to ?? first.to, first, joins);
  // `5- to 10-year`, `10 up to 15`; `16- or 20-inch` are two
  const hanging =
    /^(-|up)$/.test(wordAt(tokens, first.to).lower) && tokens[first.to + 1]?.lower === 'to' ? first.to + 1 : null;
  const at = hanging ?? (joins(first.to) ? first.to : behind);
  if (at === null) return null;
  const own = behind !== null && at === behind;
  const join = wordAt(tokens, at).lower;
  const dash = /^[-–—−~]$/.test(join);
  const next = isHyphen(tokens, at + 1) ? at + 2 : at + 1;
  // `half an hour to an hour`
  const behindJoin = dash
    ? cardinalAt(tokens, next)
    : (pastHedge(tokens, next) ?? (own ? oneMeasure(tokens, next) : null));
  const last = behindJoin && first.money ? inMoney(behindJoin) : behindJoin;
  if (!last || last.vague || /^([ap]m|s|st|nd|rd|th)$/i.test(last.glued)) return null;
  if (
    (first.money && last.money && first.money !== last.money) ||
    (last.money && last.money !== 'money' && !first.money)
  )
    return null;
  const letter =
    first.glued !== '' && last.glued === '' && wordAt(tokens, last.to - 1).glued === first.glued ? last.scale : 1;
  // `10% to 20 per cent`
  const spelled =
    last.glued === '' && measureAt(tokens, last.to)?.unit === measureOf(first.glued.toLowerCase(), true, first.glued);
  if (first.glued && last.glued !== first.glued && letter === 1 && !spelled) return null;
  if (last.glued && !first.glued && unit && own && measureOf(last.glued.toLowerCase(), true, last.glued) !== unit.unit)
    return null;
  if (
    own &&
    !first.money &&
    !isArticle(tokens, first) &&
    measureAt(tokens, last.to)?.unit !== unit?.unit &&
    last.glued === ''
  )
    return null;
  // `7-Eleven`; `64, 128 or 256` is a list.
  if (dash && first.digits && !last.digits && last.scale === 1) return null;
  if (join === 'or' && tokens[first.from - 1]?.text === ',' && tokens[first.from - 2]?.kind === 'number') return null;
  if (dash && isRecord(tokens, first, last)) return null;
  // `Call 555-1234.`
  if (
    dash &&
    /^\d{3}$/.test(wordAt(tokens, first.from).text) &&
    /^\d{4}$/.test(wordAt(tokens, last.from).text) &&
    first.to === first.from + 1 &&
    last.to === last.from + 1 &&
    measureAt(tokens, last.to) === null &&
    !isPlural(wordAt(tokens, last.to).text)
  )
    return null;
  const thousands = sharesThousands(tokens, first, last);
  // `400m to 450m euros`
  const shared = thousands
    ? 1000
    : letter > 1
      ? letter
      : first.scale === 1 && last.scale > 1 && !own && first.value < last.value / last.scale
        ? last.scale
        : 1;
  const begun = Number((first.value * shared).toPrecision(15));
  // `between -5C and -10C`: below zero people say the end that is nearer to it first.
  const turned = begun < 0 && last.value < begun && (between !== null || join === 'to');
  const [low, high] = turned ? [last.value, begun] : [begun, last.value];
  if (low >= high || (low > 0 && last.value > low * (between === null && source === null ? 1e3 : 1e6))) return null;
  if (join === 'or' && last.value > 3 * low) return null;
  if (join === 'to' && source === null && isChangeBy(tokens, first, last, low, own, last.from > next)) return null;
  // `cut to $5-$6 from $7-$8`: what a dash joins is a range all the same.
  if (source !== null && !dash && isChangeFrom(tokens, source) && !goesOn(tokens, last)) return null;
  // A year or a score (`2019-20`, `3-2`) is no range; nor is a number whose unit stands between.
  if (dash && first.digits && low >= 1900 && low < 2100 && last.value < 2100 && !wordAt(tokens, first.from).formatted)
    return null;
  if (dash && low === 0 && last.value < 20 && !last.glued && measureAt(tokens, last.to) === null) return null;
  if ((between !== null || source !== null) && areYears(tokens, first, last)) return null;
  return {
    from: between ?? first.from,
    opens: between ?? source ?? first.from,
    last,
    low,
    high,
    doubt: shared > 1 ? 'the first number was taken to share the multiple of the second' : null,
  };
}

/** `4-1 at home and 2-3 away`, `6-3, 4-6, 7-6`, `1-2-3`: two bare numbers beside a score, or joined to a third. */
function isRecord(tokens: readonly Token[], first: Cardinal, last: Cardinal): boolean {
  const bare = (at: number): boolean =>
    tokens[at]?.kind === 'number' && wordAt(tokens, at).glued === '' && !wordAt(tokens, at).formatted;
  const joined = (at: number): boolean =>
    bare(at - 1) &&
    tokens[at]?.text === '-' &&
    bare(at + 1) &&
    tokenAt(tokens, at).start === tokenAt(tokens, at - 1).end;
  if (
    last.to !== first.from + 3 ||
    !joined(first.to) ||
    measureAt(tokens, last.to) !== null ||
    isPlural(wordAt(tokens, last.to).text)
  )
    return false;
  // `failed by one vote, 213-214`
  const lead = wordAt(tokens, first.from - 1).text === ',' ? first.from - 2 : first.from - 1;
  return (
    /^(votes?|voted|beat|won|lost|wins?|loss|lead|victory|defeat|margin|score|scored|passed|failed|defeated)$/.test(
      wordAt(tokens, lead).lower,
    ) ||
    joined(last.to) ||
    joined(first.from - 1) ||
    tokens.some((_, at) => joined(at) && wordAt(tokens, at - 1).value >= wordAt(tokens, at + 1).value)
  );
}

/**
 * `rose from 24 to 33 billion`, `from 24.2 to 33-35 billion`, `from 1.2m to 3.4m euros`: the first number of a change with the multiple that the
 * second has and that goes without saying. `Rose from 240 to 1.2 million` says no multiple of its first number.
 */
export function withScaleOfSecond(tokens: readonly Token[], first: Cardinal): Cardinal {
  if (first.vague || tokens[first.to]?.lower !== 'to' || opener(tokens, first.from, 'from') === null) return first;
  const joined = wordAt(tokens, first.to + 1).lower === 'between' ? 2 : 1;
  const behind = pastHedge(tokens, first.to + joined);
  const second = (behind && rangeFrom(tokens, behind)?.last) ?? behind;
  if (!second || second.vague || second.money !== first.money || !first.rounding) return first;
  const letter = first.glued !== '' && wordAt(tokens, second.to - 1).glued === first.glued;
  const bare = first.glued === '' && !/,/.test(wordAt(tokens, first.to - 1).text);
  if (first.scale > 1 || second.scale === 1 || !(letter || bare)) return first;
  const value = precise(first.value * second.scale);
  const ratio = value / second.value;
  // What rose cannot have begun above its end; and people leave out a multiple only where both numbers are of one size.
  const rose = tokens.slice(Math.max(0, first.from - 8), first.from).some(({ lower }) => rises.test(lower));
  if (!(ratio > 0.05) || ratio > (rose ? 1 : 20)) return first;
  return {
    ...first,
    value,
    scale: second.scale,
    glued: '',
    rounding: [first.rounding[0], first.rounding[1] * second.scale],
    doubt: 'its multiple was taken from the number behind it',
  };
}

const rises = /^(up|r[io]se|risen|rising|gr[eo]w|grown|growing|increas|climb|jump|surg|soar|gain|doubl|tripl|expand)/;

/** `a day or two` */
export const isArticle = (tokens: readonly Token[], { from, to }: Cardinal): boolean =>
  to === from + 1 && isA(tokens[from]);

const blurs =
  /^(about|around|roughly|some|approximately|nearly|almost|just|over|under|only|perhaps|maybe|possibly|even|an|estimated)$/;

/** The second number, past the hedges before it: `300 to about 400`, `200 to as many as 300`. */
function pastHedge(tokens: readonly Token[], at: number): Cardinal | null {
  for (let to = at; to < Math.min(tokens.length, at + 5); to++) {
    const number = cardinalAt(tokens, to);
    if (number)
      return to === at ||
        hedgeBefore(tokens, to)?.from === at ||
        (blurs.test(wordAt(tokens, at).lower) && to === at + 1)
        ? number
        : null;
  }
  return null;
}

/** Where the unit of the first number ends and `to` follows: `10 km to 12 km`, `$5 a day to $10 a day`. */
function behindUnit(
  tokens: readonly Token[],
  at: number,
  { money, to }: Cardinal,
  joins: (index: number) => boolean,
): number | null {
  if (at > to && joins(at)) return at;
  const rate = at > to || money ? rateAfter(tokens, at) : null;
  if (rate?.from !== at || !joins(rate.to) || wordAt(tokens, rate.to).lower === 'or') return null;
  // `$5 a day to $30 a week` are two.
  const last = cardinalAt(tokens, rate.to + 1);
  const other = last && rateAfter(tokens, measureAt(tokens, last.to)?.to ?? last.to);
  return other?.per === rate.per ? rate.to : null;
}

/** `3-4,000`, `10 to 12,000`: the first number leaves out the thousands that the second has. */
export function sharesThousands(tokens: readonly Token[], first: Cardinal, last: Cardinal): boolean {
  return (
    first.digits &&
    last.digits &&
    first.scale === 1 &&
    last.scale === 1 &&
    !first.glued &&
    !wordAt(tokens, first.from).formatted &&
    last.value % 1000 === 0 &&
    /,\d{3}$/.test(wordAt(tokens, last.to - 1).text) &&
    first.value < last.value / 1000 &&
    first.value * 10 > last.value / 1000
  );
}

/** `rose by 300 to 1,200`: a change and where it led. `Fell by 1 to 1.5 degrees` is a range of changes: the unit is said once, or the ends are near. */
function isChangeBy(
  tokens: readonly Token[],
  first: Cardinal,
  last: Cardinal,
  low: number,
  own: boolean,
  hedged: boolean,
): boolean {
  if (opener(tokens, first.from, 'by') === null && !isChange(wordAt(tokens, first.from - 1).lower)) return false;
  const said = own || first.glued !== '' || first.money !== null;
  if (!said && (last.glued !== '' || measureAt(tokens, last.to) !== null)) return false;
  return hedged || last.value > 2 * low || !(said || isPlural(wordAt(tokens, last.to).text));
}

/** `from 5 to 7 per cent to 3 to 5 per cent`: the first end of the change is a range itself. */
function goesOn(tokens: readonly Token[], last: Cardinal): boolean {
  const behind = measureAt(tokens, last.to)?.to ?? last.to;
  return tokens[behind]?.lower === 'to' && cardinalAt(tokens, behind + 1) !== null;
}

/** Words of a change, so that `from A to B` says where it began and ended. */
const change = new RegExp(
  `^(up|down|${[
    'rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|grow|grows|grew|grown|growing|growth|drop|drops|dropped|dropping|climb|climbs|climbed|climbing|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|shr[aiu]nk|shrinks|shrinking',
    'jump|jumps|jumped|jumping|leap|leaps|leapt|leaped|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|slid|slide|slides|sliding|slip(?:s|ped|ping)?|tumbl(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|sank|sunk|sinks?|dip(?:s|ped)?|edged|eased|gain(?:s|ed)?|advanced|rallied|rebounded|recovered',
    'went|gone|going|move|moves|moved|moving|turned|swung|revis(?:e|ed|ing|ion)|cut|cuts|cutting|raise|raises|raised|raising|lower(?:ed|ing)|lift(?:s|ed|ing)?|reduc(?:e|es|ed|ing|tion)|slash(?:ed|es)?|trim(?:med)?|hike[ds]?|boost(?:ed|s)?|expand(?:ed|s|ing)?|extend(?:ed|s)?|upgraded|downgraded',
    'improv(?:e|ed|es|ing|ement)|worsened|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|quintupl(?:e|ed|es|ing)|halv(?:e|es|ing)|halved|quadrupled|chang(?:e|es|ed|ing)|shift(?:s|ed|ing)?|accelerat(?:e|ed|es|ing)|slow(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|strengthen(?:s|ed)?|weaken(?:s|ed)?|creep(?:s|ing)?|crept|swell(?:s|ed|ing)?|swollen|dwindl(?:e|ed|ing)|balloon(?:s|ed|ing)?|switched|upped|brought|brings|bringing|took|takes|taking|push(?:es|ed|ing)?|spik(?:e|ed|es|ing)|(?:sky)?rocket(?:s|ed|ing)?|spiral(?:s|led|ed)?|mushroomed|collaps(?:e|ed|es|ing)|crash(?:ed|es)?|diminish(?:ed|es)|ramped|scaled|ticked|inched|crawled|bump(?:ed|s)?|upward|upwards|downward|downwards',
  ].join('|')})$`,
);
/** Whether a word says that something went up or down. */
export const isChange = (word: string): boolean => change.test(word);

/** `fell from 52,300 to 28,900`, `revised its forecast from 5 per cent to 7 per cent`: two numbers in the clause of a change, unless it is a span. */
export function isChangeFrom(tokens: readonly Token[], source: number): boolean {
  if (
    /^(ranging|range|ranges|ranged|varying|vary|varies|varied|anywhere|anything)$/.test(
      wordAt(tokens, source - 1).lower,
    )
  )
    return false;
  // `more than doubled, from 12,000 to 25,000`
  const last = tokens[source - 1]?.text === ',' ? source - 2 : source - 1;
  for (let i = last; i >= Math.max(0, last - 8); i--) {
    if (/^[.;:(),]$/.test(wordAt(tokens, i).text)) return false;
    if (isChange(wordAt(tokens, i).lower)) return true;
  }
  return false;
}

/** `between 1600 and 1900`, `from 1995 to 2005`: bare numbers of four digits that count nothing behind them. */
function areYears(tokens: readonly Token[], first: Cardinal, last: Cardinal): boolean {
  const bare = ({ from, to, digits, glued, money, value, scale }: Cardinal): boolean =>
    digits &&
    to === from + 1 &&
    !glued &&
    !money &&
    scale === 1 &&
    !wordAt(tokens, from).formatted &&
    value >= 1100 &&
    value < 2100 &&
    Number.isInteger(value);
  if (!bare(first) || !bare(last) || measureAt(tokens, last.to) !== null) return false;
  // `From 2010 to 2018 sales fell`: what stands behind the years is the subject of a verb.
  const verb = wordAt(tokens, last.to + 1).lower;
  const lead = wordAt(tokens, first.from - 2);
  return (
    !isPlural(wordAt(tokens, last.to).text) ||
    ((lead.kind !== 'word' || /^(and|but)$/.test(lead.lower)) && isChange(verb) && first.value >= 1900)
  );
}

/** A word before a number, hedges looked through. */
function opener(tokens: readonly Token[], from: number, word: string): number | null {
  // `from below $100 to above $130`
  const hedged = hedgeBefore(tokens, from)?.from ?? from;
  if (wordAt(tokens, hedged - 1).lower === word) return hedged - 1;
  for (let i = from - 1; i >= Math.max(0, from - 3); i--) {
    if (wordAt(tokens, i).lower === word) return i;
    if (!blurs.test(wordAt(tokens, i).lower)) return null;
  }
  return null;
}

/** Behind `3.45 to 1`, `8-to-1`, a ratio; null for anything else. */
export function oddsTo(tokens: readonly Token[], first: Cardinal): number | null {
  const joined = isHyphen(tokens, first.to) ? 1 : 0;
  const join = tokens[first.to + joined]?.lower;
  const at = first.to + 1 + 2 * joined;
  const one = tokens[at];
  return (join === 'to' || join === ':') &&
    one?.kind === 'number' &&
    one.value === 1 &&
    !one.glued &&
    first.value > 1 &&
    !first.money &&
    !isPlural(wordAt(tokens, at + 1).text)
    ? at + 1
    : null;
}
