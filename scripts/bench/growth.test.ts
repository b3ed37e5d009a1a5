import { describe, expect, test } from 'vitest';
import { generate } from '../generate/sources.ts';
import { exponent } from './growth.ts';
import { table } from './table.ts';

describe('exponent', () => {
  test('is 1 where twice the sources take twice the time, 2 where they take four times', () => {
    expect(
      exponent([
        [100, 3],
        [200, 6],
        [400, 12],
      ]),
    ).toBeCloseTo(1);
    expect(
      exponent([
        [100, 3],
        [200, 12],
        [400, 48],
      ]),
    ).toBeCloseTo(2);
  });
});

describe('generate', () => {
  test('makes the same files for the same numbers, and others for another seed', () => {
    expect(generate(3)).toEqual(generate(3));
    expect(generate(3, 2)).not.toEqual(generate(3));
  });

  test('changes nothing of the first sources when there are more', () => {
    const [few, many] = [generate(2), generate(4)];
    for (const [path, text] of few) expect(many.get(path), path).toBe(text);
  });
});

test('table sets columns under each other', () => {
  expect(table(['a', 'long'], [['bcd', '1']])).toBe('| a   | long |\n|-----|-----:|\n| bcd |    1 |');
});
