import { assumptionOf } from '../../estimate/lookup.ts';
import { verdictKey } from '../verdict-key.ts';
import { beyond, dot, label, line } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { nameOf } from '../outcome-words.ts';
import { place } from '../scale.ts';
import type { Projection } from '../scale.ts';
import { givenAmount, number, result } from '../words.ts';
import type { Moved } from './form.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';

/** The height of a scenario's bar. */
export const LANE = 14;
const ANSWERS = { room: ['enough', 'not enough'], other: ['possible', 'not possible'] } as const;
/** Whether a scenario allows what the printed number takes, in words. */
export const answerTo = (room: boolean, holds: boolean): string => ANSWERS[room ? 'room' : 'other'][holds ? 0 : 1];

/** The longer answer, for which a row keeps room. */
export const LONGEST = ANSWERS.other[1];

/** Where the scenarios' rows stand, and what each allows. */
export interface NeedPlan {
  form: 'scenarios-against-need';
  assumption: string;
  /** Of that assumption's values. */
  scale: Projection;
  /** The line of what is needed, and the top of the mark on the printed number. */
  need: { y: number; name: string; mark: number };
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
  /** Top of the row of the result. */
  yours: number;
  /** A smaller number fits as well. */
  room: boolean;
  marks: MovingMarks | null;
}

const left = { x: 0, anchor: 'start' } as const;

/** What the printed number needs of the assumption, each scenario's answer to it, and where the result stands. */
export function needRows(
  _: Projection,
  { assumption, scale, need, rows, yours, room, marks }: NeedPlan,
  { model, outcome, settings }: Moved,
): Node[] {
  const a = assumptionOf(model, assumption);
  const implied = outcome.implied.find((i) => i.assumption === assumption);
  const needed = implied?.solutions[0];
  const [low, high] = implied?.intervals[0] ?? [Infinity, Infinity];
  const moved = Object.keys(settings).length > 0;
  const at = needed === undefined ? null : place(scale, needed);
  const nodes: Node[] = [
    label('c-n', left, need.y + 13, need.name),
    label('c-stated-t', left, need.y + 33, [
      'tspan',
      { class: 'c-b' },
      needed === undefined ? 'no value is enough' : number(needed, a.percent),
    ]),
  ];
  if (marks) nodes.push(...markLines(marks[verdictKey(outcome)], need.mark));
  for (const row of rows) {
    // What a scenario allows was settled by the build; a reader's numbers can change what is needed.
    const holds = moved ? low <= row.high && (room || high >= row.low) : row.holds;
    nodes.push(
      label(
        'c-n',
        left,
        row.y - 6,
        ...kids(row.name && `${row.name} `, ['tspan', { class: 'c-b' }, row.range], ': ', [
          'tspan',
          holds ? {} : { class: 'c-limit-t' },
          answerTo(room, holds),
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
  const value = settings[a.id] ?? a.range.central;
  const mine = place(scale, value);
  const lane = yours + 40 + LANE / 2;
  nodes.push(
    label('c-n', left, yours + 13, `${nameOf(model, moved)}:`),
    label(
      'c-computed-t',
      left,
      yours + 33,
      ['tspan', { class: 'c-b' }, givenAmount(value, a)],
      `, in all ${result(outcome, { percent: model.percent })}`,
    ),
    line('c-grid', 0, lane, 97, lane),
    mine.side ? beyond('c-computed', mine.x, lane, mine.side) : dot('c-computed', mine.x, lane, 7),
  );
  if (at && !at.side) nodes.push(line('c-stated-line', at.x, lane - 9, at.x, lane + 9));
  return nodes;
}
