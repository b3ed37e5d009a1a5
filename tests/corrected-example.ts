import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../src/commands/project.ts';

/** Builds the example below `folder`, published, and then with a correction: a site with revisions and a log. Returns where it stands. */
export function correctedExample(folder: string): string {
  const seeds = join(folder, 'seeds');
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(project, 'examples/march/seeds'), seeds, { recursive: true });
  const edit = (path: string, ...changes: Array<readonly [from: string, to: string]>): void => {
    let text = readFileSync(join(seeds, path), 'utf8');
    for (const [from, to] of changes) {
      if (!text.includes(from)) throw new Error(`${path} of the example has no \`${from}\``);
      text = text.replaceAll(from, to);
    }
    writeFileSync(join(seeds, path), text);
  };
  edit('site.md', ['published: false', 'published: true']);
  build(folder, seeds);
  const corrections = (date: string): string =>
    `corrections: [{ date: ${date}, reason: A picture shows fewer people. }]\n`;
  edit(
    'estimates/on-the-avenue.md',
    ['low: 0.6, central: 0.8, high: 0.95', 'low: 0.5, central: 0.7, high: 0.9'],
    ['\n---\n\n', `\n${corrections('2025-07-01')}---\n\n`],
  );
  const check = '    check: { estimate: on-the-avenue }\n';
  for (const article of ['courier-june-2025', 'ledger-june-2025'])
    edit(`articles/${article}.md`, [check, `${check}    ${corrections('2025-07-02')}`]);
  return build(folder, seeds);
}

function build(folder: string, seeds: string): string {
  const out = join(folder, 'site');
  execFileSync(process.execPath, [join(project, 'scripts/build.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SEEDS: seeds,
      CAPTURES: join(project, 'examples/march/captures'),
      CONTENT: join(folder, 'content'),
      OUT: out,
    },
  });
  return out;
}
