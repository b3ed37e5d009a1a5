import { normalize } from 'node:path';
import { UserFault } from './user-fault.ts';
import type { settingNames } from './setting-names.ts';

/** What the environment says, read and checked. Folders are named as they were given, for messages. */
export interface Settings {
  seeds: string;
  content: string;
  /** Null where none is named: then `findCaptures` looks in the usual places. */
  captures: string | null;
  out: string;
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
}

type Name = (typeof settingNames)[number];
type Env = Readonly<Record<string, string | undefined>>;

/** Reads the settings; an empty one counts as left out. Throws a fault that names the variable and says what to write. */
export function readSettings(env: Env): Settings {
  const of = (name: Name): string | null => env[name]?.trim() || null;
  const folder = (name: Name): string | null => {
    const value = of(name);
    return value === null ? null : readFolder(name, value);
  };
  return {
    seeds: folder('SEEDS') ?? 'seeds',
    content: folder('CONTENT') ?? 'content',
    captures: folder('CAPTURES'),
    out: folder('OUT') ?? 'dist',
    cache: folder('CACHE'),
    site: readSite(of('SITE_URL')),
    base: readBase(of('BASE_PATH')),
    port: readPort(of('PORT')),
    drafts: readDrafts(of('DRAFTS')),
    commit: readWholeCommit(of('COMMIT')),
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
  const expected = 'an address that begins with `https://` or `http://`';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(value)) {
    const host = value.replace(/^\w*:?\/+/, '').replace(/\/.*/s, '');
    throw wrong('SITE_URL', value, expected, `https://${/^[\w.-]+(:\d+)?$/.test(host) ? host : 'example.org'}`);
  }
  if (url.username || url.password || url.search || url.hash)
    throw wrong('SITE_URL', value, `${expected} and ends with the host`, url.origin);
  if (url.pathname !== '/') {
    const base = url.pathname.replace(/\/+$/, '');
    throw new UserFault(
      `SITE_URL: found \`${value}\`, expected an address without a path; write \`SITE_URL=${url.origin} BASE_PATH=${base}\``,
    );
  }
  return url.origin;
}

/** Letters that need no escape in an address. */
const path = /^(\/[\w.~-]+)*$/;

function readBase(value: string | null): string {
  if (value === null) return '/';
  const base = value.replace(/\/+$/, '');
  const dots = base.split('/').some((part) => part === '.' || part === '..');
  if (!path.test(base) || dots) {
    const name =
      value
        .replace(/^\w+:\/\/[^/]*/, '')
        .replace(/[?#].*$/, '')
        .split('/')
        .filter((part) => /^[\w.~-]+$/.test(part) && !/^\.+$/.test(part))
        .join('/') || 'recount';
    throw wrong('BASE_PATH', value, 'a path of letters, digits and `-._~` that begins with `/`', `/${name}`);
  }
  return base || '/';
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
