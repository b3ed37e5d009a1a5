import { expect, test } from 'vitest';
import { capacity } from './capacity.ts';
import { NARROW } from './marks.ts';
import { print } from './print.ts';
import { statedLabel } from './stated-label.ts';
import { readStated } from '../language/stated.ts';

const label = (text: string, width = NARROW): string => print(statedLabel(readStated({ text, unit: 'box' }), 50, false, width)).replace(/<[^>]*>/g, '');

test('a stated number is labelled in its own words, or where these are too long by its number; a range stays a range', () => {
  expect(label('up to 9.4 million')).toBe('Stated up to 9.4 million');
  expect(label('no more than something like 9.4 million', 200)).toBe('Stated 9.4 million');
  expect(label('between 312,000 and 400,000', 400)).toBe('Stated between 312,000 and 400,000');
  expect(label('between 312,000 and 400,000')).toBe('Stated 312,000 to 400,000');
});

test('what is stated for each as a range is drawn from one end to the other', () => {
  const ways = [{ label: 'Bare', value: 640 }, { label: 'Crated', value: 300 }];
  const one = capacity({ title: 'Fits', unit: 'rounds', ways, mark: { label: 'stated', value: 450 } });
  const two = capacity({ title: 'Fits', unit: 'rounds', ways, mark: { label: 'stated', value: 450, low: 400, high: 500 } });
  expect(one.desc).toContain('stated: 450 rounds.');
  expect(two.desc).toContain('stated: 400 to 500 rounds.');
  expect([one, two].map(({ svg }) => /c-stated-(line|band)/.exec(print(svg))![1])).toEqual(['line', 'band']);
});
