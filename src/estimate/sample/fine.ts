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
/** A curve may be off by so much in a cell that this share of all likelihood comes to lie on the wrong side of a quantile. */
const NEAR = 3e-5;
/** Where the result jumps, a cell with less than this share of all likelihood is not believed to be smooth: a whole jump would pass for a small error in it, and its quantiles for numbers between two results. */
const TOO_THIN = 10 * NEAR;
/** A cubic through every node errs by less than this share of what one through every second node does. */
const FINER = 1 / 8;
/** What is off by less than so many times what it may be is nearly where its neighbours lead. A smooth curve comes nearer by 18 times at most where a cell is cut. */
const NEARLY = 50;
/** A curve may be off by this share of a result too, since rounding moves it by as much. */
const ROUNDED = 1e-12;
/** Quantiles are first sought on every so many lines. What is found there is off by less than `AROUND` of all likelihood, or all lines are followed everywhere. */
const EVERY = 13;
const AROUND = 0.02;
const EVERYWHERE = Float64Array.of(-Infinity, Infinity);
/** Lines differ by less than this share of a result where rounding alone tells them apart. */
const ALIKE = 1e-11;
/** Where a cell is cut: by the golden section, since a stair of even steps has places as even, at which it looks straight. */
const CUT = 0.3819660112501051;
/** A cell in which less of its line's likelihood lies is halved no more: where the result bends or jumps in it is known well enough, since lines err to both sides. Of fewer lines than `MANY` each has to be known better. */
const THIN = 1e-3;
const MANY = 100;
/** No more places than these are computed besides the fixed ones. */
const MOST = 100_000;

/** Cells between places of every second node, by which those that bend are found. */
const CELLS = (FINE.length - 1) / 2;
const LAST = FINE.length - 1;
const node = (k: number): number => FINE[k] ?? NaN;

/** How likely a line is to be between one node and the next. */
const MASSES: number[] = [];
const massOf = (k: number): number => (MASSES[k] ??= tableShare(node(k + 1)) - tableShare(node(k)));

const curves = new Float64Array(FINE.length * FINE_LINES);
/** Whether a cell is smooth and far from all quantiles, smooth, nearly so, or not at all. */
const sharp = new Uint8Array(CELLS);
const [FAR, SMOOTH, NEARLY_SMOOTH, SHARP] = [0, 1, 2, 3];

/**
 * Cells that are still to be halved: on which line, from where to where, the results at both ends, and what is expected in the middle. A cell is steady
 * if what it was cut from went nearly where its neighbours lead.
 */
class Cells {
  count = 0;
  readonly line = new Int32Array(MOST);
  readonly from = new Float64Array(MOST);
  readonly to = new Float64Array(MOST);
  readonly low = new Float64Array(MOST);
  readonly high = new Float64Array(MOST);
  readonly expected = new Float64Array(MOST);
  readonly steady = new Uint8Array(MOST);

  /** Both parts of a cell that is cut at `cut`. The parabola through its three results says what to expect where they are cut again. */
  split(
    weights: Float64Array,
    i: number,
    a: number,
    b: number,
    ya: number,
    y: number,
    yb: number,
    cut: number,
    steady: boolean,
  ): void {
    const middle = a + (b - a) * cut;
    const bend = curvature(ya, y, yb, cut);
    const expected = (r: number): number => ya + r * (yb - ya + bend * (r - 1));
    this.put(weights, i, a, middle, ya, y, expected(CUT * cut), steady);
    this.put(weights, i, middle, b, y, yb, expected(cut + CUT * (1 - cut)), steady);
  }

