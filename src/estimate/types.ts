/**
 * The data an estimate is made of, and what running it gives. Everything here is plain JSON:
 * the build writes it into `content/`, the page carries it, the browser runs it.
 */

/** The operations that cut and choose. A comparison gives 1 where it is true, else 0. */
export type StepOp = 'floor' | 'ceil' | 'log10' | 'mod' | 'clamp' | 'if' | '<' | '<=' | '>' | '>=';

/** The operations a formula may use. `neg` is unary minus. */
export type Op =
  | '+'
  | '-'
  | '*'
  | '/'
  | '^'
  | 'neg'
  | 'min'
  | 'max'
  | 'round'
  | 'sqrt'
  | 'abs'
  | 'log'
  | 'exp'
  | StepOp;

/** An operation over columns: for each place, `out` gets the result of what stands there in the others. */
export type Loop = (out: Float64Array, ...columns: readonly Float64Array[]) => void;

/** A formula as data: a number, the id of an assumption, or an operation on such. `['*', 'boxes', 2]`. */
export type Expr = number | string | readonly [Op, ...Expr[]];

/** Which edge of a result a hedge claims. */
export type Edge = 'bottom' | 'middle' | 'top';

/** The hedges, by the names of the contract. */
export type Hedge = 'exactly' | 'about' | 'over' | 'at-least' | 'up-to' | 'almost' | 'under' | 'vague' | 'none';

/** A number as a source states it. `low` and `high` bound its rounding interval, in `unit`. */
export interface Stated {
  /** The words it was read from, as quoted: "up to 9.4 million". */
  text: string;
  value: number;
  unit: string;
  hedge: Hedge;
  edge: Edge;
  low: number;
  high: number;
  /** There where the words give two ends ("4 to 6 million"): `value` is the middle between `low` and `high`, and nobody said it. */
  range?: true;
}

/**
 * How an assumption varies. `central` is the median of every shape, so that slider, headline and the
 * middle of the range agree; of a result alone it need not be.
 *  - fixed: one value
 *  - lognormal, normal: `low` and `high` are the 5 % and 95 % points
 *  - uniform, halves, triangular, pert, samples: `low` and `high` are the ends. In `halves` half of all likelihood lies on each side of `central`, where the density is
 *    highest; `mode` is where that of a triangular or a pert is
 *  - beta, cut: `low` and `high` are the 5 % and 95 % points. A range that is cut has nothing beyond its hard limits
 *  - result: what another estimate gives. `low` and `high` are its 5 % and 95 % points as they are printed, `central` is its headline
 *  - whole: the whole numbers of another range, which lies between its `low` and `high`
 *  - choice: one of `values`, as likely as its weight; all alike where there are no weights
 */
export type Range =
  | { shape: 'fixed'; central: number }
  | ({ shape: 'lognormal' | 'normal' | 'uniform' | 'halves' } & Ends)
  | ({ shape: 'triangular'; mode: number } & Ends)
  | ({ shape: 'whole'; of: Span } & Ends)
  | Tabled
  | Sampled
  | { shape: 'choice'; central: number; values: readonly number[]; weights?: readonly number[] };

interface Ends {
  low: number;
  central: number;
  high: number;
}

/** A range between two ends. */
export type Span = Extract<Range, Ends>;

/**
 * A range without a short formula: its values stand in a table, made at build, at even steps of a standard normal variable (`rarest-shapes.ts`). That of a beta has the
 * logarithms of the odds x / (1 - x), where x is the share of the `whole`: 1, or what that is in another unit.
 */
export type Tabled = Ends & { table: readonly number[] } & (
    | { shape: 'beta'; alpha: number; beta: number; whole: number }
    | { shape: 'pert'; mode: number }
    | { shape: 'result' }
    | { shape: 'cut'; min: number | null; max: number | null }
  );

/** Values with the shares of likelihood below them, both ascending; straight between two. */
export interface Sampled extends Ends {
  shape: 'samples';
  shares: readonly number[];
  values: readonly number[];
  /** How many samples they come from; null where somebody gives the percentiles themselves. */
  count: number | null;
}

/** Limits of nature or logic; null where there is none. */
export interface Limits {
  min: number | null;
  max: number | null;
}

