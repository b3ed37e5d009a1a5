import type { ProductQuantiles } from '../../estimate/sample/product-quantiles.ts';
import { cornered } from '../../estimate/solve/branch.ts';
import { domain } from '../../estimate/range.ts';
import { isSpan } from '../../estimate/verdict/named.ts';
import { evaluate } from '../../estimate/evaluate.ts';
import { powerOf } from '../../estimate/power.ts';
import { occurrences } from '../../estimate/solve/occurrences.ts';
import type { Expr, Model } from '../../estimate/types.ts';

/**
 * What of the engine a model needs. A part that a model does without is left out of its embed's script: a page for an iframe should come
 * whole in what a server sends before it waits for the first answer.
 */
export interface EmbedParts {
  /** A number is stated, so that there is a verdict and something to solve for. */
  stated: boolean;
  /** Where the result's range comes from: nothing varies, the page carries its quantiles, or points are computed. */
  spread: 'none' | 'kept' | 'points';
  /** Some range is a choice between values; how many ranges are none; some range is neither lognormal nor uniform. */
  choice: boolean;
  smooth: 'none' | 'one' | 'many';
  rareShapes: boolean;
  /** Some range is of a shape with a table, or of whole numbers. */
  rarestShapes: boolean;
  /** The result bends sharply or jumps. */
  fine: boolean;
  /** Something is counted in whole numbers. */
  whole: boolean;
  /** An assumption occurs more than once in the formula: nowhere, in a formula that is straight in each and bounded, or elsewhere. */
  repeated: 'no' | 'straight' | 'yes';
  /** There are scenarios to choose from; there is a ceiling or scenarios; some assumption has words of its own. */
  scenarios: boolean;
  room: boolean;
  /** The hedge claims an end of the range; some unsourced range may be put at its ends. */
  edge: boolean;
  corners: boolean;
  /** What is stated is a bound ("over"); it is a span ("4 to 6 million"). */
  bound: boolean;
  span: boolean;
  phrases: boolean;
  /** The formula uses more than the four operations. */
  rare: boolean;
  /** The formula cuts or chooses: `floor`, `if`. */
  steps: boolean;
  /** Something is a share. */
  percent: boolean;
  /** The sliders lead to a number that is printed by a power of ten. */
  powers: boolean;
  /** Some slider moves in equal ratios. */
  ratios: boolean;
}

/** A file that is left out, or has another in its place, where `when` says so: never called for such a model, or with the same to say. */
export interface OtherFile {
  file: string;
  when: (parts: EmbedParts) => boolean /** Code, or the file in its place. */;
  instead: string | { file: string };
}