  /** One that finds no room is taken to jump. */
  put(
    weights: Float64Array,
    i: number,
    a: number,
    b: number,
    ya: number,
    yb: number,
    expected: number,
    steady: boolean,
  ): void {
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
    this.steady[c] = steady ? 1 : 0;
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
 *
 * A kink may lie so that the middle of its cell is where the curve leads. What is then computed is always too smooth, so the quantile would be off to one side: that
 * of `abs(a - b)` near zero would be too high. So a cell is believed only if the one it was cut from came near as well.
 *
 * Only the results near a quantile have to be known well: a cell that lies all above or all below is not halved.
 */
export function createFine(
  model: RunModel,
  varying: readonly RunAssumption[],
  expr: Expr,
  most = FINE_LINES,
  moved = 1,
): Quantiles {
  const { rows, ways, weights } = fineLines(model, varying, most, moved);
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
    if (allAlike(lines)) {
      follow(valueOf, lines, EVERYWHERE);
      return pieceQuantiles(shares);
    }
    if (lines > MANY) {
      let around = EVERYWHERE;
      let every = 1;
      // Twice, since of a result that stays near one value for long, as `a ^ 6` does near zero, even the rough quantiles are off at first.
      for (let turn = jumps ? 1 : 0; turn < 2; turn++) {
        // The budget of places may not do for all lines. Then every second or third line is followed closely, which is better than all lines followed badly.
        const places = follow(valueOf, EVERY, around);
        every = jumps ? 1 : Math.ceil((EVERY * places) / MOST) || 1;
        around = Float64Array.from(pieceQuantiles(shares.flatMap((share) => [share - AROUND, share + AROUND])));
        shares.forEach((share, k) => {
          if (share <= AROUND) around[2 * k] = -Infinity;
          if (share >= 1 - AROUND) around[2 * k + 1] = Infinity;
        });
      }
      follow(valueOf, every, around);
      const found = pieceQuantiles(shares);
      if (found.every((q, k) => q >= read(around, 2 * k) && q <= read(around, 2 * k + 1))) return found;
    }
    follow(valueOf, 1, EVERYWHERE);
    return pieceQuantiles(shares);
  };

  /** The pieces of every so many lines, known well where they may pass one of the pairs of results in `around`. Gives how many places were computed for it. */
  function follow(valueOf: (id: string) => number, every: number, around: Float64Array): number {
    const thin = THIN * Math.min(1, lines / every / MANY);
    clear();
    let [cells, next] = (cellsOfTurns ??= [new Cells(), new Cells()]);
    cells.count = 0;
    for (let i = 0; i < lines; i += every) addLineOf(i, weights, cells, jumps, around);
    let left = MOST;
    for (; cells.count > 0; [cells, next] = [next, cells]) {
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
        const mass = tableShare(b) - tableShare(a);
        const off = Math.abs(y - read(cells.expected, c));
        const span = spanOf(ya, y, yb);
        const near = jumps ? span : Math.min(span, passed(ya, y, yb, off, around) || span);
        const may = mayBeOff(mass, near, y);
        // A cell far from all quantiles. Where the result jumps, a few places say nothing of what lies between them: `mod(a, 5)` goes from 0 to 5 there.
        const steady = cells.steady[c] === 1;
        const far = (steady || !jumps) && passed(ya, y, yb, off + span, around) === 0;
        // When no more places may be computed, what bends goes smoothly through those that are known; only what jumps is taken to jump.
        const believed = off <= may && steady && !(jumps && mass < TOO_THIN);
        if (far) addLine(weight, a, b, ya, yb);
        else if (believed || (left < 0 && (off <= may || !jumps))) {
          const bend = curvature(ya, y, yb, CUT);
          addSmooth(weight, mass, a, b, ya, yb, yb - ya - bend, yb - ya + bend);
        } else if (left < 0 || mass < thin) {
          const middle = a + CUT * (b - a);
          const add = jumps ? addJump : addLine;
          add(weight, a, middle, ya, y);
          add(weight, middle, b, y, yb);
        } else next.split(weights, i, a, b, ya, y, yb, CUT, off <= NEARLY * may);
      }
    }
    return MOST - left;
  }
}

const spanOf = (ya: number, y: number, yb: number): number => Math.max(ya, y, yb) - Math.min(ya, y, yb);

/** How far off a curve may be in the middle of a cell with so much of its line's likelihood. */
const mayBeOff = (mass: number, span: number, y: number): number => (NEAR / mass) * span + ROUNDED * Math.abs(y);

