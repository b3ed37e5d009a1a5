import { fullDates } from '../date/full-date.ts';
import type { Line, Span } from './lines.ts';

/** One cell of a table with what its row and column are called. */
export interface Cell extends Span {
  text: string;
  /** Of its column; null where the table has no headings. */
  heading: string | null;
  /** Of its row. */
  label: string | null;
  /** The line above the table, where there is one. */
  caption?: string;
  /** True where the cell itself is a heading or a label. */
  names: boolean;
}

/** A table's rows by the number of their line, and the lines that belong to it and hold nothing (`|---|---|`). */
export interface Table {
  rows: Map<number, Cell[]>;
  lines: ReadonlySet<number>;
}

type Raw = Span & { text: string };

/** A line that only draws: `|---|---|`. */
const rule = /^[\s|+:=─━═┼┬┴├┤│-]+$/;

/** The tables among the lines of a text: at least two rows beside each other whose cells are parted by tabs, by `|`, or by several spaces. */
export function tablesOf(lines: readonly Line[], text: string): Table[] {
  const tables: Table[] = [];
  let past = 0;
  for (const [i, first] of lines.entries()) {
    const separator = separatorOf(first.text);
    if (i < past || separator === null) continue;
    const own = new Set<number>();
    const raw = new Map<number, Raw[]>();
    let end = first.start;
    for (const [k, line] of lines.slice(i).entries()) {
      const ruled = rule.test(line.text);
      if (!ruled && separatorOf(line.text) !== separator) break;
      if (/\n\s*\n\s*\n/.test(text.slice(end, line.start))) break;
      own.add(i + k);
      if (!ruled) raw.set(i + k, cellsOf(line, separator));
      end = line.end;
    }
    if (raw.size >= 2 && isTable([...raw.values()], separator)) tables.push(named(raw, own, separator));
    past = i + Math.max(1, own.size);
  }
  return tables;
}

type Separator = 'tab' | 'bar' | 'spaces' | 'comma';

function separatorOf(line: string): Separator | null {
  if (line.includes('\t')) return 'tab';
  if (/^\|.*\|$|\S\s*\|\s*\S.*\|/.test(line) || /^[^|]{1,40}\|[^|]{1,40}$/.test(line)) return 'bar';
  if (/^\S[^.!?]*?\S? {2,}\S/.test(line) && line.length < 200) return 'spaces';
  // A spreadsheet's text: no blank behind its commas, and no full stop.
  if (
    line.length < 1000 &&
    /^(?:"[^"]{1,60}"|\p{L}[^,;"]{0,60}|\d{4})(?:[,;](?:"[^"]{0,60}"|[^,;\s"][^,;]{0,60})?)+$/u.test(line) &&
    !/[.!?]$/.test(line)
  )
    return 'comma';
  return rule.test(line) && line.includes('|') ? 'bar' : null;
}

