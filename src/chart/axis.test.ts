import { describe, expect, test } from 'vitest';
import { axis } from './axis.ts';
import { print } from './print.ts';
import { makeScale } from './make-scale.ts';
import { number } from './words.ts';

const texts = (most: number): string[] => {
  const scale = makeScale([0, most], (v) => number(v, false), { range: [0, 97], count: 5 });
  return [...print(axis(scale, 0, 'people').node).matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text!.trim());
};

describe('the texts of an axis', () => {
  test('all stand where there is room, and every second one where they would run into each other', () => {
    expect(texts(10)).toEqual(['0', '2', '4', '6', '8', '10', 'people']);
    expect(texts(10e6)).toEqual(['0', '4 million', '8 million', 'people']);
  });
});