/**
 * The width of the narrowest pair of results in `around` that a curve may pass; 0 where it passes none. The curve has the results `ya`, `y` and `yb`, and may go beyond them by `more`.
 */
function passed(ya: number, y: number, yb: number, more: number, around: Float64Array): number {
  const low = Math.min(ya, y, yb) - more;
  const high = Math.max(ya, y, yb) + more;
  let width = 0;
  for (let k = 0; k < around.length; k += 2) {
    const [from, to] = [read(around, k), read(around, k + 1)];
    if (high >= from && low <= to) width = Math.min(width || Infinity, to - from || Infinity);
  }
  return width;
}

/** Whether all lines are one, as those of `round(a * b)` are where both are lognormal: then the first will do. */
function allAlike(lines: number): boolean {
  for (let at = 0; at < FINE.length * lines; at++) {
    const first = read(curves, at - (at % lines));
    if (!(Math.abs(read(curves, at) - first) <= ALIKE * Math.abs(first))) return false;
  }
  return true;
}

/** Adds what is smooth of a line to the pieces, and the rest to the cells that are to be halved. */
function addLineOf(i: number, weights: Float64Array, cells: Cells, jumps: boolean, around: Float64Array): void {
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
    const middle = y(k + 1);
    const miss = Math.abs(middle - expected);
    const off = FINER * miss;
    const span = spanOf(a, middle, b);
    const near = jumps ? span : Math.min(span, passed(a, middle, b, miss, around) || span);
    const may = mayBeOff(massOf(k) + massOf(k + 1), near, middle);
    // A stair of even steps looks straight from afar.
    const flat = a === middle && a === b;
    sharp[c] =
      flat || (!jumps && off <= may)
        ? passed(a, middle, b, span, around) > 0
          ? SMOOTH
          : FAR
        : off <= NEARLY * may
          ? NEARLY_SMOOTH
          : SHARP;
  }
  // A kink that cannot be seen from its own cell is seen from those beside it.
  if (!jumps)
    for (let c = 0; c < CELLS; c++)
      if (!bent(2 * c) && (sharp[c - 1] === SHARP || sharp[c + 1] === SHARP)) sharp[c] = NEARLY_SMOOTH;
  addLine(weight, -99, node(0), y(0), y(0));
  addLine(weight, node(LAST), 99, y(LAST), y(LAST));
  for (let k = 0; k < LAST; k++) {
    if (!bent(k)) continue;
    const [ya, middle, yb] = [y(k), y(k + 1), y(k + 2)];
    const steady = sharp[k >> 1] === NEARLY_SMOOTH;
    if ((jumps && !steady) || passed(ya, middle, yb, spanOf(ya, middle, yb), around) > 0)
      cells.split(weights, i, node(k), node(k + 2), ya, middle, yb, 0.5, steady);
    // Far from all quantiles a straight line is exact enough. A cubic may go beyond its ends, and so reach a quantile.
    else addLine(weight, node(k), node(k + 2), ya, yb);
    k++;
  }
  for (let k = 0; k < LAST; k++) {
    if (sharp[k >> 1] === FAR) addLine(weight, node(k), node(k + 1), y(k), y(k + 1));
    else if (!bent(k))
      addSmooth(
        weight,
        massOf(k),
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
const bent = (k: number): boolean => (sharp[k >> 1] ?? SMOOTH) > SMOOTH;

/** Slope at a node, from those on one side alone where the other is bent. */
function slope(i: number, lines: number, k: number, side: 1 | -1): number {
  const at = k * lines + i;
  const y = (steps: number): number => read(curves, at + steps * lines);
  if (k === 0 || k === LAST || bent(k - 1) || bent(k)) return (side * (4 * y(side) - 3 * y(0) - y(2 * side))) / 2;
  const near = y(1) - y(-1);
  const wide = k > 1 && k < LAST - 1 && !bent(k - 2) && !bent(k + 1);
  return wide ? (8 * near - y(2) + y(-2)) / 12 : near / 2;
}
