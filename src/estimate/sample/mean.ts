import { rootOf } from '../correlations.ts';
import { compile, evaluate } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { atScore, clamp } from '../range.ts';
import { valuesOf } from '../values-of.ts';
import { occurrences } from '../solve/occurrences.ts';
import type { Expr, RunAssumption, RunModel, Settings } from '../types.ts';
import { combinations } from './combinations.ts';
import { fineLines } from './fine-lines.ts';
import { LINES } from './lines.ts';
import { mixed, partsOf } from './mix.ts';
import { normalDensity } from './normal.ts';

/**
 * Places reach so far to each side, in standard normal units, since no drawing ever comes beyond: there the mean of `(1 + rate) ^ years` grows without bound where the years are
 * a lognormal. That of a lognormal from 1 to 100,000 comes from around 3.5. Where more than `MUCH` of a mean lies beyond `FAR`, it is infinite, or nobody can find it.
 */
const SIDE = 8;
const FAR = 7;
const MUCH = 0.01;
/** Even places on one axis. Of two or three axes, the places of a rank-1 lattice (Korobov's), of which no two share a coordinate, so that a jump is met wherever it is. */
const ON_ONE = 10_001;
const LATTICE = 32_749;
const KOROBOV = 13_171;
const AXES = 3;
/** No more results than so many. Of what has more axes or more combinations of choices, lines through the space of all axes are computed, each at so many places. */
const MOST = 700_000;
const ON_LINE = 161;
/** The means at several sets of places may differ by this share. Where a formula divides by what may be zero far out, each set gives another, and so does `mod` over hundreds of its periods. */
const ALIKE = 0.02;
/** A mean that is less than this share of what it is added up from is zero. */
const NOTHING = 1e-12;
/** Places lie denser in the middle, where nearly all likelihood is, than far out: by so much. */
const MIDDLE = 0.3;

/** How far the lattice is moved along each axis, as a share of it, for each set of places. Two and two are mirror images, so that what is as often above zero as below has a mean of zero. */
const MOVED: ReadonlyArray<readonly number[]> = [
  [0.25, 0.1, 0.4],
  [0.75, 0.9, 0.6],
  [0.05, 0.35, 0.2],
  [0.95, 0.65, 0.8],
];

/** Places on each of so many axes, from -1 to 1: all combinations that are computed, one after the other. */
function placesOn(axes: number, set: number): Float64Array[] {
  const count = axes === 0 ? 1 : axes === 1 ? ON_ONE : LATTICE;
  let step = 1;
  return Array.from({ length: axes }, (_, axis) => {
    const by = step;
    const moved = MOVED[set]?.[axis] ?? 0;
    step = (step * KOROBOV) % LATTICE;
    return new Float64Array(count).map((_, i) => 2 * ((((i * by) % count) / count + moved) % 1) - 1);
  });
}

const placeAt = (v: number): number => SIDE * v * (MIDDLE + (1 - MIDDLE) * v * v);
/** How likely it is to be there. */
const weightAt = (v: number): number => 2 * SIDE * (MIDDLE + 3 * (1 - MIDDLE) * v * v) * normalDensity(placeAt(v));

/**
 * The mean of all results, each as likely as it is; null where nothing varies, where it is infinite, and where it comes from combinations that nobody ever meets. Where a few
 * combinations give very much, it lies far above the middle value, and equally likely points miss most of it: of `a / b` with ranges from 1 to 10,000 they found half. So the mean of
 * a sum is the sum of the means, that of a product of what varies by itself the product of them, and what is left is added up at even places, each with its likelihood, out to where hardly anything is.
 */
