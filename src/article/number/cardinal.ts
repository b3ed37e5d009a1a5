import { type Cardinal, plain, precise, scaleOf } from './number.ts';
import { suffixes } from './number-words.ts';
import { halfOf, inWords, vague, withHalf } from './spelled-number.ts';
import type { Token } from '../text/tokens.ts';

/** Reads the longest number that begins at token `from`; null where none does. */
export function cardinalAt(tokens: readonly Token[], from: number): Cardinal | null {
  const token = tokens[from];
  if (!token) return null;
  if (token.kind === 'money') {
    const inner = cardinalAt(tokens, from + 1);
    return inner && inner.digits && inner.money === null ? { ...inner, from, money: token.text.replace(/[.\s]/g, '') } : null;
  }
  if (token.kind === 'number') return inDigits(tokens, from);
  // `minus 12 degrees`; `10 minus 3` is a sum.
  if (token.lower === 'minus' && tokens[from - 1]?.kind !== 'number') {
    const inner = cardinalAt(tokens, from + 1);
    return inner && !inner.vague && inner.value > 0 ? { ...inner, from, value: -inner.value } : null;
  }
  if (token.kind === 'word') return halfOf(tokens, from) ?? vague(tokens, from) ?? inWords(tokens, from);
  return null;
}

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

/** `1.2m riders` counts, `5.1m tall` measures: a scale where a noun follows that is not a dimension. */
function suffixMeansScale(tokens: readonly Token[], at: number, glued: string): boolean {
  if (!/^[mbtMBT]$/.test(glued)) return true;
  const next = tokens[at + 1];
  if (next?.kind === 'money' || next?.kind !== 'word') return false;
  return !/^(tall|high|long|wide|deep|thick|across|above|below|of|from|to|in|on|at|by|and|or|per|a|an|the|away|apart|ahead|behind|north|south|east|west|race|final|sprint|freestyle|dash|is|was|were|are)$/.test(next.lower);
}
