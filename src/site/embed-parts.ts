import type { Expr, Model } from '../estimate/types.ts';

/**
 * What of the engine a model needs. A part that a formula does without is left out of its embed's script: a page for an iframe should
 * come whole in what a server sends before it waits for the first answer.
 */
export interface EmbedParts {
  /** A number is stated, so that there is a verdict and something to solve for. */
  stated: boolean;
  /** An assumption occurs more than once in the formula. */
  repeated: boolean;
  /** The formula uses more than the four operations. */
  rare: boolean;
}

/** A file of `src/estimate` that is left out, and what stands in its place: never called for such a model. */
export interface LeftOut { file: string; without: keyof EmbedParts; instead: string }

export const leftOut: readonly LeftOut[] = [
  { file: 'decide.ts', without: 'stated', instead: 'export const decide = () => {};' },
  { file: 'solve.ts', without: 'stated', instead: 'export const solve = () => [];' },
  { file: 'stated-sentence.ts', without: 'stated', instead: "export const statedSentence = () => '';" },
  { file: 'scan.ts', without: 'repeated', instead: 'export const scan = () => [];' },
  { file: 'branch.ts', without: 'repeated', instead: 'export const branch = () => {};' },
  { file: 'rare-operations.ts', without: 'rare', instead: 'export const rareValue = () => NaN, rareBounds = () => {}, rareInverse = () => [];' },
];

const COMMON = new Set(['+', '-', '*', '/']);

export function embedParts({ expr, stated }: Pick<Model, 'expr' | 'stated'>): EmbedParts {
  const names = new Set<string>();
  const parts = { stated: stated !== null, repeated: false, rare: false };
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

/** A name for a set of parts: `stated,repeated`. */
export const partsName = (parts: EmbedParts): string => Object.keys(parts).filter((p) => parts[p as keyof EmbedParts]).join(',');

/** Every set of parts that there can be. */
export const allParts: readonly EmbedParts[] = [false, true].flatMap((stated) => [false, true].flatMap((repeated) => [false, true].map((rare) => ({ stated, repeated, rare }))));
