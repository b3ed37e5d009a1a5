import { getCollection } from 'astro:content';
import type { Collection, Collections, RecordEntry, RecordSource } from '../schema/record-source.ts';
import { handedOver } from './handed-over.ts';

/** The content folder, read by Astro: where no command of ours runs it (`npx astro build`). */
const byAstro: RecordSource = {
  entries: async <Name extends Collection>(name: Name) =>
    (await getCollection(name)).map(({ id, data, body = '', rendered }) => ({
      id,
      data: data as Collections[Name],
      body,
      html: async () => rendered?.html ?? '',
    })),
};

/** Where the records of this build come from. */
export const source = (): RecordSource => handedOver().records ?? byAstro;

/** An entry's body as HTML; '' where there is none. */
export const html = (entry: RecordEntry | undefined): Promise<string> => entry?.html() ?? Promise.resolve('');