/** Where a figure comes from, as printed under it. The tree ends in quotes, references and reasons. */
export interface Origin {
  kind: 'quote' | 'reference' | 'estimate' | 'calculation' | 'working' | 'definition';
  /** What it is: "Containers sent", "Largest payload of a 20-ft box". */
  label: string;
  /** The figure as printed, with its unit: "20,000 containers". */
  value: string;
  /** The quote's words, the citation, the formula with its numbers, or the reason. */
  detail: string;
  /** Address within the site, from its root, without base path: "/references/#freightutils". */
  href: string | null;
  children: Origin[];
}

/** One assumption of an estimate, complete: no optional fields from here on. */
export interface Assumption {
  /** The name the formula uses; also its parameter in the address. */
  id: string;
  label: string;
  /** In words for a value of one, `box`; `''` for a plain number; `%`-style display is by `percent`. */
  unit: string;
  /** The unit as printed: "rounds a container". Singular and plural. */
  unitLabel: readonly [string, string];
  /** True where the value is a share, printed as "80 %". */
  percent: boolean;
  range: Range;
  /** Hard limits of nature or logic; null where there is none. */
  min: number | null;
  max: number | null;
  /** Why the limits are what they are: "the box's payload over the bare projectile's mass". Empty where none. */
  limitReason: string;
  /** True where value and range come from quotes or references all the way down; false for a working range. */
  sourced: boolean;
  /** True where it is the result of another estimate: worked out from what sources give, and given by none. */
  calculated?: boolean;
  /** True where the tested source itself states this value. */
  stated: boolean;
  /** Whole numbers only (containers). */
  integer: boolean;
  slider: { min: number; max: number; step: number; log: boolean };
  origin: Origin;
  /** Left out where the general words do. */
  phrases?: Phrases;
}

/**
 * A named way the world could be, which sets some assumptions together, with the result that it gives. Rival ways of reckoning are scenarios beside each
 * other, and no verdict is built on a range that mixes two of them.
 */
export interface Scenario {
  id: string;
  label: string;
  /** Who published it; null where it is ours. */
  by: string | null;
  /** Why it is so, or where it was read. */
  origin: Origin;
  /** The central values that it sets, from which a reader's sliders start. */
  settings: Settings;
  /** From where to where it sets each of them. */
  ends: Readonly<Record<string, readonly [number, number]>>;
  /** The result: the formula at these values, and its ends. */
  headline: number;
  low: number;
  high: number;
  /** Whether the stated number holds in it; null where none is stated. */
  holds: boolean | null;
}

/** Assumptions that move together, as somebody says, and what follows for each two of them. */
export interface Together {
  /** Their ids. */
  of: readonly string[];
  /** Rank correlations: of two, the one between them; where something moves them, that of each with it. */
  ranks: readonly number[];
  /** What moves them: "The weather"; null where two are said to move with each other. */
  cause: string | null;
  /** For each two, the correlation of their places on the scale of a standard normal variable (a Gaussian copula). */
  links: ReadonlyArray<readonly [a: string, b: string, r: number]>;
  /** True where nobody is named who says so. */
  ours: boolean;
  /** "“Rain” and “Floods” are taken as moving together: when one is high, the other tends to be high." */
  words: string;
  origin: Origin;
}

/**
 * What assumptions that move together are mixed of: for each, how much of each of some independent normal variables is in its place. The same of what sources say alone,
 * where some of it is ours.
 */
export interface Mix {
  parts: Readonly<Record<string, readonly number[]>>;
  sourced?: Readonly<Record<string, readonly number[]>>;
}

/** Plain words for what a number needs, with `{id}` for the value of an assumption and `{value}` for the one needed. */
export interface Phrases {
  /** "each of the {boxes} boxes must have held {value} sacks" */
  must: string;
  /** "each of the {boxes} boxes held {value} sacks" */
  if: string;
}

/** One of several results of the same assumptions. */
export interface Output {
  /** What the other formulas call it; `result` is the estimate's own. */
  id: string;
  /** What it is called in a table: "Cost". */
  label: string;
  /** And in a sentence: "what is spent". */
  resultLabel: string;
  /** As written. */
  formula: string;
  /** With the formulas of the results that it uses. */
  expr: Expr;
  unit: string;
  unitLabel: readonly [string, string];
  percent: boolean;
  fine?: 'bends' | 'jumps';
  approximate?: true;
}

/** What of it a page carries. */
export type RunOutput = Omit<Output, 'formula' | 'unit' | 'resultLabel' | 'fine'> & Pick<RunModel, 'fine'>;

/** One of several results, computed. */
export interface OutputOutcome extends Pick<Outcome, 'headline' | 'spread' | 'reach'> {
  id: string;
}

