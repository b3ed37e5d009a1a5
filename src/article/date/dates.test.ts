import { describe, expect, it } from 'vitest';
import { isoWeek, parseIsoDay } from './clock.ts';
import { datesOf } from './dates.ts';
import { fullDates } from './full-date.ts';

/** Published on a Friday. */
const published = parseIsoDay('2024-06-14');
const read = (text: string, day = published) => datesOf({ text, start: 0 }, day).map((date) => `${date.text} = ${date.iso}`);

describe('datesOf', () => {
  it.each([
    ['It arrived on 2024-10-28.', ['2024-10-28 = 2024-10-28']],
    ['It arrived on 28 October 2024.', ['28 October 2024 = 2024-10-28']],
    ['It arrived on October 28th, 2024.', ['October 28th, 2024 = 2024-10-28']],
    ['It arrived on Oct. 3.', ['Oct. 3 = 2024-10-03']],
    ['It arrived in October 2023.', ['October 2023 = 2023-10']],
    ['It arrived in mid-2022.', ['mid-2022 = 2022']],
    ['It began in 2019, with 2,019 people.', ['2019 = 2019']],
    ['It arrived on 14/06/2023.', ['14/06/2023 = 2023-06-14']],
    ['In 2019, when it began, all came.', ['2019 = 2019']],
    ['Since 2019 the fleet has grown.', ['2019 = 2019']],
    ['A 1998 study and his 2016 book.', ['1998 = 1998', '2016 = 2016']],
    ['It arrived in March\u00a02023 and left on 17\u00a0January.', ['March\u00a02023 = 2023-03', '17\u00a0January = 2024-01-17']],
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

  it('gives no date where it rests on an unknown day of publication', () => {
    expect(read('He left last year, on Tuesday, in May.', null)).toEqual(['last year = null', 'Tuesday = null', 'May = null']);
  });

  it.each(['He may march with April Jones.', 'Sun and sea; Mar is a name.', 'A crowd of 2000 people came.', 'It has 1,999 rooms.', 'They sat at table 4.', 'His 2000 readers ran a 1900 metre race.', 'It is open on an ordinary Saturday.'])('finds no date in `%s`', (text) => {
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
    expect([date!.day, date!.doubt]).toEqual([{ year: 2025, month: 4, day: 3 }, 'day and month could be the other way round']);
  });

  it('takes the only order that is possible', () => {
    expect(fullDates('06/14/2024')[0]).toMatchObject({ day: { year: 2024, month: 6, day: 14 }, doubt: null });
  });

  it('refuses a day that no month has', () => expect(fullDates('31 February 2024 and 2024-13-01')).toEqual([]));
});

describe('isoWeek', () => {
  it.each([['2024-01-01', '2024-W01'], ['2023-01-01', '2022-W52'], ['2024-12-30', '2025-W01'], ['2021-01-03', '2020-W53']])('puts %s into %s', (day, week) => {
    expect(isoWeek(parseIsoDay(day)!)).toBe(week);
  });
});
