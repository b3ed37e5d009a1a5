import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import { createCourse } from '../../estimate/course.ts';
import { assumptionOf } from '../../estimate/lookup.ts';
import { makeScale } from '../make-scale.ts';
import { bold, dot, label, line, spot } from '../marks.ts';
import { kids } from '../node.ts';
import type { Node } from '../node.ts';
import { project } from '../scale.ts';
import type { Projection } from '../scale.ts';
import { kindMark } from '../statement-mark.ts';
import { textWidth } from '../text-width.ts';
import { given, number } from '../words.ts';
import { wrap } from '../wrap.ts';
import { courseForm, heightOf, placesOf, sinceOf } from './course-lines.ts';
import type { CoursePlan } from './course-lines.ts';
import type { Form, FormInput } from './form.ts';
import { printedHeading } from './heading.ts';
import { movingMarks, stillMarks } from './mark-lines.ts';
import { headHeight, headOf } from './outcome-head.ts';
import type { Drawing } from './rows.ts';

const GAP = 14;
/** Over the highest value, and from there to the axis at least. */
const ABOVE = 10;
const TALL = 150;
/** From the axis down: the dates or numbers, what the dot is, what is pale. */
const [TICKS, DOT, LEGEND] = [17, 36, 51];
const UNDER = 62;
/** Where the lines end, in per cent, if points are named right of them, and if none are. */
const [BESIDE, ALONE] = [60, 97];
/** The pixels for a name right of the lines on the narrowest picture. */
const LANE = 100;
/** The lines of a point's label. */
const [VALUE, NAME] = [17, 14];
/** The number over the highest or under the lowest that a slider may bring. */
const HEADROOM = 1.1;

type CourseForm = Extract<Form, { form: 'result-through-time' }>;
type Point = CourseForm['points'][number];

/** A result through time as a line, its range as a band, and what was stated at its date. Names stand right of the lines, each with a thread to its point. */
export function resultThroughTime(input: FormInput & { form: CourseForm }): Drawing<CoursePlan> {
  const { model, form, marks, width, outcome } = input;
  const head = printedHeading(input, null);
  const stay = stillMarks(marks, head.height, width);
  const still: Node[] = [...head.nodes, ...stay.nodes];
  const top = head.height + stay.height + (head.height + stay.height > 0 ? GAP : 0) + ABOVE;
  const { stated, percent } = model;
  const points: Point[] = [
    ...(stated
      ? [
          {
            label: 'printed',
            text: stated.text,
            at: assumptionOf(model, form.time).range.central,
            value: stated.value,
            low: stated.low,
            high: stated.high,
            of: form.of,
            checked: true,
          },
        ]
      : []),
    ...form.points,
  ];
  const rows = points.map((point) => rowOf(point)).sort((a, b) => b.point.value - a.point.value);
  const base = top + Math.max(TALL, rows.reduce((sum, { height }) => sum + height, 0) - ABOVE);
  const places = placesOf({ kind: 'linear', domain: [form.from, form.to], range: [0, 1] });
  const course = createCourse(model, form.time, places)({});
  const scale = makeScale(
    [
      ...course.flatMap(({ headline, low, high }) => [headline, low, high].map((value) => value * HEADROOM)),
      outcome.headline,
      ...points.map(({ value }) => value),
    ],
    (value) => number(value, percent),
    { range: [base, top], count: 3, kind: 'linear' },
  );
  const down: Projection = { kind: scale.kind, domain: scale.domain, range: scale.range };
  const names = scale.ticks.map((tick) => tick.label);
  const left = ((Math.max(...names.map((name) => textWidth(name, 12))) + 6) / width) * 100;
  const right = points.length > 0 ? BESIDE : ALONE;
  const across: Projection = { kind: 'linear', domain: [form.from, form.to], range: [left, right] };
  const plan: CoursePlan = {
    form: form.form,
    time: form.time,
    across,
    down,
    counted: form.unit,
    since: sinceOf(form),
    dot: base + DOT,
    head: headOf(model, base + UNDER + 8, width),
    marks: movingMarks(marks, width).marks,
  };
  const axis: Node = [
    'g',
    { class: 'c-axis' },
    ...scale.ticks.flatMap(({ value, label: text }): Node[] => {
      const y = heightOf(down, value);
      return [
        line(value === 0 ? 'c-zero' : 'c-grid', left, y, right, y),
        label('c-s', { x: left - (5 / width) * 100, anchor: 'end' }, y + 4, text),
      ];
    }),
  ];
  const ranged = course.some(({ low, high }) => low < high);
  const times: Node = [
    'g',
    { class: 'c-axis' },
    ...timeTicks(plan, base, width),
    ...kids(ranged && label('c-s', { x: 0, anchor: 'start' }, base + LEGEND, 'Pale: its range at each time')),
  ];
  const said = named(rows, plan, top, base);
  still.push(axis, times, ...said.threads);
  const shown = courseForm(model, plan);
  return {
    still,
    over: said.points,
    plan,
    height: Math.max(plan.head.y + headHeight(plan.head) + movingMarks(marks, width).height, said.bottom),
    says: [
      shown.words({ model, outcome, settings: {} }),
      ...form.points.map(({ label: name, text }) => `${name}: ${text}.`),
    ].join(' '),
  };
}