/** A formula with its assumptions: all that is needed to run an estimate anywhere. */
export interface Model {
  /** The estimate's id. */
  id: string;
  title: string;
  /** The formula as written in the seed. */
  formula: string;
  expr: Expr;
  /** In the order of the formula; those that only other results use come last. */
  assumptions: Assumption[];
  unit: string;
  unitLabel: readonly [string, string];
  percent: boolean;
  /** What the result is called at its mark in a chart: "Room in the boxes". */
  name?: string | undefined;
  /** What sets the limit of the result, as its charts say it: "By weight". */
  limit?: string;
  /** What the result is called in a sentence: "rounds that the boxes could hold". */
  resultLabel: string;
  /** The number tested, or null where nothing is stated. */
  stated: Stated | null;
  /** The result is the most there could be: a smaller number fits as well. */
  ceiling?: boolean;
  /** There where its result bends sharply or jumps, so that it is computed at more points: see `sample/fine.ts`. */
  fine?: 'bends' | 'jumps';
  /** True where the result bends or jumps so much that the printed digits of its range may be wrong. The page says so. */
  approximate?: true;
  /** Left out where there are none. The first is where the sliders start. */
  scenarios?: Scenario[];
  /** Left out where all move by themselves. */
  together?: Together[];
  /** What the engine runs of it. */
  mix?: Mix;
  /** All results of these assumptions, the estimate's own first; left out where that is the only one. */
  outputs?: Output[];
  /** Which of them this model's own formula is, where it is not the first. */
  output?: string;
  /** What the published sentence says besides: of the scenarios, and of what nobody knows. */
  after?: string;
}

/** What of an assumption running needs. The rest says where it comes from, which the page prints elsewhere. */
export type RunAssumption = Omit<Assumption, 'unit' | 'limitReason' | 'stated' | 'origin' | 'slider'> & {
  slider: Omit<Assumption['slider'], 'step'>;
};

/** What of a model running it and wording its outcome needs, and so what a page must carry: the engine takes this type, so none of it can be left out. */
export type RunModel = Omit<
  Model,
  'id' | 'title' | 'formula' | 'unit' | 'assumptions' | 'scenarios' | 'together' | 'outputs' | 'fine'
> & {
  /** While a slider moves, one that bends or jumps is computed roughly (`sample/rough.ts`). */
  fine?: Model['fine'] | 'roughly';
  assumptions: RunAssumption[];
  scenarios?: RunScenario[];
  outputs?: RunOutput[];
};

/** What of a scenario the browser needs. The list of scenarios is printed on the page. */
export type RunScenario = Pick<Scenario, 'settings' | 'holds'>;

/** Values that a reader set, by assumption id; each is then fixed. */
export type Settings = Readonly<Record<string, number>>;

/** Printed quantiles of the result. */
export interface Spread {
  p5: number;
  p50: number;
  p95: number;
}

/** The value of one assumption that gives the stated result, the others at their central values. */
export interface Implied {
  assumption: string;
  /** Every solution within the solver's reach, ascending; empty where none exists. */
  solutions: number[];
  /** The solutions for the ends of the stated number's rounding interval, around each solution. */
  intervals: Array<readonly [number, number]>;
  /** For each solution: does it lie in the assumption's range; within its hard limits? */
  inRange: boolean[];
  inLimits: boolean[];
}

export type Arithmetic = 'adds-up' | 'adds-up-only-if' | 'cannot-add-up';

/** The arithmetic verdict with the numbers its sentence is made of. */
export interface ArithmeticVerdict {
  arithmetic: Arithmetic | null;
  /** Why there is none: nothing stated, too loose to test, or neither proven impossible nor reached by any choice tried. */
  none: 'nothing-stated' | 'too-loose' | 'undecided' | null;
  /** Composed from the numbers; plain text, one or two sentences. */
  sentence: string;
  /** The assumption or two (more only where no two suffice) that would have to change, with the values they need; empty unless only-if. */
  changes: Array<{ assumption: string; value: number }>;
}

/** What one run of a model gives. */
export interface Outcome {
  /** The formula at the central values (or the reader's). */
  headline: number;
  /** 5, 50 and 95 % of the result; null where every assumption is fixed. */
  spread: Spread | null;
  /** Outer bounds of the result with every assumption anywhere within its hard limits; null where there is no bound. */
  reach: readonly [number | null, number | null];
  implied: Implied[];
  verdict: ArithmeticVerdict;
  /** Each of several results; left out where there is one. */
  outputs?: OutputOutcome[];
}
