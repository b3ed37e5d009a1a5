import { type Cardinal, plain, precise, scaleOf } from './number.ts';
import { magnitudes, parts, smallNumber, vagueWords } from './number-words.ts';
import type { Token } from '../text/tokens.ts';

/** `half a million`, `a quarter of a million`, `half a dozen`; with a unit, `half a metre`, just the half. */
export function halfOf(tokens: readonly Token[], from: number): Cardinal | null {
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
export function vague(tokens: readonly Token[], from: number): Cardinal | null {
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
export function inWords(tokens: readonly Token[], from: number): Cardinal | null {
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
/** `three and a half`, `2 and a half million`, `a million and a half`. */
export function withHalf(tokens: readonly Token[], base: Cardinal): Cardinal {
  const { to } = base;
  if (tokens[to]?.lower !== 'and' || !/^(a|one)$/.test(tokens[to + 1]?.lower ?? '')) return base;
  const part = tokens[to + 2]?.lower;
  if (part !== 'half' && part !== 'quarter') return base;
  const after = scaleOf(tokens[to + 3]);
  const share = part === 'half' ? 0.5 : 0.25;
  if (after !== undefined && base.scale === 1) return { ...base, value: precise((base.value + share) * after), to: to + 4, scale: after };
  return { ...base, value: precise(base.value + share * base.scale), to: to + 3 };
}
