import type { Outcome, RunModel, Settings } from '../estimate/types.ts';
import { moving } from './forms/moving.ts';
import type { ScriptPlan } from './forms/moving.ts';
import type { FigureData } from './live-data.ts';
import { nameOf } from './outcome-words.ts';
import type { Node } from './node.ts';
import { goalOf, neededWords, rowMarks } from './row-marks.ts';
import { givenAmount, result, resultSpan } from './words.ts';

/** What stands above the sliders as published, and once one has moved; while they move, where the range is then rough; and below them where a value has left what was published. */
export const HINT = 'Move a slider';
export const BADGE = 'Your numbers, not the published ones';
export const MOVING = 'Rough range while a slider moves';
export const OUTSIDE = 'Outside what was published.';

const impliedOf = ({ implied }: Outcome, id: string): Outcome['implied'][number] | undefined =>
  implied.find((i) => i.assumption === id);

/** The table's cells that follow the sliders (`data-cell`), in the order in which they stand there. */
export function tableSlots(model: RunModel, outcome: Outcome, settings: Settings): Record<string, string> {
  const { spread } = outcome;
  const slots: Record<string, string> = {};
  for (const a of model.assumptions) {
    const implied = impliedOf(outcome, a.id);
    slots[`value-${a.id}`] = givenAmount(settings[a.id] ?? a.range.central, a);
    if (model.stated) slots[`needed-${a.id}`] = implied ? neededWords(implied, a.percent) : '';
  }
  slots['name'] = nameOf(model, Object.keys(settings).length > 0);
  slots['headline'] = result(outcome, model);
  slots['spread'] = spread ? resultSpan(spread, outcome, model.percent) : 'one value';
  return slots;
}

/** The part of the chart that follows the sliders. */
export const chartSlot = (
  { model, scale, layout, form }: FigureData,
  outcome: Outcome,
  settings: Settings,
): Record<'chart', Node[]> => {
  const moved = { model, outcome, settings };
  return { chart: form ? form.nodes(moved) : moving(scale, layout as ScriptPlan, moved) };
};

/** The parts of the assumptions' rows that do: in each row the group within its picture. */
export function rowSlots(model: RunModel, outcome: Outcome, settings: Settings): Record<string, Node[]> {
  const slots: Record<string, Node[]> = {};
  const goal = goalOf(model);
  for (const a of model.assumptions)
    slots[`row-${a.id}`] = rowMarks(a, settings[a.id] ?? a.range.central, impliedOf(outcome, a.id), goal);
  return slots;
}
