import type { At, Formula } from './formula.ts';
import { ends } from '../range.ts';
import { bounds } from '../solve/bounds.ts';
import type { Interval } from '../solve/interval.ts';
import type { Assumption, Expr } from '../types.ts';

/** What keeps a formula from having a finite value everywhere in its ranges, and at which character of it. */
export interface Trouble {
  reason: string;
  position: number;
}

/** Looks at every part of a formula, innermost first, with each assumption anywhere in its range. */
export function findTrouble({ expr, at }: Formula, assumptions: readonly Assumption[]): Trouble | null {
  const ranges = new Map(assumptions.map(({ id, range }) => [id, ends(range)]));
  const box = (id: string): Interval => ranges.get(id)!;
  return troubleIn(expr, at, box) ?? (bounds(expr, box).every(Number.isFinite) ? null : { reason: 'grows beyond all numbers', position: at.position });
}

function troubleIn(expr: Expr, at: At, box: (id: string) => Interval): Trouble | null {
  if (typeof expr === 'number' || typeof expr === 'string') return null;
  const [op, ...args] = expr;
  for (const [i, arg] of args.entries()) {
    const inner = troubleIn(arg, at.args[i]!, box);
    if (inner) return inner;
  }
  const [a, b] = args.map((arg) => bounds(arg, box));
  const found = (reason: string): Trouble => ({ reason, position: at.position });
  if (op === '/' && b![0] <= 0 && b![1] >= 0) return found(`divides by ${named(args[1]!)}, which may be zero`);
  if (op === 'sqrt' && a![0] < 0) return found(`takes the root of ${named(args[0]!)}, which may be negative`);
  if (op === 'log' && a![0] <= 0) return found(`takes the logarithm of ${named(args[0]!)}, which may be zero or less`);
  if (op === '^' && a![0] < 0 && !Number.isInteger(args[1])) return found(`raises ${named(args[0]!)}, which may be negative, to a power that may be a fraction`);
  if (op === '^' && a![0] <= 0 && a![1] >= 0 && b![0] < 0) return found(`raises ${named(args[0]!)}, which may be zero, to a negative power`);
  return null;
}

const named = (expr: Expr): string => (typeof expr === 'string' ? `\`${expr}\`` : typeof expr === 'number' ? `\`${expr}\`` : 'a part');
