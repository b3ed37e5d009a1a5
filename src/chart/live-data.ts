import type { Model, RunModel } from '../estimate/types.ts';
import type { MovingForm } from './forms/form.ts';
import type { Plan } from './forms/moving.ts';
import type { Projection, Scale } from './scale.ts';

/**
 * What every figure with sliders carries, on a page and in an embed: its script runs and redraws it from this alone. A field that
 * the script reads stands in this type, so that whoever writes the data cannot leave it out.
 */
export interface FigureData {
  model: RunModel;
  /** Of the first chart. */
  scale: Projection;
  layout: Plan;
  /** Of a form that prepares something once; `withForm` makes it of the rest. */
  form?: MovingForm;
}

/** What one on a page carries. A page may have several figures, and more pictures under them. */
export interface LiveData extends FigureData {
  /** Unique on its page: the claim's id, or the estimate's. Prefixes its parameters where two figures share a name. */
  key: string;
  model: RunModel & Pick<Model, 'id'>;
  scale: Scale;
}

/** As the page carries it. A `false` is left out, since the script takes what is missing for `false`. */
export function carry({
  key,
  model: { title: _t, formula: _f, unit: _u, limit: _m, assumptions, scenarios, together: _w, outputs, ...model },
  scale,
  layout,
}: Omit<LiveData, 'model'> & { model: Model }): string {
  const data: LiveData = {
    key,
    model: {
      ...model,
      assumptions: assumptions.map(
        ({ origin: _o, limitReason: _l, unit: _n, stated: _s, slider: { step: _p, ...slider }, ...a }) => ({
          ...a,
          slider,
        }),
      ),
      ...(outputs ? { outputs: outputs.map(({ formula: _r, unit: _s, resultLabel: _l, ...output }) => output) } : {}),
      ...(scenarios ? { scenarios: scenarios.map(({ settings, holds }) => ({ settings, holds })) } : {}),
    },
    scale,
    layout,
  };
  return JSON.stringify(data, (_, value: unknown) => (value === false ? undefined : value));
}
