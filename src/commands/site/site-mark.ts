import { lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { droppings } from '../../verify/read-folder.ts';
import { filesIn } from '../files/files-in.ts';

/**
 * A built site carries the names of its own files, by which the next build knows it: a folder that holds anything else is never replaced. The
 * name has no dot before it, since hosts and `cp dist/*` leave such files out.
 */
export const siteMark = 'recount-site.txt';

const head =
  'This folder was written by Recount, which replaces it whole at the next build. Keep nothing of your own in it.\n\n';

/** Writes the mark into a site that is whole. */
export function markSite(folder: string): void {
  writeFileSync(join(folder, siteMark), `${head}${filesOf(folder).join('\n')}\n`);
}

/** The reason why a folder may not be replaced by a new site. Null where it may be: it does not exist, it is empty, or it holds only files that a build wrote. */
export function whyKept(folder: string): string | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return null;
  if (!found.isDirectory()) return 'it is a file';
  const files = filesOf(folder).filter((path) => path !== siteMark);
  if (files.length === 0) return null;
  const own = ownFiles(folder);
  if (own === null)
    return `it holds ${listed(files)} and no mark of a build (\`${siteMark}\`, which earlier versions did not write)`;
  const foreign = files.filter((path) => !own.has(path));
  return foreign.length === 0 ? null : `it holds ${listed(foreign)}, which no build wrote`;
}

function listed(files: readonly string[]): string {
  return `\`${files[0]}\`${files.length === 1 ? '' : ` and ${files.length - 1} more`}`;
}

/** The files that a build has written; null where the folder bears no mark. A named pipe or a link of that name is none, and could be read for ever. */
function ownFiles(folder: string): Set<string> | null {
  try {
    const mark = join(folder, siteMark);
    if (!lstatSync(mark).isFile()) return null;
    const text = readFileSync(mark, 'utf8').replaceAll('\r', '');
    return text.startsWith(head) ? new Set(text.slice(head.length).split('\n')) : null;
  } catch {
    return null;
  }
}

function filesOf(folder: string): string[] {
  return filesIn(folder)
    .filter((path) => !droppings.has(basename(path)))
    .sort((a, b) => (a < b ? -1 : 1));
}
