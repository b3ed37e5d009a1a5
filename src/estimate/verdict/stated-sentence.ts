import { formatGiven, formatGivenRange, formatQuantity, formatRange } from '../format.ts';
import { amount, name, neededOf } from './needed-words.ts';
import { phrase } from './phrase.ts';
import { boundWords } from './bound.ts';
import { edgeWords } from './edge.ts';
import { gives } from './gives.ts';
import { roomWords } from './scenarios.ts';
import type { Grounds } from './grounds.ts';
import { ends } from '../range.ts';
import { listed } from '../listed.ts';
import { NO_UNIT, isSpan, named } from './named.ts';
import type { RunAssumption, RunModel, Settings, Stated } from '../types.ts';

/** Digits of a stated number. All of them are printed, since we may not round what somebody stated. */
const AS_STATED = 12;

type Print = (value: number, digits?: number) => string;

/** The verdict on a stated number: "For 9 million, each of the 20,000 boxes must have held 450 sacks." */
export function statedSentence(
  model: RunModel,
  stated: Stated,
  grounds: Grounds,
  settings: Settings,
  print: Print,
): string {
  const { headline, by, sourced } = grounds;
  const [low, high] = grounds.reach;
  const number = numberOf(stated, headline, model.percent);
  switch (grounds.arithmetic) {
    case 'adds-up':
      if (by === 'room') {
        const less = !isSpan(stated) && headline < stated.value && print(headline) !== print(stated.value);
        return roomWords(print(headline), number, less);
      }
      if (by === 'edge') return edgeWords(stated, sourced, print, number);
      return `${gives(settings)} ${print(headline)}. ${by === 'bound' ? boundWords(stated, number) : `That agrees with ${number}.`}`;
    case 'cannot-add-up':
      if (Number.isNaN(low)) return 'No value within the limits gives a result.';
      // Nothing can vary here. Both bounds are the same result, except for rounding outwards.
      if (high - low <= Math.abs(high) * 1e-9) return `${gives(settings)} ${print(headline)}, not ${number}.`;
      return high < stated.low
        ? `The highest possible result is ${print(high)}, not ${number}.`
        : `The lowest possible result is ${print(low)}, not ${number}.`;
    case 'adds-up-only-if': {
      const needed = neededOf(model, grounds.changes);
      const words = needed.map((one) => must(model, settings, ...one));
      const subject = `For ${meant(model, stated, grounds, number)}`;
      const [only, ...others] = needed;
      if (only && others.length === 0) return `${subject}, ${words.join('')}.${model.scenarios ? '' : beside(...only)}`;
      return `${subject}, ${listed(words, 'and')}. No one change is enough.`;
    }
  }
  if (grounds.none === 'undecided') return `We found no way to ${number}, and no proof against it.`;
  // biome-ignore lint/style/noNonNullAssertion: what is too loose was found so by its sourced range (`decide.ts`)
  const { p5, p95 } = sourced!;
  return `The sources lie too far apart to test this: from ${print(p5, 2)} to ${print(p95, 2)}.`;
}

const must = (model: RunModel, settings: Settings, assumption: RunAssumption, value: number): string =>
  phrase('must', model, settings, assumption, value) ?? `${name(assumption)} must be ${amount(assumption, value)}`;

/** Where the number itself is out of reach, or needs more, another of its interval is named. */
function meant(model: RunModel, stated: Stated, { reached, headline }: Grounds, number: string): string {
  const target = named(stated, headline);
  if (reached === null || Math.abs(reached - target) <= 1e-6 * Math.abs(target)) return number;
  return `${formatQuantity(reached, NO_UNIT, model.percent)}, which rounds to ${number}`;
}

/** The stated number as such: "9.4 million", "30 %". One that stands for a span is named by the end that is meant, or as a span where the result is within. */
function numberOf(stated: Stated, headline: number, percent: boolean): string {
  const { low, high } = stated;
  return isSpan(stated) && headline >= low && headline <= high
    ? formatRange(low, high, NO_UNIT, percent, AS_STATED)
    : formatQuantity(named(stated, headline), NO_UNIT, percent, AS_STATED);
}

/** What the needed value is to be compared with: our range, and the limit on its side. That nothing is below zero goes without saying. */
function beside({ range, sourced, calculated, percent, min, max }: RunAssumption, value: number): string {
  const above = value >= range.central;
  const limit = above ? max : min || null;
  const behind =
    limit === null ? '' : ` ${above ? 'No more' : 'No less'} than ${formatGiven(limit, NO_UNIT, percent)} is possible.`;
  if (range.shape === 'fixed') return ` The given value is ${formatGiven(range.central, NO_UNIT, percent)}.${behind}`;
  const [low, high] = ends(range);
  return ` ${!sourced ? 'Our own estimate is' : calculated ? 'It works out at' : 'The sources give'} ${formatGivenRange(low, high, NO_UNIT, percent)}.${behind}`;
}
