import { describe, expect, test } from 'vitest';
import { numbersIn, numbersOf } from '../../tests/samples/numbers-of.ts';
import { readStated } from './stated.ts';
import { sameName } from './stated-unit.ts';

const read = (text: string, unit = 'boat', more = {}) => readStated({ text, unit, ...more });

describe('a number in words', () => {
  test.each<[string, string[]]>([
    ['A third of a million boats came.', ['333333 boats']],
    ['They gave half a boat.', ['0.5 boat']],
    ['It is a quarter mile away.', ['0.25 miles']],
    ['It took a half-hour.', ['0.5 hours']],
    ['It took half an hour.', ['0.5 hours']],
    ['It took a quarter of an hour.', ['0.25 hours']],
    ['It took three-quarters of an hour.', ['0.75 hours']],
    ['It is two thirds of a mile away.', ['0.666667 miles']],
    ['Half of the hours were lost.', ['0.5 share']],
    ['He counted half hours.', []],
    ['A half dozen boats came.', ['6 boats']],
    ['It is a mile or two away.', ['1-2 miles']],
    ['It is a mile or three away.', ['3 ?']],
    ['It is a mile and two boats.', ['2 boats']],
    ['One billion and a quarter million boats came.', ['1000250000 boats']],
    ['One million and a half billion boats came.', ['1000000 ?', '500000000 boats']],
    ['Two million and one half boats came.', ['2500000 boats']],
    ['Three hundred five boats came.', ['305 boats']],
    ['A hundred and five boats came.', ['105 boats']],
    ['Five hundred and two thousand boats came.', ['502000 boats']],
    ['Two thousand three million boats came.', ['2000 ?', '3000000 boats']],
    ['Two thousand million boats came.', ['2000000000 boats']],
    ['Twelve hundred boats came.', ['1200 boats']],
    ['Three hundred dozen boats came.', ['3600 boats']],
    ['One hundred twenty five boats came.', ['125 boats']],
    ['Twenty five boats came.', ['25 boats']],
    ['Twenty fifteen boats came.', ['20 ?', '15 boats']],
    ['Twenty zero boats came.', ['20 ?', '0 boats']],
    ['Ten five boats came.', ['10 ?', '5 boats']],
    ['At one point five people left.', ['1 points', '5 people']],
    ['It is two point fifteen.', ['2.15 ?']],
    ['It has one point.', ['1 points']],
    // Words that give no number.
    ['Scores of boats came.', ['20-200 boats vague']],
    ['Many thousands of boats came.', ['1000 boats vague']],
    ['Several tens of thousands of boats came.', ['10000 boats vague']],
    ['Hundreds and hundreds of boats came.', ['100-1000 boats vague']],
    ['Hundreds or thousands of boats came.', ['100-1000 ? vague', '1000-10000 boats vague']],
    ['A three-figure sum is paid.', ['100-1000 sum vague']],
    ['A thirteen-digit sum is paid.', ['1000000000000-10000000000000 sum vague']],
    ['A 6-figure sum is paid.', ['100000-1000000 sum vague']],
    ['Million people marched.', ['1000000 people']],
    ['Hundred thousand people marched.', ['100000 people']],
    // Digits that count nothing.
    ['Call 0171 234 5678 now.', []],
    ['Call +44 20 7946 0958 now.', []],
    ['See https://a.example/5?x=7 and http://a.example/9 now.', []],
    ['See www.a5.example/7 now.', []],
    ['It has key=5&b=7 in it.', []],
    ['It rose +5 % in all.', ['5 %']],
  ])('of `%s` is %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));

  test('alone in its multiple is a doubt', () => {
    for (const text of ['Million people marched.', 'Hundred thousand people marched.'])
      expect(numbersOf(text).flatMap(({ doubts }) => doubts)).toEqual(['no number stands before the word']);
  });
});

describe('a stated number leaves open', () => {
  test.each<[string, string, number, number]>([
    ['scores of boats', 'boat', 40, 200],
    ['several of the boats', 'boat', 3, 9],
    ['hundred thousand', 'boat', 9e4, 1.1e5],
    ['dozen', 'boat', 10.8, 13.2],
    ['41 dozen', 'boat', 442.8, 541.2],
    ['thousand', 'boat', 900, 1100],
    ['30 %', '1', 0.27, 0.33],
    ['5 ‰', '1', 0.0045, 0.0055],
    ['3.5-fold', '1', 3.45, 3.55],
    ['3.5 times', '1', 3.45, 3.55],
    ['3 million times', '1', 2.7e6, 3.3e6],
    ['twofold', '1', 1.8, 2.2],
    ['exactly half', '1', 0.5, 0.5],
    ['half', '1', 0.45, 0.55],
    ['exactly 20-fold', '1', 19.5, 20.5],
    ['20-fold', '1', 18, 22],
    ['exactly 100', 'boat', 99.5, 100.5],
    ['exactly half a mile', 'mile', 0.5, 0.5],
    ['half a mile', 'mile', 0.45, 0.55],
    ['-40', 'boat', -44, -36],
    ['minus half a mile', 'mile', -0.55, -0.45],
    ['thirteen dollars forty five', 'USD', 13.445, 13.455],
    ['half to two-thirds', '1', 0.5, 2 / 3],
    ['between a quarter and a third', '1', 0.25, 1 / 3],
  ])('for `%s` in %s %d to %d', (text, unit, low, high) => {
    const stated = read(text, unit);
    expect(stated.low).toBeCloseTo(low, 9);
    expect(stated.high).toBeCloseTo(high, 9);
  });

  test('what its words do, where the value given by hand lies within, and else a tenth', () => {
    const by = (value: number) => {
      const { low, high } = read('several million', 'boat', { value });
      return [low, high];
    };
    for (const value of [3e6, 4e6, 9e6]) expect(by(value)).toEqual([3e6, 9e6]);
    expect(by(2e6)).toEqual([1.8e6, 2.2e6]);
    expect(by(2e7)).toEqual([1.8e7, 2.2e7]);
  });
});

describe('words before the number that say nothing of its size', () => {
  test.each(
    `a further|an additional|a combined|a record|a whopping|an extra|a mere|just|even|only|another|=|equal to|equals|totalling|totaling
     |a total of|total of|the total of|of|it is|there are|the|a|an`
      .split('|')
      .map((words) => words.trim()),
  )('`%s 800`', (words) => expect(read(`${words} 800`)).toMatchObject({ value: 800, hedge: 'none' }));

  test.each(
    `a further|an additional|a combined|a record|a whopping|an extra|a mere|just|even|only|another|equal to`.split('|'),
  )('`more than %s 800`', (words) => expect(read(`more than ${words} 800`)).toMatchObject({ hedge: 'over' }));
});

test.each([
  ['one in five households', 0.2],
  ['nine out of 10 households', 0.9],
  ['two-thirds of the households', 2 / 3],
])('what `%s` is a part of is read with it', (text, value) => expect(read(text, '1').value).toBeCloseTo(value, 12));

test.each(['two-thirds households', 'twofold households', 'half households'])('`%s` is not read whole', (text) =>
  expect(() => read(text, '1')).toThrow('`households` in'),
);

describe('the words of a unit', () => {
  test.each<[string, string, number]>([
    ['5 boats a day', 'boat / day', 5],
    ['5', '', 5],
    ['30 %', '', 0.3],
    ['1 hulk', 'boat', 1],
    ['9,000 marchers', 'people', 9000],
    ['5 boats per outing', 'boat/trip', 5],
  ])('of `%s` fit `%s`', (text, unit, value) => expect(read(text, unit).value).toBe(value));

  test.each<[string, string, string]>([
    ['5 kg', '1', 'gives `kg`, and the unit is `1`'],
    ['5kg', '', 'gives `kg`, and the unit is ``'],
    ['5 kg', 'boat', 'is in `kg`, and the unit is `boat`'],
    ['5 boats', 'm^2', 'counts `boats`, and the unit is `m^2`'],
    ['5 boats', 'mile', 'counts `boats`, and the unit is `mile`'],
    ['one in five', 'boat', 'gives a share or a multiple, and the unit is `boat`'],
    ['doubled', 'boat', 'gives a share or a multiple, and the unit is `boat`'],
    ['5 boats per outing', 'boat/day', 'is a number per `outing`, and the unit is `boat/day`'],
    ['5 boats a day', 'boat/trip', 'is a number per `day`, and the unit is `boat/trip`'],
    ['5 boats per 8 carts', 'boat', 'is a number per `8 carts`, and the unit is `boat`'],
    ['5 boats per 8 carts', 'boat/cart', 'is a number per `8 carts`, and the unit is `boat/cart`'],
  ])('of `%s` do not fit `%s`', (text, unit, reason) =>
    expect(() => read(text, unit)).toThrow(`\`${text}\` ${reason}; correct`),
  );

  test.each([
    ['tons', 'tonne', true],
    ['tons', 'tonnes', true],
    ['tons', 'ton', true],
    ['tons', 'tonneau', false],
    ['boats', 'tonne', false],
    ['km', 'km', true],
    ['km', 'kilometres', true],
    ['miles', 'mile', true],
    ['litres', 'liter', true],
    ['pounds', 'lb', true],
    ['boats', 'boat', true],
    ['boats', 'cart', false],
    ['USD', 'dollar', true],
    ['people', 'person', true],
  ])('`%s` and `%s` name one unit: %s', (name, unit, same) => expect(sameName(name, unit)).toBe(same));
});

describe('a text that is not read whole', () => {
  test('has more words than a number has', () => {
    expect(() => read('5 '.repeat(61))).toThrow('has 61 words and signs, at most 60 are read as one number');
    expect(() => read('5 '.repeat(60))).toThrow('is not understood');
  });

  test.each([
    ['1,5', '`1,5` in `1,5` may be 1.5 or have a comma that parts thousands; leave out'],
    ['about 5 if not 6', 'and `hedge: about` where a word bounds it'],
    ['5 if not 6', 'and `hedge: up-to` where a word bounds it'],
    ['quarter', 'no number can be read from `quarter`'],
    ['300 in alley', '`in` in `300 in alley` is not understood'],
  ])('`%s`: %s', (text, said) => expect(() => read(text, '1')).toThrow(said));

  test.each(['300 in all', '300 in total', '300 altogether', '300 all told', '300!', '300;'])('but `%s` is', (text) =>
    expect(read(text).value).toBe(300),
  );

  test.each([
    ['a tidy sum of more than it was', 'more than'],
    ['the sum went up to', 'up to'],
    ['a sum that nobody reached, at most', 'at most'],
  ])('`%s` may bound a value given by hand', (text, words) =>
    expect(() => read(text, 'boat', { value: 300 })).toThrow(`\`${words}\` in \`${text}\` may bound the number`),
  );

  test.each(['a knot of boats', 'ca va', 'a note of all'])('`%s` bounds nothing', (text) =>
    expect(read(text, 'boat', { value: 300 }).value).toBe(300),
  );
});

describe('what a stated number is per', () => {
  test.each([
    '12 deaths per thousand births',
    '12 deaths per ten births',
    '12 deaths per dozen births',
    '12 deaths per 1,000 births',
  ])('`%s` is not 12 for each one', (text) => expect(() => read(text, 'death/birth')).toThrow('is a number per `'));

  test.each<[string, string, number, number]>([
    ['one and three quarters of a mile', 'mile', 1.575, 1.925],
    ['5 tonnes, to within half a tonne', 'tonne', 4.5, 5.5],
    ['between one fifth and one half', '1', 0.2, 0.5],
  ])('`%s` in %s is %d to %d', (text, unit, low, high) => expect(read(text, unit)).toMatchObject({ low, high }));

  test.each(['7.5/10', 'from 9 to 5', 'Boeing 737 boats', '40 boats within a month'])('`%s` is refused', (text) =>
    expect(() => read(text, 'boat')).toThrow(/is not understood|no number can be read/),
  );
});
