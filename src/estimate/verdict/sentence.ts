import { formatQuantity } from '../format.ts';
import type { Grounds } from './grounds.ts';
import { plainSentence } from './plain-sentence.ts';
import { statedSentence } from './stated-sentence.ts';
import type { RunModel, Settings } from '../types.ts';

/** The verdict in one or two plain sentences, composed from the numbers. */
export function sentence(model: RunModel, grounds: Grounds, settings: Settings): string {
  const { stated, unitLabel, percent } = model;
  const print = (value: number, digits = 3) => formatQuantity(value, unitLabel, percent, digits);
  if (!stated) return plainSentence(model, print(grounds.headline), settings);
  const words = statedSentence(model, stated, grounds, settings, print);
  // Once a reader has set something, the sentence is about that and no longer about the scenarios.
  return model.after && Object.keys(settings).length === 0 ? `${words} ${model.after}` : words;
}
