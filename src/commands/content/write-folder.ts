import { known } from '../../language/known.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Disk, disk as realDisk } from '../files/disk.ts';
import { inode } from '../files/exchange.ts';
import { filesIn } from '../files/files-in.ts';
import { replaceFolder } from '../files/replace-folder.ts';
import { openWork } from '../files/work-folder.ts';
import type { Difference } from '../../compile/compare-folder.ts';

/** Another command has written the records since they were read. */
export class Overtaken extends Error {}

/**
 * Brings a folder of records to what it should hold: whole or not at all. The new folder is made beside the old one, of new files and of second names
 * for those that stay, and takes its place. `version` is that of the folder that was compared.
 */
export function writeFolder(
  root: string,
  files: ReadonlyMap<string, string>,
  { missing, stale, extra }: Difference,
  version: string | null,
  disk: Disk = realDisk,
): void {
  const work = openWork(root, disk);
  try {
    const fresh = new Set([...missing, ...stale]);
    for (const path of fresh) disk.write(join(work.fresh, path), known(files, path, 'record'));
    const left = new Set([...fresh, ...extra]);
    for (const path of existsSync(root) ? filesIn(root) : [])
      if (!left.has(path)) disk.link(join(root, path), join(work.fresh, path));
    replaceFolder(
      work,
      root,
      (there) => {
        if (inode(there) !== version) throw new Overtaken();
      },
      disk,
    );
  } finally {
    work.close();
  }
}
