import { existsSync } from 'node:fs';
import { type Disk, disk as realDisk } from './disk.ts';
import type { Work } from './work-folder.ts';

/**
 * Puts the folder that was made in `work` in the place of `target`. At every moment one of the two is whole: under its name where the system
 * can swap folders, else for the time of two renames in `work.old`, from where the next command puts it back (`clearLeftovers`).
 * `check` looks at what is about to go, wherever it then lies, and throws where it must stay.
 */
export function replaceFolder(work: Work, target: string, check: (there: string) => void, disk: Disk = realDisk): void {
  for (;;) {
    check(target);
    if (existsSync(target)) {
      if (disk.exchange(work.fresh, target))
        return undoUnless(check, work.fresh, () => void disk.exchange(work.fresh, target));
      if (!moved(() => disk.rename(target, work.old), 'ENOENT')) continue;
      undoUnless(check, work.old, () => disk.rename(work.old, target));
    }
    try {
      // Not so where another process has put its own there meanwhile: that one is replaced in its turn.
      if (moved(() => disk.rename(work.fresh, target), 'ENOTEMPTY', 'EEXIST')) return;
    } catch (error) {
      if (existsSync(work.old)) disk.rename(work.old, target);
      throw error;
    }
    if (existsSync(work.old)) disk.rename(work.old, work.gone);
    disk.remove(work.gone);
  }
}

function undoUnless(check: (there: string) => void, there: string, undo: () => void): void {
  try {
    check(there);
  } catch (error) {
    undo();
    throw error;
  }
}

/** Whether a rename could be made; false for an error of these codes. */
function moved(rename: () => void, ...codes: string[]): boolean {
  try {
    rename();
    return true;
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
