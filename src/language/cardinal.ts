import { type Cardinal, further, plain, precise, scaleOf } from './number.ts';
import { scaledCode } from './currencies.ts';
import { LETTERS, SCALES } from './scale-words.ts';
import { hedgeBefore, leadOf } from './hedge-words.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { partOf, sets, smallNumber } from './number-words.ts';
import { aMeasureAndHalf, halfOf, inWords, point, withHalf } from './spelled-number.ts';
import { figures, vague } from './vague.ts';
import { type Token, tokenAt, wordAt } from './token.ts';
import { endsPhrase, irregularPasts, isA, isPlural } from './word-classes.ts';

/** Reads the longest number that begins at token `from`; null where none does. */
export function cardinalAt(tokens: readonly Token[], from: number): Cardinal | null {
  const base = numberAt(tokens, from);
  return base && (raised(tokens, base) ?? base);
}

/** `10 to the power of 6`, `two to the tenth power`, `5 times ten to the minus 6`, `10 to the sixth cells`; `10 to the sixth` alone may be places in a list. */
function raised(tokens: readonly Token[], base: Cardinal): Cardinal | null {
  if (!/^(to|times)$/.test(wordAt(tokens, base.to).lower) || base.vague || base.glued || base.money) return null;
  const [first, second, third] = [0, 1, 2].map((k) => wordAt(tokens, base.to + k).lower);
  if (first === 'times') {
    const ten = wordAt(tokens, base.to + 1);
    const power = ten.value === 10 || ten.lower === 'ten' ? numberAt(tokens, base.to + 1) : null;
    const times = power && raised(tokens, power);
    if (!times) return null;
    const rounding = base.rounding && ([base.rounding[0], base.rounding[1] * times.value] as const);
    return { ...base, value: precise(base.value * times.value), to: times.to, rounding, scale: times.value };
  }
  if (second !== 'the') return null;
  const named = third === 'power';
  const at = base.to + (named ? (wordAt(tokens, base.to + 3).lower === 'of' ? 4 : 3) : 2);
  const minus = /^minus$/.test(wordAt(tokens, at).lower) ? 1 : 0;
  const word = wordAt(tokens, at + minus);
  const behind = wordAt(tokens, at + minus + 1).lower === 'power' ? 1 : 0;
  const exponent =
    word.kind === 'number'
      ? word.value
      : /th$/.test(word.lower)
        ? (partOf(word.lower) ?? NaN)
        : smallNumber(word.lower);
  // `10 to the sixth cells`, but `from 10 to the sixth floor`
  const many = base.value === 10 && exponent > 2 && /th$/.test(word.lower) && isPlural(wordAt(tokens, at + 1).text);
  if (!(named || behind || minus || many) || !Number.isInteger(exponent) || Math.abs(exponent) > 300) return null;
  const value = base.value ** (minus ? -exponent : exponent);
  return Number.isFinite(value) && value !== 0
    ? { ...base, value, to: at + minus + 1 + behind, scale: value, rounding: ['1', value] }
    : null;
}

/** A number with a word of trade behind it: `75 grand`, `two gross of screws`. */
function numberAt(tokens: readonly Token[], from: number): Cardinal | null {
  const read = plainNumberAt(tokens, from);
  const to = read?.to ?? from + 1;
  const [word, next] = [wordAt(tokens, to).lower, wordAt(tokens, to + 1)];
  const alone = next.kind !== 'word' || endsPhrase(next.lower) || /^(each|worth|more|back|extra)$/.test(next.lower);
  // `five grand pianos` are pianos.
  if (read && word === 'grand' && alone && next.text !== '-' && !read.vague && !read.glued && read.scale === 1)
    return scaled({ ...read, money: tokens[from - 1]?.kind === 'money' ? null : (read.money ?? 'money') }, 1e3, to + 1);
  const one = isA(tokens[from]) ? { ...plain, from, to, value: 1 } : null;
  const sets = read ?? one;
  return sets && word === 'gross' && next.lower === 'of' && isPlural(wordAt(tokens, to + 2).text)
    ? scaled(sets, gross, to + 1)
    : read;
}

/** Twelve dozen. */
const gross = 144;

