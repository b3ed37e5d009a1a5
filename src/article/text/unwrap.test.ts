import { describe, expect, it } from 'vitest';
import { unwrap } from './unwrap.ts';

const prose =
  'The harbour office counted 300 boats in the bay on the second day of the year, it said on Tuesday, and nobody in the town was surprised by that. Ann Lee, who has kept the books of the harbour for eleven years, said that the number was the largest since the great frost, and that 40 of the boats had come from the islands.';

/** Breaks a text at a column, as mail programs do. */
function wrap(text: string, column: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= column) lines[lines.length - 1] += ` ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

describe('unwrap', () => {
  it.each([32, 40, 55, 60, 66, 72, 76, 80, 100, 132])('joins lines that were broken at column %i', (column) => {
    const text = `Boats fill the bay of Lund\n\nBy Ann Lee\n3 May 2024\n\n${wrap(prose, column)}\n\n${wrap(prose, column)}\n`;
    expect(unwrap(text).text).toBe(`Boats fill the bay of Lund\n\nBy Ann Lee\n3 May 2024\n\n${prose}\n\n${prose}\n`);
  });

  it('joins a single sentence over two lines', () => {
    expect(unwrap('The harbour office counted 300 boats in the bay on the\nsecond day of the year.').text).toBe(
      'The harbour office counted 300 boats in the bay on the second day of the year.',
    );
  });

  it('joins lines whose ends are ragged, as copied from a page of print', () => {
    const text =
      'The harbour office counted 300 boats in the bay on\nthe second day of the year, it said on Tuesday, and\nnobody in the town was surprised by that. Ann Lee, who\nhas kept the books of the harbour for eleven\nyears, said that the number was the largest since the\ngreat frost.';
    expect(unwrap(text).text).toBe(text.replaceAll('\n', ' '));
  });

  it.each([
    ['con-\ntainers', 'containers'],
    ['gov-\nernment', 'government'],
    ['well-\nknown', 'well-known'],
    ['10-\nyear-old', '10-year-old'],
    ['two-\nthirds', 'two-thirds'],
    ['long-\nterm', 'long-term'],
    ['short-\nages', 'shortages'],
    ['Franco-\nPrussian', 'Franco-Prussian'],
    ['state-of-\nthe-art', 'state-of-the-art'],
    ['ex-\npected', 'expected'],
    ['ex-\npresident', 'ex-president'],
    ['week-\nday', 'weekday'],
    ['part-\nners', 'partners'],
    ['part-\ntime', 'part-time'],
    ['state-\nowned', 'state-owned'],
    ['co-\noperation', 'cooperation'],
    ['high-\nways', 'highways'],
    ['high-\nspeed', 'high-speed'],
    ['three-\nyear', 'three-year'],
    ['meas¬\nures', 'measures'],
  ])('puts %j together as `%s`', (broken, whole) => {
    const text = `The harbour office counted three hundred boats in the bay and ${broken} came to the quays of the old town on the second\nday of the year, it said on Tuesday.`;
    expect(unwrap(text)).toEqual({
      text: `The harbour office counted three hundred boats in the bay and ${whole} came to the quays of the old town on the second day of the year, it said on Tuesday.`,
      broken: 1,
    });
  });

  it('lets the text itself decide about a hyphen', () => {
    const text = (elsewhere: string) =>
      `The ${elsewhere} came first, said the harbour office on the second day of the year, and re-\nsent them to the bay of Lund.`;
    expect(unwrap(text('resent')).text).toContain('resent them');
    expect(unwrap(text('re-sent')).text).toContain('re-sent them');
  });

  it.each([
    [
      'a verse',
      'The boats came in at break of day,\nTheir sails were torn, their masts were grey,\nThe harbour bell began to toll,\nAnd forty men were called by roll.\nThe sea gave back but one in ten,\nThe women counted all the men,\nAnd some of them were not there.\nThe bell was ringing in the air.',
    ],
    [
      'a list',
      'What came to the bay in the first week of the year:\n- 300 boats from the islands and the mainland coast\n- 40 rafts, most of which had lost their sails in it\n- 2 whales that nobody had asked to come to the town',
    ],
    [
      'a numbered list',
      '1. 300 boats from the islands and the mainland coast\n2. 40 rafts, most of which had lost their sails in it\n3. 2 whales that nobody had asked to come to the town',
    ],
    ['a table', 'Year    Boats    Rafts\n2022    280      31\n2023    300      40\n2024    312      44'],
    ['a table with lines', '| Year | Boats |\n|------|-------|\n| 2023 | 300 |\n| 2024 | 312 |'],
    [
      'a paragraph a line',
      `Boats fill the bay of Lund\nBy Ann Lee\n${prose}\n${prose.toUpperCase()}\nThe bay froze.\n${prose}`,
    ],
    [
      'a head',
      'Boats fill the bay of Lund\nBy Ann Lee, harbour correspondent\nThe Lund Times\n3 May 2024\nUpdated 4 May 2024',
    ],
    [
      'a transcript',
      'ANN LEE: We counted three hundred boats.\nBO FALK: I counted forty of them myself.\nANN LEE: Then one of us is quite wrong.',
    ],
  ])('leaves %s as it is', (_, text) => expect(unwrap(text)).toEqual({ text, broken: 0 }));

  it('changes nothing but line ends where no word is broken', () => {
    const text = wrap(prose, 60);
    expect(unwrap(text).text.replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});
