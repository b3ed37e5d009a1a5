import { cardinalAt } from './cardinal.ts';
import { CODES, currenciesOf, mayMean } from './currencies.ts';
import { edgeOf } from './hedge.ts';
import { saysMore } from './hedge-words.ts';
import { measured, ofNothing } from './measured.ts';
import { libraryNames, measureOf } from './measure-words.ts';
import { type Cardinal, precise } from './number.ts';
import { isChange, isOdds, rangeFrom, sharesThousands } from './number-range.ts';
import { proportionAt } from './proportion.ts';
import type { TokenQuantity } from './quantity.ts';
import { MOST } from './rounding.ts';
import { bareVague } from './spelled-number.ts';
import { LETTERS, SCALES } from './scale-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import { singular } from './word-classes.ts';
import type { Hedge, Stated } from '../estimate/types.ts';

/** Why the words of a number cannot be read, and where in them. */
export class NotRead extends RangeError {
  override name = 'NotRead';
  readonly index: number;
  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}

/** What a maintainer says of a number where its words do not. */
export interface Overrides {
  value?: number | undefined;
  hedge?: Hedge | undefined;
}

/** Whether a unit in words (`kilometres` as `km`, `USD`, `boats`) is the unit of a seed, as the site knows its units. */
export type Fits = (name: string, unit: string) => boolean;

/** A number whose every word was read. */
interface Whole {
  quantity: TokenQuantity;
  tokens: readonly Token[];
  /** What the words of its unit mean: `$`, `miles`. */
  unitWords: string;
  measure: boolean;
}

/**
 * A number as a source states it, read from the source's own words: "up to 9.4 million". Throws `NotRead` at the first word that is not understood,
 * or that names another unit. A value given by hand gets an interval of a tenth each side where the words do not give the same.
 */
export function readStated({ text, unit, ...by }: { text: string; unit: string } & Overrides, fits: Fits = sameName): Stated {
  if (by.value !== undefined && !Number.isFinite(by.value)) throw new NotRead(`\`${by.value}\` is not a finite number; write a plain number, such as \`1500000\``, 0);
  const read = eitherOf(text, (words) => inUnit(readWhole(words), text, unit, fits));
  if (read instanceof NotRead) {
    const lost = by.value !== undefined && by.hedge === undefined ? saysMore(tokensOf({ text, start: 0 })) : null;
    if (by.value === undefined) throw read;
    if (lost !== null) throw new NotRead(`\`${lost}\` in \`${text}\` may bound the number, and the words were not read whole; write beside \`value\` what they say, as \`hedge: up-to\`, or \`hedge: none\``, text.toLowerCase().indexOf(lost.toLowerCase()));
    return { text, value: by.value, unit, ...edged(by.hedge ?? 'none'), ...around(by.value) };
  }
  const hedge = by.hedge ?? read.hedge;
  const value = by.value ?? read.value;
  // "Several million" given as 3 million keeps what its words leave open.
  const spoken = precise(value) === precise(read.value) || (read.vague && value >= read.low && value <= read.high);
  return { text, value, unit, ...edged(hedge), ...(spoken ? { low: read.low, high: read.high } : around(value)), ...(spoken && read.range ? { range: true as const } : {}) };
}

const edged = (hedge: Hedge): Pick<Stated, 'hedge' | 'edge'> => ({ hedge, edge: edgeOf(hedge) });
const around = (value: number): Pick<Stated, 'low' | 'high'> => ({ low: value - Math.abs(value) * MOST, high: value + Math.abs(value) * MOST });

function attempt<T>(read: () => T): T | NotRead {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRead) return error;
    throw error;
  }
}

/** `4.8m` are metres or millions: what cannot be read as it stands is read with the letter as a multiple. */
function eitherOf<T>(text: string, read: (words: string) => T): T | NotRead {
  const found = attempt(() => read(text));
  const multiple = text.replace(/(?<=\d)([mbt])(?![\p{L}\d])/giu, '$1n');
  const other = found instanceof NotRead && multiple !== text ? attempt(() => read(multiple)) : found;
  return other instanceof NotRead ? found : other;
}

/** The value, in a seed's unit, of words that state one number or one range; null where they do not. */
export function valueIn(text: string): number | null {
  const read = attempt(() => readWhole(text));
  return read instanceof NotRead ? null : valuesOf(read.quantity).value;
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
  const { quantity: { number: [from, to], counted, high }, tokens } = read;
  const signed = tokens[from]!.kind === 'money';
  const percent = counted === '%' ? tokens.findIndex((token, i) => i >= to && /^(%|％|percent|cent|pct|pc)$/.test(token.lower)) + 1 : 0;
  const words = text.slice(tokens[signed ? from + 1 : from]!.start, tokens[Math.max(to, percent) - 1]!.end);
  const alone = eitherOf(words, saying);
  return alone instanceof NotRead || (high !== null && signed) || /\san?$/.test(words) ? null : words;
}

