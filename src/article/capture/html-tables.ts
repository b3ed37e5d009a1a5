/** The part of a document's elements that tables need. */
interface Node {
  tagName?: string;
  textContent: string | null;
  childNodes: ArrayLike<unknown>;
  parentNode: Node | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
  closest(selector: string): Node | null;
  replaceWith(...nodes: unknown[]): void;
}
interface Document {
  querySelectorAll(selector: string): Iterable<unknown>;
  createElement(name: string): unknown;
}

/** Stands for a table while the article is extracted, which would take the table apart. The two signs occur in no text. */
const mark = (n: number) => `\uE000${n}\uE001`;
const marked = /\uE000(\d+)\uE001/;

/** A cell with more words than this is a paragraph, and its table a frame around a page. */
const longestCell = 160;
const mostRows = 400;
const mostSpan = 60;

/** Takes the tables that hold data out of a page, and leaves a mark in the place of each; a table that only lays a page out stays. */
export function takeTables(document: Document): string[][] {
  const tables: string[][] = [];
  for (const table of [...document.querySelectorAll('table')] as Node[]) {
    if (table.querySelector('table') || table.closest('nav,aside,footer,form,[hidden]')) continue;
    const rows = rowsOf(table);
    if (!isData(table, rows)) continue;
    const place = document.createElement('p') as Node & { textContent: string };
    // `putTables` finds the place again by the mark.
    place.textContent = mark(tables.length);
    const caption = oneLine(table.querySelector('caption')?.textContent ?? '');
    tables.push([...(caption ? [caption, ''] : []), ...rows.map((row) => row.join('\t'))]);
    const figure = table.closest('figure');
    (figure && [...figure.querySelectorAll('table')].length === 1 ? figure : table).replaceWith(place);
  }
  return tables;
}

/** The lines with each table's rows in its place; a table that the extraction lost stands at the end, so that no cell is swallowed in silence. */
export function putTables(lines: readonly string[], tables: readonly string[][]): string[] {
  const put = new Set<number>();
  const all = lines.flatMap((line) => {
    const n = Number(marked.exec(line)?.[1] ?? NaN);
    if (Number.isNaN(n) || !tables[n] || put.has(n)) return [line.replaceAll(/[\uE000\uE001]/g, '')];
    put.add(n);
    return [
      line.slice(0, line.indexOf('\uE000')).trim(),
      '',
      ...tables[n],
      '',
      line.slice(line.indexOf('\uE001') + 1).trim(),
    ].filter((one, i, list) => one !== '' || list[i - 1] !== '');
  });
  return [...all, ...tables.flatMap((rows, n) => (put.has(n) ? [] : ['', ...rows]))];
}

/** Rows of equal length: a cell over several columns or rows stands in each of them. */
function rowsOf(table: Node): string[][] {
  const rows: string[][] = [];
  const pending: Array<{ text: string; left: number } | undefined> = [];
  for (const row of [...table.querySelectorAll('tr')].slice(0, mostRows)) {
    const cells: string[] = [];
    const fill = () => {
      for (let open = pending[cells.length]; open && open.left > 0; open = pending[cells.length]) {
        open.left--;
        cells.push(open.text);
      }
    };
    for (const cell of Array.from(row.childNodes) as Node[]) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      fill();
      const text = oneLine(cell.textContent ?? '');
      const down = span(cell, 'rowspan');
      for (let k = span(cell, 'colspan'); k > 0; k--) {
        if (down > 1) pending[cells.length] = { text, left: down - 1 };
        cells.push(text);
      }
    }
    fill();
    if (cells.some((text) => text !== '')) rows.push(cells);
  }
  return rows;
}

function span(cell: Node, name: string): number {
  const n = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(n) ? 1 : Math.min(Math.max(n, 1), mostSpan);
}

function isData(table: Node, rows: readonly string[][]): boolean {
  if (rows.length < 2 || Math.max(...rows.map((row) => row.length)) < 2) return false;
  if (rows.flat().some((text) => text.length > longestCell)) return false;
  return table.querySelector('th') !== null || rows.flat().some((text) => /\d/.test(text));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
