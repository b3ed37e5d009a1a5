import type { Folder } from '../seeds/folder.ts';
import { isGenerated } from './records/front-matter.ts';
import { LOG } from './records/log.ts';

/** How a folder differs from what it should hold. */
export interface Difference {
  missing: string[];
  stale: string[];
  extra: string[];
  /** Files in it that the build has not written; they are never touched. */
  foreign: string[];
}

export function compareFolder(folder: Folder, files: ReadonlyMap<string, string>): Difference {
  const decoder = new TextDecoder();
  const there = new Map(folder.list().map((path) => [path, decoder.decode(folder.read(path) ?? new Uint8Array())]));
  const isOwn = ([path, text]: readonly [string, string]): boolean => path === LOG || isGenerated(text);
  const own = [...there].filter(isOwn);
  return {
    missing: [...files.keys()].filter((path) => !there.has(path)),
    stale: own.filter(([path, text]) => files.has(path) && files.get(path) !== text).map(([path]) => path),
    extra: own.filter(([path]) => !files.has(path)).map(([path]) => path),
    foreign: [...there].filter((file) => !isOwn(file)).map(([path]) => path),
  };
}
