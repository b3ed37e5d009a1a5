import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../src/commands/project.ts';
import { buildExample, exampleEnv } from './build-example.ts';

/**
 * Builds the example below `folder` as its readers find it after a year: published, and then an estimate and the two claims that rest on it corrected, one claim
 * withdrawn, an article and one of its claims renamed. Returns where the site stands.
 */
export function correctedExample(folder: string, site = 'http://localhost:4321'): string {
  const seeds = join(folder, 'seeds');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, 'examples/march/seeds'), seeds, { recursive: true });
  const edit = (path: string, ...changes: Array<readonly [from: string | RegExp, to: string]>): void => {
    let text = readFileSync(join(seeds, path), 'utf8');
    for (const [from, to] of changes) {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} of the example has no ${from}`);
      text = changed;
    }
    writeFileSync(join(seeds, path), text);
  };
  const settings = { SEEDS: seeds, SITE_URL: site };

  edit('site.md', ['published: false', 'published: true']);
  // What was published are the records; their pages are not needed.
  execFileSync(process.execPath, ['scripts/build-content.ts'], {
    cwd: project,
    stdio: 'pipe',
    env: exampleEnv(folder, settings),
  });

  edit(
    'estimates/on-the-avenue.md',
    ['low: 0.6, central: 0.8, high: 0.95', 'low: 0.5, central: 0.7, high: 0.9'],
    ['length * width * filled / ground', 'length * width * full / ground'],
    ['\n  filled:\n', '\n  full:\n'],
    ['\n---\n\n', '\ncorrections: [{ date: 2025-07-01, reason: A picture shows fewer people. }]\n---\n\n'],
  );
  const check = '    check: { estimate: on-the-avenue }\n';
  const corrected = `${check}    corrections: [{ date: 2025-07-02, reason: The estimate was corrected. }]\n`;
  edit('articles/courier-june-2025.md', [check, corrected]);
  edit(
    'articles/ledger-june-2025.md',
    [check, corrected],
    ['\npublished:', '\nmade: 2025-06-20\nby: [Ada Example]\npublished:'],
    [
      '    speaker: null\n    stated: { text: nearly nine times',
      '    speaker: null\n    withdrawn: { date: 2025-07-03, reason: It was a reader’s letter. }\n    stated: { text: nearly nine times',
    ],
    [':claim[times]', 'a multiple'],
    [/:::note\{claim=times\}[\s\S]*?:::\n\n/, ''],
  );
  for (const name of readdirSync(seeds, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(seeds, name), 'utf8').replaceAll('ledger-june-2025/buses', 'two-counts/coaches');
    writeFileSync(join(seeds, name), text.replaceAll('ledger-june-2025', 'two-counts'));
  }
  renameSync(join(seeds, 'articles/ledger-june-2025.md'), join(seeds, 'articles/two-counts.md'));
  edit(
    'articles/two-counts.md',
    ['\npublished:', '\naliases: [ledger-june-2025]\npublished:'],
    ['  - id: buses\n', '  - id: coaches\n    aliases: [buses]\n'],
    [':claim[buses]', ':claim[coaches]'],
    [/\{claim=buses\}/g, '{claim=coaches}'],
  );
  return buildExample(folder, settings);
}
