import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { checkSeeds } from '../src/commands/check/check-seeds.ts';
import { content } from '../src/commands/content/content.ts';
import { importFile } from '../src/commands/import-file.ts';
import { newSite } from '../src/commands/new/new-site.ts';
import { type Said, succeeds } from '../src/commands/run.ts';
import type { Settings } from '../src/commands/settings.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/guide');

/** The commands of the guide. They run here: a process for each would take longer than all that they do. */
const commands: Record<string, (args: string[], settings: Settings, said: Said) => Promise<boolean>> = {
  new: (args, _, said) => newSite(args, said),
  import: importFile,
  check: checkSeeds,
  content,
};
afterEach(() => {
  process.chdir(root);
  vi.unstubAllEnvs();
});

interface Block {
  language: string;
  title?: string;
  from?: string;
  text: string;
  line: number;
}

/** The code blocks of a page, with what stands behind their fence. */
function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)(.*)\n([\s\S]*?)\n```$/gm)].map(([, language, meta, text], i, all) => ({
    language: language!,
    text: text!,
    line: page.slice(0, all[i]!.index).split('\n').length,
    ...Object.fromEntries([...meta!.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  }));
}

/** Puts the lines of a diff in the place of those that it takes away or keeps. */
function applied(text: string, diff: string): string {
  const side = (sign: string): string =>
    diff
      .split('\n')
      .filter((line) => line[0] === ' ' || line[0] === sign)
      .map((line) => line.slice(1))
      .join('\n');
  expect(text.split(`${side('-')}\n`), `stands once: ${side('-')}`).toHaveLength(2);
  return text.replace(`${side('-')}\n`, () => `${side('+')}\n`);
}

test('the guide does what it says, step by step', async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.chdir(folder);
  // Nothing may be fetched, as on a machine without a network.
  vi.stubEnv('npm_config_offline', 'true');
  const read = (path: string): string => readFileSync(path, 'utf8');
  let said = '';
  const ran: string[] = [];
  const say = (text: string): void => void (said += text);
  for (const { language, title, from, text, line } of blocksOf(readFileSync(join(root, 'docs/guide.md'), 'utf8'))) {
    if (language === 'output') {
      for (const expected of text.split('\n')) expect(said, `docs/guide.md:${line}`).toContain(expected);
    } else if (language === 'diff') {
      writeFileSync(title!, applied(read(title!), text));
    } else if (title !== undefined) {
      mkdirSync(dirname(title), { recursive: true });
      const kept = from === undefined ? '' : read(title).slice(0, read(title).indexOf(`\n${from}\n`) + 1);
      writeFileSync(title, `${kept}${text}\n`);
    } else if (language === 'sh') {
      for (const command of text.split('\n')) {
        const [, into] = /^cd (\w+)$/.exec(command) ?? [];
        if (into !== undefined) process.chdir(into);
        if (command.startsWith('rm ')) for (const path of globSync(command.split(' ').slice(1))) rmSync(path);
        const [, name = '', options = ''] = /^npm run (\w+)(?: -- (.*))?$/.exec(command) ?? [];
        const act = commands[name];
        // The last step, a build, is done in many other tests.
        if (!act) continue;
        said = '';
        await succeeds(
          (settings, to) => act(options.split(' ').filter(Boolean), settings, to),
          {},
          { out: say, log: say },
        );
        ran.push(command.replace('npm run ', ''));
        if (name === 'new') expect(said).toContain('A site is in');
      }
    }
  }
  expect(ran).toEqual([
    'new -- ferry',
    'import -- captures/ferry.txt',
    'import -- captures/ferry.txt',
    'check',
    'check',
    'content',
    'content',
    'content',
    'content',
    'check -- --captures',
  ]);
  expect(existsSync('seeds/articles/example-lantern-walk.md')).toBe(false);
  // The last step was accepted: the corrected records stand beside the first.
  expect(existsSync('content/estimates/left-behind.r1.md')).toBe(true);
  const stranded = read('content/claims/harbour-times-march-2026/stranded.md');
  expect(stranded).toContain('revision: 2');
  // What the page says of the scenarios is so.
  const holds = (claim: string): boolean[] =>
    [...read(`content/claims/harbour-times-march-2026/${claim}.md`).matchAll(/^ +holds: (true|false)$/gm)].map(
      ([, word]) => word === 'true',
    );
  expect(holds('stranded')).toEqual([false, false]);
  expect(holds('affected')).toEqual([true, false]);
}, 300_000);
