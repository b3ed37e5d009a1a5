import { magnitudes, parts, scales, smallNumber, suffixes, vagueWords } from './number-words.ts';
import type { Token } from './tokens.ts';

/** A number as read from tokens `from` up to, but without, `to`. */
export interface Cardinal {
  from: number;
  to: number;
  value: number;
  /** The words name an order of magnitude only. */
  vague: boolean;
  /** A currency sign before it. */
  money: string | null;
  /** What was multiplied by a scale word, so that `3 to 4 million` can share it. */
  scale: number;
  /** Glued to the digits and not a scale: `mm`, `%`. */
  glued: string;
  /** Written in digits: a year or a name may be, a word may not. */
  digits: boolean;
  doubt: string | null;
}

/** Reads the longest number that begins at token `from`; null where none does. */
export function cardinalAt(tokens: readonly Token[], from: number): Cardinal | null {
  const token = tokens[from];
  if (!token) return null;
  if (token.kind === 'money') {
    const inner = cardinalAt(tokens, from + 1);
    return inner && inner.digits && inner.money === null ? { ...inner, from, money: token.text.replace(/[.\s]/g, '') } : null;
  }
  if (token.kind === 'number') return inDigits(tokens, from);
  if (token.kind === 'word') return halfOf(tokens, from) ?? vague(tokens, from) ?? inWords(tokens, from);
  return null;
}

const plain = { vague: false, money: null, scale: 1, glued: '', digits: false, doubt: null };

function inDigits(tokens: readonly Token[], from: number): Cardinal {
  const token = tokens[from]!;
  const base: Cardinal = { ...plain, from, to: from + 1, value: token.value, glued: token.glued, digits: true, doubt: token.doubt };
  if (token.glued) {
    const scale = suffixes[token.glued] ?? suffixes[token.glued.toLowerCase()];
    const money = tokens[from - 1]?.kind === 'money';
    if (scale === undefined || !(money || suffixMeansScale(tokens, from, token.glued))) return withHalf(tokens, base);
    const doubt = /^[mbtk]$/i.test(token.glued) && !money ? `\`${token.glued}\` read as a multiple` : token.doubt;
    return { ...base, value: precise(token.value * scale), scale, glued: '', doubt };
  }
  // `9 million`, `9-million`, `5 hundred thousand`
  let { value, to } = base;
  let scale = 1;
  for (;;) {
    const hyphen = tokens[to]?.text === '-' && scaleOf(tokens[to + 1]) !== undefined;
    const next = scaleOf(tokens[hyphen ? to + 1 : to]);
    if (next === undefined) break;
    scale *= next;
    to += hyphen ? 2 : 1;
  }
  value = precise(value * scale);
  return withHalf(tokens, { ...base, value, to, scale });
}

/** Multiples by binary fractions would print 9.4 million as 9400000.000000001. */
function precise(value: number): number {
  return Number(value.toPrecision(15));
}

function scaleOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word') return undefined;
  return scales[token.lower.replace(/-(strong|plus)$/, '')];
}

/** `1.2m riders` counts, `5.1m tall` measures: a scale where a noun follows that is not a dimension. */
function suffixMeansScale(tokens: readonly Token[], at: number, glued: string): boolean {
  if (!/^[mbtMBT]$/.test(glued)) return true;
  const next = tokens[at + 1];
  if (next?.kind === 'money' || next?.kind !== 'word') return false;
  return !/^(tall|high|long|wide|deep|thick|across|above|below|of|from|to|in|on|at|by|and|or|per|a|an|the|away|apart|ahead|behind|north|south|east|west|race|final|sprint|freestyle|dash|is|was|were|are)$/.test(next.lower);
}

/** `three and a half`, `2 and a half million`, `a million and a half`. */
function withHalf(tokens: readonly Token[], base: Cardinal): Cardinal {
  const { to } = base;
  if (tokens[to]?.lower !== 'and' || !/^(a|one)$/.test(tokens[to + 1]?.lower ?? '')) return base;
  const part = tokens[to + 2]?.lower;
  if (part !== 'half' && part !== 'quarter') return base;
  const after = scaleOf(tokens[to + 3]);
  const share = part === 'half' ? 0.5 : 0.25;
  if (after !== undefined && base.scale === 1) return { ...base, value: precise((base.value + share) * after), to: to + 4, scale: after };
  return { ...base, value: precise(base.value + share * base.scale), to: to + 3 };
}

