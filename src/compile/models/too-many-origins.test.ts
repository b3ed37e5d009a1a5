import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskFolder, memoryFolder } from '../../seeds/folder.ts';
import { buildContent } from '../build.ts';

const march = diskFolder(join(import.meta.dirname, '../cases/march/seeds'), 'seeds');
const letter = (i: number): string => String.fromCharCode(97 + i);

/** Estimates, each of which takes the one before it, once or twice; what is wrong with them. */
async function chain(length: number, times: 1 | 2): Promise<string[]> {
  const estimate = (i: number): string => {
    const from = i === 0 ? 'value: 3, origin: { working: none was found }' : `origin: { estimate: x${letter(i - 1)} }`;
    const names = ['a', 'b'].slice(0, times);
    const assumptions = names.map((name) => `  ${name}: { label: One, unit: "1", ${from} }\n`).join('');
    return `---\ntitle: One of many\nformula: (${names.join(' + ')}) / 2\nresult: things\nunit: "1"\nassumptions:\n${assumptions}---\n\nIt is :fig[check.headline].\n`;
  };
  const { messages } = await buildContent({
    seeds: memoryFolder('seeds', {
      ...Object.fromEntries(march.list().map((path) => [path, march.read(path)!])),
      ...Object.fromEntries(Array.from({ length }, (_, i) => [`estimates/x${letter(i)}.md`, estimate(i)])),
    }),
    content: memoryFolder('content', {}),
    captures: null,
  });
  return messages
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`);
}

test('estimates may rest on estimates that rest on estimates', async () => {
  expect(await chain(15, 1)).toEqual([]);
  expect(await chain(8, 2)).toEqual([]);
});

const instead = 'give one of the estimates on the way a `working` range instead of an origin';

test('an origin that comes to more sources than can be printed is told where it does', async () => {
  expect(await chain(24, 2)).toEqual([
    `seeds/estimates/xj.md:7 the origin leads down through more than 1,000 sources; ${instead}`,
    `seeds/estimates/xj.md:8 the origin leads down through more than 1,000 sources; ${instead}`,
  ]);
});

test('an origin that leads down too far is told where it does', async () => {
  expect(await chain(26, 1)).toEqual([
    `seeds/estimates/xu.md:7 the origin leads down through more than 20 estimates; ${instead}`,
  ]);
});
