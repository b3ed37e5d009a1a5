import { type At, type Formula, quoted } from './formula.ts';
import { withPlaces } from './formula-walk.ts';
import { lookup } from '../lookup.ts';
import { bounded } from '../printable.ts';
import { ends } from '../range.ts';
import { bounds } from '../solve/bounds.ts';
import { NONE } from '../solve/interval.ts';
import type { Interval } from '../solve/interval.ts';
import type { Assumption, Expr } from '../types.ts';

/** What keeps a formula from having a finite value everywhere in its ranges, and at which character of it. */
export interface Trouble {
  reason: string;
  position: number;
  /** Where it is met, and what to do about it, if not within the ends of a range. */
  advice?: string;
}

/** The advice for an operation that has no value at zero, such as a division. It has values on both sides of zero. */
const ONE_SIDE = 'within its range; write a range that is all above or all below zero, or change the formula';

/** Trouble as a message says it. */
export const explain = (
  text: string,
  { reason, position, advice = 'within its range; correct the range, or the formula' }: Trouble,
): string => `${quoted(text)}, character ${position + 1}: ${reason} ${advice}`;

/** Looks at every part of a formula, innermost first, with each assumption anywhere in its range. */
export function findTrouble({ expr, at }: Formula, assumptions: readonly Assumption[]): Trouble | null {
  const box = lookup<Interval>(new Map(assumptions.map(({ id, range }) => [id, ends(range)])));
  const inner = troubleIn(expr, at, box);
  if (inner) return inner;
  const result = bounds(expr, box);
  if (result.every(bounded)) return null;
  return {
    reason: result.every(Number.isFinite)
      ? 'grows to 1e21 and more, which cannot be printed,'
      : 'grows beyond all numbers',
    position: at.position,
  };
}

/** The innermost part without a value somewhere in a box. */
export function troubleIn(expr: Expr, at: At, box: (id: string) => Interval): Trouble | null {
  if (typeof expr === 'number' || typeof expr === 'string') return null;
  const [op, ...args] = expr;
  for (const [arg, where] of withPlaces(args, at)) {
    const inner = troubleIn(arg, where, box);
    if (inner) return inner;
  }
  const [a = NONE, b = NONE] = args.map((arg) => bounds(arg, box));
  const [first, second] = args.map((arg) => (typeof arg === 'object' ? 'a part' : `\`${arg}\``));
  const found = (reason: string, advice?: string): Trouble => ({
    reason,
    position: at.position,
    ...(advice !== undefined && { advice }),
  });
  if ((op === '/' || op === 'mod') && b[0] <= 0 && b[1] >= 0)
    return found(`divides by ${second}, which may be zero`, ONE_SIDE);
  if (op === 'sqrt' && a[0] < 0) return found(`takes the root of ${first}, which may be negative`);
  if ((op === 'log' || op === 'log10') && a[0] <= 0)
    return found(`takes the logarithm of ${first}, which may be zero or less`);
  if (op === '^' && a[0] < 0 && !(b[0] === b[1] && Number.isInteger(b[0])))
    return found(`raises ${first}, which may be negative, to a power that may be a fraction`);
  if (op === '^' && a[0] <= 0 && a[1] >= 0 && b[0] < 0)
    return found(`raises ${first}, which may be zero, to a negative power`, ONE_SIDE);
  return null;
}
