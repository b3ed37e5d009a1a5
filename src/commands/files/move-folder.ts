import { type Disk, disk as realDisk } from './disk.ts';

/** Moves a folder to where none is, to another disk as well. */
export function moveFolder(from: string, to: string, disk: Disk = realDisk): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    disk.copyFolder(from, to);
  }
}
