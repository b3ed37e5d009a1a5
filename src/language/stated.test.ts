import { describe, expect, test } from 'vitest';
import { NotRead } from './not-read.ts';
import { readSpan } from './read-span.ts';
import { numberWords, readStated, valueIn } from './stated.ts';

const read = (text: string, unit = 'boat') => readStated({ text, unit });
const refusal = (text: string, unit = 'boat', more = {}): NotRead => {
  try {
    readStated({ text, unit, ...more });
  } catch (error) {
    if (error instanceof NotRead) return error;
  }
  throw new Error(`\`${text}\` was read`);
};

describe('readStated', () => {
  test('gives a number its interval and the edge that it claims', () => {
    expect(read('up to 9.4 million')).toEqual({
      text: 'up to 9.4 million',
      value: 9.4e6,
      unit: 'boat',
      hedge: 'up-to',
      edge: 'top',
      low: 9.35e6,
      high: 9.45e6,
    });
  });

  test.each<[string, number, number, number]>([
    ['9.4 million', 9.4e6, 9.35e6, 9.45e6],
    ['9,400,000', 9.4e6, 9.35e6, 9.45e6],
    ['9\u202f400\u202f000', 9.4e6, 9.35e6, 9.45e6],
    ['9 400 000', 9.4e6, 9.35e6, 9.45e6],
    ['9.400.000', 9.4e6, 9.35e6, 9.45e6],
    ['9,4 million', 9.4e6, 9.35e6, 9.45e6],
    ['6.0 million', 6e6, 5.95e6, 6.05e6],
    ['4.8m', 4.8e6, 4.75e6, 4.85e6],
    ['10k', 1e4, 9e3, 1.1e4],
    ['24.5bn', 24.5e9, 24.45e9, 24.55e9],
    ['three million', 3e6, 2.7e6, 3.3e6],
    ['twenty-one', 21, 20.5, 21.5],
    ['fifty - two', 52, 51.5, 52.5],
    ['three hundred and twenty thousand', 320e3, 315e3, 325e3],
    ['two million three hundred thousand', 2.3e6, 2.25e6, 2.35e6],
    ['one hundred twenty-five', 125, 124.5, 125.5],
    ['nineteen hundred', 1900, 1850, 1950],
    ['one thousand and five hundred', 1500, 1450, 1550],
    ['a million and a half', 1.5e6, 1.35e6, 1.65e6],
    ['one and a half million', 1.5e6, 1.35e6, 1.65e6],
    ['six-and-a-half million', 6.5e6, 5.85e6, 7.15e6],
    ['a dozen', 12, 10.8, 13.2],
    ['two dozen', 24, 21.6, 26.4],
    ['million', 1e6, 9e5, 1.1e6],
  ])('reads `%s` with the rounding of its digits', (text, value, low, high) => {
    const stated = read(text);
    for (const [got, wanted] of [
      [stated.value, value],
      [stated.low, low],
      [stated.high, high],
    ] as const)
      expect(got / wanted).toBeCloseTo(1, 9);
  });

  // Signs, fractions, scale words, groups of other lands, powers: one kind a row.
  test.each<[string, number]>([
    ['minus 40', -40],
    ['−40', -40],
    ['-40', -40],
    ['–40', -40],
    ['negative 40', -40],
    ['minus-1.4', -1.4],
    ['+5', 5],
    ['5 1/2', 5.5],
    ['5½', 5.5],
    ['½', 0.5],
    ['2 3/4', 2.75],
    ['three and a half', 3.5],
    ['three and a quarter', 3.25],
    ['a hundred and three quarters', 100.75],
    ['a million and a quarter', 1.25e6],
    ['twenty and three fifths', 20.6],
    ['a quarter of a million', 250e3],
    ['a quarter million', 250e3],
    ['half a million', 5e5],
    ['half-million', 5e5],
    ['three quarters of a million', 750e3],
    ['three quarters billion', 750e6],
    ['half a dozen', 6],
    ['1.2bn', 1.2e9],
    ['25K', 25e3],
    ['5 lakh', 5e5],
    ['5 lakhs', 5e5],
    ['1.5 crores', 1.5e7],
    ['2 crore 50 lakh', 2.5e7],
    ['a thousand million', 1e9],
    ['thousand million', 1e9],
    ['2 milliard', 2e9],
    ['3 Mio.', 3e6],
    ['3 Mrd. boats', 3e9],
    ['2.5mln', 2.5e6],
    ['five hundred thousand', 5e5],
    ['3 hundred and 21', 321],
    ['1,20,000', 120e3],
    ['1 000 000', 1e6],
    ["1'000'000", 1e6],
    ['1.000.000', 1e6],
    ['1\u00a0234', 1234],
    ['80, 000', 80e3],
    ['one point five billion', 1.5e9],
    ['nought point two five', 0.25],
    ['5×10^6', 5e6],
    ['5 × 10⁶', 5e6],
    ['5x10^6', 5e6],
    ['3e5', 3e5],
    ['10^6', 1e6],
    ['3.2×10−5', 3.2e-5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['two point five hundred thousand', 250e3],
    ['one and three-quarter million', 1.75e6],
    ['maybe 1 000', 1000],
    ['all but 3 of the 90', 87],
    ['doubled to 400', 400],
    ['rose to 1,200', 1200],
    ['a total of 300', 300],
    ['300 boats in all.', 300],
    ['300 altogether', 300],
    ['only 300', 300],
    ['the 300', 300],
    ['a mere 20', 20],
    ['nine million.', 9e6],
    ['zero', 0],
  ])('reads all of `%s`', (text, value) => expect(read(text).value).toBeCloseTo(value, 9));

  test.each<[string, number]>([
    ['30%', 0.3],
    ['30 %', 0.3],
    ['30 per cent', 0.3],
    ['thirty percent', 0.3],
    ['60 pct', 0.6],
    ['60 per-cent', 0.6],
    ['1.38pc', 0.0138],
    ['5 p.c.', 0.05],
    ['5 ‰', 0.005],
    ['5 percentage points', 0.05],
    ['20 basis points', 0.002],
    ['one in five', 0.2],
    ['1 in 12', 1 / 12],
    ['nine out of ten', 0.9],
    ['one in every five households', 0.2],
    ['nine of every 10', 0.9],
    ['one person in seven', 1 / 7],
    ['minus two thirds', -2 / 3],
    ['a hundred trillionths', 1e-10],
    ['one hundred and thirty fifths', 26],
    ['negative three quarters', -0.75],
    ['two-thirds', 2 / 3],
    ['two - thirds of the boats', 2 / 3],
    ['half', 0.5],
    ['a third', 1 / 3],
    ['a twenty-first', 1 / 21],
    ['30 per cent of the boats', 0.3],
    ['twofold', 2],
    ['3.5-fold', 3.5],
    ['ten-fold', 10],
    ['nearly nine times', 9],
    ['three times as many', 3],
    ['doubled', 2],
    ['3.45 to 1', 3.45],
  ])('reads `%s` as a part or a multiple of one', (text, value) => {
    expect(read(text, '1').value).toBeCloseTo(value, 9);
  });

  test.each<[string, number, number]>([
    ['4 to 6 million', 4e6, 6e6],
    ['4-6 million', 4e6, 6e6],
    ['4 − 6 million', 4e6, 6e6],
    ['between 3 and 5', 3, 5],
    ['between about 3 and 5 million', 3e6, 5e6],
    ['from 3 to 5', 3, 5],
    ['900,000 to 1.2 million', 9e5, 1.2e6],
    ['five or six', 5, 6],
    ['one or two', 1, 2],
    ['50-60,000', 5e4, 6e4],
    ['10 to 12,000', 1e4, 12e3],
    ['5 million-6 million', 5e6, 6e6],
    ['2–3', 2, 3],
    ['5- to 10', 5, 10],
    ['300 to as many as 400', 300, 400],
    ['-5 to 5', -5, 5],
    ['more than 100 but less than 300', 100, 300],
    ['no fewer than 5 and no more than 9', 5, 9],
    ['at most 100 and at least 20', 20, 100],
    ['under 9 but over 5 boats', 5, 9],
    ['between 312,000 and 400,000', 312e3, 4e5],
    ['anywhere from 20 to 30', 20, 30],
    ['somewhere between 20 and 30', 20, 30],
  ])('reads `%s` as a range with two ends', (text, low, high) =>
    expect(read(text)).toMatchObject({ low, high, value: (low + high) / 2, range: true }),
  );

  test('reads a tolerance as its interval', () => {
    for (const text of [
      '40 ± 3',
      '40 ± 3 kg',
      '40 kg ± 3 kg',
      '40 +/- 3',
      '40 kg, plus or minus 3',
      '40 give or take 3',
    ])
      expect(read(text, 'kg')).toMatchObject({ value: 40, low: 37, high: 43 });
    expect(read('40 +/- 3')).toMatchObject({ hedge: 'about', low: 37, high: 43 });
    expect(read('more than 40, give or take 3')).toMatchObject({ hedge: 'over', low: 37, high: 43 });
    expect(read('75 grand', 'USD')).toMatchObject({ value: 75000 });
    expect(read('two gross of boats')).toMatchObject({ value: 288 });
    expect(read('40 kg ± 5 %', 'kg')).toMatchObject({ low: 38, high: 42 });
    expect(read('40 ± 5% kg', 'kg')).toMatchObject({ low: 38, high: 42 });
    expect(read('400, plus or minus 5 per cent')).toMatchObject({ low: 380, high: 420 });
    for (const text of ['40 ± 5 per cent', '40±5%', '40% ± 5'])
      expect(read(text, '1')).toMatchObject({ value: 0.4, low: 0.35, high: 0.45 });
    expect(() => read('40±5%')).toThrow('gives a share');
    expect(read('40 give or take', 'kg')).toMatchObject({ hedge: 'about' });
  });

  test.each<[string, number, number]>([
    ['hundreds of thousands', 2e5, 1e6],
    ['tens of thousands of boats', 2e4, 1e5],
    ['several million', 3e6, 9e6],
    ['several hundred thousand', 3e5, 9e5],
    ['a few dozen', 36, 108],
    ['dozens', 24, 100],
    ['millions', 2e6, 1e7],
    ['a couple of thousand', 2000, 3000],
    ['several', 3, 9],
    ['six-figure', 1e5, 1e6],
    ['seven figures', 1e6, 1e7],
  ])('leaves open what `%s` leaves open', (text, low, high) =>
    expect(read(text)).toMatchObject({
      low,
      high,
      value: Number(Math.sqrt(low * high).toPrecision(15)),
      hedge: 'vague',
    }),
  );

  test('reads a sign, a code or a word of money before the number and behind it', () => {
    for (const [text, unit, value] of [
      ['$5', 'USD', 5],
      ['US$5', 'USD', 5],
      ['$US5', 'USD', 5],
      ['$1MM', 'USD', 1e6],
      ['A$113tn', 'AUD', 113e12],
      ['$5', 'AUD', 5],
      ['Rs 500', 'INR', 500],
      ['Rs. 500 crore', 'INR', 5e9],
      ['EUR 5m', 'EUR', 5e6],
      ['5m EUR', 'EUR', 5e6],
      ['30 MUSD', 'USD', 3e7],
      ['thirteen dollars forty five', 'USD', 13.45],
      ['CDN$5', 'CAD', 5],
      ['CN¥5', 'CNY', 5],
      ['fifty quid', 'GBP', 50],
      ['500 Egyptian pounds', 'EGP', 500],
      ['Rp 5,000', 'IDR', 5000],
      ['$7 mil', 'USD', 7e6],
      ['£3.5 mill', 'GBP', 3.5e6],
      ['€5-6m', 'EUR', 5.5e6],
      ['£4m to £5m', 'GBP', 4.5e6],
      ['5 million pounds', 'GBP', 5e6],
      ['120 Danish crowns', 'DKK', 120],
      ['120 kroner', 'NOK', 120],
      ['3 million won', 'KRW', 3e6],
      ['-$5', 'USD', -5],
      ['thirteen dollars and forty-five cents', 'USD', 13.45],
      ['115USD', 'USD', 115],
    ] as const)
      expect([text, read(text, unit).value]).toEqual([text, value]);
  });

  test('takes the unit behind the number, and the words of what is counted', () => {
    expect(read('15 kilometres', 'km').value).toBe(15);
    expect(read('approximately 180 kilometers', 'km')).toMatchObject({ value: 180, hedge: 'about' });
    expect(read('5,000 152-millimetre bricks', 'brick').value).toBe(5000);
    expect(read('9,000 marchers', 'person').value).toBe(9000);
    expect(read('10-12 boats a day', 'boat/day')).toMatchObject({ low: 10, high: 12 });
    expect(read('half an hour', 'hour').value).toBe(0.5);
    expect(read('15 km/h', 'km/hour').value).toBe(15);
    expect(read('15 mph', 'mile/hour').value).toBe(15);
    expect(read('a mile and a half', 'mile').value).toBe(1.5);
    expect(read('5 degrees below zero', 'degree').value).toBe(-5);
    expect(read('5 °C below freezing', '°C').value).toBe(-5);
    expect(read('40 dead', 'person').value).toBe(40);
    expect(read('5 million pounds', 'lb').value).toBe(5e6);
  });

  test.each<[string, string, string]>([
    ['15 kilometres', 'm', 'is in `kilometres`, and the unit is `m`'],
    ['15km', 'm', 'is in `km`, and the unit is `m`'],
    ['$5', 'EUR', 'is in `$`, and the unit is `EUR`'],
    ['30 %', 'boat', 'gives a share or a multiple, and the unit is `boat`'],
    ['5 boats', '1', 'counts `boats`, and the unit is `1`'],
    ['5 cents', 'USD', 'is in `cents`, and the unit is `USD`'],
    ['5,000 copies', 'kg', 'counts `copies`, and the unit is `kg`'],
    ['5 boats a day', 'boat', 'is a number per `day`, and the unit is `boat`: write `unit: boat/day`'],
    ['5 boats a day', 'boat/month', 'is a number per `day`, and the unit is `boat/month`'],
    ['5 tonnes', 'USD', 'is in `tonnes`, and the unit is `USD`'],
    ['XX$5', 'USD', 'is in `XX$`, and the unit is `USD`'],
    ['7 mil', 'boat', 'counts `mil`, and the unit is `boat`'],
    ['40 thou', 'person', 'counts `thou`, and the unit is `person`'],
  ])('refuses `%s` where the unit is %s', (text, unit, reason) => {
    expect(refusal(text, unit).message).toBe(
      `\`${text}\` ${reason}; correct \`unit\`, or give the number by hand in that unit, as \`value: ...\``,
    );
  });

  test.each<[string, string]>([
    ['5G', '5G'],
    ['60fps', '60fps'],
    ['5/6 boats', '5/6'],
    ['many boats', ''],
    ['countless', ''],
    ['5cars', '5cars'],
    ['F-16', ''],
    ['Week 5', 'Week'],
    ['page 12', 'page'],
    ['version 2.1', 'version'],
    ['2.1.3', ''],
    ['10:30', ''],
    ['back up to 40', 'back'],
    ['rose by 300 to 1,200', 'rose'],
    ['not 5', 'not'],
    ['300?', '?'],
    ['300 at once', 'at'],
    ['no 5', 'no'],
    ['- 5', '-'],
    ['5 of 9', 'of'],
    ['ten minus 3', 'minus'],
    ['10 million minus 3', 'minus'],
    ['22,24,26,31', ','],
    ['1,5', '1,5'],
    ['1,5 to 3,5', '1,5'],
    ['9 million (8 million)', '('],
    ['5, 6 and 7', ','],
    ['12 degrees below freezing', 'below'],
    ['152-millimetre bricks', 'bricks'],
    ['tens of thousands of', 'of'],
    ['up to five hundred or so thousand', 'thousand'],
    ['toString 5', 'toString'],
    ['about 5 if not 6', 'if'],
    ['5 boats in 3 days', 'in'],
    ['nearly doubled to 400', 'nearly'],
    ['all but 3', 'all'],
    ['5 %, of them', ','],
  ])('refuses `%s` at the first word that has no part in it', (text, word) => {
    const error = refusal(text);
    if (word === '')
      expect(error.message).toBe(
        `no number can be read from \`${text}\`; write by hand what it says, as \`value: 1500000\`, with \`unit\`, and \`hedge: up-to\` where a word bounds it`,
      );
    else {
      expect(error.message).toMatch(new RegExp(`^\`${word.replace(/[(?]/, '\\$&')}\` in \``));
      expect(text.slice(error.index).startsWith(word)).toBe(true);
    }
  });

  test('says what to write by hand', () => {
    expect(refusal('rose by 300').message).toBe(
      '`rose` in `rose by 300` is not understood, and a stated number is read whole; leave out of `text` what is no part of the number, or write by hand what it says: `value: 300`, with `unit`, and `hedge: up-to` where a word bounds it',
    );
  });

  test('lets what a maintainer gives go before the words', () => {
    expect(readStated({ text: 'a tidy sum', unit: 'USD', value: 500 })).toMatchObject({
      value: 500,
      hedge: 'none',
      low: 450,
      high: 550,
    });
    expect(readStated({ text: '9 million', unit: 'boat', hedge: 'up-to' })).toMatchObject({
      hedge: 'up-to',
      edge: 'top',
    });
    expect(readStated({ text: 'twofold', unit: '1', value: 2 })).toMatchObject({ value: 2, low: 1.8, high: 2.2 });
    expect(readStated({ text: 'at least several million', unit: 'boat', value: 4e6 })).toMatchObject({
      value: 4e6,
      low: 3e6,
      high: 9e6,
    });
    expect(readStated({ text: '110 miles', unit: 'km', value: 177 })).toMatchObject({ value: 177 });
    expect(() => readStated({ text: '9 million', unit: 'boat', value: NaN })).toThrow(
      '`NaN` is not a finite number; write a plain number, such as `1500000`',
    );
  });

  test('keeps a denial that only a person can read from being lost', () => {
    expect(refusal('no way that 300 fit', 'boat', { value: 300 }).message).toBe(
      '`no` in `no way that 300 fit` may bound the number, and the words were not read whole; write beside `value` what they say, as `hedge: up-to`, or `hedge: none`',
    );
    expect(readStated({ text: 'no way that 300 fit', unit: 'boat', value: 300, hedge: 'under' })).toMatchObject({
      hedge: 'under',
    });
  });

  test.each([
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'valueOf',
    'no number here',
    'the third man',
    'someone',
    'attend',
    '',
  ])('finds no number in `%s`', (text) => {
    expect(refusal(text).message).toBe(
      `no number can be read from \`${text}\`; write by hand what it says, as \`value: 1500000\`, with \`unit\`, and \`hedge: up-to\` where a word bounds it`,
    );
  });
});

test('numberWords gives the number without its hedge, its sign of money and its unit, and a range whole', () => {
  for (const [text, words] of [
    ['up to 9.4 million', '9.4 million'],
    ['around $24.5 billion', '24.5 billion'],
    ['about 30 per cent', '30 per cent'],
    ['4 to 6 million', '4 to 6 million'],
    ['approximately 180 kilometers', '180'],
    ['over half', 'half'],
  ] as const) {
    expect(numberWords(text, valueIn(text)!)).toBe(words);
  }
  for (const text of ['£4m to £5m', 'half a metre']) expect(numberWords(text, valueIn(text) ?? 0)).toBeNull();
  expect(numberWords('9 million', 8e6)).toBeNull();
});

describe('readSpan', () => {
  test.each<[string, number, number]>([
    ['75 to 90', 75, 90],
    ['0.3 to 0.9', 0.3, 0.9],
    ['1,500 to 2,000', 1500, 2000],
    ['1_500 to 2_000', 1500, 2000],
    ['1 500 to 2 000', 1500, 2000],
    ['1e3 to 2e4', 1000, 20000],
    ['4 to 6 million', 4e6, 6e6],
    ['-5 to 5', -5, 5],
    ['0.001 to 5', 0.001, 5],
    ['90 to 75', 90, 75],
    ['1.250 to 1.500', 1.25, 1.5],
    ['0.000 to 5', 0, 5],
    ['1.000.000 to 2.000.000', 1e6, 2e6],
  ])('reads `%s`', (text, low, high) => {
    expect(readSpan(text)).toEqual({ low, high });
  });

  test.each<[string, string]>([
    [
      '1,5 to 3,5',
      '`1,5` in `1,5 to 3,5`: a comma parts thousands here, and a point stands before decimals; write `1.5 to 3.5`',
    ],
    ['30% to 90%', '`30%` in `30% to 90%`: a share is written as a part of one; write `0.3 to 0.9`'],
    ['75', '`` in `75` is not understood; write two numbers alone, as `75 to 90`'],
    ['75 and 90', '`and` in `75 and 90` is not understood; write two numbers alone, as `75 to 90`'],
    ['4 to 6 kg', '`kg` in `4 to 6 kg` is not understood; write two numbers alone, as `75 to 90`'],
    ['4kg to 6kg', '`4kg` in `4kg to 6kg`: the unit stands in `unit`; write two numbers alone, as `75 to 90`'],
    ['about 4 to 6', '`about` in `about 4 to 6` is no number; write two numbers alone, as `75 to 90`'],
    ['$4 to $6', '`$` in `$4 to $6` is no number; write two numbers alone, as `75 to 90`'],
    ['10 to 12,000', '`10 to 12,000` may begin at 10 or at 10000; write both ends in full, as `10000 to 12000`'],
    ['60.000 to 180.000', '`60.000` in `60.000 to 180.000` may be 60 or 60000; write it without the point'],
    ['1.5 to 40.000', '`40.000` in `1.5 to 40.000` may be 40 or 40000; write it without the point'],
    ['-40.000 to 5', '`-40.000` in `-40.000 to 5` may be -40 or -40000'],
    ['4 to', '`` in `4 to` is no number; write two numbers alone, as `75 to 90`'],
  ])('refuses `%s`', (text, reason) => expect(() => readSpan(text)).toThrow(reason));

  test('names the place at which it stopped: the word, or the end of the text', () => {
    const place = (text: string): unknown => {
      try {
        return readSpan(text);
      } catch (error) {
        return (error as NotRead).index;
      }
    };
    expect(['75', '75 and 90', '75 to 90 boats'].map(place)).toEqual([2, 3, 9]);
  });
});
