import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Faults, printFaults } from '../seeds/fault.ts';
import { diskFolder } from '../seeds/folder.ts';
import { parse } from '../seeds/parse.ts';
import { checkQuotes, longestQuote, largestShare, quotedWords } from '../seeds/quotes.ts';
import { validate } from '../seeds/validate.ts';
import type { Seeds } from '../seeds/types.ts';
import { countWords } from '../language/words.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = [process.env.CAPTURES, join(root, 'captures'), join(root, '../shared/seeds')].find(
  (path) => path && existsSync(path),
);

function realSeeds(): Seeds {
  const faults = new Faults();
  const { files, broken } = parse(diskFolder(join(root, 'seeds'), 'seeds'), faults);
  const seeds = validate(files, broken, faults);
  expect(printFaults(faults.sorted())).toBe('');
  return seeds;
}

describe('the quotes of this site', () => {
  test('stand in their captures exactly once', ({ skip }) => {
    if (!folder) skip('no captures are at hand: name their folder in CAPTURES');
    const faults = new Faults();
    const unseen = checkQuotes(realSeeds(), diskFolder(folder!, 'captures'), faults);
    expect(printFaults(faults.sorted())).toBe('');
    expect(unseen).toEqual([]);
  });

  test('keep the limits on their length, captures or none', () => {
    for (const { data } of realSeeds().articles.values()) {
      for (const { quote } of data.claims) expect(countWords(quote.exact)).toBeLessThanOrEqual(longestQuote);
      expect(quotedWords(data) / data.capture.words).toBeLessThanOrEqual(largestShare);
    }
  });
});
