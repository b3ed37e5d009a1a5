import { cardinalAt } from './cardinal.ts';
import { hedgeBefore } from './hedge-words.ts';
import { isHyphen, measureAt } from './measure-at.ts';
import { isTimeUnit, measureOf } from './measure-words.ts';
import { smallNumber } from './number-words.ts';
import { plain, scaleOf } from './number.ts';
import { isChangeFrom, rangeFrom } from './number-range.ts';
import { halfOf, partAt } from './spelled-number.ts';
import { type Token, wordAt } from './token.ts';
import { determiners, endsPhrase, isPlural } from './word-classes.ts';

/** A share of a whole (`two-thirds`, `one in five`) or a multiple (`twofold`, `doubled`, `three times as many`). */
export interface Proportion {
  from: number;
  to: number;
  value: number;
  /** `5 to 10 times`; left out for one number. */
  high?: number;
  kind: 'share' | 'ratio';
  /** The digits that its last place rounds; null for words. */
  digits: string | null;
}

const verbs: ReadonlyMap<string, number> = new Map(
  Object.entries({
    double: 2,
    doubled: 2,
    doubles: 2,
    doubling: 2,
    triple: 3,
    tripled: 3,
    triples: 3,
    tripling: 3,
    treble: 3,
    trebled: 3,
    trebles: 3,
    trebling: 3,
    quadruple: 4,
    quadrupled: 4,
    quadrupling: 4,
    quintupled: 5,
    halve: 0.5,
    halved: 0.5,
    halves: 0.5,
    halving: 0.5,
    twice: 2,
    thrice: 3,
  }),
);

