import type { Token } from '../../language/tokens.ts';
import { titles } from './speech-verbs.ts';
import { determiners } from '../../language/word-classes.ts';

/** Words of one noun phrase as the speaker's name: the person's, else the office's or the body's. */
export function speakerName(tokens: readonly Token[]): string | null {
  const parts = splitAtCommas(tokens).map(withoutRelative).filter((part) => part.length > 0);
  if (parts.length === 0) return null;
  // `X, of Lund Polytechnic`: where somebody is from is no name of theirs.
  const own = parts.filter((part, i) => i === 0 || !origin.test(part[0]!.lower));
  for (const part of own.reverse()) {
    const person = personIn(part);
    if (person) return person;
  }
  // `the developer, Seaward Power`: the name rather than what it is.
  const named = parts.find((part, i) => i > 0 && part.every((token) => /^\p{Lu}/u.test(token.text)));
  return bodyOf(named && !/^\p{Lu}/u.test(parts[0]![1]?.text ?? parts[0]![0]!.text) ? named : parts[0]!);
}

/** `Finance Minister Ruth Adeyemi`: the capitals after the last title; two or three make a person. */
export function personIn(tokens: readonly Token[]): string | null {
  let best: string | null = null;
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    while (end < tokens.length && isCapital(tokens[end]!, end > i)) end++;
    if (end === i) {
      i++;
      continue;
    }
    let from = i;
    // `The Kelder museum`, `A Danish official`: an article with a capital is no part of a name.
    while (from < end - 1 && determiners.has(tokens[from]!.lower)) from++;
    const first = from;
    for (let k = from; k < end; k++) if (titles.has(bare(tokens[k]!)) && k + 1 < end) from = k + 1;
    const name = tokens.slice(from, end);
    const titled = from > first || (from === i && titles.has(bare(tokens[i - 1] ?? tokens[i]!)) && i > 0);
    const words = name.filter((token) => /\p{L}/u.test(token.text));
    if (!(best !== null && origin.test(tokens[i - 1]?.lower ?? '')) && isPersonName(words, titled, tokens[from - 1])) best = words.map((token) => token.text.replace(/['’]s$/, '')).join(' ');
    i = end;
  }
  return best;
}

const origin = /^(of|at|from|in|with)$/;

function isPersonName(words: readonly Token[], titled: boolean, before: Token | undefined): boolean {
  if (words.length < (titled ? 1 : 2) || words.length > 4) return false;
  if (words.some((token) => /['’]s$/.test(token.text) && token !== words.at(-1))) return false;
  // `the Yonhap News`, `the Health Ministry`: persons have no article; and bodies have words of their own.
  if (!titled && before && determiners.has(before.lower)) return false;
  return !words.some((token) => bodies.test(token.lower) || (titles.has(bare(token)) && !titled) || /^\p{Lu}{2,}$/u.test(token.text));
}

/** What organisations, papers and countries have in their names. */
const bodies = /^(news|agency|ministry|department|office|university|institute|council|commission|committee|party|bank|union|times|post|daily|tv|radio|house|court|group|company|corp|inc|ltd|association|society|centre|center|foundation|fund|board|authority|service|services|administration|police|army|navy|force|forces|guard|coastguard|parliament|congress|senate|assembly|government|states|kingdom|nations|republic|north|south|east|west|northern|southern|eastern|western|electric|power|energy|lines|airlines|report|data|census|survey|organization|organisation|federation|league|club|school|college|hospital|library|museum|county|city|district|province|state|republicans|democrats|officials|sources|intelligence|military|finance|local|weather|national|world|health|defense|defence|central|international|global|federal|royal|journal|gazette|herald|wire|press|magazine|network|observatory|bureau|watch|alliance|network|street|road|red|cross|white|european|united)$/;

function isCapital(token: Token, inside: boolean): boolean {
  if (token.kind === 'word' && /^\p{Lu}/u.test(token.text)) return true;
  // `Dr. Samuel Reyes`, `K. Berg`: the point belongs to the word before.
  return inside && token.text === '.';
}

function bare(token: Token): string {
  return token.lower.replace(/\.$/, '').replace(/['’]s$/, '');
}

function splitAtCommas(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',' || token.text === '(' || token.text === ')' || token.text === '—' || token.text === '–') parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts;
}

function withoutRelative(part: readonly Token[]): Token[] {
  return /^(who|which|whose|where|that)$/.test(part[0]?.lower ?? '') ? [] : [...part];
}

/** `the growers' union`: the phrase without article and without what hangs on it by `in`, `on`, `at`, `for`. */
function bodyOf(part: readonly Token[]): string | null {
  let words = [...part];
  const counted = words.findIndex((token, i) => i > 1 && token.kind === 'number' && words[i - 1]!.lower === 'of');
  // `a 1998 study of 400 men`
  if (counted > 0) words = words.slice(0, counted - 1);
  while (words.length > 0 && /^(the|a|an|but|and|so|while|although|though|as|because|that|however|also|then|meanwhile|some|one|its|his|her|their|in|on|at|after|before|yet|for|when)$/.test(words[0]!.lower)) words = words.slice(1);
  if (words[0]?.kind === 'number' && words.length > 1) words = words.slice(1);
  const end = words.findIndex((token, i) => i > 0 && /^(in|on|at|who|which|that|with|from|to|when|after|before|by|as|also|has|have|had|later|now|yesterday)$/.test(token.lower));
  if (end > 0) words = words.slice(0, end);
  const first = words[0];
  if (!first || words.length > 9 || !words.some((token) => token.kind === 'word')) return null;
  return words.map((token, i) => (i > 0 && token.start > words[i - 1]!.end ? ` ${token.text}` : token.text)).join('');
}
