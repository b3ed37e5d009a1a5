import { ascending, extent } from 'd3-array';
import { scaleUtc } from 'd3-scale';
import { curveStepAfter, line as path } from 'd3-shape';
import { utcMonth } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { ledgerLabels } from './ledger-labels.ts';
import type { Box, Wanted } from './ledger-labels.ts';
import type { Series, Statement } from './ledger-series.ts';
import { makeScale } from './make-scale.ts';
import { bar, label, line, spot } from './marks.ts';
import type { Node } from './node.ts';
import { project } from './scale.ts';
import { hasEnds, isRange, kindClass, rangeLine, statedWords, statementMark } from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';

/** A drawing for pictures of at least so many pixels: on a wider one the marks stand further apart, and their labels with them. */
export interface Size {
  width: number;
  height: number;
  /** About how many months the axis of time names. */
  months: number;
  /** How wide a column of a label's words is, where they are broken into lines. */
  column: number;
  /** Whether every statement gets its label, where there is room; else an institution's last one, and what is checked here. */
  every: boolean;
}

/** Where the first and the last statement stand, in per cent: the values of the axis are left of them. */
const TIME: readonly [number, number] = [8, 95];
/** Above the highest line of the axis, and below its base. */
const [ABOVE, BELOW] = [22, 26];

/** Whose statement it is, and of what. */
export type Who = (series: Series) => string;

/** All statements through time on one scale: room as steps of each institution, every statement as a mark, its number beside it. */
export function ledgerPlot(
  series: readonly Series[],
  top: number,
  size: Size,
  who: Who,
): { nodes: Node[]; height: number } {
  const statements = series.flatMap((s) => s.statements);
  const base = top + ABOVE + size.height;
  const scale = makeScale(
    statements.flatMap((m) => (hasEnds(m) ? [m.row.stated.low, m.row.stated.high] : [m.row.stated.value])),
    (v) => number(v, false),
    // Down is up: the picture's y grows downwards.
    { range: [base, top + ABOVE], count: 5, kind: 'linear' },
  );
  const y = (v: number): number => Math.round(project(scale, v) * 10) / 10;
  const [from = 0, to = 0] = extent(statements, (m) => m.time) as [number, number];
  const time = scaleUtc()
    .domain(from === to ? [utcMonth.offset(new Date(from), -6), utcMonth.offset(new Date(to), 6)] : [from, to])
    .range(TIME);
  const px = (t: number): number => (time(t) / 100) * size.width;
  const at = besideEachOther(statements, (m) => [px(m.time), y(m.row.stated.value)]);
  /** Where a statement's mark stands, in pixels and in per cent. */
  const markX = (m: Statement): number => at.get(m) ?? px(m.time);
  const markPc = (m: Statement): number => (markX(m) / size.width) * 100;
  const taken: Box[] = [];

  const values = shortened(scale.ticks.map((t) => t.label));
  const grid = scale.ticks.flatMap((t, i): Node[] => {
    if (t.value === 0) return [];
    const height = y(t.value);
    const value = values[i] ?? '';
    taken.push({ left: 0, right: textWidth(value, 12), top: height - 16, bottom: height - 2 });
    return [line('c-grid', 0, height, 100, height), label('c-s', { x: 0, anchor: 'start' }, height - 4, value)];
  });
  let end = -Infinity;
  const month = utcFormat('%b %Y');
  const months = time.ticks(size.months).flatMap((date): Node[] => {
    const text = month(date);
    const named = spot(time(date), textWidth(text, 12), 'middle', [], size.width);
    const tick = line('c-base', time(date), base, time(date), base + 4);
    // A month too near the one before stays without its name.
    if (named.left < end + 1) return [tick];
    end = named.right;
    return [tick, label('c-s', named, base + 18, text)];
  });

  const room = statements
    .filter((m) => m.row.of === 'capacity' && !isRange(m))
    .sort((a, b) => ascending(a.time, b.time));
  const steps = series
    .flatMap((s) => roomSteps(s, room, to))
    .map(([t1, v1, t2, v2]): Node => {
      const [y1, y2] = [y(v1), y(v2)];
      taken.push({ left: px(t1) - 2, right: px(t2) + 2, top: Math.min(y1, y2) - 2, bottom: Math.max(y1, y2) + 2 });
      return line('c-room', time(t1), y1, time(t2), y2);
    });
  for (const m of statements) {
    const [x, down] = [markX(m), y(m.row.stated.value)];
    taken.push({ left: x - 7, right: x + 7, top: down - 7, bottom: down + 7 });
    if (hasEnds(m)) taken.push({ left: x - 4, right: x + 4, top: y(m.row.stated.high), bottom: y(m.row.stated.low) });
  }
  const labels = ledgerLabels(
    series.flatMap((s) =>
      s.statements.flatMap((m, i): Wanted[] => {
        const last = i === s.statements.length - 1;
        // A narrow picture has no room for every step on the way.
        if (!last && !m.checked && !size.every) return [];
        return [
          {
            px: markX(m),
            x: markPc(m),
            y: y(m.row.stated.value),
            value: statedWords(m),
            name: last ? who(s) : '',
            hue: kindClass(m.row.of, m.checked),
            strong: m.checked && m.row.of !== 'capacity',
            weight: m.checked && m.row.of !== 'capacity' ? 80 : m.checked ? 40 : last ? 20 : 8,
          },
        ];
      }),
    ),
    {
      bounds: { left: 0, right: size.width, top: top + 2, bottom: base - 1 },
      taken,
      marks: statements.map((m) => ({ px: markX(m), y: y(m.row.stated.value) })),
      lines: scale.ticks.map((t) => y(t.value)),
      column: size.column,
    },
  );
  const marks = (all: readonly Statement[]): Node[] =>
    all.map((m) => statementMark(m, markPc(m), y(m.row.stated.value)));
  return {
    nodes: [
      ...standing(room).map(([t, v]) => bar('c-standing', time(t), time(to), y(v), base - y(v))),
      ...grid,
      line('c-base', 0, base, 100, base),
      ...months,
      ...steps,
      ...statements
        .filter((m) => hasEnds(m))
        .map((m) => rangeLine(m, time(m.time), y(m.row.stated.low), y(m.row.stated.high))),
      ...labels,
      // What the articles checked here print lies over the rest.
      ...marks(statements.filter((m) => !m.checked)),
      ...marks(statements.filter((m) => m.checked)),
    ],
    height: ABOVE + size.height + BELOW,
  };
}

