import { describe, expect, test } from 'vitest';
import { type Said, smallSite } from '../../../tests/samples/small-site.ts';
import { type Found, findContradictions } from './contradictions.ts';
import { readLedger } from './ledger.ts';

/** The contradictions among statements, each as one line; the statements have no fault. */
function contradictionsOf(
  all: Record<string, Said>,
  words = ({ rule, reporters }: Found): string =>
    `${rule}: ${reporters.map((side) => side.map(({ id }) => id).join(' = ')).join(' | ')}`,
): string[] {
  const found = smallSite(all);
  const list = findContradictions(found, readLedger(found));
  expect(found.faults.list).toEqual([]);
  return list.map(words);
}

describe('two counts', () => {
  test('at one date contradict each other where their rounding leaves no common number', () => {
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: '7,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
    expect(
      contradictionsOf({
        'a/n': { text: '6 million', ledger: { date: '2024-02-01' } },
        'b/n': { text: '5.6 million', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
  });

  test('agree where the hedge of one leaves room for the other', () => {
    expect(
      contradictionsOf({
        'a/n': { text: 'over 10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 20,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: 'up to 10,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 5,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: 'over 20,000', ledger: { date: '2024-02-01' } },
        'b/n': { text: 'about 10,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
  });

  const others: Record<string, string>[] = [
    { item: 'round' },
    { scope: 'the north' },
    { of: 'capacity' },
    { measure: 'rate' },
  ];
  test.each(others)('of different things are not compared: %o', (other) => {
    const date = '2024-02-01';
    const unit = 'measure' in other ? 'head/month' : 'head';
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date } },
        'b/n': { text: '7,000', unit, ledger: { date, ...other } },
      }),
    ).toEqual([]);
  });

  test('rise: a later total may be larger, never smaller', () => {
    const [early, late] = [{ date: '2024-02-01' }, { date: '2024-06-01' }];
    expect(
      contradictionsOf({ 'a/n': { text: '7,000', ledger: early }, 'b/n': { text: '10,000', ledger: late } }),
    ).toEqual([]);
    expect(
      contradictionsOf({ 'a/n': { text: '7,000', ledger: late }, 'b/n': { text: '10,000', ledger: early } }),
    ).toEqual(['two-counts: b/n | a/n']);
  });

  test('that may be equal are no fall: 10,500 is 11,000 rounded, and 10,000 too', () => {
    const [early, late] = [{ date: '2024-02-01' }, { date: '2024-06-01' }];
    expect(
      contradictionsOf({ 'a/n': { text: '11,000', ledger: early }, 'b/n': { text: '10,000', ledger: late } }),
    ).toEqual([]);
  });

  test('that begin later than others may be smaller', () => {
    const early = { date: '2024-02-01', since: '2022-06' };
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: early },
        'b/n': { text: '7,000', ledger: { date: '2024-06-01', since: '2023-06' } },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: early },
        'b/n': { text: '7,000', ledger: { date: '2024-06-01', since: '2021-06' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
  });

  test('are no contradiction between two references: one of them has to be a checked claim', () => {
    expect(
      contradictionsOf({
        'fact-a/n': { text: '10,000', ledger: { date: '2024-02-01' } },
        'fact-b/n': { text: '7,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([]);
  });

  test('make one contradiction however many report the same statement', () => {
    const date = { date: '2024-02-01' };
    const sides = {
      'fact-a/n': { text: '7,000', ledger: date },
      'fact-b/n': { text: '7,000', ledger: date },
      'x/n': { text: '10,000', ledger: date },
      'y/n': { text: '10,000', ledger: date },
    };
    expect(contradictionsOf(sides)).toEqual(['two-counts: x/n = y/n | fact-a/n = fact-b/n']);
  });
});

describe('a rate', () => {
  const total = { text: '9 million', ledger: { date: '2024-10-28', since: '2022-06' } };

  test('contradicts a total that its months do not make', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: 'about 1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual(['rate-against-total: a/rate | a/total']);
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: '320,000',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('is said to begin as the source puts it, where that is no month', () => {
    const [said] = contradictionsOf(
      {
        'a/total': total,
        'a/rate': {
          text: 'about 1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06', since_words: 'mid-2022' },
        },
      },
      ({ sentence }) => sentence,
    );
    expect(said).toContain('in the 28 months since mid-2022; the total');
  });

  test('is read in its own unit of time', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': {
          text: '3.84 million',
          unit: 'head/year',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('without a beginning makes no total', () => {
    expect(
      contradictionsOf({
        'a/total': total,
        'a/rate': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: '2024-10-28' } },
      }),
    ).toEqual([]);
  });

  test('says nothing of a total of another time', () => {
    expect(
      contradictionsOf({
        'a/total': { ...total, ledger: { date: '2023-10-28', since: '2022-06' } },
        'a/rate': {
          text: '1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
  });

  test('may fall short of a total that began earlier, and not pass it', () => {
    const early = { ...total, ledger: { date: '2024-10-28', since: '2020-01' } };
    expect(
      contradictionsOf({
        'a/total': early,
        'a/rate': {
          text: '100,000',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/total': early,
        'a/rate': {
          text: '1 million',
          unit: 'head/month',
          ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' },
        },
      }),
    ).toEqual(['rate-against-total: a/rate | a/total']);
  });

  test('may fall short of a total without a beginning, which is of all there was, and not pass it', () => {
    const all = (text: string) =>
      contradictionsOf({
        'a/total': { text: '9 million', ledger: { date: '2024-10-28' } },
        'a/rate': { text, unit: 'head/month', ledger: { measure: 'rate', date: '2024-10-28', since: '2022-06' } },
      });
    expect(all('100,000')).toEqual([]);
    expect(all('1 million')).toEqual(['rate-against-total: a/rate | a/total']);
  });

  test('contradicts another rate of the same month', () => {
    expect(
      contradictionsOf({
        'a/n': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: '2024-10-28' } },
        'b/n': { text: '3 million', unit: 'head/year', ledger: { measure: 'rate', date: '2024-10-04' } },
      }),
    ).toEqual(['two-counts: b/n | a/n']);
  });
});

describe('two statements more than a month apart', () => {
  // The 28th of October is 31 days after the 27th of September.
  const day = '2024-10-28';
  const month = (measure: string, unit: string) => (date: string) =>
    contradictionsOf({
      'a/n': { text: '1 million', unit, ledger: { measure, date: day, since: '2022-06' } },
      'b/n': { text: '9 million', unit: 'head', ledger: { date, since: '2022-06' } },
    });

  test('are no two rates of one time', () => {
    const rates = (date: string) =>
      contradictionsOf({
        'a/n': { text: '1 million', unit: 'head/month', ledger: { measure: 'rate', date: day } },
        'b/n': { text: '2 million', unit: 'head/month', ledger: { measure: 'rate', date } },
      });
    expect(rates('2024-09-27')).toHaveLength(1);
    expect(rates('2024-09-26')).toEqual([]);
  });

  test('are no rate and total of one time', () => {
    expect(month('rate', 'head/month')('2024-09-27')).toHaveLength(1);
    expect(month('rate', 'head/month')('2024-09-26')).toEqual([]);
  });

  test('are not so much for each and in all', () => {
    const all = (date: string) =>
      contradictionsOf({
        'a/each': { text: 'up to 4.8 million', unit: 'head/cart', ledger: { measure: 'each', date: day } },
        'a/carts': { text: 'about 10,000', unit: 'cart', ledger: { quantity: 'carts', date: day } },
        'b/all': { text: 'up to 4.8 million', ledger: { date } },
      });
    expect(all('2024-09-27')).toHaveLength(1);
    expect(all('2024-09-26')).toEqual([]);
  });
});

describe('so much for each', () => {
  const each = { text: 'up to 4.8 million', unit: 'head/cart', ledger: { measure: 'each', date: '2024-06-14' } };
  const carts = { text: 'about 10,000', unit: 'cart', ledger: { quantity: 'carts', date: '2024-06-14' } };

  test('contradicts as much in all, by the same institution', () => {
    const all = { text: 'up to 4.8 million', ledger: { date: '2024-06-14' } };
    const said = contradictionsOf({ 'a/each': each, 'a/carts': carts, 'b/all': all });
    expect(said).toEqual(['each-against-total: a/each | b/all']);
    // What only a report has printed is compared with what the one that it names has said.
    const printed = { ...each, more: { institution: 'mill' }, ledger: { ...each.ledger, institution: 'town' } };
    expect(contradictionsOf({ 'a/each': printed, 'a/carts': carts, 'b/all': all })).toEqual([
      'each-against-total: a/each | b/all',
    ]);
  });

  test('is converted: 3 herds of 100 heads in each of 10 carts are 3,000 heads', () => {
    const all = (text: string) =>
      contradictionsOf({
        'a/each': { ...each, text: '3', unit: 'herd/cart' },
        'a/carts': { ...carts, text: '10' },
        'b/all': { text, ledger: { date: '2024-06-14' } },
      });
    expect(all('3,000')).toEqual([]);
    expect(all('30')).toEqual(['each-against-total: a/each | b/all']);
  });

  test('is multiplied by what it is for, whatever else the page counts', () => {
    const [said] = contradictionsOf(
      {
        'a/before': { text: '5', ledger: { date: '2024-01-01' } },
        'a/each': each,
        'a/carts': carts,
        'b/all': { text: 'up to 4.8 million', ledger: { date: '2024-06-14' } },
      },
      ({ sentence }) => sentence,
    );
    expect(said).toContain(' in “about 10,000” carts; the total');
  });

  test('agrees with what it makes', () => {
    expect(
      contradictionsOf({
        'a/each': { ...each, text: 'up to 480' },
        'a/carts': carts,
        'b/all': { text: 'up to 4.8 million', ledger: { date: '2024-06-14' } },
      }),
    ).toEqual([]);
  });
});

describe('the sentence of a contradiction', () => {
  const sentencesOf = (all: Record<string, Said>) => contradictionsOf(all, ({ sentence }) => sentence);
  const mill = (label: string, date: string) => `(The mill, in ${label}, ${date})`;

  test('names both counts of a day', () => {
    const date = { date: '2024-02-01' };
    expect(sentencesOf({ 'a/n': { text: '10,000', ledger: date }, 'b/n': { text: '7,000', ledger: date } })).toEqual([
      `Two counts of one date differ: “10,000” heads ${mill('a', '1 February 2024')} and “7,000” heads ${mill('b', '1 February 2024')}.`,
    ]);
  });

  test('names a publisher once where the institution has its name', () => {
    const ledger = { date: '2024-02-01', institution: 'desk' };
    const [said] = sentencesOf({ 'b/n': { text: '7,000', ledger }, 'courier/n': { text: '10,000', ledger } });
    expect(said).toContain('“7,000” heads (courier readers’ desk, in b, 1 February 2024)');
    expect(said).toContain('“10,000” heads (courier readers’ desk, 1 February 2024)');
  });

  test('says which total came later', () => {
    expect(
      sentencesOf({
        'b/n': { text: '7,000', ledger: { date: '2024-06-01' } },
        'a/n': { text: '10,000', ledger: { date: '2024-02-01' } },
      }),
    ).toEqual([
      `A running total cannot fall: “10,000” heads ${mill('a', '1 February 2024')}, and later “7,000” heads ${mill('b', '1 June 2024')}.`,
    ]);
  });

  test('names both rates', () => {
    const ledger = { measure: 'rate', date: '2024-02-01' };
    expect(
      sentencesOf({
        'a/n': { text: '10,000', unit: 'head/month', ledger },
        'b/n': { text: '7,000', unit: 'head/month', ledger },
      }),
    ).toEqual([
      `Two rates of one time differ: “10,000” heads a month ${mill('a', '1 February 2024')} and “7,000” heads a month ${mill('b', '1 February 2024')}.`,
    ]);
  });

  test('multiplies a rate by its months', () => {
    const since = { since: '2024-01-01', date: '2024-05-01' };
    expect(
      sentencesOf({
        'a/rate': { text: '1,000', unit: 'head/month', ledger: { ...since, measure: 'rate' } },
        'a/total': { text: '9,000', ledger: since },
      }),
    ).toEqual([
      `A rate and a total do not agree: “1,000” heads a month ${mill('a', '1 May 2024')} makes 4,000 heads in the 4 months since 1 January 2024; the total is “9,000” heads ${mill('a', '1 May 2024')}.`,
    ]);
  });

  test('speaks of one month as people do', () => {
    const since = { since: '2024-04-01', date: '2024-05-01' };
    const [said] = sentencesOf({
      'a/rate': { text: '1,000', unit: 'head/month', ledger: { ...since, measure: 'rate' } },
      'a/total': { text: '9,000', ledger: since },
    });
    expect(said).toContain('makes 1,000 heads in the month since 1 April 2024; the total');
  });

  test('multiplies so much for each by how many there are, of ranges the ends', () => {
    const ledger = { date: '2024-02-01' };
    const carts = { text: '10 to 20', unit: 'cart', ledger: { ...ledger, quantity: 'carts' } };
    const total = { text: '500,000', ledger };
    const each = { ...ledger, measure: 'each' };
    expect(
      sentencesOf({
        'a/each': { text: '30 to 40', unit: 'head/cart', ledger: each },
        'a/carts': carts,
        'b/total': total,
      }),
    ).toEqual([
      `The number for each and the number for all do not agree: “30 to 40” heads a cart ${mill('a', '1 February 2024')} makes 300 to 800 in “10 to 20” carts; the total is “500,000” heads ${mill('b', '1 February 2024')}.`.replace(
        '300 to 800 in',
        '300 to 800 heads in',
      ),
    ]);
    const [said] = sentencesOf({
      'a/each': { text: '30', unit: 'head/cart', ledger: each },
      'a/carts': { ...carts, text: '10' },
      'b/total': total,
    });
    expect(said).toContain('makes 300 heads in “10” carts');
  });

  test('gives an institution once where it is the publisher itself', () => {
    const date = { date: '2024-02-01' };
    const found = smallSite({
      'a/n': { text: '10,000', ledger: date },
      'fact-b/n': { text: '7,000', ledger: date },
    });
    const [first, second] = readLedger(found);
    if (second) second.row.from.label = 'The mill';
    const [made] = findContradictions(found, first && second ? [first, second] : []);
    expect(made?.sentence).toContain('“7,000” heads (The mill, 1 February 2024)');
  });
});

describe('two dates', () => {
  const event = (date: string) => ({ more: { event: { id: 'fair', date } } });
  const withdrawn = { date: '2024-02-01', reason: 'An error' };

  test('for one event contradict each other, with all who report them', () => {
    const all = {
      'a/n': event('2024-03-02'),
      'b/n': event('2024-04'),
      'c/n': event('2024-03-02'),
      'fact-d/n': event('2024-04'),
    };
    expect(contradictionsOf(all)).toEqual(['two-dates: a/n = c/n | b/n = fact-d/n']);
    expect(contradictionsOf(all, ({ sentence }) => sentence)).toEqual([
      'Two dates for the fair: 2 March 2024 in a, April 2024 in b.',
    ]);
  });

  test('agree where one is a day of the other’s month', () => {
    expect(contradictionsOf({ 'a/n': event('2024-03-02'), 'b/n': event('2024-03') })).toEqual([]);
  });

  test('of two events are none', () => {
    const other = { more: { event: { id: 'market', date: '2024-05-01' } } };
    expect(contradictionsOf({ 'a/n': event('2024-03-02'), 'b/n': other })).toEqual([]);
  });

  test('in references alone are none, and a withdrawn claim gives no date', () => {
    expect(contradictionsOf({ 'fact-a/n': event('2024-03-02'), 'fact-b/n': event('2024-04-02') })).toEqual([]);
    expect(
      contradictionsOf({ 'a/n': event('2024-03-02'), 'b/n': { more: { ...event('2024-04-02').more, withdrawn } } }),
    ).toEqual([]);
  });

  test('are told at the field of the event', () => {
    const found = smallSite({ 'a/n': event('2024-03-02'), 'fact-b/n': event('2024-04-02') });
    const [made] = findContradictions(found, []);
    expect(
      made?.reporters.flat().map(({ id, claim, name, spot }) => [id, claim, name, spot.file.file, spot.path]),
    ).toEqual([
      ['a/n', true, 'a', 'seeds/articles/a.md', ['claims', 0, 'event']],
      ['fact-b/n', false, 'fact-b', 'seeds/references/fact-b.md', ['facts', 'n', 'event']],
    ]);
  });

  test('of an event that the site gives no name are named by its id', () => {
    const market = (date: string) => ({ more: { event: { id: 'spring-sheep-market', date } } });
    const [said] = contradictionsOf(
      { 'a/n': market('2024-03-02'), 'b/n': market('2024-04-02') },
      ({ sentence }) => sentence,
    );
    expect(said).toContain('Two dates for “spring sheep market”: ');
  });
});

describe('what is compared', () => {
  const date = '2024-02-01';

  test('agrees where the roundings meet in one number', () => {
    // “10,000” is 9,000 to 11,000.
    const later = (text: string) =>
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date } },
        'b/n': { text, ledger: { date: '2024-06-01' } },
      });
    expect(later('exactly 9,000')).toEqual([]);
    expect(later('exactly 8,999')).toEqual(['two-counts: a/n | b/n']);
  });

  test('counts of one day that begin at two times are not compared', () => {
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date, since: '2023-01' } },
        'b/n': { text: '7,000', ledger: { date, since: '2023-06' } },
      }),
    ).toEqual([]);
  });

  test('a count without a beginning began before all others', () => {
    const begun = { date: '2024-06-01', since: '2023-06' };
    expect(
      contradictionsOf({ 'a/n': { text: '10,000', ledger: { date } }, 'b/n': { text: '7,000', ledger: begun } }),
    ).toEqual([]);
    expect(
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date, since: '2023-06' } },
        'b/n': { text: '7,000', ledger: { date: '2024-06-01' } },
      }),
    ).toEqual(['two-counts: a/n | b/n']);
  });

  test('a beginning that may be the same is the same', () => {
    const all = (since: string) =>
      contradictionsOf({
        'a/n': { text: '10,000', ledger: { date, since: '2023-06' } },
        'b/n': { text: '7,000', ledger: { date, since } },
      });
    expect(all('2023-06-15')).toHaveLength(1);
    expect(all('2023-07-01')).toEqual([]);
  });

  test('a rate and a total of references alone are not judged', () => {
    const ledger = { date, since: '2023-06' };
    const all = (rate: string, total: string) =>
      contradictionsOf({
        [rate]: { text: '10', unit: 'head/month', ledger: { ...ledger, measure: 'rate' } },
        [total]: { text: '90,000', ledger },
      });
    expect(all('fact-a/rate', 'fact-b/total')).toEqual([]);
    expect(all('fact-a/rate', 'b/total')).toHaveLength(1);
    expect(all('a/rate', 'fact-b/total')).toHaveLength(1);
  });

  test('a rate that began later than its total may not have made more, and one that began earlier not less', () => {
    const all = (text: string, rateSince: string, totalSince: string) =>
      contradictionsOf({
        'a/rate': { text, unit: 'head/month', ledger: { measure: 'rate', date, since: rateSince } },
        'a/total': { text: '12,000', ledger: { date, since: totalSince } },
      });
    // Thirteen months of 500 are 6,500, of 5,000 are 65,000.
    expect(all('500', '2023-01-01', '2023-06-01')).toHaveLength(1);
    expect(all('5,000', '2023-01-01', '2023-06-01')).toEqual([]);
    expect(all('500', '2023-01-01', '2022-06-01')).toEqual([]);
    expect(all('5,000', '2023-01-01', '2022-06-01')).toHaveLength(1);
  });

  test('a rate whose beginning is still to come makes no total', () => {
    expect(
      contradictionsOf({
        'a/rate': { text: '10', unit: 'head/month', ledger: { measure: 'rate', date, since: '2024-02-15' } },
        'a/total': { text: '90,000', ledger: { date, since: '2024-02-15' } },
      }),
    ).toEqual([]);
  });

  describe('so much for each', () => {
    const each = { text: '30', unit: 'head/cart', ledger: { measure: 'each', date } };
    const carts = { text: '10', unit: 'cart', ledger: { quantity: 'carts', date } };
    const total = { text: '90,000', ledger: { date } };

    test.each<[string, Record<string, Said>]>([
      ['the count stands on another page', { 'a/each': each, 'c/carts': carts, 'b/total': total }],
      [
        'the count is of another area',
        { 'a/each': each, 'a/carts': { ...carts, ledger: { ...carts.ledger, scope: 'the north' } }, 'b/total': total },
      ],
      [
        'the count is a rate',
        {
          'a/each': each,
          'a/carts': { ...carts, unit: 'cart/day', ledger: { ...carts.ledger, measure: 'rate' } },
          'b/total': total,
        },
      ],
      ['nothing is counted', { 'a/each': each, 'b/total': total }],
      [
        'the total is another institution’s',
        { 'a/each': each, 'a/carts': carts, 'b/total': { ...total, ledger: { date, institution: 'town' } } },
      ],
      ['no claim is among them', { 'fact-a/each': each, 'fact-a/carts': carts, 'fact-b/total': total }],
      [
        'it is for each of what the ledger does not count',
        { 'a/each': { ...each, unit: 'head/day' }, 'a/carts': carts, 'b/total': total },
      ],
    ])('meets no total where %s', (_, all) => {
      expect(contradictionsOf(all)).toEqual([]);
    });

    test('meets a total by a fact, or a fact for each meets a claim', () => {
      expect(contradictionsOf({ 'a/each': each, 'a/carts': carts, 'fact-b/total': total })).toHaveLength(1);
      expect(contradictionsOf({ 'fact-a/each': each, 'fact-a/carts': carts, 'b/total': total })).toHaveLength(1);
    });

    test('is counted by any page that gives both', () => {
      expect(contradictionsOf({ 'a/each': each, 'b/each': each, 'b/carts': carts, 'c/total': total })).toHaveLength(1);
    });

    test('leaves room where one says a most and the other a least', () => {
      expect(
        contradictionsOf({
          'a/each': { ...each, text: 'over 30' },
          'a/carts': carts,
          'b/total': { ...total, text: 'up to 90,000' },
        }),
      ).toEqual([]);
    });
  });
});
