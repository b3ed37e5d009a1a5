import { describe, expect, test } from 'vitest';
import { NotRead } from './not-read.ts';
import { type Overrides, readStated } from './stated.ts';

const metres: Record<string, number> = { miles: 1609.344, km: 1000, m: 1, metres: 1 };
const convert = (value: number, name: string, unit: string): number | null =>
  name in metres && unit in metres ? (value * (metres[name] ?? NaN)) / (metres[unit] ?? NaN) : null;
const read = (text: string, unit: string, by: Overrides) =>
  readStated({ text, unit, ...by }, (name, of) => name === of || name === `${of}s`, convert);

function refusal(text: string, unit: string, by: Overrides): NotRead {
  try {
    read(text, unit, by);
  } catch (error) {
    if (error instanceof NotRead) return error;
  }
  throw new Error(`\`${text}\` was read`);
}

describe('a value given by hand', () => {
  test.each<[text: string, unit: string, value: number]>([
    ['Nearly 12%', '1', 12],
    ['12 per cent', '1', 12],
    ['12 percentage points', '1', 12],
    ['20 basis points', '1', 20],
    ['nine out of ten', '1', 9],
    ['1 in 5', '1', 5],
    ['a third', '1', 0.3],
    ['9.4 million', 'boat', 9.4],
    ['9.4 million', 'boat', 9.5e6],
    ['40,000', 'boat', 40],
    ['14,000', 'boat', 14500],
    ['12.500', 'boat', 3],
    ['fifty', 'boat', 15],
    ['12', 'boat', 0.12],
    ['minus 40', 'boat', 40],
    ['a dozen boats', 'boat', 10],
    ['4 to 6 million', 'boat', 6e6],
    ['several million', 'boat', 3],
    ['twofold', '1', 3],
    ['12 km', 'mile', 12],
    ['1,200 m', 'km', 12],
    ['110 miles', 'km', 110],
    ['2 million km', 'm', 2e6],
    ['€12 million', 'USD', 12e6],
    ['5 cents', 'USD', 5],
    ['12%', 'boat', 12],
    ['300 boats a day', 'boat', 300],
    ['300 a day', 'boat', 300],
    ['4.8m', 'boat', 4.8],
  ])('that contradicts `%s` in `%s` is refused: %j', (text, unit, value) => {
    const { field, message } = refusal(text, unit, { value });
    expect(field).toBe('value');
    expect(message).toMatch(/; (leave `value` out|write `value: |correct `unit`)/);
  });

  test.each<[text: string, unit: string, value: number]>([
    ['Nearly 12%', '1', 0.12],
    ['a third', '1', 0.33],
    ['two thirds', '1', 0.667],
    ['9.4 million', 'boat', 9.4e6],
    ['12.500', 'boat', 12500],
    ['12.500', 'boat', 12.5],
    ['1,5', 'boat', 1.5],
    ['4 to 6 million', 'boat', 5e6],
    ['several million', 'boat', 3e6],
    ['several million', 'boat', 2e6],
    ['110 miles', 'km', 177],
    ['€12 million', 'USD', 13e6],
    ['5 cents', 'USD', 0.05],
    ['4.8m', 'boat', 4.8e6],
    ['4.8m', 'm', 4.8e6],
    ['4.8m', 'm', 4.8],
    ['12 kilo', 'kg', 12],
    ['12', '1', 0.12],
    ['too many to count', 'boat', 300],
  ])('stands where `%s` in `%s` says the same or cannot be read: %j', (text, unit, value) =>
    expect(read(text, unit, { value }).value).toBe(value),
  );

  test('is told with what both say, and as per cent where it is a share', () => {
    expect(refusal('Nearly 12%', '1', { value: 12 }).message).toBe(
      '`Nearly 12%` says `0.12` (12 %), and `value` is `12` (1,200 %); leave `value` out, or write `value: 0.12`',
    );
    expect(refusal('110 miles', 'km', { value: 110 }).message).toBe(
      '`110 miles` is in `miles`, which makes `177.02784` in `km`, and `value` is `110`; write `value: 177.02784`, or correct `unit`',
    );
    expect(refusal('€12 million', 'USD', { value: 12e6 }).message).toBe(
      '`€12 million` is in `€`, and `value: 12000000` has the same number in `USD`; correct `unit`, or write the value that it has in `USD`',
    );
  });

  test('stands against words that nobody here can read', () =>
    expect(read('12.500', 'boat', { value: 3, trusted: true }).value).toBe(3));
});

describe('a hedge given by hand', () => {
  test.each([
    ['over 300', 'boat', 'about'],
    ['up to 9 million boats', 'boat', 'none'],
    ['about 12 km', 'mile', 'over'],
    ['less than 4.8m', 'boat', 'over'],
  ] as const)('that contradicts `%s` is refused', (text, unit, hedge) => {
    const value = unit === 'mile' ? 7.456 : undefined;
    const { field, message } = refusal(text, unit, { hedge, value });
    expect(field).toBe('hedge');
    expect(message).toContain(`and \`hedge\` is \`${hedge}\`; leave \`hedge\` out, or write \`hedge: `);
  });

  test.each([
    ['300', 'about'],
    ['over 300', 'over'],
    ['several million', 'about'],
  ] as const)('stands beside `%s`, which says nothing else: `%s`', (text, hedge) =>
    expect(read(text, 'boat', { hedge }).hedge).toBe(hedge),
  );
});
