import { describe, expect, test } from 'vitest';
import { assumption, fixed, lognormal, model, stated, uniform } from '../../../tests/samples/engine/model.ts';
import type { Grounds } from './grounds.ts';
import type { ArithmeticVerdict, Assumption, Model, Scenario, Stated } from '../types.ts';
import { afterWords, lowerFirst, pairWords } from './after-words.ts';
import { condition } from './condition.ts';
import { isSpan } from './named.ts';
import { name } from './needed-words.ts';
import { phrase } from './phrase.ts';
import { spokenName } from './plain-sentence.ts';
import { sentence } from './sentence.ts';

/** What is said of grounds that are given, whatever led to them. */
const says = (assumptions: Assumption[], s: Stated, grounds: Partial<Grounds>, more: Partial<Model> = {}): string =>
  sentence(
    model(assumptions.map(({ id }) => id).join(' + '), assumptions, { stated: s, ...more }),
    {
      arithmetic: null,
      none: null,
      by: null,
      headline: 30,
      sourced: null,
      reach: [0, 100],
      changes: [],
      reached: null,
      ...grounds,
    },
    {},
  );

describe('the sentence', () => {
  const few = ['a', 'b', 'c'].map((id) => assumption(id, uniform(0, 20)));
  const forty = stated(40, 38, 42);

  test('lists three changes', () => {
    const changes = few.map(({ id }, i) => ({ assumption: id, value: i + 12 }));
    expect(says(few, forty, { arithmetic: 'adds-up-only-if', changes, reached: 39 })).toBe(
      'For 39, which rounds to 40, “a” must be 12, “b” must be 13 and “c” must be 14. No one change is enough.',
    );
  });

  test('names the number itself where the change gives it but for rounding', () => {
    const million = stated(1e6, 0.9e6, 1.1e6);
    const changes = [{ assumption: 'a', value: 12 }];
    const start = (reached: number) =>
      says(few, million, { arithmetic: 'adds-up-only-if', changes, reached }).split(',')[0];
    expect(start(1e6 + 0.9)).toBe('For 1 million');
    expect(start(1e6 - 2e4)).toBe('For 980');
  });

  test('says what the needed value is to be compared with', () => {
    const compared = (a: Assumption, value: number) =>
      says([a], forty, { arithmetic: 'adds-up-only-if', changes: [{ assumption: 'a', value }], reached: 40 })
        .split('. ')
        .slice(1)
        .join('. ');
    const between = (more: Partial<Assumption>) => assumption('a', uniform(20, 30), more);
    expect(compared(between({ min: 5 }), 10)).toBe('The sources give 20 to 30. No less than 5 is possible.');
    expect(compared(between({ min: 0, max: 90 }), 10)).toBe('The sources give 20 to 30.');
    expect(compared(between({ min: 5, max: 90 }), 40)).toBe('The sources give 20 to 30. No more than 90 is possible.');
    expect(compared(between({ calculated: true }), 40)).toBe('It works out at 20 to 30.');
    expect(compared(between({ sourced: false }), 40)).toBe('Our own estimate is 20 to 30.');
  });

  test('says that neither a way nor a proof was found', () => {
    expect(says(few, forty, { none: 'undecided' })).toBe('We found no way to 40, and no proof against it.');
  });

  test('names a span as a whole where the result lies in it, else by its nearer end', () => {
    const span = stated(50, 40, 60);
    const start = (headline: number) =>
      says(few, span, { arithmetic: 'adds-up', by: 'room', headline }).replace(/^.* for /, '');
    expect([40, 50, 60].map(start)).toEqual(['40 to 60.', '40 to 60.', '40 to 60.']);
    expect([39, 61].map(start)).toEqual(['40.', '60.']);
  });

  test('an interval a quarter as wide as its number is a rounding', () => {
    expect(isSpan(stated(100, 87.5, 112.5))).toBe(false);
  });

  test.each([
    [
      'what it is, where no unit says so',
      { unitLabel: ['', ''], resultLabel: 'times the promise' },
      'times the promise',
    ],
    ['nothing, where a unit does', { unitLabel: ['box', 'boxes'] }, ''],
    ['nothing, where it is a share', { unitLabel: ['', ''], percent: true }, ''],
    ['nothing, where a stated number is named', { unitLabel: ['', ''], stated: forty }, ''],
  ] as const)('calls the result %s', (_, more, wanted) => {
    expect(spokenName({ ...model('a', [assumption('a', fixed(1))]), ...more })).toBe(wanted);
  });
});

