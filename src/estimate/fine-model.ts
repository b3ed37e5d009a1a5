import { NO_UNIT, formatRange, rangeDigits } from './format.ts';
import { bounded } from './printable.ts';
import { ending, modelOf, ofResult } from './outputs.ts';
import { LINES } from './sample/lines.ts';
import { createSampler } from './sample/sample.ts';
import type { Expr, Model, Output } from './types.ts';
import { reachOf } from './verdict/verdict.ts';

/** Operations at which a result bends, and those at which it jumps. */
const BENDS: ReadonlySet<string> = new Set(['min', 'max', 'abs', 'clamp']);
const JUMPS: ReadonlySet<string> = new Set(['round', 'floor', 'ceil', 'mod', 'if', '<', '<=', '>', '>=']);

/** The quantiles of a smooth formula are off by less than this share of the way from its 5 to its 95 %. */
const NEAR = 2e-3;
/** Where fewer lines give a result that is farther off than this, no printed digit is sure. */
const APPROXIMATE = 0.004;
/** By how much a share may be wrong where the result jumps. */
const UNSURE = 5e-4;
const SHARES = [0.05, 0.5, 0.95];
/** The shares with their neighbours, placed alike on both sides of one half. */
const BESIDE = [0.05, 0.05 + UNSURE, 0.5 - UNSURE, 0.5, 0.5 + UNSURE, 0.95 - UNSURE, 0.95];

/** Both ends of a range farther down, farther up, nearer and farther apart. */
const CORNERS = [-1, 1].flatMap((down) => [-1, 1].map((up) => [down, up] as const));
/** Other places of the lattice of lines. */
const OTHERS = [2, 3, 5];

/** Models tried out, by what of them is computed: claims of many articles test numbers by one estimate. */
const tried = new Map<string, Fineness>();
type Fineness = Pick<Model, 'fine' | 'approximate'>;

/**
 * The model, marked where its result bends sharply or jumps, so that it takes more points: at `max(a, b)`, at a limit that cuts off a range, in
 * `1 - (1 - a) ^ 10`. Whether it does is tried out, where the formula itself does not say so. Where even more points do not fix the printed digits, it is marked as
 * approximate.
 */
export function withFine(whole: Model): Model {
  const model = ofResult(whole);
  const key = JSON.stringify([
    model.expr,
    model.assumptions.map(({ id, range, min, max }) => [id, range, min, max]),
    model.mix,
  ]);
  let found = tried.get(key);
  if (!found) tried.set(key, (found = finenessOf(model)));
  return { ...whole, ...found };
}

/** One of several results of a model, marked likewise. */
export function finely(model: Model, output: Output): Output {
  const { fine, approximate } = withFine(modelOf(model, output));
  return { ...output, ...(fine && { fine }), ...(approximate && { approximate }) };
}

function finenessOf(model: Model): Fineness {
  const varying = model.assumptions.filter(({ range }) => range.shape !== 'fixed');
  const ids = varying.map(({ id }) => id);
  // Where only choices vary, every combination is computed; a product of lognormals has a closed form, to which its lines come down.
  const choices = varying.filter(({ range }) => range.shape === 'choice');
  const combinations = choices.reduce(
    (product, { range }) => product * (range.shape === 'choice' ? range.values.length : 1),
    1,
  );
  if (combinations > LINES) return { fine: 'jumps', approximate: true };
  if (choices.length === varying.length) return {};
  const jumps = varying.some(({ range }) => range.shape === 'whole') || uses(JUMPS, model.expr, ids);
  const fine = { ...model, fine: jumps ? ('jumps' as const) : ('bends' as const) };
  // Where the result jumps, hardly another share may have quite another quantile.
  const all = createSampler(fine)({}, jumps ? BESIDE : SHARES);
  const best = all && jumps ? [0, 3, 6].map((k) => all[k] ?? NaN) : all;
  const beside = all && jumps ? [1, 2, 5].map((k) => all[k] ?? NaN) : best;
  const [coarse, fewer] = [createSampler(model)({}, SHARES), createSampler(fine, LINES)({}, SHARES)];
  const smooth = !jumps && !uses(BENDS, model.expr, ids) && agree(best, coarse);
  const unsure =
    (!smooth && Math.max(apart(best, fewer), apart(best, beside)) > APPROXIMATE) || doubtful(fine, best, fewer);
  return { ...(!smooth && { fine: fine.fine }), ...(unsure && { approximate: true as const }) };
}

/**
 * Whether a printed digit of a range is not sure. Where so much as lies between it and the range on fewer lines would change a digit, it is computed on other
 * lines too: all must be printed alike, and so must their mean, give or take three standard errors.
 */
function doubtful(model: Model, best: readonly number[] | null, fewer: readonly number[] | null): boolean {
  if (!best?.every(bounded) || !fewer?.every(bounded)) return false;
  const reach = reachOf(model, {}).map(ending);
  const printed = ([low, high]: Ends): string => formatRange(low, high, NO_UNIT, model.percent, 2, reach);
  const own = endsOf(best);
  const sure = ([low, high]: Ends, [a, b]: Ends): boolean =>
    CORNERS.every(([down, up]) => printed([low + down * a, high + up * b]) === printed(own));
  const [low, high] = endsOf(fewer);
  if (sure(own, [Math.abs(low - own[0]), Math.abs(high - own[1])])) return false;
  const all = [own, ...OTHERS.map((moved) => endsOf(createSampler(model, undefined, moved)({}, SHARES) ?? best))];
  const [lows, highs] = [meanOf(all.map(([one]) => one)), meanOf(all.map(([, one]) => one))];
  return !sure([lows.mean, highs.mean], [3 * lows.error, 3 * highs.error]);
}

type Ends = readonly [low: number, high: number];
const endsOf = (quantiles: readonly number[]): Ends => [quantiles[0] ?? NaN, quantiles[2] ?? NaN];

/** The mean of values, and its standard error. */
function meanOf(values: readonly number[]): { mean: number; error: number } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, error: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count / (count - 1)) };
}

/** How far two sets of quantiles lie apart, as a share of the way from the 5 to the 95 %. */
function apart(a: readonly number[] | null, b: readonly number[] | null): number {
  const [low = 0, , high = 0] = a ?? [];
  const off = (a ?? []).map((q, i) => (bounded(q) ? Math.abs(q - (b?.[i] ?? q)) : 0));
  return Math.max(0, ...off) / (high - low || 1);
}

function agree(a: readonly number[] | null, b: readonly number[] | null): boolean {
  if (!a?.every(bounded) || !b?.every(bounded)) return true;
  const [low = 0, , high = 0] = a;
  const digits = rangeDigits(low, high);
  const printed = ([p5 = 0, p50 = 0, p95 = 0]: readonly number[]): string =>
    [p5.toPrecision(digits), p50.toPrecision(3), p95.toPrecision(digits)].join();
  return apart(a, b) <= NEAR && printed(a) === printed(b);
}

/** Whether an operation of these works on something that varies. */
function uses(operations: ReadonlySet<string>, expr: Expr, varying: readonly string[]): boolean {
  if (typeof expr !== 'object') return false;
  const [op, ...args] = expr;
  return (
    (operations.has(op) && args.some((arg) => varies(arg, varying))) ||
    args.some((arg) => uses(operations, arg, varying))
  );
}

const varies = (expr: Expr, varying: readonly string[]): boolean =>
  typeof expr === 'object'
    ? expr.slice(1).some((part) => varies(part as Expr, varying))
    : varying.includes(String(expr));
