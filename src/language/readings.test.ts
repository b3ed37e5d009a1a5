import { describe, expect, test } from 'vitest';
import { numbersIn, numbersOf } from './cases/numbers-of.ts';

// Each reading follows from the words by themselves.
describe('a sentence has the numbers', () => {
  test.each<[string, string[]]>([
    // All but some of a whole is the rest of it, where the whole is named and is the larger.
    ['All but 3 of the 90 boats sank.', ['87 boats']],
    ['All but 3 of 90 boats sank.', ['87 boats']],
    ['All but 3 boats sank.', ['3 boats']],
    ['All but 90 of the 3 boats sank.', ['90 boats', '3 boats']],
    ['They sold none but 3 of the 90 boats.', ['3 boats', '90 boats']],
    ['They saw all in 3 of the 90 towns.', ['3 towns', '90 towns']],
    // Signs.
    ['It cost $ €5.', ['5 EUR']],
    ['It fell minus dozens of boats.', ['12-120 boats vague']],
    ['They lost - $5 on it.', ['5 USD']],
    ['It has a low-$5 price.', ['5 USD']],
    // Multiples.
    ['They sold 9-million boats.', ['9000000 boats']],
    ['It has 2.5 M views.', ['2500000 views']],
    ['It rose to 1,200 K.', ['1200 K']],
    ['They sold 40 K boats.', ['40000 boats']],
    ['They had 5B in store.', ['5000000000 ?']],
    ['He won the 100m race.', ['100 m']],
    ['He won both 100m races.', ['100 m']],
    ['He won the 100m final.', ['100 m']],
    ['He won the 200m sprint.', ['200 m']],
    ['Then 1.2m islanders came.', ['1200000 islanders']],
    ['Then 1.2m terraces were built.', ['1200000 terraces']],
    ['They saw 5 million and 20 boats.', ['5000000 ?', '20 boats']],
    ['They saw 3 thousand and 21 boats.', ['3000 ?', '21 boats']],
    ['They saw 3 hundred and 21 boats.', ['321 boats']],
    ['They saw 3 hundred and 500 boats.', ['300 ?', '500 boats']],
    ['They saw 2 crore 50 lakh boats.', ['25000000 boats']],
    // What is counted.
    ['After 2h 10kg was left.', ['2 hours', '10 kg']],
    ['They have 250+ shops.', ['250 shops at-least']],
    ['They have 350-plus boats.', ['350 boats at-least']],
    ['They have 40-odd cars.', ['40 cars over']],
    ['The 12,000-strong force left.', ['12000 force']],
    ['They run 60 boats daily.', ['60 boats/day']],
    ['Of the birds 9,000 were greylags.', ['9000 greylags']],
    ['Of the birds 9,000 were greylags, and the rest swans.', ['9000 greylags']],
    ['Of the birds 9,000 were boats in need.', ['9000 ?']],
    ['It took 14 people seven months.', ['14 people', '7 months']],
    ['They took five of the eleven boats.', ['5 boats', '11 boats']],
    ["They took 410 of the country's 2,870 stations.", ['410 stations', '2870 stations']],
    ['They sent 300 boats carrying sacks.', ['300 boats']],
    ['They won 5 sports medals.', ['5 medals']],
    ['They gave 30 MMR-2 doses.', ['30 doses']],
    ['They sold 300; boats left.', ['300 ?']],
    ['They sold 300 second-hand boats.', ['300 boats']],
    ['Then 1.2 million turned out.', ['1200000 ?']],
    ['With 9,000 taking part it was full.', ['9000 ?']],
    ['Then 300 nearly drowned.', ['300 ?']],
    ['None of the 8 boats sinks.', ['8 boats']],
    ['They sold 8 sports boats.', ['8 boats']],
    ['Crews of the 8 sports boats left.', ['8 boats']],
    ['It gave off 40 MBq.', ['40 MBq']],
    ['They sold 40 Cars.', ['40 cars']],
    // Hedges, and what only looks like one.
    ['They sent “at the very least” 300 boats.', ['300 boats at-least']],
    ['They sent "more than" 300 boats.', ['300 boats over']],
    ['It rose above the 300 mark.', ['300 mark over']],
    ['It broke above the $1,000 barrier.', ['1000 USD over']],
    ['It rose above the 300 boats.', ['300 boats']],
    ['The mark says that it rose above the 300 boats.', ['300 boats']],
    ['It rose above the 300 markets.', ['300 markets']],
    ['It is the lead up to 40 races.', ['40 races']],
    ['They mislead up to 40 people.', ['40 people up-to']],
    ['They add up to 40 boats.', ['40 boats']],
    ['They live up to 40 promises.', ['40 promises']],
    ['They face up to 40 facts.', ['40 facts']],
    ['It is a story about 3 men.', ['3 men']],
    ['He had a question about 3 men.', ['3 men']],
    ['It is a joke about 3 men.', ['3 men']],
    ['There is concern about 3 men.', ['3 men']],
    ['They sent about 3 men.', ['3 men about']],
    ['He did not buy ships carrying more than 40 sacks.', ['40 sacks over']],
    ['He did not, more than 40 sacks lay there.', ['40 sacks over']],
    ['It is not about 40 boats.', ['40 boats about']],
    ['The knot held more than 40 kg.', ['40 kg over']],
    ['He noted more than 40 boats.', ['40 boats over']],
    ['They failed more than 40 pupils.', ['40 pupils over']],
    ['They sent not only more than 300 boats.', ['300 boats over']],
    ['None of them sold more than 300 boats.', ['300 boats up-to']],
    ['Some of them sold more than 300 boats.', ['300 boats over']],
    ['No doubt more than 300 boats came.', ['300 boats over']],
    ['They sold 40 plus 2 boats.', ['40 ?', '2 boats']],
    ['It pays 40 plus $5.', ['40 ?', '5 USD']],
    ['After a quake of 6 at least nine boats sank.', ['6 ?', '9 boats at-least']],
  ])('`%s`: %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
});

describe('a doubt', () => {
  const doubtsOf = (text: string): string[] => numbersOf(text).flatMap(({ doubts }) => doubts);

  test.each<[string, string[]]>([
    ['Then 1.2m riders came.', ['`m` read as a multiple']],
    ['Then 5k riders came.', []],
    ['It cost €1.2m.', []],
    ['All but 3 of the 90 boats sank.', ['90 less 3']],
    ['It cost Rs 40.', ['`Rs` read as INR']],
    ['It weighs 40 pounds.', ['pounds may be a weight or money']],
    [
      'They gave billions in aid.',
      [
        '`in` after the number means money; the currency is not said',
        'the words give an order of magnitude, no number',
      ],
    ],
  ])('of `%s` is %j', (text, doubts) => expect(doubtsOf(text).sort()).toEqual(doubts));
});
