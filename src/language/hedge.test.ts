import { expect, test } from 'vitest';
import { HEDGES, edgeOf } from './hedge.ts';
import { readStated } from './stated.ts';

const read = (text: string) => readStated({ text, unit: 'box' });

test('a hedge never widens the number', () => {
  const { low, high } = read('6,700');
  for (const { hedge, before } of HEDGES)
    for (const words of hedge === 'exactly' ? [] : before) expect(read(`${words} 6,700`)).toMatchObject({ low, high });
});

test.each(
  HEDGES.flatMap((row) => [
    ...row.before.map((w) => [`${w} 6,700`, row.hedge]),
    ...row.behind.map((w) => [`6,700${/^[-+]/.test(w) ? '' : ' '}${w}`, row.hedge]),
  ]),
)('`%s` is %s', (text, hedge) => {
  expect(read(text!)).toMatchObject({ value: 6700, hedge });
});

test('no words stand in two rows', () => {
  for (const side of ['before', 'behind'] as const) {
    const words = HEDGES.flatMap((row) => row[side]);
    expect(words.filter((one, i) => words.indexOf(one) !== i)).toEqual([]);
  }
});

test('each hedge of the contract has its row, with an edge and a rule', () => {
  expect(HEDGES.map((row) => row.hedge).sort()).toEqual([
    'about',
    'almost',
    'at-least',
    'exactly',
    'none',
    'over',
    'under',
    'up-to',
    'vague',
  ]);
  expect(
    (['over', 'at-least', 'up-to', 'almost', 'under', 'about', 'none', 'exactly', 'vague'] as const).map(edgeOf),
  ).toEqual(['bottom', 'bottom', 'top', 'top', 'top', 'middle', 'middle', 'middle', 'middle']);
  expect(() => edgeOf('much' as 'over')).toThrow('the hedge `much` stands in no row of HEDGES');
});

test.each(HEDGES.map((row) => [row.hedge, row] as const))('the row of `%s` says what it shows', (_, row) => {
  const all = [...row.before, ...row.behind];
  // Two rows have no words of their own: a number says them.
  if (all.length > 0) for (const words of row.words.split(', ')) expect(all).toContain(words);
  expect(row.words).not.toBe('');
  const claim = { top: 'the top', bottom: 'the bottom', middle: 'the middle' }[row.edge];
  expect(row.rule).toMatch(
    row.hedge === 'vague' ? /^Has no digits to round\. .*\.$/ : new RegExp(`^Claims ${claim}.*\\.$`),
  );
});

test.each(['slightly 500', 'well 500', 'far 500', 'a touch 500'])(
  '`%s` is no number: what bounds it is missing',
  (text) => {
    expect(() => read(text)).toThrow('is not understood');
  },
);

test.each([
  ['up to almost 5,000,000', 'up-to'],
  ['up to approximately 4', 'up-to'],
  ['about at least 5', 'at-least'],
  ['more than about 5', 'over'],
  ['almost at least 5', 'almost'],
  ['almost exactly 5', 'about'],
  ['just about 5', 'about'],
  ['roughly 5 or more', 'at-least'],
  ['perhaps as many as 5', 'up-to'],
  ['a total of over 300', 'over'],
  ['over a total of 300', 'over'],
])('of stacked hedges the bound wins, the outer of two: `%s` is %s', (text, hedge) => {
  expect(read(text)).toMatchObject({ hedge });
});

test.each([
  ['not exceeding 40', 'up-to'],
  ['not more than 40', 'up-to'],
  ['not over 40', 'up-to'],
  ['will not exceed 40', 'up-to'],
  ['does not hold more than 40', 'up-to'],
  ['did not sell more than 40', 'up-to'],
  ["won't be more than 40", 'up-to'],
  ['unlikely to exceed 40', 'up-to'],
  ['is not expected to exceed 40', 'up-to'],
  ['has never topped 40', 'up-to'],
  ['unlikely to top 40', 'up-to'],
  ['no more than 40', 'up-to'],
  ['cannot hold fewer than 40', 'at-least'],
  ['not below 40', 'at-least'],
  ['never sold less than 40', 'at-least'],
  ['no fewer than 40', 'at-least'],
  ['no bigger than 40', 'up-to'],
  ['no heavier than 40', 'up-to'],
  ['no shorter than 40', 'at-least'],
  ['has yet to reach 40', 'under'],
  ['has yet to exceed 40', 'up-to'],
  ['not even 40', 'under'],
  ['nowhere near 40', 'under'],
  ['did not reach 40', 'under'],
  ['failed to reach 40', 'under'],
  ['failed to sell more than 40', 'up-to'],
  ['cannot carry 40', 'under'],
  ['cannot load 40', 'under'],
  ['is unable to hold more than 40', 'up-to'],
  ['not quite 40', 'almost'],
  ['as few as 40', 'at-least'],
  ['as little as 40', 'at-least'],
])('a denial turns the bound: `%s` is %s', (text, hedge) => {
  expect(read(text)).toMatchObject({ value: 40, hedge });
});

