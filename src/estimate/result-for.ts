import { modelOf } from './outputs.ts';
import type { Model, Outcome } from './types.ts';

/** Another result of a model that was run, with its outcome; null where the model has no result of that name. */
export function resultFor(model: Model, outcome: Outcome, id: string): { model: Model; outcome: Outcome } | null {
  const output = model.outputs?.find((one) => one.id === id);
  const found = outcome.outputs?.find((one) => one.id === id);
  if (!output || !found || !model.outputs) return null;
  const { headline, spread, reach } = found;
  return {
    model: {
      ...modelOf(model, output),
      resultLabel: output.resultLabel,
      title: `${model.title}: ${output.label}`,
      outputs: model.outputs,
    },
    outcome: {
      headline,
      spread,
      reach,
      implied: [],
      verdict: { arithmetic: null, none: 'nothing-stated', sentence: '', changes: [] },
    },
  };
}
