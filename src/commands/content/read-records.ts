import { diskFolder, type Folder, memoryFolder } from '../../seeds/folder.ts';
import { inode } from '../files/exchange.ts';

/** A folder of records as it stood at one moment, and what tells whether it still does: another command replaces it whole. */
export interface Records {
  folder: Folder;
  version: string | null;
}

export function readRecords(path: string, name: string): Records {
  const version = inode(path);
  const disk = diskFolder(path, name);
  const files = disk.list().map((file) => [file, disk.read(file)] as const);
  if (inode(path) !== version) return readRecords(path, name);
  return {
    version,
    folder: memoryFolder(
      name,
      Object.fromEntries(files.filter((file): file is [string, Uint8Array] => file[1] !== null)),
    ),
  };
}