// Written out here, since a word that is lost from the table is missed by no test that reads the table.
test.each([
  ['virtually 500', 'almost'],
  ['nearly 500', 'almost'],
  ['close to 500', 'almost'],
  ['just under 500', 'almost'],
  ['more than 500', 'over'],
  ['in excess of 500', 'over'],
  ['well over 500', 'over'],
  ['at least 500', 'at-least'],
  ['no fewer than 500', 'at-least'],
  ['500 or more', 'at-least'],
  ['500 and counting', 'at-least'],
  ['up to 500', 'up-to'],
  ['as many as 500', 'up-to'],
  ['no more than 500', 'up-to'],
  ['500 at most', 'up-to'],
  ['at best 500', 'up-to'],
  ['capped at 500', 'up-to'],
  ['500 at the outside', 'up-to'],
  ['500, at most', 'up-to'],
  ['500 boats tops', 'up-to'],
  ['est. 500', 'about'],
  ['500, give or take', 'about'],
  ['500, if not more', 'at-least'],
  ['at a minimum 500', 'at-least'],
  ['somewhat more than 500', 'over'],
  ['a touch under 500', 'almost'],
  ['nigh on 500', 'almost'],
  ['sub-500', 'under'],
  ['fewer than 500', 'under'],
  ['below 500', 'under'],
  ['about 500', 'about'],
  ['some 500', 'about'],
  ['roughly 500', 'about'],
  ['500 or so', 'about'],
  ['exactly 500', 'exactly'],
  ['500 exactly', 'exactly'],
  ['precisely 500', 'exactly'],
  ['500 precisely', 'exactly'],
  ['at or below 500', 'up-to'],
  ['up to and including 500', 'up-to'],
  ['500 and under', 'up-to'],
  ['500 or younger', 'up-to'],
  ['at or above 500', 'at-least'],
  ['500 upwards', 'at-least'],
  ['500 or older', 'at-least'],
  ['500 at the minimum', 'at-least'],
  ['easily 500', 'at-least'],
  ['at or near 500', 'about'],
  ['an approximate 500', 'about'],
  ['estimated at 500', 'about'],
  ['averaging 500', 'none'],
  ['an average of 500', 'none'],
  ['nearly reached 500', 'almost'],
  ['barely reached 500', 'over'],
  ['500 or stronger', 'at-least'],
  ['500 or colder', 'up-to'],
  ['not far from 500', 'about'],
  ['mid-500', 'about'],
  ['an even 500', 'exactly'],
  ['500 on the dot', 'exactly'],
  ['approached 500', 'almost'],
  ['500 (approx.)', 'about'],
  ['nudging 500', 'almost'],
  ['neared 500', 'almost'],
  ['edged towards 500', 'almost'],
  ['a fraction under 500', 'almost'],
  ['within a whisker of 500', 'almost'],
  ['passed the 500 mark', 'over'],
  ['broke the 500 barrier', 'over'],
  ['past 500', 'over'],
  ['smashed through 500', 'over'],
  ['500 and change', 'over'],
  ['500 and above', 'at-least'],
  ['as large as 500', 'up-to'],
  ['a limit of 500', 'up-to'],
  ['tops out at 500', 'up-to'],
  ['capped the fee at 500', 'up-to'],
  ['limits groups to 500', 'up-to'],
  ['in the ballpark of 500', 'about'],
  ['somewhere near 500', 'about'],
  ['a round 500', 'about'],
  ['500, give or take a few', 'about'],
  ['500, to be precise', 'exactly'],
  ['dead on 500', 'exactly'],
  ['a staggering 500', 'none'],
])('a reader of news knows `%s` as %s', (text, hedge) => {
  expect(read(text)).toMatchObject({ text, hedge });
});
