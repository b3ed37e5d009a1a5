import { createCourse, evenPlaces } from '../../estimate/course.ts';
import { assumptionOf } from '../../estimate/lookup.ts';
import type { RunModel } from '../../estimate/types.ts';
import { shortDay } from '../day.ts';
import { bar, dot, glyph, label, line } from '../marks.ts';
import { kids } from '../node.ts';
import { project } from '../scale.ts';
import type { Projection } from '../scale.ts';
import { verdictKey } from '../verdict-key.ts';
import { given, number, span } from '../words.ts';
import type { Moved, MovingForm } from './form.ts';
import { markLines } from './mark-lines.ts';
import type { MovingMarks } from './mark-lines.ts';
import { headHeight, outcomeHead } from './outcome-head.ts';
import type { Head } from './outcome-head.ts';

/** Where the line and its range stand. */
export interface CoursePlan {
  form: 'result-through-time';
  /** The assumption that is the time. */
  time: string;
  /** Where a time stands, in per cent from the left, and where a result stands, in pixels from the top. */
  across: Projection;
  down: Projection;
  /** "month", "months" */
  counted: readonly [string, string];
  /** The day at which the time is zero, and how many days a unit of it has. */
  since: readonly [day: string, days: number] | null;
  /** Pixels from the top: the words under the axis. */
  dot: number;
  /** The result in words. */
  head: Head;
  marks: MovingMarks | null;
}

/** The number of points on the line: a year in months, with both ends. */
export const PLACES = 13;

/** Where a value stands, in pixels from the top, held within the picture. */
export function heightOf({ range: [bottom, top], ...scale }: Projection, value: number): number {
  return Math.round(Math.max(top, Math.min(bottom, project({ ...scale, range: [bottom, top] }, value))));
}

/** The day at which the time of a chart is zero; a month alone stands for its middle. */
export const sinceOf = ({ since, days }: { since: string | null; days: number }): CoursePlan['since'] =>
  since === null ? null : [since.length > 7 ? since : `${since}-15`, days];

export const placesOf = ({ domain: [from, to] }: Projection): number[] => evenPlaces(from, to, PLACES);

/** Days from which a unit of time is a month or longer: then a day would say more than is known. */
const MONTH = 28;

/** "after 8 months"; where the time begins at a day, "after 8 months, Jun 2026", or "after 8 days, 2 Nov 2025". */
export function timeWords({ counted, since }: Pick<CoursePlan, 'counted' | 'since'>, at: number): string {
  const long = `${given(at, false)} ${counted[at === 1 ? 0 : 1]}`;
  if (!since) return `after ${long}`;
  const [day, days] = since;
  const then = new Date(Date.parse(day) + at * days * 86_400_000).toISOString();
  return `after ${long}, ${shortDay(then.slice(0, days < MONTH ? 10 : 7))}`;
}

/** What moves in a result's line through time: the line, its range, and a dot where the slider of the time stands. */
export function courseForm(model: RunModel, plan: CoursePlan): MovingForm {
  const { time, across, down, marks } = plan;
  const places = placesOf(across);
  const course = createCourse(model, time, places);
  const x = (at: number): number => project(across, at);
  const y = (value: number): number => heightOf(down, value);
  return {
    nodes(moved) {
      const stretches = course(moved.settings).filter(({ low, high }) => Number.isFinite(low + high));
      const half = (x(places[1] ?? 0) - x(places[0] ?? 0)) / 2;
      const [left, right] = across.range;
      const now = Math.max(across.domain[0], Math.min(across.domain[1], timeNow(plan, moved)));
      const at = y(moved.outcome.headline);
      const outside = moved.outcome.headline > down.domain[1] || moved.outcome.headline < down.domain[0];
      return [
        ...stretches.map((s) =>
          bar(
            'c-course-band',
            Math.max(left, x(s.at) - half),
            Math.min(right, x(s.at) + half),
            y(s.high),
            y(s.low) - y(s.high),
          ),
        ),
        ...stretches
          .slice(1)
          .map((s, i) =>
            line(
              'c-course',
              x(stretches[i]?.at ?? s.at),
              y(stretches[i]?.headline ?? s.headline),
              x(s.at),
              y(s.headline),
            ),
          ),
        line('c-base', x(now), at, x(now), down.range[0]),
        outside
          ? glyph('c-computed', x(now), at, at > down.range[1] ? 'M-6-9L0 1L6-9z' : 'M-6 9L0-1L6 9z')
          : dot('c-computed', x(now), at, 6),
        [
          'g',
          { class: 'c-axis' },
          label('c-s', { x: 0, anchor: 'start' }, plan.dot, `Dot: ${timeWords(plan, timeNow(plan, moved))}`),
        ],
        ...outcomeHead(plan.head, moved),
        ...kids(...(marks ? markLines(marks[verdictKey(moved.outcome)], plan.head.y + headHeight(plan.head) - 2) : [])),
      ];
    },
    words: ({ settings }) => {
      const all = course(settings);
      const told = [all[0], all[(all.length - 1) / 2], all.at(-1)].flatMap((s) =>
        s
          ? [
              `${timeWords(plan, s.at)}: ${number(s.headline, model.percent)}${s.low === s.high ? '' : ` (${span(s.low, s.high, model.percent)})`}`,
            ]
          : [],
      );
      return `Through time, ${told.join('; ')}.`;
    },
  };
}

const timeNow = ({ time }: CoursePlan, { model, settings }: Moved): number =>
  settings[time] ?? assumptionOf(model, time).range.central;
