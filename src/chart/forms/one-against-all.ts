import { assumptionOf } from '../../estimate/lookup.ts';
import { label } from '../marks.ts';
import type { Node } from '../node.ts';
import { given } from '../words.ts';
import { wrap } from '../wrap.ts';
import type { Form, FormInput } from './form.ts';
import { NAME_LINE, heading, printedBy, subjectLines, withUnit } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import type { Drawing } from './rows.ts';
import { filledSquares } from './squares.ts';
import type { SquaresPlan } from './squares.ts';

/** The side of the field of squares, in pixels: it fits a phone of 320. */
const SIDE = 264;
const GAP = 12;
/** Squares smaller than this cannot be told apart, so no lines are drawn between them. */
const FINE = 2;

/** A label within a sentence: "the mass of a sack"; one that begins with a name stays as it is. */
const spoken = (name: string): string =>
  /^.[a-z ]/.test(name) && !/^\S+[’']s /.test(name) ? `the ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;

/** A square for each of all: the one that the printed number is said of, and how many it would fill. */
export function oneAgainstAll({
  model,
  form,
  by,
  subject,
  marks,
  width,
}: FormInput & { form: Extract<Form, { form: 'one-against-all' }> }): Drawing<SquaresPlan> {
  const { count, counted, shows } = form;
  const [one, many] = counted;
  const a = shows === null ? null : assumptionOf(model, shows);
  const still: Node[] = [];
  const name = printedBy(by).replace(/:$/, '');
  const over = subjectLines(subject, width);
  const head = heading(
    over.height,
    `${name}, for one ${one}:`,
    withUnit(model.stated?.text ?? '', model.unitLabel[1].split(' ')[0] ?? ''),
    'c-stated-t',
    width,
  );
  const stay = stillMarks(marks, over.height + head.height + 4, width);
  still.push(...over.nodes, ...head.nodes, ...stay.nodes);
  const mark = over.height + head.height + 4 + stay.height;
  const follow = movingMarks(marks, width);
  let y = mark + follow.height + GAP;
  for (const words of wrap(
    `Each square is one ${one}, ${given(count, false)} in all. The ${one} in the red ring is the one in the claim.`,
    width,
  )) {
    still.push(label('c-n', { x: 0, anchor: 'start' }, y + 13, words));
    y += NAME_LINE;
  }
  const told = y;
  // Three lines that follow the sliders.
  y += 3 * NAME_LINE + 5;
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const cell = Math.round((SIDE / columns) * 1000) / 1000;
  const tall = Math.round(rows * cell * 100) / 100;
  still.push(['path', { class: 'c-all', d: filledSquares(count, columns, cell, y) }]);
  const would = a ? wrap(`If one ${one} held them all, ${spoken(a.label)} would be`, width) : [];
  const plan: SquaresPlan = {
    form: form.form,
    count,
    columns,
    cell,
    y,
    lines: cell >= FINE ? rows : null,
    under: y + tall + 4,
    over: told,
    mark,
    shows,
    would,
    marks: follow.marks,
  };
  const height = plan.under + (shows ? would.length * NAME_LINE + 20 : 0);
  const says = `${given(count, false)} ${many}, a square for each; the printed number is said of one.`;
  return { still, plan, height, says };
}
