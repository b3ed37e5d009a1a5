import { isHyphen } from './measure-at.ts';
import { type Cardinal, plain, scaleOf } from './number.ts';
import { magnitudes, sets, smallNumber, vagueWords } from './number-words.ts';
import { SCALES } from './scale-words.ts';
import { type Token, wordAt } from './token.ts';
import { determiners, endsPhrase, irregularPasts, isA } from './word-classes.ts';

/** `six-figure`, `seven figures`: from the first number with that many digits up to the first with one digit more. */
export function figures(tokens: readonly Token[], from: number): Cardinal | null {
  const token = wordAt(tokens, from);
  const places = token.kind === 'number' && !token.formatted && !token.glued ? token.value : smallNumber(token.lower);
  const at = isHyphen(tokens, from + 1) ? from + 2 : from + 1;
  if (!(places >= 3 && places <= 13) || !/^(figure|figures|digit|digits)$/.test(wordAt(tokens, at).lower)) return null;
  const value = 10 ** (places - 1);
  return { ...plain, from, to: at + 1, value, scale: value, vague: { high: value * 10, span: [value, value * 10] } };
}

/** The least and the most of `dozens` and `scores`. Other plurals are two to ten of their word: `hundreds` is 200 to 1,000. */
const spans: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 100]],
  ['scores', [40, 200]],
]);

/** `hundreds of thousands`, `several hundred thousand`, `a few dozen`, and a headline's bare `million`. */
export function vague(tokens: readonly Token[], from: number): Cardinal | null {
  const read = { ...plain, from };
  const first = wordAt(tokens, from).lower;
  const some = isA(tokens[from])
    ? /^(few|couple|handful|good few)$/.test(wordAt(tokens, from + 1).lower)
      ? vagueWords.get(wordAt(tokens, from + 1).lower)
      : undefined
    : vagueWords.get(first);
  if (some) {
    let at = from + (isA(tokens[from]) ? 2 : 1);
    if (
      tokens[at]?.lower === 'of' &&
      (magnitudes.has(wordAt(tokens, at + 1).lower) || scaleOf(tokens[at + 1]) !== undefined)
    )
      at++;
    if (magnitudes.has(wordAt(tokens, at).lower)) {
      const many = vague(tokens, at);
      return many?.vague ? { ...many, from, vague: { ...many.vague, high: null } } : null;
    }
    let value = 1;
    const start = at;
    for (let scale = scaleOf(tokens[at]); scale !== undefined; scale = scaleOf(tokens[++at])) value *= scale;
    return at > start
      ? { ...read, to: at, value, scale: value, vague: { high: null, span: [some[0] * value, some[1] * value] } }
      : null;
  }
  const magnitude = areMarks(tokens, from) ? undefined : magnitudes.get(first);
  if (magnitude !== undefined) {
    let at = from + 1;
    // `thousands upon thousands`
    if (/^(upon|and|or)$/.test(wordAt(tokens, at).lower) && tokens[at + 1]?.lower === first) at += 2;
    let times = 1;
    for (;;) {
      const next =
        tokens[at]?.lower === 'of'
          ? (magnitudes.get(wordAt(tokens, at + 1).lower) ?? scaleOf(tokens[at + 1]))
          : undefined;
      if (next === undefined) break;
      times *= next;
      at += 2;
    }
    const [low, high] = spans.get(first) ?? [magnitude * 2, magnitude * 10];
    const value = magnitude * times;
    return { ...read, to: at, value, scale: value, vague: { high: value * 10, span: [low * times, high * times] } };
  }
  // `$(12) million`, `Q50 million`: it belongs to a number that was not read.
  if (/^[)\]]$/.test(wordAt(tokens, from - 1).text) || wordAt(tokens, from - 1).kind === 'code') return null;
  // The word alone is one of it: `Million march`, `hundred thousand march`.
  const scale = SCALES.get(first);
  const next = scaleOf(tokens[from + 1]);
  if (scale !== undefined && /^(hundred|thousand)$/.test(first) && next !== undefined && next >= 1e3)
    return {
      ...read,
      to: from + 2,
      value: scale * next,
      scale: scale * next,
      rounding: ['1', scale * next],
      bare: true,
      doubt: 'no number stands before the word',
    };
  if (scale !== undefined && /^(million|billion|trillion)$/.test(first))
    return {
      ...read,
      to: from + 1,
      value: scale,
      scale,
      rounding: ['1', scale],
      bare: true,
      doubt: 'no number stands before the word',
    };
  return null;
}

/** `test scores dropped`, `the scores range from 1 to 10`: marks; `scores of boats`, `killing scores` and `Scores died` are many. */
function areMarks(tokens: readonly Token[], at: number): boolean {
  if (wordAt(tokens, at).lower !== 'scores' || wordAt(tokens, at + 1).lower === 'of') return false;
  const { kind, lower } = wordAt(tokens, at - 1);
  return (
    /^rang(e|ed|ing)$/.test(wordAt(tokens, at + 1).lower) ||
    (kind === 'word' &&
      !/(ed|ing)$/.test(lower) &&
      (determiners.has(lower) || !(endsPhrase(lower) || irregularPasts.has(lower))))
  );
}

/** `several`, `a few`, `a couple`, `thousand`: a number only where one is known to be meant. */
export function bareVague(tokens: readonly Token[], from: number): Cardinal | null {
  // `a good few`
  const good = wordAt(tokens, from + 1).lower === 'good' && wordAt(tokens, from + 2).lower === 'few';
  const article = isA(tokens[from]) ? (good ? 2 : 1) : 0;
  const word = wordAt(tokens, from + article).lower;
  const span = vagueWords.get(word);
  const to = from + article + 1;
  // `Many boats` may be any number of them; only `many thousand` says something.
  if (span && !/^(many|multiple|countless)$/.test(word))
    return {
      ...plain,
      from,
      to: tokens[to]?.lower === 'of' ? to + 1 : to,
      value: span[0],
      vague: { high: null, span },
    };
  const scale = scaleOf(tokens[from]);
  return scale === undefined
    ? null
    : {
        ...plain,
        from,
        to: from + 1,
        value: scale,
        scale,
        rounding: sets.has(wordAt(tokens, from).lower) ? null : ['1', scale],
      };
}