/** Two marks nearer than this, in pixels, cover each other. */
const COVERS = 6;
/** So far apart they are both seen whole. */
const APART = 12;

/**
 * The marks that would lie on one that stands already, each with the place beside it where it is drawn: two statements of one number on one day are two marks. What an
 * article checked here prints stands where it is, and so does room, whose steps begin at its marks.
 */
function besideEachOther(
  statements: readonly Statement[],
  place: (m: Statement) => readonly [x: number, y: number],
): Map<Statement, number> {
  const moved = new Map<Statement, number>();
  const keeps = ({ checked, row }: Statement): number => Number(checked) * 2 + Number(row.of === 'capacity');
  const standing: Array<readonly [x: number, y: number]> = [];
  for (const m of [...statements].sort((a, b) => keeps(b) - keeps(a))) {
    const [x, y] = place(m);
    const free = (at: number): boolean =>
      !standing.some(([other, down]) => Math.abs(other - at) < COVERS && Math.abs(down - y) < COVERS);
    const at = [x, x + APART, x - APART, x + 2 * APART, x - 2 * APART].find(free) ?? x;
    if (at !== x) moved.set(m, at);
    standing.push([at, y]);
  }
  return moved;
}

/** "2", "4", "6 million": what all values of an axis share stands at the last one alone. */
function shortened(labels: readonly string[]): string[] {
  const unit = / .*$/.exec(labels.at(-1) ?? '')?.[0] ?? '';
  return labels.map((text, i) => (unit !== '' && i < labels.length - 1 ? text.replace(unit, '') : text));
}

type Segment = readonly [t1: number, v1: number, t2: number, v2: number];

/**
 * The steps of one institution's room: from each of its statements to the next, and on from the last one until somebody states as much. D3 draws the line; its
 * corners become lines of a picture whose width is in per cent, which a path cannot have.
 */
function roomSteps({ of, statements }: Series, room: readonly Statement[], end: number): Segment[] {
  const last = statements.at(-1);
  if (of !== 'capacity' || last === undefined) return [];
  const until = room.find((m) => m.time > last.time && m.row.stated.value >= last.row.stated.value)?.time ?? end;
  const points = [...statements.map((m) => ({ m, time: m.time })), { m: last, time: until }];
  const segments: Segment[] = [];
  let at: [number, number] = [0, 0];
  const pen: Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'closePath'> = {
    moveTo: (t, v) => {
      at = [t, v];
    },
    lineTo: (t, v) => {
      if (t !== at[0] || v !== at[1]) segments.push([...at, t, v]);
      at = [t, v];
    },
    closePath: () => undefined,
  };
  path<(typeof points)[number]>(
    (p) => p.time,
    (p) => p.m.row.stated.value,
  )
    // A range is no place to start from.
    .defined((p) => !isRange(p.m))
    .curve(curveStepAfter)
    .context(pen as CanvasRenderingContext2D)(points);
  return segments;
}

/** How much room had been stated by then, by whoever stated most: the ground on which what is said to have been sent stands. Each level runs to the end, and the next lies over it. */
function standing(room: readonly Statement[]): Array<readonly [from: number, value: number]> {
  let most = -Infinity;
  return room.flatMap(({ time, row: { stated } }) => {
    if (stated.value <= most) return [];
    most = stated.value;
    return [[time, most] as const];
  });
}
