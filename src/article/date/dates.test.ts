import { describe, expect, it } from 'vitest';
import { isoWeek, parseIsoDay } from './clock.ts';
import { datesOf } from './dates.ts';
import { fullDates, orderOf } from './full-date.ts';

/** Published on a Friday. */
const published = parseIsoDay('2024-06-14');
const read = (text: string, day = published) =>
  datesOf({ text, start: 0 }, day).map((date) => `${date.text} = ${date.iso}`);

describe('datesOf', () => {
  it.each([
    ['It arrived on 2024-10-28.', ['2024-10-28 = 2024-10-28']],
    ['It arrived on 28 October 2024.', ['28 October 2024 = 2024-10-28']],
    ['It arrived on October 28th, 2024.', ['October 28th, 2024 = 2024-10-28']],
    ['It arrived on Oct. 3.', ['Oct. 3 = 2023-10-03']],
    ['It arrived in October 2023.', ['October 2023 = 2023-10']],
    ['It arrived in mid-2022.', ['mid-2022 = 2022']],
    ['It began in 2019, with 2,019 people.', ['2019 = 2019']],
    ['It arrived on 14/06/2023.', ['14/06/2023 = 2023-06-14']],
    ['In 2019, when it began, all came.', ['2019 = 2019']],
    ['Since 2019 the fleet has grown.', ['2019 = 2019']],
    ['On Sunday, the first dry day, it opened.', ['Sunday = 2024-06-09']],
    ['On Friday the 5th and Friday the fifth.', ['Friday the 5th = 2024-07-05', 'Friday the fifth = 2024-07-05']],
    ['He left on the 3rd of the month.', ['the 3rd of the month = 2024-06-03']],
    ['Wages are paid on the 25th of the month.', []],
    ['The treaty of 1648 ended a war, and a total of 1648 ended in debt.', ['1648 = 1648']],
    ['He promised in April 2022 to pay by March.', ['April 2022 = 2022-04', 'March = 2023-03']],
    ['It closed last summer, and will open next summer.', ['last summer = 2023', 'next summer = 2025']],
    ['It closed last spring, and will open next autumn.', ['last spring = 2024', 'next autumn = 2024']],
    ['It closed last winter.', ['last winter = 2023']],
    ['They had planned to open by 3 May.', ['3 May = 2024-05-03']],
    ['The road has been shut until Tuesday.', ['Tuesday = 2024-06-18']],
    ['She wants it closed by Tuesday.', ['Tuesday = 2024-06-18']],
    ['A 1998 study and his 2016 book.', ['1998 = 1998', '2016 = 2016']],
    [
      'It arrived in March\u00a02023 and left on 17\u00a0January.',
      ['March\u00a02023 = 2023-03', '17\u00a0January = 2024-01-17'],
    ],
    ['Work was to begin in March but never did.', ['March = 2024-03']],
    ['She said the schools would stay closed on Sunday.', ['Sunday = 2024-06-16']],
    ['Voters go to the polls on Sunday.', ['Sunday = 2024-06-16']],
    ['On Saturday (8 June) it opened.', ['8 June = 2024-06-08']],
    ['“That is fine,” joked Sun.', []],
    ['It arrived on Tuesday, October 8.', ['October 8 = 2024-10-08']],
    ['It was 2024년 6월 3일.', ['2024년 6월 3일 = 2024-06-03']],
    ['It was 2024. 6. 3., a Monday.', ['2024. 6. 3. = 2024-06-03', 'Monday = 2024-06-10']],
  ])('reads the notation of `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['He left on Friday.', ['Friday = 2024-06-14']],
    ['He left on Tuesday.', ['Tuesday = 2024-06-11']],
    ['He will leave on Tuesday.', ['Tuesday = 2024-06-18']],
    ['He left last Friday.', ['last Friday = 2024-06-07']],
    ['He will leave next week.', ['next week = 2024-W25']],
    ['He left last year.', ['last year = 2023']],
    ['He left last month.', ['last month = 2024-05']],
    ['He left three years ago.', ['three years ago = 2021']],
    ['He left thirty years ago.', ['thirty years ago = 1994']],
    ['He left twenty-five years ago.', ['twenty-five years ago = 1999']],
    ['It is due by the end of the month.', ['the end of the month = 2024-06']],
    ['Last Friday he left.', ['Last Friday = 2024-06-07']],
    ['Yesterday he left.', ['Yesterday = 2024-06-13']],
    ['He left in February.', ['February = 2024-02']],
    ['He left in September.', ['September = 2023-09']],
    ['He will leave by March.', ['March = 2025-03']],
    ['He left yesterday.', ['yesterday = 2024-06-13']],
    ['He will be back by the end of next year.', ['the end of next year = 2025']],
  ])('resolves `%s` from the day of publication', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['The two sides met on August 30.', '2024-03-11', ['August 30 = 2023-08-30']],
    ['On August 30 the two sides met.', '2024-03-11', ['August 30 = 2023-08-30']],
    ['The hearing was held on 5 January.', '2024-03-11', ['5 January = 2024-01-05']],
    ['The two sides will meet on August 30.', '2024-03-11', ['August 30 = 2024-08-30']],
    ['The trial is due to begin on 5 January.', '2024-03-11', ['5 January = 2025-01-05']],
    ['Work will be completed by 5 January.', '2024-03-11', ['5 January = 2025-01-05']],
    ['The event had been planned for May 3.', '2024-06-14', ['May 3 = 2024-05-03']],
    ['The August 3 election is near.', '2024-06-14', ['August 3 = 2024-08-03']],
    [
      'The plant shut on December 28. It reopens on January 8.',
      '2025-01-02',
      ['December 28 = 2024-12-28', 'January 8 = 2025-01-08'],
    ],
    ['Tuesday, March 12, was cold.', '2024-09-11', ['March 12 = 2024-03-12']],
    ['In 2019 the ministers met on August 30.', '2024-03-11', ['2019 = 2019', 'August 30 = 2019-08-30']],
    ['Ministers to meet on Friday.', '2024-03-14', ['Friday = 2024-03-15']],
    [
      'On Tuesday, he said they would meet on Saturday.',
      '2024-03-14',
      ['Tuesday = 2024-03-12', 'Saturday = 2024-03-16'],
    ],
    [
      'They will meet on Saturday, he said on Tuesday.',
      '2024-03-14',
      ['Saturday = 2024-03-16', 'Tuesday = 2024-03-12'],
    ],
    [
      'It was scheduled for Saturday but was postponed to Sunday.',
      '2024-03-14',
      ['Saturday = 2024-03-16', 'Sunday = 2024-03-17'],
    ],
    [
      'The court heard on Wednesday that he had left on Friday.',
      '2024-06-13',
      ['Wednesday = 2024-06-12', 'Friday = 2024-06-07'],
    ],
    ['By September it had grown.', '2024-03-14', ['September = 2023-09']],
    // A noun that looks like a verb tells no tense.
    ['The vote on March 6 failed.', '2024-03-14', ['March 6 = 2024-03-06']],
    ['His second visit on March 6 failed.', '2024-03-14', ['March 6 = 2024-03-06']],
    ['The boats leave on April 6.', '2024-03-14', ['April 6 = 2024-04-06']],
    ['The strike that began on January 15 goes on.', '2024-03-14', ['January 15 = 2024-01-15']],
    ["Sunday's vote was close.", '2024-03-14', ["Sunday's = 2024-03-10"]],
    ["Sunday's vote will be close.", '2024-03-14', ["Sunday's = 2024-03-17"]],
    ["Ahead of Sunday's vote, tempers rose.", '2024-03-14', ["Sunday's = 2024-03-17"]],
    ['The Sept. 11 attacks came first.', '2024-06-14', ['Sept. 11 = 2023-09-11']],
  ])('lets the verb decide whether `%s` looks back or ahead', (text, day, expected) =>
    expect(read(text, parseIsoDay(day))).toEqual(expected),
  );

  it.each([
    ['He left Monday last week.', ['Monday last week = 2024-03-04']],
    ['The committee sat on Monday of last week.', ['Monday of last week = 2024-03-04']],
    ['He goes on Tuesday next week.', ['Tuesday next week = 2024-03-19']],
    ['It fell in last week’s Friday session.', ['last week’s Friday = 2024-03-08']],
    ['He arrived the day before yesterday.', ['the day before yesterday = 2024-03-12']],
    ['He will leave the day after tomorrow.', ['the day after tomorrow = 2024-03-16']],
    ['The council votes this Friday.', ['this Friday = 2024-03-15']],
    ['The council voted this Monday.', ['this Monday = 2024-03-11']],
    ['They will meet next Tuesday.', ['next Tuesday = 2024-03-19']],
    ['They will meet next Friday.', ['next Friday = 2024-03-22']],
    ['They met last Friday.', ['last Friday = 2024-03-08']],
    ['He left a week on Friday.', ['a week on Friday = 2024-03-22']],
    ['The shop opens Friday week.', ['Friday week = 2024-03-22']],
    ['I will go back on 20.', ['20 = 2024-03-20']],
    ['They went there on the thirtieth.', ['the thirtieth = 2024-01-30']],
    ['It was on 3-June.', ['3-June = 2023-06-03']],
    ['It ends a week from tomorrow.', ['a week from tomorrow = 2024-03-22']],
    ['It began on 5 Jan 19.', ['5 Jan 19 = 2019-01-05']],
    ['They turned on 20 lamps, and met on 20 May.', ['20 May = 2023-05-20']],
    ['On Friday week the shop opens.', ['Friday week = 2024-03-22']],
    ['On May 3 last year it shut.', ['May 3 = 2023-05-03']],
    ['The Monday before last it rained.', ['The Monday before last = 2024-02-26']],
    ['Two Mondays ago it rained.', ['Two Mondays ago = 2024-03-04']],
    ['The vote is the second Monday of next month.', ['the second Monday of next month = 2024-04-08']],
    ['It opened on the last Friday of October 2022.', ['the last Friday of October 2022 = 2022-10-28']],
    ['He left on Friday the 8th.', ['Friday the 8th = 2024-03-08']],
    ['The vote is on the 27th.', ['the 27th = 2024-03-27']],
    ['It is due on the 20th of next month.', ['the 20th of next month = 2024-04-20']],
    ['It closes on the last day of February.', ['the last day of February = 2025-02-28']],
    ['He left 2 years 1 month 13 days ago.', ['2 years 1 month 13 days ago = 2022-02-01']],
    ['He left two days before yesterday.', ['two days before yesterday = 2024-03-11']],
    ['He leaves three weeks from tomorrow.', ['three weeks from tomorrow = 2024-04-05']],
    ['The plant opens in three weeks’ time.', ['in three weeks’ time = 2024-W14']],
    ['They will return in ten days.', ['in ten days = 2024-03-24']],
    ['The year before last 300 came.', ['The year before last = 2022']],
    ['In March last year 300 boats came.', ['March last year = 2023-03']],
    [
      'On 3 May 2023 they met, and two days later they parted.',
      ['3 May 2023 = 2023-05-03', 'two days later = 2023-05-05'],
    ],
    [
      'On Friday, 3 May 2023, they met; the next day they parted.',
      ['3 May 2023 = 2023-05-03', 'the next day = 2023-05-04'],
    ],
  ])('knows which day `%s` means', (text, expected) => expect(read(text, parseIsoDay('2024-03-14'))).toEqual(expected));

  it.each([
    ['Between March and May 2024 the bay froze.', ['March = 2024-03', 'May 2024 = 2024-05']],
    ['The bay froze from November to February 2024.', ['November = 2023-11', 'February 2024 = 2024-02']],
    ['It grew from November 2022 to February.', ['November 2022 = 2022-11', 'February = 2023-02']],
    ['Results for March, April and May 2023 are out.', ['March = 2023-03', 'April = 2023-04', 'May 2023 = 2023-05']],
    ['The bay froze between October and May.', ['October = 2023-10', 'May = 2024-05']],
    ['It ran from 3 to 5 May.', ['3 = 2024-05-03', '5 May = 2024-05-05']],
    ['It ran between 3rd and 5th of May 2023.', ['3rd = 2023-05-03', '5th of May 2023 = 2023-05-05']],
    ['It ran from 28 December to 3 January 2024.', ['28 December = 2023-12-28', '3 January 2024 = 2024-01-03']],
    ['It ran March 30-April 2, 2023.', ['March 30 = 2023-03-30', 'April 2, 2023 = 2023-04-02']],
    [
      'Concerts on March 3, 5 and 9, 2023 were sold out.',
      ['March 3 = 2023-03-03', '5 = 2023-03-05', '9, 2023 = 2023-03-09'],
    ],
    ['The war of 1914-1918 was long.', ['1914 = 1914', '1918 = 1918']],
    ['It lasted from 1861 to 1865.', ['1861 = 1861', '1865 = 1865']],
    ['On March 3 and 20 boats sank.', ['March 3 = 2024-03-03']],
  ])('gives both ends of a span in `%s`', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['In the 1990s and the late 1980s it grew.', ['1990s = 199X', 'late 1980s = 198X']],
    ['In the ’70s it did not, nor in the nineties.', ['’70s = 197X', 'nineties = 199X']],
    ['In the nineteenth century it froze.', ['the nineteenth century = 18XX']],
    ['Sales grew in Q3 2023 and in the first half of 2024.', ['Q3 2023 = 2023', 'the first half of 2024 = 2024']],
    ['It grew in summer 2023.', ['summer 2023 = 2023']],
    ['The war of 1812 began it; by 1850 it was over.', ['1812 = 1812', '1850 = 1850']],
    [
      'The treaty of 4 July 1776, and one signed on October 14, 1066.',
      ['4 July 1776 = 1776-07-04', 'October 14, 1066 = 1066-10-14'],
    ],
    ['It began in nineteen eighty-four.', ['nineteen eighty-four = 1984']],
    ['The summer of ’69 was hot.', ['’69 = 1969']],
    ['It came on 05/06/89 and on 31.12.99.', ['05/06/89 = 1989-06-05', '31.12.99 = 1999-12-31']],
    ['It came May the twenty-first 2023.', ['May the twenty-first 2023 = 2023-05-21']],
    ['It came on twenty second of June.', ['twenty second of June = 2023-06-22']],
    ['He left on 4/22 and on 22/04.', ['4/22 = 2024-04-22', '22/04 = 2024-04-22']],
    ['He left on 2015 Oct 2 and Oct/3.', ['2015 Oct 2 = 2015-10-02', 'Oct/3 = 2023-10-03']],
  ])('reads decades, centuries, older years and other notations: `%s`', (text, expected) =>
    expect(read(text)).toEqual(expected),
  );

  it.each([
    'In 1500 homes the lights went out, and 1200 people left.',
    'Sales rose from 1200 to 1500 units.',
    'He ran 1500 metres.',
    'It is on the 27th floor, for the 2nd time.',
    'He works 24/7 since 9/11.',
    'Temperatures in the thirties; a woman in her 30s.',
    'A 5-2 win, a 3-2 vote, a score of 2-1-15.',
    'Over the past month and in the last year it grew.',
    'They returned in ten days.',
    'The Black Friday sale of the Sunday Times.',
    'Every Monday, on a Friday, most Sundays.',
    'constructor, toString and __proto__ on valueOf.',
  ])('takes no count, name or length of time for a date: `%s`', (text) => expect(read(text)).toEqual([]));

  it('reads day and month in the order of the article, and says so', () => {
    const of = (order: 'day' | 'month' | null) =>
      datesOf({ text: 'It came on 03/04/2023.', start: 0 }, published, order).map(({ iso, doubt }) => [
        iso,
        doubt !== null,
      ]);
    expect([of('month'), of('day'), of(null)]).toEqual([
      [['2023-03-04', true]],
      [['2023-04-03', true]],
      [['2023-04-03', true]],
    ]);
  });

  it('gives no date where it rests on an unknown day of publication', () => {
    expect(read('He left last year, on Tuesday, in May.', null)).toEqual([
      'last year = null',
      'Tuesday = null',
      'May = null',
    ]);
  });

  it.each([
    'He may march with April Jones.',
    'Sun and sea; Mar is a name.',
    'A crowd of 2000 people came.',
    'It has 1,999 rooms.',
    'They sat at table 4.',
    'His 2000 readers ran a 1900 metre race.',
    'It is open on an ordinary Saturday.',
  ])('finds no date in `%s`', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('moves every relative date along with the day of publication', () => {
    for (let day = 1; day <= 28; day++) {
      const iso = `2024-02-${String(day).padStart(2, '0')}`;
      const [tuesday] = datesOf({ text: 'He left on Tuesday.', start: 0 }, parseIsoDay(iso));
      expect(new Date(tuesday!.iso!).getUTCDay()).toBe(2);
      const back = (Date.parse(iso) - Date.parse(tuesday!.iso!)) / 86_400_000;
      expect(back).toBeGreaterThanOrEqual(0);
      expect(back).toBeLessThan(7);
    }
  });
});

