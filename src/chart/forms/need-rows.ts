import { assumptionOf } from '../../estimate/lookup.ts';
import { verdictKey } from '../verdict-key.ts';
import { beyond, bold, dot, label, line } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { place } from '../scale.ts';
import type { Projection } from '../scale.ts';
import { givenAmount, number, result, resultSpan } from '../words.ts';
import type { Moved } from './form.ts';
import { NAME_LINE } from './heading.ts';
import { resultName } from './outcome-head.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';

/** The greatest width of a letter, in per cent of the narrowest picture. */
const LETTER = 3;

/** The height of a scenario's bar. */
export const LANE = 14;
const ANSWERS = {
  room: { all: 'enough', some: 'enough at its upper end', none: 'not enough' },
  other: { all: 'possible', some: 'possible', none: 'not possible' },
} as const;

/** Whether a scenario allows what the printed number takes: with all of its values, with some of them or with none. */
export type Allows = keyof (typeof ANSWERS)['room'];

/** Says in words whether a range is enough: 300 to 500 is "enough at its upper end" where 448 are needed. */
export const answerTo = (room: boolean, allows: Allows): string => ANSWERS[room ? 'room' : 'other'][allows];

/** The longest answer, for which a row keeps room. */
export const longestAnswer = (room: boolean): string => (room ? ANSWERS.room.some : ANSWERS.other.none);

/** Whether a range reaches what is needed. More room than needed is enough too. */
export const allowed = (holds: boolean, low: number, needed: number | undefined): Allows =>
  !holds ? 'none' : needed === undefined || low >= needed ? 'all' : 'some';

/** Where the scenarios' rows stand, and what each allows. */
export interface NeedPlan {
  form: 'scenarios-against-need';
  assumption: string;
  /** The scale of the assumption's values. */
  scale: Projection;
  /** The line of what is needed, and the top of the mark on the printed number. */
  need: { y: number; name: readonly string[]; mark: number };
  rows: ReadonlyArray<{
    low: number;
    high: number;
    /** Top of its bar. */
    y: number;
    /** In the line over the bar: its name where there is room for it, and its range. */
    name: string;
    range: string;
    holds: boolean;
  }>;
  /** What the published result is called, in lines, and the top of the row under it. */
  name: readonly string[];
  yours: number;
  /** A smaller number fits as well. */
  room: boolean;
  marks: MovingMarks | null;
}

const left = { x: 0, anchor: 'start' } as const;

/** What the printed number needs of the assumption, each scenario's answer to it, and where the result stands. */
export function needRows(
  _: Projection,
  { assumption, scale, need, rows, name, yours, room, marks }: NeedPlan,
  { model, outcome, settings }: Moved,
): Node[] {
  const a = assumptionOf(model, assumption);
  const implied = outcome.implied.find((i) => i.assumption === assumption);
  const needed = implied?.solutions[0];
  const [low, high] = implied?.intervals[0] ?? [Infinity, Infinity];
  const moved = Object.keys(settings).length > 0;
  const at = needed === undefined ? null : place(scale, needed);
  const value = settings[a.id] ?? a.range.central;
  // How many there are, where one other assumption counts things: 448 "with 6,700 boxes".
  const [other, more] = model.assumptions.filter((b) => b.id !== a.id && !b.percent && b.unitLabel[1] !== '');
  const counted = other && !more ? `, with ${givenAmount(settings[other.id] ?? other.range.central, other)}` : '';
  const nodes: Node[] = [
    ...need.name.map((words, i) => label('c-n', left, need.y + 13 + i * NAME_LINE, words)),
    label(
      'c-stated-t',
      left,
      need.y + 33 + (need.name.length - 1) * NAME_LINE,
      ...kids(bold(needed === undefined ? 'no value is enough' : number(needed, a.percent)), counted),
    ),
  ];
  if (marks) nodes.push(...markLines(marks[verdictKey(outcome)], need.mark));
  for (const row of rows) {
    // The build has settled what each scenario allows. A reader's numbers can change what is needed.
    const holds = moved ? low <= row.high && (room || high >= row.low) : row.holds;
    nodes.push(
      label(
        'c-n',
        left,
        row.y - 6,
        ...kids(row.name && `${row.name} `, bold(row.range), ': ', [
          'tspan',
          holds ? {} : { class: 'c-limit-t' },
          answerTo(room, allowed(holds, row.low, needed)),
        ]),
      ),
    );
    if (at)
      nodes.push(
        at.side
          ? beyond('c-stated', at.x, row.y + LANE / 2, at.side)
          : line('c-stated-line', at.x, row.y - 3, at.x, row.y + LANE + 3),
      );
  }
  const mine = place(scale, value);
  const lane = yours + 23 + LANE / 2;
  nodes.push(
    ...resultName(name, model, moved, yours - 4),
    label(
      'c-computed-t',
      left,
      yours + 16,
      ...(moved || !outcome.spread
        ? [bold(givenAmount(value, a)), `, in all ${result(outcome, model)}`]
        : [bold(resultSpan(outcome.spread, outcome, model.percent))]),
    ),
    line('c-grid', 0, lane, 97, lane),
    mine.side ? beyond('c-computed', mine.x, lane, mine.side) : dot('c-computed', mine.x, lane, 7),
  );
  // Under the row stand its two values: what is needed, on the side where the dot is not if there is room, and the dot's where the other leaves room.
  let taken: readonly [from: number, to: number] | null = null;
  if (at && !at.side && needed !== undefined) {
    const words = `needed: ${number(needed, a.percent)}`;
    const wide = words.length * LETTER;
    const right = mine.x < at.x ? at.x + wide < 100 : at.x < wide;
    taken = right ? [at.x, at.x + wide] : [at.x - wide, at.x];
    nodes.push(
      line('c-stated-line', at.x, lane - 9, at.x, lane + 9),
      label('c-n', { x: at.x, anchor: right ? 'start' : 'end' }, lane + 21, words),
    );
  }
  const own = number(value, a.percent);
  const half = (own.length * LETTER) / 2;
  const free = !taken || mine.x + half < taken[0] || mine.x - half > taken[1];
  if (!mine.side && mine.x >= half && mine.x + half <= 100 && free)
    nodes.push(label('c-n', { x: mine.x, anchor: 'middle' }, lane + 21, own));
  return nodes;
}
