import { type Convert, contradicted } from './contradicted.ts';
import { edgeOf } from './hedge.ts';
import { saysMore } from './hedge-words.ts';
import { attempt, eitherOf } from './either-of.ts';
import { NotRead } from './not-read.ts';
import { precise } from './number.ts';
import { readWhole, type Whole } from './read-whole.ts';
import { MOST } from './rounding.ts';
import { type Fits, inUnit, sameName } from './stated-unit.ts';
import { valuesOf } from './stated-values.ts';
import { tokenAt, wordAt } from './token.ts';
import { tokensOf } from './tokens.ts';
import type { Hedge, Stated } from '../estimate/types.ts';

/** Fields that a person writes by hand where the words do not say them: `value: 1500000`. */
export interface Overrides {
  value?: number | undefined;
  hedge?: Hedge | undefined;
  /** What is given by hand stands, whatever the words seem to say: they are in another language, or were judged when they were published. */
  trusted?: boolean;
}

/**
 * A number as a source states it, read from the source's own words: "up to 9.4 million". Throws `NotRead` at the first word that is not understood,
 * or that names another unit, and where `value` or `hedge` contradicts words that were read. A value given by hand gets an interval of a tenth each side where the words
 * do not give the same.
 */
export function readStated(
  { text, unit, ...by }: { text: string; unit: string } & Overrides,
  fits: Fits = sameName,
  convert: Convert = () => null,
): Stated {
  if (by.value !== undefined && !Number.isFinite(by.value))
    throw new NotRead(`\`${by.value}\` is not a finite number; write a plain number, such as \`1500000\``, 0);
  const read = eitherOf(text, (words) => inUnit(readWhole(words), text, unit, fits));
  const against = by.trusted ? null : contradicted(text, unit, by, fits, convert);
  if (against) throw against;
  if (read instanceof NotRead) {
    const lost = by.value !== undefined && by.hedge === undefined ? saysMore(tokensOf({ text, start: 0 })) : null;
    if (by.value === undefined) throw read;
    if (lost !== null)
      throw new NotRead(
        `\`${lost}\` in \`${text}\` may bound the number, and the words were not read whole; write beside \`value\` what they say, as \`hedge: up-to\`, or \`hedge: none\``,
        text.toLowerCase().indexOf(lost.toLowerCase()),
      );
    return { text, value: by.value, unit, ...edged(by.hedge ?? 'none'), ...around(by.value) };
  }
  const hedge = by.hedge ?? read.hedge;
  const value = by.value ?? read.value;
  // "Several million" given as 3 million keeps what its words leave open.
  const spoken = precise(value) === precise(read.value) || (read.vague && value >= read.low && value <= read.high);
  return {
    text,
    value,
    unit,
    ...edged(hedge),
    ...(spoken ? { low: read.low, high: read.high } : around(value)),
    ...(spoken && read.range ? { range: true as const } : {}),
  };
}

const edged = (hedge: Hedge): Pick<Stated, 'hedge' | 'edge'> => ({ hedge, edge: edgeOf(hedge) });
const around = (value: number): Pick<Stated, 'low' | 'high'> => ({
  low: value - Math.abs(value) * MOST,
  high: value + Math.abs(value) * MOST,
});

/** The value, in a seed's unit, of words that state one number or one range; null where they do not. */
export function valueIn(text: string): number | null {
  const read = attempt(() => readWhole(text));
  return read instanceof NotRead ? null : valuesOf(read.quantity).value;
}

/** Whether words give a number alone, without per cent, multiple or unit. */
export function countsNothing(text: string): boolean {
  const read = attempt(() => readWhole(text));
  return !(read instanceof NotRead) && read.quantity.counted === null;
}

/** The number alone, "9.4 million" of "up to $9.4 million"; null where the words do not say this value, or not without their unit. */
export function numberWords(text: string, value: number): string | null {
  const saying = (words: string): Whole => {
    const whole = readWhole(words);
    if (precise(valuesOf(whole.quantity).value) !== precise(value)) throw new NotRead('another value', 0);
    return whole;
  };
  const read = eitherOf(text, saying);
  if (read instanceof NotRead) return null;
  const {
    quantity: {
      number: [from, to],
      counted,
      high,
    },
    tokens,
  } = read;
  const signed = wordAt(tokens, from).kind === 'money';
  const percent =
    counted === '%'
      ? tokens.findIndex((token, i) => i >= to && /^(%|％|percent|cent|pct|pc)$/.test(token.lower)) + 1
      : 0;
  const words = text.slice(
    tokenAt(tokens, signed ? from + 1 : from).start,
    tokenAt(tokens, Math.max(to, percent) - 1).end,
  );
  const alone = eitherOf(words, saying);
  return alone instanceof NotRead || (high !== null && signed) || /\san?$/.test(words) ? null : words;
}
