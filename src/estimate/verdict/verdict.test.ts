import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import {
  assumption,
  choice,
  fixed,
  lognormal,
  lognormalOf,
  model,
  normal,
  stated,
  halves,
  uniform,
} from '../../../tests/samples/engine/model.ts';
import { createRunner } from '../run.ts';
import type { ArithmeticVerdict, Assumption, Edge, Hedge, Model, Range, Stated } from '../types.ts';

const judge = (m: Model, settings = {}): ArithmeticVerdict => createRunner(m)(settings).verdict;
const verdictOf = (formula: string, assumptions: Assumption[], s: Stated) =>
  judge(model(formula, assumptions, { stated: s }));
const short = ({ arithmetic, none }: ArithmeticVerdict) => arithmetic ?? none;

const EDGES: Record<string, Edge> = {
  over: 'bottom',
  'at-least': 'bottom',
  'up-to': 'top',
  almost: 'top',
  under: 'top',
};
const says = (hedge: Hedge, value: number, low = value * 0.9, high = value * 1.1) =>
  stated(value, low, high, { hedge, edge: EDGES[hedge] ?? 'middle' });

const EACH: Partial<Assumption> = {
  label: 'Items in a box',
  unitLabel: ['item a box', 'items a box'],
  sourced: false,
  min: 0,
  max: 647,
};
const boxes = (count: number) =>
  assumption('boxes', fixed(count), { label: 'Boxes sent', unitLabel: ['box', 'boxes'], stated: true });

describe('what a sensible editor would say', () => {
  test('20,000 boxes hold up to 9.4 million only at 470 in each', () => {
    const v = verdictOf(
      'boxes * each',
      [boxes(20_000), assumption('each', lognormal(241, 376), EACH)],
      says('up-to', 9.4e6, 9.35e6, 9.45e6),
    );
    expect(v).toMatchObject({ arithmetic: 'adds-up-only-if', changes: [{ assumption: 'each', value: 470 }] });
    expect(v.sentence).toBe(
      'For 9.4 million, “items in a box” must be 470 items a box. Our own estimate is 241 to 376. No more than 647 is possible.',
    );
  });

  test('no box can hold 4.8 million', () => {
    const v = verdictOf(
      '(gross - tare) / weight',
      [
        assumption('gross', choice(30_480, 24_000), { min: 24_000, max: 30_480 }),
        assumption('tare', fixed(2300)),
        assumption('weight', lognormal(75, 90), { sourced: false, min: 43.56 }),
      ],
      says('up-to', 4.8e6, 4.75e6, 4.85e6),
    );
    expect(v.arithmetic).toBe('cannot-add-up');
    expect(v.sentence).toBe('The highest possible result is 647 items, not 4.8 million.');
  });

  test('a million a month over 26 to 29 months is not 9 million', () => {
    const v = verdictOf(
      'rate * months',
      [
        assumption('rate', fixed(1e6), { stated: true }),
        assumption('months', halves(26, 28, 29), { min: 24.9, max: 31 }),
      ],
      says('none', 9e6, 8.5e6, 9.5e6),
    );
    expect(v.arithmetic).toBe('cannot-add-up');
    expect(v.sentence).toBe('The lowest possible result is 24.9 million items, not 9 million.');
  });

  test('6,700 boxes hold over 3 million only at 448 in each, whatever we guess a box to hold', () => {
    const v = (range: Range) =>
      verdictOf('boxes * each', [boxes(6700), assumption('each', range, EACH)], says('over', 3e6));
    expect(v(lognormal(241, 376))).toMatchObject({
      arithmetic: 'adds-up-only-if',
      changes: [{ assumption: 'each', value: 3e6 / 6700 }],
    });
    // The headline would lie in the interval, and still not at both ends of our own guess.
    expect(v(lognormal(380, 530)).arithmetic).toBe('adds-up-only-if');
    expect(v(lognormal(380, 530)).sentence).toBe(
      'For 3 million, “items in a box” must be 448 items a box. Our own estimate is 380 to 530.',
    );
  });

  test('or 500,000 of something lighter: only at 75 in each', () => {
    const v = verdictOf(
      'boxes * each',
      [boxes(6700), assumption('each', lognormal(324, 416), { ...EACH, sourced: true, max: 1295 })],
      says('none', 5e5),
    );
    expect(v.sentence).toBe('For 500,000, “items in a box” must be 74.6 items a box. The sources give 324 to 416.');
  });

  test('from 6,700 to 13,000 is twofold', () => {
    const m = model('later / earlier', [assumption('later', fixed(13_000)), assumption('earlier', fixed(6700))], {
      unitLabel: ['', ''],
      stated: says('none', 2),
    });
    expect(judge(m)).toMatchObject({
      arithmetic: 'adds-up',
      sentence: 'Our calculation gives 1.94. That agrees with 2.',
    });
  });

  test('1 billion of 24.5 billion: nothing is stated, so nothing is judged', () => {
    const m = model('part / whole', [assumption('part', fixed(1e9)), assumption('whole', fixed(24.5e9))], {
      unitLabel: ['', ''],
      percent: true,
    });
    expect(judge(m)).toMatchObject({
      arithmetic: null,
      none: 'nothing-stated',
      sentence: 'Our calculation gives 4.08 %.',
    });
  });

  test('a result without a unit says what it is', () => {
    const m = model('part / whole', [assumption('part', fixed(3)), assumption('whole', fixed(2))], {
      unitLabel: ['', ''],
      resultLabel: 'times the promise',
    });
    expect(judge(m).sentence).toBe('Our calculation gives 1.5 times the promise.');
  });

  test('more than half is borne out by 62 percent, and not by 45, and nobody says over 1,000 of a million', () => {
    const share = (value: number, s: Stated) =>
      short(verdictOf('part / whole', [assumption('part', fixed(value)), assumption('whole', fixed(100))], s));
    expect(share(62, says('over', 0.5))).toBe('adds-up');
    expect(share(40, says('over', 0.5))).toBe('cannot-add-up');
    expect(share(1e8, says('over', 1000))).toBe('cannot-add-up');
    expect(share(38, says('under', 0.5))).toBe('adds-up');
    expect(share(62, says('up-to', 0.5))).toBe('cannot-add-up');
    expect(share(38, says('up-to', 0.5))).toBe('cannot-add-up');
  });
});

