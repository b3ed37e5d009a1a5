import { compile, evaluate } from '../evaluate.ts';
import { valuesOf } from '../values-of.ts';
import { occurrences } from '../solve/occurrences.ts';
import { createFine } from './fine.ts';
import { LINES, NODES } from './lines.ts';
import type { Quantiles } from './lines.ts';
import { bySources } from './mix.ts';
import { createPoints } from './points.ts';
import { curves, quantiles } from './quantiles.ts';
import { createRough } from './rough.ts';
import { wholeResult, wholeValues } from '../whole-result.ts';
import type { Expr, Op, RunAssumption, RunModel, Settings } from '../types.ts';

/** Which ranges vary: all of them, or those with a source, the rest held at their central values. */
export type Which = 'all' | 'sourced';

/** Quantiles of a model's result at the given shares, ascending; null where nothing varies. The shares are alike on both sides of a half. */
export type Sampler = (settings: Settings, shares: readonly number[], which?: Which) => number[] | null;

/** What is kept between calls for one set of varying assumptions. */
interface Kept {
  /** The part of the formula that multiplies the rest and does not vary: of `a * (b + c)` with `a` held, `a`. */
  factor: Expr;
  rest: Expr;
  /** The rest at its points, and the assumptions in it that are held. */
  find: Quantiles;
  held: string[];
  /** Quantiles of the rest, and the shares and held values that they were computed for. */
  found?: number[];
  state?: string;
}

/**
 * Runs a model at its points. They are the same on every machine and on every call. They are made once for each set of varying assumptions, and
 * kept while a slider moves.
 *
 * A factor that does not vary is taken out first, since `c * V` has `c` times the quantiles of `V`. So under a slider of a product no point is
 * computed again. On fewer `lines` than usual, or on others (`moved`), a result shows how sure it is; on fewer it is there sooner.
 */
export function createSampler(model: RunModel, lines?: number, moved?: number): Sampler {
  const kept = new Map<string, Kept>();
  const ids = model.assumptions.map((a) => a.id);
  const counts = new Set(model.assumptions.filter(wholeValues).map((a) => a.id));
  return (settings, shares, which = 'all') => {
    const varying = model.assumptions.filter(
      ({ id, range, sourced }) => settings[id] === undefined && range.shape !== 'fixed' && (which === 'all' || sourced),
    );
    if (varying.length === 0) return null;
    const free = varying.map((a) => a.id);
    const own = which === 'all' ? model : bySources(model);
    const key = (own === model ? '' : which) + free.join();
    let set = kept.get(key);
    if (!set) {
      const [factor, rest] = split(model.expr, free);
      const held = ids.filter((id) => !free.includes(id) && occurrences(rest, id));
      const find =
        model.fine === 'roughly'
          ? createRough(own, varying, rest)
          : model.fine
            ? createFine(own, varying, rest, lines, moved)
            : createSmooth(own, varying, rest, lines);
      set = { factor, rest, held, find };
      kept.set(key, set);
    }
    const valueOf = valuesOf(model, settings);
    const state = [shares, set.held.map(valueOf)].join();
    if (!set.found || set.state !== state) {
      const found = set.find(valueOf, shares);
      // A wide count is drawn as a smooth range, which gives fractions. A result that is made of whole numbers alone is rounded, so that none is printed.
      set.found = wholeResult(set.rest, (id) => (free.includes(id) ? counts.has(id) : Number.isInteger(valueOf(id))))
        ? found.map(Math.round)
        : found;
      set.state = state;
    }
    const c = evaluate(set.factor, valueOf);
    // A negative factor turns low and high around.
    return withoutRests(set.found.map((q) => c * q).sort((a, b) => a - b));
  };
}

/** So much less than both ends a value between them is nothing: `a - 5` has a rest of 3 × 10^-15 where `a` is 5. */
const REST = 1e-12;

function withoutRests(found: number[]): number[] {
  const [low = 0, high = 0] = [found[0], found.at(-1)];
  const least = REST * Math.min(-low, high);
  return least > 0 ? found.map((q) => (Math.abs(q) < least ? 0 : q)) : found;
}

/** The shares at which every line has a node. */
const AT_NODES: readonly number[] = [0.05, 0.5, 0.95];

/**
 * The formula goes over the points a node at a time, so that they stay in the processor's nearest cache. Between two nodes the curve of a long tail is not what three
 * more of them tell: of `a / b` with ranges from 1 to 1,000 the 90 % point was too high by a third. Those shares, which a reader sees where the sliders rest, come from denser places.
 */
function createSmooth(
  model: RunModel,
  varying: readonly RunAssumption[],
  expr: Expr,
  lines: number | undefined,
): Quantiles {
  const { rows, weights } = createPoints(model, varying, lines);
  const run = compile(expr, weights.length);
  let dense: Quantiles | undefined;
  const find: Quantiles = (valueOf, shares) => {
    const between = shares.filter((share) => !AT_NODES.includes(share));
    if (between.length > 0) {
      dense ??= createFine(model, varying, expr, lines ?? LINES);
      const own = shares.filter((share) => AT_NODES.includes(share));
      const found = [...dense(valueOf, between), ...(own.length > 0 ? find(valueOf, own) : [])];
      return shares.map((share) => found[[...between, ...own].indexOf(share)] ?? NaN);
    }
    NODES.forEach((_, k) => {
      curves.set(run((id) => rows[id]?.[k] ?? valueOf(id)) as Float64Array, k * weights.length);
    });
    return quantiles(weights, shares);
  };
  return find;
}

/** A formula as a product of two: the factor that does not vary, and the rest. */
function split(expr: Expr, free: readonly string[]): readonly [Expr, Expr] {
  if (!free.some((id) => occurrences(expr, id))) return [expr, 1];
  const [op, ...args] = expr as [Op, ...Expr[]];
  if (op !== '*' && op !== '/') return [1, expr];
  const parts = args.map((arg) => split(arg, free));
  return [
    [op, ...parts.map((part) => part[0])],
    [op, ...parts.map((part) => part[1])],
  ];
}
