import { isHyphen, measureAt } from './measure-at.ts';
import { type Cardinal, further, plain, precise, scaleOf } from './number.ts';
import { partOf, sets, smallNumber } from './number-words.ts';
import { type Token, wordAt } from './token.ts';
import { isA } from './word-classes.ts';

/** A part in words or digits: `half`, `a third`, `two-thirds`, `3/4`. */
interface Part {
  share: number;
  to: number;
  /** How many of the parts there are; 0 where `half` or `quarter` stands alone. */
  count: number;
}

/** `3 tenths` */
function partInDigits(tokens: readonly Token[], from: number): Part | null {
  const { value, glued, formatted } = wordAt(tokens, from);
  const word = wordAt(tokens, from + 1).lower;
  const named = /s$/.test(word) ? partOf(word) : undefined;
  return named !== undefined && value > 1 && value < named && !glued && !formatted
    ? { share: value / named, to: from + 2, count: value }
    : null;
}

const pastHyphen = (tokens: readonly Token[], at: number): number => (isHyphen(tokens, at) ? at + 1 : at);

/** Parts that need no number before them: `half of the boats`. */
const loneParts: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
]);

/** The part that begins at a token. Two and more parts are in the plural, one is in the singular; joined, `three-quarter` may stand too. */
export function partAt(tokens: readonly Token[], from: number): Part | null {
  const first = tokens[from];
  if (first?.kind === 'number')
    return !first.plain && !first.glued && first.value < 1
      ? { share: first.value, to: from + 1, count: 1 }
      : partInDigits(tokens, from);
  if (first?.kind !== 'word') return null;
  const alone = loneParts.get(first.lower);
  if (alone !== undefined) return { share: alone, to: from + 1, count: 0 };
  const number = inWords(tokens, from) ?? (isA(first) ? { value: 1, to: from + 1 } : null);
  // `one hundred and thirty fifths`: the last word of the number may belong to the part, `thirty-fifths`; it is read as the number's.
  if (!number || number.value <= 0) return null;
  const at = pastHyphen(tokens, number.to);
  const word = tokens[at]?.kind === 'word' ? wordAt(tokens, at).lower : '';
  const named = partOf(word);
  const plural = /s$/.test(word);
  if (named === undefined || (plural !== number.value > 1 && !(at > number.to && number.value < named && named <= 10)))
    return null;
  return { share: number.value / named, to: at + 1, count: number.value };
}

/** `0.3` of `0.3 of a percentage point` */
function tenthsOf(tokens: readonly Token[], from: number): Part | null {
  const { kind, value, glued } = wordAt(tokens, from);
  const of = tokens[from + 1]?.lower === 'of' ? wordAt(tokens, from + 2) : null;
  const one = of !== null && (isA(of) || /^(one|1|1%)$/.test(of.lower));
  return kind === 'number' && glued === '' && value > 0 && value < 1 && one
    ? { share: value, to: from + 1, count: 1 }
    : null;
}

/** `half a million`, `a quarter of a million`, `two thirds of a million`, `half a dozen`; of a measure, `half a metre`, `three-quarters of an hour`, the part alone. */
export function halfOf(tokens: readonly Token[], from: number): Cardinal | null {
  const part = partAt(tokens, from) ?? tenthsOf(tokens, from);
  if (!part) return null;
  // `a half to three quarters of a mile`, `between a quarter and half an hour`
  const join = wordAt(tokens, part.to).lower;
  const joins = join === 'to' || (join === 'and' && wordAt(tokens, from - 1).lower === 'between');
  const second = joins ? halfOf(tokens, part.to + 1) : null;
  if (second && second.scale === 1 && measureAt(tokens, second.to))
    return { ...plain, from, to: part.to, value: part.share };
  // `a quarter of 1%`
  const one = tokens[part.to]?.lower === 'of' ? tokens[part.to + 1] : undefined;
  if (one?.kind === 'number' && one.value === 1 && one.glued === '%')
    return { ...plain, from, to: part.to + 2, value: part.share, glued: '%' };
  const of = tokens[part.to]?.lower === 'of' ? part.to + 1 : part.to;
  const joined = pastHyphen(tokens, of);
  const article = isA(tokens[joined]) || (of > part.to && /^(one|1)$/.test(wordAt(tokens, of).lower)) ? joined + 1 : of;
  const at = pastHyphen(tokens, article);
  const scale = scaleOf(tokens[at]);
  const read = { ...plain, from, value: part.share };
  // `the third million` is none, `a third of a million` and `three quarters million` are.
  const several = part.count > 1 && (scale ?? 0) >= 1e6;
  if (scale !== undefined && scale !== 100 && (article > of || several || part.share === 0.5 || part.share === 0.25))
    return { ...read, to: at + 1, value: precise(part.share * scale), scale };
  const measure = measureAt(tokens, article);
  const whole = article > of && (of > part.to || part.share === 0.5);
  // `a quarter mile`, `half-hour`, but `the third year`
  const short =
    part.count < 2 &&
    (part.share === 0.5 || part.share === 0.25) &&
    of === part.to &&
    article === of &&
    !/s$/.test(tokens[at]?.lower ?? 's');
  if (measure && (whole || short)) return { ...read, to: article };
  return wordAt(tokens, from).lower === 'half' && of === part.to && article > of ? { ...read, to: article } : null;
}

