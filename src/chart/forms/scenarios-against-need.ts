import { assumptionOf } from '../../estimate/lookup.ts';
import { axis } from '../axis.ts';
import { makeScale } from '../make-scale.ts';
import { bar, label } from '../marks.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import { project } from '../scale.ts';
import { textWidth } from '../text-width.ts';
import { givenSpan, number } from '../words.ts';
import { wrap } from '../wrap.ts';
import type { Form, FormInput } from './form.ts';
import { NAME_LINE, VALUE_LINE, printedHeading } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import { LANE, allowed, answerTo, longestAnswer } from './need-rows.ts';
import type { NeedPlan } from './need-rows.ts';
import type { Drawing } from './rows.ts';

const GAP = 14;

/** The printed number; what it needs of one assumption; and under it each scenario's range for that assumption, with its answer. */
export function scenariosAgainstNeed(
  input: FormInput & { form: Extract<Form, { form: 'scenarios-against-need' }> },
): Drawing<NeedPlan> {
  const { model, form, marks, width } = input;
  const { scenarios = [] } = model;
  const a = assumptionOf(model, form.assumption);
  const head = printedHeading(input, null);
  const stay = stillMarks(marks, head.height, width);
  const still: Node[] = [...head.nodes, ...stay.nodes];
  const follow = movingMarks(marks, width);
  const mark = head.height + stay.height;
  let y = mark + follow.height + GAP;
  const need = { y, name: wrap(`${a.label}, needed for that number:`, width), mark };
  y += need.name.length * NAME_LINE + VALUE_LINE + 4;

  const spans = scenarios.map((scenario) => {
    const value = scenario.settings[a.id] ?? a.range.central;
    const [low, high] = scenario.ends[a.id] ?? [value, value];
    return { ...scenario, low, high };
  });
  const needed = input.outcome.implied.find(({ assumption }) => assumption === a.id)?.solutions[0];
  const scale = makeScale(
    [...spans.flatMap(({ low, high }) => [low, high]), ...(a.max === null ? [] : [a.max])],
    (v) => number(v, a.percent),
    {
      range: [0, 97],
    },
  );
  const rows = spans.map(({ label: title, by: published, holds, low, high }) => {
    const name = `${title}${published === null ? OURS : ''}`;
    const range = low === high ? number(low, a.percent) : givenSpan(low, high, a.percent);
    const answered = textWidth(range, 15, true) + textWidth(`: ${longestAnswer(model.ceiling === true)}`, 13);
    const together = textWidth(`${name}: `, 13) + answered <= width;
    if (!together)
      for (const words of wrap(`${name}:`, width)) {
        still.push(label('c-n', { x: 0, anchor: 'start' }, y + 13, words));
        y += NAME_LINE;
      }
    const lane = y + VALUE_LINE + 2;
    const [from, to] = [project(scale, low), project(scale, high)];
    // Room is an outline from nothing: what has room for more has room for less.
    if (model.ceiling) still.push(bar('c-room', 0, to, lane, LANE));
    still.push(bar('c-room-range', from, Math.max(to, from + 0.8), lane, LANE));
    y = lane + LANE + 9;
    return { low, high, y: lane, name: together ? `${name}:` : '', range, holds: holds === true };
  });
  y += 4;
  const called = wrap(`${nameOf(model)}:`, width);
  const yours = y + called.length * NAME_LINE;
  // Under the lane stands what is needed.
  y = yours + VALUE_LINE + 3 + LANE + 6 + NAME_LINE;
  const bottom = axis(scale, y, a.label, y, width);
  const { ticks: _, ...moves } = scale;
  return {
    still: [bottom.node, ...still],
    plan: {
      form: form.form,
      assumption: a.id,
      scale: moves,
      need,
      rows,
      name: called,
      yours,
      room: model.ceiling === true,
      marks: follow.marks,
    },
    height: y + bottom.height,
    says: spans
      .map(({ label: title, by: published, low, high, holds }) => {
        const range = low === high ? number(low, a.percent) : givenSpan(low, high, a.percent);
        return `${title}${published === null ? OURS : ''}: ${range}, ${answerTo(model.ceiling === true, allowed(holds === true, low, needed))}.`;
      })
      .join(' '),
  };
}

const OURS = ' (our own estimate)';