describe('fullDates', () => {
  it('puts the day first where both orders are possible, and says so', () => {
    const [date] = fullDates('03/04/2025');
    expect([date!.day, date!.doubt]).toEqual([
      { year: 2025, month: 4, day: 3 },
      'day and month could be the other way round',
    ]);
  });

  it('takes the only order that is possible', () => {
    expect(fullDates('06/14/2024')[0]).toMatchObject({ day: { year: 2024, month: 6, day: 14 }, doubt: null });
  });

  it.each(['29 February 2023', 'February 29, 2023', '2023-02-29', '31/11/2023', '31 April 2024'])(
    'takes `%s` whole, and says that no month has that day',
    (date) =>
      expect(datesOf({ text: `They left on ${date} by boat.`, start: 0 }, null)).toEqual([
        { start: 13, end: 13 + date.length, text: date, iso: null, doubt: 'no month has that day' },
      ]),
  );
  it('refuses a day that no month has', () => expect(fullDates('31 February 2024 and 2024-13-01')).toEqual([]));
});

describe('orderOf', () => {
  it.each([
    ['On 06/14/2024 and 03/04/2024', 'month'],
    ['On 14/06/2024', 'day'],
    ['On 14/06/2024 and 06/14/2024', null],
    ['On 03/04/2024', null],
  ])('tells what `%s` says of the order', (text, order) => expect(orderOf(text)).toBe(order));
});

describe('isoWeek', () => {
  it.each([
    ['2024-01-01', '2024-W01'],
    ['2023-01-01', '2022-W52'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('puts %s into %s', (day, week) => {
    expect(isoWeek(parseIsoDay(day)!)).toBe(week);
  });
});
