import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../date/clock.ts';
import { datesOf } from '../date/dates.ts';
import { quantitiesOf } from './quantities.ts';
import { tokensOf } from '../../language/tokens.ts';

/** Every quantity of a sentence that somebody would check, as `text = value[-high] unit hedge`; the asides where they are asked for. */
function read(text: string, asides = false): string[] {
  const sentence = { text, start: 100 };
  const found = quantitiesOf(tokensOf(sentence), text, datesOf(sentence, parseIsoDay('2024-06-14')), false);
  return found
    .filter(({ aside }) => (aside !== null) === asides)
    .map(({ text: words, value, high, unit, hedge, start, end }) => {
      // Offsets count from where the sentence stands, and the words are the text's own.
      expect(text.slice(start - 100, end - 100)).toBe(words);
      return `${words} = ${value}${high === null ? '' : `-${high}`} ${unit} ${hedge}`;
    });
}

describe('quantitiesOf', () => {
  it('says where `m` may be metres or millions, and offers `one of` as an aside', () => {
    const found = quantitiesOf(
      tokensOf({ text: 'It fell to 40m from 45m.', start: 0 }),
      'It fell to 40m from 45m.',
      [],
      false,
    );
    expect(found.map(({ doubts }) => doubts)).toEqual([
      ['`m` read as metres, and may be millions'],
      ['`m` read as metres, and may be millions'],
    ]);
    expect(read('One of the 8 boats sank.', true)).toEqual(['One = 1 boats none']);
    expect(read('One dose costs $4.', true)).toEqual(['One = 1 dose none']);
    expect(read('One of them sank, and one or another swam.', true)).toEqual(['One = 1 null none']);
  });

  it.each([
    ['They sold 13,000 tickets.', ['13,000 = 13000 tickets none']],
    ['They sold 13\u202f000 tickets.', ['13\u202f000 = 13000 tickets none']],
    ['They sold 13\u00a0000 tickets.', ['13\u00a0000 = 13000 tickets none']],
    ['They sold 9.4 million tickets.', ['9.4 million = 9400000 tickets none']],
    ['They sold 1.2m tickets for £3.4bn.', ['1.2m = 1200000 tickets none', '£3.4bn = 3400000000 GBP none']],
    ['They sold 40k tickets.', ['40k = 40000 tickets none']],
    ['They sold one thousand tickets.', ['one thousand = 1000 tickets none']],
    ['They sold three hundred and twenty tickets.', ['three hundred and twenty = 320 tickets none']],
    ['They sold twenty-five thousand tickets.', ['twenty-five thousand = 25000 tickets none']],
    ['They sold half a million tickets.', ['half a million = 500000 tickets none']],
    ['They sold a million and a half tickets.', ['a million and a half = 1500000 tickets none']],
    ['They sold 2.500.000 tickets.', ['2.500.000 = 2500000 tickets none']],
    ['They sold two dozen tickets.', ['two dozen = 24 tickets none']],
    ['They sold 5 lakh tickets.', ['5 lakh = 500000 tickets none']],
    ['One ticket in seven sold.', [`One ticket in seven = ${1 / 7} share none`]],
    ['One strike in seven towns failed.', ['seven = 7 towns none']],
    ['Between two and three in ten tickets sold.', ['two and three in ten = 0.2-0.3 share none']],
    ['It needs about 2000 - 2500 tickets.', ['about 2000 - 2500 = 2000-2500 tickets about']],
  ])('reads the numeral of `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['They sold hundreds of thousands of tickets.', ['hundreds of thousands = 100000-1000000 tickets vague']],
    ['They sold several million tickets.', ['several million = 1000000 tickets vague']],
    ['They sold at least several million tickets.', ['at least several million = 1000000 tickets at-least']],
    ['They sold dozens of tickets.', ['dozens = 12-120 tickets vague']],
  ])('calls a number that only names its order vague in `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    ['Up to 300 boats came.', 'up-to'],
    ['At least 300 boats came.', 'at-least'],
    ['No fewer than 300 boats came.', 'at-least'],
    ['More than 300 boats came.', 'over'],
    ['Nearly 300 boats came.', 'almost'],
    ['Fewer than 300 boats came.', 'under'],
    ['Some 300 boats came.', 'about'],
    ['An estimated 300 boats came.', 'about'],
    ['Exactly 300 boats came.', 'exactly'],
    ['It will not exceed 300 boats.', 'up-to'],
    ['It has never topped 300 boats.', 'up-to'],
    ["It didn't surpass 300 boats.", 'up-to'],
    ['They do exceed 300 boats.', 'over'],
    ['Not even 300 boats came.', 'under'],
    ['They had nowhere near 300 boats.', 'under'],
    ['Barely 300 boats came.', 'over'],
    ['Maybe 300 boats came.', 'about'],
    ['It is closer to 300 boats.', 'about'],
    ['A good 300 boats came.', 'at-least'],
    ['Perhaps as many as 300 boats came.', 'up-to'],
    ['Probably more than 300 boats came.', 'over'],
    ['About at least 300 boats came.', 'at-least'],
    ['Just about 300 boats came.', 'about'],
    ['There were 300-plus boats.', 'at-least'],
    ['There were 300-odd boats.', 'over'],
    ['There were 300+ boats.', 'at-least'],
    ['Up to almost 300 boats came.', 'up-to'],
    ['As many as 300 boats came.', 'up-to'],
    ['Just over 300 boats came.', 'over'],
    ['Max. 300 boats came.', 'up-to'],
    ['300 boats, at most, came.', 'up-to'],
    ['It lost 300 boats, or more.', 'at-least'],
    ['It has 300 boats tops.', 'up-to'],
    ['He failed over 300 boats.', 'over'],
    ['It is unlikely to top 300 boats.', 'up-to'],
    ['Doubled to over 300 boats.', 'over'],
    ['It had 300 boats, at least in theory.', 'none'],
    ['None of them sold more than 300 boats.', 'up-to'],
    ['No port holds over 300 boats.', 'up-to'],
    ['No one sold more than 300 boats.', 'up-to'],
    ['There was no doubt more than 300 boats came.', 'over'],
    ['They had no carts but more than 300 boats.', 'over'],
    ['It stood at around the 300 mark.', 'about'],
    ['It fell below the $300 level.', 'under'],
    ['They are closing in on 300 boats.', 'almost'],
    ['They won over seven games.', 'none'],
    ['Only 300 boats came.', 'none'],
    ['300 or more boats came.', 'at-least'],
    ['300 boats at most came.', 'up-to'],
    ['The 300 boats came.', 'none'],
  ])('reads the hedge of `%s`', (text, hedge) => expect(read(text)[0]?.split(' ').at(-1)).toBe(hedge));

  it.each([
    ['Between 300,000 and 350,000 people came.', ['Between 300,000 and 350,000 = 300000-350000 people none']],
    ['It costs £1.1bn to £1.3bn.', ['£1.1bn to £1.3bn = 1100000000-1300000000 GBP none']],
    ['It takes 3 to 4 million parts.', ['3 to 4 million = 3000000-4000000 parts none']],
    ['They will buy 40 or 45 trains.', ['40 or 45 = 40-45 trains none']],
    ['It is 40-60 mm thick.', ['40-60 = 40-60 mm none']],
    ['It is 10 km to 15 km long.', ['10 km to 15 = 10-15 km none']],
    [
      'It lost 3-4,000 men and 20–30,000 horses.',
      ['3-4,000 = 3000-4000 men none', '20–30,000 = 20000-30000 horses none'],
    ],
    ['It fell from 52,300 people to 28,900.', ['52,300 = 52300 people none', '28,900 = 28900 people none']],
    [
      'It needs more than three million red bricks or 500,000 blue ones.',
      ['more than three million = 3000000 bricks over', '500,000 = 500000 ones over'],
    ],
  ])('tells ranges and pairs from two numbers in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['It makes 85 tons of jam a year.', ['85 = 85 tons/year none']],
    ['It makes 85 tons annually.', ['85 = 85 tons/year none']],
    ['It makes about 1 million jars each month.', ['about 1 million = 1000000 jars/month about']],
    ['There were 212 cases per 100,000 people.', ['212 = 212 cases/100,000 people none']],
    ['It has an annual budget of £3.4bn.', ['£3.4bn = 3400000000 GBP/year none']],
    ['It sent 60 crates, each holding up to 400 jars.', ['60 = 60 crates none', 'up to 400 = 400 jars/crate up-to']],
    ['Each train holds 1,100 passengers.', ['1,100 = 1100 passengers/train none']],
    [
      'Each of the 8 trains carries up to 600 passengers.',
      ['8 = 8 trains none', 'up to 600 = 600 passengers/train up-to'],
    ],
    [
      'It makes 200,000 jars a month, or 2.4 million annually.',
      ['200,000 = 200000 jars/month none', '2.4 million = 2400000 jars/year none'],
    ],
    [
      'Output was 250,000 jars/month, around 3,000 per day.',
      ['250,000 = 250000 jars/month none', 'around 3,000 = 3000 jars/day about'],
    ],
    ['It makes 200 jars a month, up from 150 in winter.', ['200 = 200 jars/month none', '150 = 150 jars/month none']],
    ['It makes 200 jars a month, and the cellar holds 900.', ['200 = 200 jars/month none', '900 = 900 jars none']],
    ['She was 91.', []],
    ['Ann Lee dies at 91', []],
    ['He began before he was twelve.', []],
    ['It was 91.', ['91 = 91 null none']],
    ['Sunny Rose said it was 40.', ['40 = 40 null none']],
    ['Photographs were taken every 15 minutes.', ['15 = 15 minutes none']],
    ['The yield was 3 kg/m².', ['3 = 3 kg/square metre none']],
  ])('reads what a rate is per in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['About 30% of the jars broke.', ['About 30% = 30 % about']],
    ['Some 4.99 per cent of the jars broke.', ['Some 4.99 per cent = 4.99 % about']],
    ['Output saw a twofold rise.', ['twofold = 2 ratio none']],
    ['Output has more than doubled.', ['more than doubled = 2 ratio over']],
    ['They made three times as many jars.', ['three times = 3 ratio none']],
    ['It is 5 to 10 times as big.', ['5 to 10 times = 5-10 ratio none']],
    ['They failed three times.', ['three = 3 times none']],
    ['One in five jars broke.', ['One in five = 0.2 share none']],
    ['Two-thirds of the jars broke.', [`Two-thirds = ${2 / 3} share none`]],
    ['The rate was 3.45 to 1.', ['3.45 to 1 = 3.45 ratio none']],
  ])('reads shares and ratios in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['It has 3,150 trees, down from 4,000 ten years ago.', ['3,150 = 3150 trees none', '4,000 = 4000 trees none']],
    ['Visits rose to 412 last month.', ['412 = 412 visits none']],
    [
      'Some 60 boxes, or roughly ten times the normal level.',
      ['Some 60 = 60 boxes about', 'roughly ten times = 10 ratio about'],
    ],
    ['Tickets cost $45 each; some 8,000 were sold.', ['$45 = 45 USD/ticket none', 'some 8,000 = 8000 null about']],
    ['The rate fell by 25 basis points.', ['25 = 25 basis points none']],
    ['The 250+ shops closed.', ['250+ = 250 shops at-least']],
    ['Some 300 came.', ['Some 300 = 300 null about']],
    ['It is a 600-bed hospital.', ['600 = 600 bed none']],
    ['Five of the eleven libraries would close.', ['Five = 5 libraries none', 'eleven = 11 libraries none']],
    ['All of the nine schools are shut.', ['nine = 9 schools none']],
    ['The bets were at 8-to-1.', ['8-to-1 = 8 ratio none']],
    ['They raised between 400m and 450m euros.', ['between 400m and 450m = 400000000-450000000 EUR none']],
    ['It comes with 64, 128 or 256 gigabytes.', ['64 = 64 GB none', '128 = 128 GB none', '256 = 256 GB none']],
    ['The Meteor 8 starts at $699, and Alto 10 runs on 2 cells.', ['$699 = 699 USD none', '2 = 2 cells none']],
    ['The three-year bond burned 7.1L/100km.', ['three = 3 years none', '7.1L = 7.1 litres/100km none']],
    ['It fell for 1.43s in the 1990s.', ['1.43s = 1.43 seconds none']],
    ['It ran at 1,200 K and sold 40 K boats.', ['1,200 = 1200 K none', '40 K = 40000 boats none']],
    ['She shot a 5-under 67 of 72 shots.', ['72 = 72 shots none']],
    ['The hall, which seats 55, is shut.', ['55 = 55 null none']],
    ['A third of voters and half of all farmers came.', [`A third = ${1 / 3} share none`, 'half = 0.5 share none']],
    ['The 24,000-TEU Crown left.', ['24,000 = 24000 TEU none']],
    ['It could triple to $3bn.', ['$3bn = 3000000000 USD none']],
    [
      'The 300 Irish left, and the 28 Union states met 16 Green MPs.',
      ['300 = 300 irish none', '28 = 28 states none', '16 = 16 MPs none'],
    ],
    ['Food will last 10 to 12 days.', ['10 to 12 = 10-12 days none']],
    ['It will last at least another two weeks.', ['at least another two = 2 weeks at-least']],
    ['He ate 2, 3 and 5 eggs.', ['2 = 2 eggs none', '3 = 3 eggs none', '5 = 5 eggs none']],
    ['It has a 7- or 8-inch lid.', ['7 = 7 inches none', '8 = 8 inches none']],
    ['She had 2 of her 3 dogs there.', ['2 = 2 dogs none', '3 = 3 dogs none']],
    [
      'Lists of 22,24,26,31 hens.',
      ['22 = 22 hens none', '24 = 24 hens none', '26 = 26 hens none', '31 = 31 hens none'],
    ],
    [
      'Here 300 men are idle for six weeks and 900 who are ill.',
      ['300 = 300 men none', 'six = 6 weeks none', '900 = 900 men none'],
    ],
    ['They made 4.3m printed and digital copies.', ['4.3m = 4300000 copies none']],
    ['They sold 5,000 Model 4 cars.', ['5,000 = 5000 cars none']],
    ['They sold 700 Model S and Model X vans.', ['700 = 700 vans none']],
    ['They sold 2 million 9 litre kegs.', ['2 million = 2000000 kegs none', '9 = 9 litres none']],
    ['About 19 errors proves it was hard.', ['About 19 = 19 errors about']],
    [
      'At 5ft 11in he is tall; she is 6 ft 2 in.',
      ['5ft 11in = 5.91666666666667 ft none', '6 ft 2 in = 6.16666666666667 ft none'],
    ],
    [
      'It paid PS6m, then PS8.1bn and PS450,000.',
      ['PS6m = 6000000 GBP none', 'PS8.1bn = 8100000000 GBP none', 'PS450,000 = 450000 GBP none'],
    ],
    ['Some 59 . 2 % of 80 , 000 fans left.', ['Some 59 . 2 % = 59.2 % about', '80 , 000 = 80000 fans none']],
    ['The odds are $7/$9.', ['$7 = 7 USD none', '$9 = 9 USD none']],
    ['It made ten minus 3 boats.', ['ten = 10 null none', '3 = 3 boats none']],
    ['The 911 Turbo S makes 640 hp and 370Nm.', ['640 = 640 hp none', '370Nm = 370 Nm none']],
    ['They sold 40m and 100m units.', ['40m = 40000000 units none', '100m = 100000000 units none']],
    ['After a 52-week high it has a ratio of 18.2.', ['52 = 52 weeks none', '18.2 = 18.2 null none']],
    ['It measures 4.2 by 1.8 metres.', ['4.2 = 4.2 m none', '1.8 = 1.8 m none']],
    ['A magnitude 6.4 quake struck 10 km deep.', ['6.4 = 6.4 magnitude none', '10 = 10 km none']],
    ['It won five of its last six.', ['five = 5 null none']],
    ['It has an f/1.8 lens and films at 60fps.', ['60fps = 60 fps none']],
    ['It was not 300 but 120 boats.', ['300 = 300 boats none', '120 = 120 boats none']],
    ['The driver, 45, was one of two men aged 22, 24 and 31.', ['two = 2 men none']],
    [
      'It emits 115g/km, costs 40p/litre and falls at 9.8m/s2.',
      ['115g = 115 g/km none', '40p = 40 pence/litre none', '9.8m/s2 = 9.8 m/second² none'],
    ],
    ['It cut 10% to 20 per cent and 5kg to 9 kilos.', ['10% to 20 per cent = 10-20 % none', '5kg to 9 = 5-9 kg none']],
    ['It will be between -5C and -10C.', ['between -5C and -10C = -10--5 °C none']],
    ['It has up to 40 boats and more than 20 carts.', ['up to 40 = 40 boats up-to', 'more than 20 = 20 carts over']],
    ['Under $90 but over $50 a day was paid.', ['Under $90 but over $50 = 50-90 USD/day none']],
    ['Each dose costs $4 and two are needed.', ['$4 = 4 USD/dose none', 'two = 2 null none']],
    [
      'It hit 40,000 people in 24 towns and killed over 1,000.',
      ['40,000 = 40000 people none', '24 = 24 towns none', 'over 1,000 = 1000 people over'],
    ],
    ['Deaths rose to 1,016 from 908 the day before.', ['1,016 = 1016 deaths none', '908 = 908 deaths none']],
    ['It fell with 176 aboard.', ['176 = 176 null none']],
    ['The price jumped from below $100 to above $130.', ['below $100 = 100 USD under', 'above $130 = 130 USD over']],
    ['The 200 million-pound-a-year plan runs on.', ['200 million = 200000000 pounds/year none']],
    [
      'Of 900 people, of whom 300 work there, 40 left.',
      ['900 = 900 people none', '300 = 300 people none', '40 = 40 people none'],
    ],
    ['A 5-litre-per-day tap and a 12-cent-a-share sum.', ['5 = 5 litres/day none', '12 = 12 cents/share none']],
    ['Take two tablets twice a day.', ['two = 2 tablets none']],
    ['They count each man 300 times.', ['300 = 300 times/man none']],
    ['They may number 300, and had a round 40.', ['300 = 300 null none', 'a round 40 = 40 null about']],
    ['It moved up to number 3 in the charts.', []],
    ['She lives at 49 Zorro Ranch Road, and he at 22 Ave Foch.', []],
    ['The debut of its own 787 Dreamliner starting in May failed.', []],
    ['They sold 40 Main Street shops.', ['40 = 40 shops none']],
    ['It cost Rs. 40 in all.', ['Rs. 40 = 40 INR none']],
    ['I count 12 boats, and the A380 seats 550.', ['12 = 12 boats none', '550 = 550 boats none']],
  ])('finds what is counted in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['She presided over 12 trials.', '12 = 12 trials none'],
    ['A dispute over 40 jobs goes on.', '40 = 40 jobs none'],
    ['The park is spread over 40 acres.', '40 = 40 acres none'],
    ['They argued about 12 seats.', '12 = 12 seats none'],
    ['It is all about 3 things.', '3 = 3 things none'],
    ['He is under 24-hour guard.', '24 = 24 hours none'],
    ['The road is under 3 metres of snow.', '3 = 3 m none'],
    ['They live near two schools.', 'two = 2 schools none'],
    ['It served under two mayors.', 'two = 2 mayors none'],
    ['Sales were up to $5m from $4m.', '$5m = 5000000 USD none'],
    ['It came in 12 short of 40 votes.', '12 = 12 null none'],
    // And what bounds a number.
    ['He won over 300 fans.', 'over 300 = 300 fans over'],
    ['It ran under two hours.', 'under two = 2 hours under'],
    ['Sales were up to $5m.', 'up to $5m = 5000000 USD up-to'],
    ['It fell short of 40 votes.', 'fell short of 40 = 40 votes under'],
    ['It went past 1,200 and broke through $900.', 'went past 1,200 = 1200 null over'],
    ['It was near 40 degrees.', 'near 40 = 40 degrees almost'],
    ['It rose above the 1,200 mark.', 'above the 1,200 = 1200 null over'],
  ])('tells a hedge from other senses of its words in `%s`', (text, expected) => expect(read(text)[0]).toBe(expected));

  it.each([
    ['The firm had cash of $(12) million and debts of $45 million.', ['$45 million = 45000000 USD none']],
    ['K50 million was spent on 3 roads.', ['3 = 3 roads none']],
    ['The 1.2m-strong army has 40 boats.', ['1.2m = 1200000 army none', '40 = 40 boats none']],
    ['It has c.40 boats.', ['c.40 = 40 boats about']],
    ['He ran the 400m hurdles in 48 seconds.', ['400m = 400 m none', '48 = 48 seconds none']],
    ['The dose is 5-10 mg/kg every 8 hours.', ['5-10 = 5-10 mg/kg none', '8 = 8 hours none']],
    ['The stock trades at 12 times earnings.', ['12 times = 12 ratio none']],
    ['He found 200 $100 notes.', ['200 = 200 null none', '$100 = 100 USD none']],
    ['The number 12 bus has 60 seats.', ['60 = 60 seats none']],
    ['Case No. 12-345 has 14 parts.', ['14 = 14 parts none']],
    ['The 9-to-5 job pays $15 an hour.', ['$15 = 15 USD/hour none']],
    ['It was -5 to -10C overnight.', ['-5 to -10C = -10--5 °C none']],
    ['The price was cut to $5-$6 from $7-$8.', ['$5-$6 = 5-6 USD none', '$7-$8 = 7-8 USD none']],
    [
      'The firm does not expect to make fewer than 300 boats.',
      ['does not expect to make fewer than 300 = 300 boats at-least'],
    ],
    ['It is unlikely that more than 50 boats sank.', ['is unlikely that more than 50 = 50 boats up-to']],
    ['The road passes under 4 bridges.', ['4 = 4 bridges none']],
    ['He lives near 2 schools.', ['2 = 2 schools none']],
    ['Over 12 years it built 60 boats.', ['12 = 12 years none', '60 = 60 boats none']],
    ['Over 12 years of war ended.', ['Over 12 = 12 years over']],
    ['They sold 40 52-seat coaches.', ['40 = 40 coaches none']],
    ['A score of 30 or more counts as high.', ['30 or more = 30 null at-least']],
    ['The 8.2 quake hit 3 towns.', ['8.2 = 8.2 magnitude none', '3 = 3 towns none']],
    ['Tens of millions of dollars were lost.', ['Tens of millions = 10000000-100000000 USD vague']],
    ['It held 20,000 tonnes of grain, give or take a few hundred.', ['20,000 = 20000 tonnes about']],
    ['At that point five million people left.', ['five million = 5000000 people none']],
    ['Prices fell by point five per cent.', ['point five per cent = 0.5 % none']],
  ])('reads the numbers of `%s` as a paper means them', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    // A number before the words says by how much.
    ['Rents are $30 more than $300.', ['$30 = 30 USD none', '$300 = 300 USD none']],
    ['It came to $30 million more than $300.', ['$30 million = 30000000 USD none', '$300 = 300 USD none']],
    ['It lay 3 degrees below 30 degrees.', ['3 = 3 degrees none', '30 = 30 degrees none']],
    ['They won by 30 votes over 12 rivals.', ['30 = 30 votes none', '12 = 12 rivals none']],
    ['Of 30 metres over 20 metres were wet.', ['30 = 30 m none', 'over 20 = 20 m over']],
    ['Oil rose 2% above $50.', ['2% = 2 % none', 'above $50 = 50 USD over']],
    ['For 12 days over 300 people stood.', ['12 = 12 days none', 'over 300 = 300 people over']],
    // Others.
    ['They walked up to 3 men.', ['3 = 3 men none']],
    ['It was taller than 40 houses.', ['40 = 40 houses none']],
    ['It was taller than 40 metres.', ['taller than 40 = 40 m over']],
    ['They are running short of 12 drugs.', ['12 = 12 drugs none']],
    ['She ruled over 3 million people.', ['3 million = 3000000 people none']],
    ['A meeting about 12 houses was held.', ['12 = 12 houses none']],
    ['She crossed 12 rivers.', ['12 = 12 rivers none']],
    // What bounds a number from further off.
    [
      'Rents crossed $300 and went past the 400 mark.',
      ['crossed $300 = 300 USD over', 'went past the 400 = 400 null over'],
    ],
    ['Rents may top $300.', ['top $300 = 300 USD over']],
    ['At least in 3 of 5 cases it rained.', ['At least in 3 = 3 cases at-least', '5 = 5 cases none']],
    ['Rents are $300 (approx.) now.', ['$300 (approx.) = 300 USD about']],
    ['It is 300ish metres long and weighs 40 tonnes-plus.', ['300ish = 300 m about', '40 = 40 tonnes at-least']],
    [
      'It has, at most, 40 carts and, perhaps, 12 boats.',
      ['at most, 40 = 40 carts up-to', 'perhaps, 12 = 12 boats about'],
    ],
    ['Of 12 boats, at least, 30 men came.', ['12 = 12 boats at-least', '30 = 30 men none']],
    ['A nearly-$30m hall has a 30-plus-metre wall.', ['nearly-$30m = 30000000 USD almost', '30-plus = 30 m at-least']],
    ['It is seldom more than 40 metres deep.', ['is seldom more than 40 = 40 m up-to']],
    ['It has 40-something carts.', ['40-something = 40 carts over']],
    ['They expect 300, if not 400 boats.', ['300 = 300 boats none', 'if not 400 = 400 boats up-to']],
    ['It carries an average of 40 carts.', ['40 = 40 carts none']],
  ] as Array<[string, string[]]>)('tells a bound from a difference in `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    ['Each pays $5 a day.', ['$5 = 5 USD/day none']],
    ['The 12 members each pay up to $5 a day.', ['12 = 12 members none', 'up to $5 = 5 USD/member/day up-to']],
    ['The carts each hold 40 jars.', ['40 = 40 jars/cart none']],
    ['Each pays out £3.', ['£3 = 3 GBP none']],
    [
      'They put 40 jars in each crate and gave $5 to every child.',
      ['40 = 40 jars/crate none', '$5 = 5 USD/child none'],
    ],
    [
      'The 60 carts had 1,200 tonnes, 20 tonnes each.',
      ['60 = 60 carts none', '1,200 = 1200 tonnes none', '20 = 20 tonnes/cart none'],
    ],
    ['There is food for 300 people for a year.', ['300 = 300 people none']],
    ['Each train carries 1,100 people.', ['1,100 = 1100 people/train none']],
  ])('takes what stands before the number of `%s` for a verb', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    ['Sales rose from 24 to 33 billion euros.', ['24 = 24000000000 EUR none', '33 billion = 33000000000 EUR none']],
    ['It fell from 33 to 24 billion euros.', ['33 = 33000000000 EUR none', '24 billion = 24000000000 EUR none']],
    [
      'It grew from 24.2 to 33-35 billion euros.',
      ['24.2 = 24200000000 EUR none', '33-35 billion = 33000000000-35000000000 EUR none'],
    ],
    ['They went from $1.2 to $3.4 billion.', ['$1.2 = 1200000000 USD none', '$3.4 billion = 3400000000 USD none']],
    ['Debt grew from 1.2m to 3.4m euros.', ['1.2m = 1200000 EUR none', '3.4m = 3400000 EUR none']],
    ['The club is growing, going from 1000 to 2000 boats.', ['1000 = 1000 boats none', '2000 = 2000 boats none']],
    // Of a number of another size nobody leaves out its multiple, and what rose cannot have begun above its end.
    ['Sales rose from 240 to 1.2 million boats.', ['240 = 240 boats none', '1.2 million = 1200000 boats none']],
    ['Sales rose from 20 to 5 million boats.', ['20 = 20 boats none', '5 million = 5000000 boats none']],
    ['Sales fell from 1,200 to 900 thousand boats.', ['1,200 = 1200 boats none', '900 thousand = 900000 boats none']],
  ])('gives the first number of a change the multiple of the second: `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    ['It fell to -6.5°C and then to minus 12 degrees.', ['-6.5°C = -6.5 °C none', 'minus 12 = -12 degrees none']],
    ['Profit was −3.2%, or –4 °C of mood.', ['−3.2% = -3.2 % none', '–4 = -4 °C none']],
    ['The boats – 12 of them – and 10-12 carts.', ['12 = 12 null none', '10-12 = 10-12 carts none']],
  ])('tells a sign from a dash in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each(['They sold 10,0000 boats.', 'They sold 1 00 000 boats.'])(
    'doubts where digits are parted oddly: `%s`',
    (text) =>
      expect(quantitiesOf(tokensOf({ text, start: 0 }), text, [], false)[0]?.doubts).toContain(
        'more digits follow, parted at odd places',
      ),
  );

  it('doubts a number that `all but` leaves out of a whole nobody names', () => {
    const text = 'All but 3 boats left.';
    expect(quantitiesOf(tokensOf({ text, start: 0 }), text, [], false).flatMap((one) => one.doubts)).toEqual([
      'the words `all but` before it leave it out',
    ]);
  });

  it('doubts a number behind a capital that may be a name, and not one in a place', () => {
    const doubts = (text: string) =>
      quantitiesOf(tokensOf({ text, start: 0 }), text, [], false).map((one) => one.doubts.join());
    expect(doubts('They sold Aero 37 gliders.')).toEqual(['the word before may be a name that the number belongs to']);
    expect(doubts('They counted in Lund 40 gliders.')).toEqual(['']);
  });

  it.each([
    'The K-9, the H5N1 virus and COVID-19 were named at the G7.',
    'A 67-year-old man and Ann Lee, 45, were on Highway 61 at 4pm.',
    'It shot 35mm films through 50 mm lenses.',
    'It was the third year of the 21st century.',
    'Section 114 applies to flight 370.',
    'She joined in 2019 and left on 3 May.',
    'The two met, and one of them spoke.',
    'Call 020 7946 0123 or +44 20 7946 0958.',
    'It was rebuilt three years ago and has run for the past two years.',
    'They work 24/7.',
    'They found another one.',
    'Type 45 bolts and Category 4 storms met Phase 3 trials.',
    'He wears No. 9.',
    'They left at six in the morning and around five in the afternoon.',
    'It has 85mm and 50mm lenses, 30-inch or 40-inch screens, and 60mm, 82mm and 120mm films.',
    'It has lenses of 50 mm calibre and .45 nozzles.',
    'A 1998 study and his 2016 book came in 2019.',
    'The last 12 days were wet.',
    'They are 4-1 at home and 2-3 away, and won 6-3, 4-6, 7-6.',
    'It is called 1-2-3, and a 7-Eleven is near.',
    'The Big Ten, the Group of Seven and World War Two are names.',
    'The 11 Pro and a 5 Sport are sold.',
    'He shops twice a week.',
    'They won in double overtime.',
  ])('finds no quantity in `%s`', (text) => expect(read(text)).toEqual([]));

  it.each([
    ['A 67-year-old man, and Ann Lee, 45.', ['67 = 67 year-old none', '45 = 45 null none']],
    [
      'It was rebuilt three years ago and has run for the past two years.',
      ['three = 3 years none', 'two = 2 years none'],
    ],
    ['It closed three or four years ago.', ['three or four = 3-4 years none']],
    ['The Meteor Air 13-inch costs $900.', ['13 = 13 inches none']],
    ['It shot 35mm films.', ['35mm = 35 mm none']],
    ['The three men met one woman.', ['three = 3 men none', 'one = 1 woman none']],
  ])('calls what nobody would check in `%s` an aside', (text, expected) => expect(read(text, true)).toEqual(expected));

  // Kinds of numbers, each in its spellings.
  it.each([
    [
      'He has 5 1/2 tonnes, 2½ tonnes and ½ a tonne.',
      ['5 1/2 = 5.5 tonnes none', '2½ = 2.5 tonnes none', '½ a tonne = 0.5 tonnes none'],
    ],
    ['Two thirds of a million people came.', ['Two thirds of a million = 666666.666666667 people none']],
    [
      'It took a mile and a half, and half an hour.',
      ['a mile and a half = 1.5 miles none', 'half an hour = 0.5 hours none'],
    ],
    [
      'They sold 25k tickets for $1MM, 3 crores for 2 Mio. euros.',
      [
        '25k = 25000 tickets none',
        '$1MM = 1000000 USD none',
        '3 crores = 30000000 tickets none',
        '2 Mio. = 2000000 EUR none',
      ],
    ],
    [
      "There were 1,20,000 people, 1 000 000 people, 1'000'000 people and 80, 000 people.",
      [
        '1,20,000 = 120000 people none',
        '1 000 000 = 1000000 people none',
        "1'000'000 = 1000000 people none",
        '80, 000 = 80000 people none',
      ],
    ],
    [
      'It has 5×10^6 cells, 3e5 cells, 10⁶ cells and one point five billion cells.',
      [
        '5×10^6 = 5000000 cells none',
        '3e5 = 300000 cells none',
        '10⁶ = 1000000 cells none',
        'one point five billion = 1500000000 cells none',
      ],
    ],
    [
      'The balance was $-5, then £−3.2m, and +3% / −4%.',
      ['$-5 = -5 USD none', '£−3.2m = -3200000 GBP none', '+3% = 3 % none', '−4% = -4 % none'],
    ],
    [
      'They sold 3·5 million carts, 3 point 5 million boats and one-hundred-and-one bells.',
      [
        '3·5 million = 3500000 carts none',
        '3 point 5 million = 3500000 boats none',
        'one-hundred-and-one = 101 bells none',
      ],
    ],
    [
      'They earn £40 per annum, $30 p.a. and 12 EUR/h.',
      ['£40 = 40 GBP/year none', '$30 = 30 USD/year none', '12 = 12 EUR/hour none'],
    ],
    [
      'Sales trebled from 400 to 1,200 boats.',
      ['trebled = 3 ratio none', '400 = 400 boats none', '1,200 = 1200 boats none'],
    ],
    ['They are 1.5 times those of last week.', ['1.5 times = 1.5 ratio none']],
    [
      'Half of the 12 and a third of the 30 boats left.',
      ['Half = 0.5 share none', '12 = 12 null none', 'a third = 0.3333333333333333 share none', '30 = 30 boats none'],
    ],
    [
      'The 12-by-30-foot room and the 1,200-square-foot hall.',
      ['12 = 12 ft none', '30 = 30 ft none', '1,200 = 1200 square feet none'],
    ],
    ['A 60-something man saw error 404 twice.', []],
    ['It cost CAD$12m and AUD$3 each.', ['CAD$12m = 12000000 CAD none', 'AUD$3 = 3 AUD none']],
    ['It stood at 50±5% of 300 boats.', ['50±5% = 50 % about', '300 = 300 boats none']],
    [
      'The 6-foot-2 sailor met one of 5\'7" at the 4x100m final and the 4 x 100 m relay.',
      ['6-foot-2 = 6.16666666666667 ft none', '5\'7" = 5.583333333333333 ft none'],
    ],
    ['A 4 x 30 m plot is 4m x 5m wide.', ['4 = 4 m none', '30 = 30 m none', '4m = 4 m none', '5m = 5 m none']],
    ['It was −½ per cent, or -2½ degrees.', ['−½ per cent = -0.5 % none', '-2½ = -2.5 degrees none']],
    ['They sold two-and-three-quarter million boats.', ['two-and-three-quarter million = 2750000 boats none']],
    [
      'There are 3 hourly trains, 40 weekly ferry trips and 12 monthly payments.',
      ['3 = 3 trains/hour none', '40 = 40 trips/week none', '12 = 12 payments none'],
    ],
    ['It weighs 40 ± 3 kg, give or take 2 kg.', ['40 ± 3 kg = 40 kg about', '2 = 2 kg none']],
    [
      'They expect 50-60,000 people, 10 to 12,000 people or 5 million-6 million people.',
      [
        '50-60,000 = 50000-60000 people none',
        '10 to 12,000 = 10000-12000 people none',
        '5 million-6 million = 5000000-6000000 people none',
      ],
    ],
    ['It rose by 300 to 1,200 boats.', ['300 = 300 boats none', '1,200 = 1200 boats none']],
    [
      'It was revised from 5 to 7 per cent to 3 to 5 per cent.',
      ['5 to 7 per cent = 5-7 % none', '3 to 5 per cent = 3-5 % none'],
    ],
    ['Tickets go from $5 a day to $9 a day.', ['$5 a day to $9 = 5-9 USD/day none']],
    ['It fell from 20 to 15 boats.', ['20 = 20 boats none', '15 = 15 boats none']],
    [
      'It takes 5- to 10-year loans and one-to-two hours.',
      ['5- to 10 = 5-10 years none', 'one-to-two = 1-2 hours none'],
    ],
    ['It holds more than 100 but less than 300 boats.', ['more than 100 but less than 300 = 100-300 boats none']],
    [
      'Rates of 60 pct, 1.38pc and 5 p.c. were paid.',
      ['60 pct = 60 % none', '1.38pc = 1.38 % none', '5 p.c. = 5 % none'],
    ],
    ['All but 3 of the 90 boats left.', ['All but 3 of the 90 = 87 boats none']],
    [
      'He went back up to 40 boats in the lead up to 9 races, and handed over 300 files.',
      ['40 = 40 boats none', '9 = 9 races none', '300 = 300 files none'],
    ],
    [
      'It was a six-figure sum for a hundred-odd boats.',
      ['six-figure = 100000-1000000 sum vague', 'a hundred-odd = 100 boats over'],
    ],
    ['It doubled to 400 boats.', ['400 = 400 boats none']],
    [
      'They paid US$5, A$113tn, Rs 500, EUR 5m, 5m EUR, 30 MUSD and $US7.',
      [
        'US$5 = 5 USD none',
        'A$113tn = 113000000000000 AUD none',
        'Rs 500 = 500 INR none',
        'EUR 5m = 5000000 EUR none',
        '5m = 5000000 EUR none',
        '30 MUSD = 30000000 USD none',
        '$US7 = 7 USD none',
      ],
    ],
    ['It cost thirteen dollars and forty-five cents.', ['thirteen dollars and forty-five cents = 13.45 USD none']],
    ['They laid 15 kilometres of 5,000 152-millimetre bricks.', ['15 = 15 km none', '5,000 = 5000 bricks none']],
    [
      'It is 5 degrees below zero, or minus-1.4 degrees.',
      ['5 degrees below zero = -5 degrees none', 'minus-1.4 = -1.4 degrees none'],
    ],
    ['He scored twice as United won; she sold twice as many boats.', ['twice = 2 ratio none']],
    ['The strike hit 38 of the 60 daily crossings.', ['38 = 38 crossings/day none', '60 = 60 crossings/day none']],
    [
      'It takes a day or two, a pound or two, and one or more boats of 1500-2000 people.',
      [
        'a day or two = 1-2 days none',
        'a pound or two = 1-2 pounds none',
        'one or more = 1 boats at-least',
        '1500-2000 = 1500-2000 people none',
      ],
    ],
    ['It has double digits.', []],
    ['They met at 1930 hours, and from 2010 to 2018 sales fell.', []],
    [
      'It took 2h 10m when the 12,000-strong force left.',
      ['2h 10m = 2.16666666666667 hours none', '12,000 = 12000 force none'],
    ],
    ['Rates rose by a quarter point to 5.25%.', ['a quarter point = 0.25 points none', '5.25% = 5.25 % none']],
  ] as Array<[string, string[]]>)('reads every number of `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    ['They sit in the bottom three, and the top four go through.'],
    ['In the S P 500 banks fell, and in the S&P 500 shops rose.'],
    ['Its own 787 Dreamliner left.'],
    ['The Group of 77 and the Class of 92 met in 1,000 AD.'],
    ['She turned 40 in spring; he turned 50.'],
    ['The Cup 2024 begins.'],
    ['They want net zero.'],
    ['It failed, 213-214, and they lost 21-23 in a 5K run.'],
    ['5G and 4K were seen in Week 5 on page 12 of version 2.1 by 9:30 GMT and 1130 GMT.'],
    ['It won 3-2, 6-4, 2-for-1 and at 7 p.m. on nov. 6.'],
    ['1) it went; 2) it came; the next two left.'],
    ['See pages 12 to 15, chapters 3 and 4, pp. 7 and Act 3, scene 2.'],
    ['The 49ers put 401(k) plans in weeks 5-6 at a ratio of 16:9.'],
    ['In the 19th century H2O was unknown.'],
    ['Between 1600 and 1900 world trade grew, and from 2010 to 2018 it fell.'],
    ['See http://example.org/a?b=305&c=20 and www.example.org/7.'],
    ['He paid into 1111-22223333-4444.'],
    ['She is world number three and ranked 5, and was seeded 7.'],
    ['It rang at 12 noon and at half past six.'],
    ['Call 555-1234, or use 192.168.0.1 and 3-in-1 oil.'],
    ['It passed 213 to 214, and they won 3 to 1.'],
    ['The constructor said toString and valueOf.'],
  ])('finds no quantity in `%s`', (text) => expect(read(text)).toEqual([]));

  it('keeps a designation out of the noun that is counted', () => {
    expect(read('It could hold three million 35mm colour films.')).toEqual(['three million = 3000000 films none']);
  });

  it('reads measures that are joined to their noun', () => {
    expect(read('The 98-metre ferry and a 350-megawatt plant.')).toEqual(['98 = 98 m none', '350 = 350 MW none']);
    expect(read('A three-year plan of a three-year-old, a one-day trip and a two-way street.')).toEqual([
      'three = 3 years none',
    ]);
  });

  it('gives the same reading whatever stands before the sentence', () => {
    const text = 'About 1,500 people and 14 dogs came on 3 May.';
    const at = (start: number) =>
      quantitiesOf(tokensOf({ text, start }), text, datesOf({ text, start }, null), false).map(
        ({ number, ...rest }) => [rest.text, rest.value, number.start - start],
      );
    expect(at(0)).toEqual(at(9999));
  });

  it.each<[string, string[]]>([
    ['Boeing 737 planes were grounded.', []],
    ['It grounded its Boeing 737 planes.', []],
    ['Boeing 737 planes in Norway were grounded.', []],
    ['Hundreds of Windows 11 users came.', ['Hundreds = 100-1000 users vague']],
    ['They bought 14 Leopard 2 tanks.', ['14 = 14 tanks none']],
    ['In May, iPhone 15 owners sued.', []],
    ['In Lund 40 people died.', ['40 = 40 people none']],
    ['In the Netherlands 12 people died.', ['12 = 12 people none']],
    ['Across Gaza City 12 people died.', ['12 = 12 people none']],
    ["It fell 4 per cent to Mr Holt's 41.6.", ['4 per cent = 4 % none', '41.6 = 41.6 null none']],
    ['Casualties exceed 300.', ['exceed 300 = 300 casualties over']],
    ['In northern Holt 12 people died.', ['12 = 12 people none']],
    ['In the city of Lund 40 people died.', ['40 = 40 people none']],
    ['He said that in the west of Norway 40 people died.', ['40 = 40 people none']],
    ['Overnight 12 boats sank.', ['12 = 12 boats none']],
    ['They gave Norway 12 jets.', ['12 = 12 jets none']],
    ['Labour won 40 seats, Greens 3 seats.', ['40 = 40 seats none', '3 = 3 seats none']],
  ])('tells a name with a number from a number behind a name in `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each<[string, string[]]>([
    ['She works from 9 to 5.', []],
    ['They work from nine to five.', []],
    ['The office opens between 9 and 5.', []],
    ['The lifts run from 7 to 11.', []],
    ['It is open daily from 9 to 4:30.', []],
    ['It opens from 7 to 11 p.m.', []],
    ['Seats fell from 9 to 5.', ['9 = 9 seats none', '5 = 5 seats none']],
    ['They open from 2 to 5 shops a year.', ['2 to 5 = 2-5 shops/year none']],
    ['The scale goes from 1 to 10.', ['1 to 10 = 1-10 null none']],
  ])('tells hours of a clock from a range in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it('keeps the number that a bare number is per', () => {
    expect(read('The rate was 4.5 per 100,000 people.')).toEqual(['4.5 = 4.5 1/100,000 people none']);
    expect(read('The rate was 3 per thousand births.')).toEqual(['3 = 3 1/thousand births none']);
  });

  it('takes a year that names what is compared for no number', () => {
    expect(read('They must fall 43% from 2019 levels.')).toEqual(['43% = 43 % none']);
  });
});
