import { formatQuantity } from '../format.ts';
import type { Grounds } from './grounds.ts';
import { statedSentence } from './stated-sentence.ts';
import type { RunModel } from '../types.ts';

/** The verdict in one or two plain sentences, composed from the numbers. A result without a unit says what it is. */
export function sentence(model: RunModel, grounds: Grounds): string {
  const { stated, unitLabel, percent } = model;
  const print = (value: number, digits = 3) => formatQuantity(value, unitLabel, percent, digits);
  if (stated) return statedSentence(model, stated, grounds, print);
  return `The assumptions give ${print(grounds.headline)}${unitLabel[1] || percent ? '' : ` ${model.resultLabel}`}. There is no stated number to test.`;
}