/** `a mile and a half`, `a day or two`: the article is the number one. */
export function aMeasureAndHalf(tokens: readonly Token[], from: number): Cardinal | null {
  const measure = isA(tokens[from]) ? measureAt(tokens, from + 1) : null;
  return measure &&
    (andPart(tokens, measure.to) || (tokens[measure.to]?.lower === 'or' && tokens[measure.to + 1]?.lower === 'two'))
    ? { ...plain, from, to: from + 1, value: 1 }
    : null;
}

/** `and a half`, `and-a-half`, `and three fifths` behind a number. */
export function andPart(tokens: readonly Token[], at: number): Part | null {
  const and = pastHyphen(tokens, at);
  if (tokens[and]?.lower !== 'and') return null;
  const article = pastHyphen(tokens, and + 1);
  const glued = isA(tokens[article]) && isHyphen(tokens, article + 1) ? tokens[article + 2] : undefined;
  const named = partOf(glued?.lower ?? '');
  const part = named ? { share: 1 / named, to: article + 3, count: 1 } : partAt(tokens, article);
  return part && part.count > 0 && part.share < 1 ? part : null;
}

/** `three and a half`, `2 and a half million`, `a million and a half`, `twenty and three fifths`. */
export function withHalf(tokens: readonly Token[], base: Cardinal): Cardinal {
  const part = base.vague || base.glued ? null : andPart(tokens, base.to);
  if (!part) return base;
  // `one and three quarters of a mile`, `2 and a half of a million`, but `half of the 12 and a third of the 30`
  const of = tokens[part.to]?.lower === 'of' ? part.to + 1 : null;
  const one = of !== null && (isA(tokens[of]) || /^(one|1)$/.test(wordAt(tokens, of).lower)) ? of + 1 : of;
  const named = one ?? pastHyphen(tokens, part.to);
  const after = scaleOf(tokens[named]);
  if (of !== null && after === undefined)
    return named > of && base.scale === 1 && measureAt(tokens, named)
      ? { ...base, value: further(base.value, part.share), to: named, rounding: null }
      : base;
  const to = after === undefined ? part.to : named + 1;
  // `one billion and a quarter million`
  // `a million and a quarter` is a quarter of a million more, `a hundred and three quarters` three quarters of one.
  const multiple = after ?? (base.scale === 100 ? 1 : base.scale);
  if (after !== undefined && base.scale > 1 && after >= base.scale) return base;
  if (after !== undefined && base.scale === 1)
    return { ...base, value: precise(further(base.value, part.share) * after), to, scale: after, rounding: null };
  return { ...base, value: further(base.value, part.share * multiple), to, rounding: null };
}

/**
 * `three hundred and twenty`, `twenty-five thousand`, `a million`, `a dozen`, `one point five billion`. Units are gathered into hundreds, and
 * these into thousands and so on, each smaller than the one before; a multiple of a multiple multiplies it (`a thousand million`).
 */