describe('the rule, clause by clause', () => {
  const sourced = assumption('a', lognormalOf(100, 0.3));
  const top = 100 * Math.exp(0.3 * 1.6449);

  test('the headline in the interval adds up', () => {
    expect(verdictOf('a * 2', [sourced], says('about', 200)).sentence).toBe(
      'Our calculation gives 200 items. That agrees with 200.',
    );
  });

  test('the edge that the hedge claims adds up, and no other edge does', () => {
    expect(verdictOf('a', [sourced], says('up-to', 164))).toMatchObject({
      arithmetic: 'adds-up',
      sentence: 'The sources give at most 164 items. That agrees with 164.',
    });
    expect(short(verdictOf('a', [sourced], says('about', top)))).toBe('adds-up-only-if');
    expect(short(verdictOf('a', [sourced], says('at-least', 61)))).toBe('adds-up');
    expect(short(verdictOf('a', [sourced], says('up-to', 61)))).toBe('adds-up-only-if');
  });

  test('an unsourced range moves no edge', () => {
    expect(short(verdictOf('a', [{ ...sourced, sourced: false }], says('up-to', top)))).toBe('adds-up-only-if');
    expect(
      short(
        verdictOf('a * b', [sourced, assumption('b', uniform(0.99, 1.01), { sourced: false })], says('up-to', top)),
      ),
    ).toBe('adds-up');
    expect(
      short(verdictOf('a * b', [sourced, assumption('b', uniform(0.8, 1.2), { sourced: false })], says('up-to', top))),
    ).toBe('adds-up-only-if');
  });

  test('sourced ranges over more than a factor of ten test nothing, unless the limits decide', () => {
    const loose = assumption('a', lognormalOf(100, 0.8), { min: 10, max: 4000 });
    expect(verdictOf('a', [loose], says('about', 100))).toMatchObject({
      arithmetic: null,
      none: 'too-loose',
      sentence: 'The sources lie too far apart to test this: from 27 items to 370 items.',
    });
    expect(short(verdictOf('a', [loose], says('about', 5)))).toBe('cannot-add-up');
    expect(short(verdictOf('a', [{ ...loose, sourced: false }], says('about', 200)))).toBe('adds-up-only-if');
  });

  test('what may be of either sign is too loose', () => {
    expect(
      short(verdictOf('a - b', [assumption('a', normal(0, 10)), assumption('b', normal(0, 10))], says('about', 3))),
    ).toBe('too-loose');
  });

  test('what is known well is the last to be blamed', () => {
    const v = verdictOf(
      'a * b * c',
      [
        assumption('a', lognormal(99, 101)),
        assumption('b', lognormal(1, 4)),
        assumption('c', fixed(3), { min: 0, max: 100 }),
      ],
      says('none', 1500),
    );
    expect(v.changes.map((c) => c.assumption)).toEqual(['b']);
  });

  test('a fixed number with limits is blamed where no range will do', () => {
    const v = verdictOf(
      'a * c',
      [
        assumption('a', uniform(1, 2), { min: 1, max: 2 }),
        assumption('c', fixed(3), { label: 'Layers', min: 0, max: 100 }),
      ],
      says('none', 30),
    );
    expect(v.sentence).toBe('For 30, “layers” must be 20. The given value is 3. No more than 100 is possible.');
  });

  test('where only the end of the interval is within the limits, that is the change', () => {
    const v = verdictOf('a * 10', [assumption('a', lognormal(50, 60), { max: 98 })], says('none', 1000, 950, 1050));
    expect(v.changes).toEqual([{ assumption: 'a', value: 95 }]);
  });

  test('says which number a change gives where the stated one itself is out of reach', () => {
    const v = verdictOf(
      'rate * days',
      [
        assumption('rate', fixed(360), { stated: true }),
        assumption('days', uniform(102, 132), {
          label: 'Days of work',
          unitLabel: ['day', 'days'],
          sourced: false,
          min: 0,
          max: 132,
        }),
      ],
      says('about', 50_000, 45_000, 55_000),
    );
    expect(v).toMatchObject({ arithmetic: 'adds-up-only-if', changes: [{ assumption: 'days', value: 125 }] });
    expect(v.sentence).toMatch(/^For 45,000, which rounds to 50,000, .*must be 125 days/);
  });

  test('two are changed together where no one suffices', () => {
    const v = verdictOf(
      'a * b * c',
      [
        assumption('a', lognormal(8, 12), { max: 15, unitLabel: ['layer', 'layers'], label: 'Layers' }),
        assumption('b', lognormal(8, 12), { max: 15, unitLabel: ['row', 'rows'], label: 'Rows' }),
        assumption('c', fixed(2)),
      ],
      says('none', 400, 380, 420),
    );
    expect(v).toMatchObject({ arithmetic: 'adds-up-only-if', changes: [{ assumption: 'a' }, { assumption: 'b' }] });
    expect(v.sentence).toBe(
      'For 380, which rounds to 400, “layers” must be 13.8 layers and “rows” must be 13.8 rows. No one change is enough.',
    );
  });

  test('all are changed where no two suffice', () => {
    const tight = { max: 11 };
    const v = verdictOf(
      'a * b * c',
      ['a', 'b', 'c'].map((id) => assumption(id, lognormal(9.5, 10.5), tight)),
      says('none', 1300, 1290, 1310),
    );
    expect(v.changes).toHaveLength(3);
  });

  test('several million is named by its nearer end', () => {
    const several = stated(5196152.42, 3e6, 9e6, { hedge: 'at-least', edge: 'bottom' });
    const v = verdictOf('boxes * each', [boxes(6700), assumption('each', lognormal(241, 376), EACH)], several);
    expect(v.sentence).toBe(
      'For 3 million, “items in a box” must be 448 items a box. Our own estimate is 241 to 376. No more than 647 is possible.',
    );
  });

  test('4 to 6 million is named as it is where our own range is in it and beyond', () => {
    const span = stated(5e6, 4e6, 6e6);
    const v = verdictOf('boxes * each', [boxes(16_000), assumption('each', lognormal(240, 376), EACH)], span);
    expect(v.sentence).toBe(
      'For 4 to 6 million, “items in a box” must be 300 items a box. Our own estimate is 240 to 376. No more than 647 is possible.',
    );
  });

  test('what the reader sets is given', () => {
    const m = model('boxes * each', [boxes(20_000), assumption('each', lognormal(241, 376), EACH)], {
      stated: says('up-to', 9.4e6, 9.35e6, 9.45e6),
    });
    expect(judge(m, { each: 470 }).sentence).toBe('Your numbers give 9.4 million items. That agrees with 9.4 million.');
    expect(judge(m, { each: 300 }).arithmetic).toBe('adds-up-only-if');
    expect(judge(m, { boxes: 1000 }).arithmetic).toBe('cannot-add-up');
  });

  test('a result without any value within the limits is out of reach', () => {
    expect(
      verdictOf('sqrt(a) * b', [assumption('a', fixed(-4)), assumption('b', fixed(1))], says('none', 2)).sentence,
    ).toBe('No value within the limits gives a result.');
  });

  test('bounds that are not there are null', () => {
    expect(
      createRunner(model('a * 2', [assumption('a', lognormal(1, 2))], { stated: says('none', 3) }))().reach,
    ).toEqual([0, null]);
  });
});

