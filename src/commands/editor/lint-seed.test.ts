import { describe, expect, test } from 'vitest';
import { memoryFolder } from '../../seeds/folder.ts';
import { generate } from '../../../scripts/generate/sources.ts';
import { lintSeed } from './lint-seed.ts';

const files = generate(1);
const article = files.get('seeds/articles/report-0001.md')!;
const captures = memoryFolder('captures', { 'report-0001.txt': files.get('captures/report-0001.txt')! });

describe('lintSeed', () => {
  test('finds nothing in a sound seed, wherever its folder lies', () => {
    expect(lintSeed('/home/somebody/site/seeds/articles/report-0001.md', article, captures)).toEqual([]);
    expect(lintSeed('C:\\site\\seeds\\articles\\report-0001.md', article, captures)).toEqual([]);
  });

  test('finds a field that is not known, with its place', () => {
    const faults = lintSeed('seeds/articles/report-0001.md', article.replace('lead:', 'leed:'), captures)!;
    expect(faults.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toContainEqual(
      expect.stringMatching(/^10:1 `leed` is not a known field; did you mean `lead`\?/),
    );
  });

  test('finds a quote that the capture does not hold', () => {
    const faults = lintSeed(
      'seeds/articles/report-0001.md',
      article.replace('the last train went in the dark"', 'the last bus went in the dark"'),
      captures,
    )!;
    expect(faults.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^the quote `the last bus went in the dark` does not stand in the capture/),
    ]);
  });

  test('is no judge of files that are no seeds', () => {
    expect(lintSeed('docs/guide.md', '# Guide', null)).toBeNull();
  });
});
