import type { Model } from '../estimate/types.ts';

/** The formula in the words of its assumptions: "Boxes sent × Rounds in each box". */
export function formulaWithLabels(model: Pick<Model, 'formula' | 'assumptions' | 'outputs'>): string {
  const labels = new Map([...model.assumptions, ...(model.outputs ?? [])].map(({ id, label }) => [id, label]));
  return model.formula
    .replace(/[a-z][a-z0-9_]*/g, (name) => labels.get(name) ?? name)
    .replaceAll('*', '×')
    .replaceAll('-', '−');
}
