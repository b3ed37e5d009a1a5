import { pairs } from 'd3-array';
import type { Panel, Statement } from './ledger-series.ts';
import { makeScale } from './make-scale.ts';
import { NARROW, label, line, spot } from './marks.ts';
import type { Node } from './node.ts';
import { project } from './scale.ts';
import { extent, isRange, joins, statedWords, statementMark } from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';
import { wrap } from './wrap.ts';

const ROW = 38;
const LINE = 15;
const HEAD = 58;
const FOOT = 14;

/** Whose statement it is, and of what. */
export type Who = (m: Statement) => readonly [name: string, kind: string];
type Day = (date: string) => string;

/** A row a statement, by date: its words, and how far down it stands from the panel's first. */
interface Row {
  m: Statement;
  institution: string;
  date: string;
  name: string;
  below: string[];
  value: string;
  down: number;
}

function rowsOf({ series }: Panel, who: Who, day: Day): { rows: Row[]; height: number } {
  const all = series
    .flatMap((s) => s.statements.map((m) => ({ institution: s.institution, m })))
    .sort((a, b) => a.m.time - b.m.time || a.m.row.stated.value - b.m.row.stated.value);
  let down = 0;
  const rows = all.map(({ institution, m }): Row => {
    const row = { m, institution, date: `${day(m.row.date)} `, ...fit(m, `${day(m.row.date)} `, who(m)), down };
    down += ROW + row.below.length * LINE;
    return row;
  });
  return { rows, height: down };
}

/** Name and number beside each other, in the source's own words where they fit; what does not fit beside them gets lines below: of what it is, else the name. */
function fit(
  m: Statement,
  date: string,
  [name, kind]: readonly [string, string],
): { name: string; below: string[]; value: string } {
  const room = NARROW - textWidth(date, 12) - 8;
  const fits = (n: string): string | undefined =>
    statedWords(m).find((v) => textWidth(n, 12) + textWidth(v, 12, true) <= room);
  const whole = kind === '' ? name : `${name}, ${kind}`;
  const value = fits(whole);
  if (value !== undefined) return { name: whole, below: [], value };
  const beside = fits(name);
  return beside === undefined
    ? { name: '', below: wrap(whole, NARROW, 12), value: statedWords(m)[0] }
    : { name, below: kind === '' ? [] : wrap(kind, NARROW, 12), value: beside };
}

/** Height of a panel as rows. */
export const rowsHeight = (panel: Panel, who: Who, day: Day): number => HEAD + rowsOf(panel, who, day).height + FOOT;

/**
 * A panel for a narrow screen: time runs down, a row a statement with its words over its mark, so that every one is named. A step line
 * still joins what one institution said of one thing.
 */
export function ledgerRows(
  panel: Panel,
  top: number,
  title: string,
  key: Node,
  hue: (institution: string) => string,
  who: Who,
  day: Day,
): Node[] {
  const { rows } = rowsOf(panel, who, day);
  const scale = makeScale(
    rows.flatMap(({ m }) => (isRange(m) ? [m.row.stated.low, m.row.stated.high] : [m.row.stated.value])),
    (v) => number(v, false),
    { kind: 'linear', count: 3, range: [2, 98] },
  );
  const placed = rows.map((r) => ({
    ...r,
    x: project(scale, r.m.row.stated.value),
    y: top + HEAD + r.down + 26 + r.below.length * LINE,
  }));
  const grid = scale.ticks.flatMap((t): Node[] => {
    const x = project(scale, t.value);
    // Broken where the words stand.
    const parts = placed.map(({ y }) => line(t.value === 0 ? 'c-base' : 'c-grid', x, y - 8, x, y + 8));
    return [...parts, label('c-s', spot(x, textWidth(t.label, 12)), top + HEAD - 5, t.label)];
  });
  const steps = panel.series.flatMap((s) =>
    pairs(s.statements).flatMap(([before, m]): Node[] => {
      const [a, b] = [before, m].map((one) => placed.find((r) => r.m === one));
      if (!a || !b || !joins(before, m)) return [];
      return [
        line(`c-step ${hue(s.institution)}`, a.x, a.y, a.x, b.y),
        line(`c-step ${hue(s.institution)}`, a.x, b.y, b.x, b.y),
      ];
    }),
  );
  const drawn = placed.flatMap(({ m, institution, date, name, below, value, down, x, y }): Node[] => {
    const words = top + HEAD + down + 14;
    return [
      label('c-s', { x: 0, anchor: 'start' }, words, date, ['tspan', { class: `c-name ${hue(institution)}` }, name]),
      label('c-v', { x: 100, anchor: 'end' }, words, value),
      ...below.map((text, i) =>
        label(`c-s c-name ${hue(institution)}`, { x: 0, anchor: 'start' }, words + (i + 1) * LINE, text),
      ),
      ...(isRange(m)
        ? [extent(hue(institution), project(scale, m.row.stated.low), y, project(scale, m.row.stated.high), y)]
        : []),
      statementMark(m, x, y, hue(institution)),
    ];
  });
  return [
    label('c-b', { x: 0, anchor: 'start' }, top + 14, title),
    label('c-s', { x: 0, anchor: 'start' }, top + 31, key),
    ...grid,
    ...steps,
    ...drawn,
  ];
}
