import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../src/commands/files/files-in.ts';
import { classesIn } from '../src/site/embeds/prune.ts';
import { addresses, at, pages } from './site-files.ts';

const sheet = (name: string): string => addresses().find((one) => new RegExp(`^/_a/${name}\\.\\S+\\.css$`).test(one))!;
const [core, others] = [sheet('Base'), sheet('other-pages')];
const classes = (address: string): Set<string> => classesIn(Buffer.from(at(address)!));
const isArticle = (address: string): boolean => /^\/articles\/[^/]+\/$/.test(address);
const linked = (address: string): string[] =>
  [...at(address)!.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = '']) => href);

/** Classes that only the second style sheet speaks of. */
const only = [...classes(others)].filter((name) => !classes(core).has(name));

test('an article has the first style sheet alone, and every other page has the second behind it', () => {
  for (const address of pages().filter((one) => !one.startsWith('/embed/') && linked(one).length > 0))
    expect(linked(address), address).toEqual(isArticle(address) ? [core] : [core, others]);
});

test('nothing in an article waits for a rule of the second style sheet', () => {
  expect(only.length).toBeGreaterThan(40);
  for (const address of pages().filter(isArticle)) {
    const there = new Set(
      [...at(address)!.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
    );
    expect(
      only.filter((name) => there.has(name)),
      address,
    ).toEqual([]);
  }
});

test('nothing in a chart that an article may have does so either', () => {
  const forms = join(import.meta.dirname, '../src/chart/forms');
  const words = new Set(
    filesIn(forms).flatMap((file) => readFileSync(join(forms, file), 'utf8').match(/\bc-[\w-]+/g) ?? []),
  );
  expect(words.size).toBeGreaterThan(40);
  expect(only.filter((name) => words.has(name))).toEqual([]);
});
