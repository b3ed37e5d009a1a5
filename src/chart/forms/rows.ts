import { isSpan } from '../../estimate/verdict/named.ts';
import type { Model, Outcome, Stated } from '../../estimate/types.ts';
import { axis } from '../axis.ts';
import { bar, beyond, label, line, spot } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { place, zeroOf } from '../scale.ts';
import type { Scale } from '../scale.ts';
import { nameOf } from '../outcome-words.ts';
import { textWidth } from '../text-width.ts';
import { givenSpan, number, result, resultSpan } from '../words.ts';
import { wrap } from '../wrap.ts';
import type { Form, FormInput, Other } from './form.ts';
import { NAME_LINE, heading, printedHeading } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import { BAR, HEAD, MARK_LINE } from './recomputed-row.ts';
import type { RowPlan, Seen } from './recomputed-row.ts';

const GAP = 14;
/** Between a bar and the mark under it. */
const UNDER = 4;
const OTHER_BAR = 8;

/** What the line in the middle of room is, and the one over the end of a bar. */
const TYPICAL = 'Thick line: typical.';
const RANGE = 'Thin line: range.';

/** As wide as any number that the sliders lead to. */
const LONG = '9,999,999';

type RowsForm = Extract<Form, { form: 'printed-against-recomputed' | 'room-against-delivery' }>;

/** What is drawn once, and what the part that moves needs to know of it. */
export interface Drawing<Plan> {
  still: Node[];
  /** Over what moves. */
  over?: Node[];
  plan: Plan;
  height: number;
  /** What the picture shows besides the two numbers, for its text alternative. */
  says?: string;
}

/**
 * The printed number over our own result, each a bar from zero on one scale; under them, where room is printed as delivered, what others say was
 * delivered. Outlined is room, solid is said to be there.
 */
export function rows(input: FormInput & { form: RowsForm }): Drawing<RowPlan> {
  const { model, outcome, form, scale, marks, width } = input;
  const { stated, percent } = model;
  const room = form.form === 'room-against-delivery' ? form : null;
  const head = printedHeading(input, room && room.as);
  const still: Node[] = [...head.nodes];
  let y = head.height;
  if (stated) {
    still.push(...printedBar(scale, stated, y, form.of === 'capacity'));
    y += BAR + UNDER;
  }
  const stay = stillMarks(marks, y, width);
  still.push(...stay.nodes);
  y += stay.height + (stated || stay.height > 0 ? GAP : 0);

  let seen: Seen | null = null;
  if (room?.seen) {
    const lines = wrap(`${LONG} ${room.seen.words}`, width).map((words) => words.replace(LONG, '{n}'));
    seen = { id: room.seen.assumption, lines, y };
    y += lines.length * NAME_LINE + UNDER;
  }

  const follow = movingMarks(marks, width);
  const bound = boundShown(model, outcome);
  const name = wrap(`${nameOf(model)}:`, width);
  const top = y + HEAD + (name.length - 1) * NAME_LINE;
  const printed = printedHere(scale, stated, top, percent, width);
  const plan: RowPlan = {
    form: form.form,
    published: outcome.headline,
    range: outcome.spread && [outcome.spread.p5, outcome.spread.p95],
    name,
    fits: fitsBeside(model, outcome, width),
    top,
    taken: printed.length > 0 ? 1 : 0,
    bound,
    room: model.ceiling === true,
    seen,
    marks: follow.marks,
  };
  if (stated && room === null) still.push(...band(scale, stated, top));
  y = top + BAR + UNDER + (plan.taken + (bound ? 1 : 0)) * MARK_LINE + follow.height;

  if (room && room.others.length > 0) {
    y += GAP - UNDER;
    for (const words of wrap(room.heading, width)) {
      still.push(label('c-n', { x: 0, anchor: 'start' }, y + 13, words));
      y += NAME_LINE;
    }
    for (const other of room.others) {
      const drawn = otherRow(other, scale, y + 2, width);
      still.push(...drawn.nodes);
      y += drawn.height + 2;
    }
  }
  y += 8;
  const lines = !outcome.spread || scale.kind === 'log' ? '' : model.ceiling === true ? TYPICAL : RANGE;
  const note = [
    room ? room.legend : stated ? bandWords(scale, stated, percent) : '',
    outcome.spread && (room || model.ceiling) ? 'Blue area: range.' : '',
    lines,
  ]
    .filter((words) => words !== '')
    .join(' ');
  // The legend of room says what is counted.
  const bottom = axis(scale, y, room ? '' : model.resultLabel, y, width, note);
  const others = room?.others.map(({ text }) => text).join('; ');
  return {
    still: [bottom.node, ...still],
    over: printed,
    plan,
    height: y + bottom.height,
    ...(others ? { says: `Others: ${others}.` } : {}),
  };
}

