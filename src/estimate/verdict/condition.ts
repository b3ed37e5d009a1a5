import type { Grounds } from './grounds.ts';
import { amount, name, neededOf } from './needed-words.ts';
import { phrase } from './phrase.ts';
import type { Model, Settings } from '../types.ts';

/** What has to be so, in words that follow "if": "each of the 20,000 boxes held 450 sacks". */
export function condition(model: Model, grounds: Grounds, settings: Settings): string {
  return neededOf(model, grounds)
    .map(([assumption, value]) => phrase('if', model, settings, assumption, value) ?? `${name(assumption)} is ${amount(assumption, value)}`)
    .join(' and ');
}