const forms = ['a * b / c', '(a + b) * c', 'a / (b + c)', 'a * (b * c + 2)', 'max(a, b) * c'];
const hedges: Hedge[] = ['none', 'about', 'over', 'at-least', 'up-to', 'almost', 'under'];
const positive = fc.double({ min: 0.5, max: 20, noNaN: true });
const spreads = fc.double({ min: 0.01, max: 0.5, noNaN: true });

const drawn = fc.record({
  formula: fc.constantFrom(...forms),
  hedge: fc.constantFrom(...hedges),
  medians: fc.tuple(positive, positive, positive),
  sigmas: fc.tuple(spreads, spreads, spreads),
  sourced: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  /** How many times the headline is stated. */
  factor: fc.double({ min: 0.3, max: 3, noNaN: true }),
  limits: fc.double({ min: 1.1, max: 3, noNaN: true }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function build(
  { formula, hedge, medians, sigmas, sourced, factor, limits }: Drawn,
  wider = 0,
  unit = 1,
  only: 'unsourced' | 'all' = 'all',
): Model {
  const assumptions = ['a', 'b', 'c'].map((id, i) => {
    const own = sigmas[i]! + (only === 'all' || !sourced[i] ? wider : 0);
    const scale = id === 'a' ? unit : 1;
    // The limits lie beyond the widest range that is tried.
    const reachOf = Math.exp((sigmas[i]! + 0.6) * 1.6449) * limits;
    return assumption(id, lognormalOf(medians[i]! * scale, own), {
      sourced: sourced[i]!,
      min: (medians[i]! * scale) / reachOf,
      max: medians[i]! * scale * reachOf,
    });
  });
  const m = model(formula, assumptions);
  const { headline } = createRunner(build0(m, unit))();
  return { ...m, stated: says(hedge, headline * factor * unit) };
}

/** The same with the unit of `a` taken back, for a headline that does not depend on it. */
function build0(m: Model, unit: number): Model {
  return {
    ...m,
    assumptions: m.assumptions.map((a) =>
      a.id === 'a' && unit !== 1
        ? { ...a, min: null, max: null, range: { shape: 'fixed', central: a.range.central / unit } }
        : a,
    ),
  };
}

describe('properties', () => {
  test('an exact identity always adds up', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        positive,
        positive,
        positive,
        fc.constantFrom(...hedges),
        (formula, a, b, c, hedge) => {
          const m = model(formula, [assumption('a', fixed(a)), assumption('b', fixed(b)), assumption('c', fixed(c))]);
          const { headline } = createRunner(m)();
          expect(short(judge({ ...m, stated: says(hedge, headline, headline, headline) }))).toBe('adds-up');
        },
      ),
    );
  });

  test('a wider unsourced range never turns anything into "adds up"', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0.01, max: 0.6, noNaN: true }), (d, wider) => {
        const [narrow, wide] = [short(judge(build(d))), short(judge(build(d, wider, 1, 'unsourced')))];
        if (narrow !== 'adds-up') expect(wide).not.toBe('adds-up');
      }),
      { numRuns: 120 },
    );
  });

  test('nor does an unsourced range that widens to one side and takes its middle along', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.double({ min: 1, max: 1.5, noNaN: true }),
        fc.double({ min: 1, max: 1.5, noNaN: true }),
        (d, down, up) => {
          const narrow = build(d);
          const assumptions = narrow.assumptions.map((a) => {
            if (a.sourced || a.range.shape !== 'lognormal') return a;
            return {
              ...a,
              range: lognormal(Math.max(a.min!, a.range.low / down), Math.min(a.max!, a.range.high * up)),
            };
          });
          if (short(judge(narrow)) !== 'adds-up') expect(short(judge({ ...narrow, assumptions }))).not.toBe('adds-up');
        },
      ),
      { numRuns: 120 },
    );
  });

  test('wider ranges never turn "adds up" into "cannot"', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 0.01, max: 0.6, noNaN: true }), (d, wider) => {
        if (short(judge(build(d))) === 'adds-up') expect(short(judge(build(d, wider)))).not.toBe('cannot-add-up');
      }),
      { numRuns: 120 },
    );
  });

  test('wider hard limits never turn anything into "cannot"', () => {
    fc.assert(
      fc.property(drawn, fc.double({ min: 1, max: 9, noNaN: true }), (d, more) => {
        if (short(judge(build(d))) !== 'cannot-add-up')
          expect(short(judge(build({ ...d, limits: d.limits * more })))).not.toBe('cannot-add-up');
      }),
      { numRuns: 80 },
    );
  });

  test('a change that is named gives the stated number and is within the limits', () => {
    fc.assert(
      fc.property(drawn, (d) => {
        const m = build(d);
        const { arithmetic, changes } = judge(m);
        if (arithmetic !== 'adds-up-only-if') return;
        expect(changes.length).toBeGreaterThan(0);
        for (const { assumption: id, value } of changes) {
          const a = m.assumptions.find((x) => x.id === id)!;
          expect(value).toBeGreaterThanOrEqual(a.min! * (1 - 1e-9));
          expect(value).toBeLessThanOrEqual(a.max! * (1 + 1e-9));
        }
        const { headline } = createRunner(m)(Object.fromEntries(changes.map((c) => [c.assumption, c.value])));
        expect(headline).toBeGreaterThanOrEqual(m.stated!.low * (1 - 1e-8));
        expect(headline).toBeLessThanOrEqual(m.stated!.high * (1 + 1e-8));
      }),
      { numRuns: 120 },
    );
  });

  test('"cannot" is said only where no choice tried within the limits comes near', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.array(
          fc.tuple(
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
            fc.double({ min: 0, max: 1, noNaN: true }),
          ),
          { minLength: 40, maxLength: 40 },
        ),
        (d, tries) => {
          const m = build(d);
          if (short(judge(m)) !== 'cannot-add-up') return;
          for (const t of tries) {
            const at = Object.fromEntries(m.assumptions.map((a, i) => [a.id, a.min! + t[i]! * (a.max! - a.min!)]));
            const { headline } = createRunner({ ...m, stated: null })(at);
            expect(headline >= m.stated!.low && headline <= m.stated!.high).toBe(false);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  test('the verdict does not depend on the unit', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(0.001, 12, 1000), (d, unit) => {
        // Only where the result is as many times greater as the assumption is.
        const linear = { ...d, formula: 'a * b / c' };
        const [one, other] = [judge(build(linear)), judge(build(linear, 0, unit))];
        expect(short(other)).toBe(short(one));
        expect(other.changes.map((c) => c.assumption)).toEqual(one.changes.map((c) => c.assumption));
      }),
      { numRuns: 80 },
    );
  });
});
