import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileReason } from '../seeds/file-reason.ts';
import { findCaptures } from './find-captures.ts';
import { project } from './project.ts';
import type { Settings } from './settings.ts';
import { whyKept } from './site/site-mark.ts';
import { UserFault } from './user-fault.ts';

/** Folders of the project in which nothing of a site belongs. */
const kept = ['.git', '.astro', 'node_modules', 'public'];

/** The folders that a command writes, where they really lie: links followed. */
export interface Places {
  content: string;
  out: string;
  cache: string;
}

/**
 * Looks at the folders that the settings name, before anything is done. Those that are written may be, hold, or lie in none that is read. Throws a
 * fault that names the setting. `writes` is what the command replaces.
 */
export function checkPlaces(settings: Settings, writes: 'nothing' | 'content' | 'site'): Places {
  const captures = settings.captures ?? findCaptures(settings)?.name ?? null;
  const seeds = place('SEEDS', settings.seeds, 'the seeds');
  const read = [seeds, ...(captures === null ? [] : [place('CAPTURES', captures, 'the captures')])];
  const content = place('CONTENT', settings.content, 'the records');
  const out = place('OUT', settings.out, 'the site');
  const cache = place('CACHE', settings.cache ?? join(settings.root, 'node_modules/.cache'), 'the cache');
  if (!existsSync(seeds.path))
    throw new UserFault(
      `SEEDS: there is no folder \`${settings.seeds}\`; write \`SEEDS=\` and the folder that holds \`site.md\``,
    );
  // Records are only compared by a command that writes nothing, but seeds would all be told as wrong there.
  const roots = [...new Set([project, realpathSync.native(settings.root)])];
  keepApart(content, read, roots);
  if (writes !== 'nothing') refuseDisk(content);
  if (writes === 'site') {
    keepApart(out, [...read, content], roots);
    keepCacheApart(cache, [...read, content, out], roots);
    refuseDisk(out);
    const reason = whyKept(out.path);
    if (reason)
      throw new UserFault(
        `OUT: \`${settings.out}\` is not replaced: ${reason}; set \`OUT=\` to a folder that is new or empty, or delete this one yourself if nothing in it is needed`,
      );
  }
  return { content: content.path, out: out.path, cache: cache.path };
}

/** The folders into which an import writes its draft and its capture: new files alone, so that they may hold anything but what a build replaces. */
export function checkImport(settings: Settings): void {
  const [content, out] = [place('CONTENT', settings.content, 'the records'), place('OUT', settings.out, 'the site')];
  for (const one of [
    place('SEEDS', settings.seeds, 'the seeds'),
    place('CAPTURES', settings.captures ?? 'captures', 'the captures'),
  ]) {
    for (const other of [content, out]) {
      if (within(one.path, other.path))
        throw new UserFault(
          `${one.setting}: \`${one.name}\` lies in the folder of ${other.what} (\`${other.setting}=${other.name}\`), which a build replaces; name another`,
        );
    }
  }
}

interface Place {
  setting: string;
  /** The text as it was written. */
  name: string;
  what: string;
  path: string;
}

/** A folder, or the place of one. */
function place(setting: string, name: string, what: string): Place {
  const path = realPath(setting, name);
  const found = nearest(path);
  if (!statSync(found).isDirectory())
    throw new UserFault(
      `${setting}: \`${name}\` cannot be used: ${found === path ? 'it' : `\`${found}\``} is not a folder; write \`${setting}=\` and a folder for ${what}`,
    );
  return { setting, name, what, path };
}

/** The nearest of a path's folders that exists. */
const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

/** Where a path leads, as far as it exists. */
function realPath(setting: string, name: string): string {
  const follow = (path: string): string => {
    try {
      return realpathSync.native(path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const dangling = code === 'ENOENT' && isLink(path);
      if (dangling)
        throw new UserFault(
          `${setting}: \`${path}\` is a link to a folder that does not exist; make the folder, or name it itself`,
        );
      if (code === 'ENOENT' || code === 'ENOTDIR') return join(follow(dirname(path)), basename(path));
      throw new UserFault(`${setting}: \`${name}\` cannot be used: ${fileReason(error) ?? String(error)}`);
    }
  };
  return follow(resolve(name));
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** Whether one folder is the other or lies in it. */
const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

const free = (setting: string): string =>
  `write \`${setting}=\` and a folder of its own, such as \`${setting === 'OUT' ? 'dist' : setting.toLowerCase()}\``;

/** A folder that is written, and those that it must leave alone. */
function keepApart(written: Place, others: readonly Place[], roots: readonly string[]): void {
  const { setting, name, path } = written;
  const refuse = (relation: string, of: string): UserFault =>
    new UserFault(`${setting}: \`${name}\` ${relation} ${of}; ${free(setting)}`);
  const told = ({ what, setting: other, name: named }: Place): string => `${what} (\`${other}=${named}\`)`;
  for (const other of others) {
    if (path === other.path) throw refuse('would replace', told(other));
    if (within(other.path, path)) throw refuse('would replace a folder that holds', told(other));
    if (within(path, other.path)) throw refuse('lies in the folder of', told(other));
  }
  for (const [folder, what] of [
    ...roots.map((root) => [root, 'the project'] as const),
    [realpathSync.native(process.cwd()), 'the folder in which this runs'] as const,
  ]) {
    if (within(folder, path))
      throw refuse(folder === path ? 'would replace' : 'would replace a folder that holds', what);
  }
  const inner = kept.find((one) => roots.some((root) => within(path, join(root, one))));
  if (inner !== undefined) throw refuse('lies in', `the project's \`${inner}\``);
}

/** A cache is added to and never emptied: it may lie anywhere but where its files would be taken for others, or be removed with a site. */
function keepCacheApart({ name, path }: Place, others: readonly Place[], roots: readonly string[]): void {
  const other = others.find((one) => within(path, one.path));
  const what = other
    ? `the folder of ${other.what} (\`${other.setting}=${other.name}\`)`
    : roots.some((root) => within(path, join(root, 'public')))
      ? "the project's `public`"
      : null;
  if (what)
    throw new UserFault(
      `CACHE: \`${name}\` lies in ${what}; write \`CACHE=\` and a folder of its own, such as \`.cache\``,
    );
}

/** A folder is replaced by renaming, which the root of a disk cannot be. */
function refuseDisk({ setting, name, path }: Place): void {
  const [found, above] = [
    statSync(path, { throwIfNoEntry: false }),
    statSync(dirname(path), { throwIfNoEntry: false }),
  ];
  if (found && above && (found.dev !== above.dev || relative(dirname(path), path) === '')) {
    throw new UserFault(
      `${setting}: \`${name}\` is where a disk is mounted, and cannot be replaced; name a folder on it: \`${setting}=${join(name, 'site')}\``,
    );
  }
}