/** Which bound of the possible is shown: one of nothing at all says nothing, nor does that of a result that cannot vary. */
function boundShown({ stated, limit, ceiling }: Model, { headline, reach }: Outcome): RowPlan['bound'] {
  const edge = stated && stated.value < headline ? 0 : 1;
  const bound = reach[edge];
  if (stated === null || bound === null || bound <= 0 || reach[0] === reach[1]) return null;
  const words = limit
    ? `${limit}, at ${edge ? 'most' : 'least'}`
    : `${ceiling ? 'no room for' : 'cannot be'} ${edge ? 'more' : 'less'} than`;
  return { edge, words };
}

/** The printed number as a bar: solid, or an outline where it says what could be. A range is solid to its lower end. */
function printedBar(scale: Scale, stated: Stated, y: number, room: boolean): Node[] {
  const { value, low, high } = stated;
  const zero = zeroOf(scale);
  const to = place(scale, isSpan(stated) ? low : value);
  return kids(
    bar(room ? 'c-printed-room' : 'c-printed', zero, to.x, y, BAR),
    isSpan(stated) && bar('c-printed-span', to.x, place(scale, high).x, y, BAR),
    to.side !== 0 && beyond('c-stated', to.x, y + BAR / 2, to.side),
  );
}

/** What of the published result has room beside its number, and beside a longer one that a slider leads to. */
function fitsBeside(model: Model, outcome: Outcome, width: number): RowPlan['fits'] {
  const { spread } = outcome;
  const { percent } = model;
  const range = spread ? `, range ${resultSpan(spread, outcome, percent)}` : '';
  const fits = (unit: Parameters<typeof result>[1]): boolean =>
    textWidth(`${result(outcome, unit)}0`, 15, true) + textWidth(range, 13) <= width;
  return fits(model) ? 'unit' : fits({ percent }) ? 'range' : 'brackets';
}

/** Where the printed number lies on our own row, with its value under the line; beyond the scale, and for a range, it is drawn on its own row alone. */
function printedHere(scale: Scale, stated: Stated | null, top: number, percent: boolean, width: number): Node[] {
  if (stated === null || stated.range) return [];
  const { x, side } = place(scale, stated.value);
  if (side !== 0) return [];
  const words = `printed: ${number(stated.value, percent)}`;
  const at = spot(x, textWidth(words, 13), x > 50 ? 'end' : 'start', [], width);
  return [line('c-stated-line', x, top - 5, x, top + BAR + 5), label('c-n', at, top + BAR + MARK_LINE, words)];
}

/** The grey band on our own row: what the printed number was before it was rounded. */
const band = (scale: Scale, { value, low, high }: Stated, y: number): Node[] =>
  place(scale, value).side === 0
    ? [bar('c-stated-band', place(scale, low).x, place(scale, high).x, y - 4, BAR + 8)]
    : [];

/** What the grey band is, where it is wide enough to be seen: what a number was before it was rounded, or what words can mean that are no number. */
function bandWords(scale: Scale, stated: Stated, percent: boolean): string {
  const { low, high, text, value } = stated;
  const [a, b] = [place(scale, low), place(scale, high)];
  return b.x - a.x < 1 || a.side !== 0 || b.side !== 0
    ? ''
    : isSpan(stated)
      ? `Grey: what “${text}” can mean, ${givenSpan(low, high, percent)}.`
      : `Grey: ${givenSpan(low, high, percent)} counts as ${number(value, percent)}.`;
}

function otherRow(
  { label: name, text, low, high, of }: Other,
  scale: Scale,
  y: number,
  width: number,
): { nodes: Node[]; height: number } {
  const head = heading(y, `${name}:`, text, 'c-n', width);
  const zero = zeroOf(scale);
  const top = y + head.height + 3;
  const [from, to] = [place(scale, low), place(scale, high)];
  return {
    nodes: kids(
      ...head.nodes,
      bar(of === 'delivery' ? 'c-other-bar' : 'c-other-pale', zero, from.x, top, OTHER_BAR),
      high > low && bar(of === 'delivery' ? 'c-other-span' : 'c-other-paler', from.x, to.x, top, OTHER_BAR),
      to.side !== 0 && beyond('c-other-span', to.x, top + OTHER_BAR / 2, to.side),
    ),
    height: head.height + 3 + OTHER_BAR + 4,
  };
}