function plainNumberAt(tokens: readonly Token[], from: number): Cardinal | null {
  const token = tokens[from];
  if (!token) return null;
  if (token.kind === 'money') {
    const inner = cardinalAt(tokens, from + 1);
    if (!inner?.digits || inner.money !== null) return null;
    // `MSEK 45`
    const code = scaledCode(token.text);
    return code
      ? scaled({ ...inner, from, money: code.code }, code.scale, inner.to)
      : { ...inner, from, money: token.text };
  }
  if (token.kind === 'number')
    return figures(tokens, from) ?? halfOf(tokens, from) ?? withSmaller(tokens, inDigits(tokens, from));
  if (isMinus(tokens, from)) {
    const inner = cardinalAt(tokens, from + (tokens[from + 1]?.text === '-' ? 2 : 1));
    return inner && !inner.vague && inner.value > 0 ? { ...inner, from, value: -inner.value } : null;
  }
  if (token.lower === 'point') return pointAlone(tokens, from);
  if (token.lower === 'all' && tokens[from + 1]?.lower === 'but') return allBut(tokens, from);
  if (token.kind === 'word')
    return (
      figures(tokens, from) ??
      halfOf(tokens, from) ??
      vague(tokens, from) ??
      withCode(tokens, withSmaller(tokens, inWords(tokens, from) ?? aGoodDozen(tokens, from))) ??
      aMeasureAndHalf(tokens, from) ??
      hedgedMeasure(tokens, from)
    );
  return null;
}

/** `point five per cent`, `point two million`: no whole number before it, and behind it a measure or a multiple. */
function pointAlone(tokens: readonly Token[], from: number): Cardinal | null {
  // `at that point five million`: a noun
  const before = wordAt(tokens, from - 1);
  const alone =
    before.kind !== 'word' ||
    /^(by|of|to|from|about|around|nearly|almost|over|under|than|was|is|were|are|rose|fell|up|down|roughly|only|just|between|and|minus)$/.test(
      before.lower,
    );
  const read = !alone || endsNumber(tokens[from - 1]) ? null : point(tokens, { ...plain, from, to: from, value: 0 });
  return read && (read.scale > 1 || measureAt(tokens, read.to)) ? read : null;
}

/** `a good dozen`, `a mere hundred thousand`: between the article and its number stands a word that says nothing of its size, or a hedge. */
function aGoodDozen(tokens: readonly Token[], from: number): Cardinal | null {
  const first = scaleOf(tokens[from]);
  if (first === undefined || !isA(tokens[from - 2])) return null;
  if (leadOf(tokens, from) > from - 2 && hedgeBefore(tokens, from)?.from !== from - 2) return null;
  let to = from + 1;
  let value = first;
  for (let next = scaleOf(tokens[to]); next !== undefined; next = scaleOf(tokens[++to])) value *= next;
  return { ...plain, from, to, value, scale: value, rounding: value % 12 === 0 ? null : ['1', value] };
}

function hedgedMeasure(tokens: readonly Token[], from: number): Cardinal | null {
  const one = oneMeasure(tokens, from);
  return one && hedgeBefore(tokens, from) ? one : null;
}

/** `more than an hour`, `less than a dollar`: behind a hedge the article is the number one, as in a text that is known to state a number. */
export function oneMeasure(tokens: readonly Token[], from: number): Cardinal | null {
  const measure = isA(tokens[from]) && !isHyphen(tokens, from + 1) ? measureAt(tokens, from + 1) : null;
  if (!measure || wordAt(tokens, from + 1).kind !== 'word' || /^(points|bar|quarters|degrees|V|A)$/.test(measure.unit))
    return null;
  // `over a mile away`, `more than a metre long`, but `over a foot bridge`, `almost a second chance`
  const next = wordAt(tokens, measure.to);
  const open =
    next.kind === 'word' &&
    !endsPhrase(next.lower) &&
    !/(ed|er|ing)$|^(long|wide|high|deep|tall|thick|late|early|old|left|ahead|behind|short|square|worth)$/.test(
      next.lower,
    ) &&
    !irregularPasts.has(next.lower);
  return open || next.text === '-' ? null : { ...plain, from, to: from + 1, value: 1, article: true };
}

/** `twenty MUSD` */
function withCode<Read extends Cardinal | null>(tokens: readonly Token[], read: Read): Read | Cardinal {
  const code = read && scaledCode(wordAt(tokens, read.to).text);
  return code ? scaled({ ...read, glued: code.code }, code.scale, read.to + 1) : read;
}

