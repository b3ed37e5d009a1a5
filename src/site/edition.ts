import { handedOver } from './handed-over.ts';
import type { Edition } from './handed-over.ts';
import { path } from './paths.ts';

/** What the pages are made of; a server that renders while it serves does not know. */
export const edition = (): Edition => handedOver().edition ?? { commit: null, changed: null };

/** The commit as a page names it: `1a2b3c4`, and `1a2b3c4 with changes` where files differ from it. Null where it is not known. */
export function shortCommit({ commit, changed }: Edition = edition()): string | null {
  return commit === null ? null : `${commit.slice(0, 7)}${changed ? ' with changes' : ''}`;
}

/** Where a page says how to check it. */
export const checkPath = (): string => path('/method/#check');
