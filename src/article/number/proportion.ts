import { ownOnly } from '../../language/own.ts';
import { cardinalAt } from './cardinal.ts';
import { measureAt } from './counted.ts';
import { rangeFrom } from './number-range.ts';
import { parts, scales, smallNumber } from './number-words.ts';
import type { Token } from '../text/tokens.ts';

/** A share of a whole (`two-thirds`, `one in five`) or a multiple (`twofold`, `doubled`, `three times as many`). */
export interface Proportion {
  from: number;
  to: number;
  value: number;
  /** `5 to 10 times`; left out for one number. */
  high?: number;
  kind: 'share' | 'ratio';
}

const verbs: Readonly<Record<string, number>> = ownOnly({ double: 2, doubled: 2, doubles: 2, doubling: 2, triple: 3, tripled: 3, triples: 3, tripling: 3, treble: 3, trebled: 3, quadruple: 4, quadrupled: 4, quintupled: 5, halve: 0.5, halved: 0.5, halves: 0.5, halving: 0.5, twice: 2, thrice: 3 });

/** Words after `half` or `a third` that make it a share; before a noun `third` is an ordinal and `quarter` three months. */
const afterShare = /^(of|more|less|fewer|higher|lower|larger|smaller|bigger|faster|slower|than|to|since|from|compared|in|on|over|by|at|as|and|or|but|the|a|an|this|that|its|their|his|her|our|all|were|was|are|is|have|has|had|full|empty|[.,;:)”"’'!?-])$/;

export function proportionAt(tokens: readonly Token[], from: number): Proportion | null {
  const token = tokens[from];
  if (!token || token.kind === 'mark' || token.kind === 'code') return null;
  return outOf(tokens, from) ?? fold(tokens, from) ?? share(tokens, from) ?? multiple(tokens, from);
}

/** `one in five`, `1 in 12`, `nine out of 10`. */
function outOf(tokens: readonly Token[], from: number): Proportion | null {
  const first = cardinalAt(tokens, from);
  if (!first || first.vague || first.money || first.glued) return null;
  const out = tokens[first.to]?.lower === 'out' && tokens[first.to + 1]?.lower === 'of';
  if (!out && tokens[first.to]?.lower !== 'in') return null;
  let at = first.to + (out ? 2 : 1);
  if (tokens[at]?.lower === 'every') at++;
  const second = cardinalAt(tokens, at);
  if (!second || second.vague || second.money || second.glued || second.value <= first.value) return null;
  // `300 in 2019` is a number and a year; `200 in 10 days` a number and a time.
  if (!out && (first.value > 20 || (second.digits && second.value >= 1500 && second.value < 2100) || isTime(tokens[second.to]))) return null;
  return { from, to: second.to, value: first.value / second.value, kind: 'share' };
}

function isTime(token: Token | undefined): boolean {
  return /^(second|minute|hour|day|week|month|year|decade|quarter|game|match)s?$/.test(token?.lower ?? '');
}

/** `twofold`, `ten-fold`, `20-fold`. */
function fold(tokens: readonly Token[], from: number): Proportion | null {
  const token = tokens[from]!;
  const word = /^(.+?)-?fold$/.exec(token.lower);
  if (word) {
    const value = smallNumber(word[1]!.replace(/-$/, ''));
    return Number.isNaN(value) ? null : { from, to: from + 1, value, kind: 'ratio' };
  }
  if (token.kind !== 'number') return null;
  const hyphen = tokens[from + 1]?.text === '-';
  return tokens[from + (hyphen ? 2 : 1)]?.lower === 'fold' ? { from, to: from + (hyphen ? 3 : 2), value: token.value, kind: 'ratio' } : null;
}

/** `a third of`, `two-thirds`, `three quarters`, `half`. */
function share(tokens: readonly Token[], from: number): Proportion | null {
  const first = tokens[from]!;
  const [top, bottom] = first.lower.split('-');
  if (bottom && parts[bottom] && !Number.isNaN(smallNumber(top!))) return { from, to: from + 1, value: smallNumber(top!) / parts[bottom]!, kind: 'share' };
  if (first.lower === 'half') {
    const before = tokens[from - 1]?.lower ?? '';
    const next = tokens[from + 1]?.lower ?? '.';
    // `half a trillion`, `half a metre`: a number of its own.
    if (/^(a|an)$/.test(next) && (scales[tokens[from + 2]?.lower ?? ''] !== undefined || measureAt(tokens, from + 2))) return null;
    if (/^(first|second|other|latter|last|and|this|final)$/.test(before) || !afterShare.test(next)) return null;
    return { from, to: from + 1, value: 0.5, kind: 'share' };
  }
  const count = /^(a|an)$/.test(first.lower) ? 1 : smallNumber(first.lower);
  const part = tokens[from + 1];
  if (Number.isNaN(count) || part?.kind !== 'word' || !parts[part.lower]) return null;
  const plural = /s$/.test(part.lower) || part.lower === 'halves';
  if (count > 1 !== plural || !afterShare.test(tokens[from + 2]?.lower ?? '.')) return null;
  // `two quarters of growth`, `a quarter in which`: three months, not a share.
  if (/^quarter/.test(part.lower) && count !== 1 && count !== 3) return null;
  return { from, to: from + 2, value: count / parts[part.lower]!, kind: 'share' };
}

/** `doubled`, `more than triple`, `twice`; `five times as many`. How often something happened is a count, not a ratio. */
function multiple(tokens: readonly Token[], from: number): Proportion | null {
  const token = tokens[from]!;
  const next = tokens[from + 1]?.lower ?? '';
  const value = verbs[token.lower];
  if (value !== undefined && token.kind === 'word') {
    // `a double murder`, `double glazing`: an adjective. Before a determiner or a preposition, or at the end, it is a multiple.
    const adjective = /^(double|triple|treble|quadruple)$/.test(token.lower) && /^(a|an|the)$/.test(tokens[from - 1]?.lower ?? '') && !/^(the|that|its|their|what|of)$/.test(next);
    const counted = token.lower === 'twice' && !/^(the|as|that|what|its|their|his|her|a|more|this|his)$/.test(next) && tokens[from + 1]?.kind !== 'money';
    return adjective || counted ? null : { from, to: from + 1, value, kind: 'ratio' };
  }
  const first = cardinalAt(tokens, from);
  const range = first && rangeFrom(tokens, first);
  const number = range?.last ?? first;
  if (!first || !number || number.vague || number.money || number.glued || tokens[number.to]?.lower !== 'times') return null;
  if (!/^(as|more|less|fewer|higher|lower|larger|smaller|bigger|faster|the|that|its|their|greater|over|longer|what)$/.test(tokens[number.to + 1]?.lower ?? '')) return null;
  return { from, to: number.to + 1, value: range?.low ?? number.value, ...(range ? { high: range.high } : {}), kind: 'ratio' };
}
