import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import { quantitiesOf } from './quantities.ts';
import { HEDGES } from '../../language/hedge.ts';
import { NotRead } from '../../language/not-read.ts';
import { readStated } from '../../language/stated.ts';
import { tokensOf } from '../../language/tokens.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a quadrillion in words, as the British or the Americans write it. */
function inWords(n: number, and: boolean): string {
  const hundreds = (m: number): string => {
    const [h, rest] = [Math.floor(m / 100), m % 100];
    const small = rest < 20 ? ONES[rest]! : `${TENS[Math.floor(rest / 10)]}${rest % 10 ? `-${ONES[rest % 10]}` : ''}`;
    return [h > 0 ? `${ONES[h]} hundred` : '', h > 0 && rest > 0 && and ? 'and' : '', rest > 0 || m === 0 ? small : '']
      .filter(Boolean)
      .join(' ');
  };
  if (n === 0) return 'zero';
  const parts = [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1e3, 'thousand'],
    [1, ''],
  ] as const;
  return parts
    .flatMap(([size, word]) => {
      const group = Math.floor(n / size) % 1000;
      return group > 0
        ? [`${size === 1 && and && n > 1000 && group < 100 ? 'and ' : ''}${hundreds(group)}${word && ` ${word}`}`]
        : [];
    })
    .join(' ');
}

const grouped = (n: number, sign: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, sign);
const indian = (n: number): string => String(n).replace(/\B(?=(\d\d)*\d{3}$)/g, ',');
const whole = fc.oneof(
  fc.integer({ min: 1, max: 999 }),
  fc.integer({ min: 1, max: 9_999_999 }),
  fc.integer({ min: 1, max: 999_999_999_999 }),
);

/** A number and one way to write it. */
const written: fc.Arbitrary<{ text: string; value: number }> = fc.oneof(
  fc.tuple(whole, fc.boolean()).map(([n, and]) => ({ text: inWords(n, and), value: n })),
  fc
    .tuple(whole, fc.constantFrom('', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'))
    .map(([n, sign]) => ({ text: grouped(n, sign), value: n })),
  whole.map((n) => ({ text: indian(n), value: n })),
  whole.filter((n) => n >= 1e6).map((n) => ({ text: grouped(n, '.'), value: n })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(
        [' thousand', 1e3],
        [' million', 1e6],
        ['m', 1e6],
        ['-million', 1e6],
        ['bn', 1e9],
        [' billion', 1e9],
        ['k', 1e3],
        [' lakh', 1e5],
        [' crore', 1e7],
        [' trillion', 1e12],
        ['×10^6', 1e6],
        [' × 10⁶', 1e6],
        ['e6', 1e6],
      ) as fc.Arbitrary<[string, number]>,
    )
    .map(([n, [word, scale]]) => ({ text: `${n / 100}${word}`, value: (n * scale) / 100 })),
  fc
    .tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(
        ['½', 1 / 2],
        [' 1/2', 1 / 2],
        [' 3/4', 3 / 4],
        ['¼', 1 / 4],
        [' and a half', 1 / 2],
        [' and three quarters', 3 / 4],
      ) as fc.Arbitrary<[string, number]>,
    )
    .map(([n, [part, share]]) => ({ text: `${n}${part}`, value: n + share })),
);
const signed = fc.tuple(written, fc.constantFrom('', '-', '−', 'minus ')).map(([{ text, value }, sign]) => ({
  text: sign === 'minus ' || /^\d/.test(text) ? sign + text : text,
  value: sign === '' || (sign !== 'minus ' && !/^\d/.test(text)) ? value : -value,
}));

const read = (text: string, unit = 'box') => readStated({ text, unit });
const near = (got: number, wanted: number): void => {
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
};

test('a number that is written in words or figures is read back, whatever its groups, its scale word and its sign', () => {
  fc.assert(
    fc.property(signed, ({ text, value }) => {
      near(read(text).value, value);
    }),
    { numRuns: 2000 },
  );
});

test('a number in a sentence is the number alone', () => {
  fc.assert(
    fc.property(
      written.filter(({ value }) => value > 1),
      ({ text, value }) => {
        const sentence = `They sold ${text} tickets.`;
        const found = quantitiesOf(tokensOf({ text: sentence, start: 0 }), sentence, [], false).filter(
          (one) => one.unit === 'tickets',
        );
        expect(found).toHaveLength(1);
        near(found[0]!.value, value);
      },
    ),
    { numRuns: 1000 },
  );
});

const hedges = HEDGES.flatMap(({ hedge, before, behind }) => [
  ...before.map((words) => ({ hedge, put: (text: string) => `${words} ${text}` })),
  ...behind.map((words) => ({ hedge, put: (text: string) => `${text}${/^[-+]/.test(words) ? '' : ' '}${words}` })),
]);

test('a hedge changes the hedge alone', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(...hedges), ({ text, value }, { hedge, put }) => {
      const [bare, hedged] = [read(text), read(put(text))];
      expect(hedged.hedge).toBe(hedge);
      near(hedged.value, value);
      if (hedge !== 'exactly') expect([hedged.low, hedged.high]).toEqual([bare.low, bare.high]);
      expect(hedged.low).toBeGreaterThanOrEqual(bare.low);
      expect(hedged.high).toBeLessThanOrEqual(bare.high);
    }),
    { numRuns: 2000 },
  );
});

