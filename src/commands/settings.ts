import { existsSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import type { LookRecord } from '../schema/record.ts';
import { baseFault, originFault, type SiteSettings } from '../schema/settings.ts';
import { project } from './project.ts';
import { UserFault } from './user-fault.ts';
import type { settingNames } from './setting-names.ts';

/** What the environment and `recount.yaml` say, read and checked. Folders are named as they were given, for messages. */
export interface Settings {
  /** The folder that holds `recount.yaml`; where there is none, that of the project. */
  root: string;
  seeds: string;
  content: string;
  /** Null where none is named: then `findCaptures` looks in the usual places. */
  captures: string | null;
  out: string;
  /** The folder of the site that shows drafts. */
  draftsOut: string;
  /** Files that are copied as they are: a whole path. */
  publicFolder: string;
  /** Null where none is named: then caches lie in `node_modules/.cache`. */
  cache: string | null;
  /** The origin of published addresses, `https://example.org`; null where none is named. */
  site: string | null;
  /** `/`, or a path such as `/recount`. */
  base: string;
  port: number;
  drafts: boolean;
  /** The commit of the sources, for a build without `.git`; null where none is named. */
  commit: string | null;
  /** What pages look like; null where the site has no look of its own. */
  look: Look | null;
}

/** A look, read and checked. */
export interface Look extends Omit<LookRecord, 'typeface'> {
  /** By their files in `public/`. */
  typeface: NonNullable<SiteSettings['look']>['typeface'];
}

/** The settings of a site as its file has them. */
export interface SiteFile {
  /** The folder in which it lies: a whole path. */
  root: string;
  data: SiteSettings;
  look: Look | null;
}

type Name = (typeof settingNames)[number];
type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings: the environment, then the site's own file, then what is usual. An empty variable counts as left out. Throws a fault that names the variable and
 * says what to write.
 */
export function readSettings(env: Env, file: SiteFile | null = null): Settings {
  const of = (name: Name): string | null => env[name]?.trim() || null;
  const root = file?.root ?? project;
  const folders = file?.data.folders ?? {};
  // From the folder in which the command runs, which may lie within the site's.
  const within = (name: string): string => (file ? relative(process.cwd(), join(root, name)) || '.' : name);
  const folder = (name: Name, own: string | undefined): string | null => {
    const value = of(name);
    return value === null ? (own === undefined ? null : within(own)) : readFolder(name, value);
  };
  const captures = typeof folders.captures === 'string' ? [folders.captures] : folders.captures;
  return {
    root,
    seeds: folder('SEEDS', folders.seeds ?? 'seeds') ?? 'seeds',
    content: folder('CONTENT', folders.content ?? 'content') ?? 'content',
    captures: folder('CAPTURES', captures?.find((name) => existsSync(join(root, name))) ?? captures?.[0]),
    out: folder('OUT', folders.out ?? 'dist') ?? 'dist',
    draftsOut: folder('OUT', folders.drafts ?? 'drafts') ?? 'drafts',
    publicFolder: join(root, folders.public ?? 'public'),
    cache: folder('CACHE', folders.cache),
    site: readSite(of('SITE_URL') ?? file?.data.origin ?? null),
    base: readBase(of('BASE_PATH') ?? file?.data.base ?? null),
    port: file?.data.port !== undefined && of('PORT') === null ? file.data.port : readPort(of('PORT')),
    drafts: readDrafts(of('DRAFTS')),
    commit: readWholeCommit(of('COMMIT')),
    look: file?.look ?? null,
  };
}

function wrong(name: Name, value: string, expected: string, write: string): UserFault {
  return new UserFault(`${name}: found \`${value}\`, expected ${expected}; write \`${name}=${write}\``);
}

function readFolder(name: Name, value: string): string {
  if (value.startsWith('~'))
    throw wrong(
      name,
      value,
      'a path without `~`, which the command line alone knows',
      `$HOME${value.replace(/^~[^/\\]*/, '')}`,
    );
  return normalize(value).replace(/(?<=.)[/\\]+$/, '');
}

function readSite(value: string | null): string | null {
  if (value === null) return null;
  const fault = originFault(value);
  if (fault)
    throw wrong(
      'SITE_URL',
      value,
      fault.expected,
      `${fault.write}${fault.base === undefined ? '' : ` BASE_PATH=${fault.base}`}`,
    );
  return new URL(value).origin;
}

function readBase(value: string | null): string {
  if (value === null) return '/';
  const fault = baseFault(value);
  if (fault) throw wrong('BASE_PATH', value, fault.expected, fault.write);
  return value.replace(/\/+$/, '') || '/';
}

function readPort(value: string | null): number {
  if (value === null) return 4321;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65535) throw wrong('PORT', value, 'a whole number from 1 to 65535', '4321');
  return port;
}

function readDrafts(value: string | null): boolean {
  if (value !== null && value !== '0' && value !== '1')
    throw wrong('DRAFTS', value, '`1` to take in drafts, `0` or nothing to leave them out', '1');
  return value === '1';
}

/** The whole name of a commit: SHA-1, or SHA-256 in newer repositories. */
export const wholeCommit = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

function readWholeCommit(value: string | null): string | null {
  if (value !== null && !wholeCommit.test(value))
    throw wrong('COMMIT', value, 'the whole name of a commit, 40 or 64 of `0-9a-f`', '$(git rev-parse HEAD)');
  return value;
}
