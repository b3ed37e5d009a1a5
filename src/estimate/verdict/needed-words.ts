import { formatQuantity } from '../format.ts';
import { assumptionOf } from '../lookup.ts';
import type { Change } from '../solve/witness.ts';
import type { RunAssumption, RunModel } from '../types.ts';

/** The assumptions that would have to change, with the values needed. */
export const neededOf = (model: RunModel, changes: Change): Array<readonly [RunAssumption, number]> =>
  changes.map(({ assumption, value }) => [assumptionOf(model, assumption), value] as const);

export const amount = ({ unitLabel, percent }: RunAssumption, value: number): string =>
  formatQuantity(value, unitLabel, percent);

/** "the mass of a packed round". A name keeps its capital; an acronym shows by its second letter. */
export const name = ({ label }: RunAssumption): string =>
  `“${/^.[a-z ]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label}”`;
