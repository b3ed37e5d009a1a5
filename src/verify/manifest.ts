import type { Edition } from '../site/handed-over.ts';
import { type Head, headsOf } from '../compile/records/log.ts';
import { hashOf } from './hash.ts';

/** Where a site says what it consists of. It names every file but itself. */
export const MANIFEST = 'data/manifest.json';
/** Where a site carries the records that its pages are drawn from. */
export const RECORDS = 'data/records/';
/** The checker itself, in one file. */
export const CHECKER = 'data/verify.mjs';
export const FORMAT = 'recount-manifest-1';

export interface ManifestFile {
  path: string;
  size: number;
  sha256: string;
}

export interface Manifest extends Pick<Edition, 'commit' | 'changed'> {
  format: typeof FORMAT;
  project: { name: string; version: string };
  /** The address that the site was built for, with its base path and a slash behind it. */
  site: string;
  records: {
    /** The SHA-256 of the last line of `log.jsonl`; null where nothing is published yet. */
    log: string | null;
    /** The SHA-256 of the list of heads, each as `record revision sha256` and a line's end. */
    head: string;
    /** The newest revision of each record. */
    heads: Head[];
  };
  files: ManifestFile[];
}

export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The manifest of a site's files. */
export function manifestOf(
  given: Pick<Edition, 'commit' | 'changed'> & { version: string; site: string },
  files: ReadonlyMap<string, Uint8Array>,
  records: ReadonlyMap<string, string>,
): Manifest {
  return {
    format: FORMAT,
    project: { name: 'recount', version: given.version },
    commit: given.commit,
    changed: given.changed,
    site: given.site,
    records: recordsOf(records),
    files: [...files]
      .filter(([path]) => path !== MANIFEST)
      .sort(([a], [b]) => byPath(a, b))
      .map(([path, bytes]) => ({ path, size: bytes.length, sha256: hashOf(bytes) })),
  };
}

/** The newest revisions, in one hash. */
export function recordsOf(records: ReadonlyMap<string, string>): Manifest['records'] {
  const { log, heads } = headsOf(records);
  const head = hashOf(heads.map(({ record, revision, sha256 }) => `${record} ${revision} ${sha256}\n`).join(''));
  return { log, head, heads };
}

/** A manifest as text: one file a line, so that two of them can be compared line by line. */
export function printManifest({ files, records: { heads, ...records }, ...rest }: Manifest): string {
  const list = (items: readonly object[]): string => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const top = Object.entries({ ...rest })
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},\n`)
    .join('');
  return `{\n${top}"records": {${JSON.stringify(records).slice(1, -1)}, "heads": ${list(heads)}},\n"files": ${list(files)}\n}\n`;
}
