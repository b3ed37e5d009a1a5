import { parseDocument } from 'yaml';

/** A record before it is printed: what the content build hands over. */
interface Page {
  data: object;
  body: string;
}

/** One entry as the site's pages take it; its body is rendered when first asked for. */
export interface LiveEntry {
  id: string;
  data: object;
  body: string;
  html(): Promise<string>;
}

/** Markdown to HTML, by the same processor as a built site. */
export type Render = (body: string, data: object) => Promise<string>;

/**
 * The records of the last build that had no fault, by collection, in memory: a page of a large site then costs what it shows. What did not
 * change from one build to the next stays the same object and is not rendered again.
 */
export class LiveContent {
  #render: Render;
  #collections = new Map<string, Map<string, LiveEntry>>();

  constructor(render: Render) {
    this.#render = render;
  }

  get empty(): boolean {
    return this.#collections.size === 0;
  }

  entries(collection: string): LiveEntry[] {
    return [...(this.#collections.get(collection)?.values() ?? [])];
  }

  /** Takes over a build. `files` holds superseded revisions besides, as text alone. Returns the paths of what is new, changed or gone. */
  update(records: ReadonlyMap<string, Page>, files: ReadonlyMap<string, string>): string[] {
    const next = new Map<string, Map<string, LiveEntry>>();
    const changed: string[] = [];
    for (const [path, text] of files) {
      if (!path.endsWith('.md')) continue;
      const { collection, id } = placeOf(path);
      const before = this.#collections.get(collection)?.get(id);
      const page = records.get(path) ?? read(text);
      const same =
        before !== undefined &&
        before.body === page.body &&
        (before.data === page.data || JSON.stringify(before.data) === JSON.stringify(page.data));
      if (!same) changed.push(path);
      const entries = next.get(collection) ?? new Map<string, LiveEntry>();
      next.set(collection, entries.set(id, same ? before : this.#entry(id, page)));
    }
    for (const [collection, entries] of this.#collections)
      for (const id of entries.keys()) if (!next.get(collection)?.has(id)) changed.push(`${collection}/${id}`);
    this.#collections = next;
    return changed;
  }

  #entry(id: string, { data, body }: Page): LiveEntry {
    let rendered: Promise<string> | null = null;
    return { id, data, body, html: () => (rendered ??= this.#render(body, data)) };
  }
}

/** Where `src/content.config.ts` puts a file: `claims/march/total.r1.md` is `march/total.r1` of `claimRevisions`. */
export function placeOf(path: string): { collection: string; id: string } {
  const name = path.replace(/\.md$/, '');
  const slash = name.indexOf('/');
  if (slash === -1) return { collection: name, id: name };
  const [folder, id] = [name.slice(0, slash), name.slice(slash + 1)];
  const revision = /\.r\d+$/.test(id);
  return { collection: revision ? `${folder.replace(/s$/, '')}Revisions` : folder, id };
}

function read(text: string): Page {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(text) ?? [];
  return { data: parseDocument(front).toJS() as object, body: body.trim() };
}
