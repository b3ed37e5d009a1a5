import type { SeedFile } from './seed-file.ts';
import type { Seed } from './types.ts';

/** What one process keeps of the seeds from one build to the next. What had faults is never kept. */
export class SeedCache {
  /** By the file's name; valid for the same text. */
  readonly parsed = new Map<string, SeedFile>();
  readonly validated = new WeakMap<SeedFile, Seed<unknown>>();
  /** Seeds whose quotes were checked and right. */
  readonly quoted = new WeakSet<SeedFile>();

  #numbers = new WeakMap<SeedFile, number>();
  #next = 0;

  /** A number that stands for one version of a seed. */
  numberOf(file: SeedFile): number {
    const known = this.#numbers.get(file);
    if (known !== undefined) return known;
    this.#numbers.set(file, ++this.#next);
    return this.#next;
  }
}
