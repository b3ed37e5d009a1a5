import { cardinalAt, oneMeasure } from './cardinal.ts';
import { type FoundHedge, hedgeBefore, isMark } from './hedge-words.ts';
import { measured } from './measured.ts';
import { measureOf } from './measure-words.ts';
import { NotRead } from './not-read.ts';
import { isChange, oddsTo, rangeFrom } from './number-range.ts';
import { ofNothing } from './of-nothing.ts';
import { proportionAt } from './proportion.ts';
import type { TokenQuantity } from './quantity.ts';
import { LETTERS, SCALES } from './scale-words.ts';
import { valuesOf } from './stated-values.ts';
import { wordAt } from './token.ts';
import { commaDoubt, type Token, tokensOf } from './tokens.ts';
import { bareVague } from './vague.ts';
import { isPlural } from './word-classes.ts';

/** A number whose every word was read. */
export interface Whole {
  quantity: TokenQuantity;
  tokens: readonly Token[];
  /** What the words of its unit mean: `$`, `miles`. */
  unitWords: string;
  measure: boolean;
}

/** More words and signs than any number takes. */
const longest = 60;

/** Reads all of a text as one number, or throws at the first word that has no part in it. */
export function readWhole(text: string): Whole {
  const tokens = tokensOf({ text, start: 0 });
  if (tokens.length > longest)
    throw new NotRead(
      `\`${text.slice(0, 40)}…\` has ${tokens.length} words and signs, at most ${longest} are read as one number; leave out of \`text\` what is no part of it`,
      0,
    );
  let first: NotRead | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const quantity = quantityAt(tokens, at);
    if (!quantity) continue;
    const stray = strayIn(tokens, quantity);
    if (!stray) return { quantity, tokens, ...unitIn(tokens, quantity) };
    first ??= notUnderstood(text, stray, quantity);
  }
  throw (
    first ??
    new NotRead(
      `no number can be read from \`${text}\`; write by hand what it says, as \`value: 1500000\`, with \`unit\`, and \`hedge: up-to\` where a word bounds it`,
      0,
    )
  );
}

function quantityAt(tokens: readonly Token[], at: number): TokenQuantity | null {
  const proportion = proportionAt(tokens, at, true);
  if (proportion) return ofNothing(tokens, proportion);
  const first = cardinalAt(tokens, at) ?? bareVague(tokens, at) ?? oneMeasure(tokens, at);
  if (!first) return null;
  const odds = oddsTo(tokens, first);
  if (odds)
    return ofNothing(tokens, {
      from: at,
      to: odds,
      value: first.value,
      kind: 'ratio',
      digits: first.rounding?.[0] ?? null,
    });
  return measured(tokens, first, rangeFrom(tokens, first), 0).quantity;
}

/** The first token that the number leaves out. A mark at the end says nothing, a question mark does; `in all` says nothing either. */
function strayIn(tokens: readonly Token[], { covers: [from, to], number, counted }: TokenQuantity): Token | undefined {
  if (leadTo(tokens, from) > 0) return tokens[0];
  const numbers = tokens.slice(...number);
  // `the 1990s` are no seconds, `5G` has a letter that is no unit, `1,5` a comma that is no English one.
  const paid = numbers[0]?.kind === 'money';
  const unclear = numbers.find(
    (token) =>
      // `₩12L`, `$5kg`: money has no second unit
      (paid && token.glued !== '' && gluedScale(token) === undefined && !isLakh(numbers, token)) ||
      ((counted === null || counted === token.glued) &&
        token.glued !== '' &&
        measureOf(token.glued.toLowerCase(), true, token.glued) === null &&
        gluedScale(token) === undefined) ||
      /^\d{2,3}0s$/.test(token.text) ||
      // `5/6 boats` are five sixths, or five or six
      (counted !== null && isPlural(counted) && measureOf(counted, false) === null && isTwoNumbers(token.text)) ||
      (token.doubt === commaDoubt && !numbers.some((other) => SCALES.has(other.lower))),
  );
  if (unclear) return unclear;
  // `ten cubed`: no power is read from these words.
  if (/^(cubed|squared)$/.test(wordAt(tokens, number[1]).lower)) return tokens[number[1]];
  // `300 to over 400`: no range has an open end.
  const open = tokens.findIndex(
    (word, i) =>
      i > number[0] &&
      i < number[1] &&
      /^(to|or|-|–|—)$/.test(word.lower) &&
      /^(over|at-least)$/.test(hedgeFrom(tokens, i + 1, number[1])?.hedge ?? ''),
  );
  if (open >= 0) return tokens[open + 1];
  const rest = tokens.slice(to, /^[.,;:!]$/.test(tokens.at(-1)?.text ?? '') ? -1 : undefined);
  const said = rest.map(({ lower }) => lower).join(' ');
  // `passed the 300 mark`
  const mark = wordAt(tokens, number[0] - 1).lower === 'the' && isMark.test(said);
  return mark || /^(in all|in total|altogether|all told)$/.test(said) ? undefined : rest[0];
}

