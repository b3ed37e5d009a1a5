import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The number of Linux's call `renameat2`, by processor. */
const renameat2: Readonly<Record<string, string>> = { x64: '316', arm64: '276' };

/** `renameat2(here, from, here, to, swap)` */
const perl = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

/**
 * Swaps two folders in one step, so that both names always lead to one of them. Linux can do that, and Node has no call for it: `mv` can from
 * coreutils 9.5 on, and nearly every Linux has Perl. Returns whether it was done; elsewhere two renames have to do.
 */
export function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false;
  const fresh = inode(a);
  const done = (command: string, ...args: string[]): boolean => {
    spawnSync(command, args, { stdio: 'ignore' });
    return inode(b) === fresh;
  };
  const number = renameat2[process.arch];
  return (
    done('mv', '--exchange', '--no-target-directory', '--', a, b) ||
    (number !== undefined && done('perl', '-e', perl, number, a, b))
  );
}

/** The inode of a folder, which tells it from a later folder of the same name; null where there is none. */
export function inode(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : null;
}
