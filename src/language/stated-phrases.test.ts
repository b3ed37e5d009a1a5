import { expect, test } from 'vitest';
import { NotRead } from './not-read.ts';
import { readStated } from './stated.ts';

test.each<[text: string, unit: string, value: number, hedge: string]>([
  // A denied comparison of degree is near the number, on one side as on the other.
  ['not much more than 60 boats', 'boats', 60, 'about'],
  ["isn't many more than 60 boats", 'boats', 60, 'about'],
  ['not far above 60 boats', 'boats', 60, 'about'],
  ['not much less than 60 boats', 'boats', 60, 'almost'],
  ['little less than 60 boats', 'boats', 60, 'almost'],
  ['fell short of 60 boats', 'boats', 60, 'under'],
  ['an absolute maximum of 60 boats', 'boats', 60, 'up-to'],
  ['a bare minimum of 60 boats', 'boats', 60, 'at-least'],
  ['pretty much 60 boats', 'boats', 60, 'about'],
  ['the better part of 60 boats', 'boats', 60, 'almost'],
  ['60 boats at a guess', 'boats', 60, 'about'],
  ['60 boats and rising', 'boats', 60, 'at-least'],
  ['forty something boats', 'boats', 40, 'over'],
  // A point at a short form is none before decimals.
  ['c.40 boats', 'boats', 40, 'about'],
  ['approx.40 boats', 'boats', 40, 'about'],
  ['１２０ boats', 'boats', 120, 'none'],
  ['two thousand, four hundred boats', 'boats', 2400, 'none'],
  // Money.
  ['P1.2 billion', 'PHP', 1.2e9, 'none'],
  ['N5bn', 'NGN', 5e9, 'none'],
  ['N75,000', 'NGN', 75e3, 'none'],
  ['5 N', 'N', 5, 'none'],
  ['Php 500', 'PHP', 500, 'none'],
  ['Sh500 million', 'KES', 5e8, 'none'],
  ['GH¢50', 'GHS', 50, 'none'],
  ['GH₵50 million', 'GHS', 5e7, 'none'],
  ['INR 7 cr', 'INR', 7e7, 'none'],
  ['MSEK 45', 'SEK', 45e6, 'none'],
  ['₹12L', 'INR', 12e5, 'none'],
  ['2.5 Mt', 'megatonne', 2.5, 'none'],
  ['R5 thousand', 'ZAR', 5000, 'none'],
  ['four dollars, twenty-five cents', 'USD', 4.25, 'none'],
  ['to the tune of $75m', 'USD', 75e6, 'none'],
  // Parts of one per cent.
  ['0.3 of a percentage point', '1', 0.003, 'none'],
  ['a quarter of 1 per cent', '1', 0.0025, 'none'],
  ['one-tenth of 1%', '1', 0.001, 'none'],
  ['3 tenths of one per cent', '1', 0.003, 'none'],
  ['point five per cent', '1', 0.005, 'none'],
  ['1.5 ppts', '1', 0.015, 'none'],
  ['three times as many', '1', 3, 'none'],
  ['half as many', '1', 0.5, 'none'],
])('`%s` in %s is %d, %s', (text, unit, value, hedge) => {
  const stated = readStated({ text, unit });
  expect(stated.value).toBeCloseTo(value, 9);
  expect([stated.hedge, stated.range]).toEqual([hedge, undefined]);
});

test.each<[text: string, unit: string, low: number, high: number]>([
  ['a range of 300 to 350 boats', 'boats', 300, 350],
  ['in the range of 300 to 350 boats', 'boats', 300, 350],
  ['over 300 and up to 350 boats', 'boats', 300, 350],
  ['5-10x', '1', 5, 10],
  ['two- to threefold', '1', 2, 3],
  ['2-fold to 3-fold', '1', 2, 3],
  ['-5 to -10 °C', 'degC', -10, -5],
  // A tolerance behind what is counted, or in brackets.
  ['300 (± 20) boats', 'boats', 280, 320],
  ['300 boats, give or take 20', 'boats', 280, 320],
  ['a good few boats', 'boats', 3, 9],
])('`%s` in %s is %d to %d', (text, unit, low, high) => {
  expect(readStated({ text, unit })).toMatchObject({ low, high });
});

test.each([
  ['300 to over 400 boats', 'over'],
  ['300 to at least 400 boats', 'at'],
  ['ten cubed boats', 'cubed'],
  ['10 to the sixth boat', 'to'],
  ['1 over three boats', 'over'],
  ['the 14 toll', 'toll'],
  ['12 fewer boats', 'fewer'],
  ['₩12L', '12L'],
  ['$5kg', '5kg'],
])('`%s` is refused at `%s`', (text, word) => {
  expect(() => readStated({ text, unit: 'boats' })).toThrow(NotRead);
  expect(() => readStated({ text, unit: 'boats' })).toThrow(`\`${word}\``);
});