/** Words after `half` or `a third` that make it a share; before a noun `third` is an ordinal and `quarter` three months. */
const afterShare =
  /^(of|more|less|fewer|higher|lower|larger|smaller|bigger|faster|slower|than|to|since|from|compared|in|on|over|by|at|as|and|or|but|the|a|an|this|that|its|their|his|her|our|all|were|was|are|is|have|has|had|full|empty|[.,;:)”"’'!?-])$/;

/** With `whole` the text is known to state a number, so that nothing but its own words needs to tell. */
export function proportionAt(tokens: readonly Token[], from: number, whole = false): Proportion | null {
  const token = tokens[from];
  if (!token) return null;
  const part = share(tokens, from, whole);
  // `minus two thirds`
  const minus = /^(minus|negative)$/.test(token.lower) ? share(tokens, from + 1, whole) : null;
  if (minus) return { ...minus, from, value: -minus.value };
  return (
    outOf(tokens, from) ??
    oneThingIn(tokens, from) ??
    folds(tokens, from) ??
    (part && upTo(tokens, part, whole)) ??
    multiple(tokens, from, whole)
  );
}

/** `half to two-thirds`, `between a quarter and a third` */
function upTo(tokens: readonly Token[], part: Proportion, whole: boolean): Proportion {
  const between = tokens[part.from - 1]?.lower === 'between';
  // `rose from a third to a half` says where a change began and ended.
  const source = tokens[part.from - 1]?.lower === 'from' && isChangeFrom(tokens, part.from - 1);
  const joins = (tokens[part.to]?.lower === 'to' && !source) || (tokens[part.to]?.lower === 'and' && between);
  const second = joins ? share(tokens, part.to + 1, whole || between) : null;
  return second && second.value > part.value ? { ...part, to: second.to, high: second.value } : part;
}

/** `one person in seven`; `one attack in seven towns` counts attacks. */
function oneThingIn(tokens: readonly Token[], from: number): Proportion | null {
  const [one, thing, join] = [wordAt(tokens, from), tokens[from + 1], tokens[from + 2]];
  if (
    !/^(one|1)$/.test(one.text.toLowerCase()) ||
    thing?.kind !== 'word' ||
    endsPhrase(thing.lower) ||
    /(ed|ing)$/.test(thing.lower) ||
    isPlural(thing.text) ||
    join?.lower !== 'in'
  )
    return null;
  const each = /^(every|each)$/.test(wordAt(tokens, from + 3).lower) ? 1 : 0;
  const second = cardinalAt(tokens, from + 3 + each);
  const next = tokens[second?.to ?? 0];
  if (
    !second ||
    second.vague ||
    second.money ||
    second.glued ||
    second.value < 2 ||
    (second.digits && second.value >= 1500 && second.value < 2100)
  )
    return null;
  if (measureAt(tokens, second.to) !== null || isTime(next) || isPlural(next?.text ?? '')) return null;
  return { from, to: second.to, value: 1 / second.value, kind: 'share', digits: null };
}

/** `one in five`, `1 in 12`, `nine out of 10`, `nine of every 10`, `two to three in ten`, `one for every four`. */
function outOf(tokens: readonly Token[], from: number): Proportion | null {
  const low = cardinalAt(tokens, from);
  const range = low && rangeFrom(tokens, low);
  const first = range?.last ?? low;
  if (!low || !first || first.vague || first.money || first.glued) return null;
  const joined = isHyphen(tokens, first.to) ? 1 : 0;
  const every =
    /^(for|of)$/.test(wordAt(tokens, first.to).lower) && /^(every|each)$/.test(wordAt(tokens, first.to + 1).lower);
  const out = tokens[first.to]?.lower === 'out' && tokens[first.to + 1]?.lower === 'of';
  if (!out && !every && tokens[first.to + joined]?.lower !== 'in') return null;
  let at = first.to + (out ? 2 : 1 + 2 * joined);
  if (/^(every|each)$/.test(wordAt(tokens, at).lower)) at++;
  // `three in every thousand`
  const scale = at > first.to + 1 + 2 * joined ? scaleOf(tokens[at]) : undefined;
  const second =
    cardinalAt(tokens, at) ?? (scale === undefined ? null : { ...plain, from: at, to: at + 1, value: scale });
  if (
    !second ||
    second.vague ||
    second.money ||
    second.glued ||
    second.value <= first.value ||
    first.value < 0 ||
    (every && second.digits && wordAt(tokens, first.to).lower === 'for')
  )
    return null;
  // `300 in 2019` is a number and a year; `200 in 10 days` a number and a time; `5 in 20 towns` are no quarter, which people reduce.
  if (
    !out &&
    !every &&
    first.value > 1 &&
    !/^10*$/.test(String(second.value)) &&
    shareDivisor(first.value, second.value)
  )
    return null;
  if (
    !out &&
    (first.value > 20 ||
      (second.digits && second.value >= 1500 && second.value < 2100) ||
      measureAt(tokens, second.to) !== null ||
      isTime(tokens[second.to]))
  )
    return null;
  return {
    from,
    to: second.to,
    value: low.value / second.value,
    ...(range ? { high: range.high / second.value } : {}),
    kind: 'share',
    digits: null,
  };
}

function shareDivisor(a: number, b: number): boolean {
  for (let n = 2; n <= a; n++) if (a % n === 0 && b % n === 0) return true;
  return false;
}

function isTime(token: Token | undefined): boolean {
  return /^(quarter|quarters|game|games|match|matches|seasons?|innings|attempts?|starts|appearances|outings|meetings)$/.test(
    token?.lower ?? '',
  );
}

/** `5x`, `5-10x`, `two- to threefold`, `twofold to threefold`. */
function folds(tokens: readonly Token[], from: number): Proportion | null {
  const first = fold(tokens, from);
  const token = wordAt(tokens, from);
  const low = first?.value ?? (token.kind === 'number' && !token.glued ? token.value : smallNumber(token.lower));
  if (Number.isNaN(low)) return null;
  let at = first?.to ?? from + 1;
  if (tokens[at]?.text === '-' && /^(to|or)$/.test(wordAt(tokens, at + 1).lower)) at++;
  const second = /^(to|or|-|–)$/.test(wordAt(tokens, at).lower) ? fold(tokens, at + 1) : null;
  return second && second.value > low ? { ...second, from, value: low, high: second.value } : first;
}

/** `twofold`, `ten-fold`, `20-fold`, `5x`. */
function fold(tokens: readonly Token[], from: number): Proportion | null {
  const token = wordAt(tokens, from);
  const value = smallNumber(/^(\p{L}+)fold$/u.exec(token.lower)?.[1] ?? '');
  if (!Number.isNaN(value)) return { from, to: from + 1, value, kind: 'ratio', digits: String(value) };
  if (token.kind === 'number' && /^[x×]$/.test(token.lower.slice(-1)) && token.glued.length === 1)
    return { from, to: from + 1, value: token.value, kind: 'ratio', digits: token.plain };
  const number = token.kind === 'number' && !token.glued ? token.value : smallNumber(token.lower);
  const at = from + (tokens[from + 1]?.text === '-' ? 2 : 1);
  return !Number.isNaN(number) && tokens[at]?.lower === 'fold'
    ? { from, to: at + 1, value: number, kind: 'ratio', digits: token.plain || String(number) }
    : null;
}

/** `a third of`, `two-thirds`, `three quarters`, `half`. */
function share(tokens: readonly Token[], from: number, whole: boolean): Proportion | null {
  const part = partAt(tokens, from);
  if (!part || wordAt(tokens, from).kind === 'number' || halfOf(tokens, from)) return null;
  const last = wordAt(tokens, part.to - 1).lower;
  const next = tokens[part.to]?.lower ?? '.';
  const found: Proportion = { from, to: part.to, value: part.share, kind: 'share', digits: null };
  if (whole) return part.count > 0 || last === 'half' ? found : null;
  const before = wordAt(tokens, from - 1).lower;
  if (part.count === 0)
    return last === 'half' &&
      !/^(first|second|other|latter|last|this|final|third|each)$/.test(before) &&
      (before !== 'and' || (next === 'of' && from > 1 && !/^(first|second)$/.test(wordAt(tokens, from - 2).lower))) &&
      afterShare.test(next)
      ? found
      : null;
  const joined = isJoined(tokens, part.to - 1);
  // `a quarter in which`, `two quarters of growth`: three months, not a share.
  if (/^quarter/.test(last) && part.count !== 1 && part.count !== 3) return null;
  return joined || afterShare.test(next) || part.count > 1 ? found : null;
}

const isJoined = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.text === '-';

/** `doubled`, `more than triple`, `twice`; `five times as many`. How often something happened is a count, not a ratio. */
function multiple(tokens: readonly Token[], from: number, whole: boolean): Proportion | null {
  const token = wordAt(tokens, from);
  const next = wordAt(tokens, from + 1).lower;
  const value = verbs.get(token.lower);
  if (value !== undefined && token.kind === 'word') {
    const found: Proportion = { from, to: from + 1, value, kind: 'ratio', digits: null };
    if (/^(digit|figure)s?$/.test(wordAt(tokens, isHyphen(tokens, from + 1) ? from + 2 : from + 1).lower)) return null;
    // `doubled to 400`, `doubled to over 400`, `doubling it to 400`, `doubled its stake to 40 %` state where it led.
    const to = whole ? from + 1 : pastObject(tokens, from + 1);
    if (
      wordAt(tokens, to).lower === 'to' &&
      !/ice$/.test(token.lower) &&
      [1, 2, 3].some((k) => cardinalAt(tokens, to + k) && (k === 1 || hedgeBefore(tokens, to + k)?.from === to + 1))
    )
      return null;
    if (whole) return found;
    // `a double murder`, `double glazing`: an adjective. Before a determiner or a preposition, or at the end, it is a multiple.
    const adjective =
      /^(double|triple|treble|quadruple)$/.test(token.lower) &&
      (/^(a|an|the|in|with|his|her|its|their)$/.test(wordAt(tokens, from - 1).lower) || /^-/.test(next)) &&
      !/^(the|that|its|their|what|of)$/.test(next);
    const counted = token.lower === 'twice' && !isMultipleOf(tokens, from + 1) && tokens[from + 1]?.kind !== 'money';
    return adjective || counted ? null : found;
  }
  const first = cardinalAt(tokens, from);
  const range = first && rangeFrom(tokens, first);
  const number = range?.last ?? first;
  if (!first || !number || number.vague || number.money || number.glued || tokens[number.to]?.lower !== 'times')
    return null;
  if (
    !whole &&
    !/^(as|more|less|fewer|higher|lower|larger|smaller|bigger|faster|the|that|its|their|greater|over|longer|what|those|earnings|sales|revenues?|profits?|ebitda|income|likelier)$/.test(
      wordAt(
        tokens,
        number.to +
          (/^(annual|average|median|typical|normal|usual|current|national)$/.test(wordAt(tokens, number.to + 1).lower)
            ? 2
            : 1),
      ).lower,
    )
  )
    return null;
  return {
    from,
    to: number.to + 1,
    value: range?.low ?? number.value,
    ...(range ? { high: range.high } : {}),
    kind: 'ratio',
    digits: first.rounding?.[1] === 1 ? first.rounding[0] : null,
  };
}

/** Behind the object of a verb, `it`, `its stake`, `the daily price`; where none stands, at its beginning. */
function pastObject(tokens: readonly Token[], at: number): number {
  if (/^(it|them)$/.test(wordAt(tokens, at).lower)) return at + 1;
  if (!determiners.has(wordAt(tokens, at).lower)) return at;
  let to = at + 1;
  while (to < at + 4 && wordAt(tokens, to).kind === 'word' && !endsPhrase(wordAt(tokens, to).lower)) to++;
  return to;
}

/** `twice as many`, `twice the size`; `scored twice as the visitors won` counts. */
function isMultipleOf(tokens: readonly Token[], at: number): boolean {
  const [next, second] = [wordAt(tokens, at).lower, tokens[at + 1]];
  if (next === 'as')
    return (
      second?.kind === 'word' &&
      /^\p{Ll}/u.test(second.text) &&
      !/^(the|a|an|it|he|she|they|we|his|her|its|their)$/.test(second.lower)
    );
  // `twice a day` says how often.
  if (/^an?$/.test(next)) return !isTimeUnit(measureOf(second?.lower ?? '', false));
  return /^(the|that|what|its|their|his|her|more|this)$/.test(next);
}
