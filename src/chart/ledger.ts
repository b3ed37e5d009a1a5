import { countOf } from '../language/count-of.ts';
import type { LedgerRecord, LedgerRow } from '../schema/record.ts';
import { shortDay as day } from './day.ts';
import { ledgerPlot } from './ledger-plot.ts';
import type { Size } from './ledger-plot.ts';
import { KINDS, ledgerSeries } from './ledger-series.ts';
import type { Series } from './ledger-series.ts';
import { NARROW, frame } from './marks.ts';
import type { Element, Node } from './node.ts';
import type { Picture } from './picture.ts';
import { kindMark } from './statement-mark.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';
import { own } from '../language/own.ts';

export interface Ledger {
  record: LedgerRecord;
  institutions: Readonly<Record<string, { name: string; short: string }>>;
  /** What each kind of count is called. */
  kinds: Readonly<Record<LedgerRow['of'], { heading: string; short: string }>>;
}

/** A ledger's picture, drawn for three widths; the style sheet shows the one that fits. */
export interface LedgerPicture extends Picture {
  narrow: Element;
  wide: Element;
}

/** From this width of a figure on, the style sheet shows the wide drawing. */
export const WIDE = 640;
/** From this one on the one whose labels have most room. */
const WIDEST = 920;

/** Placing the labels of a long ledger takes a while, and one record is drawn on its page, in embeds, files and cards: it is drawn once. */
const drawn = new WeakMap<LedgerRecord, { institutions: Ledger['institutions']; picture: LedgerPicture }>();

/** One quantity through time, all of it on one scale: what could be as steps, what is said to be as marks. */
export function ledger({ record, institutions, kinds }: Ledger): LedgerPicture {
  const known = drawn.get(record);
  if (known?.institutions === institutions) return known.picture;
  const picture = draw({ record, institutions, kinds });
  drawn.set(record, { institutions, picture });
  return picture;
}

function draw({ record, institutions, kinds }: Ledger): LedgerPicture {
  const series = ledgerSeries(record.rows);
  const heading = (of: LedgerRow['of']): string => own(kinds, of)?.heading ?? of;
  /** Whose statements, and of what where its kind has several. */
  const who = (s: Series): string => {
    const several = new Set(series.filter((other) => other.of === s.of).map((other) => other.item)).size > 1;
    const name = own(institutions, s.institution)?.short ?? s.institution;
    return [name, several ? s.item : null, s.scope].filter((w) => w !== null).join(', ');
  };
  const desc = KINDS.flatMap((of) =>
    kindWords(
      series.filter((s) => s.of === of),
      heading(of),
    ),
  ).join(' ');
  const keys = keyOf(series, heading);
  const count = series.reduce((n, s) => n + s.statements.length, 0);
  const drawing = (kind: string, size: Size): Element => {
    const key = keyNodes(keys, size.width);
    const plot = ledgerPlot(series, key.height, size, who);
    return frame(`c-ledger ${kind}`, key.height + plot.height, desc, ...key.nodes, ...plot.nodes);
  };
  const narrow = drawing('c-narrow', {
    width: NARROW,
    height: Math.min(290, 120 + 12 * count),
    months: 3,
    column: 90,
    numerals: true,
  });
  const height = Math.min(430, 120 + 16 * count);
  const wide = drawing('c-wide', { width: WIDE, height, months: 6, column: 118, numerals: false });
  const widest = drawing('c-widest', { width: WIDEST, height, months: 9, column: 140, numerals: false });
  return {
    title: record.title ?? `${record.label} through time, by statement`,
    desc,
    table: {
      head: ['Date', 'Who', 'Stated', 'What', 'Read at'],
      rows: [...record.rows]
        .sort((a, b) => a.date.localeCompare(b.date))
        .map((r) => [
          day(r.date),
          own(institutions, r.institution)?.name ?? r.institution,
          r.stated.text,
          [heading(r.of), MEASURE[r.measure], r.item, r.scope].filter((w) => w !== null).join(', '),
          r.from.label,
        ]),
    },
    svg: ['div', { class: 'c-both' }, narrow, wide, widest],
    height: Number(wide[1]['height']),
    narrow,
    wide,
  };
}

const MEASURE: Record<LedgerRow['measure'], string | null> = { stock: null, rate: 'a rate', each: 'for each' };

interface Key {
  /** Drawn before the words, each around a point of its own. */
  signs: ReadonlyArray<readonly Node[]>;
  text: string;
}

/** What the marks mean, of those that are drawn: what could be, what an article checked here prints, what others say. */
function keyOf(series: readonly Series[], heading: (of: LedgerRow['of']) => string): Key[] {
  const statements = series.flatMap((s) => s.statements);
  const printed = statements.filter((m) => m.checked && m.row.of !== 'capacity');
  const kinds = KINDS.filter((of) => statements.some((m) => m.row.of === of && (of === 'capacity' || !m.checked)));
  const signs = KINDS.filter((of) => printed.some((m) => m.row.of === of)).map((of) => kindMark(of, true, 0, 0));
  return [
    ...kinds.map(
      (of): Key => ({
        signs: [[...(of === 'capacity' ? LEVEL : []), ...kindMark(of, false, 0, 0)]],
        text: heading(of),
      }),
    ),
    ...(signs.length > 0 ? [{ signs, text: 'printed in an article checked here' }] : []),
  ];
}

/** A step of what could be, over its ground. */
const LEVEL: readonly Node[] = [
  ['rect', { class: 'c-standing', x: -8, y: 0, width: 16, height: 7 }],
  ['line', { class: 'c-room', x1: -8, y1: 0, x2: 8, y2: 0 }],
];

const [KEY, KEY_LINE, SIGN, GAP] = [19, 15, 20, 22];

/** The key, in as many lines as it takes. */
function keyNodes(keys: readonly Key[], width: number): { nodes: Node[]; height: number } {
  let [x, row] = [0, 0];
  const nodes = keys.flatMap(({ signs, text }): Node[] => {
    const words = SIGN * signs.length;
    const wide = words + textWidth(text, 12);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    const y = row * KEY + 10;
    const at = x;
    const lines = wrap(text, width - words, 12);
    // Behind words of several lines nothing else stands.
    [x, row] = lines.length > 1 ? [width, row + lines.length - 1] : [x + wide + GAP, row];
    return [
      ...signs.map((sign, i): Node => ['svg', { x: at + 8 + i * SIGN, y, overflow: 'visible' }, ...sign]),
      ...lines.map(
        (line, i): Node => ['text', { class: 'c-s c-strong', x: at + words, y: y + 4 + i * KEY_LINE }, line],
      ),
    ];
  });
  return { nodes, height: (row + 1) * KEY + 6 };
}

function kindWords(series: readonly Series[], name: string): string[] {
  const all = series.flatMap((s) => s.statements).sort((a, b) => a.time - b.time);
  const [first, last] = [all[0]?.row, all.at(-1)?.row];
  if (first === undefined || last === undefined) return [];
  if (first === last) return [`${name}: ${first.stated.text} (${day(first.date)}).`];
  return [
    `${name}: ${countOf(all.length, 'statement')} by ${countOf(new Set(series.map((s) => s.institution)).size, 'institution')}, from ${first.stated.text} (${day(first.date)}) to ${last.stated.text} (${day(last.date)}).`,
  ];
}
