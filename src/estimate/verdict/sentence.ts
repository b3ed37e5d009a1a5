import { formatQuantity } from '../format.ts';
import type { Grounds } from './grounds.ts';
import { plainSentence } from './plain-sentence.ts';
import { statedSentence } from './stated-sentence.ts';
import type { RunModel } from '../types.ts';

/** The verdict in one or two plain sentences, composed from the numbers. */
export function sentence(model: RunModel, grounds: Grounds): string {
  const { stated, unitLabel, percent } = model;
  const print = (value: number, digits = 3) => formatQuantity(value, unitLabel, percent, digits);
  return stated ? statedSentence(model, stated, grounds, print) : plainSentence(model, print(grounds.headline));
}
