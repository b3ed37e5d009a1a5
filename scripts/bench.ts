/**
 * What the site has to reach, measured: `npm run bench` for all, `npm run bench -- engine pages import growth` for parts. `growth` takes
 * sizes of its own: `npm run bench -- growth 100 200`. Needs a quiet machine; nothing of it is kept.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { grow, growthTable } from './bench/growth.ts';
import { pagesTable } from './bench/pages.ts';
import { runScript } from './bench/run-build.ts';

const folder = fileURLToPath(new URL('../.tmp/bench', import.meta.url));
const names = ['engine', 'pages', 'import', 'growth'] as const;
const words = process.argv.slice(2);
const unknown = words.find((word) => !names.some((name) => name === word) && !/^[1-9]\d*$/.test(word));
if (unknown !== undefined) {
  console.error(
    `no part \`${unknown}\`; there are ${names.map((name) => `\`${name}\``).join(', ')}, and sizes for growth, such as \`100 500 1000\``,
  );
  process.exit(1);
}
const wants = (name: (typeof names)[number]): boolean =>
  !words.some((word) => names.some((known) => known === word)) || words.includes(name);
const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
const log = (text: string): void => void process.stderr.write(text);
const title = (text: string): void => console.log(`\n## ${text}\n`);

if (wants('engine')) {
  title('Engine: one slider step');
  await import('./bench-engine.ts');
}
if (wants('pages')) {
  title('Pages: size, rest, and one slider step');
  log('building the site\n');
  await runScript('scripts/build.ts', { OUT: `${folder}/site`, CONTENT: `${folder}/content` });
  console.log(await pagesTable(`${folder}/site`));
}
if (wants('import')) {
  title('Import: quality against hand-made gold sets, and on sentences that others have marked up');
  const { importQuality } = await import('./bench/import-bench.ts');
  console.log(importQuality());
  const { publicSets } = await import('./bench/public-sets.ts');
  console.log(publicSets());
}
if (wants('growth')) {
  title('Growth: invented sources');
  console.log(growthTable(await grow(sizes.length > 0 ? sizes : [100, 500, 1000], `${folder}/growth`, log)));
}
rmSync(folder, { recursive: true, force: true });
