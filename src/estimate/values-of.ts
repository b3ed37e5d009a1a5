import { lookup } from './lookup.ts';
import type { RunModel, Settings } from './types.ts';

/** The value of each assumption: the reader's where one is set, else the central one. */
export function valuesOf(model: RunModel, settings: Settings): (id: string) => number {
  return lookup(new Map(model.assumptions.map((a) => [a.id, settings[a.id] ?? a.range.central])));
}