export const otherFiles: readonly OtherFile[] = [
  { file: 'estimate/verdict/decide.ts', when: (p) => !p.stated, instead: 'export const decide = () => {};' },
  { file: 'estimate/solve/solve.ts', when: (p) => !p.stated, instead: 'export const solve = () => [];' },
  {
    file: 'estimate/verdict/stated-sentence.ts',
    when: (p) => !p.stated,
    instead: "export const statedSentence = () => '';",
  },
  {
    file: 'estimate/verdict/plain-sentence.ts',
    when: (p) => p.stated,
    instead: "export const plainSentence = () => '';",
  },
  {
    file: 'estimate/sample/sample.ts',
    when: (p) => p.spread === 'kept',
    instead: { file: 'estimate/sample/product-sample.ts' },
  },
  {
    file: 'estimate/sample/sample.ts',
    when: (p) => p.spread === 'none',
    instead: 'export const createSampler = () => () => null;',
  },
  {
    file: 'estimate/sample/combinations.ts',
    when: (p) => !p.choice,
    instead: { file: 'estimate/sample/no-combinations.ts' },
  },
  {
    file: 'estimate/sample/lattice.ts',
    when: (p) => p.smooth === 'none',
    instead: 'export const GENERATOR = [], across = () => [];',
  },
  {
    file: 'estimate/sample/lattice.ts',
    when: (p) => p.smooth === 'one',
    instead: 'export const GENERATOR = [], across = (_, __, lines) => [new Float64Array(lines)];',
  },
  {
    file: 'estimate/sample/steepest.ts',
    when: (p) => p.smooth === 'none',
    instead: 'export const steepest = () => [];',
  },
  {
    file: 'estimate/sample/steepest.ts',
    when: (p) => p.smooth === 'one',
    instead: { file: 'estimate/sample/one-slope.ts' },
  },
  {
    file: 'estimate/sample/quantiles.ts',
    when: (p) => p.smooth === 'none',
    instead: { file: 'estimate/sample/choice-quantiles.ts' },
  },
  { file: 'estimate/rare-shapes.ts', when: (p) => !p.rareShapes, instead: 'export const rareScore = () => () => NaN;' },
  {
    file: 'estimate/rarest-shapes.ts',
    when: (p) => !p.rarestShapes,
    instead: 'export const rarestScore = () => () => NaN;',
  },
  { file: 'estimate/whole.ts', when: (p) => !p.whole, instead: 'export const whole = (_, value) => value;' },
  {
    file: 'estimate/sample/fine.ts',
    when: (p) => !p.fine,
    instead: 'export const createFine = () => {};',
  },
  { file: 'estimate/sample/fine-lines.ts', when: (p) => !p.fine, instead: 'export const fineLines = () => {};' },
  { file: 'estimate/solve/scan.ts', when: (p) => p.repeated === 'no', instead: 'export const scan = () => [];' },
  {
    file: 'estimate/solve/scan.ts',
    when: (p) => p.repeated === 'straight',
    instead: { file: 'estimate/solve/straight-root.ts' },
  },
  { file: 'estimate/solve/branch.ts', when: (p) => p.repeated === 'no', instead: 'export const branch = () => {};' },
  {
    file: 'estimate/solve/branch.ts',
    when: (p) => p.repeated === 'straight',
    instead: { file: 'estimate/solve/corners.ts' },
  },
  {
    file: 'estimate/rare-operations.ts',
    when: (p) => !p.rare,
    instead: 'export const rareValue = () => NaN, rareLoop = () => {}, rareBounds = () => {}, rareInverse = () => [];',
  },
  {
    file: 'estimate/step-operations.ts',
    when: (p) => !p.steps,
    instead:
      'export const stepValue = () => NaN, stepBounds = () => {}, stepInverse = () => [], decides = () => false;',
  },
  {
    file: 'estimate/verdict/scenarios.ts',
    when: (p) => !p.room,
    instead: "export const byScenarios = () => null, roomWords = () => '';",
  },
  { file: 'estimate/verdict/phrase.ts', when: (p) => !p.phrases, instead: 'export const phrase = () => null;' },
  {
    file: 'estimate/verdict/bound.ts',
    when: (p) => !p.bound,
    instead: "export const boundHolds = () => false, boundWords = () => '';",
  },
  {
    file: 'estimate/verdict/edge.ts',
    when: (p) => !p.edge,
    instead: "export const edgeHolds = () => false, edgeWords = () => '';",
  },
  { file: 'estimate/verdict/corners.ts', when: (p) => !p.corners, instead: 'export const corners = () => [{}];' },
  {
    file: 'estimate/verdict/named.ts',
    when: (p) => !p.span,
    instead: "export const NO_UNIT = ['', ''], isSpan = () => false, named = (stated) => stated.value;",
  },
  { file: 'browser/scenes.ts', when: (p) => !p.scenarios, instead: 'export const wireScenes = () => () => {};' },
  {
    file: 'estimate/whole-digits.ts',
    when: (p) => !p.percent,
    instead: 'export const wholeDigits = (_, digits) => digits;',
  },
  { file: 'estimate/power.ts', when: (p) => !p.powers, instead: "export const powerOf = () => '';" },
  {
    file: 'chart/ratio-slider.ts',
    when: (p) => !p.ratios,
    instead: 'export const STEPS = 0, toRatio = () => 0, fromRatio = () => 0;',
  },
  // Nothing of an embed reads these, or it has seen to it before.
  { file: 'estimate/solve/in-range.ts', when: () => true, instead: 'export const isInRange = () => false;' },
  { file: 'estimate/readable.ts', when: () => true, instead: 'export const readable = (model, settings) => settings;' },
  // Sliders alone.
  { file: 'browser/typed-field.ts', when: () => true, instead: { file: 'browser/shown-value.ts' } },
];

