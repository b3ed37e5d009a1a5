import type { Expr, Model } from '../estimate/types.ts';

/**
 * What of the engine a model needs. A part that a model does without is left out of its embed's script: a page for an iframe should come
 * whole in what a server sends before it waits for the first answer.
 */
export interface EmbedParts {
  /** A number is stated, so that there is a verdict and something to solve for. */
  stated: boolean;
  /** An assumption has a range, so that the result has one. */
  varying: boolean;
  /** An assumption occurs more than once in the formula. */
  repeated: boolean;
  /** The formula uses more than the four operations. */
  rare: boolean;
}

/** A file that is left out, and what stands in its place: never called for such a model, or with nothing else to say. */
export interface LeftOut { file: string; without: keyof EmbedParts; instead: string }

export const leftOut: readonly LeftOut[] = [
  { file: 'estimate/decide.ts', without: 'stated', instead: 'export const decide = () => {};' },
  { file: 'estimate/solve.ts', without: 'stated', instead: 'export const solve = () => [];' },
  { file: 'estimate/stated-sentence.ts', without: 'stated', instead: "export const statedSentence = () => '';" },
  { file: 'estimate/sample.ts', without: 'varying', instead: 'export const createSampler = () => {};' },
  { file: 'estimate/spread.ts', without: 'varying', instead: 'export const spreadOf = () => null;' },
  { file: 'estimate/scan.ts', without: 'repeated', instead: 'export const scan = () => [];' },
  { file: 'estimate/branch.ts', without: 'repeated', instead: 'export const branch = () => {};' },
  { file: 'estimate/rare-operations.ts', without: 'rare', instead: 'export const rareValue = () => NaN, rareBounds = () => {}, rareInverse = () => [];' },
];

/** Files that have another in every embed: one figure, sliders alone, an address that nobody sees. */
export const instead: Readonly<Record<string, string>> = {
  'browser/address.ts': 'browser/address-alone.ts',
  'browser/typed-field.ts': 'browser/shown-value.ts',
};

const COMMON = new Set(['+', '-', '*', '/']);

export function embedParts({ expr, stated, assumptions }: Pick<Model, 'expr' | 'stated' | 'assumptions'>): EmbedParts {
  const names = new Set<string>();
  const parts = { stated: stated !== null, varying: assumptions.some((a) => a.range.shape !== 'fixed'), repeated: false, rare: false };
  const visit = (e: Expr): void => {
    if (typeof e === 'string') {
      parts.repeated ||= names.has(e);
      names.add(e);
    } else if (typeof e === 'object') {
      const [op, ...args] = e;
      parts.rare ||= !COMMON.has(op);
      args.forEach(visit);
    }
  };
  visit(expr);
  return parts;
}
