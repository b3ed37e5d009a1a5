import type { Outcome, Stated } from '../estimate/types.ts';
import type { Units } from '../estimate/formula/units.ts';
import type { SeedFile } from '../seeds/seed-file.ts';
import { SeedCache } from '../seeds/seed-cache.ts';

/**
 * What one process keeps from one build to the next, so that a saved seed costs little more than itself. The key of an entry
 * holds everything that the entry was made of. A build with faults keeps nothing.
 */
export class BuildCache extends SeedCache {
  /** By the declared units. */
  readonly units = new Map<string, Units>();
  /** By the words and what is given beside them. */
  readonly stated = new Map<string, Stated>();
  /** By the model without its origins. */
  readonly outcomes = new Map<string, Outcome>();
  /** Words of a seed that stand before a slash, and may be an article's name. */
  readonly named = new WeakMap<SeedFile, readonly string[]>();
  /** Pages by what they are of; valid for the same key. */
  readonly pages = new Map<string, { key: string; pages: unknown }>();
  /** The front matter of committed records by its text: large ones take longer to read than all else that a saved seed costs. */
  readonly committed = new Map<string, unknown>();
  /** Records as text. */
  readonly printed = new WeakMap<object, string>();
}
