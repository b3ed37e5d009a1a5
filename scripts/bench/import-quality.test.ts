import { describe, expect, it } from 'vitest';
import { figures, measure, wanted } from './import-bench.ts';
import { capturesFolder, capturesIn, caseSets, casesOf, goldCount } from './import-corpus.ts';
import { quality } from './import-quality.ts';
import { readArticle } from '../../src/article/read-article.ts';

const captures = capturesIn(capturesFolder(process.env));

describe('quality of the import', () => {
  it.skipIf(captures.length === 0)(
    `reaches what is wanted on the captures (${captures.length === 0 ? 'SKIPPED: no capture is at hand; name their folder in CAPTURES' : `${captures.length} of ${goldCount()} at hand`})`,
    () => {
      const now = figures(measure(captures));
      for (const key of Object.keys(wanted) as Array<keyof typeof wanted>)
        expect(now[key], key).toBeGreaterThanOrEqual(wanted[key]);
    },
  );

  it.skipIf(captures.length === 0)('reads every date, headline, publisher, day and byline of the captures', () => {
    const total = measure(captures);
    expect([total.datesMatched, total.datesFound]).toEqual([total.datesGold, total.datesGold]);
    expect(total.head).toBe(total.heads);
  });

  it.skipIf(captures.length === 0)('takes no designation of the captures for a quantity', () => {
    for (const { bytes, gold } of captures) {
      const { findings } = readArticle(bytes);
      const { designations } = gold as unknown as { designations: Array<[number, number]> };
      for (const [from, to] of designations)
        expect(
          findings.statements.filter(({ quantity }) => quantity.number.start < to && from < quantity.number.end),
        ).toEqual([]);
    }
  });

  it.each(caseSets())('reaches what is wanted on the %s set of invented articles', (set) => {
    const total = measure(casesOf(set));
    const now = figures(total);
    for (const key of Object.keys(wanted) as Array<keyof typeof wanted>)
      expect(now[key], `${key}\n${total.misses.join('\n')}`).toBeGreaterThanOrEqual(wanted[key]);
    expect(total.head).toBe(total.heads);
  });

  it('counts a wrong value, a wrong hedge and an invented number against the import', () => {
    const [sample] = casesOf('first');
    const read = readArticle(sample!.bytes);
    const right = quality(read, sample!.gold);
    const [first, ...rest] = sample!.gold.quantities;
    const wrongValue = quality(read, { ...sample!.gold, quantities: [{ ...first!, value: 1 }, ...rest] });
    expect(wrongValue.matched).toBe(right.matched - 1);
    const wrongHedge = quality(read, { ...sample!.gold, quantities: [{ ...first!, hedge: 'over' }, ...rest] });
    expect(wrongHedge.hedges).toBe(right.hedges - 1);
    const fewer = quality(read, { ...sample!.gold, quantities: rest });
    expect(fewer.found - fewer.matched).toBe(right.found - right.matched + 1);
  });
});