test.each([
  ['Boxes sent', 'boxes sent'],
  ['A box', 'a box'],
  ['ISO boxes', 'ISO boxes'],
  ['Boxes of ISO size', 'boxes of ISO size'],
])('within a sentence “%s” is “%s”', (label, wanted) => {
  expect(lowerFirst(label)).toBe(wanted);
  expect(name(assumption('a', fixed(1), { label }))).toBe(`“${wanted}”`);
});

test('a name that stands first keeps its capital, and one that stands later changes nothing', () => {
  expect(lowerFirst('Estonia’s estimate')).toBe('Estonia’s estimate');
  expect(lowerFirst("Ann's count")).toBe("Ann's count");
  expect(lowerFirst('Count of Estonia’s office')).toBe('count of Estonia’s office');
});

describe('what stands behind the number', () => {
  const pieces = (more: Partial<Model> = {}) =>
    model(
      'boxes * each',
      [
        assumption('boxes', fixed(100), { label: 'Boxes', unitLabel: ['box', 'boxes'] }),
        assumption('each', lognormal(300, 500), { label: 'Items in each', unitLabel: ['item', 'items'] }),
      ],
      { stated: stated(45_000, 44_500, 45_500), ...more },
    );
  const scenario = (label: string, holds: boolean, by: string | null): Scenario => ({
    id: label,
    label,
    by,
    origin: { kind: 'working', label: '', value: '', detail: '', href: null, children: [] },
    settings: { each: 400 },
    ends: { each: [350, 450] },
    headline: 40_000,
    low: 35_000,
    high: 45_000,
    holds,
  });
  const published = { assumption: 'each', words: 'Others put {range} in a box.' };

  test('nothing, where nothing is stated', () => {
    expect(afterWords(pieces({ stated: null }), { published, caveat: 'Nobody looked.' })).toBe('');
  });

  test('the caveat alone, where there are no scenarios', () => {
    expect(afterWords(pieces(), { published, caveat: 'Nobody looked.' })).toBe('Nobody looked.');
  });

  test('what was published of an assumption that the model has', () => {
    const some = pieces({ scenarios: [scenario('Bare', true, 'an agency')] });
    const possible = 'The number is possible in every case that we know of.';
    expect(afterWords(some, { published, caveat: undefined })).toBe(`Others put 350 to 450 in a box. ${possible}`);
    expect(afterWords(some, { published: { ...published, assumption: 'gone' }, caveat: undefined })).toBe(possible);
  });

  test('three scenarios in which it holds, and three in which it does not', () => {
    const six = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((label, i) => scenario(label, i < 3, null));
    expect(afterWords(pieces({ scenarios: six }), { published: null, caveat: undefined })).toBe(
      'The number fits one, two and three. It does not fit four, five or six.',
    );
  });

  test('two numbers of the same source that rule the tested one out; none, where nothing is tested', () => {
    const whole = pieces();
    const both = { ...whole, assumptions: whole.assumptions.map((a) => ({ ...a, stated: true })) };
    expect(pairWords(both)).toBe(
      'The same source gives 100 boxes (boxes) and 387 items (items in each). The two cannot both be right.',
    );
    expect(pairWords({ ...both, stated: null })).toBe('');
  });

  test('two conditions, by their names where they have no phrases', () => {
    const changes = [
      { assumption: 'boxes', value: 110 },
      { assumption: 'each', value: 410 },
    ];
    const verdict: ArithmeticVerdict = { arithmetic: 'adds-up-only-if', none: null, sentence: '', changes };
    expect(condition(pieces(), verdict)).toBe('“boxes” is 110 boxes and “items in each” is 410 items');
  });

  test('a phrase has the values of any assumption in their places, and leaves other names as they are', () => {
    const two = pieces();
    const phrases = { must: '{boxes} boxes of {each} for {value} of {nobody}', if: '' };
    expect(phrase('must', two, { each: 420 }, assumption('boxes', fixed(1), { phrases }), 7)).toBe(
      '100 boxes of 420 for 7 of {nobody}',
    );
  });
});
