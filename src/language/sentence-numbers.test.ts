import { describe, expect, test } from 'vitest';
import { cardinalAt } from './cardinal.ts';
import { numbersIn, numbersOf } from '../../tests/samples/numbers-of.ts';
import { isKind } from './kind.ts';
import { tokensOf } from './tokens.ts';

describe('a number in a sentence', () => {
  test.each<[string, string[]]>([
    // Ranges, and what looks like one.
    ['They sent 300 to 350 boats.', ['300-350 boats']],
    ['They sent between 5 and 6 million boats.', ['5000000-6000000 boats']],
    ['They sent 40-60 boats.', ['40-60 boats']],
    ['It lies 10 km to 12 km away.', ['10-12 km']],
    ['It rose by 300 to 1,200 boats.', ['300 ?', '1200 boats']],
    ['It fell from 52,300 to 28,900 boats.', ['52300 ?', '28900 boats']],
    ['It costs $5 a day to $10 a day.', ['5-10 USD/day']],
    ['They won 4-1 at home and 2-3 away.', ['4 ?', '1 ?', '2 ?', '3 ?']],
    ['The sets went 6-3, 4-6, 7-6.', ['6 ?', '3 ?', '4 ?', '6 ?', '7 ?', '6 ?']],
    ['It takes 3-4 days.', ['3-4 days']],
    ['They used models 64, 128 or 256.', ['64 ?', '128 ?', '256 ?']],
    // Shares of a whole.
    ['One kite in seven broke.', [`${Number((1 / 7).toPrecision(6))} share`]],
    ['One kite in every seven broke.', [`${Number((1 / 7).toPrecision(6))} share`]],
    ['Nine out of 10 kites broke.', ['0.9 share']],
    ['Nine of every 10 kites broke.', ['0.9 share']],
    ['Two to three in ten kites broke.', ['0.2-0.3 share']],
    ['Two in three kites broke.', [`${Number((2 / 3).toPrecision(6))} share`]],
    ['Half of the kites broke.', ['0.5 share']],
    ['Two-thirds of the kites broke.', [`${Number((2 / 3).toPrecision(6))} share`]],
    ['Between a quarter and a third of the kites broke.', [`0.25-${Number((1 / 3).toPrecision(6))} share`]],
    ['They lost 5 in 20 towns.', ['5 ?', '20 towns']],
    ['They sold 300 in 2019.', ['300 ?', '2019 ?']],
    // Multiples.
    ['The fleet doubled.', ['2 ratio']],
    ['The fleet grew twofold.', ['2 ratio']],
    ['The fleet grew 20-fold.', ['20 ratio']],
    ['They have three times as many kites.', ['3 ratio']],
    ['The double bed is here.', []],
    // What a number is per.
    ['They make 300 boats a month.', ['300 boats/month']],
    ['It uses 7 litres per 100 km.', ['7 litres/100 km']],
    ['They tax 30 pence per 1,000 boats.', ['30 pence/1,000 boats']],
    ['They made 300 boats a year ago.', ['300 boats']],
    ['Each of the 8 carts carries 40 sacks.', ['8 carts', '40 sacks/cart']],
    ['The 600-bed hospital has 40 doctors.', ['600 bed', '40 doctors']],
    // Hedges.
    ['It trades around the $1,000 mark.', ['1000 USD about']],
    ['It passed over the threshold of 300 boats.', ['300 boats']],
    ['They handed over 300 files.', ['300 files']],
    ['They held over 300 files.', ['300 files over']],
    ['It leads up to 40 races.', ['40 races']],
    ['It holds up to 40 races.', ['40 races up-to']],
    ['It will not exceed 300 boats.', ['300 boats up-to']],
    ['It cannot hold fewer than 300 boats.', ['300 boats at-least']],
    ['No boat carries more than 300 sacks.', ['300 sacks up-to']],
    ['They sent 300 boats, at most, and left.', ['300 boats up-to']],
    ['They sent 30 or more boats.', ['30 boats at-least']],
    ['More than 100 but less than 300 boats came.', ['100-300 boats']],
    // Several kinds of words.
    ['Thousands upon thousands of boats came.', ['1000-10000 boats vague']],
    ['Hundreds of thousands of boats came.', ['100000-1000000 boats vague']],
    ['Dozens of boats came.', ['12-120 boats vague']],
    ['Several million boats came.', ['1000000 boats vague']],
    ['Six-figure sums are paid.', ['100000-1000000 sums vague']],
    ['A mile and a half away lay a boat.', ['1.5 miles']],
    ['It was 5 degrees below zero.', ['-5 degrees']],
    ['It cost 13 dollars and 45 cents.', ['13.45 USD']],
    ['It weighs 40 kg plus or minus 3 kg.', ['40 kg about']],
    ['It weighs 40 tonnes, give or take 3 tonnes.', ['40 tonnes about']],
    ['It costs $40, plus or minus $5.', ['40 USD about']],
    ['Turnout was 62 percent, plus or minus 2 percentage points.', ['62 % about']],
    ['The trip takes 30 minutes, give or take a minute or two.', ['30 minutes about']],
    ['It lasted 12 hours, plus or minus one hour.', ['12 hours about']],
    ['It weighs over 40 kg, give or take 3 kg.', ['40 kg over']],
    ['The toll rose from 14 to 20.', ['14 ?', '20 ?']],
    ['The average rose to 40.', ['40 ?']],
    ['He paid 75 grand for the boat.', ['75000 money']],
    ['It cost £20 grand.', ['20000 GBP']],
    ['They want 10 to 15 grand a year.', ['10000-15000 money/year']],
    ['They have five grand pianos and 3 grand slams.', ['5 pianos', '3 slams']],
    ['He ordered a gross of pencils.', ['144 pencils']],
    ['He ordered two gross of screws.', ['288 screws']],
    ['It made a gross profit of 3 boats.', ['3 boats']],
    ['The fare is P250.', ['250 PHP']],
    ['A R90 fee and a P250 fine are due.', ['90 ZAR', '250 PHP']],
    ['It costs P45.50.', ['45.5 PHP']],
    ['They paid about N500 a day.', ['500 NGN/day about']],
    ['See P250 of the book, the N95 mask and R2.', []],
    ['A crowd 40,000 strong met 12 strong men.', ['40000 ?', '12 men']],
    ['It was minus 3 degrees.', ['-3 degrees']],
    ['A quarter of a million boats came.', ['250000 boats']],
    ['Two and a half miles of rope lay there.', ['2.5 miles']],
    ['Three hundred and twenty boats came.', ['320 boats']],
    ['Five six is no number.', ['5 ?', '6 ?']],
    // A whole and parts of one measure or multiple.
    ['One and three quarters of a mile of road was closed.', ['1.75 miles']],
    ['They walked two and three quarters of a mile.', ['2.75 miles']],
    ['It weighs 2 and a half of a tonne.', ['2.5 tonnes']],
    ['It fell by one and a half of one per cent.', ['1.5 %']],
    ['It fell by one and three quarters of a percentage point.', ['1.75 points']],
    ['It cost one and three quarters of a million dollars.', ['1750000 USD']],
    ['An hour and a half of talks failed.', ['1.5 hours']],
    ['It holds 2 tonnes and a half of the rest.', ['2 tonnes', '0.5 share']],
    ['It is a town of just 800.', ['800 people']],
    ['It took an hour and three quarters.', ['1.75 hours']],
    ['It holds 2 tonnes and half a tonne.', ['2 tonnes', '0.5 tonnes']],
    // Two parts of a whole.
    ['Between a third and a half said no.', [`${Number((1 / 3).toPrecision(6))}-0.5 share`]],
    ['Between one fifth and one half voted.', ['0.2-0.5 share']],
    ['It lost between a fifth and a quarter.', ['0.2-0.25 share']],
    ['From a fifth to a quarter of the boats sank.', ['0.2-0.25 share']],
    ['Its share rose from a quarter to a half.', ['0.25 share', '0.5 share']],
    ['It lies between a half and three quarters of a mile away.', ['0.5-0.75 miles']],
    ['It takes half an hour to an hour.', ['0.5-1 hours']],
    // A tolerance has the unit of its number, and stands at no place.
    ['It weighs 5 tonnes within half a tonne.', ['5 tonnes about']],
    ['It weighs 5 tonnes, accurate to within 0.2 tonnes.', ['5 tonnes about']],
    ['It ran 5 km within 1 km of home.', ['5 km', '1 km up-to']],
    ['It rained 3 days within 10 days.', ['3 days', '10 days up-to']],
    // The time in which something is done is no rate.
    ['They sank 40 boats within a month.', ['40 boats', '1 months up-to']],
    ['They built 300 homes during a month of work.', ['300 homes']],
    ['They sold 12 boats after a week.', ['12 boats']],
    // So many of a number.
    ['The rate was 3 per thousand.', ['3 ?/thousand']],
    ['There were 12 deaths per thousand live births.', ['12 deaths/thousand live births']],
    ['There were 12 deaths per 1,000 live births.', ['12 deaths/1,000 live births']],
    ['There were 4 cases per hundred thousand people.', ['4 cases/hundred thousand people']],
    ['Three in every thousand boats sank.', ['0.003 share']],
    // Marks.
    ['She rated it 7.5/10, and he 4.5/5.', []],
    ['It uses 7.5L/100km.', ['7.5 litres/100km']],
    // What stands behind a number and is not counted by it.
    ['A crowd of 41,212 saw Rovers win.', ['41212 people']],
    ['A crowd of more than 9,000 watched Rovers win.', ['9000 people over']],
    ['A crowd of about 300 delighted fans came.', ['300 fans about']],
    ['It is a city of 1.5 million.', ['1500000 people']],
    ['Some 9,000 saw Rovers win.', ['9000 ? about']],
    ['Some 9,000 lost boats were found.', ['9000 boats about']],
    ["It was 40, not the 70 the fishers' union talks about.", ['40 ?', '70 ?']],
    ['They claim more than the 12,000 the government counts.', ['12000 ?']],
    ['It was above the 110,000 economists had forecast.', ['110000 ?']],
    ['They saw the 110,000 economists.', ['110000 economists']],
    ['Hundreds of Windows 11 users came.', ['100-1000 users vague']],
    ['She owes $300 plus interest.', ['300 USD']],
    // A sum of money for each of what stands behind it.
    ['It costs less than $3 a dose.', ['3 USD/dose under']],
    ['They pay 40 dollars a ticket.', ['40 USD/ticket']],
    ['It was worth $3bn a minister said.', ['3000000000 USD']],
    ['It grew 15 % per annum since the war.', ['15 %/year']],
    ['They built 300 boats a year since the war.', ['300 boats/year']],
    ['It sold for $6.2m a day after the show.', ['6200000 USD']],
    // Marks are no twenties, and thousands in a place no money.
    ['Test scores dropped 15 points.', ['15 points']],
    ['The scores range from 1 to 10.', ['1-10 ?']],
    ['Police held scores in the raid.', ['20-200 ? vague']],
    ['They marched by the thousands in Lund.', ['1000-10000 ? vague']],
    ['It gave billions in aid.', ['1000000000-10000000000 money vague']],
    ['It sold 300 tickets over 12 shows.', ['300 tickets', '12 shows']],
    ['It costs eight times annual earnings.', ['8 ratio']],
    ['The half-time score stood.', []],
  ])('%s', (text, expected) => expect(numbersIn(text)).toEqual(expected));
});

