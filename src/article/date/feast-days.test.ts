import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from './clock.ts';
import { datesOf } from './dates.ts';
import { easter } from './feast-days.ts';

const read = (text: string, day = '2024-06-14') =>
  datesOf({ text, start: 0 }, parseIsoDay(day)).map((date) => `${date.text} = ${date.iso}`);

describe('easter', () => {
  it.each(['1818-03-22', '1961-04-02', '1999-04-04', '2000-04-23', '2024-03-31', '2025-04-20', '2038-04-25'])(
    'falls on %s',
    (day) => expect(isoDay(easter(Number(day.slice(0, 4))))).toBe(day),
  );
});

describe('feastDays', () => {
  it.each([
    ['The shop burned down on Christmas Day.', ['Christmas Day = 2023-12-25']],
    ['It will open on New Year’s Eve.', ['New Year’s Eve = 2024-12-31']],
    [
      'It closed on Good Friday and opened on Easter Monday.',
      ['Good Friday = 2024-03-29', 'Easter Monday = 2024-04-01'],
    ],
    ['The fair will open on Palm Sunday.', ['Palm Sunday = 2025-04-13']],
    ['It was sold on Whit Monday 2025.', ['Whit Monday 2025 = 2025-06-09']],
    ['It was sold on Boxing Day last year.', ['Boxing Day last year = 2023-12-26']],
    ['Last Christmas Eve it rained.', ['Last Christmas Eve = 2023-12-24']],
    ['Next Bastille Day will be quiet.', ['Next Bastille Day = 2024-07-14']],
    ['Shops did well on Black Friday.', ['Black Friday = 2023-11-24']],
    ['It closed on Memorial Day and will open on Labor Day.', ['Memorial Day = 2024-05-27', 'Labor Day = 2024-09-02']],
    ['It was St. Patrick’s Day, 17 March.', ['17 March = 2024-03-17']],
    ['It was on 29 March, Good Friday.', ['29 March = 2024-03-29']],
  ])('reads %s', (text, found) => expect(read(text)).toEqual(found));

  it.each([
    'Every Christmas Eve the bells ring.',
    'On a typical Boxing Day they swim.',
    'The Good Friday Agreement ended it.',
    'Black Friday sales were good.',
    'It opens at Christmas and at Easter.',
    'It was shut on Orthodox Easter Sunday.',
    'It was shut on Labour Day and on Mother’s Day.',
  ])('reads no day in: %s', (text) => expect(read(text)).toEqual([]));

  it('leaves an event that is known by its feast without a year', () =>
    expect(read('The Boxing Day tsunami killed them.')).toEqual(['Boxing Day = null']));
});
