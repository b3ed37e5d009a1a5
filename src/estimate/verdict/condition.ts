import { formatGivenRange } from '../format.ts';
import { publishedRange } from './after-words.ts';
import { NO_UNIT } from './named.ts';
import { amount, name, neededOf } from './needed-words.ts';
import { phrase } from './phrase.ts';
import type { ArithmeticVerdict, Model, RunAssumption } from '../types.ts';

/**
 * What has to be so for a published number to hold, in words that follow "only if", with what others have published on it: "each of the 20,000
 * boxes held 450 sacks (published estimates: 260 to 500)".
 */
export function condition(model: Model, { changes }: ArithmeticVerdict): string {
  return neededOf(model, changes)
    .map(
      ([assumption, value]) =>
        `${phrase('if', model, {}, assumption, value) ?? `${name(assumption)} is ${amount(assumption, value)}`}${published(model, assumption)}`,
    )
    .join(' and ');
}

/** Whether the condition is likely is for the reader to judge, by what has been published. */
function published({ scenarios = [] }: Model, { id, percent }: RunAssumption): string {
  const range = publishedRange(scenarios, id);
  return range ? ` (published estimates: ${formatGivenRange(...range, NO_UNIT, percent)})` : '';
}