/** A range as a seed writes it, each end a number in full: `75 to 90`, `0.3 to 0.9`, `1,500 to 2,000`, `4 to 6 million`. */
export function readSpan(text: string): { low: number; high: number } {
  const tokens = tokensOf({ text: text.replaceAll('_', ''), start: 0 });
  const end = (at: number): Cardinal => {
    const number = cardinalAt(tokens, at);
    const word = tokens[at]?.text ?? '';
    if (!number || number.vague || number.money) throw new NotRead(`\`${word}\` in \`${text}\` is no number; write two numbers alone, as \`75 to 90\``, tokens[at]?.start ?? text.length);
    const decimal = tokens.slice(at, number.to).find((token) => token.doubt === comma);
    if (decimal) throw new NotRead(`\`${decimal.text}\` in \`${text}\`: a comma parts thousands here, and a point stands before decimals; write \`${text.replace(/(\d),(\d{1,2})(?!\d)/g, '$1.$2')}\``, decimal.start);
    if (number.glued === '%') throw new NotRead(`\`${word}\` in \`${text}\`: a share is written as a part of one; write \`${text.replace(/([\d.]+)\s*%/g, (_, digits: string) => String(precise(Number(digits) / 100)))}\``, tokens[at]!.start);
    if (number.glued) throw new NotRead(`\`${word}\` in \`${text}\`: the unit stands in \`unit\`; write two numbers alone, as \`75 to 90\``, tokens[at]!.start);
    return number;
  };
  const first = end(0);
  const to = tokens[first.to];
  if (to?.lower !== 'to') throw new NotRead(`\`${to?.text ?? ''}\` in \`${text}\` is not understood; write two numbers alone, as \`75 to 90\``, to?.start ?? text.length);
  const last = end(first.to + 1);
  const more = tokens[last.to];
  if (more) throw new NotRead(`\`${more.text}\` in \`${text}\` is not understood; write two numbers alone, as \`75 to 90\``, more.start);
  if (sharesThousands(tokens, first, last)) throw new NotRead(`\`${text}\` may begin at ${first.value} or at ${first.value * 1000}; write both ends in full, as \`${first.value * 1000} to ${last.value}\``, 0);
  const shared = first.scale === 1 && last.scale > 1 && first.value < last.value / last.scale ? last.scale : 1;
  return { low: precise(first.value * shared), high: last.value };
}

/** More words and signs than any number takes. */
const longest = 60;

/** Reads all of a text as one number, or throws at the first word that has no part in it. */
function readWhole(text: string): Whole {
  const tokens = tokensOf({ text, start: 0 });
  if (tokens.length > longest) throw new NotRead(`\`${text.slice(0, 40)}…\` has ${tokens.length} words and signs, at most ${longest} are read as one number; leave out of \`text\` what is no part of it`, 0);
  let first: NotRead | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const quantity = quantityAt(tokens, at);
    if (!quantity) continue;
    const stray = strayIn(tokens, quantity);
    if (!stray) return { quantity, tokens, ...unitIn(tokens, quantity) };
    first ??= notUnderstood(text, stray, quantity);
  }
  throw first ?? new NotRead(`no number can be read from \`${text}\`; write it beside it, as \`value: 1500000\``, 0);
}

function quantityAt(tokens: readonly Token[], at: number): TokenQuantity | null {
  const proportion = proportionAt(tokens, at, true);
  if (proportion) return ofNothing(tokens, proportion);
  const first = cardinalAt(tokens, at) ?? bareVague(tokens, at);
  if (!first) return null;
  if (isOdds(tokens, first)) return ofNothing(tokens, { from: at, to: first.to + 2, value: first.value, kind: 'ratio', digits: first.rounding?.[0] ?? null });
  return measured(tokens, first, rangeFrom(tokens, first), 0).quantity;
}

/** The first token that the number leaves out. A mark at the end says nothing. */
function strayIn(tokens: readonly Token[], { covers: [from, to], number, counted }: TokenQuantity): Token | undefined {
  if (leadTo(tokens, from) > 0) return tokens[0]!;
  const numbers = tokens.slice(...number);
  // `5G` has a letter that is no unit, `1,5` a comma that is no English one.
  const unclear = numbers.find((token) => (counted === null && token.glued !== '' && measureOf(token.glued.toLowerCase(), true, token.glued) === null && gluedScale(token) === undefined) || (token.doubt === comma && !numbers.some((other) => SCALES.has(other.lower))));
  return unclear ?? tokens.slice(to).find((token, i, rest) => !(i === rest.length - 1 && /^[.,;:!?]$/.test(token.text)));
}

const comma = 'comma read as a decimal point';
const gluedScale = ({ glued }: Token): number | undefined => SCALES.get(glued.toLowerCase()) ?? LETTERS.get(glued.toLowerCase());