/** The hedge that begins at a token, before the number that it bounds. */
const hedgeFrom = (tokens: readonly Token[], from: number, to: number): FoundHedge | null => {
  for (let at = from + 1; at < to; at++) {
    const hedge = hedgeBefore(tokens, at);
    if (hedge?.from === from && cardinalAt(tokens, at)) return hedge;
  }
  return null;
};

/** `5/6`, but not `1/2` and `3/4`, which nobody writes for two numbers. */
function isTwoNumbers(text: string): boolean {
  const [, top, bottom] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  return Number(top) + 1 === Number(bottom) && Number(top) > 3;
}

const isLakh = ([sign]: readonly Token[], { glued }: Token): boolean =>
  glued === 'L' && /^(₹|Rs\.?|INR)$/.test(sign?.text ?? '');

const gluedScale = ({ glued }: Token): number | undefined =>
  SCALES.get(glued.toLowerCase()) ?? LETTERS.get(glued.toLowerCase());

function notUnderstood(text: string, stray: Token, quantity: TokenQuantity): NotRead {
  const hedge = quantity.hedge === 'none' ? 'up-to' : quantity.hedge;
  const byHand = `write by hand what it says: \`value: ${Number(valuesOf(quantity).value.toPrecision(12))}\`, with \`unit\`, and \`hedge: ${hedge}\` where a word bounds it`;
  const reason =
    stray.doubt === commaDoubt
      ? `may be ${stray.value} or have a comma that parts thousands`
      : 'is not understood, and a stated number is read whole';
  return new NotRead(
    `\`${stray.text}\` in \`${text}\` ${reason}; leave out of \`text\` what is no part of the number, or ${byHand}`,
    stray.start,
  );
}

/** The words of the unit, and whether they name a measure or money and no thing that is counted. */
function unitIn(
  tokens: readonly Token[],
  { number, unitTo, counted }: TokenQuantity,
): Pick<Whole, 'unitWords' | 'measure'> {
  const numbers = tokens.slice(...number);
  const sign = numbers.find((token) => token.kind === 'money');
  const glued = numbers.at(-1)?.glued ?? '';
  const unitWords =
    sign?.text ??
    (tokens
      .slice(number[1], unitTo)
      .filter((token) => token.text !== '-')
      .map((token) => token.text)
      .join(' ') ||
      glued);
  return {
    unitWords,
    measure:
      counted !== null &&
      (sign !== undefined ||
        measureOf(counted.toLowerCase(), true, counted) !== null ||
        measureOf(unitWords.toLowerCase(), true, unitWords) !== null),
  };
}

/** `doubled to 400`, `rose to 400`: where a change led is the number. */
function leadTo(tokens: readonly Token[], at: number): number {
  return at >= 2 && wordAt(tokens, at - 1).lower === 'to' && isChange(wordAt(tokens, at - 2).lower) ? at - 2 : at;
}
