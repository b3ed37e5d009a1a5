import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../src/commands/files/files-in.ts';
import { classesIn } from '../src/site/embeds/prune.ts';
import { addresses, at, pages } from './site-files.ts';

const sheet = (name: string): string => addresses().find((one) => new RegExp(`^/_a/${name}\\.\\S+\\.css$`).test(one))!;
const [core, rare, paper, others] = [sheet('Base'), sheet('rare'), sheet('paper'), sheet('other-pages')];
const classes = (address: string): Set<string> => classesIn(Buffer.from(at(address)!));
const isArticle = (address: string): boolean => /^\/articles\/[^/]+\/$/.test(address);
const linked = (address: string): string[] =>
  [...at(address)!.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = '']) => href);

/** The classes of a page. */
const there = (address: string): Set<string> =>
  new Set([...at(address)!.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));

/** Classes that only the second style sheet speaks of, those of few articles and of paper apart. */
const apart = new Set([core, rare, paper].flatMap((address) => [...classes(address)]));
const only = [...classes(others)].filter((name) => !apart.has(name));

test('an article has the first style sheet, and that of what few articles have where it has any of it; every other page has the second behind the first', () => {
  for (const address of pages().filter((one) => !one.startsWith('/embed/') && linked(one).length > 0)) {
    const rarely = [...classes(rare)].some((name) => there(address).has(name));
    expect(linked(address), address).toEqual(!isArticle(address) ? [core, others] : rarely ? [rare, core] : [core]);
  }
});

test('without script an article has the style of paper behind all else, where it wins; with script nobody fetches it to read', () => {
  for (const address of pages().filter(isArticle)) {
    const named = /<noscript><link rel="stylesheet" href="([^"]+)" media="print"><\/noscript> *<\/body>/.exec(
      at(address)!,
    )?.[1];
    expect(at(named ?? ''), address).toMatch(/^@page\{.*@media print\{/);
    expect(at(core)).not.toContain('@page');
  }
});

test('what is seen once a slider has moved stands in no style sheet of an article', () => {
  for (const name of ['live-refused', 'live-former', 'is-out']) expect(at(core)).not.toContain(`.${name}`);
});

test('nothing in an article waits for a rule of the second style sheet', () => {
  expect(only.length).toBeGreaterThan(40);
  for (const address of pages().filter(isArticle)) {
    const has = there(address);
    expect(
      only.filter((name) => has.has(name)),
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
