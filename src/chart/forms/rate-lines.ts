import { dot, line } from '../marks.ts';
import type { Node } from '../node.ts';
import type { Projection } from '../scale.ts';
import { number } from '../words.ts';
import type { Moved } from './form.ts';
import { PLOT, POINT, earlierWords, endWords, places, underTotals } from './totals.ts';
import type { TotalsPlan } from './totals.ts';

/** The words at the two ends stand at least so far apart. */
const APART = 52;

/** The height that the earlier total and its day take above the point. */
const TWO_LINES = 38;

/** A rate from the first day to the last, and the total as it was said to grow. */
export function rateLines(_: Projection, plan: TotalsPlan, moved: Moved): Node[] {
  const { value, x, y } = places(plan, moved);
  const { months, rate, words, day } = plan;
  const [from, to] = [value(plan.from), value(plan.to)];
  const middle = x(months - value(plan.over));
  const made = rate * months;
  const above = y(made);
  /** Whether the printed rate runs over words that begin there. */
  const dated = (left: number): boolean => left > 0 && y((made * left) / PLOT) < y(from) - TWO_LINES;
  return [
    line('c-earlier', 0, y(0), middle, y(from)),
    line('c-later', middle, y(from), PLOT, y(to)),
    line('c-printed-line', 0, y(0), PLOT, above),
    // Higher up the printed rate would run through it.
    ...(from < (rate * (months - value(plan.over))) / 2
      ? earlierWords(middle, y(from) - 8, number(from, false), day && dated(middle - POINT - day[1]) ? day[0] : null)
      : []),
    dot('c-computed', PLOT, y(to), 6),
    dot('c-stated', PLOT, above, 6),
    ...endWords(above, number(made, false), words[0], 'c-stated-t'),
    ...endWords(Math.max(y(to), above + APART), number(to, false), words[1], 'c-computed-t'),
    ...underTotals(plan, from, moved),
  ];
}
