import fc from 'fast-check';
import type { Expr } from '../../../src/estimate/types.ts';

/** Formulas over `a` and `b`, four operations deep. */
export const exprs: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr; node: Expr }>((tie) => ({
  expr: fc.oneof(
    { depthSize: 'small', maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Expr>('a', 'b'),
    fc.double({ min: 0.5, max: 4, noNaN: true }),
    tie('node'),
  ),
  node: fc.oneof(
    fc.tuple(
      fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const, 'min' as const, 'max' as const),
      tie('expr'),
      tie('expr'),
    ),
    fc.tuple(
      fc.constantFrom(
        'neg' as const,
        'abs' as const,
        'sqrt' as const,
        'log' as const,
        'exp' as const,
        'round' as const,
      ),
      tie('expr'),
    ),
    fc.tuple(fc.constant('^' as const), tie('expr'), fc.constantFrom<Expr>(2, 3, -1, 0.5, 1)),
    fc.tuple(fc.constant('max' as const), tie('expr'), tie('expr'), tie('expr')),
  ) as fc.Arbitrary<Expr>,
})).expr;
