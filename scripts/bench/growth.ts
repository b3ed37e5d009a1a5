import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '../generate/sources.ts';
import { type Run, runScript } from './run-build.ts';
import { table } from './table.ts';

/** One size of a site, built in several states. */
export interface Grown {
  sources: number;
  pages: number;
  pictures: number;
  /** Records alone. */
  records: Run;
  /** A whole build without anything kept from an earlier one. */
  cold: Run;
  /** Everything anew but the pictures, which are kept by what is drawn on them. */
  drawn: Run;
  /** One seed saved, all else kept. */
  saved: Run;
}

/** Builds sites in `folder` one after the other, each with a given number of invented sources. */
export async function grow(sizes: readonly number[], folder: string, log: (text: string) => void): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const sources of sizes) {
    const place = join(folder, String(sources));
    rmSync(place, { recursive: true, force: true });
    for (const [path, text] of generate(sources)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
    const env = {
      SEEDS: join(place, 'seeds'),
      CAPTURES: join(place, 'captures'),
      CONTENT: join(place, 'content'),
      OUT: join(place, 'site'),
      CACHE: join(place, 'cache'),
    };
    log(`${sources} sources: records\n`);
    const records = await runScript('scripts/build-content.ts', env);
    const forget = (): void =>
      [env.CONTENT, env.OUT, join(env.CACHE, 'recount')].forEach((path) =>
        rmSync(path, { recursive: true, force: true }),
      );
    forget();
    log(`${sources} sources: the site, nothing kept\n`);
    const cold = await runScript('scripts/build.ts', env);
    forget();
    log(`${sources} sources: the site, pictures kept\n`);
    const drawn = await runScript('scripts/build.ts', env);
    const report = join(env.SEEDS, 'articles/report-0001.md');
    writeFileSync(
      report,
      readFileSync(report, 'utf8').replace('The report gives a total', 'This report gives a total'),
    );
    log(`${sources} sources: the site, one seed saved\n`);
    const saved = await runScript('scripts/build.ts', env);
    grown.push({ sources, ...countFiles(env.OUT), records, cold, drawn, saved });
    rmSync(place, { recursive: true, force: true });
  }
  return grown;
}

function countFiles(site: string): { pages: number; pictures: number } {
  const names = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => f.name);
  return {
    pages: names.filter((name) => name.endsWith('.html')).length,
    pictures: names.filter((name) => name.endsWith('.png')).length,
  };
}

/** What DESIGN asks of a thousand sources. */
export const wanted = { millisecondsAPage: 10, peakMegabytes: 1500, twice: 2.1 } as const;

/** The exponent of the time in the number of sources, by least squares of their logarithms; what is fixed makes it less than one. */
export function exponent(points: ReadonlyArray<readonly [number, number]>): number {
  const logs = points.map(([n, t]) => [Math.log(n), Math.log(t)] as const);
  const mean = (i: 0 | 1): number => logs.reduce((sum, pair) => sum + pair[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

export function growthTable(grown: readonly Grown[]): string {
  const rows = grown.map((g) => {
    const each = ({ seconds }: Run): string => `${seconds.toFixed(1)} (${((seconds * 1000) / g.pages).toFixed(1)})`;
    return [
      String(g.sources),
      String(g.pages),
      String(g.pictures),
      each(g.records),
      each(g.drawn),
      each(g.cold),
      each(g.saved),
      Math.max(g.cold.peak, g.drawn.peak, g.saved.peak).toFixed(0),
    ];
  });
  const head = ['sources', 'pages', 'pictures', 'records', 'site', 'and its pictures', 'one seed saved', 'peak, MB'];
  const notes = [
    'Seconds, and in brackets milliseconds a page. Pictures (PNG) are drawn once and kept by what is on them; `and its pictures` draws all of them.',
    `Wanted of 1,000 sources: at most ${wanted.millisecondsAPage} ms a page, ${wanted.peakMegabytes} MB; twice the sources at most ${wanted.twice} times the time.`,
  ];
  if (grown.length > 1) {
    const [a, b] = grown.slice(-2) as [Grown, Grown];
    const line = (of: (g: Grown) => Run): string => exponent(grown.map((g) => [g.sources, of(g).seconds])).toFixed(2);
    const times = (of: (g: Grown) => Run): string => (of(b).seconds / of(a).seconds).toFixed(2);
    notes.push(
      `Exponent of the time in the sources: site ${line((g) => g.drawn)}, with its pictures ${line((g) => g.cold)}.`,
    );
    notes.push(
      `From ${a.sources} to ${b.sources} sources: site ${times((g) => g.drawn)} times, with its pictures ${times((g) => g.cold)} times.`,
    );
  }
  return `${table(head, rows)}\n\n${notes.join('\n')}`;
}