const COMMON_SHAPES = new Set(['lognormal', 'uniform', 'normal', 'halves', 'choice']);
const STEPS = new Set(['floor', 'ceil', 'log10', 'mod', 'clamp', 'if', '<', '<=', '>', '>=']);
const COMMON = new Set(['+', '-', '*', '/']);

export function embedParts(
  model: Pick<Model, 'expr' | 'stated' | 'assumptions' | 'scenarios' | 'ceiling' | 'percent' | 'fine'>,
  quantiles: ProductQuantiles | null,
): EmbedParts {
  const { expr, stated, assumptions, scenarios, ceiling } = model;
  const shapes = assumptions.map((a) => a.range.shape).filter((shape) => shape !== 'fixed');
  const smooth = shapes.filter((shape) => shape !== 'choice').length;
  const repeats = assumptions.some(({ id }) => occurrences(expr, id) > 1);
  const steps = operations(expr).some((op) => STEPS.has(op));
  const straight = cornered(expr, new Map(assumptions.map((a) => [a.id, domain(a)])));
  return {
    stated: stated !== null,
    spread: shapes.length === 0 ? 'none' : quantiles ? 'kept' : 'points',
    choice: shapes.includes('choice'),
    smooth: smooth === 0 ? 'none' : smooth === 1 ? 'one' : 'many',
    rareShapes: shapes.some((shape) => shape !== 'lognormal' && shape !== 'uniform'),
    rarestShapes: shapes.some((shape) => !COMMON_SHAPES.has(shape)),
    fine: model.fine !== undefined,
    whole: assumptions.some((a) => a.integer),
    steps,
    repeated: steps ? 'yes' : !repeats ? 'no' : straight ? 'straight' : 'yes',
    scenarios: scenarios !== undefined,
    bound: stated !== null && ['over', 'at-least', 'under'].includes(stated.hedge),
    edge: stated !== null && stated.edge !== 'middle',
    corners: assumptions.some((a) => !a.sourced && a.range.shape !== 'fixed'),
    span: stated !== null && isSpan(stated),
    room: scenarios !== undefined || ceiling === true,
    phrases: assumptions.some((a) => a.phrases !== undefined),
    rare: operations(expr).some((op) => !COMMON.has(op)),
    ratios: assumptions.some(({ slider }) => slider.log === true),
    percent: model.percent || assumptions.some((a) => a.percent),
    powers: [
      stated?.value ?? 0,
      ...assumptions.flatMap(({ slider, min, max }) => [slider.min, slider.max, min ?? 0, max ?? 0]),
      ...corners(expr, assumptions),
    ].some((value) => value !== 0 && powerOf(Math.abs(value)) !== ''),
  };
}

/** More sliders than this have too many corners to visit. */
const MANY = 12;

/** The results with every slider at one of its ends, or at its central value. */
function corners(expr: Expr, assumptions: Model['assumptions']): number[] {
  if (assumptions.length > MANY) return [];
  const settings = assumptions.reduce<Array<Record<string, number>>>(
    (all, { id, slider: { min, max } }) => all.flatMap((others) => [min, max].map((end) => ({ ...others, [id]: end }))),
    [{}],
  );
  return [Object.fromEntries(assumptions.map((a) => [a.id, a.range.central])), ...settings]
    .map((values) => evaluate(expr, (id) => values[id]!))
    .filter(Number.isFinite);
}

const operations = (expr: Expr): string[] =>
  typeof expr === 'object' ? [expr[0], ...expr.slice(1).flatMap((part) => operations(part as Expr))] : [];
