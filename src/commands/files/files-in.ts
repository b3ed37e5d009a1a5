import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all that a folder holds, with `/`; a link is one of them, wherever it leads. */
export function filesIn(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}
