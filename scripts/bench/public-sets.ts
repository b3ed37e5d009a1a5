import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLine } from '../../src/article/read-line.ts';
import { table } from './table.ts';

/** Where sentences that others have marked up are looked for, with the script that scores them. They are measured with and never kept here. */
const folder = process.env.BENCHMARKS ?? '../shared/benchmarks';
const newsSet = 'cqe-newsquant';

/** Value F1 on the whole of NewsQuant, by its authors (Almasian et al., EMNLP 2023). */
const published = 'CQE 92.0, quantulum3 73.0, GPT-3 70.6, Microsoft 69.1, Illinois 57.3';

/** How well sentences of others are read, beside what others reach; a line where they are not at hand. */
export function publicSets(root = process.cwd()): string {
  const score = join(root, folder, 'score.mjs');
  if (!existsSync(score))
    return `no \`${folder}/score.mjs\`: sentences that others have marked up were not measured; name their folder in BENCHMARKS\n`;
  const { stdout, stderr, status } = spawnSync(process.execPath, [score, root], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) return `${score} ended with ${status}: ${stderr || stdout}\n`;
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [name = ''] = line.split(/\s+/);
      const figure = (pattern: RegExp): string => pattern.exec(line)?.[1] ?? '';
      return [
        name,
        figure(/(\d+) texts/),
        figure(/P (\S+)/),
        figure(/R (\S+)/),
        figure(/F1 (\S+)/),
        figure(/hedges (\S+ %)/),
        figure(/dates (\S+ %)/),
        name === newsSet ? published : '',
      ];
    });
  return `${table(['sentences of others', 'texts', 'precision', 'recall', 'F1 of values', 'hedges', 'dates', 'published, F1 of values'], rows)}\n${millisecondsEach(join(root, folder, `${newsSet}.json`)).toFixed(2)} ms a sentence\n`;
}

/** The mean, once the rules are warm. */
function millisecondsEach(file: string): number {
  const texts = (JSON.parse(readFileSync(file, 'utf8')) as Array<{ text: string }>).map(({ text }) => text);
  const all = (): number => {
    const begun = performance.now();
    for (const text of texts) readLine(text, '2019-06-01');
    return (performance.now() - begun) / texts.length;
  };
  all();
  return all();
}
