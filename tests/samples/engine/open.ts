import { assumption, choice, fixed, lognormal, lognormalOf, model, normalOf, halves, uniform } from './model.ts';
import type { Model } from '../../../src/estimate/types.ts';

/**
 * Formulas without a closed form, of each shape and kind, with the 5, 50 and 95 % of their results to five digits as a million points give
 * them (`million.test.ts` computes those again).
 */
export const open: ReadonlyArray<readonly [name: string, model: Model, million: readonly number[]]> = [
  [
    'a quotient with a share in it',
    model('a * s * b / c', [
      assumption('a', lognormalOf(20, 0.1)),
      assumption('s', halves(0.6, 0.8, 1)),
      assumption('b', lognormalOf(28, 0.05)),
      assumption('c', lognormalOf(80, 0.1)),
    ]),
    [4.1186, 5.5785, 7.4975],
  ],
  [
    'a mixture by share',
    model('a * (s * b + (1 - s) * c)', [
      assumption('a', lognormalOf(2, 0.3)),
      assumption('s', uniform(0, 1)),
      assumption('b', lognormalOf(3, 0.2)),
      assumption('c', lognormalOf(5, 0.4)),
    ]),
    [4.06, 7.9086, 16.909],
  ],
  [
    'a sum of lognormals',
    model('a + b + c', [
      assumption('a', lognormalOf(2, 0.5)),
      assumption('b', lognormalOf(3, 0.5)),
      assumption('c', lognormalOf(1, 0.8)),
    ]),
    [3.7983, 6.6104, 11.738],
  ],
  [
    'a difference times a factor',
    model('(a - b) * c', [
      assumption('a', normalOf(10, 1)),
      assumption('b', normalOf(5, 1)),
      assumption('c', lognormalOf(1, 0.3)),
    ]),
    [2.2497, 4.8949, 9.3538],
  ],
  [
    'two alternatives',
    model('a * b * k', [
      assumption('a', lognormalOf(5, 0.1)),
      assumption('b', halves(0, 0.5, 1)),
      assumption('k', choice(1, 2)),
    ]),
    [0.99027, 3.3336, 7.8697],
  ],
  [
    'three alternatives less a tare',
    model('(k - t) / w', [
      assumption('k', choice(24, 27, 30.48)),
      assumption('t', fixed(2.3)),
      assumption('w', lognormalOf(0.08, 0.1)),
    ]),
    [243.58, 308.92, 392.15],
  ],
  [
    'a product of uniforms',
    model('a * b', [assumption('a', uniform(1, 3)), assumption('b', uniform(2, 9))]),
    [3.8934, 10.068, 21.09],
  ],
  [
    'the greater of two',
    model('max(a, b) * c', [
      assumption('a', lognormalOf(1, 0.3)),
      assumption('b', lognormalOf(1.2, 0.3)),
      assumption('c', lognormalOf(2, 0.3)),
    ]),
    [1.3885, 2.6279, 5.0509],
  ],
  [
    'a part of a whole',
    model('a / (a + b)', [assumption('a', lognormalOf(1, 0.4)), assumption('b', lognormalOf(2, 0.3))]),
    [0.18011, 0.33334, 0.53227],
  ],
  [
    'what turns back',
    model('a * (1 - a) * b', [assumption('a', uniform(0, 1)), assumption('b', lognormalOf(5, 0.2))]),
    [0.11934, 0.88933, 1.5077],
  ],
  [
    'what stops at a limit',
    model('a * b', [assumption('a', lognormal(0.5, 2), { max: 2.5 }), assumption('b', lognormalOf(3, 0.2))]),
    [1.3929, 3.0, 6.4101],
  ],
  [
    'six of all kinds',
    model('a * s * b / c * d + f', [
      assumption('a', lognormalOf(1, 0.3)),
      assumption('s', halves(0, 0.6, 1)),
      assumption('b', lognormalOf(1, 0.3)),
      assumption('c', uniform(1, 2)),
      assumption('d', lognormalOf(4, 0.5)),
      assumption('f', normalOf(10, 2)),
    ]),
    [8.0269, 11.761, 16.429],
  ],
];
