/** A column, as Table Schema describes it (Frictionless Data). Dates may be months only, so they are strings with a pattern. */
export interface Field {
  name: string;
  type: 'string' | 'number';
  title: string;
  description: string;
  constraints?: { required?: true; unique?: true; pattern?: string; enum?: readonly string[]; minimum?: number };
}

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A cell that is never empty. */
export const NEEDED = { required: true } as const;

/** A web address. Table Schema's own `format: uri` is read otherwise by each reader: Frictionless's refuses `http://localhost:4321/`. */
export const ADDRESS = { required: true, pattern: '^https?://\\S+$' } as const;

/** An ISO 8601 date, or a month where the day is unknown. */
export const DATE_PATTERN = '^\\d{4}-\\d{2}(-\\d{2})?$';

const column =
  (type: Field['type']) =>
  (name: string, title: string, description: string, constraints?: Field['constraints']): Field => ({
    name,
    type,
    title,
    description,
    ...(constraints && { constraints }),
  });

/** A column of words, and one of numbers. */
export const [text, numeric] = [column('string'), column('number')];

/**
 * Rows as CSV that parses everywhere: RFC 4180 (commas, CRLF, quotes doubled), in UTF-8 without a byte order mark, which many readers take for
 * a part of the first column's name. A cell must be of its column's type; null is an empty cell.
 */
export function csv(fields: readonly Field[], rows: readonly Row[]): string {
  const lines = [fields.map((f) => f.name), ...rows.map((row) => fields.map((f) => cell(f, row[f.name] ?? null)))];
  return lines.map((l) => `${l.map(quoted).join(',')}\r\n`).join('');
}

/** A CSV file with a byte order mark. Excel reads a file without it in the local code page, so that `’` becomes `â€™`. */
export const forSpreadsheet = (text: string): string => `\ufeff${text}`;

function cell({ name, type }: Field, value: Cell): string {
  if (value === null) return '';
  if (type === 'string') {
    if (typeof value !== 'string') throw new TypeError(`column \`${name}\` holds text, not ${value}`);
    return harmless(value);
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new TypeError(`column \`${name}\` holds numbers, not ${value}`);
  return String(value);
}

/** Where a spreadsheet would begin a formula: at the start of a cell, also behind blanks and in full-width signs (OWASP, "CSV Injection"). */
const FORMULA = /^(?=[\s\u0000]*[=+\-@＝＋－＠]|[\t\r\n])/;
/**
 * A formula within a cell: where lists are written with semicolons, as in much of Europe, a spreadsheet parts the line at each `;`, quotation marks or not.
 * `a;=1+1` is then two cells, and the second runs.
 */
const PARTED = /(?<=[;\t\r\n])(?=[\s\u0000"]*[=+\-@＝＋－＠])/g;

/** Text stays text: an apostrophe before what would be a formula, which spreadsheets hide. Numbers never come here, so -5 stays a number. */
export const harmless = (text: string): string => text.replace(FORMULA, "'").replace(PARTED, "'");

const quoted = (text: string): string =>
  /[",\r\n\ufeff]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
