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
import { headHeight, headOf } from './outcome-head.ts';
import type { Drawing } from './rows.ts';
import { PLOT, TALL } from './totals.ts';
import type { TotalsPlan } from './totals.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import { PACE } from './pace-lines.ts';

const GAP = 14;
/** Above the highest point, where a number stands over it. */
const ABOVE = 12;
/** Under the axis: its dates, what begins there, and what the earlier total is. */
const DATES = 24;
const NOTE_LINE = 15;
/** Over the higher of the two totals, in parts of it. */
const HEADROOM = 1.1;

/** The words beside the lines have this many pixels on the narrowest picture. */
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
  const begins = wrap(form.begins ?? '', width, 12);
  still.push(
    ...begins.map((words, i) => label('c-s', { x: 0, anchor: 'start' }, base + DATES + 10 + i * NOTE_LINE, words)),
  );
  const told = base + DATES + begins.length * NOTE_LINE;
  const paces = told + NOTE_LINE + 8;
  const day = form.from_day ? shortDay(form.from_day) : null;
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
    paces,
    earlier: [from.label, told + 10],
    day: day === null ? null : [day, (textWidth(day, 12) / width) * 100],
    head: headOf(model, paces + (before ? 2 * PACE : 0), width),
    per: over.unitLabel[0],
    words: before
      ? [[], ['the earlier total']]
      : [wrap(`if ${number(rate, false)} came every ${over.unitLabel[0]}`, LANE, 12), wrap(to.label, LANE, 12)],
    marks: follow.marks,
  };
  return { still, plan, height: plan.head.y + headHeight(plan.head) + follow.height };
}