export function inWords(tokens: readonly Token[], from: number): Cardinal | null {
  let at = from;
  let sum = 0;
  let part = 0;
  let partScale = Infinity;
  let group = NaN;
  let behindScale = from;
  if (isA(tokens[at])) {
    const scale = scaleOf(tokens[at + 1]);
    if (scale === undefined || /^(k|score)$/.test(wordAt(tokens, at + 1).lower)) return null;
    group = 1;
    at++;
  }
  for (;;) {
    const begun = !Number.isNaN(group) || part > 0;
    const word = begun && isHyphen(tokens, at) ? tokens[at + 1] : tokens[at];
    const to = word === tokens[at] ? at + 1 : at + 2;
    if (word?.text === ',' && Number.isNaN(group) && part > 0 && goesOnBehindComma(tokens, at, partScale)) {
      at++;
      continue;
    }
    if (word?.kind !== 'word') break;
    // `threescore and ten`
    const scored = begun && word.lower === 'and' && wordAt(tokens, at - 1).lower.endsWith('score');
    const and = word.lower === 'and' && (group >= 100 || (Number.isNaN(group) && part > 0) || scored);
    // `one-hundred-and-one`
    const after = pastHyphen(tokens, to);
    if (and && to > at + 1 !== after > to) break;
    // `two million and one half`
    const behind = and ? partAt(tokens, after) : null;
    if (behind && behind.count > 0 && behind.share < 1) break;
    const next = and ? tokens[after] : word;
    const small = next?.kind === 'word' ? smallNumber(next.lower) : NaN;
    if (!Number.isNaN(small)) {
      if (!(canFollow(group, small) || (scored && and && small < 20)) || (!and && to > at + 1 && group % 10 !== 0))
        break;
      group = (Number.isNaN(group) ? 0 : group) + small;
      at = and ? after + 1 : to;
      continue;
    }
    const scale = and ? undefined : scaleOf(word, begun);
    if (scale === undefined || !begun) break;
    if (sets.has(word.lower.replace(/s$/, ''))) {
      // `three score and ten`
      const more = scale === 20 && tokens[to]?.lower === 'and' ? smallNumber(wordAt(tokens, to + 1).lower) : NaN;
      if (more < 20 && !(part > 0)) return { ...plain, from, to: to + 2, value: group * scale + more, rounding: null };
      return Number.isNaN(group) || part > 0
        ? finish()
        : withHalf(tokens, { ...plain, from, to, value: group * scale, scale });
    }
    if (scale === 100) {
      if (!(group > 0 && group < 100)) break;
      group *= 100;
    } else if (Number.isNaN(group)) {
      if (scale < partScale) break;
      part *= scale;
      partScale *= scale;
      behindScale = to;
    } else {
      if (scale >= partScale) return finish(behindScale);
      sum += part;
      part = group * scale;
      partScale = scale;
      group = NaN;
      behindScale = to;
    }
    at = to;
  }
  return Number.isNaN(group) && part === 0 ? null : finish();

  function finish(to = at): Cardinal {
    const value = sum + part + (to === behindScale || Number.isNaN(group) ? 0 : group);
    const scale = part > 0 ? partScale : Number.isNaN(group) || group < 100 || group % 100 !== 0 ? 1 : 100;
    const read: Cardinal = { ...plain, from, to, value, scale, rounding: [String(value), 1] };
    return point(tokens, read) ?? withHalf(tokens, read);
  }
}

/** `two thousand, four hundred`: one number, where no list goes on and the second is not a part of the first. */
function goesOnBehindComma(tokens: readonly Token[], comma: number, scale: number): boolean {
  const next = wordAt(tokens, comma + 1);
  const more = Number.isNaN(smallNumber(next.lower)) ? null : inWords(tokens, comma + 1);
  return (
    more !== null && more.value >= 100 && more.value < scale && !/^(,|and|or|of)$/.test(wordAt(tokens, more.to).lower)
  );
}

/** `hundred five` and `twenty five` go on, `five six` does not. */
function canFollow(group: number, next: number): boolean {
  if (Number.isNaN(group)) return true;
  if (group > 0 && group % 100 === 0) return next < 100;
  return group % 10 === 0 && group % 100 >= 20 && next > 0 && next < 10;
}

/** `one point five`, `nought point two five million`; `at one point five people` says a time. */
export function point(tokens: readonly Token[], whole: Cardinal): Cardinal | null {
  if (tokens[whole.to]?.lower !== 'point' || whole.scale > 1 || tokens[whole.from - 1]?.lower === 'at') return null;
  let at = whole.to + 1;
  let decimals = '';
  for (
    let digit = smallNumber(wordAt(tokens, at).lower);
    digit < (decimals ? 10 : 100);
    digit = smallNumber(wordAt(tokens, ++at).lower)
  ) {
    decimals += String(digit);
    if (digit > 9) {
      at++;
      break;
    }
  }
  if (!decimals) return null;
  let scale = 1;
  for (let next = scaleOf(tokens[at]); next !== undefined; next = scaleOf(tokens[++at])) scale *= next;
  const digits = `${whole.value}.${decimals}`;
  return { ...whole, to: at, value: precise(Number(digits) * scale), scale, rounding: [digits, scale] };
}
