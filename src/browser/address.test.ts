import { describe, expect, test } from 'vitest';
import { assumption, crowd } from '../../tests/samples/chart-models.ts';
import type { FigureData } from '../chart/live-data.ts';
import { readAddressAlone } from './address-alone.ts';
import { readAddress, writeAddress } from './address.ts';

const figure = (key: string, id = key) => ({ key, model: { id, assumptions: crowd().assumptions } });
const one = [figure('total', 'crowd')];
const two = [figure('total', 'crowd'), figure('share', 'other')];
const twins = [figure('total', 'crowd'), figure('again', 'crowd')];

describe('readAddress', () => {
  test('reads the bare id where the page has one figure', () => {
    expect(readAddress('?density=4.5', one, one[0]!)).toEqual({ density: 4.5 });
  });
  test('understands the estimate’s id and the figure’s key before it as well', () => {
    expect(readAddress('?crowd.density=4', one, one[0]!)).toEqual({ density: 4 });
    expect(readAddress('?total.density=4', one, one[0]!)).toEqual({ density: 4 });
  });
  test.each(['', 'abc', '0x10', 'Infinity', '-', '1e999', 'NaN', '4;2', '%3Cscript%3E', '4 4', '1,000'])(
    'ignores %j',
    (text) => {
      expect(readAddress(`?density=${text}`, one, one[0]!)).toEqual({});
    },
  );
  test.each(Object.getOwnPropertyNames(Object.prototype))(
    'ignores names that it does not know, among them those of every object: %s',
    (name) => {
      const query = `?nothing=4&${name}=4&crowd.${name}=4&total.${name}=4&${name}.density=4&theme=dark`;
      expect(readAddress(query, one, one[0]!)).toEqual({});
      expect(readAddressAlone(query, null, one[0]! as unknown as FigureData)).toEqual({});
      expect(writeAddress(query, one, one[0]!, {})).toBe(`?${new URLSearchParams(query)}`);
    },
  );
  test('holds a number within the hard limits', () => {
    expect(readAddress('?density=99&filled=-3', one, one[0]!)).toEqual({ density: 6, filled: 0 });
  });
  test('takes a whole number for what is counted', () => {
    const page = [
      {
        key: 'k',
        model: {
          id: 'm',
          assumptions: [assumption('boxes', 'Boxes', { shape: 'fixed', central: 10 }, { integer: true })],
        },
      },
    ];
    expect(readAddress('?boxes=12.7', page, page[0]!)).toEqual({ boxes: 13 });
  });
  test('does not call the published value a change', () => {
    expect(readAddress('?density=2.25', one, one[0]!)).toEqual({});
  });
  test('gives a bare name to nobody where two figures have it', () => {
    expect(readAddress('?density=4', two, two[0]!)).toEqual({});
    expect(readAddress('?crowd.density=4', twins, twins[1]!)).toEqual({});
  });
});

describe('writeAddress', () => {
  test('writes only what was changed, and nothing when nothing was', () => {
    expect(writeAddress('', one, one[0]!, { density: 4.5 })).toBe('?density=4.5');
    expect(writeAddress('?density=4.5', one, one[0]!, {})).toBe('');
  });
  test('leaves what belongs to others', () => {
    expect(writeAddress('?theme=dark&density=3', one, one[0]!, { filled: 0.5 })).toBe('?theme=dark&filled=0.5');
  });
  test('names the estimate on a page of several, and the figure where two show one estimate', () => {
    expect(writeAddress('', two, two[0]!, { density: 4 })).toBe('?crowd.density=4');
    expect(writeAddress('', twins, twins[1]!, { density: 4 })).toBe('?again.density=4');
  });
  test('clears every name that it would have read', () => {
    expect(writeAddress('?density=1&total.density=2&crowd.density=3', one, one[0]!, {})).toBe('');
  });
  test.each([
    [one, { density: 4.5 }],
    [two, { density: 1e-7, filled: 0.25 }],
    [twins, { area: 60_000 }],
  ])('is read back as it was written', (page, settings) => {
    expect(readAddress(writeAddress('?x=1', page, page[0]!, settings), page, page[0]!)).toEqual(settings);
  });
});
