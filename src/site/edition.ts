import { path } from './paths.ts';

/** What a build was made of. `changed` says whether files differ from the commit; null stands for what is not known. */
export interface Edition {
  commit: string | null;
  changed: boolean | null;
  /** Of the project; null where nobody has said it. */
  version?: string;
}

/** Given by a build (`src/commands/site/site-config.ts`), and by whoever renders its pages again. A server that renders while it serves has none. */
export const edition = (): Edition =>
  (globalThis as { recountEdition?: Edition }).recountEdition ?? { commit: null, changed: null };

/** The commit as a page names it: `1a2b3c4`, and `1a2b3c4 with changes` where files differ from it. Null where it is not known. */
export function shortCommit({ commit, changed }: Edition = edition()): string | null {
  return commit === null ? null : `${commit.slice(0, 7)}${changed ? ' with changes' : ''}`;
}

/** Where a page says how to check it. */
export const checkPath = (): string => path('/method/#check');
