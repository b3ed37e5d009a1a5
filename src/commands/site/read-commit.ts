import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Edition } from '../../site/handed-over.ts';
import { project } from '../project.ts';
import { type Settings, wholeCommit } from '../settings.ts';
import { UserFault } from '../user-fault.ts';

/** The commit that a site is built from: the repository's that holds its seeds, else the one that `COMMIT` names. */
export function editionOf({
  seeds,
  content,
  publicFolder,
  commit: named,
}: Pick<Settings, 'seeds' | 'content' | 'publicFolder' | 'commit'>): Edition {
  const found = readCommit(seeds, [seeds, content, join(project, 'src'), publicFolder]);
  if (named === null || named === found.commit) return found;
  if (found.commit !== null)
    throw new UserFault(
      `COMMIT: found \`${named}\`, but \`.git\` says \`${found.commit}\`; leave \`COMMIT\` out where there is a repository`,
    );
  return { commit: named, changed: false };
}

/**
 * The commit of the repository in which a folder lies, read from `.git` itself. Only whether files have changed since is asked of git. `reads` are the folders
 * whose files reach the site: a new file counts there alone, so that a site built into the repository does not.
 */
export function readCommit(folder: string, reads: readonly string[]): Edition {
  const top = topOf(resolve(folder));
  const commit = top && headOf(top);
  return top && commit ? { commit, changed: isChanged(top, reads) } : { commit: null, changed: null };
}

/** The nearest folder above that holds `.git`. */
function topOf(folder: string): string | null {
  if (existsSync(join(folder, '.git'))) return folder;
  const above = dirname(folder);
  return above === folder ? null : topOf(above);
}

const textOf = (path: string): string | null =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8').trim() : null;

function headOf(top: string): string | null {
  const dot = join(top, '.git');
  // A worktree has a file there, which names its folder; that folder names the one it shares with the others.
  const pointer = /^gitdir: (.+)$/.exec(textOf(dot) ?? '')?.[1];
  const own = pointer === undefined ? dot : resolve(top, pointer);
  const common = resolve(own, textOf(join(own, 'commondir')) ?? '.');
  const head = textOf(join(own, 'HEAD')) ?? '';
  const ref = /^ref: (refs\/[^\0]+)$/.exec(head)?.[1];
  const name = ref === undefined ? head : (textOf(join(common, ref)) ?? packed(common, ref));
  return name !== null && wholeCommit.test(name) ? name : null;
}

function packed(common: string, ref: string): string | null {
  const line = (textOf(join(common, 'packed-refs')) ?? '').split('\n').find((one) => one.endsWith(` ${ref}`));
  return line?.split(' ')[0] ?? null;
}

/** Whether git sees a change; null where git cannot be asked. */
function isChanged(top: string, reads: readonly string[]): boolean | null {
  try {
    const options = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-C', top];
    const { PATH, HOME, SYSTEMROOT } = process.env;
    const status = execFileSync('git', [...options, 'status', '--porcelain', '-z', '--untracked-files=all'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
      timeout: 60_000,
      env: { PATH, HOME, SYSTEMROOT, LC_ALL: 'C' },
    });
    const real = realpathSync(top);
    const within = reads
      .filter(existsSync)
      .map((path) => `${relative(real, realpathSync(path)).split(sep).join('/')}/`);
    return status
      .split('\0')
      .filter((line) => line !== '')
      .some((line) => !line.startsWith('?? ') || within.some((path) => path === '/' || line.slice(3).startsWith(path)));
  } catch {
    return null;
  }
}