/** `all but 3 of the 90`: the rest of a whole that is named. */
function allBut(tokens: readonly Token[], from: number): Cardinal | null {
  const but = cardinalAt(tokens, from + 2);
  const the = but && tokens[but.to]?.lower === 'of' ? but.to + 1 : null;
  const all =
    the === null
      ? null
      : cardinalAt(tokens, /^(the|its|their|his|her|our|these|those)$/.test(wordAt(tokens, the).lower) ? the + 1 : the);
  if (!but || !all || but.vague || all.vague || all.value <= but.value) return null;
  const value = precise(all.value - but.value);
  return {
    ...plain,
    from,
    to: all.to,
    value,
    rounding: [String(value), 1],
    glued: all.glued,
    doubt: `${all.value} less ${but.value}`,
  };
}

/** `minus 12 degrees`, `minus-1.4`, `negative one`, `-$5`; `10 minus 3` is a sum, `plus or minus 3` a tolerance. */
function isMinus(tokens: readonly Token[], at: number): boolean {
  const [token, before, next] = [tokenAt(tokens, at), tokens[at - 1], tokens[at + 1]];
  if (/^[-−]$/.test(token.text))
    return next?.kind === 'money' && next.start === token.end && before?.end !== token.start;
  return (
    (token.lower === 'minus' && !endsNumber(before) && wordAt(tokens, at - 2).lower !== 'plus') ||
    (token.lower === 'negative' && !/^(tested|test|tests|testing)$/.test(before?.lower ?? ''))
  );
}

/** Whether a number ends at a token: `10`, `ten`, `ten million`. */
const endsNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' || scaleOf(token, true) !== undefined || !Number.isNaN(smallNumber(token?.lower ?? ''));

function inDigits(tokens: readonly Token[], from: number): Cardinal {
  const token = wordAt(tokens, from);
  const rounding = token.plain ? ([token.plain, token.power] as const) : null;
  const base: Cardinal = {
    ...plain,
    from,
    to: from + 1,
    value: token.value,
    glued: token.glued,
    digits: true,
    rounding,
    doubt: token.doubt,
  };
  const money = tokens[from - 1]?.kind === 'money';
  if (token.glued) {
    const code = scaledCode(token.glued);
    // `₹12L`: lakhs
    const lakh = token.glued === 'L' && money && /^(₹|Rs\.?|INR)$/.test(wordAt(tokens, from - 1).text);
    const scale = code?.scale ?? (lakh ? 1e5 : gluedScale(tokens, from, money));
    if (scale === undefined) return withHalf(tokens, base);
    const doubt = /^[mbt]$/i.test(token.glued) && !money ? `\`${token.glued}\` read as a multiple` : token.doubt;
    return scaled({ ...base, glued: code?.code ?? '', doubt }, scale, base.to);
  }
  // `$9.10-1/2`: half a cent more
  const joint = /^[-–]$/.test(wordAt(tokens, base.to).text) ? base.to + 1 : base.to;
  const part = tokens[joint];
  if (
    money &&
    /^\d+\.\d\d$/.test(token.plain) &&
    part?.kind === 'number' &&
    !part.plain &&
    part.value < 1 &&
    part.start - tokenAt(tokens, from).end === joint - base.to
  )
    return { ...base, value: precise(token.value + part.value / 100), to: joint + 1, rounding: null };
  // `9 million`, `9-million`, `5 hundred thousand`, `3 Mio. boats`
  // `3 point 5 million`, as people speak
  const decimals = /^\d{1,3}$/.test(wordAt(tokens, base.to + 1).text) && wordAt(tokens, base.to).lower === 'point';
  if (decimals && !token.formatted) {
    const digits = `${token.plain}.${wordAt(tokens, base.to + 1).text}`;
    Object.assign(base, { value: Number(digits), to: base.to + 2, rounding: [digits, 1] });
  }
  let to = base.to;
  let scale = 1;
  for (;;) {
    const hyphen = tokens[to]?.text === '-' && scaleOf(tokens[to + 1], true) !== undefined;
    const next =
      tokens[hyphen ? to + 1 : to]?.lower === 'score' ? undefined : scaleOf(tokens[hyphen ? to + 1 : to], true);
    // `1,200 K` is a temperature, `40 K boats` are thousands.
    if (next === undefined || (tokens[to]?.text === 'K' && !money && !isPlural(wordAt(tokens, to + 1).text))) break;
    scale *= next;
    to += hyphen ? 2 : 1;
    if (/^(mio|mrd|mln|bln|mn|bn)$/.test(wordAt(tokens, to - 1).lower) && tokens[to]?.text === '.' && tokens[to + 1])
      to++;
  }
  // `$5 m`, `2.5 M views`: behind a currency's sign or as a capital before what is counted the letter is a multiple with a space too.
  const counts = /^[MBK]$/.test(wordAt(tokens, to).text) && isPlural(wordAt(tokens, to + 1).text);
  const letter =
    scale === 1 && (money || counts) ? LETTERS.get(wordAt(tokens, to).lower.replace(/^mill?$/, 'm')) : undefined;
  if (letter !== undefined) return scaled(base, letter, to + 1);
  return withCode(tokens, withHalf(tokens, scaled(base, scale, to)));
}