function notUnderstood(text: string, stray: Token, quantity: TokenQuantity): NotRead {
  const hedge = quantity.hedge === 'none' ? 'up-to' : quantity.hedge;
  const byHand = `write by hand what it says: \`value: ${Number(valuesOf(quantity).value.toPrecision(12))}\`, with \`unit\`, and \`hedge: ${hedge}\` where a word bounds it`;
  const reason = stray.doubt === comma ? `may be ${stray.value} or have a comma that parts thousands` : 'is not understood, and a stated number is read whole';
  return new NotRead(`\`${stray.text}\` in \`${text}\` ${reason}; leave out of \`text\` what is no part of the number, or ${byHand}`, stray.start);
}

/** The words of the unit, and whether they name a measure or money and no thing that is counted. */
function unitIn(tokens: readonly Token[], { number, unitTo, counted }: TokenQuantity): Pick<Whole, 'unitWords' | 'measure'> {
  const numbers = tokens.slice(...number);
  const sign = numbers.find((token) => token.kind === 'money');
  const glued = numbers.at(-1)!.glued;
  const unitWords = sign?.text ?? (tokens.slice(number[1], unitTo).filter((token) => token.text !== '-').map((token) => token.text).join(' ') || glued);
  return { unitWords, measure: counted !== null && (sign !== undefined || measureOf(counted.toLowerCase(), true, counted) !== null || measureOf(unitWords.toLowerCase(), true, unitWords) !== null) };
}

/** `doubled to 400`, `rose to 400`: where a change led is the number. */
function leadTo(tokens: readonly Token[], at: number): number {
  return at >= 2 && tokens[at - 1]!.lower === 'to' && isChange(tokens[at - 2]!.lower) ? at - 2 : at;
}

/** What one of a share's unit is worth: a seed gives shares as parts of one. */
const shares: ReadonlyMap<string, number> = new Map([['%', 0.01], ['points', 0.01], ['‰', 0.001], ['basis points', 0.0001], ['share', 1], ['ratio', 1]]);

interface Values {
  value: number;
  low: number;
  high: number;
  hedge: Hedge;
  vague: boolean;
  range: boolean;
}

/** The value as a seed has it: of a range its middle, of a vague word the geometric one. */
function valuesOf({ value, high, counted, interval, hedge, vague }: TokenQuantity): Values {
  const scale = shares.get(counted ?? '') ?? 1;
  const [low, up] = [precise(interval[0] * scale), precise(interval[1] * scale)];
  const range = high !== null && !vague;
  return { value: precise(vague ? Math.sqrt(low * up) : range ? (low + up) / 2 : value * scale), low, high: up, hedge, vague, range };
}

/** Throws where the words name another unit than the seed. */
function inUnit({ quantity, tokens, unitWords, measure }: Whole, text: string, unit: string, fits: Fits): Values {
  const [top = '1', ...bottom] = unit.split('/').map((part) => part.trim());
  const { counted, per } = quantity;
  const at = tokens[Math.min(quantity.number[1], tokens.length - 1)]!.start;
  const other = (reason: string): never => {
    throw new NotRead(`${reason}; correct \`unit\`, or give the number by hand in that unit, as \`value: ...\``, at);
  };
  if (counted !== null) {
    const isShare = shares.has(counted);
    const plain = top === '1' || top === '';
    if (isShare !== plain && (isShare || measure)) other(`\`${text}\` gives ${isShare ? 'a share or a multiple' : `\`${unitWords || counted}\``}, and the unit is \`${unit}\``);
    const known = isShare || [counted, ...currenciesOf(unitWords)].some((name) => fits(name, top)) || mayMean(unitWords, top) || mayMean(counted, top);
    // A noun may be another word for what is counted; it is no measure, no money and no plain number.
    if (!known && (measure || plain || isMeasure(top))) other(`\`${text}\` ${measure ? 'is in' : 'counts'} \`${unitWords || counted}\`, and the unit is \`${unit}\``);
  }
  for (const part of per) {
    const known = bottom.some((one) => fits(part, one) || (!isMeasure(one) && measureOf(part, false) === null && !/\d/.test(part)));
    if (!known) other(`\`${text}\` is a number per \`${part}\`, and the unit is \`${unit}\`${bottom.length === 0 && !/\d/.test(part) ? `: write \`unit: ${unit}/${part}\`` : ''}`);
  }
  return valuesOf(quantity);
}

const measures = new Set([...libraryNames.keys(), ...libraryNames.values(), ...CODES].filter((name) => name !== 'person' && name !== 'people'));
const isMeasure = (unit: string): boolean => measures.has(unit) || measureOf(unit.toLowerCase(), true, unit) !== null;

/** Where nobody knows the site's units, by their names alone. */
function sameName(name: string, unit: string): boolean {
  const own = libraryNames.get(name) ?? name;
  return own === unit || singular(own) === singular(unit) || name === 'tons' && /^tonnes?$/.test(unit) || measureOf(unit.toLowerCase(), true, unit) === name;
}
