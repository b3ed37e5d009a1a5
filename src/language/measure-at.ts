import { CODES } from './currencies.ts';
import { measureOf } from './measure-words.ts';
import type { Token } from './tokens.ts';

/** `km`, `square kilometres`, `per cent`, `Danish crowns`, and the joined form `-metre`: the unit that begins at token `at`, and the token behind it. */
export function measureAt(tokens: readonly Token[], at: number): { unit: string; to: number } | null {
  const joined = isHyphen(tokens, at) ? 1 : 0;
  for (let length = 3; length > 0; length--) {
    const phrase = tokens.slice(at + joined, at + joined + length);
    if (phrase.length < length) continue;
    // `200 $100 bills`: the sign belongs to the number behind it.
    if (phrase[0]?.kind === 'money' && !CODES.includes(phrase[0].text)) return null;
    const lower = phrase.map((token) => token.lower).join(' ');
    const unit =
      measureOf(lower, false, phrase.map((token) => token.text).join(' ')) ??
      // `a 1,200-square-foot flat`
      (length === 1 && /^(square|cubic|nautical)-/.test(lower) ? measureOf(lower.replace('-', ' '), false) : null);
    if (unit) return { unit, to: at + joined + length };
  }
  return null;
}

/** A hyphen between two words, with spaces on both sides or on none. */
export function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    token?.text === '-' &&
    before !== undefined &&
    behind !== undefined &&
    (token.start === before.end) === (behind.start === token.end)
  );
}
