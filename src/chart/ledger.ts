import { countOf } from '../language/count-of.ts';
import type { LedgerRecord, LedgerRow } from '../schema/record.ts';
import { shortDay as day } from './day.ts';
import { ledgerPanels } from './ledger-series.ts';
import type { Panel, Statement } from './ledger-series.ts';
import { ledgerRows, rowsHeight } from './ledger-rows.ts';
import { ledgerSteps, stepsHeight, timeScale } from './ledger-steps.ts';
import { frame } from './marks.ts';
import type { Element, Node } from './node.ts';
import type { Picture } from './picture.ts';
import { own } from '../language/own.ts';

export interface Ledger {
  record: LedgerRecord;
  institutions: Readonly<Record<string, { name: string; short: string }>>;
  /** What each kind of count is called. */
  kinds: Readonly<Record<LedgerRow['of'], { heading: string; short: string }>>;
}

/** A ledger's picture, drawn for both widths; the style sheet shows the one that fits. */
export interface LedgerPicture extends Picture {
  narrow: Element;
  wide: Element;
}

const KEY: Node = ['tspan', {}, '◆ in an article checked here\u2003○ said elsewhere'];

/** Placing the labels of a long ledger takes a second, and one record is drawn on its page, in embeds, files and cards: it is drawn once. */
const drawn = new WeakMap<LedgerRecord, { institutions: Ledger['institutions']; picture: LedgerPicture }>();

/** One quantity through time: a mark a statement, a step line an institution, each kind of count in a panel of its own. */
export function ledger({ record, institutions, kinds }: Ledger): LedgerPicture {
  const known = drawn.get(record);
  if (known?.institutions === institutions) return known.picture;
  const picture = draw({ record, institutions, kinds });
  drawn.set(record, { institutions, picture });
  return picture;
}

function draw({ record, institutions, kinds }: Ledger): LedgerPicture {
  const panels = ledgerPanels(record.rows);
  // One hue an institution, the same in every ledger of the site.
  const order = Object.keys(institutions);
  const hue = (institution: string): string => `c-i${Math.max(0, order.indexOf(institution)) % 5}`;
  const short = (id: string): string => own(institutions, id)?.short ?? id;
  const title = (p: Panel): string => `${record.label}: ${kinds[p.of].heading}`;
  /** Whose statement, and of what where the panel has several. */
  const who = ({ row }: Statement): [string, string] => {
    const several =
      new Set(record.rows.filter((r) => r.of === row.of && r.measure === 'stock').map((r) => r.item)).size > 1;
    return [short(row.institution), [several ? row.item : null, row.scope].filter((w) => w !== null).join(', ')];
  };
  const desc = panels.map((p) => panelWords(p, title(p))).join(' ');

  /** Panels under each other, each as high as it needs. */
  const stack = (kind: string, high: (p: Panel) => number, draw: (p: Panel, top: number) => Node[]): Element => {
    const nodes: Node[] = [];
    let top = 0;
    for (const panel of panels) {
      nodes.push(...draw(panel, top));
      top += high(panel);
    }
    return frame(`c-ledger ${kind}`, top, desc, ...nodes);
  };
  const time = timeScale(panels.flatMap((p) => p.series.flatMap((s) => s.statements.map((m) => m.time))));
  const narrow = stack(
    'c-narrow',
    (p) => rowsHeight(p, who, day),
    (p, top) => ledgerRows(p, top, title(p), KEY, hue, who, day),
  );
  const wide = stack('c-wide', stepsHeight, (p, top) => ledgerSteps(p, top, title(p), KEY, time, hue, short));
  return {
    title: `${record.label} through time, by statement`,
    desc,
    table: {
      head: ['Date', 'Who', 'Stated', 'What', 'Read at'],
      rows: [...record.rows]
        .sort((a, b) => a.date.localeCompare(b.date))
        .map((r) => [
          day(r.date),
          own(institutions, r.institution)?.name ?? r.institution,
          r.stated.text,
          [kinds[r.of].heading, MEASURE[r.measure], r.item, r.scope].filter((w) => w !== null).join(', '),
          r.from.label,
        ]),
    },
    svg: ['div', { class: 'c-both' }, narrow, wide],
    height: Number(wide[1]['height']),
    narrow,
    wide,
  };
}

const MEASURE: Record<LedgerRow['measure'], string | null> = { stock: null, rate: 'a rate', each: 'for each' };

function panelWords({ series }: Panel, name: string): string {
  const all = series.flatMap((s) => s.statements).sort((a, b) => a.time - b.time);
  const [first, last] = [all[0]?.row, all.at(-1)?.row];
  if (!first || !last) return `${name}: no statement.`;
  if (first === last) return `${name}: ${first.stated.text} (${day(first.date)}).`;
  return `${name}: ${countOf(all.length, 'statement')} by ${countOf(new Set(series.map((s) => s.institution)).size, 'institution')}, from ${first.stated.text} (${day(first.date)}) to ${last.stated.text} (${day(last.date)}).`;
}
