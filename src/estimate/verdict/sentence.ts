import { formatQuantity } from '../format.ts';
import type { Grounds } from './grounds.ts';
import { statedSentence } from './stated-sentence.ts';
import type { RunModel, Settings } from '../types.ts';

/** The verdict in one or two plain sentences, composed from the numbers. A result without a unit says what it is. */
export function sentence(model: RunModel, grounds: Grounds, settings: Settings): string {
  const { stated, unitLabel, percent } = model;
  const print = (value: number, digits = 3) => formatQuantity(value, unitLabel, percent, digits);
  if (stated) {
    const words = statedSentence(model, stated, grounds, settings, print);
    // Of the scenarios nothing is said once a reader has set something: the sentence is then of that.
    return model.after && Object.keys(settings).length === 0 ? `${words} ${model.after}` : words;
  }
  return `The assumptions give ${print(grounds.headline)}${unitLabel[1] || percent ? '' : ` ${model.resultLabel}`}. There is no stated number to test.`;
}
