import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capturesFolder, capturesIn, caseSets, casesOf, goldCount, type Sample } from './import-corpus.ts';
import { type Quality, quality, sum } from './import-quality.ts';
import { table } from './table.ts';
import { readArticle } from '../../src/article/read-article.ts';

/** What the import must reach on the captures. Invented articles are measured by the same scale. */
export const wanted = { recall: 0.95, precision: 0.9, hedges: 0.95, speakers: 0.85, dates: 0.95 } as const;

type Figures = Record<keyof typeof wanted, number>;

/** Shares of a sum of counts: hedges and speakers among the quantities that were found, dates with the right day among those that there are. */
export function figures(total: Quality): Figures {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    recall: share(total.matched, total.gold),
    precision: share(total.matched, total.found),
    hedges: share(total.hedges, total.matched),
    speakers: share(total.speakers, total.matched),
    dates: share(total.datesMatched, total.datesGold),
  };
}

export function measure(samples: readonly Sample[]): Quality {
  return sum(samples.map(({ bytes, gold }) => quality(readArticle(bytes), gold)));
}

/** The importer's quality as a table, for `npm run bench`. */
export function importQuality(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const seen = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../src/article/cases/first-sight.json'), 'utf8'),
  ) as Record<string, Partial<Figures>>;
  const captures = capturesIn(capturesFolder(env));
  const rows = [
    ...(captures.length > 0 ? [row('captures', captures, seen['captures'])] : []),
    ...caseSets().map((set) => row(`invented, ${set} set`, casesOf(set), seen[set])),
  ];
  const missing =
    captures.length < goldCount()
      ? `${goldCount() - captures.length} of ${goldCount()} captures are not at hand and were not measured\n`
      : '';
  const head = ['import', 'numbers', 'recall (first sight)', 'precision', 'hedges', 'speakers', 'dates'];
  const least = ['wanted', '', ...Object.values(wanted).map(percent), ''];
  return `${missing}${table([...head, 'of dates found right'], [least, ...rows])}\n`;
}

function row(name: string, samples: readonly Sample[], first: Partial<Figures> | undefined): string[] {
  const total = measure(samples);
  const now = figures(total);
  const cells = (Object.keys(wanted) as Array<keyof Figures>).map(
    (key) => `${percent(now[key])}${first?.[key] === undefined ? '' : ` (${percent(first[key])})`}`,
  );
  return [name, `${total.gold} in ${samples.length}`, ...cells, percent(total.datesMatched / total.datesFound)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
