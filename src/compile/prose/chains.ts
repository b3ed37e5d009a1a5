import type { Origin } from '../../estimate/types.ts';

/** The chains of one record's figures; a chain that two figures share is kept once. */
export class Chains {
  readonly list: Origin[] = [];
  #known = new Map<string, number>();

  add(origin: Origin): number {
    const key = JSON.stringify(origin);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.list.length);
    this.list.push(origin);
    return this.list.length - 1;
  }
}
