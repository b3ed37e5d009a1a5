import { ascending, descending, extent } from 'd3-array';
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
import {
  NUMBERED,
  RADIUS,
  hasEnds,
  isRange,
  kindClass,
  kindMark,
  rangeLine,
  statedWords,
  statementMark,
} from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';
import { wrap } from './wrap.ts';

/** A drawing for pictures of at least so many pixels: on a wider one the marks stand further apart, and their labels with them. */
export interface Size {
  width: number;
  height: number;
  /** About how many months the axis of time names. */
  months: number;
  /** How wide a column of a label's words is, where they are broken into lines. */
  column: number;
  /** Whether marks have numerals, which a list below explains, where not every label finds a place at its mark. */
  numerals: boolean;
}

/** Where the first and the last statement stand, in per cent: the values of the axis are left of them. */
const TIME: readonly [number, number] = [8, 95];
/** Above the highest line of the axis, and below its base. */
const [ABOVE, BELOW] = [22, 26];

/** Whose statement it is, and of what. */
export type Who = (series: Series) => string;

/** A statement with whose it is. */
type Said = Statement & { who: string; last: boolean };

interface Plot {
  nodes: Node[];
  height: number;
}

/** All statements through time on one scale: room as steps, every statement as a mark, its number beside it. */
export function ledgerPlot(series: readonly Series[], top: number, size: Size, who: Who): Plot {
  const all = series.flatMap((s) =>
    s.statements.map((m): Said => ({ ...m, who: who(s), last: m === s.statements.at(-1) })),
  );
  const direct = plot(all, top, size, []);
  if (direct.named || !size.numerals) return direct;
  // What is said to be there has a line each in a list, and room its highest steps alone: the table has the rest.
  const listed = all
    .filter((m) => m.row.of !== 'capacity' && !m.checked)
    .sort((a, b) => ascending(a.time, b.time) || ascending(a.row.stated.value, b.row.stated.value));
  const steps = raising(all);
  const drawn = plot(
    all.filter((m) => m.row.of !== 'capacity' || steps.includes(m)),
    top,
    size,
    listed,
  );
  const list = listNodes(listed, top + drawn.height + 16, size.width);
  return { nodes: [...drawn.nodes, ...list.nodes], height: drawn.height + list.height };
}

function plot(
  statements: readonly Said[],
  top: number,
  size: Size,
  listed: readonly Said[],
): Plot & { named: boolean } {
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
  const numeral = (m: Said): number | undefined => (listed.includes(m) ? listed.indexOf(m) + 1 : undefined);
  const radius = (m: Said): number => (listed.includes(m) ? NUMBERED : RADIUS);
  const at = besideEachOther(statements, (m) => [px(m.time), y(m.row.stated.value), radius(m)]);
  /** Where a statement's mark stands, in pixels and in per cent. */
  const markX = (m: Said): number => at.get(m) ?? px(m.time);
  const markPc = (m: Said): number => (markX(m) / size.width) * 100;
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
  // Where all dates lie within a few days, ticks would stand at hours too. Only midnights are kept.
  const dates = time.ticks(size.months).filter((date) => date.getTime() % DAY === 0);
  const month = utcFormat('%b %Y');
  // Two ticks in one month would have one name, such as `May 2026`. Then each has its day.
  const name = new Set(dates.map(month)).size === dates.length ? month : utcFormat('%-d %b %Y');
  const months = dates.flatMap((date): Node[] => {
    const text = name(date);
    const place = spot(time(date), textWidth(text, 12), 'middle', [], size.width);
    const tick = line('c-base', time(date), base, time(date), base + 4);
    // A month too near the one before stays without its name.
    if (place.left < end + 1) return [tick];
    end = place.right;
    return [tick, label('c-s', place, base + 18, text)];
  });

  const levels = raising(statements);
  const steps = roomSteps(levels, to).map(([t1, v1, t2, v2]): Node => {
    const [y1, y2] = [y(v1), y(v2)];
    taken.push({ left: px(t1) - 2, right: px(t2) + 2, top: Math.min(y1, y2) - 2, bottom: Math.max(y1, y2) + 2 });
    return line(t1 === t2 ? 'c-rise' : 'c-room', time(t1), y1, time(t2), y2);
  });
  for (const m of statements) {
    const [x, down, r] = [markX(m), y(m.row.stated.value), radius(m) + 2];
    taken.push({ left: x - r, right: x + r, top: down - r, bottom: down + r });
    if (hasEnds(m)) taken.push({ left: x - 4, right: x + 4, top: y(m.row.stated.high), bottom: y(m.row.stated.low) });
  }
  const labels = ledgerLabels(
    statements.flatMap((m): Wanted[] => {
      if (listed.includes(m)) return [];
      const strong = m.checked && m.row.of !== 'capacity';
      return [
        {
          px: markX(m),
          x: markPc(m),
          y: y(m.row.stated.value),
          value: statedWords(m),
          // The steps of one institution have its name at the last one.
          name: m.last || m.row.of !== 'capacity' ? m.who : '',
          hue: kindClass(m.row.of, m.checked),
          strong,
          weight: strong ? 80 : m.last ? 20 : 8,
        },
      ];
    }),
    {
      bounds: { left: 0, right: size.width, top: top + 2, bottom: base - 1 },
      taken,
      marks: statements.map((m) => ({ px: markX(m), y: y(m.row.stated.value) })),
      lines: scale.ticks.map((t) => y(t.value)),
      column: size.column,
    },
  );
  const marks = (all: readonly Said[]): Node[] =>
    all.map((m) => statementMark(m, markPc(m), y(m.row.stated.value), numeral(m)));
  return {
    nodes: [
      ...levels.map((m) =>
        bar('c-standing', time(m.time), time(to), y(m.row.stated.value), base - y(m.row.stated.value)),
      ),
      ...grid,
      line('c-base', 0, base, 100, base),
      ...months,
      ...steps,
      ...statements
        .filter((m) => hasEnds(m))
        .map((m) => rangeLine(m, time(m.time), y(m.row.stated.low), y(m.row.stated.high))),
      ...labels.nodes,
      // What the articles checked here print lies over the rest.
      ...marks(statements.filter((m) => !m.checked)),
      ...marks(statements.filter((m) => m.checked)),
    ],
    height: ABOVE + size.height + BELOW,
    named: labels.named,
  };
}

