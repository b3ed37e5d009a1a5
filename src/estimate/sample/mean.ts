import { rootOf } from '../correlations.ts';
import { compile, evaluate } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { atScore, clamp } from '../range.ts';
import { valuesOf } from '../solve/implied.ts';
import { occurrences } from '../solve/occurrences.ts';
import type { Expr, RunAssumption, RunModel, Settings } from '../types.ts';
import { combinations } from './combinations.ts';
import { fineLines } from './fine-lines.ts';
import { LINES } from './lines.ts';
import { partsOf } from './mix.ts';
import { normalDensity } from './normal.ts';

/** Places reach so far to each side, in standard normal units. The mean of a lognormal from 1 to 100,000 comes from around 3.5. */
const SIDE = 10;
/** No drawing ever comes beyond this. Where more than `MUCH` of a mean lies there, nobody can find it, or it is infinite, as that of `exp(a)` of a lognormal. */
const FAR = 8;
const MUCH = 0.01;
/** So many places are computed for all axes together, and so many at most on one. */
const MOST = 100_000;
const ON_ONE = 10_001;
/** With fewer places on an axis than this, lines through the space of all axes are better, each with so many places. */
const FEWEST = 40;
const ON_LINE = 161;
/** The means on two sets of lines may differ by this share. */
const ALIKE = 0.02;

/** Even places on an axis, and how likely each is. */
function evenly(count: number): { places: Float64Array; likely: Float64Array } {
  const step = (2 * SIDE) / (count - 1);
  const places = new Float64Array(count).map((_, i) => i * step - SIDE);
  return { places, likely: places.map((z) => step * normalDensity(z)) };
}

/**
 * The mean of all results, each as likely as it is; null where nothing varies, where it is infinite, and where it comes from combinations that nobody ever meets. Where a few
 * combinations give very much, it lies far above the middle value, and equally likely points miss most of it: of `a / b` with ranges from 1 to 10,000 they found half. So the mean of
 * a sum is the sum of the means, that of a product of what varies by itself the product of them, and what is left is added up at places that are even along each axis.
 */
