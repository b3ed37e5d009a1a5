import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { plainEnv } from './build-example.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, '.tmp/guide');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

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

// A site is made and its records are written five times: a minute of work, more where other tests run beside it.
test('the guide does what it says, step by step', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Nothing may be fetched, as on a machine without a network.
  const env = { ...plainEnv(), npm_config_offline: 'true' };
  let site = folder;
  const file = (path: string): string => join(site, path);
  const read = (path: string): string => readFileSync(file(path), 'utf8');
  let said = '';
  const ran: string[] = [];
  const run = (command: string, args: readonly string[]): void => {
    const { stdout, stderr } = spawnSync(command, args, { cwd: site, env, encoding: 'utf8' });
    said = stdout + stderr;
  };
  for (const { language, title, from, text, line } of blocksOf(readFileSync(join(root, 'docs/guide.md'), 'utf8'))) {
    if (language === 'output') {
      for (const expected of text.split('\n')) expect(said, `docs/guide.md:${line}`).toContain(expected);
    } else if (language === 'diff') {
      writeFileSync(file(title!), applied(read(title!), text));
    } else if (title !== undefined) {
      mkdirSync(dirname(file(title)), { recursive: true });
      const kept = from === undefined ? '' : read(title).slice(0, read(title).indexOf(`\n${from}\n`) + 1);
      writeFileSync(file(title), `${kept}${text}\n`);
    } else if (language === 'sh') {
      for (const command of text.split('\n')) {
        const [, into] = /^cd (\w+)$/.exec(command) ?? [];
        if (into !== undefined) site = file(into);
        else if (command.startsWith('rm ')) run('sh', ['-c', command]);
        const [, name, options = ''] = /^npm run (\w+)(?: -- (.*))?$/.exec(command) ?? [];
        // The last step, a build, is done in many other tests.
        if (name === undefined) continue;
        const [, script = ''] = /^node (\S+)$/.exec(scripts[name] ?? '') ?? [];
        run(process.execPath, [join(root, script), ...options.split(' ').filter(Boolean)]);
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
  expect(existsSync(file('seeds/articles/example-lantern-walk.md'))).toBe(false);
  // The last step was accepted: the corrected records stand beside the first.
  expect(existsSync(file('content/estimates/left-behind.r1.md'))).toBe(true);
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
