import type { Node } from '../node.ts';
import type { Projection } from '../scale.ts';
import type { CoursePlan } from './course-lines.ts';
import type { Moved } from './form.ts';
import { paceLines } from './pace-lines.ts';
import { rateLines } from './rate-lines.ts';
import { needRows } from './need-rows.ts';
import type { NeedPlan } from './need-rows.ts';
import { recomputedRow } from './recomputed-row.ts';
import type { RowPlan } from './recomputed-row.ts';
import { squares } from './squares.ts';
import type { SquaresPlan } from './squares.ts';
import type { TotalsPlan } from './totals.ts';

/** Where things stand in a claim's chart, by what is published: a slider changes no height. Each form has its own. */
export type Plan = ScriptPlan | CoursePlan;

/** Plans of the forms that prepare nothing: each step is drawn from the plan and the outcome alone. */
export type ScriptPlan = RowPlan | NeedPlan | SquaresPlan | TotalsPlan;

/** The part of a claim's chart that follows the sliders. */
export function moving(scale: Projection, plan: ScriptPlan, moved: Moved): Node[] {
  switch (plan.form) {
    case 'scenarios-against-need':
      return needRows(scale, plan, moved);
    case 'one-against-all':
      return squares(scale, plan, moved);
    case 'rate-against-total':
      return rateLines(scale, plan, moved);
    case 'total-against-pace':
      return paceLines(scale, plan, moved);
    default:
      return recomputedRow(scale, plan, moved);
  }
}
