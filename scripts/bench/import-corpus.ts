import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold } from './import-quality.ts';

export interface Sample {
  name: string;
  bytes: Uint8Array;
  gold: Gold;
}

const here = import.meta.dirname;
// Beside the tests: what the captures say belongs to their subject, and nothing here knows a subject.
const goldFolder = join(here, '../../tests/import/gold');
const casesFolder = join(here, '../../src/article/cases');

/** The sets of invented articles: `first`, `second`, ... */
export function caseSets(): string[] {
  return readdirSync(casesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

export function casesOf(set: string): Sample[] {
  const folder = join(casesFolder, set);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const files = readdirSync(join(folder, name));
      const article = files.find((file) => file.startsWith('article.'));
      if (article === undefined) throw new Error(`the case ${set}/${name} has no article.txt and no article.html`);
      return {
        name,
        bytes: readFileSync(join(folder, name, article)),
        gold: json(join(folder, name, 'expected.json')),
      };
    });
}

/** The captures that a gold set is kept of, as far as the folder has them: known by their bytes, whatever their names. */
export function capturesIn(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  const gold = new Map(readdirSync(goldFolder).map((name) => [name.slice(0, 16), join(goldFolder, name)]));
  const samples: Sample[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(folder, entry.name));
    const path = gold.get(createHash('sha256').update(bytes).digest('hex').slice(0, 16));
    if (path) samples.push({ name: entry.name, bytes, gold: json(path) });
  }
  return samples;
}

export function goldCount(): number {
  return readdirSync(goldFolder).length;
}

/** Where captures are looked for, as the build does. */
export function capturesFolder(env: Readonly<Record<string, string | undefined>>): string {
  return (
    [env.CAPTURES, 'captures', '../shared/seeds'].find((folder) => folder && capturesIn(folder).length > 0) ??
    'captures'
  );
}

function json<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