function cellsOf(line: Line, separator: Separator): Raw[] {
  const cells: Raw[] = [];
  const gap =
    separator === 'tab'
      ? /\t/g
      : separator === 'bar'
        ? /\|/g
        : separator === 'comma'
          ? /[,;](?=(?:[^"]*"[^"]*")*[^"]*$)/g
          : / {2,}/g;
  let from = 0;
  const add = (to: number) => {
    const part = line.text.slice(from, to);
    const marks = separator === 'comma' && /^".*"$/s.test(part) ? 1 : 0;
    const inner = part.slice(marks, part.length - marks);
    const lead = marks + inner.length - inner.trimStart().length;
    cells.push({
      text: inner.trim(),
      start: line.start + from + lead,
      end: line.start + from + lead + inner.trim().length,
    });
  };
  for (const match of line.text.matchAll(gap)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(line.text.length);
  // Bars at both ends draw the frame.
  if (separator === 'bar') {
    if (line.text.startsWith('|')) cells.shift();
    if (line.text.endsWith('|')) cells.pop();
  }
  return cells;
}

/** Rows of about as many cells, of which some hold a number, and none a paragraph. */
function isTable(rows: readonly Raw[][], separator: Separator): boolean {
  const counts = rows.map((row) => row.length);
  const most = Math.max(...counts);
  if (most < 2 || rows.flat().some(({ text }) => text.length > 160)) return false;
  if (!rows.flat().some(({ text }) => isNumber(text))) return false;
  if (separator === 'spaces' && rows.flat().reduce((sum, { text }) => sum + text.length, 0) > 40 * rows.flat().length)
    return false;
  return separator !== 'spaces' || counts.filter((count) => count >= most - 1).length >= rows.length * 0.7;
}

/** `300`, `1,200*`, `$1.2m`, `-3.5 %`, `12 (31)`: more figures than words. */
export function isNumber(text: string): boolean {
  return (
    // The figure of `km2` and `CO2` is a part of a name.
    /\d/.test(text.replace(/(?<=\p{L})[23]\b/gu, '')) &&
    (text.match(/\p{L}{3,}/gu)?.length ?? 0) <= 2 &&
    // `2024`, and `2024 (€000)` over a column
    !isYear(text.replace(/\s*[([]\P{L}{0,3}(?:0{3}s?|\p{L}{1,12})[)\]]$/u, '')) &&
    !/\d:\d\d/.test(text) &&
    fullDates(text).length === 0
  );
}

export function isYear(text: string): boolean {
  return /^(?:FY ?)?(?:1[5-9]|20)\d\d(?:[-/–](?:\d\d|\d{4}))?[*†]?$/.test(text);
}

/** Headings are the first rows without a number of their own; labels the first columns without. */
function named(raw: ReadonlyMap<number, Raw[]>, lines: ReadonlySet<number>, separator: Separator): Table {
  const rows = [...raw];
  const holds = (row: readonly Raw[]) =>
    row.some(({ text }, k) => isNumber(text) && !(k === 0 && row.length > 1 && isYear(text)));
  let heads = rows.findIndex(([, row]) => holds(row));
  if (heads < 0) heads = 0;
  const data = rows.slice(heads).map(([, row]) => row);
  const columns = Math.max(...rows.map(([, row]) => row.length));
  let labels = 0;
  const isLabel = (text: string): boolean => text === '' || !isNumber(text) || isYear(text);
  while (labels < columns - 1 && data.every((row) => isLabel(row[labels]?.text ?? ''))) labels++;
  const headingOf = (cell: Raw, k: number, row: readonly Raw[]): string | null => {
    const words = rows
      .slice(0, heads)
      .map(
        ([, head]) =>
          (separator === 'spaces' && head.length !== row.length
            ? nearest(head, cell.start + cell.end - 2 * (row[0]?.start ?? 0))
            : head[k]
          )?.text ?? '',
      );
    return words.filter((word, i) => word !== '' && word !== words[i - 1]).join(' ') || null;
  };
  const found = new Map<number, Cell[]>();
  for (const [at, [line, row]] of rows.entries()) {
    const label =
      row
        .slice(0, labels)
        .map(({ text }) => text)
        .filter(Boolean)
        .join(', ') || null;
    found.set(
      line,
      row.map((cell, k) => ({
        ...cell,
        heading: at < heads ? null : headingOf(cell, k, row),
        label: at < heads ? null : label,
        names: at < heads || k < labels,
      })),
    );
  }
  return { rows: found, lines };
}

/** With spaces for columns a row may lack a cell: the heading that stands above. `place` is twice the middle of the cell, from the beginning of its row. */
function nearest(head: readonly Raw[], place: number): Raw | undefined {
  const begin = head[0]?.start ?? 0;
  const off = (one: Raw) => Math.abs(one.start + one.end - 2 * begin - place);
  return [...head].sort((a, b) => off(a) - off(b))[0];
}
