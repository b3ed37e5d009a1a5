import { bar, dot, label, line } from '../marks.ts';
import type { Node } from '../node.ts';
import type { Projection } from '../scale.ts';
import { given, number } from '../words.ts';
import type { Moved } from './form.ts';
import { PLOT, POINT, earlierWords, endWords, places, underTotals } from './totals.ts';
import type { TotalsPlan } from './totals.ts';

/** The part of the width that a number left of its point takes. */
const ROOM = 16;

/** A pace's name, its bar, and what is between them. */
export const PACE = 36;
const BAR = 10;
/** The longest of the two bars, in per cent. */
const LONGEST = 97;

/** The total at two dates, and under the axis a bar for each stretch, which is as long as its pace, with its name over it. */
export function paceLines(_: Projection, plan: TotalsPlan, moved: Moved): Node[] {
  const { value, x, y } = places(plan, moved);
  const { months, base, per, words, day } = plan;
  const many = moved.model.assumptions.find((a) => a.id === plan.to)?.unitLabel[1] ?? '';
  const [from, to, over, before] = [
    value(plan.from),
    value(plan.to),
    value(plan.over),
    value(plan.before ?? plan.over),
  ];
  const [start, mid] = [x(months - over - before), x(months - over)];
  const [low, high] = [y(from), y(to)];
  const paces = [
    ['c-other-pale', 'Before', from / before],
    ['c-bar', 'After', (to - from) / over],
  ] as const;
  const fastest = Math.max(...paces.map(([, , pace]) => pace));
  return [
    line('c-earlier', start, base, mid, low),
    line('c-later', mid, low, PLOT, high),
    dot('c-stated', mid, low, 5),
    dot('c-computed', PLOT, high, 6),
    label('c-b', { x: PLOT, anchor: 'end' }, to < from ? high + 20 : high - 9, `${given(to, false)} ${many}`),
    ...(mid < ROOM
      ? [label('c-b', { x: mid, anchor: 'start' }, low - 7, given(from, false))]
      : earlierWords(mid, low - 7, given(from, false), day && day[1] + POINT < mid ? day[0] : null)),
    ...endWords(high, `${number(to / from, false)} times`, words[1], 'c-n'),
    ...paces.flatMap(([cls, name, pace], i) => [
      label(
        'c-n',
        { x: 0, anchor: 'start' },
        plan.paces + i * PACE + 13,
        `${name}${day ? ` ${day[0]}` : ''}: ${number(pace, false)} ${many} a ${per}`,
      ),
      bar(cls, 0, (LONGEST * Math.max(0, pace)) / fastest, plan.paces + i * PACE + 18, BAR),
    ]),
    ...underTotals(plan, from, moved),
  ];
}
