import { joinBroken } from './broken-word.ts';

/** A text whose paragraphs are one line each, and how many words were put together that had been broken at a line's end. */
export interface Unwrapped {
  text: string;
  broken: number;
}

interface Row {
  /** Columns up to its last letter. */
  width: number;
  text: string;
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** True where no blank line parts it from the row before. */
  follows: boolean;
}

/** The narrowest and widest column that a program or a person breaks lines at; of few lines a narrow one tells nothing. */
const narrowest = 28;
const leastWidth = 36;
const widest = 200;

/**
 * Joins the lines that a program broke at a column, so that a sentence is one again. What was broken on purpose stays: a verse, a list, a table, a headline.
 * A line was broken at a column where the next line's first word would not have had room on it.
 */
export function unwrap(text: string): Unwrapped {
  const rows = rowsOf(text);
  const pairs = rows
    .map((row, i) => [rows[i - 1], row] as const)
    .filter((pair): pair is Pair => pair[0] !== undefined && pair[1].follows && isProse(pair[0]) && continues(pair[1]));
  const soft = softPairs(pairs, columnOf(rows, pairs));
  let joined = '';
  let at = 0;
  let broken = 0;
  const known = soft.some(([a, b]) => isBroken(a, b)) ? wordsOf(text) : new Set<string>();
  for (const [a, b] of soft) {
    const head = text.slice(at, a.end);
    if (isBroken(a, b)) {
      joined += joinBroken(head, b.text, known);
      broken++;
    } else joined += `${head} `;
    at = b.start;
  }
  return { text: joined + text.slice(at), broken };
}

type Pair = readonly [Row, Row];

function softPairs(pairs: readonly Pair[], column: ReturnType<typeof columnOf>): readonly Pair[] {
  const within = ([a, b]: Pair, least: number) => a.width >= least && !endsSentence(a) && /^\p{Ll}/u.test(b.text);
  if (column) {
    const { ragged, width } = column;
    return pairs.filter(
      (pair) =>
        isBroken(...pair) ||
        within(pair, 0.6 * width) ||
        (ragged ? pair[0].width >= width * 0.75 : isFull(pair, width)),
    );
  }
  // Too few lines to tell a column: a broken word, or a sentence that goes on, tells enough.
  const few = pairs.length <= 3 || pairs.some((pair) => isBroken(...pair));
  return pairs.filter((pair) => isBroken(...pair) || (few && within(pair, leastWidth)));
}

/** The next line's first word had no room on this one. */
function isFull([a, b]: Pair, width: number): boolean {
  return a.width <= width && a.width + 1 + firstWord(b) > width;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let blank = true;
  let at = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words)
      rows.push({
        width: line.trimEnd().length,
        text: words,
        start: at + line.length - line.trimStart().length,
        end: at + line.trimEnd().length,
        follows: !blank,
      });
    blank = words === '';
    at += line.length + 1;
  }
  return rows;
}

/** Whether a row is running text. A table's row (`Lund  300  12`) is not, so it is never joined to the next. */
function isProse({ text }: Row): boolean {
  return !/\t|\S {3,}\S|\S {2,}\S.*\S {2,}\S|\|.*\|/.test(text);
}

const item = /^(?:[-*•–—‣▪◦·]|\(?\d{1,3}[.)]|\(?[a-z][.)]|>+)\s/i;

function continues(row: Row): boolean {
  return isProse(row) && !item.test(row.text);
}

/** How many letters its first word has. */
function firstWord({ text }: Row): number {
  return text.search(/\s|$/);
}

function endsSentence({ text }: Row): boolean {
  return /[.!?…:;]["”’')\]]*$/.test(text);
}

function isBroken(a: Row, b: Row): boolean {
  return /[\p{L}\d][-‐¬]$/u.test(a.text) && /^\p{L}/u.test(b.text) && !/[/@]\S*$/.test(a.text);
}

/** The column at which most lines were broken; null where the lines are as their writer wanted them. */
function columnOf(rows: readonly Row[], pairs: readonly Pair[]): { width: number; ragged: boolean } | null {
  if (pairs.length === 0) return null;
  const wide = rows.filter(({ width }) => width > widest).length;
  if (wide > rows.length * 0.2) return null;
  const best = tightest(pairs);
  const goesOn = (all: readonly Pair[]) =>
    all.filter(([a, b]) => isBroken(a, b) || (!endsSentence(a) && /^[\p{Ll}\d$£€(“‘"]/u.test(b.text))).length;
  const fitting = pairs.filter((pair) => isFull(pair, best));
  const over = rows.filter(({ width }) => width > best).length;
  const enough = best >= (pairs.length >= 4 ? narrowest : leastWidth);
  if (
    enough &&
    fitting.length >= pairs.length * 0.55 &&
    over <= Math.max(1, rows.length * 0.15) &&
    goesOn(fitting) >= Math.max(1, fitting.length * 0.3)
  )
    return { width: best, ragged: false };
  // Letters of different width: the ends are ragged, but most lines end within a sentence.
  const widths = pairs.map(([a]) => a.width).sort((a, b) => a - b);
  const median = widths[widths.length >> 1] ?? 0;
  const longest = widths.at(-1) ?? 0;
  if (
    pairs.length >= 3 &&
    median >= 45 &&
    longest <= median * 1.4 &&
    longest <= widest &&
    goesOn(pairs) >= pairs.length * 0.5
  )
    return { width: longest, ragged: true };
  return null;
}

/** The column that the most pairs agree with: at least as wide as the line, too narrow for one word more. */
function tightest(pairs: readonly Pair[]): number {
  const agreeing = new Uint32Array(widest + 2);
  for (const [a, b] of pairs) {
    const to = isBroken(a, b) ? a.width + 12 : a.width + firstWord(b);
    for (let column = Math.min(a.width, widest + 1); column <= Math.min(to, widest + 1); column++)
      agreeing[column] = (agreeing[column] ?? 0) + 1;
  }
  return agreeing.lastIndexOf(Math.max(...agreeing));
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/\p{L}+(?:['’-]\p{L}+)*(?!-?\n)/gu) ?? []);
}
