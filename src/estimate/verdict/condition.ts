import { amount, name, neededOf } from './needed-words.ts';
import { phrase } from './phrase.ts';
import type { ArithmeticVerdict, RunModel } from '../types.ts';

/** What has to be so for a published number to hold, in words that follow "if": "each of the 20,000 boxes held 450 sacks". */
export function condition(model: RunModel, { changes }: ArithmeticVerdict): string {
  return neededOf(model, changes)
    .map(([assumption, value]) => phrase('if', model, {}, assumption, value) ?? `${name(assumption)} is ${amount(assumption, value)}`)
    .join(' and ');
}
