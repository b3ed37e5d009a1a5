import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

/** What `npm run dev` keeps in memory in place of the content folder: entries by collection. It stands on the global object, since pages are run by another loader. */
export interface LiveEntry { id: string; data: unknown; body: string; html: () => Promise<string> }
export type LiveContent = (collection: string) => LiveEntry[];

/** A record's entry: as Astro has rendered it, or live. */
type Entry = { rendered?: { html: string } | undefined } | LiveEntry;

/** The entries of a collection. A built site reads the content folder, and nothing else. */
export async function collection<Name extends CollectionKey>(name: Name): Promise<CollectionEntry<Name>[]> {
  const live = import.meta.env.DEV ? (globalThis as { recountLive?: LiveContent }).recountLive : undefined;
  return live ? (live(name) as unknown as CollectionEntry<Name>[]) : getCollection(name);
}

/** An entry's body as HTML; under `npm run dev` it is rendered when a page asks for it. */
export function html(entry: Entry | undefined): string | Promise<string> {
  if (entry === undefined) return '';
  return 'html' in entry ? entry.html() : (entry.rendered?.html ?? '');
}
