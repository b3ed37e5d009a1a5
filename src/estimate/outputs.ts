import { occurrences } from './solve/occurrences.ts';
import type { RunModel, RunOutput } from './types.ts';

/** The model of its own result alone, without what only other results use. */
export function ofResult<M extends Pick<RunModel, 'assumptions' | 'expr' | 'outputs'>>(model: M): M {
  if (!model.outputs) return model;
  const { outputs: _, ...alone } = model;
  return { ...alone, assumptions: model.assumptions.filter(({ id }) => occurrences(model.expr, id) > 0) } as M;
}

/** Another result of a model, as a model of its own. Nothing is stated of it. */
export function modelOf<M extends RunModel>(model: M, { id, label, ...output }: RunOutput): M {
  const { fine: _f, approximate: _a, name: _n, ceiling: _c, after: _w, scenarios: _s, ...shared } = model;
  return ofResult({ ...shared, ...output, resultLabel: label, stated: null, output: id } as M);
}

/** An end of what can be reached; null where there is none. */
export const ending = (value: number): number | null => (Number.isFinite(value) ? value : null);