describe('doubts', () => {
  const doubtsOf = (text: string): string[] => numbersOf(text).flatMap(({ doubts }) => doubts);

  test.each([
    ['It cost $40.', '`$` read as US dollars'],
    ['It cost ¥40.', '`¥` read as yen'],
    ['It cost Rs 40.', '`Rs` read as INR'],
    ['The 600-bed hospital closed.', 'what is counted was taken from a singular noun'],
    ['They sent 3 to 4 million boats.', 'the first number was taken to share the multiple of the second'],
    ['Hundreds of boats came.', 'the words give an order of magnitude, no number'],
    ['They got a raise over four years.', '`over` may mean `during`'],
    ['They sent 1,5 boats.', 'comma read as a decimal point'],
  ])('%s: %s', (text, doubt) => expect(doubtsOf(text)).toContain(doubt));

  test('has none of a plain number, and none of a currency that is named', () => {
    expect(doubtsOf('They sent 300 boats.')).toEqual([]);
    expect(doubtsOf('It cost €40.')).toEqual([]);
    expect(doubtsOf('It lasted over four years.')).toEqual([]);
  });
});

describe('isKind', () => {
  const kind = (text: string): boolean => {
    const tokens = tokensOf({ text, start: 0 });
    const at = tokens.findIndex(({ kind }) => kind === 'number' || kind === 'money');
    const number = cardinalAt(tokens, at);
    return number !== null && isKind(tokens, number);
  };

  test.each([
    'a 50 mm lens',
    '35mm film',
    '65-inch screens',
    '50 mm lenses',
    'the .45 pistols',
    '7.62 mm calibre rounds',
  ])('is true of a size that names a kind: %s', (text) => expect(kind(text)).toBe(true));

  test.each([
    '300 mm rain',
    'a 30mm thick layer',
    '50 mm of rain',
    '50 mm fell',
    'a 50 km road',
    '$50 inch screens',
    '50 lenses',
    'the 45 pistols',
  ])('is false of a measure: %s', (text) => expect(kind(text)).toBe(false));
});

