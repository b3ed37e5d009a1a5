import { label } from '../marks.ts';
import type { Node } from '../node.ts';
import { given } from '../words.ts';
import { wrap } from '../wrap.ts';
import type { Form, FormInput } from './form.ts';
import { NAME_LINE, heading, printedBy, withUnit } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import type { Drawing } from './rows.ts';
import { filledSquares } from './squares.ts';
import type { SquaresPlan } from './squares.ts';

/** The side of the field of squares, in pixels: it fits a phone of 320. */
const SIDE = 264;
const GAP = 12;
/** Squares smaller than this cannot be told apart, so no lines are drawn between them. */
const FINE = 2;

/** A square for each of all: the one that the printed number is said of, and how many it would fill. */
export function oneAgainstAll({
  model,
  form,
  by,
  marks,
  width,
}: FormInput & { form: Extract<Form, { form: 'one-against-all' }> }): Drawing<SquaresPlan> {
  const { count, counted, shows } = form;
  const [one, many] = counted;
  const still: Node[] = [];
  const name = printedBy(by).replace(/:$/, '');
  const head = heading(
    0,
    `${name}, for one ${one}:`,
    withUnit(model.stated?.text ?? '', model.unitLabel[1].split(' ')[0] ?? ''),
    'c-stated-t',
    width,
  );
  const stay = stillMarks(marks, head.height + 4, width);
  still.push(...head.nodes, ...stay.nodes);
  let y = head.height + 4 + stay.height + GAP;
  for (const words of wrap(`All ${given(count, false)} ${many}, a square for each. In the ring: one ${one}.`, width)) {
    still.push(label('c-n', { x: 0, anchor: 'start' }, y + 13, words));
    y += NAME_LINE;
  }
  y += 5;
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const cell = Math.round((SIDE / columns) * 1000) / 1000;
  const tall = Math.round(rows * cell * 100) / 100;
  still.push(['path', { class: 'c-all', d: filledSquares(count, columns, cell, y) }]);
  const follow = movingMarks(marks, width);
  const plan: SquaresPlan = {
    form: form.form,
    count,
    columns,
    cell,
    y,
    lines: cell >= FINE ? rows : null,
    words: y + tall + 8,
    shows,
    marks: follow.marks,
  };
  const height = plan.words + 38 + follow.height + 4 + (shows ? NAME_LINE + 22 : 0);
  const says = `${given(count, false)} ${many}, a square for each; the printed number is said of one.`;
  return { still, plan, height, says };
}