/** `half a million`, `a quarter of a million`, `half a dozen`; with a unit, `half a metre`, just the half. */
function halfOf(tokens: readonly Token[], from: number): Cardinal | null {
  const article = /^(a|an|one)$/.test(tokens[from]!.lower) ? 1 : 0;
  const part = tokens[from + article]?.lower ?? '';
  if (part !== 'half' && part !== 'quarter') return null;
  let at = from + article + 1;
  if (tokens[at]?.lower === 'of') at++;
  if (!/^(a|an)$/.test(tokens[at]?.lower ?? '')) return null;
  const share = 1 / parts[part]!;
  const scale = scaleOf(tokens[at + 1]);
  if (scale !== undefined) return { ...plain, from, to: at + 2, value: precise(share * scale), scale };
  return part === 'half' && article === 0 && tokens[at - 1]!.lower === 'half' ? { ...plain, from, to: at + 1, value: share } : null;
}

/** `hundreds of thousands`, `several hundred thousand`, `a few dozen`, and a headline's bare `million`. */
function vague(tokens: readonly Token[], from: number): Cardinal | null {
  const read = { ...plain, from, vague: true };
  let at = from;
  let value = 1;
  const first = tokens[at]!.lower;
  if (magnitudes[first] !== undefined) {
    value = magnitudes[first]!;
    at++;
    while (tokens[at]?.lower === 'of' && magnitudes[tokens[at + 1]?.lower ?? ''] !== undefined) {
      value *= magnitudes[tokens[at + 1]!.lower]!;
      at += 2;
    }
    // `hundreds million` is no English, `tens of million` is now and then.
    return { ...read, to: at, value, scale: value };
  }
  if (first === 'a' && vagueWords.has(tokens[at + 1]?.lower ?? '')) at++;
  if (vagueWords.has(tokens[at]?.lower ?? '')) {
    at++;
    if (tokens[at]?.lower === 'of' && (magnitudes[tokens[at + 1]?.lower ?? ''] ?? scaleOf(tokens[at + 1])) !== undefined) at++;
    const plural = magnitudes[tokens[at]?.lower ?? ''];
    if (plural !== undefined) return { ...read, to: at + 1, value: plural };
    const start = at;
    for (let scale = scaleOf(tokens[at]); scale !== undefined; scale = scaleOf(tokens[++at])) value *= scale;
    return at > start ? { ...read, to: at, value, scale: value } : null;
  }
  if (/^(million|billion|trillion)(-strong)?$/.test(first)) {
    return { ...read, to: at + 1, value: scaleOf(tokens[at])!, doubt: 'no number stands before the word' };
  }
  return null;
}

/** `three hundred and twenty`, `twenty-five thousand`, `a million`, `a dozen`, `eleven`. */
function inWords(tokens: readonly Token[], from: number): Cardinal | null {
  let at = from;
  let total = 0;
  let current = NaN;
  let scaled = 1;
  if (/^(a|an)$/.test(tokens[at]!.lower)) {
    if (scaleOf(tokens[at + 1]) === undefined || /^k$/.test(tokens[at + 1]!.lower)) return null;
    current = 1;
    at++;
  }
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const joined = token.lower === 'and' && current >= 100 ? tokens[at + 1] : token;
    const small = joined ? smallNumber(joined.lower) : NaN;
    const scale = scaleOf(token);
    if (scale !== undefined && !Number.isNaN(current)) {
      if (scale === 100 || scale === 12 || scale === 20) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
      scaled = Math.max(scaled, scale);
      at++;
    } else if (!Number.isNaN(small) && joined && canFollow(current, small)) {
      current = (Number.isNaN(current) ? 0 : current) + small;
      at += joined === token ? 1 : 2;
    } else break;
  }
  if (Number.isNaN(current)) return null;
  return withHalf(tokens, { ...plain, from, to: at, value: total + current, scale: scaled });
}

/** `hundred five` and `twenty five` go on, `five six` does not. */
function canFollow(current: number, next: number): boolean {
  if (Number.isNaN(current) || current === 0) return true;
  if (current % 100 === 0) return next < 100;
  return current % 10 === 0 && current % 100 >= 20 && next < 10;
}
