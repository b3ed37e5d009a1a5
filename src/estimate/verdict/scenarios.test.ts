import { describe, expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import { assumption, fixed, lognormal, model, stated } from '../../../tests/samples/engine/model.ts';
import { createRunner } from '../run.ts';
import type { Model, Scenario } from '../types.ts';
import { condition } from './condition.ts';
import { afterWords, pairWords } from './after-words.ts';

const origin = { kind: 'working', label: '', value: '', detail: '', href: null, children: [] } as const;
const scenario = (label: string, each: number, holds: boolean, by: string | null = null): Scenario => ({
  id: label.toLowerCase(),
  label,
  by,
  origin: { ...origin, children: [] },
  settings: { each },
  ends: { each: [each - 50, each + 50] },
  headline: each * 100,
  low: (each - 50) * 100,
  high: (each + 50) * 100,
  holds,
});
const phrases = {
  must: 'each of the {boxes} boxes must have held {value} items',
  if: 'each of the {boxes} boxes held {value} items',
};
const packed = (scenarios: Scenario[], more: Partial<Model> = {}): Model =>
  model(
    'boxes * each',
    [assumption('boxes', fixed(100)), assumption('each', lognormal(300, 500), { min: 0, max: 647, phrases })],
    { stated: stated(45_000, 44_500, 45_500), scenarios, ceiling: true, ...more },
  );

describe('a verdict by scenarios', () => {
  test('adds up only if one of them is so, whatever the range of the first would have said', () => {
    const some = createRunner(packed([scenario('Published', 400, true), scenario('Crated', 300, false)]))().verdict;
    expect(some).toMatchObject({ arithmetic: 'adds-up-only-if', changes: [{ assumption: 'each', value: 450 }] });
    expect(condition(packed([]), some)).toBe('each of the 100 boxes held 450 items');
    expect(
      condition(packed([scenario('Published', 400, true, 'a newspaper'), scenario('Ours', 900, true)]), some),
    ).toBe('each of the 100 boxes held 450 items (published estimates: 350 to 450)');
    expect(some.sentence).toBe('For 45,000, each of the 100 boxes must have held 450 items.');
  });

  test.each([
    // Half of all results lie below the number, though each scenario reaches it.
    [true, 300, 500, 'adds-up-only-if'],
    [true, 460, 540, 'adds-up'],
    [false, 300, 500, 'adds-up-only-if'],
    [false, 445, 455, 'adds-up'],
  ] as const)(
    'that every one allows is judged as if there were none: ceiling %s, %d to %d',
    (ceiling, low, high, wanted) => {
      const each = assumption('each', lognormal(low, high), { min: 0, max: 647, phrases });
      const assumptions = [assumption('boxes', fixed(100)), each];
      const all = [scenario('Published', 450, true, 'a newspaper'), scenario('Ours', 470, true)];
      const of = (scenarios: Scenario[]) => createRunner(packed(scenarios, { ceiling, assumptions }))().verdict;
      expect(of(all).arithmetic).toBe(wanted);
      expect(of(all)).toEqual(of([]));
    },
  );

  test('cannot add up beyond the hard limits, whatever a scenario says', () => {
    const beyond = { ...packed([scenario('Published', 500, true)]), stated: stated(80_000, 79_500, 80_500) };
    expect(createRunner(beyond)().verdict.arithmetic).toBe('cannot-add-up');
  });

  test('says nothing of the scenarios once a reader has set something', () => {
    const run = createRunner(
      packed([scenario('Published', 400, true), scenario('Crated', 300, false)], { after: 'Nobody looked.' }),
    );
    expect(run().verdict.sentence).toMatch(/Nobody looked\.$/);
    expect(run({ each: 300 }).verdict.sentence).toBe('For 45,000, each of the 100 boxes must have held 450 items.');
    expect(run({ each: 300, boxes: 90 }).verdict.sentence).toBe(
      'For 45,000, each of the 90 boxes must have held 500 items.',
    );
  });
});

describe('a ceiling', () => {
  test('leaves room for a smaller number', () => {
    expect(createRunner(packed([]))({ each: 500 }).verdict).toMatchObject({
      arithmetic: 'adds-up',
      sentence: 'There is room for 50,000 items, which is enough for 45,000.',
    });
    // 448 a box are less than 45,000, and as good as it, since it is rounded.
    expect(createRunner(packed([]))({ each: 448 }).verdict.sentence).toBe(
      'There is room for 44,800 items, which is enough for 45,000 as a rounded number.',
    );
    expect(createRunner(packed([], { ceiling: false }))({ each: 500 }).verdict.arithmetic).toBe('adds-up-only-if');
  });

  test('does not acquit where a range of ours may lie below the number', () => {
    const ours = (low: number, high: number) =>
      model(
        'boxes * each',
        [
          assumption('boxes', fixed(100)),
          assumption('each', lognormal(low, high), { sourced: false, min: 0, max: 647 }),
        ],
        { stated: stated(45_000, 44_500, 45_500), ceiling: true },
      );
    expect(createRunner(ours(430, 600))().verdict.arithmetic).toBe('adds-up-only-if');
    expect(createRunner(ours(460, 600))().verdict.arithmetic).toBe('adds-up');
  });
});

describe('afterWords', () => {
  const words = (scenarios: Scenario[]) =>
    afterWords(packed(scenarios), {
      published: { assumption: 'each', words: 'Published estimates put {range} in a box.' },
      caveat: 'Nobody looked.',
    });

  test('names what is published, in which scenarios the number is possible, and what nobody knows', () => {
    expect(
      words([
        scenario('One figure', 400, true, 'an agency'),
        scenario('Bare items', 600, true),
        scenario('DIA', 350, false, 'another'),
      ]),
    ).toBe(
      'Published estimates put 300 to 450 in a box. The number fits one figure and bare items. It does not fit DIA. Nobody looked.',
    );
  });

  test('says so where all agree, and leaves out what nobody has published', () => {
    expect(words([scenario('Bare items', 600, true)])).toBe(
      'The number is possible in every case that we know of. Nobody looked.',
    );
    expect(words([scenario('Bare items', 100, false)])).toBe(
      'The number is possible in no case that we know of. Nobody looked.',
    );
  });
});

describe('pairWords', () => {
  test('names the number of the same source that rules the tested one out', () => {
    const own = model(
      'total / months',
      [
        assumption('total', fixed(9e6), { label: 'Items in all', unitLabel: ['item', 'items'], stated: true }),
        assumption('months', fixed(27)),
      ],
      { stated: stated(1e6, 0.9e6, 1.1e6) },
    );
    expect(pairWords(own)).toBe('The same source gives 9 million items (items in all). The two cannot both be right.');
    expect(pairWords(packed([]))).toBe('');
  });
});
