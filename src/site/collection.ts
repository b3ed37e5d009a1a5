import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

/** The records in memory, in place of the content folder: entries by collection. They stand on the global object, since pages are run by another loader. */
export interface LiveEntry {
  id: string;
  data: unknown;
  body: string;
  html: () => Promise<string>;
}
export type LiveContent = (collection: string) => LiveEntry[];

/** A record's entry: as Astro has read and rendered it, or live. */
type Entry = { rendered?: { html: string } | undefined } | LiveEntry;

/** Whoever hands the records over; undefined where they are read from the content folder. */
export const source = (): LiveContent | undefined => (globalThis as { recountLive?: LiveContent }).recountLive;

/** The entries of a collection: those handed over by whoever runs Astro (`scripts/build.ts`, `scripts/dev.ts`), else those of the content folder. */
export async function collection<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const live: ((collection: Name) => unknown[]) | undefined = source();
  return live ? (live(name) as CollectionEntry<Name>[]) : getCollection(name);
}

/** An entry's body as HTML; a live one is rendered when a page asks for it. */
export function html(entry: Entry | undefined): string | Promise<string> {
  if (entry === undefined) return '';
  return 'html' in entry ? entry.html() : (entry.rendered?.html ?? '');
}
