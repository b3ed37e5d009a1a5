import type { Model, Outcome } from '../estimate/types.ts';
import { result, resultSpan } from './words.ts';

/** The first chart in words: its text alternative, and what a screen reader hears when the sliders rest. */
export function outcomeWords(model: Pick<Model, 'stated' | 'unitLabel' | 'percent'>, outcome: Outcome): string {
  const { spread, reach } = outcome;
  const said = model.stated ? `Stated: ${model.stated.text}. ` : '';
  return `${said}Recomputed: ${result(outcome, model)}${spread ? `, range ${resultSpan(spread, reach, model.percent)}` : ''}.`;
}