/** Under the axis: dates where the time begins at a day, else numbers. A text too near the one before is left out. */
function timeTicks({ across, since, counted }: CoursePlan, base: number, width: number): Node[] {
  const [left, right] = across.range;
  const [from, to] = across.domain;
  let ticks: Array<readonly [at: number, text: string]>;
  if (since) {
    const [day, days] = since;
    const begin = Date.parse(day);
    const length = days * 86_400_000;
    const all = scaleUtc()
      .domain([begin + from * length, begin + to * length])
      .ticks(4);
    const years = all.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1);
    const name = utcFormat(years ? '%Y' : (to - from) * days < 100 ? '%-d %b' : '%b %Y');
    ticks = all.map((date) => [(date.getTime() - begin) / length, name(date)]);
  } else {
    const found = makeScale([from, to], (value) => given(value, false), { count: 4, zero: false }).ticks.filter(
      ({ value }) => value >= from && value <= to,
    );
    ticks = found.map(({ value, label: text }, i) => [value, i === found.length - 1 ? `${text} ${counted[1]}` : text]);
  }
  let end = -Infinity;
  return [
    line('c-base', left, base, right, base),
    ...ticks.flatMap(([at, text]): Node[] => {
      const x = project(across, at);
      const tick = line('c-base', x, base, x, base + 4);
      const place = spot(x, textWidth(text, 12), 'middle', [], width);
      if (place.left < end + 1 || place.left < 0) return [tick];
      end = place.right;
      return [tick, label('c-s', place, base + TICKS, text)];
    }),
  ];
}

/** A point with the lines of its label, and their height. */
interface Row {
  point: Point;
  values: string[];
  names: string[];
  height: number;
}

function rowOf(point: Point): Row {
  const [values, names] = [wrap(point.text, LANE, 15, true), wrap(point.label, LANE, 12)];
  return { point, values, names, height: values.length * VALUE + names.length * NAME + 6 };
}

/** Points with their names right of the lines, from the highest down, and none over another. */
function named(
  rows: readonly Row[],
  { across, down }: CoursePlan,
  top: number,
  base: number,
): { points: Node[]; threads: Node[]; bottom: number } {
  const x = ({ point }: Row): number =>
    project(across, Math.max(across.domain[0], Math.min(across.domain[1], point.at)));
  const y = ({ point }: Row): number => heightOf(down, point.value);
  // Each as near to its point as those over it let it be; then all of them up, as far as they stand below the axis.
  const tops: number[] = [];
  let next = top - ABOVE;
  for (const row of rows) {
    tops.push(Math.max(next, y(row) - VALUE / 2));
    next = (tops.at(-1) ?? 0) + row.height;
  }
  let most = base + 4;
  for (let i = rows.length - 1; i >= 0; i--) {
    const height = rows[i]?.height ?? 0;
    tops[i] = Math.max(top - ABOVE, Math.min(tops[i] ?? 0, most - height));
    most = tops[i] ?? 0;
  }
  const end = across.range[1] + 3;
  return {
    points: rows.flatMap((row): Node[] => {
      const { of, checked } = row.point;
      return of === null ? [dot('c-stated', x(row), y(row), 5)] : kindMark(of, checked, x(row), y(row));
    }),
    threads: rows.flatMap((row, i): Node[] => {
      const at = (tops[i] ?? 0) + 13;
      return [
        line('c-thread', x(row), y(row), end - 1, at - 4),
        ...row.values.map((words, k) => label('c-n', { x: end, anchor: 'start' }, at + k * VALUE, bold(words))),
        ...row.names.map((words, k) =>
          label('c-s', { x: end, anchor: 'start' }, at + row.values.length * VALUE - 2 + k * NAME, words),
        ),
      ];
    }),
    bottom: rows.reduce((most_, { height }, i) => Math.max(most_, (tops[i] ?? 0) + height), 0),
  };
}
