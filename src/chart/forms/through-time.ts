import { assumptionOf } from '../../estimate/lookup.ts';
import type { Assumption } from '../../estimate/types.ts';
import { domain } from '../../estimate/range.ts';
import { shortDay } from '../day.ts';
import { label, line } from '../marks.ts';
import type { Node } from '../node.ts';
import { number } from '../words.ts';
import type { Form, FormInput } from './form.ts';
import { printedHeading } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import { OUTCOME_HEAD } from './outcome-head.ts';
import type { Drawing } from './rows.ts';
import { PLOT, TALL } from './totals.ts';
import type { TotalsPlan } from './totals.ts';
import { wrap } from '../wrap.ts';

const GAP = 14;
/** Above the highest point, where a number stands over it. */
const ABOVE = 12;
/** Under the axis: its dates, and the two paces with the spans that they are of. */
const DATES = 22;
const PACES = 54;
/** Under them, what the earlier total is. */
const EARLIER = 20;
/** Over the higher of the two totals, in parts of it. */
const HEADROOM = 1.1;

/** What stands beside the lines fits so many pixels on the narrowest picture. */
const LANE = 110;

type TimeForm = Extract<Form, { form: 'rate-against-total' | 'total-against-pace' }>;

/** A running total through time as lines: a rate and the total that it would make, or the pace before a count and after it. */
export function throughTime(input: FormInput & { form: TimeForm }): Drawing<TotalsPlan> {
  const { model, form, marks, width } = input;
  const { stated } = model;
  const head = printedHeading(input, null);
  const still: Node[] = [...head.nodes];
  let y = head.height;
  const stay = stillMarks(marks, y, width);
  still.push(...stay.nodes);
  y += stay.height + GAP;

  const of = (id: string): Assumption => assumptionOf(model, id);
  const [from, to, over] = [of(form.from), of(form.to), of(form.over)];
  const before = form.form === 'total-against-pace' ? of(form.before) : null;
  const months = form.form === 'rate-against-total' ? form.months : domain(over)[1] + domain(of(form.before))[1];
  const rate = form.form === 'rate-against-total' && stated ? stated.value : 0;
  const base = y + (before ? ABOVE : 0) + TALL;
  still.push(
    line('c-base', 0, base, PLOT, base),
    ...(form.form === 'rate-against-total'
      ? [label('c-s', { x: 0, anchor: 'start' }, base + 17, shortDay(form.since))]
      : []),
    label('c-s', { x: PLOT, anchor: 'end' }, base + 17, shortDay(form.until)),
  );
  const follow = movingMarks(marks, width);
  const plan: TotalsPlan = {
    form: form.form,
    from: from.id,
    to: to.id,
    over: over.id,
    before: before && before.id,
    months,
    rate,
    most: Math.max(from.range.central, to.range.central, rate * months) * HEADROOM,
    base,
    earlier: [from.label, base + DATES + (before ? PACES : 0) + 11],
    head: base + DATES + (before ? PACES : 0) + EARLIER + 8,
    per: over.unitLabel[0],
    words: before
      ? [[], ['as many in all']]
      : [wrap(`if ${number(rate, false)} came every ${over.unitLabel[0]}`, LANE, 12), wrap(to.label, LANE, 12)],
    marks: follow.marks,
  };
  return { still, plan, height: plan.head + OUTCOME_HEAD + follow.height };
}