test('a unit, a sign of money or of a share changes what is counted and not the number', () => {
  fc.assert(
    fc.property(written, ({ text, value }) => {
      // A letter glued to the digits is a multiple of money, and a unit of its own elsewhere.
      const bare = /\d[a-z]/.test(text)
        ? []
        : ([
            [`${text} kilometres`, 'km', 1],
            [`${text} per cent`, '1', 0.01],
          ] as const);
      for (const [words, unit, scale] of bare) near(read(words, unit).value, value * scale);
      if (/^\d/.test(text)) near(read(`$${text}`, 'USD').value, value);
      near(read(`${text} boxes`).value, value);
    }),
    { numRuns: 500 },
  );
});

test('two numbers are a range with both ends', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.double({ min: 0.01, max: 5, noNaN: true }),
      fc.constantFrom(' to ', '-', '–', ' − '),
      fc.constantFrom('', ' million', ' thousand'),
      (low, more, join, word) => {
        const high = low + Math.ceil(low * more);
        // `1990-2005` are years, `3-4,000` share their thousands.
        fc.pre(!(join !== ' to ' && low >= 1100 && high < 2100));
        const scale = word === ' million' ? 1e6 : word === ' thousand' ? 1e3 : 1;
        const {
          low: from,
          high: to,
          range,
        } = read(`${grouped(low, ',')}${word && join !== ' to ' ? '' : word}${join}${grouped(high, ',')}${word}`);
        expect(range).toBe(true);
        const shared =
          low < 1000 && scale === 1 && high % 1000 === 0 && low < high / 1000 && low * 10 > high / 1000 ? 1000 : 1;
        near(from, low * scale * shared);
        near(to, high * scale);
      },
    ),
    { numRuns: 1000 },
  );
});

const vocabulary = [
  ...ONES,
  ...TENS.slice(2),
  'hundred',
  'thousand',
  'million',
  'dozen',
  'and',
  'a',
  'half',
  'quarter',
  'thirds',
  'of',
  'to',
  'or',
  'between',
  'from',
  'more',
  'than',
  'not',
  'all',
  'but',
  'minus',
  'point',
  'in',
  'per',
  'cent',
  '%',
  '$',
  '£',
  '±',
  '-',
  '–',
  '.',
  ',',
  '(',
  '1',
  '2',
  '10',
  '1,000',
  '3.5',
  '1/2',
  '½',
  '×',
  '10^6',
  'e5',
  'km',
  'boxes',
  'several',
  'hundreds',
  'twice',
  'times',
  'each',
  'constructor',
  '__proto__',
  'toString',
];
const anything = fc.oneof(
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.tuple(fc.constantFrom(...hedges), written).map(([{ put }, { text }]) => put(text)),
);

test('every beginning of a text is read or refused, with a place in it, and soon', () => {
  let worst = 0;
  fc.assert(
    fc.property(anything, (text) => {
      for (let length = 0; length <= text.length; length += Math.max(1, Math.floor(text.length / 20))) {
        const part = text.slice(0, length);
        const begun = performance.now();
        try {
          const { value, low, high } = read(part);
          expect(Number.isFinite(value) && low <= high).toBe(true);
        } catch (error) {
          if (!(error instanceof NotRead)) throw error;
          expect(error.index).toBeGreaterThanOrEqual(0);
          expect(error.index).toBeLessThanOrEqual(part.length);
        }
        worst = Math.max(worst, performance.now() - begun);
      }
    }),
    { numRuns: 600 },
  );
  // A machine may be busy; without bounds it would be hours.
  expect(worst).toBeLessThan(2000);
});

test('what is read of a text without end takes time in proportion', () => {
  for (const word of [
    'one hundred and ',
    'all but 3 of ',
    'a half and ',
    'minus ',
    '5 million ',
    '1 to ',
    'more than ',
    'two thirds of ',
    '1/2 ',
    '10×10^6',
    'up to ',
    'not ',
    '$',
    '5-',
  ]) {
    const times = [200, 400].map((n) => {
      const begun = performance.now();
      try {
        read(word.repeat(n));
      } catch (error) {
        expect(error).toBeInstanceOf(NotRead);
      }
      return performance.now() - begun;
    });
    expect([word, times[1]! < 3000]).toEqual([word, true]);
  }
});