export function mean(model: RunModel, settings: Settings = {}): number | null {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  if (varying.length === 0) return null;
  const valueOf = valuesOf(model, settings);
  const inside = (expr: Expr): RunAssumption[] => varying.filter(({ id }) => occurrences(expr, id) > 0);
  /** What moves together is one. */
  const linkOf = ({ id }: RunAssumption): string => (model.mix && Object.hasOwn(model.mix.parts, id) ? '' : id);

  const meanOf = (expr: Expr): number => {
    const of = inside(expr);
    if (of.length === 0) return evaluate(expr, valueOf);
    if (typeof expr !== 'object') return added(expr, of);
    const [op, a = 0, b = 0] = expr;
    if (op === '+') return meanOf(a) + meanOf(b);
    if (op === '-') return meanOf(a) - meanOf(b);
    const parts = apart(factorsOf(expr));
    return parts.length > 1 ? parts.reduce<number>((product, part) => product * meanOf(part), 1) : added(expr, of);
  };

  /** Factors, joined where they share an assumption, or have such as move together. */
  const apart = (factors: readonly Expr[]): Expr[] => {
    let groups: Array<readonly [expr: Expr, ids: readonly string[]]> = [];
    for (const factor of factors) {
      const ids = inside(factor).map(linkOf);
      const near = groups.filter(([, others]) => others.some((id) => ids.includes(id)));
      const joined = near.reduce<Expr>((product, [expr]) => ['*', product, expr], factor);
      groups = groups.filter((group) => !near.includes(group));
      groups.push([joined, [...ids, ...near.flatMap(([, others]) => others)]]);
    }
    return groups.map(([expr]) => expr);
  };

  /** Added up over all combinations of even places along each axis. */
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
    const count = Math.min(ON_ONE, Math.floor((MOST / chosen.length) ** (1 / smooth.length)));
    if (smooth.length > 0 && count < FEWEST) return alongLines(expr, of);
    const { places, likely } = evenly(count);
    const each = count ** smooth.length;
    const placeOn = (i: number, axis: number): number => Math.floor((i % each) / count ** axis) % count;
    const weights = new Float64Array(chosen.length * each).map((_, i) => chosen[Math.floor(i / each)] ?? 0);
    const far = new Uint8Array(weights.length);
    smooth.forEach((_, axis) => {
      for (let i = 0; i < weights.length; i++) {
        const place = placeOn(i, axis);
        weights[i]! *= likely[place] ?? 0;
        if (Math.abs(places[place] ?? 0) > FAR) far[i] = 1;
      }
    });
    const columns = new Map<string, Float64Array>();
    for (const [id, row] of Object.entries(rows))
      columns.set(
        id,
        weights.map((_, i) => row?.[0]?.[Math.floor(i / each)] ?? NaN),
      );
    const parts = partsOf(model, smooth);
    // Of those that move together, the first has the first axis, the second the first two.
    const root =
      parts &&
      rootOf(parts.map((a) => Float64Array.from(parts, (b) => a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0))));
    smooth.forEach((a, j) => {
      const at = atScore(a.range);
      const value = (z: number): number => clamp(at(z), a);
      const mixed = root?.[j]?.some((part, k) => k !== j && part !== 0) ? root[j] : null;
      const values = places.map(value);
      columns.set(
        a.id,
        weights.map((_, i) =>
          mixed
            ? value(mixed.reduce((sum, part, k) => sum + part * (places[placeOn(i, k)] ?? 0), 0))
            : (values[placeOn(i, j)] ?? NaN),
        ),
      );
    });
    const results = compile(expr, weights.length)((id) => columns.get(id) ?? valueOf(id));
    return sumOf(results, weights, (i) => far[i] === 1);
  };

  /** The same where there are too many axes: along lines in the direction in which the result changes most. */
  const alongLines = (expr: Expr, of: readonly RunAssumption[]): number => {
    const { places, likely } = evenly(ON_LINE);
    const [one = NaN, two = NaN] = [1, 2].map((moved) => {
      const { rows, weights } = fineLines({ ...model, expr }, of, LINES, moved, [...places]);
      const run = compile(expr, weights.length);
      return places.reduce((sum, z, k) => {
        const results = run((id) => rows[id]?.[k] ?? valueOf(id));
        return sum + (likely[k] ?? 0) * (Math.abs(z) > FAR ? 0 : sumOf(results, weights, () => false));
      }, 0);
    });
    return Math.abs(one - two) <= ALIKE * Math.abs(one) ? (one + two) / 2 : NaN;
  };

  const found = meanOf(model.expr);
  return Number.isFinite(found) ? found : null;
}

/** A product as its factors without ones; what divides is a factor too. */
function factorsOf(expr: Expr): Expr[] {
  if (typeof expr !== 'object') return expr === 1 ? [] : [expr];
  const [op, a = 1, b = 1] = expr;
  if (op === 'neg') return [-1, ...factorsOf(a)];
  if (op === '*') return [...factorsOf(a), ...factorsOf(b)];
  if (op === '/') return [...factorsOf(a), ...factorsOf(b).map((factor): Expr => ['/', 1, factor])];
  return [expr];
}

/** The sum of results by their weights; not a number where too much of it is far out. */
function sumOf(results: Column, weights: Float64Array, isFar: (i: number) => boolean): number {
  let [sum, out, all] = [0, 0, 0];
  for (let i = 0; i < weights.length; i++) {
    const part = (weights[i] ?? 0) * (typeof results === 'number' ? results : (results[i] ?? NaN));
    // Far out a formula may have no value, as the root of a normal variable has none below zero.
    if (isFar(i) && Number.isNaN(part)) continue;
    sum += part;
    all += Math.abs(part);
    if (isFar(i)) out += Math.abs(part);
  }
  return out <= MUCH * all ? sum : NaN;
}
