import type { Page } from '../../compile/records/page.ts';
import { placeOf } from '../../schema/record-source.ts';
import type { Collection, Collections, RecordEntry, RecordSource } from '../../schema/record-source.ts';

/** Markdown to HTML, by the same processor as a built site. */
export type Render = (body: string, data: object) => Promise<string>;

/**
 * The records of the last build that had no fault, by collection, in memory: a page of a large site then costs what it shows. What did not
 * change from one build to the next stays the same object and is not rendered again.
 */
export class LiveContent implements RecordSource {
  #render: Render;
  #collections = new Map<string, Map<string, RecordEntry>>();

  constructor(render: Render) {
    this.#render = render;
  }

  get empty(): boolean {
    return this.#collections.size === 0;
  }

  async entries<Name extends Collection>(collection: Name): Promise<RecordEntry<Collections[Name]>[]> {
    return [...(this.#collections.get(collection)?.values() ?? [])] as RecordEntry<Collections[Name]>[];
  }

  /** Takes over the records of a build, by path. Returns the paths of what is new, changed or gone. */
  update(records: ReadonlyMap<string, Page<object>>): string[] {
    const next = new Map<string, Map<string, RecordEntry>>();
    const changed: string[] = [];
    for (const [path, page] of records) {
      const { collection, id } = placeOf(path);
      const before = this.#collections.get(collection)?.get(id);
      const same =
        before !== undefined &&
        before.body === page.body &&
        (before.data === page.data || JSON.stringify(before.data) === JSON.stringify(page.data));
      if (!same) changed.push(path);
      const entries = next.get(collection) ?? new Map<string, RecordEntry>();
      next.set(collection, entries.set(id, same ? before : this.#entry(id, page)));
    }
    for (const [collection, entries] of this.#collections)
      for (const id of entries.keys()) if (!next.get(collection)?.has(id)) changed.push(`${collection}/${id}`);
    this.#collections = next;
    return changed;
  }

  #entry(id: string, { data, body }: Page<object>): RecordEntry {
    let rendered: Promise<string> | null = null;
    return { id, data, body, html: () => (rendered ??= this.#render(body, data)) };
  }
}
