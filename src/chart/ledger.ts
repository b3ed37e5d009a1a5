import type { LedgerRecord, LedgerRow } from '../schema/record.ts';
import { ledgerPanels } from './ledger-series.ts';
import type { Panel, Statement } from './ledger-series.ts';
import { ledgerRows, rowsHeight } from './ledger-rows.ts';
import { STEPS_HEIGHT, ledgerSteps, timeScale } from './ledger-steps.ts';
import { frame } from './marks.ts';
import type { Element, Node } from './node.ts';
import type { Picture } from './picture.ts';

export interface Ledger {
  record: LedgerRecord;
  institutions: Readonly<Record<string, { name: string; short: string }>>;
}

/** A ledger's picture, drawn for both widths; the style sheet shows the one that fits. */
export interface LedgerPicture extends Picture { narrow: Element; wide: Element }

const PANEL: Record<LedgerRow['of'], string> = { capacity: 'what there was room for', delivery: 'what was sent or counted' };
const KEY: Node = ['tspan', {}, '◆ in an article checked here\u2003○ said elsewhere'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One quantity through time: a mark a statement, a step line an institution, what could be and what was sent in panels of their own. */
export function ledger({ record, institutions }: Ledger): LedgerPicture {
  const panels = ledgerPanels(record.rows);
  const order = firstSaid(panels);
  const hue = (institution: string): string => `c-i${order.indexOf(institution) % 5}`;
  const title = (p: Panel): string => `${record.label}: ${PANEL[p.of]}`;
  // The longest name first; where it does not fit, what it says beyond the institution goes, and the table keeps it.
  const who = ({ row }: Statement): string[] => {
    const several = new Set(record.rows.filter((r) => r.of === row.of && r.measure === 'stock').map((r) => r.item)).size > 1;
    const name = institutions[row.institution]?.short ?? row.institution;
    const item = several && row.item !== null ? `${name}, ${row.item}` : name;
    return [row.scope === null ? item : `${item}, ${row.scope}`, item, name];
  };
  const desc = panels.map((p) => panelWords(p, title(p))).join(' ');

  let y = 0;
  const narrowParts = panels.flatMap((p) => {
    const drawn = ledgerRows(p, y, title(p), KEY, hue, who, day);
    y += rowsHeight(p);
    return drawn;
  });
  const narrow = frame('c-ledger c-narrow', y, desc, ...narrowParts);
  const time = timeScale(panels.flatMap((p) => p.series.flatMap((s) => s.statements.map((m) => m.time))));
  const height = panels.length * STEPS_HEIGHT;
  const wide = frame('c-ledger c-wide', height, desc, ...panels.flatMap((p, i) => ledgerSteps(p, i * STEPS_HEIGHT, title(p), KEY, time, hue, (id) => institutions[id]?.short ?? id)));
  return {
    title: `${record.label} through time, by statement`,
    desc,
    table: {
      head: ['Date', 'Who', 'Stated', 'What', 'Read at'],
      rows: [...record.rows].sort((a, b) => a.date.localeCompare(b.date)).map((r) =>
        [day(r.date), institutions[r.institution]?.name ?? r.institution, r.stated.text, rowKind(r), r.from.label]),
    },
    svg: ['div', { class: 'c-both' }, narrow, wide],
    height,
    narrow,
    wide,
  };
}

/** Institutions by their first statement: the hue of each is its place in this order. */
function firstSaid(panels: readonly Panel[]): string[] {
  const all = panels.flatMap((p) => p.series.map((s) => ({ institution: s.institution, time: s.statements[0]!.time })));
  return [...new Set(all.sort((a, b) => a.time - b.time || a.institution.localeCompare(b.institution)).map((s) => s.institution))];
}

/** "26 Feb 2024", or "Jun 2024" where the day is not known. */
function day(date: string): string {
  const [year, month, d] = date.split('-') as [string, string, string?];
  return `${d === undefined ? '' : `${Number(d)} `}${MONTHS[Number(month) - 1]} ${year}`;
}

const MEASURE: Record<LedgerRow['measure'], string | null> = { stock: null, rate: 'a rate', each: 'for each' };

const rowKind = (r: LedgerRow): string => [PANEL[r.of], MEASURE[r.measure], r.item, r.scope].filter((w) => w !== null).join(', ');

function panelWords({ series }: Panel, name: string): string {
  const all = series.flatMap((s) => s.statements).sort((a, b) => a.time - b.time);
  const [first, last] = [all[0]!.row, all.at(-1)!.row];
  const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${name}: ${count(all.length, 'statement')} by ${count(new Set(series.map((s) => s.institution)).size, 'institution')}, from ${first.stated.text} (${day(first.date)}) to ${last.stated.text} (${day(last.date)}).`;
}
