import type { RunModel } from '../types.ts';

/** The model as it is run while a slider moves; itself, where no result bends or jumps, since then nothing is saved. */
export function roughly<M extends RunModel>(model: M): M {
  const roughed = <T extends Pick<RunModel, 'fine'>>(one: T): T => (one.fine ? { ...one, fine: 'roughly' } : one);
  const { outputs } = model;
  const some = model.fine || outputs?.some(({ fine }) => fine);
  return some ? { ...roughed(model), ...(outputs && { outputs: outputs.map(roughed) }) } : model;
}