// Each reading follows from the words by themselves.
test.each<[string, string[]]>([
  // A letter at a number is a unit, and `m` is minutes behind hours, metres alone, a million where its partner says so.
  ['It took 2h 10m.', ['2.16667 hours']],
  ['It took 2h and the mast is 10m tall.', ['2 hours', '10 m']],
  ['The field has 3923sq m.', ['3923 square metre']],
  ['It weighs 12kg in all.', ['12 kg']],
  ['Between 5m and 7m people came.', ['5000000-7000000 people']],
  ['It is 5kg to 7kg heavy.', ['5-7 kg']],
  ['It runs 5km to 7 miles.', ['5 km', '7 miles']],
  ['From 10kg to 20 boxes came.', ['10 kg', '20 boxes']],
  // Signs.
  ['It was minus 12 degrees.', ['-12 degrees']],
  ['It was negative 12 degrees.', ['-12 degrees']],
  ['They tested negative 12 times.', ['12 times']],
  ['10 minus 3 boats came.', ['10 ?', '3 boats']],
  ['It is plus or minus 3 degrees.', ['3 degrees']],
  ['He lost -$5 on it.', ['-5 USD']],
  ['It was –5° outside.', ['-5 degrees']],
  ['It fell –3.5 % in May.', ['-3.5 %']],
  ['It was – 5 boats came.', ['5 boats']],
  ['See pages 3–5.', ['3-5 ?']],
  // `under` belongs to the number before it, or bounds the one behind it.
  ['He went to a 5-under 67 on Sunday.', []],
  ['He paid under 67 dollars.', ['67 USD under']],
  // A change from one range to another is two ranges.
  ['It rose from 5 to 7 per cent to 3 to 5 per cent.', ['5-7 %', '3-5 %']],
  ['It takes 3-to-5 days.', ['3-5 days']],
  // Twice as much is a ratio; how often something is done is none.
  ['It is twice as long.', ['2 ratio']],
  ['It is twice as many boats.', ['2 ratio']],
  ['It is twice the size.', ['2 ratio']],
  ['It scored twice as the visitors won.', []],
  ['It scored twice as Leeds won.', []],
  ['He came twice a day.', []],
  // A number may stand in the rate itself; a stroke between two numbers is none.
  ['It burns 7L/100km.', ['7 litres/100km']],
  ['One nurse per 8 beds came.', ['1 nurse/8 beds']],
  ['Photographs were taken every 15 minutes.', ['15 minutes']],
  ['It ran 2 hours/3 boats.', ['2 hours', '3 boats']],
  // The article is the number one.
  ['It is a mile and a half long.', ['1.5 miles']],
  ['It takes a day or two.', ['1-2 days']],
])('`%s` has %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
