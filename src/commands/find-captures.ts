import { existsSync } from 'node:fs';
import { diskFolder, type Folder } from '../seeds/folder.ts';
import type { Settings } from './settings.ts';

/** The folder of saved articles: as named, else here; null where there is none. */
export function findCaptures({ captures }: Pick<Settings, 'captures'>): Folder | null {
  const folder = captures ?? (existsSync('captures') ? 'captures' : null);
  return folder === null ? null : diskFolder(folder, folder, { confined: true });
}
