import type { Panel, Statement } from './ledger-series.ts';
import { makeScale } from './make-scale.ts';
import { NARROW, label, line, spot } from './marks.ts';
import type { Node } from './node.ts';
import { project } from './scale.ts';
import { statedWords, statementMark } from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { number } from './words.ts';

const ROW = 38;
const HEAD = 58;

/** Height of a panel as rows. */
export const rowsHeight = ({ series }: Panel): number => HEAD + ROW * series.reduce((n, s) => n + s.statements.length, 0) + 14;

/**
 * A panel for a narrow screen: time runs down, a row a statement with its words over its mark, so that every one is named. A step line
 * still joins what one institution said of one thing.
 */
export function ledgerRows(panel: Panel, top: number, title: string, key: Node, hue: (institution: string) => string, who: (m: Statement) => string[], day: (date: string) => string): Node[] {
  const all = panel.series.flatMap((s) => s.statements.map((m) => ({ s, m }))).sort((a, b) => a.m.time - b.m.time || a.m.row.stated.value - b.m.row.stated.value);
  const scale = makeScale(all.map(({ m }) => m.row.stated.value), (v) => number(v, false), { kind: 'linear', count: 3, range: [2, 98] });
  const at = new Map(all.map(({ m }, i) => [m, { x: project(scale, m.row.stated.value), y: top + HEAD + ROW * i + 26 }]));
  const grid = scale.ticks.flatMap((t): Node[] => {
    const x = project(scale, t.value);
    // Broken where the words stand.
    return [...all.map((_, i) => line(t.value === 0 ? 'c-base' : 'c-grid', x, top + HEAD + ROW * i + 18, x, top + HEAD + ROW * i + 34)), label('c-s', spot(x, textWidth(t.label, 12)), top + HEAD - 5, t.label)];
  });
  const steps = panel.series.flatMap((s) => s.statements.slice(1).flatMap((m, i): Node[] => {
    const before = s.statements[i]!;
    if (before.time === m.time) return [];
    const [a, b] = [at.get(before)!, at.get(m)!];
    return [line(`c-step ${hue(s.institution)}`, a.x, a.y, a.x, b.y), line(`c-step ${hue(s.institution)}`, a.x, b.y, b.x, b.y)];
  }));
  const rows = all.flatMap(({ s, m }): Node[] => {
    const { x, y } = at.get(m)!;
    const { name, value } = fit(m, `${day(m.row.date)} `, who(m));
    return [
      label('c-s', { x: 0, anchor: 'start' }, y - 12, `${day(m.row.date)} `, ['tspan', { class: `c-name ${hue(s.institution)}` }, name]),
      label('c-v', { x: 100, anchor: 'end' }, y - 12, value),
      statementMark(m, x, y, hue(s.institution)),
    ];
  });
  return [label('c-b', { x: 0, anchor: 'start' }, top + 14, title), label('c-s', { x: 0, anchor: 'start' }, top + 31, key), ...grid, ...steps, ...rows];
}

/** Name and number beside each other: the source's own words for it where they fit, else the number alone; of the name what fits. */
function fit(m: Statement, date: string, names: readonly string[]): { name: string; value: string } {
  const room = NARROW - textWidth(date, 12) - 8;
  for (const name of names) {
    const value = statedWords(m).find((v) => textWidth(name, 12) + textWidth(v, 12, true) <= room);
    if (value !== undefined) return { name, value };
  }
  return { name: names.at(-1)!, value: statedWords(m).at(-1)! };
}
