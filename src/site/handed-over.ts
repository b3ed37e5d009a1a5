import type { RecordSource } from '../schema/record-source.ts';
import type { Kept } from './kept.ts';

/** The commit from which a build was made. `changed` says whether files differ from it. Null means: not known. */
export interface Edition {
  commit: string | null;
  changed: boolean | null;
  /** The version of the project; left out where it is not known. */
  version?: string;
}

/** Where a build writes pictures beside the pages, and what has to be waited for before the site is whole. */
export interface PictureWork extends Kept {
  /** The new site's folder. */
  folder: string;
  work: Array<Promise<unknown>>;
}

/** The data that a command hands to the pages it renders. */
export interface HandedOver {
  records?: RecordSource;
  edition?: Edition;
  /** Where the site's own files lie, such as its favicon. */
  publicFolder?: string;
  /** Where the seeds lie, with the pictures that records name. */
  seedsFolder?: string;
  /** A server that renders while it serves has none, and answers with the picture. */
  pictures?: PictureWork;
  /** Where minified scripts are kept. A server has none: it makes them each time. */
  scripts?: Kept | undefined;
}

const held: HandedOver = {};

/**
 * Hands something to the pages. Vite bundles pages and runs them in the same process as the command; this file it leaves as it is
 * (`src/commands/site/share-handed-over.ts`), so both import one and the same.
 */
export function handOver(more: HandedOver): void {
  Object.assign(held, more);
}

export const handedOver = (): Readonly<HandedOver> => held;
