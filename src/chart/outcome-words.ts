import type { Model, Outcome } from '../estimate/types.ts';
import { amount, resultSpan } from './words.ts';

/** What the result is called at its mark. */
export const nameOf = ({ name = 'Our calculation' }: Pick<Model, 'name'>): string => name;

/** The first chart in words: its text alternative, and what a screen reader hears when the sliders rest. */
export function outcomeWords(model: Pick<Model, 'stated' | 'unitLabel' | 'percent' | 'name'>, { headline, spread, reach }: Outcome): string {
  const said = model.stated ? `Printed: ${model.stated.text}. ` : '';
  return `${said}${nameOf(model)}: ${amount(headline, model)}${spread ? `, range ${resultSpan(spread, reach, model.percent)}` : ''}.`;
}
