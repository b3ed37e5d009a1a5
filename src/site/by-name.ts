/** A record that may have had other names. */
interface Named {
  data: { aliases?: readonly string[] | undefined };
}

/** Records by their names. It answers by a name that one had before, too; when it is gone through, each comes once. */
export class ByName<Entry extends Named> extends Map<string, Entry> {
  readonly #former: ReadonlyMap<string, string>;

  constructor(entries: Iterable<readonly [string, Entry]>) {
    super(entries);
    this.#former = new Map([...this].flatMap(([name, entry]) => (entry.data.aliases ?? []).map((old) => [old, name])));
  }

  override get(name: string): Entry | undefined {
    return super.get(name) ?? super.get(this.#former.get(name) ?? '');
  }

  override has(name: string): boolean {
    return super.has(name) || this.#former.has(name);
  }
}

/** Every name of a record, the present one first. */
export const namesOf = (present: string, { data: { aliases = [] } }: Named): string[] => [present, ...aliases];