/** `€5-6m`: behind a currency's sign the letter is a multiple. */
export function inMoney(number: Cardinal): Cardinal {
  const scale = LETTERS.get(number.glued.toLowerCase());
  return scale === undefined ? number : scaled({ ...number, glued: '' }, scale, number.to);
}

function scaled(base: Cardinal, scale: number, to: number): Cardinal {
  if (scale === 1) return { ...base, to };
  const rounding = base.rounding && scale % 12 !== 0 ? ([base.rounding[0], base.rounding[1] * scale] as const) : null;
  return { ...base, value: precise(base.value * scale), to, scale, rounding };
}

/** `1.2m riders` counts, `5.1m tall` measures: a letter is a multiple where a noun follows that is not a dimension. */
function gluedScale(tokens: readonly Token[], at: number, money: boolean): number | undefined {
  const { glued } = wordAt(tokens, at);
  const lower = glued.toLowerCase();
  const word = SCALES.get(lower);
  if (word !== undefined) return word;
  const letter = LETTERS.get(lower);
  if (letter === undefined || money) return letter;
  // `2h 10m`: minutes.
  if (!/^[mbt]$/.test(lower) || (lower === 'm' && tokens[at - 1]?.glued === 'h')) return undefined;
  const next = tokens[at + 1];
  // `a 1.2m-strong army`, `2m-odd boats`
  if (next?.text === '-' && /^(strong|odd)$/.test(wordAt(tokens, at + 2).lower)) return letter;
  // `40m and 100m units`, `from 1.2m to 3.4m euros`
  const second = tokens[at + 2];
  if (/^(and|or|to|,|-|–)$/.test(next?.lower ?? '') && second?.kind === 'number' && second.glued === glued)
    return gluedScale(tokens, at + 2, money);
  if (/^[BT]$/.test(glued) && next?.kind !== 'number') return letter;
  if (next?.kind === 'money' || next?.kind !== 'word') return undefined;
  return /^(tall|high|long|wide|deep|thick|across|above|below|of|from|to|in|on|at|by|and|or|per|a|an|the|away|x|apart|ahead|behind|north|south|east|west|races?|finals?|heats?|sprints?|hurdles|relays?|freestyle|backstroke|breaststroke|butterfly|medley|dash|is|was|were|are|each|every)$/.test(
    next.lower,
  )
    ? undefined
    : letter;
}

/** `2 crore 50 lakh`, `5 million 300 thousand`, `3 hundred and 21`: what follows a multiple and is smaller than it belongs to it. */
function withSmaller(tokens: readonly Token[], base: Cardinal | null): Cardinal | null {
  if (!base || base.scale === 1 || base.vague || base.glued || sets.has(wordAt(tokens, base.to - 1).lower)) return base;
  const and = tokens[base.to]?.lower === 'and' ? 1 : 0;
  const next = tokens[base.to + and];
  const small = next?.kind === 'number' && !next.glued && !next.formatted ? next.value : smallNumber(next?.lower ?? '');
  if (Number.isNaN(small)) return base;
  const more = cardinalAt(tokens, base.to + and);
  if (!more || more.vague || more.value <= 0 || more.value >= base.scale) return base;
  const inside = more.scale > 1 && more.scale < base.scale;
  // `3 hundred and one`, but `5 million and 20 boats`.
  if (!inside && !(and && base.digits && base.scale === 100)) return base;
  const value = further(base.value, more.value);
  return { ...base, value, to: more.to, rounding: [String(Math.abs(value)), 1] };
}
