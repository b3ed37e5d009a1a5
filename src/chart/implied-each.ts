import { axis } from './axis.ts';
import type { LedgerRow } from '../schema/record.ts';
import { kindMark } from './statement-mark.ts';
import { NARROW, bar, frame, label, line, spot } from './marks.ts';
import { makeScale } from './make-scale.ts';
import { kids } from './node.ts';
import type { Node } from './node.ts';
import type { Picture } from './picture.ts';
import { project } from './scale.ts';
import { textWidth } from './text-width.ts';
import { givenSpan, number, span } from './words.ts';
import { wrap } from './wrap.ts';

/** One statement that gives both quantities: a number of things, and a number of boxes to put them in. */
export interface EachRow {
  /** When and who, above the mark. */
  name: string;
  /** The item that was counted, where the label must name it; '' otherwise. */
  note: string;
  value: number;
  /** "over", "up to": printed before the value. */
  hedge: string;
  /** Where the total itself is given as a range. */
  low?: number;
  high?: number;
  /** Whether one of the articles checked here prints it. */
  checked: boolean;
  of: LedgerRow['of'];
}

export interface ImpliedEach {
  title: string;
  /** What is counted: "rounds in each box". */
  unit: string;
  rows: readonly EachRow[];
  /** The number for each by an estimate that does not use these statements. */
  range: { low: number; central: number; high: number; label: string } | null;
  /** The most that is possible. */
  limit: { value: number; label: string } | null;
}

const ROW = 38;
const LINE = 16;
/** Between the axis and what stands beside it, in per cent of the width. */
const BESIDE = 1.5;

/** What each statement implies for each, a row a statement, over what is possible: the range as a band behind all rows, the limit as a wall. */
export function impliedEach({ title, unit, rows, range, limit }: ImpliedEach): Picture {
  const values = rows.map((r) => r.value);
  const scale = makeScale(
    [...values, ...(range ? [range.high] : []), ...(limit ? [limit.value] : [])],
    (v) => number(v, false),
    { count: 4 },
  );
  const x = (v: number): number => project(scale, v);
  const head = 44;
  const left = scale.range[0] + BESIDE;
  const room = (NARROW * (100 - left)) / 100;
  const named = (r: EachRow): string => (r.note ? `${r.name} (${r.note})` : r.name);
  // In one line where there is room, else what it is of goes below.
  const lines = rows.map((r) =>
    textWidth(named(r), 13) <= room ? [named(r)] : [...wrap(r.name, room), ...wrap(r.note && `(${r.note})`, room)],
  );
  const topOf = (row: number): number => lines.slice(0, row).reduce((y, l) => y + ROW + (l.length - 1) * LINE, head);
  const base = topOf(lines.length) + 4;
  const words = (r: EachRow): string =>
    r.low !== undefined && r.high !== undefined
      ? givenSpan(r.low, r.high, false)
      : `${r.hedge ? `${r.hedge} ` : ''}${number(r.value, false)}`;
  const rowNodes = rows.flatMap((r, i): Node[] => {
    const top = topOf(i);
    const own = lines[i] ?? [];
    const y = top + (own.length - 1) * LINE;
    const at = x(r.value);
    // The value stands behind its mark; where the wall is near, or the edge, before it.
    const behind = x(r.high ?? r.value) + 3;
    const end = behind + (textWidth(words(r), 13, true) / NARROW) * 100;
    const near = end > 100 || (limit !== null && at < x(limit.value) && end > x(limit.value) - BESIDE);
    return kids(
      ...own.map((words, k) => label('c-n', { x: left, anchor: 'start' }, top + 13 + k * LINE, words)),
      line('c-grid', scale.range[0], y + 26, scale.range[1], y + 26),
      r.low !== undefined && r.high !== undefined ? line('c-published', x(r.low), y + 26, x(r.high), y + 26) : null,
      ...kindMark(r.of, r.checked, at, y + 26),
      label(
        'c-v13 c-b',
        { x: near ? x(r.low ?? r.value) - 3 : behind, anchor: near ? 'end' : 'start' },
        y + 30,
        words(r),
      ),
    );
  });
  const { node: axisNode, height } = axis(scale, base, unit, head);
  const desc =
    `${title}. ${rows.map((r) => `${named(r)}: ${words(r)}`).join('; ')}.` +
    `${range ? ` ${range.label}: ${span(range.low, range.high, false)}.` : ''}${limit ? ` ${limit.label}: ${number(limit.value, false)}.` : ''}`;
  const rangeWords = range ? `${range.label}: ${span(range.low, range.high, false)}` : '';
  const limitWords = limit ? `${limit.label}: ${number(limit.value, false)}` : '';
  return {
    title,
    desc,
    table: {
      head: ['Statement', unit],
      rows: [
        ...rows.map((r) => [named(r), words(r)]),
        ...(range ? [[range.label, span(range.low, range.high, false)]] : []),
        ...(limit ? [[limit.label, number(limit.value, false)]] : []),
      ],
    },
    svg: frame(
      'c-each',
      base + height,
      desc,
      ...kids(
        range && bar('c-range c-band', x(range.low), x(range.high), 36, base - 36),
        axisNode,
        limit && line('c-limit-line', x(limit.value), 36, x(limit.value), base),
        range && label('c-s c-computed-t', spot(x(range.central), textWidth(rangeWords, 12)), 12, rangeWords),
        limit && label('c-limit-t c-s', spot(x(limit.value), textWidth(limitWords, 12), 'end'), 29, limitWords),
        ...rowNodes,
      ),
    ),
    height: base + height,
  };
}
