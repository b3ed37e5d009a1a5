import type { Model, Outcome } from '../estimate/types.ts';
import { result, resultSpan } from './words.ts';

/** What the result is called at its mark. Once a slider has moved it is the reader's; the most that is possible is still called so. */
export const nameOf = (
  { name = 'Our calculation', ceiling }: Pick<Model, 'name' | 'ceiling'>,
  moved = false,
): string => (moved ? (ceiling ? 'At most, with your numbers' : 'With your numbers') : name);

/** The first chart in words: its text alternative, and what a screen reader hears when the sliders rest. */
export function outcomeWords(
  model: Pick<Model, 'stated' | 'unitLabel' | 'percent' | 'name' | 'ceiling'>,
  outcome: Outcome,
  moved = false,
): string {
  const { spread } = outcome;
  const said = model.stated ? `Printed: ${model.stated.text}. ` : '';
  return `${said}${nameOf(model, moved)}: ${result(outcome, model)}${spread ? `, range ${resultSpan(spread, outcome, model.percent)}` : ''}.`;
}
