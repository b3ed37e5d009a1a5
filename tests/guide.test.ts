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

test('the guide does what it says, step by step', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env: Record<string, string> = { ...plainEnv() };
  const file = (path: string): string => join(folder, path);
  const read = (path: string): string => readFileSync(file(path), 'utf8');
  let said = '';
  const ran: string[] = [];
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
        if (command.startsWith('export '))
          Object.assign(
            env,
            Object.fromEntries(
              command
                .slice(7)
                .split(' ')
                .map((pair) => pair.split('=')),
            ),
          );
        const npm = /^npm run (\w+)(?: -- (.*))?$/.exec(command);
        if (!npm) continue;
        const script = /^node (\S+)$/.exec(scripts[npm[1]!]!)![1]!;
        const { stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...(npm[2]?.split(' ') ?? [])], {
          cwd: folder,
          env,
          encoding: 'utf8',
        });
        said = stdout + stderr;
        ran.push(npm[1]!);
      }
    }
  }
  expect(ran).toEqual(['import', 'import', 'check', 'content', 'content', 'content', 'content']);
  // The last step was accepted: the corrected records stand beside the first.
  expect(said).not.toMatch(/error/);
  expect(existsSync(file('ferry/content/estimates/left-behind.r1.md'))).toBe(true);
  expect(read('ferry/content/claims/harbour-times-march-2026/stranded.md')).toContain('revision: 2');
});
