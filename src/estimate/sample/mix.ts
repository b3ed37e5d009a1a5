import type { RunAssumption, RunModel } from '../types.ts';

/** For each assumption, the parts of independent axes that make up its place; null where no assumptions move together. */
export function partsOf(
  { mix }: Pick<RunModel, 'mix'>,
  of: readonly RunAssumption[],
): ReadonlyArray<readonly number[]> | null {
  if (!mix) return null;
  const shared = Object.keys(mix.parts).length;
  // What moves by itself has an axis of its own, behind those that are shared.
  let axes = shared;
  const own = of.map(({ id }) => mix.parts[id] ?? axes++);
  return own.map((parts) =>
    Array.from({ length: axes }, (_, k) => (typeof parts === 'number' ? Number(k === parts) : (parts[k] ?? 0))),
  );
}

/** Columns mixed, a row of parts for each that comes of it. */
export const mixed = (rows: ReadonlyArray<readonly number[]>, columns: readonly Float64Array[]): Float64Array[] =>
  rows.map((parts) =>
    (columns[0] ?? new Float64Array()).map((_, i) =>
      parts.reduce((sum, part, k) => sum + part * (columns[k]?.[i] ?? 0), 0),
    ),
  );

/**
 * Where lines start, and how far each goes for a unit of a node. Where assumptions move together, lines run through the space of the independent variables that they are
 * mixed of: in the direction that leads the result along `slope` there.
 */
export function linesAlong(
  model: RunModel,
  of: readonly RunAssumption[],
  slope: readonly number[],
  across: (direction: readonly number[]) => Float64Array[],
): readonly [starts: Float64Array[], steps: readonly number[]] {
  const rows = partsOf(model, of);
  if (!rows) return [across(slope), slope];
  const turned = (rows[0] ?? []).map((_, k) =>
    rows.reduce((sum, parts, j) => sum + (parts[k] ?? 0) * (slope[j] ?? 0), 0),
  );
  const length = Math.hypot(...turned);
  const direction = turned.map((one, k) => (length > 0 ? one / length : Number(k === 0)));
  return [
    mixed(rows, across(direction)),
    rows.map((parts) => parts.reduce((sum, part, k) => sum + part * (direction[k] ?? 0), 0)),
  ];
}

/** The model as its sources alone have it: what we say of assumptions that move together is left out. */
export const bySources = (model: RunModel): RunModel =>
  model.mix?.sourced ? { ...model, mix: { parts: model.mix.sourced } } : model;
