import { expect, test } from 'vitest';
import { capacity } from './capacity.ts';
import { NARROW } from './marks.ts';
import { print } from './print.ts';
import { statedLabel } from './stated-label.ts';
import { stated } from '../../tests/samples/engine/model.ts';
import { readStated } from '../language/stated.ts';

const read = (text: string, width = NARROW): string =>
  print(statedLabel(readStated({ text, unit: 'box' }), 50, false, width)).replace(/<[^>]*>/g, '');

test('a stated number is labelled in its own words, or where these are too long by its number; a range stays a range', () => {
  expect(read('up to 9.4 million')).toBe('Printed: up to 9.4 million');
  expect(read('no more than something like 9.4 million', 200)).toBe('Printed: 9.4 million');
  expect(read('between 312,000 and 400,000', 400)).toBe('Printed: between 312,000 and 400,000');
  expect(read('between 312,000 and 400,000')).toBe('Printed: 312,000 to 400,000');
});

test('what is stated for each as a range is drawn from one end to the other', () => {
  const ways = [
    { label: 'Bare', value: 640 },
    { label: 'Crated', value: 300 },
  ];
  const one = capacity({ title: 'Fits', unit: 'rounds', ways, mark: { label: 'stated', value: 450 } });
  const two = capacity({
    title: 'Fits',
    unit: 'rounds',
    ways,
    mark: { label: 'stated', value: 450, low: 400, high: 500 },
  });
  expect(one.desc).toContain('stated: 450 rounds.');
  expect(two.desc).toContain('stated: 400 to 500 rounds.');
  expect([one, two].map(({ svg }) => /c-stated-(line|band)/.exec(print(svg))![1])).toEqual(['line', 'band']);
});

const label = (text: string, by?: string): string =>
  print(statedLabel({ ...stated(2, 1.9, 2.1), text }, 50, false, 288, by)).replace(/<[^>]+>/g, '');

test('a stated number says who printed it where there is room, and keeps its own words before that', () => {
  expect(label('twofold', 'The Courier')).toBe('Printed by The Courier: twofold');
  expect(label('up to almost two times', 'The Courier')).toBe('Printed: up to almost two times');
  expect(label('twofold')).toBe('Printed: twofold');
});
