import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '../generate/sources.ts';
import { type Run, runScript } from './run-build.ts';
import { table } from './table.ts';

/** One size of a site: built with nothing kept, and once more after a saved seed. */
export interface Grown {
  sources: number;
  pages: number;
  pictures: number;
  content: Run;
  cold: Run;
  warm: Run;
}

/** Builds sites of so many invented sources in `folder`, one after the other. */
export async function grow(sizes: readonly number[], folder: string, log: (text: string) => void): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const sources of sizes) {
    const place = join(folder, String(sources));
    rmSync(place, { recursive: true, force: true });
    for (const [path, text] of generate(sources)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), text);
    }
    const env = { SEEDS: join(place, 'seeds'), CAPTURES: join(place, 'captures'), CONTENT: join(place, 'content'), OUT: join(place, 'site'), CACHE: join(place, 'cache') };
    log(`${sources} sources: records\n`);
    const content = await runScript('scripts/build-content.ts', env);
    rmSync(env.CONTENT, { recursive: true, force: true });
    log(`${sources} sources: the site, nothing kept\n`);
    const cold = await runScript('scripts/build.ts', env);
    const report = join(env.SEEDS, 'articles/report-0001.md');
    writeFileSync(report, readFileSync(report, 'utf8').replace('The report gives a total', 'This report gives a total'));
    log(`${sources} sources: the site, one seed saved\n`);
    const warm = await runScript('scripts/build.ts', env);
    grown.push({ sources, ...countFiles(env.OUT), content, cold, warm });
    rmSync(place, { recursive: true, force: true });
  }
  return grown;
}

function countFiles(site: string): { pages: number; pictures: number } {
  const names = readdirSync(site, { recursive: true, withFileTypes: true }).filter((f) => f.isFile()).map((f) => f.name);
  return { pages: names.filter((name) => name.endsWith('.html')).length, pictures: names.filter((name) => name.endsWith('.png')).length };
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
  const rows = grown.map(({ sources, pages, pictures, content, cold, warm }) => [
    String(sources), String(pages), String(pictures), content.seconds.toFixed(1), cold.seconds.toFixed(1), ((cold.seconds * 1000) / pages).toFixed(1),
    warm.seconds.toFixed(1), ((warm.seconds * 1000) / pages).toFixed(1), Math.max(cold.peak, warm.peak).toFixed(0),
  ]);
  const head = ['sources', 'pages', 'pictures', 'records, s', 'site, s', 'ms a page', 'one seed saved, s', 'ms a page', 'peak, MB'];
  const [a, b] = grown.slice(-2);
  const notes = [`Wanted of 1,000 sources: at most ${wanted.millisecondsAPage} ms a page, ${wanted.peakMegabytes} MB; twice the sources at most ${wanted.twice} times the time.`];
  if (grown.length > 1) {
    const line = (of: (g: Grown) => number): string => exponent(grown.map((g) => [g.sources, of(g)])).toFixed(2);
    notes.push(`Exponent: ${line((g) => g.cold.seconds)} with nothing kept, ${line((g) => g.warm.seconds)} after one seed.`);
    notes.push(`From ${a!.sources} to ${b!.sources} sources the time grows ${(b!.cold.seconds / a!.cold.seconds).toFixed(2)} times.`);
  }
  return `${table(head, rows)}\n\n${notes.join('\n')}`;
}
