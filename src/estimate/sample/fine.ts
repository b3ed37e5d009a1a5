import { compile } from '../evaluate.ts';
import { atScore, clamp } from '../range.ts';
import type { Expr, RunAssumption, RunModel } from '../types.ts';
import { FINE, FINE_LINES, fineLines } from './fine-lines.ts';
import { tableShare } from './normal.ts';
import type { Quantiles } from './lines.ts';
import { addJump, addLine, addSmooth, clear, pieceQuantiles } from './pieces.ts';
import { read } from './read.ts';

/** So many places are computed at once while cells are halved. */
const BATCH = 512;
/** At the middle of a cell the curve may be off by this share of the result. */
const NEAR = 5e-4;
/** Lines differ by less than this share of a result where rounding alone tells them apart. */
const ALIKE = 1e-11;
/** Where a cell is cut: by the golden section, since a stair of even steps has places as even, at which it looks straight. */
const CUT = 0.3819660112501051;
/** A cell in which less of all likelihood lies is halved no more: where the result jumps in it, the jump is known well enough. */
const THIN = 3e-4;
/** No more places than these are computed besides the fixed ones. */
const MOST = 100_000;

/** Cells between places of every second node, by which those that bend are found. */
const CELLS = (FINE.length - 1) / 2;
const LAST = FINE.length - 1;
const node = (k: number): number => FINE[k] ?? NaN;

/** How likely a line is to be between one node and the next. */
const MASSES: number[] = [];

const curves = new Float64Array(FINE.length * FINE_LINES);
const sharp = new Uint8Array(CELLS);

/** Cells that are still to be halved: on which line, from where to where, the results at both ends, and what is expected in the middle. */
class Cells {
  count = 0;
  readonly line = new Int32Array(MOST);
  readonly from = new Float64Array(MOST);
  readonly to = new Float64Array(MOST);
  readonly low = new Float64Array(MOST);
  readonly high = new Float64Array(MOST);
  readonly expected = new Float64Array(MOST);

  /** Both parts of a cell that is cut at `cut`. The parabola through its three results says what to expect where they are cut again. */
  split(weights: Float64Array, i: number, a: number, b: number, ya: number, y: number, yb: number, cut: number): void {
    const middle = a + (b - a) * cut;
    const bend = curvature(ya, y, yb, cut);
    const expected = (r: number): number => ya + r * (yb - ya + bend * (r - 1));
    this.put(weights, i, a, middle, ya, y, expected(CUT * cut));
    this.put(weights, i, middle, b, y, yb, expected(cut + CUT * (1 - cut)));
  }

  /** One that finds no room is taken to jump. */
  put(weights: Float64Array, i: number, a: number, b: number, ya: number, yb: number, expected: number): void {
    if (this.count === MOST) {
      addJump(read(weights, i), a, b, ya, yb);
      return;
    }
    const c = this.count++;
    this.line[c] = i;
    this.from[c] = a;
    this.to[c] = b;
    this.low[c] = ya;
    this.high[c] = yb;
    this.expected[c] = expected;
  }
}

/** How a parabola bends that passes a third result at `cut` of the way between two. */
const curvature = (ya: number, y: number, yb: number, cut: number): number => ((y - ya) / cut - (yb - ya)) / (cut - 1);

/** Made when a formula first needs them. */
let cellsOfTurns: [Cells, Cells] | undefined;

/**
 * Quantiles of a formula with kinks or jumps, such as `max(a, b)` or `round(a)`, or with a bend that is sharper than the places of `NODES` are dense. Where
 * a curve is smooth, it is a cubic between places twice as dense. A cell whose middle is not where the curve leads is halved, until it is, or until so little
 * of all likelihood is in it that a jump there does no harm. So kinks and jumps are found wherever they come from, and without a word on the formula.
 */