export function mean(model: RunModel, settings: Settings = {}): number | null {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  if (varying.length === 0) return null;
  const valueOf = valuesOf(model, settings);
  const inside = (expr: Expr): RunAssumption[] => varying.filter(({ id }) => occurrences(expr, id) > 0);
  /** What moves together is one. */
  const linkOf = ({ id }: RunAssumption): string => (model.mix && Object.hasOwn(model.mix.parts, id) ? '' : id);
  let set = 0;
  let size = 0;

  const meanOf = (expr: Expr): number => {
    const of = inside(expr);
    if (of.length === 0) return evaluate(expr, valueOf);
    if (typeof expr !== 'object') return added(expr, of);
    const [op, a = 0, b = 0] = expr;
    if (op === '+') return meanOf(a) + meanOf(b);
    if (op === '-') return meanOf(a) - meanOf(b);
    const parts = apart(factorsOf(expr));
    return parts.length > 1 ? parts.reduce<number>((all, part) => all * meanOf(part), 1) : added(expr, of);
  };

  /** Factors, joined where they share an assumption, or have such as move together. */
  const apart = (factors: readonly Expr[]): Expr[] => {
    let groups: Array<readonly [expr: Expr, ids: readonly string[]]> = [];
    for (const factor of factors) {
      const ids = inside(factor).map(linkOf);
      const near = groups.filter(([, others]) => others.some((id) => ids.includes(id)));
      const joined = near.reduce<Expr>((all, [expr]) => ['*', all, expr], factor);
      groups = groups.filter((group) => !near.includes(group));
      groups.push([joined, [...ids, ...near.flatMap(([, others]) => others)]]);
    }
    return groups.map(([expr]) => expr);
  };

  /** Added up over even places, for every combination of choices. */
  const added = (expr: Expr, of: readonly RunAssumption[]): number => {
    const smooth = of.filter(({ range }) => range.shape !== 'choice');
    const rows: Record<string, readonly Float64Array[] | undefined> = {};
    const chosen = combinations(
      of.filter(({ range }) => range.shape === 'choice'),
      rows,
      1,
      MOST,
      [0],
    );
    const evenly = placesOn(smooth.length, set);
    const count = evenly[0]?.length ?? 1;
    if (smooth.length > AXES || chosen.length * count > MOST) return alongLines(expr, of);
    const weights = new Float64Array(count).map((_, i) =>
      evenly.reduce((all, axis) => all * weightAt(axis[i] ?? NaN), 1 / count),
    );
    const axes = evenly.map((axis) => axis.map(placeAt));
    const far = (i: number): boolean => axes.some((axis) => Math.abs(axis[i] ?? 0) > FAR);
    const parts = partsOf(model, smooth);
    // Of those that move together, the first has the first axis, the second the first two.
    const places = parts
      ? mixed(
          [...rootOf(parts.map((a) => Float64Array.from(parts, (b) => product(a, b))))].map((row) => [...row]),
          axes,
        )
      : axes;
    const columns = new Map(
      smooth.map((a, j) => {
        const at = atScore(a.range);
        return [a.id, (places[j] ?? new Float64Array()).map((z) => clamp(at(z), a))] as const;
      }),
    );
    const run = compile(expr, count);
    return chosen.reduce((sum, likely, c) => {
      const results = run((id) => columns.get(id) ?? rows[id]?.[0]?.[c] ?? valueOf(id));
      return sum + likely * sumOf(results, weights, far);
    }, 0);
  };

  /** The same along lines in the direction in which the result changes most. */
  const alongLines = (expr: Expr, of: readonly RunAssumption[]): number => {
    const step = (2 * SIDE) / (ON_LINE - 1);
    const places = Array.from({ length: ON_LINE }, (_, k) => k * step - SIDE);
    const { rows, weights } = fineLines({ ...model, expr }, of, LINES, 1 + set, places);
    const run = compile(expr, weights.length);
    return places.reduce((sum, z, k) => {
      const results = run((id) => rows[id]?.[k] ?? valueOf(id));
      return sum + (Math.abs(z) > FAR ? 0 : step * normalDensity(z) * sumOf(results, weights, () => false));
    }, 0);
  };

  /** The sum of results by their weights; not a number where too much of it is far out. */
  const sumOf = (results: Column, weights: Float64Array, isFar: (i: number) => boolean): number => {
    let [sum, out, all] = [0, 0, 0];
    for (let i = 0; i < weights.length; i++) {
      const part = (weights[i] ?? 0) * (typeof results === 'number' ? results : (results[i] ?? NaN));
      // Far out a formula may have no value, as the root of a normal variable has none below zero.
      if (isFar(i) && Number.isNaN(part)) continue;
      sum += part;
      all += Math.abs(part);
      if (isFar(i)) out += Math.abs(part);
    }
    size = Math.max(size, all);
    return out <= MUCH * all ? sum : NaN;
  };

  const found = MOVED.map((_, i) => {
    set = i;
    return meanOf(model.expr);
  });
  const all = found.reduce((sum, one) => sum + one, 0) / found.length;
  if (!Number.isFinite(all)) return null;
  if (Math.abs(all) <= NOTHING * size) return 0;
  return Math.max(...found) - Math.min(...found) <= ALIKE * Math.abs(all) ? all : null;
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, part, k) => sum + part * (b[k] ?? 0), 0);

/** A product as its factors without ones; what divides is a factor too. */
function factorsOf(expr: Expr): Expr[] {
  if (typeof expr !== 'object') return expr === 1 ? [] : [expr];
  const [op, a = 1, b = 1] = expr;
  if (op === 'neg') return [-1, ...factorsOf(a)];
  if (op === '*') return [...factorsOf(a), ...factorsOf(b)];
  if (op === '/') return [...factorsOf(a), ...factorsOf(b).map((factor): Expr => ['/', 1, factor])];
  return [expr];
}
