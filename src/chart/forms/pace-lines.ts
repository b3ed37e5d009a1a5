import { dot, label, line } from '../marks.ts';
import type { Node } from '../node.ts';
import type { Projection } from '../scale.ts';
import { given, number } from '../words.ts';
import type { Moved } from './form.ts';
import { PLOT, endWords, places, underTotals } from './totals.ts';
import type { TotalsPlan } from './totals.ts';

/** A number left of its point needs so much of the width. */
const ROOM = 16;

/** Between the bars of the two paces. */
const PACE = 26;

/** The total at two dates, and under the axis a bar for each stretch that is as long as its pace. */
export function paceLines(_: Projection, plan: TotalsPlan, moved: Moved): Node[] {
  const { value, x, y } = places(plan, moved);
  const { months, base, per, words } = plan;
  const many = moved.model.assumptions.find((a) => a.id === plan.to)?.unitLabel[1] ?? '';
  const [from, to, over, before] = [
    value(plan.from),
    value(plan.to),
    value(plan.over),
    value(plan.before ?? plan.over),
  ];
  const [start, mid] = [x(months - over - before), x(months - over)];
  const [low, high] = [y(from), y(to)];
  const under = base + 28;
  const paces = [
    ['c-earlier', 'before', from / before],
    ['c-later', 'after', (to - from) / over],
  ] as const;
  const fastest = Math.max(...paces.map(([, , pace]) => pace));
  return [
    line('c-grid', mid, low, PLOT + 2, low),
    line('c-earlier', start, base, mid, low),
    line('c-later', mid, low, PLOT, high),
    dot('c-stated', mid, low, 5),
    dot('c-computed', PLOT, high, 6),
    label('c-b', { x: PLOT, anchor: 'end' }, to < from ? high + 20 : high - 9, `${given(to, false)} ${many}`),
    label(
      'c-b',
      mid < ROOM ? { x: mid, anchor: 'start' } : { x: mid - 1.5, anchor: 'end' },
      low - 7,
      given(from, false),
    ),
    ...endWords((low + high) / 2 - 6, `${number(to / from, false)} times`, words[1], 'c-n'),
    ...paces.flatMap(([cls, name, pace], i) => [
      line(cls, 0, under + i * PACE, (PLOT * Math.max(0, pace)) / fastest, under + i * PACE),
      label(
        'c-s',
        { x: 0, anchor: 'start' },
        under + i * PACE + 15,
        `${name}: ${number(pace, false)} ${many} a ${per}`,
      ),
    ]),
    ...underTotals(plan, from, moved),
  ];
}
