import type { Outcome, Settings } from '../../estimate/types.ts';
import type { FigureData } from '../live-data.ts';
import { outcomeWords } from '../outcome-words.ts';
import { verdictKey } from '../verdict-key.ts';

/** The chart in words, once a slider has moved: its text alternative, and what a screen reader hears when the sliders rest. */
export function chartWords({ model, layout, form }: FigureData, outcome: Outcome, settings: Settings): string {
  return [
    outcomeWords(model, outcome, Object.keys(settings).length > 0),
    ...(layout.marks ? [`${layout.marks[verdictKey(outcome)].lines.join(' ')}.`] : []),
    ...(form ? [form.words({ model, outcome, settings })] : []),
  ].join(' ');
}