/** A day, in milliseconds. */
const DAY = 86_400_000;

/** An embed in the narrowest column is so much narrower than a phone's page, and a list has no marks that move together. */
const COLUMN = 36;
/** Between the lines of a list, and within one that takes several. */
const [ROW, LINE, INDENT] = [22, 15, 24];

/** Whose each numbered mark is, oldest first: "over 1 million, the police, Nov 2023". */
function listNodes(listed: readonly Said[], top: number, width: number): Plot {
  const day = utcFormat('%b %Y');
  let y = top;
  const nodes = listed.flatMap((m, i): Node[] => {
    const value = statedWords(m);
    const wider = textWidth(value, 12, true) - textWidth(value, 12);
    const lines = wrap(`${value} ${m.who}, ${day(new Date(m.time))}`, width - INDENT - COLUMN - wider, 12);
    const at = y;
    y += ROW + (lines.length - 1) * LINE;
    return [
      ...kindMark(m.row.of, false, (NUMBERED / width) * 100, at, i + 1),
      ...lines.map((text, k): Node => {
        const place = { x: INDENT, y: at + 4 + k * LINE };
        return k === 0 && text.startsWith(value)
          ? ['text', { class: 'c-v', ...place }, value, ['tspan', { class: 'c-w' }, text.slice(value.length)]]
          : ['text', { class: 'c-s c-strong', ...place }, text];
      }),
    ];
  });
  return { nodes, height: y - top + 8 };
}

/**
 * The marks that would lie on one that stands already, each with the place beside it where it is drawn: two statements of one number on one day are two marks. What an
 * article checked here prints stands where it is, and so does room, whose steps begin at its marks.
 */
function besideEachOther(
  statements: readonly Said[],
  place: (m: Said) => readonly [x: number, y: number, radius: number],
): Map<Said, number> {
  const moved = new Map<Said, number>();
  const keeps = ({ checked, row }: Said): number => Number(checked) * 2 + Number(row.of === 'capacity');
  const standing: Array<readonly [x: number, y: number, radius: number]> = [];
  for (const m of [...statements].sort((a, b) => keeps(b) - keeps(a))) {
    const [x, y, radius] = place(m);
    // Marks nearer to each other than this cover each other.
    const free = (at: number): boolean =>
      !standing.some(([other, down, r]) => Math.max(Math.abs(other - at), Math.abs(down - y)) < r + radius - 4);
    const apart = 2 * radius + 2;
    const at = keeps(m) > 0 ? x : ([x, x + apart, x - apart, x + 2 * apart, x - 2 * apart].find(free) ?? x);
    if (at !== x) moved.set(m, at);
    standing.push([at, y, radius]);
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
 * The room that had been stated by then, by whoever stated most, as steps: from each statement level to the next that raises it, and on to the end. No line joins the
 * statements of two institutions, or of two things: there the steps break off, as between the 2 million of an agency and the 3 million of a ministry.
 */
function roomSteps(levels: readonly Statement[], end: number): Segment[] {
  return levels.flatMap((m, i) => {
    const next = levels[i + 1];
    const joins =
      next &&
      m.row.institution === next.row.institution &&
      m.row.item === next.row.item &&
      m.row.scope === next.row.scope;
    const until = { m, time: next?.time ?? end };
    return stepLines([{ m, time: m.time }, ...(joins ? [{ m: next, time: next.time }] : [until])]);
  });
}

/** One step as lines. D3 draws it; its corners become lines of a picture whose width is in per cent, which a path cannot have. */
function stepLines(points: ReadonlyArray<{ m: Statement; time: number }>): Segment[] {
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
    .curve(curveStepAfter)
    .context(pen as CanvasRenderingContext2D)(points);
  return segments;
}

/** The statements of room that say more than any before: the ground on which what is said to have been sent stands. A range is no place to stand on. */
function raising<S extends Statement>(statements: readonly S[]): S[] {
  let most = -Infinity;
  return statements
    .filter((m) => m.row.of === 'capacity' && !isRange(m))
    .sort((a, b) => ascending(a.time, b.time) || descending(a.row.stated.value, b.row.stated.value))
    .filter(({ row: { stated } }) => {
      const more = stated.value > most;
      most = Math.max(most, stated.value);
      return more;
    });
}