export function createFine(
  model: RunModel,
  varying: readonly RunAssumption[],
  expr: Expr,
  most = FINE_LINES,
): Quantiles {
  const { rows, ways, weights } = fineLines(model, varying, most);
  const jumps = model.fine === 'jumps';
  const lines = weights.length;
  const run = compile(expr, lines);
  const compute = compile(expr, BATCH);
  const columns = new Map(Object.keys(rows).map((id) => [id, new Float64Array(BATCH)] as const));
  const found = new Float64Array(MOST);

  /** The results where cells are cut. */
  const middles = ({ count, line, from, to }: Cells, valueOf: (id: string) => number): void => {
    for (let begin = 0; begin < count; begin += BATCH) {
      const size = Math.min(BATCH, count - begin);
      for (const [id, column] of columns) {
        const way = ways.find(([a]) => a.id === id);
        const row = rows[id]![0]!;
        const at = way && atScore(way[0].range);
        for (let j = 0; j < size; j++) {
          const c = begin + j;
          const i = line[c]!;
          const place = read(from, c) + CUT * (read(to, c) - read(from, c));
          column[j] = way && at ? clamp(at(way[1][i]! + way[2] * place), way[0]) : row[i]!;
        }
        column.fill(column[0]!, size);
      }
      const results = compute((id) => columns.get(id) ?? valueOf(id)) as Float64Array;
      found.set(results.subarray(0, size), begin);
    }
  };

  return (valueOf, shares) => {
    FINE.forEach((_, k) => {
      curves.set(run((id) => rows[id]?.[k] ?? valueOf(id)) as Float64Array, k * lines);
    });
    clear();
    let [cells, next] = (cellsOfTurns ??= [new Cells(), new Cells()]);
    cells.count = 0;
    const alike = allAlike(lines);
    if (alike) addLineOf(0, weights, cells, jumps);
    else for (let i = 0; i < lines; i++) addLineOf(i, weights, cells, jumps);
    for (let left = MOST; cells.count > 0; [cells, next] = [next, cells]) {
      middles(cells, valueOf);
      left -= cells.count;
      next.count = 0;
      for (let c = 0; c < cells.count; c++) {
        const i = cells.line[c]!;
        const weight = read(weights, i);
        const a = read(cells.from, c);
        const b = read(cells.to, c);
        const ya = read(cells.low, c);
        const yb = read(cells.high, c);
        const y = read(found, c);
        // When no more places may be computed, what bends goes smoothly through those that are known; only what jumps is taken to jump.
        if ((left < 0 && !jumps) || near(ya, y, yb, read(cells.expected, c))) {
          const bend = curvature(ya, y, yb, CUT);
          addSmooth(weight, tableShare(b) - tableShare(a), a, b, ya, yb, yb - ya - bend, yb - ya + bend);
        } else if (left < 0 || tableShare(b) - tableShare(a) < THIN) {
          const middle = a + CUT * (b - a);
          addJump(weight, a, middle, ya, y);
          addJump(weight, middle, b, y, yb);
        } else next.split(weights, i, a, b, ya, y, yb, CUT);
      }
    }
    return pieceQuantiles(shares);
  };
}

/** Whether all lines are one, as those of `round(a * b)` are where both are lognormal: then the first will do. */
function allAlike(lines: number): boolean {
  for (let at = 0; at < FINE.length * lines; at++) {
    const first = read(curves, at - (at % lines));
    if (!(Math.abs(read(curves, at) - first) <= ALIKE * Math.abs(first))) return false;
  }
  return true;
}

/** Whether the result in the middle is near to what its neighbours let expect. */
const near = (a: number, middle: number, b: number, expected: number): boolean =>
  Math.abs(middle - expected) <= (NEAR / 3) * (Math.abs(a) + Math.abs(middle) + Math.abs(b));

/** Adds what is smooth of a line to the pieces, and the rest to the cells that are to be halved. */
function addLineOf(i: number, weights: Float64Array, cells: Cells, jumps: boolean): void {
  const lines = weights.length;
  const weight = read(weights, i);
  const y = (k: number): number => read(curves, k * lines + i);
  for (let c = 0; c < CELLS; c++) {
    const k = 2 * c;
    const a = y(k);
    const b = y(k + 2);
    // The cubic through every second place; at the ends of a line, the parabola.
    const expected =
      c === 0
        ? (3 * a + 6 * b - y(4)) / 8
        : c === CELLS - 1
          ? (3 * b + 6 * a - y(k - 2)) / 8
          : (9 * (a + b) - y(k - 2) - y(k + 4)) / 16;
    // A stair of even steps looks straight from afar.
    const flat = a === y(k + 1) && a === b;
    sharp[c] = flat || (!jumps && near(a, y(k + 1), b, expected)) ? 0 : 1;
  }
  addLine(weight, -99, node(0), y(0), y(0));
  addLine(weight, node(LAST), 99, y(LAST), y(LAST));
  for (let k = 0; k < LAST; k++) {
    if (!bent(k)) continue;
    cells.split(weights, i, node(k), node(k + 2), y(k), y(k + 1), y(k + 2), 0.5);
    k++;
  }
  for (let k = 0; k < LAST; k++) {
    if (!bent(k))
      addSmooth(
        weight,
        (MASSES[k] ??= tableShare(node(k + 1)) - tableShare(node(k))),
        node(k),
        node(k + 1),
        y(k),
        y(k + 1),
        slope(i, lines, k, 1),
        slope(i, lines, k + 1, -1),
      );
  }
}

/** Whether the result bends sharply behind the node `k`. */
const bent = (k: number): boolean => sharp[k >> 1] === 1;

/** Slope at a node, from those on one side alone where the other is bent. */
function slope(i: number, lines: number, k: number, side: 1 | -1): number {
  const at = k * lines + i;
  const y = (steps: number): number => read(curves, at + steps * lines);
  if (k === 0 || k === LAST || bent(k - 1) || bent(k)) return (side * (4 * y(side) - 3 * y(0) - y(2 * side))) / 2;
  const near = y(1) - y(-1);
  const wide = k > 1 && k < LAST - 1 && !bent(k - 2) && !bent(k + 1);
  return wide ? (8 * near - y(2) + y(-2)) / 12 : near / 2;
}
